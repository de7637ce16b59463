//! A sentence as the sentence model sees it: its words and pairs of words, the shape of its grammar, and where it stands.

use crate::grammar::Grammar;
use crate::lexicon::Class;
use crate::tokens::{Token, Word};

/// A feature: the hash of what it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Feature(pub(crate) u64);

/// Where a sentence stands in the answer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    /// Its index.
    pub(crate) index: usize,
    /// How many sentences there are.
    pub(crate) count: usize,
    /// The first word of the heading that it stands under.
    pub(crate) heading: Option<Word>,
    /// The grammar of the sentence before it, of its own, and of the one after it.
    pub(crate) grammar: [Grammar; 3],
}

const WORD: u64 = 1;
const PAIR: u64 = 2;
const SHAPE: u64 = 3;
const PLACE: u64 = 4;
const HEADING: u64 = 5;
const EDGE: u64 = 6;
const CUE: u64 = 7;
const GRAMMAR: u64 = 8;

/// The words that the model sees: all but articles, which those who learn the language leave out first, and which keep words apart
/// that belong together.
pub(crate) fn words(tokens: &[Token]) -> impl Iterator<Item = &Token> {
    tokens.iter().filter(|token| !is_article(token))
}

pub(crate) fn is_article(token: &Token) -> bool {
    const ARTICLES: [Word; 3] = [Word::of("a"), Word::of("an"), Word::of("the")];
    ARTICLES.contains(&token.word)
}

/// The features of a sentence, sorted, each once.
pub(crate) fn features(tokens: &[Token], place: Place, into: &mut Vec<Feature>) {
    into.clear();
    let tokens: Vec<&Token> = words(tokens).collect();
    let mut before = START;
    for token in &tokens {
        into.push(alone(token.stem));
        into.push(pair(before, token.stem));
        before = token.stem;
    }
    into.push(pair(before, END));
    let shapes: Vec<Word> = tokens.iter().map(|token| shape(token.class)).collect();
    for pair in shapes.windows(2) {
        into.push(mix(SHAPE, pair[0], pair[1]));
    }
    for three in shapes.windows(3) {
        into.push(mix(SHAPE, Word(three[0].0.rotate_left(7) ^ three[1].0), three[2]));
    }
    let fifth = (place.index * 5 / place.count.max(1)) as u64;
    into.push(mix(PLACE, Word(fifth), Word(0)));
    if place.index + 1 == place.count {
        into.push(mix(EDGE, Word(1), Word(0)));
    }
    if place.index == 0 {
        into.push(mix(EDGE, Word(0), Word(0)));
    }
    if let Some(heading) = place.heading {
        into.push(mix(HEADING, heading, Word(0)));
    }
    for (beside, grammar) in place.grammar.into_iter().enumerate() {
        for (at, _) in grammar.observations().into_iter().enumerate().filter(|(_, is)| *is) {
            into.push(mix(GRAMMAR, Word(beside as u64), Word(at as u64 + 1)));
        }
    }
    into.push(mix(EDGE, Word(2 + (tokens.len().min(40) / 6) as u64), Word(0)));
    into.sort_unstable();
    into.dedup();
}

/// The features that a word has a part in, given the stems of a sentence and its place among them.
#[cfg(feature = "training")]
pub(crate) fn features_of(stems: &[Word], at: usize) -> Option<[Feature; 3]> {
    let own = *stems.get(at)?;
    let before = at.checked_sub(1).map_or(START, |before| stems[before]);
    let after = stems.get(at + 1).copied().unwrap_or(END);
    Some([alone(own), pair(before, own), pair(own, after)])
}

/// What stands before the first word of a sentence, and behind the last.
const START: Word = Word::of("<");
const END: Word = Word::of(">");

fn alone(stem: Word) -> Feature {
    mix(WORD, stem, Word(0))
}

fn pair(before: Word, after: Word) -> Feature {
    mix(PAIR, before, after)
}

/// The kind of word, coarsely: the first of these that fits.
pub(crate) fn shape(class: Class) -> Word {
    const KINDS: [Class; 12] = [
        Class::I,
        Class::WE,
        Class::NUMBER,
        Class::NEGATION,
        Class::MODAL,
        Class::FUTURE,
        Class::CUSTOMER,
        Class::PAST,
        Class::THEY,
        Class::TIME,
        Class::YOU,
        Class::HABIT,
    ];
    let kind = KINDS.iter().position(|kind| class.is(*kind)).unwrap_or(KINDS.len());
    Word(kind as u64 + 1)
}

/// `SplitMix64`'s mixing step (Steele, Lea and Flood 2014), over the kind of feature and its words.
pub(crate) fn mix(kind: u64, first: Word, second: Word) -> Feature {
    let mut x = kind
        .wrapping_mul(0x9e37_79b9_7f4a_7c15)
        .wrapping_add(first.0)
        .wrapping_mul(0xbf58_476d_1ce4_e5b9)
        .wrapping_add(second.0.rotate_left(31));
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    Feature(x ^ (x >> 31))
}

/// The feature of a cue of this rule.
pub(crate) fn cue_feature(label: &str) -> Feature {
    mix(CUE, Word::of(label), Word(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    #[track_caller]
    fn of(sentence: &str) -> Vec<Feature> {
        let place = Place { index: 0, count: 1, heading: None, grammar: [Grammar::default(); 3] };
        let mut found = Vec::new();
        features(&tokens(sentence), place, &mut found);
        found
    }

    #[test]
    fn articles_change_nothing() {
        assert_eq!(of("I rang the ward and a porter"), of("I rang ward and porter"));
        assert_ne!(of("I rang this ward"), of("I rang ward"));
    }
}
