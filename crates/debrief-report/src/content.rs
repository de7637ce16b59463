//! What a report says, and in which order: the result, then why, then what to mend; the answer last, where a terminal
//! stops scrolling. Sections that have nothing to say are left out.

mod discussion;
mod mend;
mod ratings;
mod result;
mod signals;

use debrief_core::{Debrief, EngineName};

use crate::document::{Block, Rich, Tone};
use crate::people::People;
use crate::{Options, answer, clean};

/// The report in blocks.
pub(crate) fn blocks(debrief: &Debrief, options: &Options) -> Vec<Block> {
    let view = View { debrief, people: People::of(debrief), hide_scores: options.hide_scores };
    let sections: [fn(View<'_>) -> Vec<Block>; 9] = [
        result::blocks,
        signals::blocks,
        ratings::blocks,
        discussion::blocks,
        mend::next_steps,
        mend::open_questions,
        mend::flags,
        the_answer,
        footer,
    ];
    sections.into_iter().flat_map(|section| section(view)).collect()
}

/// What every section looks at.
#[derive(Debug, Clone, Copy)]
struct View<'a> {
    debrief: &'a Debrief,
    people: People<'a>,
    hide_scores: bool,
}

fn the_answer(view: View<'_>) -> Vec<Block> {
    let segments = answer::segments(view.debrief);
    let is_empty = segments.iter().all(|segment| segment.text.trim().is_empty());
    let answer = if is_empty { Block::Para("It is empty.".into()) } else { Block::Answer(segments) };
    vec![Block::Heading("The answer"), answer]
}

fn footer(view: View<'_>) -> Vec<Block> {
    let engine = &view.debrief.engine;
    let name = match engine.name {
        EngineName::Offline => "offline",
        EngineName::Llm => "LLM",
    };
    let model = engine.model.as_ref().map(|model| format!(" ({model})")).unwrap_or_default();
    let from = match clean::phrase(&view.debrief.transcript.source).as_str() {
        "" => String::new(),
        "-" => ", from standard input".to_owned(),
        source => format!(", from {source}"),
    };
    let origin = format!("Read by the {name} engine {}{model}{from}.", engine.version);
    let disclaimer = "A practice and calibration tool, not a selection decision.";
    vec![Block::Note(Rich::new(Tone::Faint, &origin).new_line().and(Tone::Faint, disclaimer))]
}
