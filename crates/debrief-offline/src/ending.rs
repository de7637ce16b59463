//! Where a reviewer ends: the vote that follows from the ratings after all moves.

use debrief_core::{ChangeOfMind, CriterionId, FlagId, Move, Rating, RatingStatus, Recommendation, score};

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
    mean: f64,
    weight: f64,
}

impl Ending {
    /// Where a reviewer ends after these moves of the turn at hand.
    pub(crate) fn of(table: &Table<'_>, moves: &[Move]) -> Option<Self> {
        let now = |criterion: &CriterionId| -> Option<Rating> {
            let latest = moves.iter().rev().find(|moved| moved.criterion == *criterion);
            latest.map(|moved| moved.to).or_else(|| table.rating(criterion))
        };
        let rated = table.own.review.ratings.iter().filter(|rating| rating.status == RatingStatus::Rated);
        let rated: Vec<_> = rated.filter_map(|r| Some((now(&r.criterion)?, r.weight))).collect();
        let mean = score::weighted_mean(rated.iter().copied())?;
        let weight = rated.iter().map(|(_, weight)| weight).sum();
        let reached = score::recommendation(mean, table.floor.level);
        let cap = score::cap(table.own.persona, table.own.review, now).filter(|(cap, _)| *cap < reached);
        let vote = cap.as_ref().map_or(reached, |(cap, _)| *cap);
        let name = cap.as_ref().map_or("", |(_, name)| name);
        let floor = name.strip_prefix("must_have: ").and_then(|id| CriterionId::new(id).ok());
        let flag = name.strip_prefix("dealbreaker: ").and_then(|id| id.parse().ok());
        Some(Self { vote, floor, flag, mean, weight })
    }

    /// The better vote that this change would come to by itself, if it would come to one.
    pub(crate) fn after(&self, table: &Table<'_>, change: &ChangeOfMind) -> Option<Recommendation> {
        let now = table.rating(&change.criterion).filter(|now| *now < change.to)?;
        let mut ratings = table.own.review.ratings.iter();
        let weight = ratings.find(|rating| rating.criterion == change.criterion)?.weight;
        let mean = self.mean + weight * f64::from(change.to.get() - now.get()) / self.weight;
        let vote = score::recommendation(mean, table.floor.level);
        (vote > self.vote && self.floor.is_none() && self.flag.is_none()).then_some(vote)
    }
}

/// The words of a flag, wherever in the review they are.
pub(crate) fn flag_words<'a>(table: &Table<'a>, flag: FlagId) -> Option<quote::Quote<'a>> {
    let findings = table.own.review.ratings.iter().flat_map(|rating| &rating.findings);
    let mut flags = findings.filter(|finding| finding.id.as_str() == flag.as_str());
    flags.find_map(|finding| quote::of_finding(table.case, finding))
}
