//! What the trainer needs to see: the samples as the reader sees them, and the model's stored form.

use debrief_core::{Part, Reading, Span, Transcript};

pub use crate::clauses::BEGINS;
use crate::clauses::{self, Clauses};
pub use crate::context::{UNITS, VIEWS, views};
use crate::detect::RULES;
use crate::features;
use crate::flags::OF_ANSWERS;
use crate::lexicon::LEXICON;
use crate::model::{Label, Model, Stored};
use crate::network;
pub use crate::network::{BESIDE, CONTEXT, HIDDEN, Layers, Network, POSITION, WIDTH, add_product};
use crate::parts;
use crate::read::{Odds, all_features, look, read_with, see, words_of};
use crate::segment::sentences;
use crate::tokens::{self, Token, Word, tokens};

/// A sentence as the model sees it.
#[derive(Debug, Clone)]
pub struct Sample {
    /// Its place in the answer.
    pub span: Span,
    /// It is a heading: nothing is learned from it.
    pub heading: bool,
    /// The features, as numbers.
    pub features: Vec<u64>,
    /// The words' stems, as numbers.
    pub words: Vec<u64>,
    /// Whether the first of these words opens it, and no article before that.
    pub opens: bool,
    /// The stems of the words that were taken for names, as numbers: in `words` they are all alike.
    pub names: Vec<u64>,
    /// The labels whose cues it has.
    pub cues: Vec<String>,
}

/// A gap between two words as the model sees it.
#[derive(Debug, Clone)]
pub struct Gap {
    /// Where the word before it ends, in bytes.
    pub from: usize,
    /// Where the word behind it begins.
    pub at: usize,
    /// The features, as numbers.
    pub features: Vec<u64>,
}

/// The gaps of an answer that are not a stop, in order.
pub fn gaps(answer: &str) -> Vec<Gap> {
    let tokens = tokens(answer);
    let gap = |at: usize| {
        let behind = tokens.get(at).filter(|token| token.after < tokens::Gap::Stop)?;
        let features = clauses::around(&tokens, at)?;
        Some(Gap { from: tokens[at - 1].span.end, at: behind.span.start, features: features.to_vec() })
    };
    (1..tokens.len()).filter_map(gap).collect()
}

/// Cuts speech that has no stops, with weights for `features`, which are sorted.
pub struct Cutter(clauses::Stored<'static>, Clauses);

impl Cutter {
    /// A cutter, weights rounded to a byte.
    pub fn new(features: Vec<u64>, weights: &[f32], bias: f32) -> Self {
        let (unit, weights) = bytes(weights);
        let stored = clauses::Stored { features, weights: weights.into(), unit, bias };
        Self(stored.clone(), Clauses::new(stored))
    }
}

/// The sentences of an answer.
pub fn samples(answer: &str, cutter: &Cutter) -> Vec<Sample> {
    let tokens = tokens(answer);
    let seen = see(&tokens, sentences(answer, &tokens, &cutter.1));
    let rows = all_features(&tokens, &seen);
    let sample = |(seen, features): (crate::read::Seen, Vec<crate::features::Feature>)| Sample {
        span: seen.cut.span,
        heading: seen.heading,
        features: features.into_iter().map(|feature| feature.0).collect(),
        names: names(answer, words_of(&tokens, seen.cut)),
        opens: words_of(&tokens, seen.cut).first().is_some_and(|token| !features::is_article(token)),
        words: features::words(words_of(&tokens, seen.cut)).map(|token| token.stem.0).collect(),
        cues: seen.hits.iter().map(|hit| RULES.labels[hit.rule].as_str().to_owned()).collect(),
    };
    seen.into_iter().zip(rows).map(sample).collect()
}

fn names(text: &str, words: &[Token]) -> Vec<u64> {
    let named = words.iter().filter(|token| token.word == Word::NAME);
    let texts = named.filter_map(|token| text.get(token.span.range()));
    let each = texts.flat_map(|name| name.split(|c: char| !c.is_alphanumeric()));
    each.filter(|name| !name.is_empty()).map(|name| LEXICON.word_and_stem(&name.to_lowercase()).1.0).collect()
}

/// The features that a word of a sentence has a part in, given the stems and its place among them.
pub fn features_of(words: &[u64], at: usize) -> Vec<u64> {
    let words: Vec<Word> = words.iter().copied().map(Word).collect();
    features::features_of(&words, at).into_iter().flatten().map(|feature| feature.0).collect()
}

/// An example from a rule's own file.
#[derive(Debug, Clone)]
pub struct Example {
    /// The rule's label: nothing is said about any other.
    pub label: String,
    /// Whether it must be found.
    pub found: bool,
    /// The example.
    pub text: String,
    /// Its sentences, which all show it or all do not.
    pub samples: Vec<Sample>,
}

/// The examples in the files of all rules: what they must find, and what they must leave alone.
pub fn examples(cutter: &Cutter) -> Vec<Example> {
    let mut examples = Vec::new();
    for (label, file) in RULES.files() {
        let all =
            file.finds.iter().map(|text| (true, text)).chain(file.leaves.iter().map(|text| (false, text)));
        examples.extend(all.map(|(found, text)| Example {
            label: label.as_str().to_owned(),
            found,
            text: text.clone(),
            samples: samples(text, cutter),
        }));
    }
    examples
}

/// Everything that the model tells apart: parts, signals, flags.
pub fn labels() -> Vec<String> {
    let parts = Part::ALL.iter().map(|part| part.as_str().to_owned());
    let rules = RULES.labels.iter().map(|label| label.as_str().to_owned());
    let of_answers = OF_ANSWERS.iter().map(|flag| flag.as_str().to_owned());
    parts.chain(rules).chain(of_answers).collect()
}

/// A trained label: its weights in log-odds, one for each feature.
#[derive(Debug, Clone)]
pub struct Trained {
    /// The label.
    pub id: String,
    /// The log-odds of a sentence without features.
    pub bias: f32,
    /// One weight for each of the model's features.
    pub weights: Vec<f32>,
    /// The log-odds from which a sentence shows it faintly, fairly and clearly.
    pub grades: [f32; 3],
}

/// Where a sentence stands, as the network sees it.
pub fn position(index: usize, count: usize) -> [f32; POSITION] {
    network::position(index, count)
}

/// The most likely parts of an answer's sentences, as the reader has them: `odds` has a row a sentence, in the order of
/// [`Part::ALL`]; `follows` has the logarithm of how likely one part follows another, row by row, and in a last row how
/// likely an answer begins with it.
pub fn most_likely(odds: &[[f32; 6]], follows: &[f32]) -> Vec<Part> {
    parts::most_likely(odds, follows)
}

impl Network<'static> {
    /// A network with these vectors of words, rounded to bytes.
    pub fn new(vectors: &[f32], layers: Layers) -> Self {
        let (unit, vectors) = bytes(vectors);
        Self { vectors: vectors.into(), unit, layers }
    }
}

/// Numbers as signed bytes, and what one unit of these is worth.
fn bytes(numbers: &[f32]) -> (f32, Vec<u8>) {
    let unit = numbers.iter().fold(1e-6_f32, |most, value| most.max(value.abs())) / 127.0;
    #[expect(clippy::cast_possible_truncation, reason = "clamped to a byte")]
    let byte = |value: &f32| (value / unit).round().clamp(-127.0, 127.0) as i8;
    (unit, numbers.iter().map(|value| byte(value).cast_unsigned()).collect())
}

/// The model's stored form, weights rounded to a byte. `features`, and the `words` of the networks, are sorted.
///
/// # Errors
/// What the encoder says.
pub fn store(
    features: &[u64],
    trained: &[Trained],
    part_follows: &[f32],
    words: &[u64],
    networks: &[Network<'static>],
    cutter: &Cutter,
    context: Option<&Layers>,
) -> Result<Vec<u8>, postcard::Error> {
    let labels: Vec<Label> = trained
        .iter()
        .map(|label| {
            let most = label.weights.iter().fold(0.0_f32, |most, weight| most.max(weight.abs()));
            Label {
                id: label.id.clone(),
                bias: label.bias,
                unit: most.max(1e-6) / 127.0,
                grades: label.grades,
            }
        })
        .collect();
    let mut weights = Vec::with_capacity(features.len() * trained.len());
    for row in 0..features.len() {
        for (label, stored) in trained.iter().zip(&labels) {
            let units = (label.weights[row] / stored.unit).round().clamp(-127.0, 127.0);
            #[expect(clippy::cast_possible_truncation, reason = "clamped to a byte")]
            weights.push((units as i8).cast_unsigned());
        }
    }
    let stored = Stored {
        labels,
        features: features.to_vec(),
        weights: weights.into(),
        part_follows: part_follows.to_vec(),
        words: words.iter().map(|&word| Word(word)).collect(),
        networks: networks.to_vec(),
        clauses: cutter.0.clone(),
        context: context.cloned(),
    };
    postcard::to_allocvec(&stored)
}

/// Reads answers with a model that is not the built-in one.
pub struct Reader(Model);

impl Reader {
    /// A reader with this stored model, which stays in memory to the end.
    ///
    /// # Errors
    /// What the decoder says, if `stored` is no model.
    pub fn new(stored: Vec<u8>) -> Result<Self, postcard::Error> {
        Ok(Self(Model::new(postcard::from_bytes(stored.leak())?)))
    }

    /// The log-odds of every label in every sentence of an answer that is no heading.
    pub fn log_odds(&self, answer: &str) -> Vec<Vec<f32>> {
        let (tokens, seen) = look(&self.0, answer);
        let rows = Odds::of(&self.0, &tokens, &seen).rows;
        rows.into_iter().zip(seen).filter(|(_, seen)| !seen.heading).map(|(row, _)| row).collect()
    }

    /// Reads an answer.
    pub fn read(&self, transcript: &Transcript) -> Reading {
        read_with(&self.0, transcript)
    }
}
