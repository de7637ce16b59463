//! An answer to its reading: sentences, the part of the story that each tells, signals and flags.
//!
//! [`read`] is pure and total: no input makes it fail or panic, and its time is linear in the answer's length.

mod buckets;
#[cfg_attr(not(feature = "training"), expect(unreachable_pub, reason = "only the trainer sees them"))]
mod clauses;
#[cfg_attr(not(feature = "training"), expect(unreachable_pub, reason = "only the trainer sees them"))]
mod context;
mod detect;
mod features;
mod flags;
mod grammar;
mod instructions;
mod lexicon;
mod markup;
mod model;
#[cfg_attr(not(feature = "training"), expect(unreachable_pub, reason = "only the trainer sees them"))]
mod network;
mod parts;
mod phrases;
mod read;
mod rule;
mod segment;
pub mod signals;
mod stored;
mod sufficiency;
#[cfg(test)]
mod testing;
mod tokens;
mod topics;
#[cfg(feature = "training")]
pub mod training;
mod typos;

pub use phrases::{PhraseError, Phrases};
pub use read::read;
