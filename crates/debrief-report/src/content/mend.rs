//! What to mend: the next steps, what would change each mind, what they would ask, and the flags.

use debrief_core::{FlagId, NextStep, Rating, Review, wording};

use super::View;
use crate::document::{Block, Bullet, Rich, Tone};
use crate::{clean, words};

pub(super) fn next_steps(view: View<'_>) -> Vec<Block> {
    let steps = view.debrief.next_steps.iter().zip(1..);
    let items = steps.map(|(step, number)| Block::item(Bullet::Number(number), next_step(view, step)));
    section("What to mend first", items.collect())
}

fn next_step(view: View<'_>, step: &NextStep) -> Rich {
    let lead = Rich::new(Tone::Strong, &wording::capitalised(&step.criterion.spoken()));
    let text = lead.plus(&range(view, step.from, step.to)).plus(": ").plus(&clean::phrase(&step.advice));
    match &step.quote {
        Some(quote) => text.new_line().plus("You wrote: ").plus(&words::quoted(quote)),
        None => text,
    }
}

/// What would change each mind, and what they would ask next.
pub(super) fn open_questions(view: View<'_>) -> Vec<Block> {
    let reviews = || view.debrief.reviews.iter();
    let minds = reviews().filter(|review| !review.would_change_my_mind.is_empty());
    let mut blocks = section(
        "What would change their minds",
        minds.map(|review| by(view, review, &changes(view, review))).collect(),
    );
    let asking = reviews().filter(|review| !review.follow_up_questions.is_empty());
    let asking = asking.map(|review| by(view, review, &clean::phrase(&review.follow_up_questions.join(" "))));
    blocks.extend(section("What they would ask next", asking.collect()));
    blocks
}

fn changes(view: View<'_>, review: &Review) -> String {
    let changes = review.would_change_my_mind.iter().map(|change| {
        let range = range(view, change.from, change.to);
        format!("{} ({}{range})", clean::phrase(&change.missing), change.criterion.spoken())
    });
    format!("{}.", changes.collect::<Vec<_>>().join("; "))
}

/// The flags with their quotes, each flag once.
pub(super) fn flags(view: View<'_>) -> Vec<Block> {
    let found = &view.debrief.flags;
    let mut ids: Vec<FlagId> = Vec::new();
    for flag in found {
        if !ids.contains(&flag.id) {
            ids.push(flag.id);
        }
    }
    let items = ids.into_iter().map(|id| {
        let quotes = found.iter().filter(|flag| flag.id == id && !flag.quote.trim().is_empty());
        let quotes: Vec<String> = quotes.map(|flag| words::quoted(&flag.quote)).collect();
        let mut text = Rich::new(Tone::Strong, &wording::capitalised(&id.spoken()));
        if let Some(meaning) = words::flag_meaning(id) {
            text = text.plus(&format!(" ({meaning})"));
        }
        if !quotes.is_empty() {
            text = text.plus(": ").plus(&quotes.join(", "));
        }
        Block::item(Bullet::Dot, text)
    });
    section("Flags", items.collect())
}

/// ` 2 → 4`.
fn range(view: View<'_>, from: Rating, to: Rating) -> String {
    if view.hide_scores { String::new() } else { format!(" {}", words::range(from, to)) }
}

fn by(view: View<'_>, review: &Review, text: &str) -> Block {
    let who = format!("{}:", view.people.short(&review.persona.id));
    Block::item(Bullet::Dot, Rich::new(Tone::Strong, &who).plus(" ").plus(text))
}

fn section(heading: &'static str, items: Vec<Block>) -> Vec<Block> {
    if items.is_empty() {
        return items;
    }
    std::iter::once(Block::Heading(heading)).chain(items).collect()
}
