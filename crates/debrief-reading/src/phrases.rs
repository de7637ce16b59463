//! Phrases as they are written in cue files and persona files, and where they occur in a text.
//!
//! | written | matches |
//! | --- | --- |
//! | `told` | that word |
//! | `ring~` | any form of the word: ring, rings, ringing, rang, rung |
//! | `(told\|rang\|warn~)` | any of these |
//! | `#` | any number, in digits or in words |
//! | `*` | any one word |
//! | `...` | up to five words |
//!
//! A phrase lies within one sentence. Case, contractions, spelling variants and fillers make no difference.

use debrief_core::Span;
use serde::{Deserialize, Serialize};

use crate::buckets::Buckets;
use crate::lexicon::LEXICON;
use crate::stored::hashes;
use crate::tokens::{Gap, Token, Word, tokens};

/// The most words that `...` stands for.
const LONGEST_GAP: usize = 5;
/// The most gaps in one phrase: it keeps the search linear in the text with a small constant.
const MOST_GAPS: usize = 3;

/// A phrase that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PhraseError {
    /// No words.
    #[error("a phrase needs at least one word")]
    Empty,
    /// Begins or ends with a gap.
    #[error("a phrase begins and ends with a word, not with `*` or `...`: `{0}`")]
    OpenEnd(String),
    /// Too many gaps.
    #[error("a phrase has at most {MOST_GAPS} gaps: `{0}`")]
    TooManyGaps(String),
}

/// One place of a phrase.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
enum Element {
    /// Any of these words: a range of `Phrases::words`, sorted.
    Words(u32, u32),
    /// Any one word.
    Any,
    /// Up to five words.
    Gap,
}

/// A set of phrases, compiled. Flat tables, so that a set that was compiled before is there at once.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Phrases {
    #[serde(with = "hashes")]
    words: Vec<Word>,
    elements: Vec<Element>,
    /// Each phrase as a range of `elements`.
    ranges: Vec<(u32, u32)>,
    /// The phrases that go on with anything after their first word, or not at all: each with that word, sorted.
    open: Vec<(Word, u32)>,
    /// The other phrases by two of their words.
    pairs: Pairs,
}

/// Phrases by their first word and the one that they go on with: few phrases share both, though hundreds begin with "I".
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Pairs {
    /// The hash of the two words, and the phrase: as one number each, sorted.
    #[serde(with = "hashes")]
    entries: Vec<u64>,
    #[serde(skip)]
    buckets: Buckets,
}

impl Pairs {
    fn indexed(mut self) -> Self {
        self.buckets = Buckets::of(self.entries.iter().copied());
        self
    }

    /// The phrases with these two words; seldom also one that has others.
    fn of(&self, first: Word, next: Word, far: bool) -> impl Iterator<Item = u32> {
        let hash = pair(first, next, far);
        let entries = self.entries.get(self.buckets.places(hash)).unwrap_or_default().iter();
        #[expect(clippy::cast_possible_truncation, reason = "the lower half is the phrase")]
        entries.filter(move |entry| **entry >> 32 == hash >> 32).map(|entry| *entry as u32)
    }
}

/// Two words as one hash, of which the upper half is used. `far` are words between which others may stand.
const fn pair(first: Word, next: Word, far: bool) -> u64 {
    let turned = first.0.rotate_left(if far { 17 } else { 31 });
    (turned ^ next.0).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

impl Phrases {
    /// Compiles phrases.
    ///
    /// # Errors
    /// [`PhraseError`] for the first phrase that has no words, begins or ends with a gap, or has too many gaps.
    pub fn new<'a>(phrases: impl IntoIterator<Item = &'a str>) -> Result<Self, PhraseError> {
        let mut compiled = Self::default();
        for phrase in phrases {
            let from = length(&compiled.elements);
            for parsed in parse(phrase)? {
                let element = match parsed {
                    Parsed::Any => Element::Any,
                    Parsed::Gap => Element::Gap,
                    Parsed::Words(words) => {
                        let from = length(&compiled.words);
                        compiled.words.extend(words);
                        Element::Words(from, length(&compiled.words))
                    }
                };
                compiled.elements.push(element);
            }
            compiled.ranges.push((from, length(&compiled.elements)));
        }
        for index in 0..length(&compiled.ranges) {
            let (open, pairs) = compiled.listed(index);
            compiled.open.extend(open);
            compiled.pairs.entries.extend(pairs);
        }
        compiled.open.sort_unstable();
        compiled.pairs.entries.sort_unstable();
        Ok(compiled.indexed())
    }

    /// Where a phrase is looked for: its entries of `open` and of `pairs`.
    fn listed(&self, index: u32) -> (Vec<(Word, u32)>, Vec<u64>) {
        let (first, next, far) = match self.elements_of(index) {
            [first, Element::Gap, next, ..] => (first, next, true),
            [first, next, ..] => (first, next, false),
            [first] => (first, &Element::Any, false),
            [] => return (Vec::new(), Vec::new()),
        };
        let (firsts, nexts) = (self.words_of(first), self.words_of(next));
        if nexts.is_empty() {
            return (firsts.iter().map(|first| (*first, index)).collect(), Vec::new());
        }
        let each = firsts.iter().flat_map(|first| nexts.iter().map(|next| pair(*first, *next, far)));
        (Vec::new(), each.map(|hash| hash >> 32 << 32 | u64::from(index)).collect())
    }

    fn elements_of(&self, index: u32) -> &[Element] {
        self.ranges.get(index as usize).map_or(&[], |&range| slice(&self.elements, range))
    }

    /// The words that an element stands for; none for one that stands for any.
    fn words_of(&self, element: &Element) -> &[Word] {
        match *element {
            Element::Words(from, to) => slice(&self.words, (from, to)),
            Element::Any | Element::Gap => &[],
        }
    }

    /// A set that was stored, ready to search with.
    pub(crate) fn indexed(mut self) -> Self {
        self.pairs = self.pairs.indexed();
        self
    }

    /// Where the phrases occur, in order; of places that overlap, the first.
    pub fn find(&self, text: &str) -> Vec<Span> {
        let mut found: Vec<Span> = Vec::new();
        self.each(&tokens(text), |_, span| {
            if found.last().is_none_or(|last| !last.overlaps(span)) {
                found.push(span);
            }
        });
        found
    }

    /// Whether one of the phrases occurs.
    pub(crate) fn occur_in(&self, tokens: &[Token]) -> bool {
        let mut occurs = false;
        self.each(tokens, |_, _| occurs = true);
        occurs
    }

    /// Calls `hit` with the index of each phrase that occurs and its place: at each word, in the order of the phrases.
    pub(crate) fn each(&self, tokens: &[Token], mut hit: impl FnMut(usize, Span)) {
        let mut candidates: Vec<u32> = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            let rest = tokens.get(at + 1..).unwrap_or_default();
            let begins = self.open.partition_point(|(word, _)| *word < token.word);
            let open = self.open.iter().skip(begins).take_while(|(word, _)| *word == token.word);
            candidates.extend(open.map(|(_, index)| *index));
            for (nth, next) in rest.iter().take(1 + LONGEST_GAP).enumerate() {
                if nth == 0 {
                    candidates.extend(self.pairs.of(token.word, next.word, false));
                }
                candidates.extend(self.pairs.of(token.word, next.word, true));
            }
            candidates.sort_unstable();
            candidates.dedup();
            for index in candidates.drain(..) {
                let Some((first, elements)) = self.elements_of(index).split_first() else { continue };
                if !self.words_of(first).contains(&token.word) {
                    continue;
                }
                if let Some(length) = self.matched(elements, rest) {
                    let last = rest.get(..length).and_then(<[Token]>::last).unwrap_or(token);
                    hit(index as usize, Span::new(token.span.start, last.span.end));
                }
            }
        }
    }

    /// How many tokens the elements take, the fewest possible, or none if they do not match here.
    fn matched(&self, elements: &[Element], tokens: &[Token]) -> Option<usize> {
        let Some((element, elements)) = elements.split_first() else { return Some(0) };
        if let Element::Gap = element {
            for skipped in 0..=LONGEST_GAP {
                let passed = tokens.get(..skipped)?;
                if passed.last().is_some_and(|token| token.after == Gap::Stop) {
                    return None;
                }
                if let Some(length) = self.matched(elements, tokens.get(skipped..)?) {
                    return Some(length + skipped);
                }
            }
            return None;
        }
        let (token, tokens) = tokens.split_first()?;
        if token.after == Gap::Stop {
            return None;
        }
        if let &Element::Words(from, to) = element {
            slice(&self.words, (from, to)).binary_search(&token.word).ok()?;
        }
        self.matched(elements, tokens).map(|length| length + 1)
    }
}

fn slice<T>(of: &[T], (from, to): (u32, u32)) -> &[T] {
    of.get(from as usize..to as usize).unwrap_or_default()
}

/// A table's length. Phrases come from files of some kilobytes: no table has four thousand million entries.
fn length<T>(of: &[T]) -> u32 {
    u32::try_from(of.len()).unwrap_or(u32::MAX)
}

/// One place of a phrase while it is parsed.
enum Parsed {
    Words(Vec<Word>),
    Any,
    Gap,
}

fn parse(phrase: &str) -> Result<Vec<Parsed>, PhraseError> {
    let mut elements = Vec::new();
    for piece in pieces(phrase) {
        match piece {
            "*" => elements.push(Parsed::Any),
            "..." | "…" => elements.push(Parsed::Gap),
            "#" => elements.push(Parsed::Words(vec![Word::NUMBER])),
            _ => parse_words(piece, &mut elements),
        }
    }
    let gap = |element: Option<&Parsed>| matches!(element, Some(Parsed::Any | Parsed::Gap));
    if elements.is_empty() {
        Err(PhraseError::Empty)
    } else if gap(elements.first()) || gap(elements.last()) {
        Err(PhraseError::OpenEnd(phrase.to_owned()))
    } else if elements.iter().filter(|element| matches!(element, Parsed::Gap)).count() > MOST_GAPS {
        Err(PhraseError::TooManyGaps(phrase.to_owned()))
    } else {
        Ok(elements)
    }
}

/// The pieces of a phrase: separated by spaces, a bracket with all its alternatives being one.
fn pieces(phrase: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = phrase.trim();
    while !rest.is_empty() {
        let end = if rest.starts_with('(') { rest.find(')').map(|at| at + 1) } else { rest.find(' ') };
        let (piece, after) = rest.split_at_checked(end.unwrap_or(rest.len())).unwrap_or((rest, ""));
        pieces.push(piece);
        rest = after.trim_start();
    }
    pieces
}

/// Adds one word, or several where it is a contraction, or a choice between words.
fn parse_words(piece: &str, elements: &mut Vec<Parsed>) {
    if let Some(choice) = piece.strip_prefix('(').and_then(|p| p.strip_suffix(')')) {
        let mut words: Vec<Word> = choice.split('|').flat_map(|word| any_form(word.trim())).collect();
        words.sort_unstable();
        words.dedup();
        elements.push(Parsed::Words(words));
    } else if piece.ends_with('~') {
        let mut words = any_form(piece);
        words.sort_unstable();
        elements.push(Parsed::Words(words));
    } else {
        elements.extend(tokens_kept(piece).into_iter().map(|word| Parsed::Words(vec![word])));
    }
}

fn any_form(word: &str) -> Vec<Word> {
    match word.strip_suffix('~') {
        Some(base) => {
            LEXICON.forms(&base.to_lowercase()).iter().map(|form| LEXICON.canonical(form)).collect()
        }
        None if word == "#" => vec![Word::NUMBER],
        None => tokens_kept(word).into_iter().take(1).collect(),
    }
}

/// The words of a piece; a word that a text would drop as a filler stays, so that the phrase simply never matches.
fn tokens_kept(piece: &str) -> Vec<Word> {
    let found: Vec<Word> = tokens(piece).iter().map(|token| token.word).collect();
    if found.is_empty() && piece.chars().any(char::is_alphanumeric) {
        vec![LEXICON.canonical(&piece.to_lowercase())]
    } else {
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(phrase: &str, text: &str, expected: &[&str]) {
        let found = Phrases::new([phrase]).expect("a phrase").find(text);
        let found: Vec<_> = found.iter().filter_map(|span| text.get(span.range())).collect();
        assert_eq!(found, expected, "{phrase} in {text}");
    }

    #[test]
    fn finds_words_in_any_case_and_contraction() {
        check("didn't tell", "I DID NOT tell her", &["DID NOT tell"]);
    }

    #[test]
    fn bridges_up_to_five_words() {
        check(
            "wrote ... design doc",
            "I wrote the decision up in our design doc.",
            &["wrote the decision up in our design doc"],
        );
        check("wrote ... doc", "I wrote one two three four five six doc", &[]);
    }

    #[test]
    fn stays_within_a_sentence() {
        check("wrote ... doc", "I wrote. The doc is old", &[]);
    }

    #[test]
    fn finds_any_form_and_any_of_several() {
        check("(ring~|tell~) (him|her)", "I rang her and told him", &["rang her", "told him"]);
    }

    #[test]
    fn finds_a_word_that_ends_the_text() {
        check("told", "I told", &["told"]);
        check("told * her", "I told all her", &["told all her"]);
    }

    #[test]
    fn leaves_words_that_only_begin_alike() {
        check("cat", "category", &[]);
    }

    #[test]
    fn refuses_a_phrase_that_could_match_anywhere() {
        for phrase in ["", "* told", "told ...", "a ... b ... c ... d ... e"] {
            assert!(Phrases::new([phrase]).is_err(), "{phrase}");
        }
    }
}
