//! The words of Debrief as types, and the [`Reviewer`] trait that joins a persona to an engine.
//!
//! Everything here is plain data and small arithmetic: no I/O, no async runtime, no clock. A [`Transcript`] is
//! what a candidate was asked and answered; a [`Reading`] what was found in it; a [`Review`] one reviewer's
//! sealed ratings; a [`Debrief`] the whole document, in the shape of the published JSON.
//!
//! ```
//! use debrief_core::{Rating, Recommendation, score};
//!
//! let four = Rating::new(4)?;
//! let two = Rating::new(2)?;
//! let mean = score::weighted_mean([(four, 3.0), (two, 1.0)]).unwrap();
//! assert!((mean - 3.5).abs() < 1e-9);
//! assert_eq!(score::recommendation(mean, None), Recommendation::LeanHire);
//! # Ok::<(), debrief_core::RatingError>(())
//! ```

mod answer;
mod case;
mod debrief;
mod discussion;
mod finding;
mod ids;
pub mod mix;
mod persona;
mod random;
mod rating;
mod reading;
mod review;
mod reviewer;
pub mod score;
mod sum;
mod transcript;
pub mod wording;

pub use answer::{Answer, Span};
pub use case::Case;
pub use debrief::{
    Consensus, Debrief, Dissent, Engine, EngineName, FlagQuote, NextStep, ReadingRecord, SCHEMA_VERSION,
    SentenceRecord, Status, TranscriptRecord,
};
pub use discussion::{Because, Discussion, Floor, Move, Response, Round, Seat, Stance, Turn, round_name};
pub use finding::{Finding, FindingKind};
pub use ids::{CriterionId, FindingId, FlagId, IdError, PersonaId, SignalId};
pub use persona::{
    Anchors, Cues, Dealbreaker, MustHave, OwnCriterion, Persona, PersonaName, Voice, Weight, WeightError,
};
pub use random::SplitMix64;
pub use rating::{Level, Rating, RatingError, RatingStatus, Recommendation};
pub use reading::{Flag, Part, Reading, Sentence, Signal, Strength, Topic};
pub use review::{ChangeOfMind, CriterionRating, Point, Review, ReviewStatus};
pub use reviewer::{ReviewError, Reviewer};
pub use score::{Cap, Vote};
pub use sum::{Exception, Sum, reached};
pub use transcript::{Transcript, TurnOfTalk};
