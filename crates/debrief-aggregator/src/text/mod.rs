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
    let quotes = findings.filter_map(|finding| Some((finding.quote.as_deref()?, 0)));
    let marks = ratings().filter_map(|r| Some((r.criterion.as_str(), r.rating?.get())));
    Choice::by(quotes.chain(marks))
}
