//! Trains the network half of the sentence model: stochastic gradient descent with Adam (Kingma and Ba 2015,
//! <https://arxiv.org/abs/1412.6980>), dropout (Srivastava et al. 2014), a rate that falls by a cosine.
//!
//! Deterministic: one thread, and one fixed generator for the beginning, the order and the dropout.

use std::collections::BTreeMap;

use debrief_reading::training::{BESIDE, CONTEXT, HIDDEN, Layers, Network, POSITION, WIDTH, add_product};

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
    hidden: Matrix,
    hidden_bias: Matrix,
    out: Matrix,
    direct: Matrix,
    bias: Matrix,
}

impl Learner {
    fn new(words: usize, labels: usize, random: &mut Random) -> Self {
        Self {
            vectors: Matrix::new(words, WIDTH, 0.3, random),
            touched: Vec::new(),
            hidden: Matrix::new(WIDTH, HIDDEN, 0.1, random),
            hidden_bias: Matrix::of(HIDDEN, 0.0),
            out: Matrix::new(CONTEXT, labels, 0.05, random),
            direct: Matrix::new(WIDTH, labels, 0.1, random),
            // Most labels are rare.
            bias: Matrix::of(labels, -3.0),
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

        // Forward.
        let scale = 1.0 / (rows[at].len() as f32 + 1.0).sqrt();
        let mut vector = self.sum(own.iter().copied(), scale);
        multiply(&mut vector, &mask);
        let mut context = self.hidden_bias.weights.clone();
        add_product(&mut context, &vector, &self.hidden.weights);
        let active: Vec<bool> = context.iter().map(|unit| *unit > 0.0).collect();
        for unit in &mut context {
            *unit = unit.max(0.0);
        }
        for words in beside {
            let scale = BESIDE / (words.len() as f32 + 1.0).sqrt();
            context.extend(self.sum(words.iter().map(|&row| (row, 1.0)), scale));
        }
        context.extend(sentence.position);
        multiply(&mut context, &context_mask);
        let mut odds = self.bias.weights.clone();
        add_product(&mut odds, &context, &self.out.weights);
        add_product(&mut odds, &vector, &self.direct.weights);

        // And back.
        let wrong = |(odds, shows): (f32, &Option<bool>)| {
            shows.map_or(0.0, |shows| (1.0 / (1.0 + (-odds).exp()) - f32::from(u8::from(shows))) / batch)
        };
        let odds: Vec<f32> = odds.into_iter().zip(&sentence.shows).map(wrong).collect();
        self.bias.learn(&[1.0], &odds);
        self.out.learn(&context, &odds);
        self.direct.learn(&vector, &odds);
        let mut to_context = vec![0.0; CONTEXT];
        self.out.back(&odds, &mut to_context);
        multiply(&mut to_context, &context_mask);
        let (to_hidden, around) = to_context.split_at_mut(HIDDEN);
        for (unit, _) in to_hidden.iter_mut().zip(active).filter(|(_, active)| !active) {
            *unit = 0.0;
        }
        self.hidden_bias.learn(&[1.0], to_hidden);
        self.hidden.learn(&vector, to_hidden);
        let mut to_vector = vec![0.0; WIDTH];
        self.hidden.back(to_hidden, &mut to_vector);
        self.direct.back(&odds, &mut to_vector);
        multiply(&mut to_vector, &mask);
        for (row, kept) in own {
            self.touch(row, &to_vector, kept * scale);
        }
        for (words, gradient) in beside.into_iter().zip(around.chunks(WIDTH)) {
            let scale = BESIDE / (words.len() as f32 + 1.0).sqrt();
            for &row in words {
                self.touch(row, gradient, scale);
            }
        }
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
        for matrix in
            [&mut self.hidden, &mut self.hidden_bias, &mut self.out, &mut self.direct, &mut self.bias]
        {
            matrix.step(0..matrix.rows(), rate, step);
        }
    }

    fn network(self) -> Network<'static> {
        let layers = Layers {
            hidden: self.hidden.weights,
            hidden_bias: self.hidden_bias.weights,
            out: self.out.weights,
            direct: self.direct.weights,
            bias: self.bias.weights,
        };
        Network::new(&self.vectors.weights, layers)
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
            let sum = |at: usize| learner.sum(rows[at].iter().map(|&row| (row, 1.0)), 1.0 / 3.0_f32.sqrt());
            let mut context = learner.hidden_bias.weights.clone();
            add_product(&mut context, &sum(at), &learner.hidden.weights);
            for unit in &mut context {
                *unit = unit.max(0.0);
            }
            context.extend(sum(at - 1).iter().map(|x| BESIDE * x));
            let mut odds = learner.bias.weights.clone();
            add_product(&mut odds, &context, &learner.out.weights);
            add_product(&mut odds, &sum(at), &learner.direct.weights);
            odds
        };
        let right = (1..words.len())
            .flat_map(|at| odds(at).into_iter().zip(sentences[at].shows.clone()))
            .filter(|(odds, shows)| Some(*odds > 0.0) == *shows)
            .count();
        assert!(right * 100 >= (words.len() - 1) * 3 * 97, "{right}");
    }
}
