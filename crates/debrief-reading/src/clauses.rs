//! Where a clause begins in speech that is written down without stops.
//!
//! A logistic regression over the words around each gap, trained on answers whose punctuation was taken away. On answers that
//! it has not seen, two thirds of the sentences' beginnings are found, and two thirds of what is found is one (the trainer says so
//! each time); most of the rest begin a clause.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::buckets::Buckets;
use crate::features::{mix, shape};
use crate::stored::hashes;
use crate::tokens::{Token, Word};

/// The log-odds from which a clause begins where nothing marks it: as many are found as there are.
pub const BEGINS: f32 = -0.85;
/// The same for somebody who marks clauses.
const LIKELY: f32 = 0.0;

/// The regression as it is stored.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Stored<'a> {
    /// The features that have weights, sorted.
    #[serde(with = "hashes")]
    pub(crate) features: Vec<u64>,
    /// A weight for each of them, signed bytes, in units of `unit`.
    #[serde(borrow)]
    pub(crate) weights: Cow<'a, [u8]>,
    /// What one unit of a weight is worth, in log-odds.
    pub(crate) unit: f32,
    /// The log-odds of a gap without features.
    pub(crate) bias: f32,
}

/// The regression as it is used.
#[derive(Debug, Default)]
pub(crate) struct Clauses {
    places: Buckets,
    stored: Stored<'static>,
}

impl Clauses {
    pub(crate) fn new(stored: Stored<'static>) -> Self {
        Self { places: Buckets::of(stored.features.iter().copied()), stored }
    }

    /// Whether a clause begins with this word; `sparing`, where its writer has marked some.
    pub(crate) fn begin(&self, tokens: &[Token], at: usize, sparing: bool) -> bool {
        let weight = |feature: u64| {
            let mut places = self.places.places(feature);
            let place = places.find(|&place| self.stored.features.get(place) == Some(&feature))?;
            Some(i32::from(self.stored.weights.get(place)?.cast_signed()))
        };
        let sum: i32 = around(tokens, at).into_iter().flatten().filter_map(weight).sum();
        self.stored.bias + self.stored.unit * sum as f32 > if sparing { LIKELY } else { BEGINS }
    }
}

/// The features of the gap before a word: up to two words before it and three behind, in runs of up to three. Nothing inside
/// of a contraction.
pub(crate) fn around(tokens: &[Token], at: usize) -> Option<[u64; 15]> {
    /// Runs of words as (first, last), counted from the word behind the gap, whose number is 0.
    const RUNS: [(isize, isize); 11] =
        [(-2, -2), (-1, -1), (0, 0), (1, 1), (2, 2), (-2, -1), (-1, 0), (0, 1), (-2, 0), (-1, 1), (0, 2)];
    /// The same for kinds of words.
    const SHAPES: [(isize, isize); 3] = [(-1, 1), (0, 1), (0, 2)];
    let behind = tokens.get(at)?;
    if tokens.get(at.checked_sub(1)?)?.span.start == behind.span.start {
        return None;
    }
    let token = |from: isize| at.checked_add_signed(from).and_then(|at| tokens.get(at));
    let run = |kind: usize, (first, last): (isize, isize), word: &dyn Fn(&Token) -> Word| {
        let join = |sum: u64, at| mix(kind as u64, Word(sum), token(at).map_or(Word(0), word)).0;
        (first..=last).fold(kind as u64, join)
    };
    let mut features = [0; 15];
    for (feature, (kind, places)) in features.iter_mut().zip(RUNS.into_iter().chain(SHAPES).enumerate()) {
        let is_word = kind < RUNS.len();
        *feature = run(kind, places, &|token| if is_word { token.word } else { shape(token.class) });
    }
    features[14] =
        mix(RUNS.len() as u64 + SHAPES.len() as u64, Word(behind.capital.into()), shape(behind.class)).0;
    Some(features)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::MODEL;
    use crate::tokens::tokens;

    /// The words with which clauses begin, from the sixth on: what is shorter is never cut off.
    #[track_caller]
    fn check(text: &str, begins: &[&str]) {
        let tokens = tokens(text);
        let found = (5..tokens.len()).filter(|&at| MODEL.clauses.begin(&tokens, at, false));
        let words: Vec<_> = found.filter_map(|at| text.get(tokens[at].span.range())).collect();
        assert_eq!(words, begins, "{text}");
    }

    #[test]
    fn finds_where_a_sentence_would_begin() {
        check("the boiler broke in May I rang the caretaker I said he should come", &["I", "I"]);
    }

    #[test]
    fn leaves_what_belongs_together() {
        check("I rang the caretaker of the school in the morning", &[]);
    }

    #[test]
    fn a_contraction_has_no_gap() {
        let tokens = tokens("I don't");
        let inside: Vec<bool> = (0..tokens.len()).map(|at| around(&tokens, at).is_some()).collect();
        assert_eq!(inside, [false, true, false]);
    }
}
