//! Where hashes stand in a sorted table: by their first bits.

use std::ops::Range;

/// Bits of the filter for each bucket.
const BITS_A_BUCKET: u32 = 3;
/// The fewest buckets, as a power of two: a word of the filter is whole then.
const FEWEST: u32 = 3;

/// Where hashes stand in a sorted table, one bucket for about each of them.
#[derive(Debug, Clone)]
pub(crate) struct Buckets {
    /// How many buckets there are, as a power of two.
    bits: u32,
    /// Where each bucket begins, and behind the last where it ends.
    starts: Vec<u32>,
    /// A bit for each hash, by a few more of its first bits: small enough to stay in the cache, so that most of what is
    /// not there is known without a look at the tables.
    filter: Vec<u64>,
}

impl Buckets {
    /// Of hashes in ascending order.
    pub(crate) fn of(sorted: impl ExactSizeIterator<Item = u64>) -> Self {
        let bits = sorted.len().max(1).ilog2().max(FEWEST);
        let (buckets, words) = (1 << bits, 1 << (bits + BITS_A_BUCKET - u64::BITS.ilog2()));
        let mut made = Self { bits, starts: vec![0; buckets + 1], filter: vec![0; words] };
        for hash in sorted {
            let bucket = made.bucket(hash);
            if let Some(count) = made.starts.get_mut(bucket + 1) {
                *count += 1;
            }
            let (word, bit) = made.bit(hash);
            if let Some(word) = made.filter.get_mut(word) {
                *word |= bit;
            }
        }
        let mut sum = 0;
        for start in &mut made.starts {
            sum += *start;
            *start = sum;
        }
        made
    }

    /// The places at which a hash can stand: few, and mostly none where it is not in the table.
    pub(crate) fn places(&self, hash: u64) -> Range<usize> {
        let (word, bit) = self.bit(hash);
        if self.filter.get(word).is_none_or(|bits| bits & bit == 0) {
            return 0..0;
        }
        match self.starts.get(self.bucket(hash)..) {
            Some(&[from, to, ..]) => from as usize..to as usize,
            _ => 0..0,
        }
    }

    fn bucket(&self, hash: u64) -> usize {
        first_bits(hash, self.bits)
    }

    /// The word of the filter in which a hash has its bit, and the bit.
    fn bit(&self, hash: u64) -> (usize, u64) {
        const WORD: usize = u64::BITS as usize;
        let place = first_bits(hash, self.bits + BITS_A_BUCKET);
        (place / WORD, 1 << (place % WORD))
    }
}

/// The first bits of a hash, fewer than 32.
fn first_bits(hash: u64, bits: u32) -> usize {
    usize::try_from(hash >> (u64::BITS - bits)).unwrap_or(0)
}

impl Default for Buckets {
    fn default() -> Self {
        Self::of([].into_iter())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_every_hash_among_few_and_many() {
        for count in [0, 1, 7, 8, 9, 100, 5000] {
            let mut hashes: Vec<u64> =
                (0..count).map(|n: u64| n.wrapping_mul(0x9e37_79b9_7f4a_7c15)).collect();
            hashes.sort_unstable();
            let buckets = Buckets::of(hashes.iter().copied());
            for (at, hash) in hashes.iter().enumerate() {
                assert!(buckets.places(*hash).contains(&at), "{at} of {count}");
                assert!(buckets.places(*hash).len() < 12, "{at} of {count}");
            }
            let found = (0..1000)
                .map(|n: u64| buckets.places(n.wrapping_mul(0xff51_afd7_ed55_8ccd)))
                .filter(|places| !places.is_empty());
            assert!(found.count() < 250, "{count}");
        }
    }
}
