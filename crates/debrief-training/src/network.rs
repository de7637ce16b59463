//! Trains the network half of the sentence model: stochastic gradient descent with Adam (Kingma and Ba 2015,
//! <https://arxiv.org/abs/1412.6980>), dropout (Srivastava et al. 2014), a rate that falls by a cosine.
//!
//! Deterministic: one thread, and one fixed generator for the beginning, the order and the dropout.

use std::collections::BTreeMap;

use debrief_reading::training::{BESIDE, CONTEXT, HIDDEN, Network, POSITION, WIDTH};

use crate::layers::{self, Shape, Spreads};
use crate::matrix::{Matrix, Random, add, falling, multiply};

const ROUNDS: usize = 10;
const BATCH: usize = 128;
/// The rate at the beginning.
const RATE: f32 = 2e-3;
/// The shares of words, of a sentence's numbers and of the context that are left out of a step.
const DROPPED: [f32; 3] = [0.15, 0.4, 0.25];
/// A word has a vector if this many sentences have it.
const SENTENCES_OF_A_WORD: usize = 2;

/// A sentence to learn from.
pub(crate) struct Sentence<'a> {
    pub(crate) words: &'a [u64],
    /// The sentences before and after it, as indices.
    pub(crate) beside: [Option<usize>; 2],
    pub(crate) position: [f32; POSITION],
    /// For each label whether it shows it, if that is known.
    pub(crate) shows: Vec<Option<bool>>,
}

/// Trains on the chosen sentences, with vectors for these `words`. `beginning` decides the first weights, the order, and what
/// is left out.
pub(crate) fn train(
    sentences: &[Sentence<'_>],
    chosen: &[usize],
    words: &[u64],
    beginning: u64,
) -> Network<'static> {
    let rows: Vec<Vec<usize>> = sentences.iter().map(|sentence| known(words, sentence.words)).collect();
    let labels = chosen.first().map_or(0, |&at| sentences[at].shows.len());
    let mut random = Random::new(beginning);
    let mut learner = Learner::new(words.len(), labels, &mut random);
    let mut order = chosen.to_vec();
    let steps = ROUNDS * order.len().div_ceil(BATCH);
    let mut step = 0_usize;
    for _ in 0..ROUNDS {
        random.shuffle(&mut order);
        for batch in order.chunks(BATCH) {
            for &at in batch {
                learner.learn(sentences, &rows, at, batch.len() as f32, &mut random);
            }
            step += 1;
            learner.step(falling(RATE, step, steps), step);
        }
    }
    learner.network()
}

/// The words that are frequent enough, sorted.
pub(crate) fn words(sentences: &[Sentence<'_>], chosen: &[usize]) -> Vec<u64> {
    let mut counts: BTreeMap<u64, usize> = BTreeMap::new();
    for word in chosen.iter().flat_map(|&at| sentences[at].words) {
        *counts.entry(*word).or_default() += 1;
    }
    counts.retain(|_, count| *count >= SENTENCES_OF_A_WORD);
    counts.into_keys().collect()
}

fn known(words: &[u64], of: &[u64]) -> Vec<usize> {
    of.iter().filter_map(|word| words.binary_search(word).ok()).collect()
}

struct Learner {
    vectors: Matrix,
    /// The words of the batch.
    touched: Vec<usize>,
    layers: layers::Learner,
}

impl Learner {
    fn new(words: usize, labels: usize, random: &mut Random) -> Self {
        let shape = Shape { input: WIDTH, hidden: HIDDEN, beside: CONTEXT - HIDDEN, labels };
        let spreads = Spreads { hidden: 0.1, out: 0.05, direct: 0.1 };
        Self {
            vectors: Matrix::new(words, WIDTH, 0.3, random),
            touched: Vec::new(),
            // Most labels are rare.
            layers: layers::Learner::new(&shape, &spreads, -3.0, random),
        }
    }

    /// The gradient of the cross entropy of one sentence's labels, a share of a batch.
    fn learn(
        &mut self,
        sentences: &[Sentence<'_>],
        rows: &[Vec<usize>],
        at: usize,
        batch: f32,
        random: &mut Random,
    ) {
        let sentence = &sentences[at];
        let [words_dropped, numbers_dropped, context_dropped] = DROPPED;
        let own: Vec<(usize, f32)> = rows[at]
            .iter()
            .map(|&row| (row, random.kept(words_dropped)))
            .filter(|(_, kept)| *kept > 0.0)
            .collect();
        let mask: Vec<f32> = (0..WIDTH).map(|_| random.kept(numbers_dropped)).collect();
        let context_mask: Vec<f32> = (0..CONTEXT).map(|_| random.kept(context_dropped)).collect();
        let beside = sentence.beside.map(|at| at.map_or(&[][..], |at| &rows[at]));

        let scale = 1.0 / (rows[at].len() as f32 + 1.0).sqrt();
        let mut vector = self.sum(own.iter().copied(), scale);
        multiply(&mut vector, &mask);
        let around = self.around(beside, sentence.position);
        let passed = self.layers.forward(&vector, &around, &context_mask);
        let wrong = |(odds, shows): (&f32, &Option<bool>)| {
            shows.map_or(0.0, |shows| (1.0 / (1.0 + (-odds).exp()) - f32::from(u8::from(shows))) / batch)
        };
        let wrong: Vec<f32> = passed.outputs.iter().zip(&sentence.shows).map(wrong).collect();
        let to_units = self.layers.learn(&vector, &passed, &wrong);
        let (to_hidden, to_around) = to_units.split_at(HIDDEN);
        let mut to_vector = self.layers.to_input(to_hidden, &wrong);
        multiply(&mut to_vector, &mask);
        for (row, kept) in own {
            self.touch(row, &to_vector, kept * scale);
        }
        for (words, gradient) in beside.into_iter().zip(to_around.chunks(WIDTH)) {
            let scale = BESIDE / (words.len() as f32 + 1.0).sqrt();
            for &row in words {
                self.touch(row, gradient, scale);
            }
        }
    }

    /// What stands beside the hidden units: the sentences before and after, and the place.
    fn around(&self, beside: [&[usize]; 2], position: [f32; POSITION]) -> Vec<f32> {
        let vector = |words: &[usize]| {
            let scale = BESIDE / (words.len() as f32 + 1.0).sqrt();
            self.sum(words.iter().map(|&row| (row, 1.0)), scale)
        };
        beside.into_iter().flat_map(vector).chain(position).collect()
    }

    /// The sum of these words' vectors, each by its share.
    fn sum(&self, words: impl Iterator<Item = (usize, f32)>, scale: f32) -> Vec<f32> {
        let mut sum = vec![0.0; WIDTH];
        for (row, share) in words {
            add(&mut sum, &self.vectors.weights[row * WIDTH..(row + 1) * WIDTH], share * scale);
        }
        sum
    }

    fn touch(&mut self, row: usize, gradient: &[f32], share: f32) {
        add(&mut self.vectors.gradient[row * WIDTH..(row + 1) * WIDTH], gradient, share);
        self.touched.push(row);
    }

    fn step(&mut self, rate: f32, step: usize) {
        self.touched.sort_unstable();
        self.touched.dedup();
        self.vectors.step(self.touched.drain(..), rate, step);
        self.layers.step(rate, step);
    }

    fn network(self) -> Network<'static> {
        Network::new(&self.vectors.weights, self.layers.layers())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two words decide two labels; a third label is shown where the sentence before has the first word.
    #[test]
    fn learns_from_words_and_from_the_sentence_before() {
        let words: Vec<Vec<u64>> = (0..600_u64).map(|i| vec![i * i % 7 % 2, 10 + i % 5]).collect();
        let has = |at: usize, word| words[at].contains(&word);
        let sentences: Vec<Sentence<'_>> = (0..words.len())
            .map(|at| Sentence {
                words: &words[at],
                beside: [at.checked_sub(1), None],
                position: [0.0; POSITION],
                shows: vec![Some(has(at, 0)), Some(has(at, 1)), Some(at > 0 && has(at - 1, 0))],
            })
            .collect();
        let mut learner = Learner::new(15, 3, &mut Random::new(1));
        let rows: Vec<Vec<usize>> = words
            .iter()
            .map(|words| words.iter().map(|&word| usize::try_from(word).unwrap()).collect())
            .collect();
        let mut random = Random::new(2);
        for step in 1..=1500 {
            for at in 0..8 {
                learner.learn(&sentences, &rows, (step * 8 + at) % words.len(), 8.0, &mut random);
            }
            learner.step(5e-3, step);
        }
        let odds = |at: usize| {
            let vector = learner.sum(rows[at].iter().map(|&row| (row, 1.0)), 1.0 / 3.0_f32.sqrt());
            let around = learner.around([&rows[at - 1], &[]], [0.0; POSITION]);
            learner.layers.forward(&vector, &around, &[]).outputs
        };
        let right = (1..words.len())
            .flat_map(|at| odds(at).into_iter().zip(sentences[at].shows.clone()))
            .filter(|(odds, shows)| Some(*odds > 0.0) == *shows)
            .count();
        assert!(right * 100 >= (words.len() - 1) * 3 * 97, "{right}");
    }
}
