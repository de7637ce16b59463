//! Who can sit on a panel: the persona crates and persona files, loaded, checked, explained.
//!
//! [`Roster::load`] gathers the personas that are built in and those of the folders searched, the nearest first.
//! [`Roster::rater`] makes one ready to rate; [`Roster::check`] runs a file's own examples. A file is refused with
//! all its errors at once: [`Problems`] knows their places and draws them.
//!
//! ```
//! use debrief_roster::{DEFAULT_PANEL, Roster};
//!
//! let roster = Roster::load(&[])?;
//! for id in &DEFAULT_PANEL {
//!     assert!(!roster.get(id)?.weights.is_empty());
//! }
//! # Ok::<(), debrief_roster::RosterError>(())
//! ```
//!
//! Nothing here reads an environment variable, writes a file or prints.

mod assemble;
mod cue;
mod error;
mod examples;
mod own;
mod problem;
mod raw;
mod read;
mod render;
mod resolve;
mod roster;
mod rubric;
mod schema;
mod show;
mod sources;
mod starter;
mod voice;
mod walk;
mod words;

pub use error::RosterError;
pub use problem::{Problem, Problems};
pub use roster::{CriteriaGroup, Listed, Roster};
pub use schema::persona_schema;
pub use sources::{Origin, folders};
pub use starter::starter;

use debrief_core::PersonaId;

/// Who sits where nobody is named, in seat order. A new persona changes nothing here.
pub static DEFAULT_PANEL: [PersonaId; 3] = [
    PersonaId::fixed("director-of-product"),
    PersonaId::fixed("vp-engineering"),
    PersonaId::fixed("client-success"),
];
