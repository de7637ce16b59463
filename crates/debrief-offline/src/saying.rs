//! Evidence into the slots of lines, said to the candidate or about them.

use std::borrow::Cow;

use debrief_core::CriterionId;

use crate::evidence::{Gap, Lack, Praise, point};
use crate::gloss;
use crate::line::Fill;
use crate::person::they;
use crate::pick::Picker;

/// Whom the candidate is to the listener.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Candidate {
    /// The listener: "you".
    You,
    /// Somebody spoken about: "they".
    They,
}

impl Candidate {
    /// A clause or noun phrase that has the candidate as "you", as it is said here.
    pub(crate) fn said(self, text: &str) -> String {
        match self {
            Self::You => text.to_owned(),
            Self::They => they(text),
        }
    }
}

/// What makes a thing of a question.
const ON: &[&str] = &["a word on", "a line on", "something on", "a sentence on"];
const WH: &[&str] = &["what", "how", "why", "who", "whom", "where", "when", "which", "whether", "whose"];

/// The slots of a praise: `quote`, `shows`, `held`, `point`, and `own` for a persona's own criterion.
pub(crate) fn praise<'a>(praise: &Praise<'a>, to: Candidate, picker: Picker) -> Fill<'a> {
    Fill::new()
        .quoting("quote", Some(praise.quote))
        .with("shows", to.said(&praise.shows))
        .with("held", to.said(held(praise.signal, praise.own.is_some(), picker)))
        .with("point", point(praise.criterion))
        .with_some("own", praise.own.clone())
}

/// The same slots of a second praise: `quote2`, `shows2`, `held2`.
pub(crate) fn second<'a>(fill: Fill<'a>, praise: &Praise<'a>, to: Candidate, picker: Picker) -> Fill<'a> {
    fill.quoting("quote2", Some(praise.quote))
        .with("shows2", to.said(&praise.shows))
        .with("held2", to.said(held(praise.signal, praise.own.is_some(), picker)))
}

/// The slots of a gap: `lacks` and `wanted`, or `says` and `quote`; `point`, and `own` for a persona's own criterion.
pub(crate) fn gap<'a>(gap: &Gap<'a>, to: Candidate, picker: Picker) -> Fill<'a> {
    let fill = Fill::new().with("point", point(gap.criterion)).with_some("own", gap.own.clone());
    match &gap.kind {
        Lack::Missing { lacks, wanted } => {
            with_wanted(fill, &to.said(wanted), picker).with("lacks", to.said(lacks))
        }
        Lack::Flagged { says, quote, .. } => fill.with("says", to.said(says)).quoting("quote", *quote),
    }
}

/// The slots of something that one wants to hear: `hear`, `wanted` and `missing` (as a thing), and `wanted_wh` or
/// `wanted_np`.
pub(crate) fn with_wanted<'a>(fill: Fill<'a>, wanted: &str, picker: Picker) -> Fill<'a> {
    let first = wanted.split_whitespace().next().unwrap_or_default().to_lowercase();
    let is_clause = WH.contains(&first.as_str());
    let thing = if is_clause {
        let on = ON.get(picker.below(wanted, ON.len())).copied().unwrap_or_default();
        format!("{on} {wanted}")
    } else {
        wanted.to_owned()
    };
    fill.phrase(if is_clause { "wanted_wh" } else { "wanted_np" }, wanted)
        .phrase("hear", wanted)
        .phrase("wanted", &thing)
        .phrase("missing", &thing)
}

/// What a signal is, as a noun phrase said to the candidate.
pub(crate) fn held(signal: &str, own: bool, picker: Picker) -> &'static str {
    if own {
        return "an answer to my own question";
    }
    let held = gloss::of_signal(signal).map_or(&[] as &[&str], |gloss| gloss.held);
    held.get(picker.below(&format!("held {signal}"), held.len())).copied().unwrap_or_default()
}

/// What a reviewer still waits for, as a noun phrase: their own words for it, or their own question.
pub(crate) fn missing(criterion: &CriterionId, missing: &str, whose: &'static str) -> Cow<'static, str> {
    if gloss::is_listed(criterion) {
        crate::clean::clean(missing).into()
    } else {
        format!("an answer to {whose} own question").into()
    }
}
