//! Runs the rounds of a panel over any reviewers: sealed reviews first, then turns, then the consensus.
//!
//! The promise: nobody hears a colleague before their own ratings are sealed; output follows seat order,
//! never arrival; a seat that fails, panics or runs out of time is absent, never a zero; and what a reviewer
//! says, whoever wrote it, is checked by code before anyone hears it (see [`Panel::run`]).
//!
//! Give [`Panel::new`] the reviewers in seat order and [`run`](Panel::run) it on a case. It needs a tokio
//! runtime with its timer enabled, of either flavour; it spawns nothing.
//!
//! # What it does not do
//! It knows reviewers, not engines: no prompt, no voice, no retry. It does not check what a reviewer's
//! sentences say in words; quotes are checked where they are given as findings and moves. An engine that
//! computes for long without an `await` holds up the other seats and cannot be timed out.
//!
//! ```
//! use debrief_panel::{Panel, PanelError};
//!
//! assert_eq!(Panel::new(Vec::new()).unwrap_err(), PanelError::Seats { found: 0 });
//! ```

mod call;
mod check_review;
mod check_turn;
mod panel;

pub use panel::{Limits, MOST_SEATS, Outcome, Panel, PanelError};
