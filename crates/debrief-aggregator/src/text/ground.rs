//! What all agree on.

use debrief_core::CriterionId;
use debrief_core::wording::{capitalised, listed};

use super::fit::Slot;
use super::lines;
use crate::common::{Topic, nearest};
use crate::names::{all, together};
use crate::quote;
use crate::standing::{Mark, Standing};
use crate::table::Table;
use crate::wording::{Choice, range, word};

/// The common ground: an agreement, or else the nearest thing to one, or else the best mark of all.
pub(crate) fn common_ground(table: &Table<'_>, choice: Choice) -> Option<Slot> {
    if let Some(topic) = first_agreement(table) {
        return Some(if table.standings.len() == 1 {
            strength(table, topic, choice)
        } else {
            agreed(table, topic, choice)
        });
    }
    nearest(&table.topics).map(|topic| near(table, &topic, choice)).or_else(|| best(table, choice))
}

/// The agreement to tell of: anything before the shape of the story, which is the least that people can agree on.
pub(super) fn first_agreement<'a>(table: &'a Table<'_>) -> Option<&'a Topic<'a>> {
    let telling = |topic: &&Topic<'_>| topic.criterion.as_str() != "structure";
    table.agreements.iter().find(telling).or(table.agreements.first())
}

/// Whether the common ground is told with these words: nothing is quoted twice.
pub(crate) fn tells(table: &Table<'_>, quote: &str) -> bool {
    let topic = first_agreement(table).cloned().or_else(|| nearest(&table.topics));
    let told = topic.and_then(|topic| quote::for_topic(table, &topic, quote::LONG));
    told.is_some_and(|told| told.contains(quote) || quote.contains(told))
}

/// The other agreements.
pub(crate) fn also_agreed(table: &Table<'_>, choice: Choice) -> Option<Slot> {
    let first = first_agreement(table).map(|topic| topic.criterion);
    let others = table.agreements.iter().map(|topic| topic.criterion).filter(|other| first != Some(*other));
    let others: Vec<_> = others.take(2).map(CriterionId::phrase).collect();
    let is = if others.len() == 1 { "is" } else { "are" };
    let text = || choice.say("also agreed", lines::ALSO_AGREED, &[("points", &listed(&others)), ("is", is)]);
    (!others.is_empty()).then(|| Slot::may(3, [text()]))
}

fn agreed(table: &Table<'_>, topic: &Topic<'_>, choice: Choice) -> Slot {
    let names = table.names.list(topic.raters.iter().map(|(standing, _)| standing.at));
    let (point, together) = (topic.criterion.phrase(), together(topic.raters.len()));
    let quote = quote::for_topic(table, topic, quote::LONG).unwrap_or_default();
    let slots = [("names", names.as_str()), ("point", &point), ("together", together), ("quote", quote)];
    let plain = choice.say("agreed", lines::AGREED, &slots);
    let brief = format!("{} agree on {point}.", capitalised(&counted(table, topic)));
    let quoted = !quote.is_empty() && topic.criterion.as_str() != "structure";
    let full = quoted.then(|| choice.say("agreed", lines::AGREED_QUOTED, &slots));
    Slot::must(full.into_iter().chain([plain, brief]))
}

fn strength(table: &Table<'_>, topic: &Topic<'_>, choice: Choice) -> Slot {
    let names = table.names.list(topic.raters.iter().map(|(standing, _)| standing.at));
    let point = topic.criterion.phrase();
    let plain = format!("{names} gives {point} a good mark.");
    let Some(quote) = quote::for_topic(table, topic, quote::LONG) else { return Slot::must([plain]) };
    let slots = [("names", names.as_str()), ("point", &point), ("quote", quote)];
    Slot::must([choice.say("strength", lines::STRENGTH, &slots), plain])
}

fn near(table: &Table<'_>, topic: &Topic<'_>, choice: Choice) -> Slot {
    let names = table.names.list(topic.raters.iter().map(|(standing, _)| standing.at));
    let (point, range) = (topic.criterion.phrase(), range(topic.lowest(), topic.highest()));
    let quote = quote::for_topic(table, topic, quote::LONG).unwrap_or_default();
    let slots = [("names", names.as_str()), ("point", &point), ("range", &range), ("quote", quote)];
    if topic.highest().get() <= 2 {
        return Slot::must([choice.say("near", lines::NEAR_WEAK, &slots)]);
    }
    let plain = choice.say("near", lines::NEAR, &slots);
    let brief = format!("{}, {range}, is the nearest thing to common ground.", capitalised(&point));
    let full = (!quote.is_empty()).then(|| choice.say("near", lines::NEAR_QUOTED, &slots));
    Slot::must(full.into_iter().chain([plain, brief]))
}

/// No two seats are near each other on anything, or only one sits: the best mark there is.
fn best(table: &Table<'_>, choice: Choice) -> Option<Slot> {
    let marks = table.standings.iter().flat_map(|s| s.marks.iter().map(move |mark| (s, mark)));
    let (standing, mark) =
        marks.reduce(|best, next| if next.1.rating > best.1.rating { next } else { best })?;
    let (name, point, word) =
        (table.names.spoken(standing.at), mark.record.criterion.phrase(), word(mark.rating));
    let on = quoted(standing, mark).map_or_else(String::new, |quote| format!(", with \"{quote}\""));
    let slots = [("name", name), ("point", &point), ("word", word), ("on", &on)];
    let (lines, plain) = if table.standings.len() == 1 {
        (lines::BEST_ALONE, format!("The best mark that {name} gives is {word}."))
    } else {
        (lines::BEST, format!("The best mark is {name}'s for {point}."))
    };
    Some(Slot::must([choice.say("best", lines, &slots), plain]))
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
