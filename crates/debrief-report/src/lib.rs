//! A debrief written down: for the terminal, as Markdown, as JSON; the arithmetic behind it; and its JSON Schema.
//!
//! [`FORMATS`] is the list of formats, each in a file of its own. Those for people are written from the same blocks, so
//! they say the same; a new one is a new file and a line in the list.
//!
//! ```
//! use debrief_report::{FORMATS, format};
//!
//! assert_eq!(format("markdown").map(|format| format.ending), Some("md"));
//! assert!(FORMATS.iter().any(|format| format.name == "text"));
//! ```
//!
//! Nothing here reads a clock, a locale or the environment, or prints: whether there is colour, and how wide the
//! terminal is, is for the caller to say in [`Options`]. No control character, ANSI escape, bidirectional override or
//! invisible character of a debrief reaches a format for people; in JSON they are the document's own, in JSON's escapes
//! where JSON asks for them.

mod answer;
mod clean;
mod content;
mod document;
mod explain;
mod format;
mod html;
mod json;
mod markdown;
mod people;
mod schema;
mod text;
mod words;

pub use clean::phrase as clean_line;
pub use explain::explain;
pub use format::{Format, Options};
pub use html::html;
pub use json::json_line;
pub use schema::schema;

/// The formats, the default first.
pub const FORMATS: &[&Format] = &[&text::FORMAT, &markdown::FORMAT, &json::FORMAT];

/// The format of this name.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().copied().find(|format| format.name == name)
}
