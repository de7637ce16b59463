//! What was asked, and what the panel says.

use debrief_core::{Dissent, Recommendation, Review, ReviewStatus, Status, wording};

use super::View;
use crate::document::{Block, Bullet, Rich, Tone};
use crate::{clean, words};

pub(super) fn blocks(view: View<'_>) -> Vec<Block> {
    let mut blocks = vec![title(view), Block::Para(verdict(view))];
    blocks.extend(absent(view));
    let consensus = &view.debrief.consensus;
    if !consensus.text.trim().is_empty() {
        blocks.push(Block::Para(Rich::default().and_lines(Tone::Plain, &consensus.text)));
    }
    blocks.extend(strengths_and_gaps(view));
    blocks.extend(dissent(view));
    blocks.extend(echo(view));
    blocks
}

fn title(view: View<'_>) -> Block {
    let transcript = &view.debrief.transcript;
    let question = transcript.question.as_deref().map(clean::phrase).filter(|question| !question.is_empty());
    let role = transcript.role.as_deref().map(clean::phrase);
    let facts = [role, transcript.level.map(words::level), Some(clean::phrase(&transcript.id))];
    let facts: Vec<String> = facts.into_iter().flatten().filter(|fact| !fact.is_empty()).collect();
    let title = question.unwrap_or_else(|| "Debrief of an answer".to_owned()).into();
    Block::Title { title, facts: Rich::new(Tone::Faint, &facts.join(" · ")) }
}

fn verdict(view: View<'_>) -> Rich {
    let debrief = view.debrief;
    let Some(recommendation) = debrief.consensus.recommendation else {
        let thin = debrief.reviews.iter().any(|review| review.status == ReviewStatus::InsufficientEvidence);
        let why =
            if thin { "there is not enough in this answer to rate." } else { "no reviewer gave a review." };
        return Rich::new(Tone::Strong, "No recommendation").plus(": ").plus(why);
    };
    let mut verdict = Rich::new(tone(recommendation), &wording::capitalised(recommendation.spoken()));
    if let Some(score) = debrief.consensus.score.filter(|_| !view.hide_scores) {
        let after = words::decimals(score);
        verdict = verdict.plus(&format!(", {after} of 5"));
        let before = debrief.consensus.score_before_discussion.map(words::decimals);
        if let Some(before) = before.filter(|before| *before != after) {
            verdict = verdict.plus(&format!(" ({before} before the discussion)"));
        }
    }
    if debrief.status == Status::Partial {
        let present = debrief.reviews.iter().filter(|review| review.score.is_some()).count();
        verdict = verdict.plus(&format!(", from {present} of {} reviewers", debrief.reviews.len()));
    }
    verdict
}

pub(super) const fn tone(recommendation: Recommendation) -> Tone {
    if words::is_for(recommendation) { Tone::Good } else { Tone::Bad }
}

fn absent(view: View<'_>) -> impl Iterator<Item = Block> {
    let absent = view.debrief.reviews.iter().filter(|review| review.status == ReviewStatus::Unscored);
    absent.map(|Review { persona, .. }| {
        let name = Rich::from("Absent: ").and(Tone::Strong, &clean::phrase(&persona.name));
        let title = clean::phrase(&persona.title);
        Block::Para(
            name.plus(&format!(", {title}. The seat gave no review; it is left out, not counted as zero.")),
        )
    })
}

fn strengths_and_gaps(view: View<'_>) -> Option<Block> {
    let consensus = &view.debrief.consensus;
    let lines = [("Agreed strengths: ", &consensus.agreements), ("Held back by: ", &consensus.critical_gaps)];
    let mut shown = Rich::default();
    for (label, criteria) in lines.into_iter().filter(|(_, criteria)| !criteria.is_empty()) {
        if !shown.is_empty() {
            shown = shown.new_line();
        }
        shown = shown.and(Tone::Strong, label).plus(&words::listed(criteria)).plus(".");
    }
    (!shown.is_empty()).then_some(Block::Para(shown))
}

fn dissent(view: View<'_>) -> Vec<Block> {
    let dissent = &view.debrief.consensus.dissent;
    if dissent.is_empty() {
        return Vec::new();
    }
    let items = dissent.iter().map(|dissent| Block::item(Bullet::Dot, difference(view, dissent)));
    std::iter::once(Block::Para(Rich::new(Tone::Strong, "Where they differ"))).chain(items).collect()
}

/// By name, whether or not the sentence has it. The sentence may give ratings, so it goes where these are hidden.
fn difference(view: View<'_>, dissent: &Dissent) -> String {
    let who = view.people.short(&dissent.persona);
    let what = dissent.criterion.spoken();
    let text = clean::phrase(&dissent.text);
    if view.hide_scores {
        format!("{who} differs on {what}.")
    } else if text.contains(&who) {
        text
    } else {
        format!("{who}, on {what}: {text}")
    }
}

fn echo(view: View<'_>) -> Option<Block> {
    let warning = "They all lean on the same words for the same point: read it as one observation, not as several votes.";
    let text = Rich::new(Tone::Strong, "An echo. ").plus(warning);
    view.debrief.consensus.echo.then_some(Block::Para(text))
}
