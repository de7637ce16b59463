//! A transcript and a panel in, a debrief out: the library that people embed.
//!
//! ```
//! use debrief::{Answer, DEFAULT_PANEL, Debriefer, Roster, Transcript};
//!
//! let roster = Roster::load(&[])?;
//! let panel = Debriefer::offline(&roster, &DEFAULT_PANEL)?;
//! let transcript = Transcript {
//!     question: Some("Tell me about a time you dropped the ball.".into()),
//!     answer: Answer::new("In March I sent the wrong price list to forty shops. I rang them all that day.".into()),
//!     ..Transcript::default()
//! };
//! let debrief = tokio::runtime::Builder::new_current_thread()
//!     .enable_time()
//!     .build()?
//!     .block_on(panel.debrief(transcript));
//! assert_eq!(debrief.reviews.len(), 3);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! It does no I/O of its own: the personas come from a [`Roster`], the transcript from whoever has one (the crate
//! `debrief-intake` reads files), and what is printed is made by `debrief-report`.

mod debriefer;
mod document;

pub use debrief_core::{Answer, Debrief, Level, PersonaId, Recommendation, Transcript};
pub use debrief_roster::{DEFAULT_PANEL, Roster};
pub use debriefer::{Debriefer, SeatingError};
