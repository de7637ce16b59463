//! The list of flags. Those that a sentence shows by itself have a file in `flags/`, like signals; those that take the
//! whole answer into account have a module each. The model finds both; the threshold of a flag of answers is set over
//! answers and not over sentences, and its quote is its likeliest place, with what is likely right beside that.

use debrief_core::FlagId;

mod no_result;
pub(crate) mod off_question;
mod we_only;

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
