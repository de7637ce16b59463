//! Trains the last step of the sentence model: what the rest of an answer says of a sentence.

use debrief_reading::training::{Layers, UNITS, VIEWS, views};

use crate::layers::{Learner, Shape, Spreads};
use crate::matrix::{Random, falling, multiply};

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
    let mut learner = Learner::new(
        &Shape { input: VIEWS * labels, hidden: UNITS, beside: 0, labels },
        &Spreads { hidden: 0.05, out: 0.0, direct: 0.0 },
        0.0,
        &mut random,
    );
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
                learn(&mut learner, &seen[answer][at], &told.odds[at], &told.shows[at], share, &mut random);
            }
            step += 1;
            learner.step(falling(RATE, step, steps), step);
        }
    }
    learner.layers()
}

/// The gradient of the cross entropy of one sentence's labels, a share of a batch.
fn learn(
    learner: &mut Learner,
    views: &[f32],
    odds: &[f32],
    shows: &[Option<bool>],
    share: f32,
    random: &mut Random,
) {
    let mut input: Vec<f32> = views.iter().map(|_| random.kept(DROPPED)).collect();
    multiply(&mut input, views);
    let passed = learner.forward(&input, &[], &[]);
    let wrong = |((odds, added), shows): ((&f32, &f32), &Option<bool>)| {
        let probability = 1.0 / (1.0 + (-odds - added).exp());
        shows.map_or(0.0, |shows| (probability - f32::from(u8::from(shows))) * share)
    };
    let wrong: Vec<f32> = odds.iter().zip(&passed.outputs).zip(shows).map(wrong).collect();
    learner.learn(&input, &passed, &wrong);
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
