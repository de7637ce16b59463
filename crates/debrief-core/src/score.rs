//! The arithmetic from ratings to a recommendation: a weighted mean, thresholds, and caps.

use std::fmt;

use crate::{CriterionId, FlagId, Level, Persona, Rating, Recommendation, Review};

/// The weighted mean of ratings, `1.0..=5.0`, or none where nothing was rated.
pub fn weighted_mean(ratings: impl IntoIterator<Item = (Rating, f64)>) -> Option<f64> {
    let (mut sum, mut weight) = (0.0, 0.0);
    for (rating, w) in ratings {
        sum += f64::from(rating.get()) * w;
        weight += w;
    }
    (weight > 0.0).then(|| sum / weight)
}

/// The lowest scores of `no_hire`, `lean_no_hire`, `lean_hire`, `hire` and `strong_hire`, at mid level.
///
/// Set on the training answers so that each recommendation is as frequent among the panel's as among their raters'.
pub const THRESHOLDS: [f64; 5] = [1.65, 2.3, 2.95, 3.6, 4.2];

/// How far a level moves every threshold.
pub const fn bar(level: Option<Level>) -> f64 {
    match level {
        Some(Level::Junior) => -0.1,
        None | Some(Level::Mid) => 0.0,
        Some(Level::Senior) => 0.1,
        Some(Level::Staff) => 0.15,
    }
}

/// What a score recommends, before caps.
pub fn recommendation(score: f64, level: Option<Level>) -> Recommendation {
    // Thresholds are compared at the two decimals that are printed, so that the sum shown is the sum that decided.
    let score = round2(score);
    let reached = THRESHOLDS.iter().filter(|&&t| score >= round2(t + bar(level))).count();
    Recommendation::ALL[reached]
}

/// A number at two decimals, as it is printed.
pub fn round2(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// What holds a recommendation down. Written as the document has it: `must_have: impact`, `dealbreaker: blame_shift`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cap {
    /// A criterion under the floor that the persona sets for it.
    MustHave(CriterionId),
    /// A flag that the persona does not forgive.
    Dealbreaker(FlagId),
}

impl fmt::Display for Cap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MustHave(criterion) => write!(f, "must_have: {criterion}"),
            Self::Dealbreaker(flag) => write!(f, "dealbreaker: {}", flag.as_str()),
        }
    }
}

/// What a reviewer's ratings come to.
#[derive(Debug, Clone, PartialEq)]
pub struct Vote {
    /// The weighted mean of the ratings, `1.0..=5.0`, at two decimals.
    pub score: f64,
    /// What the score recommends.
    pub open: Recommendation,
    /// The lowest cap that applies, and what holds it there, also where the score does not come to it.
    pub cap: Option<(Recommendation, Cap)>,
}

impl Vote {
    /// The vote of a persona whose review this is, or none where nothing is rated. `rating_of` gives the rating that counts, sealed or
    /// after the discussion.
    pub fn of(
        persona: &Persona,
        review: &Review,
        level: Option<Level>,
        rating_of: impl Fn(&CriterionId) -> Option<Rating>,
    ) -> Option<Self> {
        let weighed = review.ratings.iter().filter_map(|r| Some((rating_of(&r.criterion)?, r.weight)));
        let score = round2(weighted_mean(weighed)?);
        let floors = persona.must_have.iter().filter_map(|must| {
            let rating = rating_of(&must.criterion)?;
            (rating < must.floor).then(|| (must.cap, Cap::MustHave(must.criterion.clone())))
        });
        let flags = persona.dealbreakers.iter().filter_map(|dealbreaker| {
            review.has_flag(dealbreaker.flag).then_some((dealbreaker.cap, Cap::Dealbreaker(dealbreaker.flag)))
        });
        let cap = floors.chain(flags).min_by_key(|(cap, _)| *cap);
        Some(Self { score, open: recommendation(score, level), cap })
    }

    /// What is recommended: what the score does, or the cap where that is lower.
    pub fn recommendation(&self) -> Recommendation {
        self.cap.as_ref().map_or(self.open, |(cap, _)| self.open.min(*cap))
    }

    /// What holds the recommendation under what the score comes to, if something does.
    pub fn capped_by(&self) -> Option<&Cap> {
        self.cap.as_ref().filter(|(cap, _)| *cap < self.open).map(|(_, by)| by)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_rated_is_no_score() {
        assert_eq!(weighted_mean([]), None);
    }

    #[test]
    fn every_recommendation_can_be_reached_at_every_level() {
        for level in [None].into_iter().chain(Level::ALL.map(Some)) {
            let mut reached: Vec<_> =
                (100..=500).map(|score| recommendation(f64::from(score) / 100.0, level)).collect();
            assert!(reached.is_sorted());
            reached.dedup();
            assert_eq!(reached, Recommendation::ALL);
        }
    }
}
