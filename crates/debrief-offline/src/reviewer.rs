//! A seat whose ratings are the rubric's arithmetic, and whose words are composed from what was found.

use async_trait::async_trait;
use debrief_core::{Case, Floor, Persona, Review, ReviewError, ReviewStatus, Reviewer, Turn};
use debrief_rubric::Rater;

use crate::evidence::weigh;
use crate::pick::Picker;
use crate::saying::Teller;
use crate::table::Table;
use crate::toss::Toss;
use crate::{closing, cross, points, take, thinly};

/// A reviewer that needs nothing but the reading: it rates by the rubric and speaks in its persona's voice.
///
/// The same case, persona, seat and table give the same words.
#[derive(Debug, Clone)]
pub struct OfflineReviewer {
    rater: Rater,
    seat: usize,
}

impl OfflineReviewer {
    /// A reviewer that rates as this rater does, in the seat with this number on the panel: each seat has wordings of its
    /// own, so that no two say the same.
    pub const fn new(rater: Rater, seat: usize) -> Self {
        Self { rater, seat }
    }

    fn sealed(&self, case: &Case) -> Review {
        let mut review = self.rater.review(case);
        let picker = Picker::new(case, 1, self.seat);
        if review.status != ReviewStatus::Scored {
            review.initial_take = thinly::take(&self.rater, case, picker);
            return review;
        }
        let teller = Teller { rater: &self.rater, case };
        let evidence = weigh(&self.rater, case, &review, Toss::new(&review, 1, self.seat));
        let (reason, concern) = points::points(teller, &evidence, picker);
        let initial_take = take::initial_take(teller, &review, [&reason, &concern], &evidence, picker);
        Review { reason_to_hire: reason, concern, initial_take, ..review }
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
        let picker = Picker::new(case, floor.round, self.seat);
        let table = Table::new(
            Teller { rater: &self.rater, case },
            floor,
            own,
            picker,
            Toss::new(own, floor.round, self.seat),
        );
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
