//! A seat whose ratings are the rubric's arithmetic, and whose words are composed from what was found.

use async_trait::async_trait;
use debrief_core::{Case, Floor, Persona, Review, ReviewError, Reviewer, Turn};
use debrief_rubric::Rater;

use crate::table::Table;
use crate::{closing, cross, points, take};

/// A reviewer that needs nothing but the reading: it rates by the rubric and speaks in its persona's voice.
///
/// The same case, persona and table give the same words.
#[derive(Debug, Clone)]
pub struct OfflineReviewer {
    rater: Rater,
}

impl OfflineReviewer {
    /// A reviewer that rates as this rater does.
    pub const fn new(rater: Rater) -> Self {
        Self { rater }
    }

    fn sealed(&self, case: &Case) -> Review {
        let mut review = self.rater.review(case);
        let (reason, concern) = points::points(&self.rater, case, &review);
        review.reason_to_hire = reason;
        review.concern = concern;
        review.initial_take = take::initial_take(&self.rater, case, &review);
        review
    }

    fn turn(&self, case: &Case, floor: &Floor<'_>) -> Turn {
        let seat = floor.seats.iter().find(|seat| seat.persona.id == self.rater.persona().id);
        let sealed;
        let own = if let Some(seat) = seat {
            seat.review
        } else {
            // Asked to speak without a seat: by the ratings that it would have sealed.
            sealed = self.sealed(case);
            &sealed
        };
        let table = Table::new(&self.rater, case, floor, own);
        if floor.round < 3 { cross::turn(&table) } else { closing::turn(&table) }
    }
}

#[async_trait]
impl Reviewer for OfflineReviewer {
    fn persona(&self) -> &Persona {
        self.rater.persona()
    }

    async fn review(&self, case: &Case) -> Result<Review, ReviewError> {
        Ok(self.sealed(case))
    }

    async fn speak(&self, case: &Case, floor: &Floor<'_>) -> Result<Turn, ReviewError> {
        Ok(self.turn(case, floor))
    }
}
