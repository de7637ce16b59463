//! Why a rating is what it is, in one sentence.

use debrief_core::wording::{capitalised, listed};
use debrief_core::{Signal, Strength};

use crate::evaluate::Evaluation;

/// At most this much is told: the sentence is read between many others.
const PRAISES: usize = 2;
const GAPS: usize = 2;

/// One sentence: what is there, the weightiest first, then what lowers it or is missing. What is only likely is said to be so, and only
/// where nothing is plain; a hint is not told.
pub(crate) fn because(evaluation: &Evaluation<'_>) -> String {
    // From the last: that is where the anchors grow to.
    let shown = |least: Strength| {
        let as_plain = move |signals: &[&Signal]| signals.iter().any(|signal| signal.strength >= least);
        let looks = evaluation.looked.iter().rev().filter(move |(_, signals)| as_plain(signals));
        looks.map(|(look, _)| look.shows.as_ref()).take(PRAISES).collect::<Vec<&str>>()
    };
    let (plain, likely) = (shown(Strength::Clear), shown(Strength::Fair));
    let found = match (plain.is_empty(), likely.first()) {
        (false, _) => Some(listed(&plain)),
        (true, likely) => likely.map(|likely| format!("it looks as if {likely}")),
    };

    let flags = evaluation.lowered.iter().map(|(lowered, _)| lowered.says);
    let missing = evaluation.missing.iter().rev().map(|look| look.lacks.as_ref());
    let gaps: Vec<&str> = flags.chain(missing).take(GAPS).collect();
    let gaps = (!gaps.is_empty()).then(|| listed(&gaps));

    let said: Vec<String> = found.into_iter().chain(gaps).collect();
    if said.is_empty() {
        "Nothing in the answer plainly speaks to it.".to_owned()
    } else {
        sentence(&said.join("; "))
    }
}

/// A clause made a sentence: a capital at the front, a full stop at the end.
pub fn sentence(clause: &str) -> String {
    let stop = if clause.is_empty() || clause.ends_with(['.', '?', '!']) { "" } else { "." };
    format!("{}{stop}", capitalised(clause))
}

#[cfg(test)]
mod tests {
    use debrief_reading::signals;

    use super::*;
    use crate::criteria::SHARED;
    use crate::criteria::testing::{case, rater};

    /// What is only likely is said to be so, and a hint not at all; nor that it is missing.
    #[test]
    fn says_as_much_as_it_knows() {
        let impact = SHARED.iter().find(|criterion| criterion.id.as_str() == "impact").unwrap();
        for (strength, expected) in [
            (Strength::Certain, "You say what came of it; "),
            (Strength::Clear, "You say what came of it; "),
            (Strength::Fair, "It looks as if you say what came of it; "),
            (Strength::Faint, "You never say what it cost or what stayed bad and "),
        ] {
            let mut case = case(&[signals::OUTCOME], &[]);
            case.reading.signals[0].strength = strength;
            let said = rater(impact).review(&case).ratings.remove(0).because;
            assert!(said.starts_with(expected), "{strength:?}: {said}");
            assert!(!said.contains("how it ended"), "{strength:?}: {said}");
        }
    }
}
