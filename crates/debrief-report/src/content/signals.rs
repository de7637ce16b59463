//! Hiring signals: every reviewer's recommendation, a reason to hire and a concern.

use debrief_core::{Review, ReviewStatus, wording};

use super::{View, result};
use crate::document::{Block, Bullet, Rich, Tone};
use crate::{clean, words};

pub(super) fn blocks(view: View<'_>) -> Vec<Block> {
    let reviews = &view.debrief.reviews;
    if reviews.iter().all(has_nothing_to_say) {
        return Vec::new();
    }
    let present = reviews.iter().filter(|review| review.status != ReviewStatus::Unscored);
    std::iter::once(Block::Heading("Hiring signals"))
        .chain(present.flat_map(|review| reviewer(view, review)))
        .collect()
}

fn has_nothing_to_say(review: &Review) -> bool {
    review.recommendation.is_none() && review.reason_to_hire.is_none() && review.concern.is_none()
}

fn reviewer(view: View<'_>, review: &Review) -> Vec<Block> {
    let mut blocks = vec![Block::Para(heading(view, review))];
    if let Some(reason) = &review.reason_to_hire {
        blocks.push(Block::item(Bullet::ReasonToHire, clean::phrase(&reason.text)));
    }
    if let Some(concern) = &review.concern {
        blocks.push(Block::item(Bullet::Concern, clean::phrase(&concern.text)));
    }
    if let Some(cap) = words::cap(view.people, review) {
        blocks.push(Block::item(Bullet::Dot, cap));
    }
    blocks
}

fn heading(view: View<'_>, review: &Review) -> Rich {
    let persona = &review.persona;
    let who = Rich::new(Tone::Strong, &clean::phrase(&persona.name));
    let who = who.plus(&format!(", {}", clean::phrase(&persona.title))).new_line();
    let Some(recommendation) = review.recommendation else {
        return who.plus("Not enough evidence to rate");
    };
    let vote = who.and(result::tone(recommendation), &wording::capitalised(recommendation.spoken()));
    let alone = review.score.map(words::decimals);
    let after = view
        .people
        .score_after(review)
        .map(words::decimals)
        .filter(|_| view.people.moves(review).count() > 0);
    match (alone, after) {
        _ if view.hide_scores => vote,
        (None, _) => vote,
        (Some(alone), None) => vote.plus(&format!(", {alone}")),
        (Some(alone), Some(after)) => vote.plus(&format!(", {alone} alone; {after} after the discussion")),
    }
}
