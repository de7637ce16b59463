//! Why a rating is what it is, in one sentence.

use debrief_core::Reading;
use debrief_core::wording::{capitalised, listed};

use crate::asked::is_gap;
use crate::evaluate::Evaluation;

/// At most this much is told: the sentence is read between many others.
const PRAISES: usize = 2;
const GAPS: usize = 2;

/// One sentence: what is there, the weightiest first, then what lowers it or is missing.
pub(crate) fn because(evaluation: &Evaluation<'_>, reading: &Reading) -> String {
    // From the last: that is where the anchors grow to.
    let found = evaluation.looked.iter().rev().filter(|(_, signals)| !signals.is_empty());
    let found: Vec<&str> = found.map(|(look, _)| look.shows.as_ref()).take(PRAISES).collect();

    let flags = evaluation.lowered.iter().map(|(lowered, _)| lowered.says);
    let missing =
        evaluation.looked.iter().rev().filter(|(look, signals)| {
            signals.is_empty() && !look.supporting && is_gap(&look.signal, reading)
        });
    let missing = missing.map(|(look, _)| look.lacks.as_ref());
    let gaps: Vec<&str> = flags.chain(missing).take(GAPS).collect();

    match (found.is_empty(), gaps.is_empty()) {
        (true, true) => "Nothing in the answer speaks to it.".to_owned(),
        (false, true) => sentence(&listed(&found)),
        (true, false) => sentence(&listed(&gaps)),
        (false, false) => sentence(&format!("{}; {}", listed(&found), listed(&gaps))),
    }
}

/// A clause made a sentence: a capital at the front, a full stop at the end.
pub fn sentence(clause: &str) -> String {
    let stop = if clause.is_empty() || clause.ends_with(['.', '?', '!']) { "" } else { "." };
    format!("{}{stop}", capitalised(clause))
}
