//! What a reviewer gets to see.

use crate::{Reading, Transcript};

/// A transcript and its reading: all that a reviewer gets to see of the candidate.
#[derive(Debug, Clone)]
pub struct Case {
    /// What was asked and answered.
    pub transcript: Transcript,
    /// What was found in the answer.
    pub reading: Reading,
}
