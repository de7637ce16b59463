//! What is addressed to the judge, not told: notes, orders, forged roles and results.
//!
//! It is data: it never moves a rating up or down. So the sentences are found first, and nothing else gets to see them.

use debrief_core::{FlagId, Strength};

use crate::detect::{Label, RULES};
use crate::lexicon::Class;
use crate::read::{Odds, Seen, words_of};
use crate::tokens::Token;

/// The sentences that are addressed to the judge, in order.
///
/// A sentence is, if a cue says so or the model is sure; so are the ones after it on the same line, as long as the candidate
/// does not speak of themselves again.
pub(crate) fn find(text: &str, tokens: &[Token], seen: &[Seen], odds: &Odds<'_>) -> Vec<usize> {
    let id = FlagId::InstructionToReviewer;
    let Some(rule) = RULES.labels.iter().position(|label| *label == Label::Flag(id)) else {
        return Vec::new();
    };
    let cued = |seen: &Seen| seen.hits.iter().any(|hit| hit.rule == rule);
    let column = odds.model.column(id.as_str());
    let sure = |at: usize| {
        column.and_then(|column| odds.strength(at, column)).is_some_and(|strength| strength >= Strength::Fair)
    };
    let mut found: Vec<usize> = Vec::new();
    for (at, sentence) in seen.iter().enumerate() {
        let goes_on = found.last().is_some_and(|&last| {
            last + 1 == at
                && same_line(text, &seen[last], sentence)
                && !of_themselves(words_of(tokens, sentence.cut))
        });
        if cued(sentence) || sure(at) || goes_on {
            found.push(at);
        }
    }
    found
}

fn same_line(text: &str, before: &Seen, after: &Seen) -> bool {
    text.get(before.cut.span.end..after.cut.span.start).is_some_and(|between| !between.contains('\n'))
}

fn of_themselves(words: &[Token]) -> bool {
    words.iter().any(|token| token.class.is(Class::I.with(Class::WE)))
}
