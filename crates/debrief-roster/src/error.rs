//! Why a persona cannot sit.

use std::io;
use std::path::PathBuf;

use debrief_core::PersonaId;
use debrief_rubric::RaterError;

use crate::problem::Problems;
use crate::words::{nearest, quoted, shown};

/// Why a persona cannot sit.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RosterError {
    /// Nobody has this id.
    #[error("no persona has this id, expected one of {}: `{id}`", known(known_ids))]
    UnknownPersona {
        /// The id that was asked for.
        id: PersonaId,
        /// All ids that there are, in the order of [`Roster::list`](crate::Roster::list).
        known_ids: Vec<String>,
    },
    /// A file or folder cannot be read.
    #[error("cannot be read: {}", shown(&path.display().to_string()))]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        error: io::Error,
    },
    /// The persona's file has errors, or its examples fail. Better shown with [`Problems::render`].
    #[error("the persona's file cannot be used: {}", shown(.0.file()))]
    Broken(Box<Problems>),
    /// A persona cannot rate: a fault in the roster, since its files were checked.
    #[error(transparent)]
    Rater(#[from] RaterError),
}

impl RosterError {
    /// The ids that are most like the one asked for, the most alike first; at most three.
    pub fn nearest(&self) -> Vec<&str> {
        match self {
            Self::UnknownPersona { id, known_ids } => {
                nearest(id.as_str(), known_ids.iter().map(String::as_str))
            }
            _ => Vec::new(),
        }
    }

    /// What to try, as a fragment for a line of its own: "did you mean `vp-engineering`?".
    pub fn hint(&self) -> Option<String> {
        match self.nearest().as_slice() {
            [] => None,
            [one] => Some(format!("did you mean `{one}`?")),
            several => Some(format!("did you mean one of {}?", quoted(several))),
        }
    }
}

fn known(ids: &[String]) -> String {
    quoted(&ids.iter().map(String::as_str).collect::<Vec<_>>())
}
