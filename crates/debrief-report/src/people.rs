//! The reviewers of a debrief: what they are called, and what they rate after the discussion.

use debrief_core::{CriterionId, Debrief, Move, PersonaId, PersonaName, Rating, Review, score};

use crate::clean;

/// The seats of a debrief.
#[derive(Debug, Clone, Copy)]
pub(crate) struct People<'a>(&'a Debrief);

impl<'a> People<'a> {
    pub(crate) const fn of(debrief: &'a Debrief) -> Self {
        Self(debrief)
    }

    /// The first name, or the whole name where two reviewers share the first.
    pub(crate) fn short(self, id: &PersonaId) -> String {
        let Some(persona) = self.persona(id) else { return "a colleague".to_owned() };
        let first = first_name(persona);
        let shared = self.0.reviews.iter().filter(|review| first_name(&review.persona) == first).count() > 1;
        if shared { clean::phrase(&persona.name) } else { first }
    }

    /// Name and title.
    pub(crate) fn persona(self, id: &PersonaId) -> Option<&'a PersonaName> {
        self.0.reviews.iter().map(|review| &review.persona).find(|persona| persona.id == *id)
    }

    /// What a reviewer moved, in order.
    pub(crate) fn moves(self, review: &'a Review) -> impl Iterator<Item = &'a Move> {
        let turns = self.0.discussion.rounds.iter().flat_map(|round| &round.turns);
        turns.filter(|turn| turn.persona == review.persona.id).flat_map(|turn| &turn.moves)
    }

    /// The sealed rating and the one after the discussion.
    pub(crate) fn rating(self, review: &'a Review, criterion: &CriterionId) -> Option<(Rating, Rating)> {
        let sealed = review.rating_of(criterion)?;
        let last = self.moves(review).filter(|m| m.criterion == *criterion).last();
        Some((sealed, last.map_or(sealed, |m| m.to)))
    }

    /// The ratings after the discussion with their weights, in the order of the review.
    pub(crate) fn weighed(self, review: &'a Review) -> Vec<(Rating, f64)> {
        let rated = review.ratings.iter();
        rated.filter_map(|r| Some((self.rating(review, &r.criterion)?.1, r.weight))).collect()
    }

    /// The score after the discussion.
    pub(crate) fn score_after(self, review: &'a Review) -> Option<f64> {
        score::weighted_mean(self.weighed(review))
    }
}

fn first_name(persona: &PersonaName) -> String {
    let name = clean::phrase(&persona.name);
    name.split(' ').next().unwrap_or_default().to_owned()
}
