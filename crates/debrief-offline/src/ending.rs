//! Where a reviewer ends: the vote that follows from the ratings after all moves.

use debrief_core::{ChangeOfMind, CriterionId, FlagId, Move, Rating, Vote};

use crate::quote;
use crate::table::Table;

/// What a reviewer votes after these moves of the turn at hand, and with one more change where one is given.
pub(crate) fn vote(table: &Table<'_>, moves: &[Move], with: Option<&ChangeOfMind>) -> Option<Vote> {
    let rating_of = |criterion: &CriterionId| -> Option<Rating> {
        let latest = moves.iter().rev().find(|moved| moved.criterion == *criterion);
        let now = latest.map(|moved| moved.to).or_else(|| table.rating(criterion))?;
        let changed = with.filter(|change| change.criterion == *criterion);
        Some(changed.map_or(now, |change| now.max(change.to)))
    };
    Vote::of(table.own.persona, table.own.review, table.floor.level, rating_of)
}

/// The words of a flag, wherever in the review they are.
pub(crate) fn flag_words<'a>(table: &Table<'a>, flag: FlagId) -> Option<quote::Quote<'a>> {
    let findings = table.own.review.ratings.iter().flat_map(|rating| &rating.findings);
    findings
        .filter(|finding| finding.is_flag(flag))
        .find_map(|finding| quote::of_finding(table.case, finding))
}
