//! Files and streams to transcripts: bytes with a name in, one [`Transcript`](debrief_core::Transcript) or one
//! typed error out.
//!
//! ```
//! let text = "+++\nlevel = \"senior\"\n+++\n\nQ: What did you do?\nA: I called the customer.\n";
//! let transcript = debrief_intake::parse(text.as_bytes(), "call.md", &debrief_intake::Options::default())?;
//!
//! assert_eq!(transcript.id, "call");
//! assert_eq!(transcript.question.as_deref(), Some("What did you do?"));
//! assert_eq!(transcript.answer.text(), "I called the customer.");
//! # Ok::<(), debrief_intake::IntakeError>(())
//! ```
//!
//! [`read_file`] for a path, [`read_stream`] for standard input, [`parse`] for bytes at hand. All three give the same
//! transcript for the same bytes and name. Files that hold many transcripts are streamed: [`JsonLines`] and [`CsvRows`].
//!
//! An empty file is an empty answer and no error: that it is too little to rate is the panel's to say. What this crate
//! does not do: it does not judge the answer, follow links, render Markdown, guess an encoding and go on, or strip control
//! characters (the report does).

mod decode;
mod dialogue;
mod error;
mod formats;
mod front_matter;
mod nearest;
mod options;
mod read;
mod records;
mod source;
mod speech;

pub use error::IntakeError;
pub use formats::endings;
pub use options::Options;
pub use read::{MAX_ANSWER_BYTES, MAX_SOURCE_BYTES, parse, read_file, read_stream};
pub use records::{CsvRows, JsonLines, RECORD_ENDINGS, Record};
pub use source::Place;
