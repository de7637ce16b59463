//! Which of several wordings: the same answer chooses the same words, another answer most likely others.

use debrief_core::{Case, FlagId, PersonaId};

const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

/// What choices are made by: the sentences of the answer, without those that are addressed to the judge. They must not
/// even change what is said.
pub(crate) fn basis(case: &Case) -> String {
    let answer = &case.transcript.answer;
    let notes: Vec<_> = case.reading.flags_of(FlagId::InstructionToReviewer).map(|flag| flag.span).collect();
    let told = case.reading.sentences.iter().filter(|s| !notes.iter().any(|note| note.overlaps(s.span)));
    told.map(|sentence| answer.at(sentence.span)).collect::<Vec<_>>().join("\n")
}

/// Chooses among wordings for one speaker in one round.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Picker {
    base: u64,
    seat: usize,
}

impl Picker {
    /// For what a persona says alone.
    pub(crate) fn alone(answer: &str, persona: &PersonaId, round: u8) -> Self {
        Self { base: hash([answer.as_bytes(), persona.as_str().as_bytes(), &[round]]), seat: 0 }
    }

    /// For what is said at a table: there the place takes part in the choice, so that no two seats open a slot with the
    /// same line.
    pub(crate) fn seated(answer: &str, round: u8, seat: usize) -> Self {
        Self { base: hash([answer.as_bytes(), &[round]]), seat }
    }

    /// A number below `n` for a slot; 0 where `n` is 0.
    pub(crate) fn below(self, slot: &str, n: usize) -> usize {
        self.order(slot, n).next().unwrap_or(0)
    }

    /// All numbers below `n`, in this slot's order.
    pub(crate) fn order(self, slot: &str, n: usize) -> impl Iterator<Item = usize> + use<> {
        let mixed = avalanche(self.base ^ hash([slot.as_bytes()]));
        let divisor = u64::try_from(n.max(1)).unwrap_or(u64::MAX);
        let first = usize::try_from(mixed % divisor).unwrap_or(0) + self.seat;
        (0..n).map(move |nth| (first + nth) % n.max(1))
    }
}

/// FNV-1a over the parts, with a mark between them.
fn hash<'b>(parts: impl IntoIterator<Item = &'b [u8]>) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(PRIME);
    parts
        .into_iter()
        .fold(OFFSET, |hash, part| step(part.iter().fold(hash, |hash, byte| step(hash, *byte)), 0xff))
}

/// Lets every bit reach the low ones: a remainder by a small number uses only those.
const fn avalanche(mut hash: u64) -> u64 {
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}

#[cfg(test)]
mod tests {
    use super::*;

    const VP: PersonaId = PersonaId::fixed("vp-engineering");

    #[test]
    fn goes_through_all_once() {
        let mut all: Vec<_> = Picker::alone("I rang them.", &VP, 1).order("opens", 9).collect();
        all.sort_unstable();
        assert_eq!(all, (0..9).collect::<Vec<_>>());
        assert_eq!(Picker::alone("", &VP, 1).below("opens", 0), 0);
    }

    #[test]
    fn differs_between_seats_and_spreads_over_answers() {
        let firsts: Vec<_> = (0..9).map(|seat| Picker::seated("a", 2, seat).below("agrees", 9)).collect();
        let mut different = firsts.clone();
        different.sort_unstable();
        different.dedup();
        assert_eq!(different.len(), 9, "{firsts:?}");

        let mut counts = [0_u32; 8];
        for nth in 0..800 {
            counts[Picker::alone(&format!("answer {nth}"), &VP, 1).below("opens", 8)] += 1;
        }
        assert!(counts.iter().all(|&count| (60..=140).contains(&count)), "{counts:?}");
    }
}
