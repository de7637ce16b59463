//! Hashes, for tables and for choices among wordings: the same content makes the same choice, other content most likely
//! another.

const MULTIPLIER: u64 = 0x9e37_79b9_7f4a_7c15;

/// A hash of bytes on top of another; the same on every machine. Not for use against anyone who means harm.
pub fn hash(from: u64, bytes: &[u8]) -> u64 {
    let step = |hash: u64, word: u64| (hash.rotate_left(23) ^ word).wrapping_mul(MULTIPLIER);
    let (words, rest) = bytes.as_chunks::<8>();
    let start = step(from, bytes.len() as u64);
    let whole = words.iter().fold(start, |hash, word| step(hash, u64::from_le_bytes(*word)));
    step(whole, rest.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)))
}

/// FNV-1a, 64 bits: cheap for short words, and the same on every machine
/// (<https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>).
pub const fn fnv1a(bytes: &[u8]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325;
    let mut rest = bytes;
    while let [byte, others @ ..] = rest {
        hash = (hash ^ *byte as u64).wrapping_mul(0x0100_0000_01b3);
        rest = others;
    }
    hash
}

/// The hash with every bit reaching the low ones: a remainder by a small number uses only those.
pub const fn mixed(hash: u64) -> u64 {
    let hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    let hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_counts() {
        let long = b"I rang the head before eight and said it was my label.";
        for at in 0..long.len() {
            let mut other = *long;
            other[at] ^= 1;
            assert_ne!(hash(0, &other), hash(0, long), "byte {at}");
        }
        assert_ne!(hash(0, b"ab\0"), hash(0, b"ab"));
        assert_ne!(hash(1, b"ab"), hash(0, b"ab"));
    }

    #[test]
    fn small_remainders_are_even() {
        let mut counts = [0_u32; 7];
        for nth in 0..7000_u32 {
            counts[usize::try_from(mixed(hash(0, &nth.to_le_bytes())) % 7).unwrap()] += 1;
        }
        assert!(counts.iter().all(|&count| (880..=1120).contains(&count)), "{counts:?}");
    }
}
