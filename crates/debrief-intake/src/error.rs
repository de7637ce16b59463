//! Why something could not be taken in.

use std::{fmt, io};

use debrief_core::Level;

use crate::{MAX_ANSWER_BYTES, MAX_SOURCE_BYTES, Place, front_matter::KEYS, nearest::nearest};

/// Why a source gives no transcript. The message names the source, the place in it where there is one, what was expected
/// and, last, what was found; control characters in what was found are shown escaped.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[expect(
    missing_docs,
    reason = "`file` is always the source's name and `place` the place in it; the rest is described"
)]
pub enum IntakeError {
    /// There is no such file.
    #[error("{}: no such file", Name(file))]
    NotFound {
        file: String,
        /// A file that is there and has a similar name.
        nearest: Option<String>,
    },
    /// It is a folder.
    #[error("{}: expected a file: found a folder", Name(file))]
    Folder { file: String },
    /// The system would not let us read it.
    #[error("{}: cannot be read", Name(file))]
    Unreadable {
        file: String,
        /// What the system said.
        #[source]
        error: io::Error,
    },
    /// It is over [`MAX_SOURCE_BYTES`].
    #[error("{}: too long, expected at most {MAX_SOURCE_BYTES} bytes", Name(file))]
    SourceTooLong { file: String },
    /// The answer in it is over [`MAX_ANSWER_BYTES`].
    #[error("{}: the answer is too long, expected at most {MAX_ANSWER_BYTES} bytes: {bytes}", Name(file))]
    AnswerTooLong {
        file: String,
        /// How long the answer is.
        bytes: usize,
    },
    /// It is no text.
    #[error("{}: expected text: found {}", Name(file), Found(*kind, *byte))]
    Binary {
        file: String,
        /// What it is, where the first bytes tell: "a PDF file".
        kind: Option<&'static str>,
        /// The first NUL byte, counted from 0; 0 where the kind gave it away.
        byte: usize,
    },
    /// It is text, perhaps, but not in UTF-8.
    #[error("{}:{place}: not UTF-8{}, byte {byte}: 0x{value:02X}", Name(file), LooksLike(*looks_like))]
    NotUtf8 {
        file: String,
        place: Place,
        /// Where the first bad byte stands, counted from 0.
        byte: usize,
        /// The first bad byte.
        value: u8,
        /// The encoding that it looks like: "Latin-1".
        looks_like: Option<&'static str>,
    },
    /// Front matter begins and does not end.
    #[error("{}:{place}: front matter never closes, expected a second line `{fence}`", Name(file))]
    FrontMatterOpen {
        file: String,
        place: Place,
        /// The line that would close it.
        fence: &'static str,
    },
    /// Front matter is not well-formed.
    #[error("{}:{place}: front matter is not valid {language}: {}", Name(file), Shown(problem))]
    FrontMatterSyntax {
        file: String,
        place: Place,
        /// `TOML` or `YAML`.
        language: &'static str,
        /// What that language's parser said.
        problem: String,
    },
    /// Front matter holds something other than keys with values.
    #[error("{}:{place}: expected front matter in lines of `key: value`", Name(file))]
    FrontMatterNotKeys { file: String, place: Place },
    /// Front matter has a key that means nothing here.
    #[error("{}:{place}: unknown key, expected one of {}: `{}`", Name(file), KEYS.join(", "), Shown(key))]
    UnknownKey {
        file: String,
        place: Place,
        /// The key.
        key: String,
    },
    /// Front matter gives a key twice.
    #[error("{}:{place}: key given twice: `{}`", Name(file), Shown(key))]
    RepeatedKey {
        file: String,
        place: Place,
        /// The key.
        key: String,
    },
    /// Front matter gives something that is not text.
    #[error("{}:{place}: expected text in quotes for `{key}`: found {found}", Name(file))]
    NotText {
        file: String,
        place: Place,
        /// The key.
        key: &'static str,
        /// What it gives: "a list".
        found: &'static str,
    },
    /// Front matter gives a level that is not on the scale.
    #[error("{}:{place}: unknown level, expected one of {}: `{}`", Name(file), levels().join(", "), Shown(level))]
    WrongLevel {
        file: String,
        place: Place,
        /// What was given.
        level: String,
    },
    /// A dialogue in which nobody speaks under a name of the candidate's: whose words to rate is anyone's guess.
    #[error("{}:{place}: a dialogue without a candidate, expected a speaker named {}", Name(file), expected.join(", "))]
    NoCandidate {
        file: String,
        /// The first interviewer's turn.
        place: Place,
        /// The names that were looked for.
        expected: Vec<String>,
        /// Another name that someone speaks under.
        speaker: Option<String>,
    },
    /// A recording in which it cannot be told who is the candidate.
    #[error("{}: who is the candidate cannot be told, speakers: {}", Name(file), Shown(&speakers.join(", ")))]
    ManySpeakers {
        file: String,
        /// Everyone who speaks, in the order of their first words.
        speakers: Vec<String>,
    },
    /// Too little of the file can be used.
    #[error("{}: garbled, expected {expected}: only {used} of {found} can be used", Name(file))]
    Garbled {
        file: String,
        /// What the file should consist of: "cues".
        expected: &'static str,
        /// How many of them there are.
        used: usize,
        /// How many blocks or lines there are in all.
        found: usize,
    },
    /// A line of JSON Lines is no object with the fields that are known.
    #[error("{}:{place}: expected a JSON object: {}", Name(file), Shown(problem))]
    JsonSyntax {
        file: String,
        place: Place,
        /// What the parser said.
        problem: String,
    },
    /// A row of CSV cannot be taken apart.
    #[error("{}:{place}: not valid CSV: {}", Name(file), Shown(problem))]
    CsvSyntax {
        file: String,
        place: Place,
        /// What the parser said.
        problem: String,
    },
    /// A record, or the header of a table, has no answer.
    #[error("{}:{place}: expected `text` or `answer`: found {}", Name(file), Shown(found))]
    NoAnswer {
        file: String,
        place: Place,
        /// The fields that there are, or that there are both.
        found: String,
    },
    /// A line is longer than a source may be.
    #[error("{}:{place}: the line is too long, expected at most {MAX_SOURCE_BYTES} bytes", Name(file))]
    LineTooLong { file: String, place: Place },
}

impl IntakeError {
    /// Where in the source it is, where that can be said.
    pub fn place(&self) -> Option<Place> {
        match self {
            Self::NotUtf8 { place, .. }
            | Self::FrontMatterOpen { place, .. }
            | Self::FrontMatterSyntax { place, .. }
            | Self::FrontMatterNotKeys { place, .. }
            | Self::UnknownKey { place, .. }
            | Self::RepeatedKey { place, .. }
            | Self::NotText { place, .. }
            | Self::WrongLevel { place, .. }
            | Self::NoCandidate { place, .. }
            | Self::JsonSyntax { place, .. }
            | Self::CsvSyntax { place, .. }
            | Self::NoAnswer { place, .. }
            | Self::LineTooLong { place, .. } => Some(*place),
            _ => None,
        }
    }

    /// What to try, as a fragment for a line of its own: "did you mean `senior`?".
    pub fn hint(&self) -> Option<String> {
        let did_you_mean = |name: &str| format!("did you mean `{}`?", Shown(name));
        match self {
            Self::NotFound { nearest, .. } => nearest.as_deref().map(did_you_mean),
            Self::UnknownKey { key, .. } => nearest(key, KEYS).map(did_you_mean),
            Self::WrongLevel { level, .. } => nearest(level, levels()).map(did_you_mean),
            Self::NotUtf8 { .. } => Some("save it as UTF-8".to_owned()),
            Self::Binary { .. } => Some("save the answer as plain text or Markdown, in UTF-8".to_owned()),
            Self::FrontMatterOpen { fence: "---", .. } | Self::FrontMatterNotKeys { .. } => {
                Some("if the first line is a rule and not front matter, write it as `***`".to_owned())
            }
            Self::FrontMatterSyntax { language: "YAML", .. } => {
                Some("a value with `:`, `#` or a bracket in it needs quotes".to_owned())
            }
            Self::ManySpeakers { .. } => Some("give the candidate's name".to_owned()),
            Self::NoCandidate { speaker: Some(speaker), .. } => {
                Some(format!("if `{}` is the candidate, give that as the candidate's name", Shown(speaker)))
            }
            _ => None,
        }
    }
}

fn levels() -> [&'static str; 4] {
    Level::ALL.map(Level::as_str)
}

/// A source's name.
struct Name<'a>(&'a str);

impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 == "-" { f.write_str("standard input") } else { Shown(self.0).fmt(f) }
    }
}

/// What gave a binary file away.
struct Found(Option<&'static str>, usize);

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(kind) => f.write_str(kind),
            None => write!(f, "a binary file, NUL at byte {}", self.1),
        }
    }
}

struct LooksLike(Option<&'static str>);

impl fmt::Display for LooksLike {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.map_or(Ok(()), |encoding| write!(f, " (it looks like {encoding})"))
    }
}

/// Text of the user's in a message: cut where it is long, with nothing in it that a terminal would obey.
struct Shown<'a>(&'a str);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const LONGEST: usize = 200;
        for c in self.0.chars().take(LONGEST) {
            if c.is_control() || is_invisible(c) {
                write!(f, "{}", c.escape_default())?;
            } else {
                write!(f, "{c}")?;
            }
        }
        if self.0.chars().nth(LONGEST).is_some() { f.write_str("…") } else { Ok(()) }
    }
}

/// Marks that change the direction or the look of what stands beside them.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}
