//! The sentence model: for each label a logistic regression over a sentence's features, two networks over its words, and
//! what the rest of the answer says of it.
//!
//! It is trained by `cargo run --release -p debrief-training -- train` on the answers in `training/`, and stored as
//! one byte a weight.

use std::borrow::Cow;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::buckets::Buckets;
use crate::clauses::{self, Clauses};
use crate::context;
use crate::features::Feature;
use crate::network::{self, Layers, Network};
use crate::stored::hashes;
use crate::tokens::Word;

/// How much of a label's log-odds is the network's; the rest is the regression's.
const NETWORK: f32 = 0.4;
/// The network knows no phrases: it may doubt, but in log-odds it sees at most so much more than the regression does.
const MOST_ADDED: f32 = 1.0;

/// The model as it is stored.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Stored<'a> {
    /// What is told apart, in the order of the columns.
    pub(crate) labels: Vec<Label>,
    /// The features that have weights, sorted.
    #[serde(with = "hashes")]
    pub(crate) features: Vec<u64>,
    /// `features.len() * labels.len()` weights, signed bytes, a row a feature, in units of the label's `unit`.
    #[serde(borrow)]
    pub(crate) weights: Cow<'a, [u8]>,
    /// How likely one part of the story follows another: logarithms, rows and columns in the order of `Part::ALL`.
    pub(crate) part_follows: Vec<f32>,
    /// The words that have a vector in the networks, sorted.
    #[serde(with = "hashes")]
    pub(crate) words: Vec<Word>,
    /// The other half: networks that began differently and are heard together.
    #[serde(borrow)]
    pub(crate) networks: Vec<Network<'a>>,
    /// Where clauses begin in speech without stops.
    #[serde(borrow)]
    pub(crate) clauses: clauses::Stored<'a>,
    /// What the rest of the answer adds; none while the steps before it are trained.
    pub(crate) context: Option<Layers>,
}

/// A label's constants.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Label {
    pub(crate) id: String,
    /// The log-odds of a sentence without features.
    pub(crate) bias: f32,
    /// What one unit of a weight is worth, in log-odds.
    pub(crate) unit: f32,
    /// The log-odds from which a sentence shows it faintly, fairly and clearly.
    pub(crate) grades: [f32; 3],
}

/// The model as it is used.
pub(crate) struct Model {
    /// Where a feature's row is.
    rows: Buckets,
    /// Where a word is among those that have a vector.
    words: Buckets,
    pub(crate) clauses: Clauses,
    pub(crate) stored: Stored<'static>,
}

/// The one model.
pub(crate) static MODEL: LazyLock<Model> = LazyLock::new(|| {
    Model::new(postcard::from_bytes(include_bytes!("../data/model.bin")).expect("checked by a test"))
});

impl Model {
    pub(crate) fn new(mut stored: Stored<'static>) -> Self {
        let clauses = Clauses::new(std::mem::take(&mut stored.clauses));
        let rows = Buckets::of(stored.features.iter().copied());
        Self { rows, words: Buckets::of(stored.words.iter().map(|word| word.0)), clauses, stored }
    }

    /// The column of a label.
    pub(crate) fn column(&self, id: &str) -> Option<usize> {
        self.stored.labels.iter().position(|label| label.id == id)
    }

    /// The log-odds of each label, in the order of the labels.
    pub(crate) fn log_odds(&self, features: &[Feature], into: &mut Vec<f32>) {
        let width = self.stored.labels.len();
        let mut sums = vec![0; width];
        let rows = features.iter().filter_map(|feature| {
            let places = self.rows.places(feature.0);
            let row = places.into_iter().find(|&row| self.stored.features.get(row) == Some(&feature.0))?;
            let from = row * width;
            self.stored.weights.get(from..from + width)
        });
        network::add_rows(&mut sums, rows);
        into.clear();
        into.extend(
            sums.iter().zip(&self.stored.labels).map(|(sum, label)| label.bias + label.unit * *sum as f32),
        );
    }

    /// The words that have a vector, by their places in the model's list.
    pub(crate) fn known(&self, words: impl Iterator<Item = Word>) -> Vec<usize> {
        words.filter_map(|word| self.place(word)).collect()
    }

    /// Whether a word has a vector.
    pub(crate) fn knows(&self, word: Word) -> bool {
        self.place(word).is_some()
    }

    fn place(&self, word: Word) -> Option<usize> {
        let mut places = self.words.places(word.0);
        places.find(|&at| self.stored.words.get(at) == Some(&word))
    }

    /// Brings in what the sentences say of each other: the networks, given the [known](Self::known) words of the sentences
    /// in their order, and then the log-odds of all. `odds` are the regression's.
    pub(crate) fn add_neighbours(&self, sentences: &[Vec<usize>], odds: &mut [&mut Vec<f32>]) {
        self.add_networks(sentences, odds);
        if let Some(layers) = &self.stored.context {
            context::add(layers, odds);
        }
    }

    /// Brings the networks' view in.
    fn add_networks(&self, sentences: &[Vec<usize>], odds: &mut [&mut Vec<f32>]) {
        let mut seen: Vec<Vec<f32>> = Vec::new();
        for network in &self.stored.networks {
            let vectors: Vec<_> = sentences.iter().map(|sentence| network.vector(sentence)).collect();
            for (at, vector) in vectors.iter().enumerate() {
                let beside = [at.checked_sub(1), Some(at + 1)].map(|at| at.and_then(|at| vectors.get(at)));
                let own = network.log_odds(vector, beside, network::position(at, vectors.len()));
                match seen.get_mut(at) {
                    Some(sum) => sum.iter_mut().zip(own).for_each(|(sum, own)| *sum += own),
                    None => seen.push(own),
                }
            }
        }
        let share = 1.0 / self.stored.networks.len().max(1) as f32;
        for (row, seen) in odds.iter_mut().zip(seen) {
            for (odds, seen) in row.iter_mut().zip(seen) {
                *odds += NETWORK * (seen * share - *odds).min(MOST_ADDED);
            }
        }
    }
}
