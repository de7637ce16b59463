//! A speaker's name at the beginning of a line.

use crate::Options;

/// The longest name, in bytes: a colon further on than this names nobody.
const LONGEST: usize = 80;

/// Markdown that a name can be dressed in, the longer before the shorter that it begins with.
const DRESS: [&str; 6] = ["***", "**", "*", "___", "__", "_"];

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Who {
    Interviewer,
    Candidate,
}

/// A line that begins with a speaker's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Label<'a> {
    pub(super) who: Who,
    /// Whether the name is one letter.
    pub(super) short: bool,
    /// What is said on the line.
    pub(super) rest: &'a str,
}

/// The label of a line whose speaker is in the options.
pub(super) fn read<'a>(line: &'a str, options: &Options) -> Option<Label<'a>> {
    let (name, rest) = undress(line)?;
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    let (who, name) = [name, bare].into_iter().find_map(|name| Some((who(name, options)?, name)))?;
    Some(Label { who, short: name.chars().nth(1).is_none(), rest })
}

/// The name that a line begins with, of a speaker or of anything else that is one or two words before a colon.
pub(super) fn any_name(line: &str) -> Option<String> {
    let (name, _) = undress(line)?;
    let words = name.split_whitespace().count();
    let named = (1..=2).contains(&words) && name.chars().next().is_some_and(char::is_uppercase);
    named.then(|| name.to_owned())
}

fn who(name: &str, options: &Options) -> Option<Who> {
    let name = name.to_lowercase();
    let among = |names: &[String]| names.iter().any(|known| known.trim().to_lowercase() == name);
    if among(&options.candidate_names) {
        Some(Who::Candidate)
    } else if among(&options.interviewer_names) {
        Some(Who::Interviewer)
    } else {
        None
    }
}

/// What stands before the first colon, and after it, without the Markdown around the name or around the whole line.
///
/// White space before the name stays, so that the bullet `* Q: …` names nobody.
fn undress(line: &str) -> Option<(&str, &str)> {
    let line = line.trim();
    let dress = DRESS.into_iter().find(|dress| line.starts_with(dress)).unwrap_or_default();
    let (name, rest) = line.strip_prefix(dress)?.split_once(':')?;
    if name.len() > LONGEST || name.is_empty() {
        return None;
    }
    if dress.is_empty() {
        return Some((name.trim_end(), rest));
    }
    if let Some(name) = name.trim_end().strip_suffix(dress) {
        return Some((name.trim_end(), rest));
    }
    let rest = rest.strip_prefix(dress).or_else(|| rest.strip_suffix(dress)).unwrap_or(rest);
    Some((name.trim_end(), rest))
}
