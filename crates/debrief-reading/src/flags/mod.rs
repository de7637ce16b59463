//! The list of flags. Those that a sentence shows by itself have a file in `flags/`, like signals; those that take the
//! whole answer into account are code, one module each.

use debrief_core::FlagId;

pub(crate) mod no_result;
pub(crate) mod off_question;
pub(crate) mod we_only;

macro_rules! in_sentences {
    ($($flag:ident = $id:literal,)*) => {
        /// The flags that are read from sentences, with their files.
        pub(crate) const IN_SENTENCES: &[(FlagId, &str)] =
            &[$((FlagId::$flag, include_str!(concat!("../../flags/", $id, ".toml"))),)*];
    };
}

in_sentences! {
    BlameShift = "blame_shift",
    HumbleBrag = "humble_brag",
    VagueClaim = "vague_claim",
    Hypothetical = "hypothetical",
    TooSmooth = "too_smooth",
    Heroics = "heroics",
    ActivityAsProgress = "activity_as_progress",
    VanityMetric = "vanity_metric",
    Platitude = "platitude",
    Disparagement = "disparagement",
    InstructionToReviewer = "instruction_to_reviewer",
}
