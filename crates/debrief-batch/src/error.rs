//! Why a batch could not go on.

use std::io;
use std::path::{Path, PathBuf};

use debrief_intake::IntakeError;

use crate::Place;

/// Why a batch could not begin or not go on. What was finished stays finished.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BatchError {
    /// An input that cannot be used at all.
    #[error(transparent)]
    Input(#[from] IntakeError),
    /// A pattern that cannot be understood.
    #[error("the pattern cannot be understood: {problem}: `{pattern}`")]
    Pattern {
        /// The pattern.
        pattern: String,
        /// What is wrong with it.
        problem: String,
    },
    /// There is nothing to do.
    #[error("no items in {inputs}; files passed over: {passed_over}")]
    Nothing {
        /// The inputs as they were given.
        inputs: String,
        /// How many files have an ending that is not known.
        passed_over: u64,
    },
    /// Two items have one id, so that nobody could tell their debriefs apart.
    #[error("two items have the same id, {first} and {second}: `{id}`")]
    SameId {
        /// The id.
        id: String,
        /// Where it stands first.
        first: Place,
        /// Where it stands again.
        second: Place,
    },
    /// Somebody else is at work in the folder.
    #[error("another run is at work in this folder: `{}`", folder.display())]
    Busy {
        /// The folder.
        folder: PathBuf,
    },
    /// A file cannot be written, or not be read again.
    #[error("cannot be written: `{}`", path.display())]
    Output {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        error: io::Error,
    },
    /// The state cannot be read or written.
    #[error("the state cannot be kept: `{}`", folder.display())]
    State {
        /// The folder.
        folder: PathBuf,
        /// What the store said.
        #[source]
        error: Box<redb::Error>,
    },
    /// Standard output cannot be written.
    #[error("standard output cannot be written")]
    Stdout(#[source] io::Error),
}

impl BatchError {
    /// What to try, as a fragment for a line of its own.
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::Input(error) => error.hint(),
            Self::Nothing { passed_over: 1.., .. } => {
                let endings: Vec<_> =
                    debrief_intake::endings().chain(debrief_intake::RECORD_ENDINGS).collect();
                Some(format!("a folder is searched for files that end in {}", endings.join(", ")))
            }
            Self::SameId { first: Place { line: None, .. }, second: Place { line: None, .. }, .. } => Some(
                "give one of them an `id`, or name the folder that both are in: then the path is part of it"
                    .to_owned(),
            ),
            Self::SameId { .. } => Some("give one of them another `id`, or leave it out".to_owned()),
            Self::Busy { .. } => Some("wait until it is done, or give another folder".to_owned()),
            Self::State { error, .. } if matches!(**error, redb::Error::Corrupted(_)) => {
                Some("move the folder's `.debrief` away to begin anew".to_owned())
            }
            Self::Output { .. } | Self::State { .. } if self.is_full_disk() => {
                Some("make room and run the same line again: what is done stays done".to_owned())
            }
            _ => None,
        }
    }

    /// Whether there is no room left.
    pub fn is_full_disk(&self) -> bool {
        let full = |error: &io::Error| {
            matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
        };
        match self {
            Self::Output { error, .. } | Self::Stdout(error) => full(error),
            Self::State { error, .. } => matches!(&**error, redb::Error::Io(error) if full(error)),
            _ => false,
        }
    }

    pub(crate) fn output(path: &Path) -> impl FnOnce(io::Error) -> Self + '_ {
        |error| Self::Output { path: path.to_owned(), error }
    }
}
