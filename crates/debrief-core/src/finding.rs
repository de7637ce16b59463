//! Findings: what a rating rests on.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Answer, FindingId, FlagId, SignalId, Span};

/// What kind of finding it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// A stretch that shows something good or neutral.
    Signal,
    /// A stretch that shows an anti-signal.
    Flag,
    /// Something looked for that the answer does not have. It has no quote.
    Absence,
}

/// A signal, a flag or an absence, as used for one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// What kind it is.
    pub kind: FindingKind,
    /// The signal's or the flag's id; for an absence, that of the signal that is missing.
    #[schemars(with = "String")]
    pub id: FindingId,
    /// The answer's own words, or null for an absence.
    pub quote: Option<String>,
    /// Where the quote begins, in Unicode scalar values of the answer.
    pub start: Option<usize>,
    /// Where the quote ends (exclusive), in Unicode scalar values of the answer.
    pub end: Option<usize>,
}

impl Finding {
    /// A signal found at a place.
    pub fn signal(id: &SignalId, answer: &Answer, span: Span) -> Self {
        Self::quoted(FindingKind::Signal, id.into(), answer, span)
    }

    /// A flag found at a place.
    pub fn flag(id: FlagId, answer: &Answer, span: Span) -> Self {
        Self::quoted(FindingKind::Flag, id.into(), answer, span)
    }

    /// A signal that was looked for and is not there.
    pub fn absence(id: &SignalId) -> Self {
        Self { kind: FindingKind::Absence, id: id.into(), quote: None, start: None, end: None }
    }

    /// Whether it shows this flag.
    pub fn is_flag(&self, flag: FlagId) -> bool {
        self.kind == FindingKind::Flag && self.id.as_str() == flag.as_str()
    }

    fn quoted(kind: FindingKind, id: FindingId, answer: &Answer, span: Span) -> Self {
        let quote = answer.at(span);
        let start = answer.chars_before(span.start);
        Self {
            kind,
            id,
            start: Some(start),
            end: Some(start + quote.chars().count()),
            quote: Some(quote.to_owned()),
        }
    }
}
