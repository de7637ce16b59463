//! Reviews and a discussion to the panel's consensus: by code, from sealed ratings and evidenced moves.
//!
//! [`consensus`] is a pure function. It takes the seats with their sealed reviews and what was said, and
//! gives the score before and after, the recommendation, what all agree on, the critical gaps, who differs,
//! and a paragraph that says so.
//!
//! # How the numbers come about
//! - A seat's score is the weighted mean of its ratings after all moves, at two decimals; the panel's is the
//!   mean of the seats'. A review that is not scored counts for nothing.
//! - The recommendation is the score's, held down by the panel's cap: the lowest recommendation at or below
//!   which at least half of the scored seats are capped, and at least two of them where two sit. One seat's
//!   cap alone does not bind the others; it is printed as dissent.
//! - A criterion is agreed on when every seat that rated it, at least two, ends at 4 or 5. It is a critical
//!   gap when more than half of the seats that rated it end at 1 or 2; where one seat alone weighs it, only
//!   if it is that seat's gravest. Gaps are ordered by what they cost the panel's score.
//!
//! # What it does not do
//! It does not check quotes or moves (the panel does, before), knows no engine, and reads no answer: what it
//! says, it says from ratings and findings.
//!
//! ```
//! use debrief_aggregator::consensus;
//! use debrief_core::Discussion;
//!
//! let nobody = consensus(&[], &Discussion::default(), None);
//! assert_eq!((nobody.score, nobody.recommendation), (None, None));
//! ```

mod common;
mod dissent;
mod echo;
mod names;
mod quote;
mod standing;
mod table;
mod text;
mod wording;

use debrief_core::{Consensus, Discussion, Level, Seat};

/// What the panel says together.
///
/// `seats` are all seats in seat order, with their sealed reviews. Those whose review is not scored are left
/// out of the arithmetic and named as such in the text. Where no seat is scored, the score and the
/// recommendation are none and the text says what is missing.
pub fn consensus(seats: &[Seat<'_>], discussion: &Discussion, level: Option<Level>) -> Consensus {
    let standings: Vec<_> = seats
        .iter()
        .enumerate()
        .filter_map(|(at, seat)| standing::Standing::of(at, *seat, &discussion.rounds, level))
        .collect();
    let table = table::Table::of(seats, &standings, &discussion.rounds, level);
    Consensus {
        text: text::compose(&table),
        recommendation: table.verdict.map(|verdict| verdict.recommendation),
        score: table.score,
        score_before_discussion: table.score_before,
        agreements: table.agreements.iter().map(|topic| topic.criterion.clone()).collect(),
        critical_gaps: table.gaps.iter().map(|topic| topic.criterion.clone()).collect(),
        dissent: table.dissent(),
        echo: table.echo.is_some(),
    }
}
