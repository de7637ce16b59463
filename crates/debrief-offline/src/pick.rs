//! Which of several wordings: the same answer chooses the same words, another answer most likely others.

use debrief_core::Case;
use debrief_core::mix::{hash, mixed};

/// Wordings are dealt out to so many seats: each has its own, and takes one of another seat's only where none of its own
/// will do.
const LANES: usize = 3;

/// Chooses among wordings for one speaker in one round.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Picker {
    base: u64,
    seat: usize,
}

impl Picker {
    /// For what is said of a case in a round, from the place of a seat.
    ///
    /// Choices are made by the sentences of the answer, without those that are addressed to the judge: they must not even
    /// change what is said.
    pub(crate) fn new(case: &Case, round: u8, seat: usize) -> Self {
        let answer = &case.transcript.answer;
        let base =
            case.reading.told().fold(hash(0, &[round]), |base, s| hash(base, answer.at(s.span).as_bytes()));
        Self { base, seat }
    }

    /// A number below `n` for a slot; 0 where `n` is 0.
    pub(crate) fn below(self, slot: &str, n: usize) -> usize {
        self.order(slot, n).next().unwrap_or(0)
    }

    /// All numbers below `n`, in this slot's order.
    pub(crate) fn order(self, slot: &str, n: usize) -> impl Iterator<Item = usize> + use<> {
        self.dealt(slot, n).map(|(_, nth)| nth)
    }

    /// The same, each with whether it is this seat's; those come first.
    pub(crate) fn dealt(self, slot: &str, n: usize) -> impl Iterator<Item = (bool, usize)> + use<> {
        let mixed = mixed(hash(self.base, slot.as_bytes()));
        let turn = usize::try_from(mixed >> 8).unwrap_or(0);
        // Which lane is whose differs from slot to slot.
        let lane = usize::try_from(mixed & 0xff).unwrap_or(0) + self.seat;
        let lanes = LANES.min(n.max(1));
        (0..lanes).flat_map(move |other| {
            let lane = (lane + other) % lanes;
            let size = (n + lanes - 1 - lane) / lanes;
            (0..size).map(move |nth| (other == 0, (turn + nth) % size * lanes + lane))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use debrief_core::{Answer, Part, Reading, Sentence, Span, Transcript};

    fn picker(answer: &str, seat: usize) -> Picker {
        let span = Span::new(0, answer.len());
        let sentence = Sentence { span, part: Part::Other, words: 2, event: false };
        let reading = Reading { sentences: vec![sentence], ..Reading::default() };
        let transcript = Transcript { answer: Answer::new(answer.to_owned()), ..Transcript::default() };
        Picker::new(&Case { transcript, reading }, 1, seat)
    }

    #[test]
    fn goes_through_all_once() {
        for n in [1, 2, 3, 7, 9] {
            let mut all: Vec<_> = picker("I rang them.", 1).order("opens", n).collect();
            all.sort_unstable();
            assert_eq!(all, (0..n).collect::<Vec<_>>());
        }
        assert_eq!(picker("", 0).below("opens", 0), 0);
    }

    #[test]
    fn deals_different_words_to_different_seats() {
        for answer in ["a", "b", "c", "d"] {
            let own = |seat| picker(answer, seat).order("agrees", 9).take(3).collect::<Vec<_>>();
            let mut dealt: Vec<_> = (0..3).flat_map(own).collect();
            dealt.sort_unstable();
            assert_eq!(dealt, (0..9).collect::<Vec<_>>());
        }
    }

    #[test]
    fn spreads_over_answers() {
        let mut counts = [0_u32; 9];
        for nth in 0..900 {
            counts[picker(&format!("answer {nth}"), 1).below("opens", 9)] += 1;
        }
        assert!(counts.iter().all(|&count| (60..=140).contains(&count)), "{counts:?}");
    }
}
