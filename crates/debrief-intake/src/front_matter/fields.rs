//! The keys of front matter, and what is refused.

use debrief_core::Level;

use super::{Entry, Value};
use crate::{IntakeError, source::Source};

/// What front matter can say.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Fields {
    pub(crate) id: Option<String>,
    pub(crate) question: Option<String>,
    pub(crate) role: Option<String>,
    pub(crate) level: Option<Level>,
}

/// The keys, in the order that errors list them in.
pub(crate) const KEYS: [&str; 4] = ["id", "question", "role", "level"];

impl Fields {
    /// The fields that the entries give. A field that is given empty counts as not given.
    ///
    /// `block_at` is the byte of the source that the entries' places are counted from.
    pub(super) fn from_entries(
        entries: &[Entry],
        source: Source<'_>,
        block_at: usize,
    ) -> Result<Self, IntakeError> {
        let file = || source.name.to_owned();
        for (index, Entry { key, key_at, .. }) in entries.iter().enumerate() {
            let place = || source.place(block_at + key_at);
            if !KEYS.contains(&key.as_str()) {
                return Err(IntakeError::UnknownKey { file: file(), place: place(), key: key.clone() });
            }
            if entries.iter().take(index).any(|earlier| earlier.key == *key) {
                return Err(IntakeError::RepeatedKey { file: file(), place: place(), key: key.clone() });
            }
        }

        let text = |key: &'static str| -> Result<Option<(String, usize)>, IntakeError> {
            let Some(entry) = entries.iter().find(|entry| entry.key == key) else { return Ok(None) };
            let at = block_at + entry.value_at;
            match &entry.value {
                Value::Text(text) => {
                    Ok(Some((text.trim().to_owned(), at)).filter(|(text, _)| !text.is_empty()))
                }
                Value::Nothing => Ok(None),
                Value::Other(found) => {
                    Err(IntakeError::NotText { file: file(), place: source.place(at), key, found })
                }
            }
        };
        let level = |(text, at): (String, usize)| {
            text.parse().map_err(|_| IntakeError::WrongLevel {
                file: file(),
                place: source.place(at),
                level: text,
            })
        };
        Ok(Self {
            id: text("id")?.map(|(id, _)| id),
            question: text("question")?.map(|(question, _)| question),
            role: text("role")?.map(|(role, _)| role),
            level: text("level")?.map(level).transpose()?,
        })
    }
}
