//! The seam between the panel and its engines.

use async_trait::async_trait;

use crate::{Case, Floor, Persona, Review, Turn};

/// Why a seat could not do its part. The panel shows the seat as absent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReviewError {
    /// No answer in the time that the panel allows.
    #[error("no answer within {seconds} s")]
    TimedOut {
        /// The time allowed.
        seconds: u64,
    },
    /// The engine failed.
    #[error("the engine failed: {reason}")]
    Engine {
        /// What went wrong, in words that a user can read.
        reason: String,
    },
}

/// A seat on the panel.
#[async_trait]
pub trait Reviewer: Send + Sync {
    /// Who sits there.
    fn persona(&self) -> &Persona;

    /// Round 1: rates the answer alone, and says so in [`Review::initial_take`]. Nobody has spoken yet.
    ///
    /// # Errors
    /// [`ReviewError`] if the engine fails; the seat is then absent.
    async fn review(&self, case: &Case) -> Result<Review, ReviewError>;

    /// Rounds 2 and 3: one turn, having heard everything said so far.
    ///
    /// # Errors
    /// [`ReviewError`] if the engine fails; the turn is then missing.
    async fn speak(&self, case: &Case, floor: &Floor<'_>) -> Result<Turn, ReviewError>;
}
