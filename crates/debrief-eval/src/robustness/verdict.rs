//! What a debrief comes to in numbers, and how two of them differ.

use debrief::Debrief;
use debrief_core::{CriterionId, Recommendation, Status};

use crate::case::{rating, score};

/// The numbers of a debrief.
pub(super) struct Verdict {
    /// The panel's score, `1.0..=5.0`. An answer with too little evidence has the lowest, so that becoming one is seen as a fall.
    pub(super) score: f64,
    status: Status,
    recommendation: Option<Recommendation>,
    /// Every criterion that is rated, with the mean of the reviewers' sealed ratings.
    ratings: Vec<(CriterionId, f64)>,
}

/// How a verdict differs from the one before.
#[derive(Debug, Clone)]
pub(super) struct Change {
    /// Of the overall score.
    pub(super) overall: f64,
    /// Of every criterion that both rate.
    pub(super) criteria: Vec<(CriterionId, f64)>,
    /// Whether anything differs: a score, a rating, a recommendation, or what is rated.
    pub(super) any: bool,
}

/// The lowest score that there is.
const LOWEST: f64 = 1.0;

impl Verdict {
    pub(super) fn of(debrief: &Debrief) -> Self {
        let rated = debrief.reviews.iter().flat_map(|review| &review.ratings);
        let mut ids: Vec<CriterionId> = rated.map(|rating| rating.criterion.clone()).collect();
        ids.sort();
        ids.dedup();
        let ratings = ids.into_iter().filter_map(|id| rating(debrief, &id).map(|rating| (id, rating)));
        Self {
            score: score(debrief).unwrap_or_default().max(LOWEST),
            status: debrief.status,
            recommendation: debrief.consensus.recommendation,
            ratings: ratings.collect(),
        }
    }

    pub(super) fn rating(&self, criterion: &CriterionId) -> Option<f64> {
        self.ratings.iter().find(|(id, _)| id == criterion).map(|(_, rating)| *rating)
    }

    /// Whether there is too little evidence for a rating.
    pub(super) fn is_too_thin(&self) -> bool {
        self.status == Status::InsufficientEvidence
    }

    /// How `after` differs from this.
    pub(super) fn to(&self, after: &Self) -> Change {
        let both =
            self.ratings.iter().filter_map(|(id, before)| Some((id.clone(), after.rating(id)? - before)));
        let criteria: Vec<(CriterionId, f64)> = both.collect();
        let overall = after.score - self.score;
        let same_criteria = criteria.len() == self.ratings.len() && criteria.len() == after.ratings.len();
        let is_same = overall == 0.0
            && criteria.iter().all(|(_, change)| *change == 0.0)
            && same_criteria
            && self.status == after.status
            && self.recommendation == after.recommendation;
        Change { overall, criteria, any: !is_same }
    }
}
