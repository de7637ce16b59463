//! From a reading to ratings: the shared criteria, one file each, and the arithmetic.
//!
//! A [`Criterion`] is data. A [`Rater`] is a persona with the criteria that it weighs; [`Rater::review`] gives all
//! that can be computed of a review. What is *said* about it belongs to the engine.

mod advice;
mod asked;
mod because;
mod breadth;
pub mod criteria;
mod criterion;
mod evaluate;
#[doc(hidden)]
pub mod fitting;
mod fullness;
mod own;
mod rater;

pub use advice::next_steps;
pub use asked::is_gap;
pub use because::sentence;
pub use criterion::{Criterion, FollowUp, Look, Lowered, Text, ask, look, lowered, supporting};
pub use own::own_criterion;
pub use rater::{Rater, RaterError};

/// Says whether a text phrase can be used as a cue of a persona's own criterion.
pub use debrief_reading::{PhraseError, Phrases};
