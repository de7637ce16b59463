//! Fits sentences into the bounds, by choosing among whole sentences: nothing is cut off.

use crate::wording::words;

/// The fewest words of a consensus.
const LEAST: usize = 60;
/// The most words of a consensus.
const MOST: usize = 120;
/// Up to here what is worth saying is said; beyond, only what must be and what comes first among the rest.
const ENOUGH: usize = 95;

/// A place in the paragraph, with the sentences that could fill it, the fullest first.
#[derive(Debug)]
pub(crate) struct Slot {
    /// Each with its number of words.
    texts: Vec<(String, usize)>,
    need: Need,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Need {
    /// Always said, in a shorter form where the paragraph grows too long.
    Must,
    /// Said where there is room; the lower the rank, the sooner.
    May(u8),
    /// Said only to reach the fewest words.
    Filler,
}

impl Slot {
    /// A sentence that is always said.
    pub(crate) fn must(texts: impl IntoIterator<Item = String>) -> Self {
        Self::new(texts, Need::Must)
    }

    /// A sentence that is said where there is room; the lower the rank, the sooner, and rank 0 takes all room
    /// there is.
    pub(crate) fn may(rank: u8, texts: impl IntoIterator<Item = String>) -> Self {
        Self::new(texts, Need::May(rank))
    }

    fn new(texts: impl IntoIterator<Item = String>, need: Need) -> Self {
        let counted = |text: String| {
            let count = words(&text);
            (text, count)
        };
        Self { texts: texts.into_iter().map(counted).collect(), need }
    }

    /// A sentence that is true of every answer, said only where the rest is too short.
    pub(crate) fn filler(text: String) -> Self {
        Self::new([text], Need::Filler)
    }
}

/// The sentences in their order, as one paragraph of 60 to 120 words.
pub(crate) fn paragraph(mut slots: Vec<Slot>) -> String {
    slots.retain(|slot| !slot.texts.is_empty());
    let mut chosen: Vec<Option<usize>> =
        slots.iter().map(|slot| (slot.need == Need::Must).then_some(0)).collect();
    while length(&slots, &chosen) > MOST && shorten(&slots, &mut chosen) {}
    let mut optional: Vec<usize> = (0..slots.len()).filter(|&at| chosen[at].is_none()).collect();
    optional.sort_by_key(|&at| slots[at].need);
    for at in optional {
        let so_far = length(&slots, &chosen);
        let room = match slots[at].need {
            Need::Filler if so_far >= LEAST => 0,
            Need::Filler | Need::Must | Need::May(0) => MOST.saturating_sub(so_far),
            Need::May(_) if so_far < LEAST => MOST.saturating_sub(so_far),
            Need::May(_) => ENOUGH.saturating_sub(so_far),
        };
        chosen[at] = slots[at].texts.iter().position(|(_, words)| *words <= room);
    }
    let said = slots.iter().zip(&chosen).filter_map(|(slot, choice)| slot.texts.get((*choice)?));
    said.map(|(text, _)| text.as_str()).collect::<Vec<_>>().join(" ")
}

fn length(slots: &[Slot], chosen: &[Option<usize>]) -> usize {
    slots
        .iter()
        .zip(chosen)
        .filter_map(|(slot, choice)| slot.texts.get((*choice)?))
        .map(|(_, words)| words)
        .sum()
}

/// Takes the next shorter form where that saves the most words. False where there is none.
fn shorten(slots: &[Slot], chosen: &mut [Option<usize>]) -> bool {
    let saving = |at: usize| {
        let now = chosen[at]?;
        let texts = &slots[at].texts;
        let next = (now + 1..texts.len()).find(|&next| texts[next].1 < texts[now].1)?;
        Some((texts[now].1 - texts[next].1, next))
    };
    let best = (0..slots.len())
        .filter_map(|at| Some((at, saving(at)?)))
        .reduce(|best, other| if other.1.0 > best.1.0 { other } else { best });
    let Some((at, (_, next))) = best else { return false };
    chosen[at] = Some(next);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(words: usize) -> String {
        vec!["word"; words].join(" ")
    }

    #[track_caller]
    fn check(slots: Vec<Slot>, expected: usize) {
        assert_eq!(words(&paragraph(slots)), expected);
    }

    #[test]
    fn says_what_must_be_said_in_full_where_it_fits() {
        check(vec![Slot::must([of(50), of(5)]), Slot::must([of(60), of(5)])], 110);
    }

    #[test]
    fn shortens_where_it_saves_the_most() {
        check(vec![Slot::must([of(50), of(45)]), Slot::must([of(90), of(30)])], 80);
    }

    #[test]
    fn adds_by_rank_until_enough_is_said() {
        check(vec![Slot::must([of(50)]), Slot::may(2, [of(31)]), Slot::may(1, [of(40)])], 90);
    }

    #[test]
    fn fills_only_what_is_short() {
        check(vec![Slot::must([of(55)]), Slot::filler(of(10)), Slot::filler(of(10))], 65);
        check(vec![Slot::must([of(61)]), Slot::filler(of(10))], 61);
    }
}
