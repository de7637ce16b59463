//! The sentence model: for each label a logistic regression over a sentence's features, and a network over its words.
//!
//! It is trained by `cargo run --release -p debrief-training -- train` on the answers in `training/`, and stored as
//! one byte a weight.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::features::Feature;
use crate::lexicon::Hashed;
use crate::network::{self, Network, Vector};
use crate::tokens::Word;

/// How much of a label's log-odds is the network's; the rest is the regression's.
const NETWORK: f32 = 0.4;
/// The network knows no phrases: it may doubt, but in log-odds it sees at most so much more than the regression does.
const MOST_ADDED: f32 = 1.0;

/// The model as it is stored.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Stored {
    /// What is told apart, in the order of the columns.
    pub(crate) labels: Vec<Label>,
    /// The features that have weights, sorted.
    pub(crate) features: Vec<Feature>,
    /// `features.len() * labels.len()` weights, a row a feature, in units of the label's `unit`.
    #[serde(with = "bytes")]
    pub(crate) weights: Vec<i8>,
    /// How likely one part of the story follows another: logarithms, rows and columns in the order of `Part::ALL`.
    pub(crate) part_follows: Vec<f32>,
    /// The other half.
    pub(crate) network: Network,
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

pub(crate) mod bytes {
    use serde::{Deserialize, Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(weights: &[i8], to: S) -> Result<S::Ok, S::Error> {
        let bytes: Vec<u8> = weights.iter().map(|weight| weight.cast_unsigned()).collect();
        to.serialize_bytes(&bytes)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<i8>, D::Error> {
        let bytes = <&[u8]>::deserialize(from)?;
        Ok(bytes.iter().map(|byte| byte.cast_signed()).collect())
    }
}

/// The model as it is used.
pub(crate) struct Model {
    rows: std::collections::HashMap<Feature, u32, std::hash::BuildHasherDefault<Hashed>>,
    words: network::Index,
    pub(crate) stored: Stored,
}

/// The one model.
pub(crate) static MODEL: LazyLock<Model> = LazyLock::new(|| {
    Model::new(postcard::from_bytes(include_bytes!("../data/model.bin")).expect("checked by a test"))
});

impl Model {
    pub(crate) fn new(stored: Stored) -> Self {
        let rows = stored.features.iter().copied().zip(0..).collect();
        Self { rows, words: stored.network.index(), stored }
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
            let from = *self.rows.get(feature)? as usize * width;
            self.stored.weights.get(from..from + width)
        });
        network::add_rows(&mut sums, rows);
        into.clear();
        into.extend(
            sums.iter().zip(&self.stored.labels).map(|(sum, label)| label.bias + label.unit * *sum as f32),
        );
    }

    /// A sentence's vector.
    pub(crate) fn vector(&self, words: impl Iterator<Item = Word>) -> Vector {
        self.stored.network.vector(&self.words, words)
    }

    /// Brings the network's view in, given the sentences in their order, each with the regression's log-odds.
    pub(crate) fn add_network(&self, sentences: &[Vector], odds: &mut [&mut Vec<f32>]) {
        for (at, row) in odds.iter_mut().enumerate() {
            let beside = [at.checked_sub(1), Some(at + 1)].map(|at| at.and_then(|at| sentences.get(at)));
            let position = network::position(at, sentences.len());
            let seen = self.stored.network.log_odds(&sentences[at], beside, position);
            for (odds, seen) in row.iter_mut().zip(seen) {
                *odds += NETWORK * (seen - *odds).min(MOST_ADDED);
            }
        }
    }
}
