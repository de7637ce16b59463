//! What the panel says where nothing could be rated: that there is not enough, and what to add.

use debrief_core::wording::{capitalised, listed};
use debrief_core::{Review, ReviewStatus};

use super::fit::Slot;
use super::{lines, sources};
use crate::table::Table;
use crate::wording::Choice;

pub(crate) fn slots(table: &Table<'_>, choice: Choice) -> Vec<Slot> {
    let thin = |review: &Review| review.status != ReviewStatus::Unscored;
    let heard: Vec<usize> = (0..table.seats.len()).filter(|&at| thin(table.seats[at].review)).collect();
    if heard.is_empty() { nobody_rated(table, choice) } else { too_thin(table, &heard, choice) }
}

fn too_thin(table: &Table<'_>, heard: &[usize], choice: Choice) -> Vec<Slot> {
    let reviews = || heard.iter().map(|&at| table.seats[at].review);
    let names = table.names.list(heard.iter().copied());
    let (find, come) = if heard.len() == 1 { ("finds", "comes") } else { ("find", "come") };
    let slots = [("names", names.as_str()), ("find", find), ("come", come)];
    let mut slots = vec![Slot::must([
        choice.say("thin", lines::TOO_THIN, &slots),
        "There is not enough here to rate, so there is no recommendation.".to_owned(),
    ])];
    slots.extend(
        sources::reasons_unrated(reviews())
            .into_iter()
            .take(2)
            .zip(1..)
            .map(|(why, rank)| Slot::may(rank, [why])),
    );
    let missing: Vec<String> = sources::missing_unrated(reviews()).into_iter().take(3).collect();
    if !missing.is_empty() {
        let add = choice.say("add", lines::ADD, &[("missing", &listed(&missing))]);
        slots.push(Slot::may(0, [add]));
    }
    slots.extend(heard.iter().take(2).zip(5..).filter_map(|(&at, rank)| {
        let question = sources::question(table.seats[at].review)?;
        Some(Slot::may(rank, [format!("{} would ask: {question}", table.names.spoken(at))]))
    }));
    slots.extend(absent(table));
    slots.extend([
        Slot::filler(
            "Tell one event from beginning to end: what was at stake, what you did \
            yourself, what came of it, and how you know."
                .to_owned(),
        ),
        Slot::filler("Then say what you do differently now, and when you last did.".to_owned()),
        Slot::filler(
            "A few plain sentences of fact are enough to begin with; polish does not \
            count."
                .to_owned(),
        ),
        Slot::filler(
            "No mark is not a low mark: it only means that nothing could be judged \
            yet."
                .to_owned(),
        ),
    ]);
    slots
}

fn nobody_rated(table: &Table<'_>, choice: Choice) -> Vec<Slot> {
    let names = table.names.list(0..table.seats.len());
    let who = if names.is_empty() {
        "Nobody sat on this panel".to_owned()
    } else {
        format!("{names} did not get to rate this answer")
    };
    vec![
        Slot::must([
            format!("{who}, so there is no score and no recommendation."),
            "No seat got to rate this answer, so there is no score and no recommendation.".to_owned(),
        ]),
        Slot::must([choice.say("empty", lines::NOBODY_CAME, &[])]),
        Slot::must(["What went wrong lies with the reviewers and was reported when it happened; run the same answer again \
             once that is mended, and the panel will rate it from the beginning, as if it had never been seen \
             before.".to_owned()]),
    ]
}

/// Who did not get to rate.
pub(crate) fn absent(table: &Table<'_>) -> Option<Slot> {
    let absent: Vec<usize> = (0..table.seats.len())
        .filter(|&at| table.seats[at].review.status == ReviewStatus::Unscored)
        .collect();
    let names = table.names.list(absent.iter().copied());
    let text = match absent.len() {
        0 => return None,
        1 => format!("{names} did not get to rate and is not counted."),
        _ => format!("{names} did not get to rate and are not counted."),
    };
    let count = crate::names::number(absent.len());
    let short = if absent.len() == 1 {
        "One seat is absent.".to_owned()
    } else {
        format!("{} seats are absent.", capitalised(count))
    };
    Some(Slot::must([text, short]))
}
