//! Which words of the answer are quoted, and how much of them: always one verbatim stretch.

use std::ops::Range;

use debrief_core::{Case, Finding, Span};

use crate::clean::words;
use crate::stretch::{self, Around, Wish, With};
use crate::word;

/// The longest quote in words.
const MOST: usize = 15;

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
    pub(crate) const fn span(&self) -> Span {
        Span::new(self.start, self.start + self.text.len())
    }

    /// Whether the two are the same words, or share a place.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        self.span().overlaps(other.span()) || self.text == other.text
    }
}

/// Findings of a single word, shown with its neighbours: they are quoted by their clause.
const SINGLE_WORDS: &[&str] = &["named", "quantity", "point_in_time"];
/// Signals that are best shown by a stretch with a number.
const COUNTED: &[&str] =
    &["measured_outcome", "baseline", "value_metric", "lagging_metric", "quantity", "scale", "data_finding"];

/// What to quote of a finding that stands in a place: at most [`MOST`] words of its sentence, from clause to clause, that show
/// it best. None where nothing can be quoted.
pub(crate) fn of<'a>(case: &'a Case, id: &str, place: Span) -> Option<Quote<'a>> {
    let answer = case.transcript.answer.text();
    let found = whole_words(answer, place.range());
    let with = match id {
        "own_act" => With::Actor,
        _ if COUNTED.contains(&id) => With::Numbers,
        _ => With::Speaker,
    };
    let wanted = Wish { most: MOST, with };
    let single = SINGLE_WORDS.contains(&id);
    let shown = if single { middle(answer, &found) } else { found.clone() };
    let too_long = words(answer.get(shown.clone())?) > MOST;
    let around = sentence_around(case, &shown).filter(|_| !too_long).and_then(|sentence| {
        let place = shown.start - sentence.start..shown.end - sentence.start;
        let part =
            stretch::best(answer.get(sentence.clone())?, wanted, Some(&Around { place, alone: single }))?;
        Some(sentence.start + part.start..sentence.start + part.end)
    });
    let part = around.or_else(|| {
        let part = stretch::best(answer.get(found.clone())?, wanted, None)?;
        Some(found.start + part.start..found.start + part.end)
    })?;
    Some(Quote { text: answer.get(part.clone())?, start: part.start })
}

/// What to quote of a finding. None for an absence.
pub(crate) fn of_finding<'a>(case: &'a Case, finding: &Finding) -> Option<Quote<'a>> {
    of(case, finding.id.as_str(), place(case, finding)?)
}

/// The word in the middle of a place.
fn middle(answer: &str, place: &Range<usize>) -> Range<usize> {
    let words = word::words(answer, place.clone());
    words.get(words.len() / 2).map_or_else(|| place.clone(), |word| word.start..word.end)
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

/// Where a finding's words stand in the answer, in bytes. None for an absence, and for words that the answer does not have.
pub(crate) fn place(case: &Case, finding: &Finding) -> Option<Span> {
    let quote = finding.quote.as_deref().filter(|quote| !quote.is_empty())?;
    let answer = &case.transcript.answer;
    let told = finding.start.and_then(|chars| answer.byte_at(chars));
    let told = told.filter(|&start| answer.text().get(start..).is_some_and(|rest| rest.starts_with(quote)));
    let start = told.or_else(|| answer.text().find(quote))?;
    Some(Span::new(start, start + quote.len()))
}

fn sentence_around(case: &Case, found: &Range<usize>) -> Option<Range<usize>> {
    let mut spans = case.reading.sentences.iter().map(|sentence| sentence.span.range());
    spans.find(|span| span.start <= found.start && found.end <= span.end)
}
