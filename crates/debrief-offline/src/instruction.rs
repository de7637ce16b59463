//! Text in the answer that is addressed to the panel: reported once, drily, and otherwise without effect.

use debrief_core::FlagId;

use crate::line::Fill;
use crate::lines::cross;
use crate::quote;
use crate::speech::{Lines, Speech};
use crate::table::Table;

impl Table<'_> {
    /// Whether it falls to this speaker, in this round, to report such text: to the first seat, when it first answers.
    pub(crate) fn reports_instruction(&self) -> bool {
        let first = self.floor.seats.first().is_none_or(|seat| seat.persona.id == self.own.persona.id);
        let first_turn = self.floor.round == 2 || !self.floor.rounds.iter().any(|round| round.number == 2);
        let has = self.case.reading.flags_of(FlagId::InstructionToReviewer).next().is_some();
        first && first_turn && has
    }
}

/// Reports it, in its own words if they can be quoted.
pub(crate) fn say_instruction<'a>(table: &Table<'a>, speech: &mut Speech<'a>) {
    let flag = table.case.reading.flags_of(FlagId::InstructionToReviewer).next();
    let quote = flag.and_then(|flag| quote::of(table.case, flag.id.as_str(), flag.span));
    let fill = Fill::new().quoting("quote", quote);
    if !speech.say(Lines::of(cross::INSTRUCTIONS), &fill) {
        speech.say(Lines::of(cross::INSTRUCTIONS_BARE), &fill);
    }
}
