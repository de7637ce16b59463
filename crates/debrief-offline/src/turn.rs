//! What a turn carries beside its words: whom it answers, and what it moves.

use debrief_core::{CriterionId, Move, Response, Seat, Stance, Turn};

use crate::speech::Speech;
use crate::table::Table;

/// Whom a turn answers, and what it moves.
#[derive(Debug, Default)]
pub(crate) struct Answering {
    responses: Vec<Response>,
    /// What moves.
    pub(crate) moves: Vec<Move>,
}

impl Answering {
    /// Notes an answer; always true.
    pub(crate) fn responded(&mut self, seat: Seat<'_>, stance: Stance, criterion: &CriterionId) -> bool {
        let (persona, criterion) = (seat.persona.id.clone(), criterion.clone());
        self.responses.push(Response { persona, stance, criterion });
        true
    }

    /// Whether somebody was answered so.
    pub(crate) fn has(&self, stance: Stance) -> bool {
        self.responses.iter().any(|response| response.stance == stance)
    }

    /// Whether somebody was answered on this.
    pub(crate) fn speaks_of(&self, criterion: &CriterionId) -> bool {
        self.responses.iter().any(|response| response.criterion == *criterion)
    }

    /// The turn.
    pub(crate) fn turn(self, table: &Table<'_>, speech: Speech<'_>) -> Turn {
        let persona = table.own.persona.id.clone();
        let (responds_to, moves) = (self.responses, self.moves);
        Turn { persona, text: speech.text(), responds_to, moves, quotes: Vec::new() }
    }
}
