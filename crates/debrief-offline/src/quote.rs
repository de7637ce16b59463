//! Which words of the answer are quoted, and how much of them: always one verbatim stretch.

use std::ops::Range;

use debrief_core::{Case, Finding};

use crate::clean::words;
use crate::stretch::{self, Around, Wish};

/// The longest quote in words.
pub(crate) const LONG: usize = 16;
/// The longest quote beside another one.
pub(crate) const SHORT: usize = 12;

/// A verbatim stretch of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Quote<'a> {
    /// The words.
    pub(crate) text: &'a str,
    /// The byte of the answer at which they begin.
    pub(crate) start: usize,
}

impl Quote<'_> {
    /// Where it stands in the answer, in bytes.
    pub(crate) const fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    /// Whether the two are the same words, or share some.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        self.overlaps(other) || self.text == other.text
    }

    /// Whether the two share a place.
    pub(crate) const fn overlaps(&self, other: &Self) -> bool {
        let (a, b) = (self.range(), other.range());
        a.start < b.end && b.start < a.end
    }
}

/// Findings of a single word, shown with its neighbours: they are quoted by their clause.
const SINGLE_WORDS: &[&str] = &["named", "quantity", "point_in_time"];
/// Signals that are best shown by a stretch with a number.
const COUNTED: &[&str] =
    &["measured_outcome", "baseline", "value_metric", "lagging_metric", "quantity", "scale", "data_finding"];

/// What to quote of a finding: at most `most` words of its sentence, from clause to clause, that show it best. None for an
/// absence, for words that the answer does not have, and where nothing can be quoted.
pub(crate) fn of_finding<'a>(case: &'a Case, finding: &Finding, most: usize) -> Option<Quote<'a>> {
    let answer = case.transcript.answer.text();
    let found = whole_words(answer, place(answer, finding)?);
    let wish = Wish { most, counted: COUNTED.contains(&finding.id.as_str()) };
    let single = SINGLE_WORDS.contains(&finding.id.as_str());
    let shown = if single { middle(answer, &found) } else { found.clone() };
    let too_long = words(answer.get(shown.clone())?) > most;
    let around = sentence_around(case, &shown).filter(|_| !too_long).and_then(|sentence| {
        let place = shown.start - sentence.start..shown.end - sentence.start;
        let part =
            stretch::best(answer.get(sentence.clone())?, wish, Some(&Around { place, alone: single }))?;
        Some(sentence.start + part.start..sentence.start + part.end)
    });
    let part = around.or_else(|| {
        let part = stretch::best(answer.get(found.clone())?, wish, None)?;
        Some(found.start + part.start..found.start + part.end)
    })?;
    Some(Quote { text: answer.get(part.clone())?, start: part.start })
}

/// The word in the middle of a place.
fn middle(answer: &str, place: &Range<usize>) -> Range<usize> {
    let tokens = stretch::tokens(answer, place.clone());
    tokens.get(tokens.len() / 2).cloned().unwrap_or_else(|| place.clone())
}

/// The place, with the rest of a word that it cuts: "booked" of "double-booked" is no quote.
fn whole_words(answer: &str, place: Range<usize>) -> Range<usize> {
    let before = answer.get(..place.start).unwrap_or_default();
    let after = answer.get(place.end..).unwrap_or_default();
    let is_part = |c: &char| c.is_alphanumeric() || matches!(c, '-' | '\'' | '’');
    let left: usize = before.chars().rev().take_while(is_part).map(char::len_utf8).sum();
    let right: usize = after.chars().take_while(is_part).map(char::len_utf8).sum();
    place.start - left..place.end + right
}

/// Where a finding's words stand in the answer, in bytes.
pub(crate) fn place(answer: &str, finding: &Finding) -> Option<Range<usize>> {
    let quote = finding.quote.as_deref().filter(|quote| !quote.is_empty())?;
    let at = |start: usize| answer.get(start..).is_some_and(|rest| rest.starts_with(quote)).then_some(start);
    // Places are counted in characters; in plain ASCII those are bytes.
    let byte = |chars: usize| {
        if answer.is_ascii() { Some(chars) } else { answer.char_indices().nth(chars).map(|(byte, _)| byte) }
    };
    let told = finding.start.and_then(byte).and_then(at);
    let start = told.or_else(|| answer.find(quote))?;
    Some(start..start + quote.len())
}

fn sentence_around(case: &Case, found: &Range<usize>) -> Option<Range<usize>> {
    let mut spans = case.reading.sentences.iter().map(|sentence| sentence.span.range());
    spans.find(|span| span.start <= found.start && found.end <= span.end)
}
