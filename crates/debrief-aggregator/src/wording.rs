//! Small words: which of several wordings, how a rating is called, capitals and word counts.

use debrief_core::Rating;
use debrief_core::mix::{hash, mixed};
use debrief_core::wording::capitalised;

/// Chooses among wordings: the same content chooses the same words, other content most likely others.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Choice(u64);

impl Choice {
    /// A choice that depends on these parts and nothing else, whatever their order.
    pub(crate) fn by<'p>(parts: impl IntoIterator<Item = (&'p str, u8)>) -> Self {
        let sum = |sum: u64, (part, with): (&str, u8)| {
            sum.wrapping_add(mixed(hash(u64::from(with), part.as_bytes())))
        };
        Self(parts.into_iter().fold(0, sum))
    }

    /// One of the lines for this place in the text, its slots filled: of those whose slots all have a value, as an empty
    /// list of lines has none. Each place is chosen on its own.
    pub(crate) fn say(self, place: &str, lines: &[&str], slots: &[(&str, &str)]) -> String {
        let chosen = mixed(hash(self.0, place.as_bytes())) % (lines.len().max(1) as u64);
        let nth = usize::try_from(chosen).unwrap_or(0);
        let from_there = lines.iter().cycle().skip(nth).take(lines.len());
        let mut said = from_there.filter_map(|line| filled(line, slots));
        capitalised(&said.next().unwrap_or_default())
    }
}

/// The line with its slots filled, or none where a slot has no value.
fn filled(line: &str, slots: &[(&str, &str)]) -> Option<String> {
    let mut out = String::with_capacity(2 * line.len());
    let mut rest = line;
    while let Some((literal, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        let (_, value) = slots.iter().find(|(slot, _)| *slot == name)?;
        out.push_str(literal);
        out.push_str(value);
        rest = after;
    }
    out.push_str(rest);
    Some(out)
}

/// How a rating is called in speech.
pub(crate) fn word(rating: Rating) -> &'static str {
    match rating.get() {
        1 | 2 => "weak",
        3 => "fair",
        4 => "good",
        _ => "strong",
    }
}

/// How a range of ratings is called: "fair to good".
pub(crate) fn range(lowest: Rating, highest: Rating) -> String {
    let (low, high) = (word(lowest), word(highest));
    if low == high { low.to_owned() } else { format!("{low} to {high}") }
}

/// How many words, as they are counted everywhere: stretches between white space.
pub(crate) fn words(text: &str) -> usize {
    text.split_whitespace().count()
}
