//! How a rating was reached: the arithmetic that can be shown.

use crate::{CriterionId, FlagId, Rating};

/// How the points of a criterion came to its rating.
#[derive(Debug, Clone, PartialEq)]
pub struct Sum {
    /// The criterion.
    pub criterion: CriterionId,
    /// What each finding of the rating gives, in their order: above 0 for a signal, below for a flag, 0 for an absence.
    pub each: Vec<f64>,
    /// What the signals give together.
    pub found: f64,
    /// What the breadth of the whole answer adds.
    pub breadth: f64,
    /// What it adds that much is told, whatever it speaks to.
    pub fullness: f64,
    /// What this criterion's own flags take off.
    pub taken: f64,
    /// What is left: `found + breadth + fullness − taken`.
    pub points: f64,
    /// The points that reach 2, 3, 4 and 5, ascending.
    pub thresholds: [f64; 4],
    /// The best rating that what is missing and the criterion's flags allow.
    pub at_most: Rating,
    /// Why the rating is not what the points reach, where it is not.
    pub exception: Option<Exception>,
}

impl Sum {
    /// The rating with so many points more, or fewer where negative.
    pub fn rating_with(&self, more: f64) -> Rating {
        reached(self.points + more, &self.thresholds).min(self.at_most)
    }
}

/// The rating that points reach.
pub fn reached(points: f64, thresholds: &[f64; 4]) -> Rating {
    // A billionth of slack, so that a sum of tenths reaches the threshold that it is equal to on paper.
    let reached = thresholds.iter().filter(|&&threshold| points + 1e-9 >= threshold).count();
    Rating::saturating(1 + u8::try_from(reached).unwrap_or(4))
}

/// Why a rating is not what its points reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exception {
    /// All that the criterion looks for is clearly there: a 5, whatever the points are.
    AllThere,
    /// What the anchor of a 5 ends with is not there: at most a 4.
    LastMissing,
    /// A flag allows at most this.
    Flagged(FlagId, Rating),
}
