//! What decides between equals where the outcome can move a rating.

use debrief_core::Review;
use debrief_core::mix::{hash, mixed};

/// Decides by what a reviewer rates, and never by how the answer is worded: a filler more must not change who moves.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Toss(u64);

impl Toss {
    /// For what a seat with these sealed ratings does in a round.
    pub(crate) fn new(review: &Review, round: u8, seat: usize) -> Self {
        let start = hash(u64::from(round), &seat.to_le_bytes());
        let rated = review
            .ratings
            .iter()
            .map(|rating| (rating.criterion.as_str(), rating.rating.map_or(0, debrief_core::Rating::get)));
        Self(rated.fold(start, |base, (criterion, rating)| hash(hash(base, criterion.as_bytes()), &[rating])))
    }

    /// A fraction of 1 for what is called so: of several the highest is taken, and one more or less among them changes
    /// nothing about the others.
    pub(crate) fn fraction(self, names: [&str; 2], nth: usize) -> f64 {
        let base = names.iter().fold(self.0, |base, name| hash(base, name.as_bytes()));
        (mixed(hash(base, &nth.to_le_bytes())) >> 40) as f64 / (1_u64 << 24) as f64
    }
}
