//! The formats, one file each. Adding one is its file and its line in [`ALL`].

mod cues;
mod meeting;
mod srt;
mod text;
mod vtt;

use debrief_core::Transcript;

use crate::{IntakeError, Options, source::Source};

/// How files of a kind become a transcript.
pub(crate) struct Format {
    /// The file endings, lower case, without the dot.
    endings: &'static [&'static str],
    /// Takes a decoded text. The answer's length is checked afterwards, for all formats.
    pub(crate) read: fn(Source<'_>, &Options) -> Result<Transcript, IntakeError>,
}

const ALL: &[&Format] = &[&text::FORMAT, &vtt::FORMAT, &srt::FORMAT];

/// The file endings that are known, lower case, without the dot, for whoever looks for items in a folder. A single
/// file may have any ending: one that is not known is read as text.
pub fn endings() -> impl Iterator<Item = &'static str> {
    ALL.iter().flat_map(|format| format.endings).copied()
}

/// The format of a source, by its ending.
pub(crate) fn of(name: &str) -> &'static Format {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    ALL.iter().find(|format| format.endings.contains(&ending.as_str())).copied().unwrap_or(&text::FORMAT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ending_is_listed_once_and_in_lower_case() {
        let mut seen = Vec::new();
        for ending in endings() {
            assert_eq!(ending, ending.to_lowercase());
            assert!(!ending.starts_with('.'));
            assert!(!seen.contains(&ending), "twice: {ending}");
            seen.push(ending);
        }
        assert!(seen.contains(&"md"));
    }
}
