//! The list of flags. Those that a sentence shows by itself have a file in `flags/`, like signals; those that take the
//! whole answer into account are code, one module each.

use debrief_core::FlagId;

pub(crate) mod no_result;
pub(crate) mod off_question;
pub(crate) mod we_only;

/// The flags that are read from sentences.
pub(crate) const IN_SENTENCES: &[FlagId] = &[
    FlagId::BlameShift,
    FlagId::HumbleBrag,
    FlagId::VagueClaim,
    FlagId::Hypothetical,
    FlagId::TooSmooth,
    FlagId::Heroics,
    FlagId::ActivityAsProgress,
    FlagId::VanityMetric,
    FlagId::Platitude,
    FlagId::Disparagement,
    FlagId::InstructionToReviewer,
];

/// The flags that take the whole answer into account.
pub(crate) const OF_ANSWERS: [FlagId; 3] = [FlagId::WeOnly, FlagId::NoResult, FlagId::OffQuestion];

/// The sentence to point at: the one furthest over the threshold, the first of equals; none if none reaches it.
///
/// A flag of answers is in an answer where one sentence reaches the threshold, which is set for that: halfway from likely
/// to clear, over answers that the model has not seen, not over sentences.
fn strongest(over: &[f32]) -> Option<usize> {
    let first = |best: usize, at: usize| if over[at] > over[best] { at } else { best };
    (0..over.len()).reduce(first).filter(|&at| over[at] >= 0.0)
}
