//! Where each seat ends: its ratings after all moves, its score, its cap and its vote.

use debrief_core::{
    CriterionId, CriterionRating, Level, Rating, Recommendation, ReviewStatus, Round, Seat, Vote, score,
};

/// A scored seat after the discussion.
#[derive(Debug)]
pub(crate) struct Standing<'a> {
    /// Its place among all seats, absent ones too.
    pub(crate) at: usize,
    /// The persona and the sealed review.
    pub(crate) seat: Seat<'a>,
    /// What it rated, in the order of the persona. Never empty.
    pub(crate) marks: Vec<Mark<'a>>,
    /// Its score before the discussion, at two decimals.
    pub(crate) sealed_score: f64,
    /// What its ratings come to now.
    pub(crate) vote: Vote,
}

/// One rating as it stands after the discussion.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mark<'a> {
    /// The sealed rating, with its reason and its findings.
    pub(crate) record: &'a CriterionRating,
    /// The rating now.
    pub(crate) rating: Rating,
    /// The part of the seat's score that this criterion makes up, above 0 and at most 1.
    pub(crate) share: f64,
}

impl<'a> Standing<'a> {
    /// Where a seat ends, or none where it has no score.
    pub(crate) fn of(at: usize, seat: Seat<'a>, rounds: &[Round], level: Option<Level>) -> Option<Self> {
        if seat.review.status != ReviewStatus::Scored {
            return None;
        }
        let review = seat.review;
        let sealed = Vote::of(seat.persona, review, level, |criterion| review.rating_of(criterion))?;
        let now = |criterion: &CriterionId| seat.rating_after(criterion, rounds);
        let vote = Vote::of(seat.persona, review, level, now)?;
        let rated = review.ratings.iter().filter_map(|record| Some((record, now(&record.criterion)?)));
        let rated: Vec<_> = rated.collect();
        let total: f64 = rated.iter().map(|(record, _)| record.weight).sum();
        let mark = |(record, rating): (&'a CriterionRating, _)| Mark {
            record,
            rating,
            share: record.weight / total,
        };
        let marks = rated.into_iter().map(mark).collect();
        Some(Self { at, seat, sealed_score: sealed.score, vote, marks })
    }

    /// Its rating of a criterion, if it has one.
    pub(crate) fn mark(&self, criterion: &CriterionId) -> Option<&Mark<'a>> {
        find(&self.marks, criterion)
    }

    /// What it recommends now.
    pub(crate) fn says(&self) -> Recommendation {
        self.vote.recommendation()
    }

    /// The weak criterion (1 or 2) that costs this seat's score the most, if one is weak.
    pub(crate) fn gravest(&self) -> Option<&Mark<'a>> {
        let weak = self.marks.iter().filter(|mark| mark.is_weak());
        weak.reduce(|worst, mark| if mark.cost() > worst.cost() { mark } else { worst })
    }
}

impl Mark<'_> {
    /// What the criterion costs the seat's score: its share times the distance to 5.
    pub(crate) fn cost(&self) -> f64 {
        self.share * f64::from(self.rating.distance(Rating::MAX))
    }

    /// Rated 1 or 2.
    pub(crate) fn is_weak(&self) -> bool {
        self.rating.get() <= 2
    }

    /// Rated 4 or 5.
    pub(crate) fn is_good(&self) -> bool {
        self.rating.get() >= 4
    }
}

/// The panel's cap: the lowest recommendation at or below which at least half of the seats are capped, and at
/// least two of them where two sit.
pub(crate) fn panel_cap(standings: &[Standing<'_>]) -> Option<Recommendation> {
    let mut caps: Vec<_> =
        standings.iter().filter_map(|standing| Some(standing.vote.cap.as_ref()?.0)).collect();
    caps.sort_unstable();
    let seats = standings.len();
    let needed = seats.div_ceil(2).max(seats.min(2));
    caps.get(needed.checked_sub(1)?).copied()
}

/// The mean, the same whatever the order, or none of nothing.
pub(crate) fn mean(values: impl IntoIterator<Item = f64>) -> Option<f64> {
    let values: Vec<f64> = values.into_iter().collect();
    (!values.is_empty()).then(|| score::round2(sum(values.iter().copied()) / values.len() as f64))
}

/// The sum, the same to the last bit whatever the order.
pub(crate) fn sum(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_unstable_by(f64::total_cmp);
    values.iter().sum()
}

fn find<'m, 'a>(marks: &'m [Mark<'a>], criterion: &CriterionId) -> Option<&'m Mark<'a>> {
    marks.iter().find(|mark| mark.record.criterion == *criterion)
}
