//! What a batch says as a whole: counts that are added up one item at a time.

use debrief_core::{FlagId, Recommendation, Status};

use crate::row::{Row, Shape};

/// How many bars the distribution of scores has: a quarter of a point each, from 1 to 5.
pub(crate) const BINS: usize = 16;

/// The counts of a batch.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Aggregate {
    pub(crate) debriefs: u64,
    pub(crate) insufficient: u64,
    pub(crate) partial: u64,
    /// From worst to best.
    pub(crate) recommendations: [u64; Recommendation::ALL.len()],
    pub(crate) scores: [u64; BINS],
    /// How many scores there are, and their sum in hundredths.
    pub(crate) scored: u64,
    pub(crate) sum: u64,
    /// For each seat the same.
    pub(crate) seats: Vec<(u64, u64)>,
    /// For each criterion how often each rating was given.
    pub(crate) criteria: Vec<[u64; 5]>,
    /// For each criterion how often it is the gravest gap.
    pub(crate) gaps: Vec<u64>,
    pub(crate) flags: Vec<u64>,
    /// Which criterion each of a row's ratings is for.
    places: Vec<usize>,
}

impl Aggregate {
    pub(crate) fn new(shape: &Shape) -> Self {
        Self {
            seats: vec![(0, 0); shape.seats.len()],
            criteria: vec![[0; 5]; shape.criteria.len()],
            gaps: vec![0; shape.criteria.len()],
            flags: vec![0; FlagId::ALL.len()],
            places: shape.seats.iter().flat_map(|seat| seat.criteria.iter().copied()).collect(),
            ..Self::default()
        }
    }

    pub(crate) fn add(&mut self, row: &Row) {
        self.debriefs += 1;
        self.insufficient += u64::from(row.status == Status::InsufficientEvidence);
        self.partial += u64::from(row.status == Status::Partial);
        if let Some(recommendation) = row.recommendation {
            let at = Recommendation::ALL.iter().position(|known| *known == recommendation);
            self.recommendations[at.unwrap_or_default()] += 1;
        }
        if let Some(score) = row.score {
            let bin = usize::from(score.saturating_sub(100)) / (400 / BINS);
            self.scores[bin.min(BINS - 1)] += 1;
            self.scored += 1;
            self.sum += u64::from(score);
        }
        for ((count, sum), score) in self.seats.iter_mut().zip(&row.seats) {
            *count += u64::from(score.is_some());
            *sum += u64::from(score.unwrap_or_default());
        }
        for (&place, &rating) in self.places.iter().zip(&row.ratings) {
            let count = usize::from(rating).checked_sub(1);
            if let Some(count) = count.and_then(|at| self.criteria.get_mut(place)?.get_mut(at)) {
                *count += 1;
            }
        }
        if let Some(gap) = row.gap.and_then(|gap| self.gaps.get_mut(usize::from(gap))) {
            *gap += 1;
        }
        for flag in row.flags() {
            if let Some(at) = FlagId::ALL.iter().position(|known| *known == flag) {
                self.flags[at] += 1;
            }
        }
    }
}
