//! Where a reviewer ends: the vote that follows from the ratings after all moves.

use debrief_core::{Case, CriterionId, FlagId, Level, Move, Rating, RatingStatus, Recommendation, score};

use crate::quote;
use crate::table::Table;

/// Where a reviewer ends.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ending {
    /// What they recommend.
    pub(crate) vote: Recommendation,
    /// The must-have that holds it down, if one does.
    pub(crate) floor: Option<CriterionId>,
    /// The dealbreaker that holds it down, if one does.
    pub(crate) flag: Option<FlagId>,
}

impl Ending {
    /// Where a reviewer ends after these moves of the turn at hand.
    pub(crate) fn of(table: &Table<'_>, moves: &[Move]) -> Option<Self> {
        let now = |criterion: &CriterionId| -> Option<Rating> {
            let latest = moves.iter().rev().find(|moved| moved.criterion == *criterion);
            latest.map(|moved| moved.to).or_else(|| table.rating(criterion))
        };
        let rated = table.own.review.ratings.iter().filter(|rating| rating.status == RatingStatus::Rated);
        let mean = score::weighted_mean(rated.filter_map(|r| Some((now(&r.criterion)?, r.weight))))?;
        let level: Option<Level> = table.floor.level;
        let reached = score::recommendation(mean, level);
        let cap = score::cap(table.own.persona, table.own.review, now).filter(|(cap, _)| *cap < reached);
        let Some((vote, name)) = cap else { return Some(Self { vote: reached, floor: None, flag: None }) };
        let floor = name.strip_prefix("must_have: ").and_then(|id| CriterionId::new(id).ok());
        let flag = name.strip_prefix("dealbreaker: ").and_then(|id| id.parse().ok());
        Some(Self { vote, floor, flag })
    }
}

/// The words of a flag, wherever in the review they are.
pub(crate) fn flag_words<'a>(table: &Table<'a>, flag: FlagId) -> Option<quote::Quote<'a>> {
    let case: &'a Case = table.case;
    let findings = table.own.review.ratings.iter().flat_map(|rating| &rating.findings);
    let mut flags = findings.filter(|finding| finding.id == flag.as_str());
    flags.find_map(|finding| quote::of_finding(case, finding, quote::LONG))
}
