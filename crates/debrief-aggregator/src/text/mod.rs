//! The paragraph that the panel says, 60 to 120 words: sentences composed from what was rated and found.

mod fit;
mod gap;
mod ground;
mod lines;
mod scored;
mod sources;
mod talk;
mod unrated;
mod vote;

use crate::table::Table;
use crate::wording::Choice;

/// What the panel says.
pub(crate) fn compose(table: &Table<'_>) -> String {
    let choice = choice(table);
    let slots = match table.verdict {
        Some(verdict) => scored::slots(table, verdict, choice),
        None => unrated::slots(table, choice),
    };
    fit::paragraph(slots)
}

/// The choice of wordings, by the words that the reviews rest on and by how they rate, whatever the order of
/// seats.
pub(crate) fn choice(table: &Table<'_>) -> Choice {
    let ratings = || table.seats.iter().flat_map(|seat| &seat.review.ratings);
    let findings = ratings().flat_map(|rating| &rating.findings);
    let mut quotes: Vec<&str> = findings.filter_map(|finding| finding.quote.as_deref()).collect();
    quotes.sort_unstable();
    quotes.dedup();
    let mut marks: Vec<String> =
        ratings().filter_map(|r| Some(format!("{} {}", r.criterion, r.rating?))).collect();
    marks.sort_unstable();
    Choice::by(quotes.into_iter().chain(marks.iter().map(String::as_str)))
}
