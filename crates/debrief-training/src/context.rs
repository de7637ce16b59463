//! Trains the last step of the sentence model: what the rest of an answer says of a sentence.

use debrief_reading::training::{Layers, UNITS, VIEWS, add_product, views};

use crate::matrix::{Matrix, Random, falling, multiply};

const ROUNDS: usize = 8;
const BATCH: usize = 256;
/// The rate at the beginning.
const RATE: f32 = 2e-3;
/// The share of what is seen that is left out of a step.
const DROPPED: f32 = 0.3;

/// An answer to learn from.
pub(crate) struct Told {
    /// The log-odds of every label in each sentence, from steps that had not seen the answer.
    pub(crate) odds: Vec<Vec<f32>>,
    /// For each sentence and label whether it shows it, if that is known.
    pub(crate) shows: Vec<Vec<Option<bool>>>,
}

/// Trains on these answers.
pub(crate) fn train(answers: &[&Told]) -> Layers {
    let seen: Vec<Vec<Vec<f32>>> = answers.iter().map(|answer| views(&answer.odds)).collect();
    let labels = answers.first().and_then(|answer| answer.odds.first()).map_or(0, Vec::len);
    let mut random = Random::new(0x9e37_79b9_7f4a_7c15);
    let mut learner = Learner {
        hidden: Matrix::new(VIEWS * labels, UNITS, 0.05, &mut random),
        hidden_bias: Matrix::of(UNITS, 0.0),
        out: Matrix::new(UNITS, labels, 0.0, &mut random),
        direct: Matrix::new(VIEWS * labels, labels, 0.0, &mut random),
        bias: Matrix::of(labels, 0.0),
    };
    let places = |(answer, told): (usize, &&Told)| {
        (0..told.odds.len()).map(move |at| (answer, at)).collect::<Vec<_>>()
    };
    let places: Vec<(usize, usize)> = answers.iter().enumerate().flat_map(places).collect();
    let mut order: Vec<usize> = (0..places.len()).collect();
    let steps = ROUNDS * order.len().div_ceil(BATCH);
    let mut step = 0;
    for _ in 0..ROUNDS {
        random.shuffle(&mut order);
        for batch in order.chunks(BATCH) {
            for &place in batch {
                let (answer, at) = places[place];
                let told = answers[answer];
                let share = 1.0 / batch.len() as f32;
                learner.learn(&seen[answer][at], &told.odds[at], &told.shows[at], share, &mut random);
            }
            step += 1;
            learner.step(falling(RATE, step, steps), step);
        }
    }
    Layers {
        hidden: learner.hidden.weights,
        hidden_bias: learner.hidden_bias.weights,
        out: learner.out.weights,
        direct: learner.direct.weights,
        bias: learner.bias.weights,
    }
}

struct Learner {
    hidden: Matrix,
    hidden_bias: Matrix,
    out: Matrix,
    direct: Matrix,
    bias: Matrix,
}

impl Learner {
    /// The gradient of the cross entropy of one sentence's labels, a share of a batch.
    fn learn(
        &mut self,
        views: &[f32],
        odds: &[f32],
        shows: &[Option<bool>],
        share: f32,
        random: &mut Random,
    ) {
        let mask: Vec<f32> = views.iter().map(|_| random.kept(DROPPED)).collect();
        let mut views = views.to_vec();
        multiply(&mut views, &mask);

        // Forward.
        let mut units = self.hidden_bias.weights.clone();
        add_product(&mut units, &views, &self.hidden.weights);
        let active: Vec<f32> = units.iter().map(|unit| f32::from(u8::from(*unit > 0.0))).collect();
        multiply(&mut units, &active);
        let mut added = self.bias.weights.clone();
        add_product(&mut added, &units, &self.out.weights);
        add_product(&mut added, &views, &self.direct.weights);

        // And back.
        let wrong = |((odds, added), shows): ((&f32, f32), &Option<bool>)| {
            let probability = 1.0 / (1.0 + (-odds - added).exp());
            shows.map_or(0.0, |shows| (probability - f32::from(u8::from(shows))) * share)
        };
        let wrong: Vec<f32> = odds.iter().zip(added).zip(shows).map(wrong).collect();
        self.bias.learn(&[1.0], &wrong);
        self.direct.learn(&views, &wrong);
        self.out.learn(&units, &wrong);
        let mut to_units = vec![0.0; UNITS];
        self.out.back(&wrong, &mut to_units);
        multiply(&mut to_units, &active);
        self.hidden_bias.learn(&[1.0], &to_units);
        self.hidden.learn(&views, &to_units);
    }

    fn step(&mut self, rate: f32, step: usize) {
        for matrix in
            [&mut self.hidden, &mut self.hidden_bias, &mut self.out, &mut self.direct, &mut self.bias]
        {
            matrix.step(0..matrix.rows(), rate, step);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One label. A sentence shows it where the sentence before is likely to; by itself it looks like nothing.
    #[test]
    fn learns_from_the_sentence_before() {
        let likely = |at: usize| at * at % 7 < 3;
        let odds: Vec<Vec<f32>> = (0..400).map(|at| vec![if likely(at) { 1.0 } else { -7.0 }]).collect();
        let shows = (0..400).map(|at| vec![Some(at > 0 && likely(at - 1))]).collect();
        let told = Told { odds, shows };
        let layers = train(&[&told; 100]);
        let right = (1..400).filter(|&at| {
            let views = &views(&told.odds)[at];
            let odds = told.odds[at][0] + layers.outputs(views, &[])[0];
            Some(odds > 0.0) == told.shows[at][0]
        });
        assert!(right.count() > 390);
    }
}
