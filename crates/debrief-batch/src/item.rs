//! An item of a batch: a transcript and where it came from, and the hash that it is known by.

use std::fmt;
use std::sync::Arc;

use debrief::{Debriefer, Transcript};
use debrief_core::Level;
use debrief_intake::IntakeError;

/// Where an item stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file, or `-` for standard input.
    pub source: Arc<str>,
    /// The line, from 1, in a file that holds many.
    pub line: Option<usize>,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let source: &str = if &*self.source == "-" { "standard input" } else { &self.source };
        // A name may hold anything but must not lead a terminal.
        source
            .chars()
            .try_for_each(|c| if c.is_control() { write!(f, "\u{fffd}") } else { write!(f, "{c}") })?;
        self.line.map_or(Ok(()), |line| write!(f, ":{line}"))
    }
}

/// What is said about all items at once; wins over what an item says itself.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// What was asked.
    pub question: Option<String>,
    /// The role.
    pub role: Option<String>,
    /// The level.
    pub level: Option<Level>,
    /// How many threads work; none is as many as there are cores.
    pub jobs: Option<usize>,
}

/// An item as it was found, or why it is none.
#[derive(Debug)]
pub(crate) struct Item {
    pub(crate) place: Place,
    pub(crate) transcript: Result<Transcript, IntakeError>,
}

/// What an item is known by: a hash of its content, the panel and the version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub(crate) struct Key(pub(crate) [u8; 32]);

/// Makes keys for one panel.
#[derive(Debug, Clone)]
pub(crate) struct Hasher {
    /// All that is the same for all items.
    panel: blake3::Hasher,
    settings: Settings,
}

impl Hasher {
    pub(crate) fn new(panel: &Debriefer, settings: &Settings) -> Self {
        let mut hasher = blake3::Hasher::new();
        field(&mut hasher, Some(env!("CARGO_PKG_VERSION")));
        for rater in panel.raters() {
            // All that a persona is: what `Debug` derives names every field, so that none can be forgotten.
            field(&mut hasher, Some(&format!("{:?}", rater.persona())));
        }
        Self { panel: hasher, settings: settings.clone() }
    }

    /// The transcript with what is said about all of them, and its key. Where it came from is not part of the key.
    pub(crate) fn known(&self, mut transcript: Transcript) -> (Transcript, Key) {
        let Settings { question, role, level, jobs: _ } = &self.settings;
        transcript.question = question.clone().or(transcript.question);
        transcript.role = role.clone().or(transcript.role);
        transcript.level = level.or(transcript.level);
        let mut hasher = self.panel.clone();
        field(&mut hasher, Some(&transcript.id));
        field(&mut hasher, transcript.question.as_deref());
        field(&mut hasher, transcript.role.as_deref());
        field(&mut hasher, transcript.level.map(Level::as_str));
        field(&mut hasher, Some(transcript.answer.text()));
        // What the interviewer says is context: no engine has to look at it, and any may.
        if !transcript.turns.is_empty() {
            field(&mut hasher, Some(&format!("{:?}", transcript.turns)));
        }
        let key = Key(*hasher.finalize().as_bytes());
        (transcript, key)
    }
}

/// Lengths before the texts, so that no two lists of fields are the same bytes.
fn field(hasher: &mut blake3::Hasher, text: Option<&str>) {
    let length = text.map_or(u64::MAX, |text| text.len() as u64);
    hasher.update(&length.to_le_bytes());
    hasher.update(text.unwrap_or_default().as_bytes());
}

/// A hash of where an item came from: not part of what it is known by, but part of its line.
pub(crate) fn hash_of_source(source: &str) -> u64 {
    let hash = blake3::hash(source.as_bytes());
    let first: [u8; 8] = std::array::from_fn(|at| hash.as_bytes()[at]);
    u64::from_le_bytes(first)
}
