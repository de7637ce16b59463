//! What is remembered of a debrief besides its line: what the summary and the report need, in few bytes.

use debrief::{Debrief, Debriefer};
use debrief_core::{CriterionId, FlagId, PersonaName, Recommendation, Status};
use serde::{Deserialize, Serialize};

/// The seats of a panel, with what each weighs: what the numbers of a [`Row`] stand for.
#[derive(Debug, Clone)]
pub(crate) struct Shape {
    pub(crate) seats: Vec<Seat>,
    /// Every criterion that somebody weighs, once, in the order of the seats.
    pub(crate) criteria: Vec<CriterionId>,
}

/// A seat of a panel.
#[derive(Debug, Clone)]
pub(crate) struct Seat {
    pub(crate) persona: PersonaName,
    /// The criteria that it weighs, as indices into [`Shape::criteria`].
    pub(crate) criteria: Vec<usize>,
}

impl Shape {
    pub(crate) fn of(panel: &Debriefer) -> Self {
        let mut criteria: Vec<CriterionId> = Vec::new();
        let mut index = |id: &CriterionId| {
            criteria.iter().position(|known| known == id).unwrap_or_else(|| {
                criteria.push(id.clone());
                criteria.len() - 1
            })
        };
        let seats = panel.raters().iter().map(|rater| {
            let persona = rater.persona();
            let criteria = persona.weights.iter().map(|(id, _)| index(id)).collect();
            Seat { persona: persona.named(), criteria }
        });
        let seats = seats.collect();
        Self { seats, criteria }
    }
}

/// A debrief in numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Row {
    pub(crate) status: Status,
    pub(crate) recommendation: Option<Recommendation>,
    /// In hundredths.
    pub(crate) score: Option<u16>,
    /// The sealed score of every seat, in hundredths.
    pub(crate) seats: Vec<Option<u16>>,
    /// The sealed ratings of every seat one after another, in the order of its criteria; 0 where there is none.
    pub(crate) ratings: Vec<u8>,
    /// The gravest gap, as an index into [`Shape::criteria`].
    pub(crate) gap: Option<u16>,
    /// The flags, a bit each, in the order of [`FlagId::ALL`].
    flags: u32,
}

impl Row {
    pub(crate) fn of(debrief: &Debrief, shape: &Shape) -> Self {
        let seats = shape.seats.iter().zip(&debrief.reviews);
        let ratings = seats.clone().flat_map(|(seat, review)| {
            let rating =
                |at: &usize| review.rating_of(&shape.criteria[*at]).map_or(0, debrief_core::Rating::get);
            seat.criteria.iter().map(rating)
        });
        let index = |id: &CriterionId| shape.criteria.iter().position(|known| known == id);
        let bit = |id: FlagId| FlagId::ALL.iter().position(|flag| *flag == id).map_or(0, |at| 1 << at);
        Self {
            status: debrief.status,
            recommendation: debrief.consensus.recommendation,
            score: debrief.consensus.score.map(hundredths),
            ratings: ratings.collect(),
            seats: seats.map(|(_, review)| review.score.map(hundredths)).collect(),
            gap: debrief
                .consensus
                .critical_gaps
                .first()
                .and_then(index)
                .and_then(|at| u16::try_from(at).ok()),
            flags: debrief.flags.iter().fold(0, |flags, flag| flags | bit(flag.id)),
        }
    }

    /// The flags of the answer, each once.
    pub(crate) fn flags(&self) -> impl Iterator<Item = FlagId> {
        FlagId::ALL
            .iter()
            .copied()
            .enumerate()
            .filter(|(at, _)| self.flags & (1 << at) != 0)
            .map(|(_, id)| id)
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a score is from 1 to 5")]
fn hundredths(score: f64) -> u16 {
    (score * 100.0).round() as u16
}

/// Hundredths as they are printed: `3.40`.
pub(crate) fn decimals(hundredths: u16) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
