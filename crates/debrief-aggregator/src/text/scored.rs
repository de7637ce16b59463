//! What the panel says where there is a score: the common ground, the gap, who differs, the conclusion.

use super::fit::Slot;
use super::{gap, ground, lines, talk, unrated, vote};
use crate::table::{Table, Verdict};
use crate::wording::Choice;

pub(crate) fn slots(table: &Table<'_>, verdict: Verdict, choice: Choice) -> Vec<Slot> {
    let mut slots = Vec::new();
    slots.extend(ground::common_ground(table, choice));
    slots.extend(ground::also_agreed(table, choice));
    slots.extend(vote::echo(table, choice));
    slots.push(gap::critical(table, choice));
    slots.extend(gap::also_weak(table, choice));
    slots.push(talk::who_differs(table, verdict, choice));
    slots.extend(talk::moves(table, choice));
    slots.extend(gap::would_change(table, choice));
    slots.extend(unrated::absent(table));
    slots.extend(vote::too_thin_for_some(table));
    slots.extend([
        Slot::filler(choice.say("untold", lines::UNTOLD, &[])),
        Slot::filler("This is a judgement of one answer, not of a person.".to_owned()),
        Slot::filler("A fuller telling of the same event could read quite differently.".to_owned()),
    ]);
    slots.extend(vote::cap(table, verdict, choice));
    slots.push(vote::conclusion(table, verdict, choice));
    slots
}
