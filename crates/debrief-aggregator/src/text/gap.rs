//! The critical gap, and what would close it.

use super::fit::Slot;
use super::sources;
use crate::common::Topic;
use crate::names::listed;
use crate::table::Table;
use crate::wording::{Choice, capital, word};

/// The critical gap, in the reviews' own words where they have some; or that there is none.
pub(crate) fn critical(table: &Table<'_>, choice: Choice) -> Slot {
    let Some(topic) = table.gaps.first() else { return no_gap(table, choice) };
    let criterion = topic.criterion.spoken();
    let brief = choice.of(
        "gap",
        [
            format!("The critical gap is {criterion}."),
            format!(
                "What holds the answer back is \
            {criterion}."
            ),
        ],
    );
    let full = if let Some((standing, missing)) = sources::missing(topic) {
        let name = table.names.spoken(standing.at);
        choice.of(
            "gap",
            [
                format!("The critical gap is {criterion}: still missing is {missing}."),
                format!(
                    "What holds the answer back is {criterion}; {name} is still waiting for \
                    {missing}."
                ),
                format!("The critical gap is {criterion}, and what would begin to close it is {missing}."),
                format!("Where it falls short is {criterion}; the piece that {name} misses is {missing}."),
                format!("The gap that counts is {criterion}. Not in the answer so far: {missing}."),
                format!(
                    "What {name} did not get to hear is {missing}, which leaves {criterion} as \
                    the critical gap."
                ),
            ],
        )
    } else if let Some((standing, reason)) = sources::reason(topic) {
        let name = table.names.spoken(standing.at);
        choice.of(
            "gap",
            [
                format!("The critical gap is {criterion}. {name} puts it this way: {reason}"),
                format!("What holds the answer back is {criterion}. In {name}'s words: {reason}"),
                format!("The gap that counts is {criterion}, and {name} says why: {reason}"),
            ],
        )
    } else {
        let names = weak_names(table, topic);
        let one = topic.weak_raters().count() == 1;
        let (mark, find) = if one { ("marks", "finds") } else { ("mark", "find") };
        choice.of(
            "gap",
            [
                format!("The critical gap is {criterion}, which {names} {mark} as weak."),
                format!("What holds the answer back is {criterion}: {names} {find} it weak."),
            ],
        )
    };
    Slot::must([full, brief])
}

/// The gaps after the first.
pub(crate) fn also_weak(table: &Table<'_>, choice: Choice) -> Option<Slot> {
    let others: Vec<String> = table.gaps.iter().skip(1).map(|topic| topic.criterion.spoken()).collect();
    let list = listed(&others);
    let (comes, is) = if others.len() == 1 { ("comes", "is") } else { ("come", "are") };
    (!others.is_empty()).then(|| {
        Slot::may(
            1,
            [choice.of(
                "also weak",
                [
                    format!("After that {comes} {list}."),
                    format!("{} {is} weak as well.", capital(&list)),
                    format!("Behind it {comes} {list}."),
                ],
            )],
        )
    })
}

/// What would change a mind on something that is not the first gap.
pub(crate) fn would_change(table: &Table<'_>, choice: Choice) -> Option<Slot> {
    let told = table.gaps.first();
    let told_missing = told.and_then(sources::missing).map(|(_, missing)| missing);
    let (standing, criterion, missing) = table.standings.iter().find_map(|standing| {
        let changes = standing.seat.review.would_change_my_mind.iter().map(|change| &change.criterion);
        let mut open = changes.filter(|criterion| told.is_none_or(|topic| topic.criterion != *criterion));
        open.find_map(|criterion| {
            let missing = sources::awaited(standing, criterion)?;
            (told_missing != Some(missing)).then_some((standing, criterion, missing))
        })
    })?;
    let name = table.names.spoken(standing.at);
    let criterion = criterion.spoken();
    Some(Slot::may(
        2,
        [choice.of(
            "change",
            [
                format!("On {criterion}, what would move {name} is {missing}."),
                format!("{name} would go up on {criterion} for {missing}."),
                format!("For {name}, {criterion} still lacks {missing}."),
            ],
        )],
    ))
}

fn no_gap(table: &Table<'_>, choice: Choice) -> Slot {
    let brief = choice.of(
        "no gap",
        [
            "There is no critical gap.".to_owned(),
            "Nothing here is a critical \
            gap."
                .to_owned(),
        ],
    );
    let marks = table.standings.iter().flat_map(|s| s.marks.iter().map(move |mark| (s, mark)));
    let Some((standing, mark)) =
        marks.reduce(|low, next| if next.1.rating < low.1.rating { next } else { low })
    else {
        return Slot::must([brief]);
    };
    let name = table.names.spoken(standing.at);
    let criterion = mark.record.criterion.spoken();
    let word = word(mark.rating);
    let full = choice.of(
        "no gap",
        [
            format!(
                "There is no critical gap: no mark is lower than {name}'s for {criterion}, and that \
            is {word}."
            ),
            format!(
                "Nothing here is a critical gap. Nobody goes lower than {name} does on {criterion}, \
            which is {word}."
            ),
            format!(
                "As for gaps, none is critical; the lowest that anybody goes is {word}, as \
                {name} does on {criterion}."
            ),
            format!(
                "No gap is critical. If one thing is left to work on, it is {criterion}, which \
                {name} finds {word}."
            ),
        ],
    );
    Slot::must([full, brief])
}

fn weak_names(table: &Table<'_>, topic: &Topic<'_>) -> String {
    table.names.list(topic.weak_raters().map(|(standing, _)| standing.at))
}
