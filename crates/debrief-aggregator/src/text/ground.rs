//! What all agree on.

use super::fit::Slot;
use crate::common::{Topic, nearest};
use crate::names::{all, listed, together};
use crate::quote;
use crate::standing::{Mark, Standing};
use crate::table::Table;
use crate::wording::{Choice, capital, range, word};

/// The common ground: an agreement, or else the nearest thing to one, or else the best mark of all.
pub(crate) fn common_ground(table: &Table<'_>, choice: Choice) -> Option<Slot> {
    if let Some(topic) = table.agreements.first() {
        return Some(if table.standings.len() == 1 {
            strength(table, topic, choice)
        } else {
            agreed(table, topic, choice)
        });
    }
    nearest(&table.topics).map(|topic| near(table, &topic, choice)).or_else(|| best(table, choice))
}

/// Whether the common ground is told with these words: nothing is quoted twice.
pub(crate) fn tells(table: &Table<'_>, quote: &str) -> bool {
    let topic = table.agreements.first().cloned().or_else(|| nearest(&table.topics));
    let told = topic.and_then(|topic| quote::for_topic(&topic, quote::LONG));
    told.is_some_and(|told| told.contains(quote) || quote.contains(told))
}

/// The other agreements.
pub(crate) fn also_agreed(table: &Table<'_>, choice: Choice) -> Option<Slot> {
    let others: Vec<String> =
        table.agreements.iter().skip(1).take(2).map(|topic| topic.criterion.spoken()).collect();
    let list = listed(&others);
    let is = if others.len() == 1 { "is" } else { "are" };
    (!others.is_empty()).then(|| {
        Slot::may(
            3,
            [choice.of(
                "also agreed",
                [
                    format!("{} {is} on the good side too.", capital(&list)),
                    format!("{} {is} good as well.", capital(&list)),
                    format!("The same goes for {list}."),
                ],
            )],
        )
    })
}

fn agreed(table: &Table<'_>, topic: &Topic<'_>, choice: Choice) -> Slot {
    let names = table.names.list(topic.raters.iter().map(|(standing, _)| standing.at));
    let criterion = topic.criterion.spoken();
    let together = together(topic.raters.len());
    let head = capital(&criterion);
    let plain = choice.of(
        "agreed",
        [
            format!("{names} agree that {criterion} is good here."),
            format!("{head} is where {names} agree that the answer is good."),
            format!("{names} {together} give {criterion} a good mark."),
        ],
    );
    let brief = format!("{} agree on {criterion}.", capital(&counted(table, topic)));
    let Some(quote) = quote::for_topic(topic, quote::LONG) else { return Slot::must([plain, brief]) };
    let full = choice.of(
        "agreed",
        [
            format!("{names} agree on {criterion}: \"{quote}\" is the line that it rests on."),
            format!("{head} is the common ground of {names}, and it rests on \"{quote}\"."),
            format!(
                "On {criterion}, {names} end up in the same place; the words behind it are \
                \"{quote}\"."
            ),
            format!("{names} {together} credit {criterion}, and \"{quote}\" is why."),
            format!(
                "{names} {together} come away with a good word for {criterion}, and the word \
                rests on \"{quote}\"."
            ),
            format!("What {names} share is {criterion}: \"{quote}\"."),
            format!(
                "Begin with {criterion}, which {names} {together} rate well, on the words \
                \"{quote}\"."
            ),
            format!("Ask {names} what is good here, and {criterion} is on every list: \"{quote}\"."),
            format!("\"{quote}\": that is what {names} {together} hold up for {criterion}."),
        ],
    );
    Slot::must([full, plain, brief])
}

fn strength(table: &Table<'_>, topic: &Topic<'_>, choice: Choice) -> Slot {
    let names = table.names.list(topic.raters.iter().map(|(standing, _)| standing.at));
    let criterion = topic.criterion.spoken();
    let plain = format!("{names} gives {criterion} a good mark.");
    let Some(quote) = quote::for_topic(topic, quote::LONG) else { return Slot::must([plain]) };
    let full = choice.of(
        "strength",
        [
            format!("For {names} the best of this answer is its {criterion}: \"{quote}\"."),
            format!("{names} credits {criterion}, on the words \"{quote}\"."),
            format!("What {names} would hold up is {criterion}: \"{quote}\"."),
            format!("\"{quote}\" is what {names} would hold up for {criterion}."),
        ],
    );
    Slot::must([full, plain])
}

fn near(table: &Table<'_>, topic: &Topic<'_>, choice: Choice) -> Slot {
    let names = table.names.list(topic.raters.iter().map(|(standing, _)| standing.at));
    let criterion = topic.criterion.spoken();
    let range = range(topic.lowest(), topic.highest());
    let head = capital(&criterion);
    let plain = choice.of(
        "near",
        [
            format!("The nearest thing to common ground is {criterion}, which {names} call {range}."),
            format!("{names} come closest to agreeing on {criterion}, and call it {range}."),
            format!("Common ground is thin: {criterion}, which {names} put at {range}, is the best of it."),
        ],
    );
    let brief = format!("{head}, {range}, is the nearest thing to common ground.");
    let Some(quote) = quote::for_topic(topic, quote::LONG) else { return Slot::must([plain, brief]) };
    let full = choice.of(
        "near",
        [
            format!(
                "The nearest thing to common ground is {criterion}, which {names} call {range}: \
            \"{quote}\"."
            ),
            format!(
                "{names} come closest to agreeing on {criterion}, which they call {range}, with \
            \"{quote}\" behind it."
            ),
            format!(
                "Common ground is thin. The best of it is {criterion}, which {names} put at \
            {range}, on the words \"{quote}\"."
            ),
            format!(
                "Nothing here is good in everybody's eyes; {criterion}, with \"{quote}\", comes \
            nearest, and {names} call it {range}."
            ),
        ],
    );
    Slot::must([full, plain, brief])
}

/// No two seats are near each other on anything, or only one sits: the best mark there is.
fn best(table: &Table<'_>, choice: Choice) -> Option<Slot> {
    let marks = table.standings.iter().flat_map(|s| s.marks.iter().map(move |mark| (s, mark)));
    let (standing, mark) =
        marks.reduce(|best, next| if next.1.rating > best.1.rating { next } else { best })?;
    let name = table.names.spoken(standing.at);
    let criterion = mark.record.criterion.spoken();
    let word = word(mark.rating);
    let quote = quoted(standing, mark);
    let on = quote.map_or_else(String::new, |quote| format!(", with \"{quote}\""));
    let (full, plain) = if table.standings.len() == 1 {
        let full = choice.of(
            "best",
            [
                format!("{name} finds nothing better than {word} here; {criterion} comes first{on}."),
                format!("The best mark that {name} gives is {word}, for {criterion}{on}."),
            ],
        );
        (full, format!("The best mark that {name} gives is {word}."))
    } else {
        let full = choice.of(
            "best",
            [
                format!(
                    "There is little that the seats agree on. The best mark is from {name}, who \
                calls {criterion} {word}{on}."
                ),
                format!(
                    "The seats do not meet on any one thing; {name}, who finds {criterion} \
                {word}{on}, gives the best mark."
                ),
            ],
        );
        (full, format!("The best mark is {name}'s for {criterion}."))
    };
    Some(Slot::must([full, plain]))
}

fn quoted<'a>(standing: &Standing<'a>, mark: &Mark<'a>) -> Option<&'a str> {
    quote::of_seat(standing, &mark.record.criterion, mark.is_weak())
}

/// "all three", or "two of the three".
fn counted(table: &Table<'_>, topic: &Topic<'_>) -> String {
    let (raters, seats) = (topic.raters.len(), table.standings.len());
    if raters == seats {
        all(seats)
    } else {
        format!("{} of the {}", crate::names::number(raters), crate::names::number(seats))
    }
}
