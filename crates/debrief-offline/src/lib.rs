//! The offline reviewer: rates by the rubric, speaks in the persona's voice.
//!
//! The promise: every sentence rests on a finding of the review. A praise comes with words of the answer, verbatim; a gap
//! is something looked for and not found, or a flag; a move of a rating names the colleague and the words that caused
//! it. The same case, persona and table give the same words, and different answers different ones.
//!
//! ```
//! # use std::{pin::pin, sync::Arc, task::{Context, Poll, Waker}};
//! # use debrief_core::{Case, Persona, PersonaId, Reading, Transcript, Voice, Weight};
//! use debrief_core::Reviewer;
//! use debrief_offline::OfflineReviewer;
//! use debrief_rubric::{Rater, criteria};
//!
//! # let weights = criteria::SHARED.map(|shared| (shared.id.clone(), Weight::new(1.0).unwrap()));
//! # let persona = Persona {
//! #     id: PersonaId::fixed("reader"), name: "Kim Oro".into(), title: "Reader".into(), lens: "What is there?".into(),
//! #     weights: weights.into(), must_have: vec![], dealbreakers: vec![], criteria: vec![], voice: Voice::default(),
//! # };
//! # let case = Case {
//! #     transcript: Transcript::default(),
//! #     reading: Reading { insufficient: Some("Say what happened.".into()), ..Reading::default() },
//! # };
//! # fn block_on<T>(future: impl Future<Output = T>) -> T {
//! #     match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
//! #         Poll::Ready(value) => value,
//! #         Poll::Pending => unreachable!(),
//! #     }
//! # }
//! let rater = Rater::new(persona, |id| {
//!     criteria::SHARED.iter().find(|shared| shared.id == *id).map(|shared| Arc::new((*shared).clone()))
//! })?;
//! let review = block_on(OfflineReviewer::new(rater, 0).review(&case)).unwrap();
//! assert!(review.initial_take.contains("I can't tell from this"));
//! # Ok::<(), debrief_rubric::RaterError>(())
//! ```
//!
//! # How a turn comes about
//! `evidence` puts the findings of a review in the order in which this reviewer would bring them up; `take`, `cross` and
//! `closing` plan the rounds; `saying` finds the lines for a finding; `speech` says one line after another, chosen by a hash
//! of the answer, within 40 to 95 words; `claim` keeps lines that say that the candidate acted from words in which they
//! don't. `moves` decides who changes a rating, and `toss` between equals: by ratings and findings, never by the wording.
//! What is data is in `lines` (what is said of each signal, flag and criterion, and what holds it together) and `support`
//! (which signal bears on what beside its own criterion).
//!
//! # What it does not do
//! It finds nothing in the answer itself, and never speaks a number of a rating. It does not check what colleagues'
//! engines sealed; the panel does.

mod asked;
mod claim;
mod clean;
mod closing;
mod cross;
mod ending;
mod evidence;
mod heard;
mod instruction;
mod line;
mod lines;
mod moves;
mod names;
mod person;
mod pick;
mod points;
mod quote;
mod relation;
mod reviewer;
mod saying;
mod speech;
mod stretch;
mod support;
mod table;
mod take;
mod thinly;
mod toss;
mod turn;
mod word;

pub use reviewer::OfflineReviewer;
