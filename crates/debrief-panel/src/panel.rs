//! The panel and its three rounds.

use std::sync::Arc;
use std::time::Duration;

use debrief_aggregator::consensus;
use debrief_core::{
    Case, Consensus, Discussion, Floor, Persona, PersonaId, Review, ReviewStatus, Reviewer, Round, Seat,
    Turn, round_name,
};
use futures_util::future::join_all;
use tracing::warn;

use crate::call::guarded;
use crate::check_review::checked_review;
use crate::check_turn::checked_turn;

/// The most seats of a panel.
pub const MOST_SEATS: usize = 9;

/// Reviewers in their seats.
#[derive(Clone)]
pub struct Panel {
    reviewers: Vec<Arc<dyn Reviewer>>,
    limits: Limits,
}

/// What a reviewer may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The time for one review or one turn.
    pub per_call: Duration,
}

impl Default for Limits {
    /// Two minutes a call: a slow local model with one repair of its answer.
    fn default() -> Self {
        Self { per_call: Duration::from_mins(2) }
    }
}

/// Why these reviewers are no panel.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PanelError {
    /// Nobody, or more than [`MOST_SEATS`].
    #[error("a panel has one to nine seats: {found}")]
    Seats {
        /// How many there are.
        found: usize,
    },
    /// One persona in two seats: their turns and moves could not be told apart.
    #[error("a persona sits on a panel once: `{persona}`")]
    Duplicate {
        /// Which persona.
        persona: PersonaId,
    },
}

/// What a panel comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// One per seat, in seat order. An absent seat has [`ReviewStatus::Unscored`] and no ratings.
    pub reviews: Vec<Review>,
    /// What was said. A round in which nobody spoke is left out.
    pub discussion: Discussion,
    /// The panel's merge.
    pub consensus: Consensus,
}

impl Panel {
    /// A panel of these reviewers, in seat order, with the usual limits.
    ///
    /// # Errors
    /// [`PanelError`] if there are none or more than nine, or if a persona sits twice.
    pub fn new(reviewers: Vec<Arc<dyn Reviewer>>) -> Result<Self, PanelError> {
        Self::with_limits(reviewers, Limits::default())
    }

    /// A panel of these reviewers, in seat order.
    ///
    /// # Errors
    /// [`PanelError`] if there are none or more than nine, or if a persona sits twice.
    pub fn with_limits(reviewers: Vec<Arc<dyn Reviewer>>, limits: Limits) -> Result<Self, PanelError> {
        if reviewers.is_empty() || reviewers.len() > MOST_SEATS {
            return Err(PanelError::Seats { found: reviewers.len() });
        }
        for (nth, reviewer) in reviewers.iter().enumerate() {
            let id = &reviewer.persona().id;
            if reviewers.iter().take(nth).any(|other| other.persona().id == *id) {
                return Err(PanelError::Duplicate { persona: id.clone() });
            }
        }
        Ok(Self { reviewers, limits })
    }

    /// Who sits where.
    pub fn personas(&self) -> impl Iterator<Item = &Persona> {
        self.reviewers.iter().map(|reviewer| reviewer.persona())
    }

    /// Runs the rounds on one case. It always comes to something: a seat that fails is absent from then on, a
    /// turn that fails is missing, and both are logged as warnings.
    ///
    /// Round 1 is all reviews at once, sealed; its turns are their initial takes. Rounds 2 and 3 are one turn
    /// a seat, all prepared at once on what the rounds before have said. Round 2 needs a colleague to answer,
    /// so a seat alone goes straight to its closing; where no seat could rate, there is nothing to discuss
    /// and round 1 is the whole of it.
    ///
    /// What a reviewer says is dropped with a warning where it breaks a rule: a finding whose quote is not
    /// the answer's text at its place, and a rating or point that rested on nothing else; a score or
    /// recommendation that is not the sum of its ratings (it is put right); an answer to someone who is not
    /// there; a move that does not begin at the current rating, goes more than a step, or is not caused by
    /// words of the answer which the colleague named rests on.
    pub async fn run(&self, case: &Case) -> Outcome {
        let reviews = self.sealed_reviews(case).await;
        let seats: Vec<Seat<'_>> =
            self.personas().zip(&reviews).map(|(persona, review)| Seat { persona, review }).collect();
        let rounds = self.rounds(case, &seats).await;
        let discussion = Discussion { rounds };
        let consensus = consensus(&seats, &discussion, case.transcript.level);
        Outcome { reviews, discussion, consensus }
    }

    async fn sealed_reviews(&self, case: &Case) -> Vec<Review> {
        join_all(self.reviewers.iter().map(|reviewer| async {
            let persona = reviewer.persona();
            match guarded(reviewer.review(case), self.limits.per_call).await {
                Ok(review) => checked_review(review, persona, case).unwrap_or_else(|| absent(persona)),
                Err(why) => {
                    warn!(seat = %persona.id, %why, "a seat is absent");
                    absent(persona)
                }
            }
        }))
        .await
    }

    async fn rounds(&self, case: &Case, seats: &[Seat<'_>]) -> Vec<Round> {
        let (speakers, present): (Vec<&Arc<dyn Reviewer>>, Vec<Seat<'_>>) = self
            .reviewers
            .iter()
            .zip(seats.iter().copied())
            .filter(|(_, seat)| seat.review.status != ReviewStatus::Unscored)
            .unzip();
        let mut rounds = Vec::new();
        push_round(&mut rounds, 1, case, present.iter().filter_map(initial_take).collect());
        if present.iter().all(|seat| seat.review.status != ReviewStatus::Scored) {
            return rounds;
        }
        for number in 2..=3 {
            if number == 2 && present.len() < 2 {
                continue;
            }
            let floor =
                Floor { round: number, seats: &present, rounds: &rounds, level: case.transcript.level };
            let floor = &floor;
            let turns = join_all(speakers.iter().zip(&present).map(|(reviewer, seat)| async move {
                match guarded(reviewer.speak(case, floor), self.limits.per_call).await {
                    Ok(turn) => checked_turn(turn, *seat, floor),
                    Err(why) => {
                        warn!(seat = %seat.persona.id, round = number, %why, "a turn is missing");
                        None
                    }
                }
            }))
            .await;
            push_round(&mut rounds, number, case, turns.into_iter().flatten().collect());
        }
        rounds
    }
}

impl std::fmt::Debug for Panel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let seats: Vec<_> = self.personas().map(|persona| persona.id.as_str()).collect();
        f.debug_struct("Panel").field("seats", &seats).field("limits", &self.limits).finish_non_exhaustive()
    }
}

fn push_round(rounds: &mut Vec<Round>, number: u8, case: &Case, mut turns: Vec<Turn>) {
    for turn in &mut turns {
        turn.quotes = case.transcript.answer.quoted_in(&turn.text);
    }
    if !turns.is_empty() {
        rounds.push(Round { number, name: round_name(number).to_owned(), turns });
    }
}

fn initial_take(seat: &Seat<'_>) -> Option<Turn> {
    let persona = &seat.persona.id;
    let text = &seat.review.initial_take;
    if text.trim().is_empty() {
        warn!(seat = %persona, round = 1, "a turn is missing: nothing was said");
        return None;
    }
    let (responds_to, moves, quotes) = (Vec::new(), Vec::new(), Vec::new());
    Some(Turn { persona: persona.clone(), text: text.clone(), responds_to, moves, quotes })
}

/// The review of a seat that did not get to give one.
fn absent(persona: &Persona) -> Review {
    Review {
        persona: persona.named(),
        status: ReviewStatus::Unscored,
        ratings: Vec::new(),
        score: None,
        recommendation: None,
        capped_by: None,
        reason_to_hire: None,
        concern: None,
        would_change_my_mind: Vec::new(),
        follow_up_questions: Vec::new(),
        initial_take: String::new(),
        sums: Vec::new(),
    }
}
