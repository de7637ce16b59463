//! Many transcripts: files, folders, patterns and streams in; a folder of debriefs out. Bounded, resumable, crash-safe.
//!
//! [`run`] works through [`Inputs`] into a folder, on several threads; [`filter`] turns a stream of JSON Lines into a stream of
//! debriefs. Both give the same bytes for any number of threads.
//!
//! # What holds at any moment
//! - `debriefs.jsonl` is whole lines in input order, but for the last one while it is being written. `summary.csv`, `errors.jsonl` and
//!   `report.html` are moved into place when they are whole.
//! - An item whose line and journal entry are written is never done again, whatever kills the process. It is known by the hash of
//!   its content, the panel and the version; where it came from is not part of it.
//! - Memory does not grow with the number of items: records are streamed, a bounded number of items is in hand, and what
//!   must be remembered of all of them is on disk. The one exception are the file names of one folder, which are sorted.
//!
//! # What is where
//! `inputs` finds items, `ids` refuses two with one id, `pipeline` lets threads work on them and puts the outcome in order, `state` is
//! what survives, `outputs` what people read, `report` the page.
//!
//! # What it does not do
//! It prints nothing and installs no signal handler: [`Watch`] tells it to stop and hears how far it is. It moves no work between
//! machines.

mod aggregate;
mod compare;
mod error;
mod filter;
mod ids;
mod inputs;
mod item;
mod outputs;
mod pipeline;
mod report;
mod row;
mod run;
mod state;

pub use error::BatchError;
pub use filter::filter;
pub use inputs::Inputs;
pub use item::{Place, Settings};
pub use pipeline::Watch;
pub use run::{Outcome, Outputs, Progress, run};
