//! What was said at the table, and what it moved.

use super::View;
use crate::document::{Block, Bullet, Rich, Tone};
use crate::{clean, words};

pub(super) fn blocks(view: View<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for round in view.debrief.discussion.rounds.iter().filter(|round| !round.turns.is_empty()) {
        let name = clean::phrase(&round.name);
        blocks.push(Block::Subheading(format!("Round {}: {name}", round.number).into()));
        for turn in &round.turns {
            let who = match view.people.persona(&turn.persona) {
                Some(persona) => Rich::new(Tone::Strong, &clean::phrase(&persona.name))
                    .plus(&format!(", {}", clean::phrase(&persona.title))),
                None => Rich::new(Tone::Strong, "A colleague"),
            };
            blocks.push(Block::Said { who, words: Rich::default().and_lines(Tone::Plain, &turn.text) });
            let moves = turn.moves.iter();
            blocks.extend(
                moves.map(|m| Block::item(Bullet::Move, words::moved(view.people, m, view.hide_scores))),
            );
        }
    }
    if !blocks.is_empty() {
        blocks.insert(0, Block::Heading("The discussion"));
    }
    blocks
}
