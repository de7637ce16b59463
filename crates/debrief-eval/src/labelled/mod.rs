//! Answers with people's ratings: what a file of them may hold, and reading it.
//!
//! `README.md` describes both formats for those who write such files. What is wrong in a record is said with file and line, and the next
//! record is read.

mod csv_rows;
mod json_lines;
mod merge;
mod record;

use std::fmt;
use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

use debrief_core::{CriterionId, FlagId, Part, Rating, Recommendation, Transcript};
use serde::Serialize;

use self::record::Record;

/// An answer and what its raters said.
#[derive(Debug, Clone)]
pub struct Rated {
    /// Where it stands.
    pub place: Place,
    /// What was asked and answered.
    pub transcript: Transcript,
    /// The text that the raters read, in which an interviewer may speak, too.
    pub text: String,
    /// One a rater; none where the record has no ratings.
    pub sheets: Vec<Sheet>,
}

/// What one rater said about one answer. All of it may be missing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    /// The rater's name; `rater 1` and so on, by position, for those without one.
    pub rater: String,
    /// The recommendation.
    pub overall: Option<Recommendation>,
    /// The same on a finer scale, `0.0..=100.0`.
    pub overall_100: Option<f64>,
    /// What was said about criteria. A criterion that is not named was not looked at.
    pub ratings: Vec<(CriterionId, Said)>,
    /// The flags with their quotes. None where this rater was not asked for flags, which is not the same as that they found none.
    pub flags: Option<Vec<Quoted>>,
    /// The parts of the story, by their first and last words.
    pub sections: Vec<Section>,
    /// What speaks against the candidate, in the rater's words.
    pub concern: Option<String>,
    /// What speaks for them.
    pub reason_to_hire: Option<String>,
    /// The criterion that is the best.
    pub main_strength: Option<CriterionId>,
    /// The criterion that is the worst.
    pub main_gap: Option<CriterionId>,
}

impl Sheet {
    /// What this rater said about a criterion.
    pub(crate) fn said(&self, criterion: &CriterionId) -> Option<Said> {
        self.ratings.iter().find(|(id, _)| id == criterion).map(|(_, said)| *said)
    }
}

/// What a rater says about a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// That the question gives no occasion for it.
    NotApplicable,
    /// A rating.
    Rated(Rating),
}

impl Said {
    /// The rating, if it is one.
    pub const fn rating(self) -> Option<Rating> {
        match self {
            Self::Rated(rating) => Some(rating),
            Self::NotApplicable => None,
        }
    }
}

/// A flag and the words that a rater quoted for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted {
    /// Which flag.
    pub flag: FlagId,
    /// The words; empty where it is the whole answer's.
    pub quote: String,
}

/// A part of the story, by its first and last words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Which part.
    pub part: Part,
    /// Its first words.
    pub start: String,
    /// Its last words.
    pub end: String,
}

/// A record of a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// The file as it was named; `-` is standard input.
    pub file: String,
    /// The line that the record begins on, from 1.
    pub line: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let file = if self.file == "-" { "standard input" } else { &self.file };
        write!(f, "{file}:{}", self.line)
    }
}

/// A record that could not be used.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct BadRecord {
    /// Where it stands.
    pub place: Place,
    /// What is wrong, with what was expected and, last, the bad value.
    pub reason: String,
}

impl fmt::Display for BadRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.reason)
    }
}

/// All that was read.
#[derive(Debug, Clone, Default)]
pub struct Labelled {
    /// The answers, in the order in which they first occur.
    pub answers: Vec<Rated>,
    /// The records that could not be used, in order.
    pub bad: Vec<BadRecord>,
    /// Columns of CSV that mean nothing here, as `file: column`.
    pub unknown_columns: Vec<String>,
}

/// Why a file of ratings cannot be read at all.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LabelledError {
    /// The system would not let us read it.
    #[error("{file}: cannot be read")]
    Unreadable {
        /// The file as it was named.
        file: String,
        /// What the system said.
        #[source]
        error: io::Error,
    },
    /// A table whose first row cannot be used.
    #[error(transparent)]
    Header(#[from] debrief_intake::IntakeError),
}

/// Reads files, one after another: `.csv` as CSV, everything else as JSON Lines; `-` is JSON Lines from standard input. What several records
/// say about one answer, known by its id, is put together.
///
/// `criteria` are the ids that ratings may be given on.
///
/// # Errors
/// [`LabelledError`] if a file cannot be read, or the first row of a CSV file not be used. Bad records are no errors: they are listed.
pub fn read(files: &[impl AsRef<Path>], criteria: &[CriterionId]) -> Result<Labelled, LabelledError> {
    let mut labelled = Labelled::default();
    let mut records = Vec::new();
    for file in files {
        let path = file.as_ref();
        let name = path.to_string_lossy().into_owned();
        let bytes = bytes(path).map_err(|error| LabelledError::Unreadable { file: name.clone(), error })?;
        if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv")) {
            let table = csv_rows::records(&bytes, &name, criteria)?;
            labelled.unknown_columns.extend(table.unknown.iter().map(|column| format!("{name}: {column}")));
            records.extend(table.records);
        } else {
            records.extend(json_lines::records(&bytes, &name, criteria));
        }
    }
    merge::merge(records, &mut labelled);
    Ok(labelled)
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    if path.as_os_str() != "-" {
        return fs::read(path);
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
}
