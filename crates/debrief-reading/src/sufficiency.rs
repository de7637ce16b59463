//! Whether there is enough to rate: "I can't tell from this" is a result.

use debrief_core::{Part, Signal, Strength};

use crate::lexicon::Class;
use crate::read::{Seen, words_of};
use crate::signals;
use crate::tokens::{Token, Word};

/// Under this many words nothing that a panel asks for can be told.
const FEWEST_WORDS: usize = 12;
/// A text of this many words has at least one in twelve of the commonest English ones, whoever wrote it.
const COMMON_SHARE: usize = 12;

/// Why the answer cannot be rated, with what to add; none if it can.
///
/// `off_throughout` says whether all of it answers another question.
pub(crate) fn reason(
    all: &[Token],
    seen: &[Seen],
    off_throughout: bool,
    signals: &[Signal],
) -> Option<String> {
    let tokens: Vec<&Token> = seen.iter().flat_map(|seen| words_of(all, seen.cut)).collect();
    if tokens.is_empty() {
        return Some(
            "There is no answer here: write down what happened, what you did, and what came of it."
                .to_owned(),
        );
    }
    if tokens.len() < FEWEST_WORDS {
        let count =
            if tokens.len() == 1 { "One word is".to_owned() } else { format!("{} words are", tokens.len()) };
        return Some(format!(
            "{count} too little to tell anything from: say what happened, what you did, and what came of it."
        ));
    }
    let common = tokens.iter().filter(|token| is_common(token)).count();
    if common * COMMON_SHARE < tokens.len() {
        return Some(
            "This cannot be read as an answer in English: paste the words that you would say.".to_owned(),
        );
    }
    let told = [signals::OWN_ACT, signals::OUTCOME, signals::OWNED_MISTAKE, signals::INFORMED];
    let story = signals.iter().any(|s| told.contains(&s.id) && s.strength >= Strength::Fair)
        && seen.iter().any(|seen| seen.part == Part::Action && seen.grammar.event());
    if off_throughout && !story {
        return Some(
            "This answers another question: tell one occasion of what was asked, what you did, and what came of it."
                .to_owned(),
        );
    }
    None
}

fn is_common(token: &Token) -> bool {
    const COMMON: [Word; 24] = [
        Word::of("the"),
        Word::of("a"),
        Word::of("an"),
        Word::of("and"),
        Word::of("to"),
        Word::of("of"),
        Word::of("in"),
        Word::of("it"),
        Word::of("that"),
        Word::of("for"),
        Word::of("on"),
        Word::of("with"),
        Word::of("at"),
        Word::of("this"),
        Word::of("but"),
        Word::of("so"),
        Word::of("as"),
        Word::of("by"),
        Word::of("from"),
        Word::of("or"),
        Word::of("when"),
        Word::of("what"),
        Word::of("there"),
        Word::of("about"),
    ];
    token.class.is(Class::I
        .with(Class::WE)
        .with(Class::YOU)
        .with(Class::THEY)
        .with(Class::AUXILIARY)
        .with(Class::PAST))
        || COMMON.contains(&token.word)
}
