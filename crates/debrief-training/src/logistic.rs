//! L2-regularised logistic regression over sets of features, by dual coordinate descent.
//!
//! Yu, Huang and Lin, "Dual coordinate descent methods for logistic regression and maximum entropy models", Machine
//! Learning 85 (2011). Deterministic: the order of the samples is shuffled by a fixed generator.

/// The price of an error against that of a weight.
const COST: f64 = 0.4;
const ROUNDS: usize = 15;

/// A trained regression.
#[derive(Debug, Clone)]
pub(crate) struct Logistic {
    pub(crate) weights: Vec<f64>,
    pub(crate) bias: f64,
}

impl Logistic {
    /// Trains on samples (indices of their features, below `width`) and what is true of each.
    pub(crate) fn train(samples: &[&[u32]], truths: &[bool], width: usize) -> Self {
        let mut model = Self { weights: vec![0.0; width], bias: 0.0 };
        // The dual variables: one pair a sample, summing up to COST.
        let mut alpha = vec![(COST * 1e-3).min(1e-8); samples.len()];
        for (i, sample) in samples.iter().enumerate() {
            model.add(sample, sign(truths[i]) * alpha[i]);
        }
        let mut order: Vec<usize> = (0..samples.len()).collect();
        let mut random = 0x2545_f491_4f6c_dd1d_u64;
        for _ in 0..ROUNDS {
            for at in (1..order.len()).rev() {
                random ^= random << 13;
                random ^= random >> 7;
                random ^= random << 17;
                #[expect(clippy::cast_possible_truncation, reason = "only a place in a list is wanted")]
                order.swap(at, random as usize % (at + 1));
            }
            for &i in &order {
                let square = samples[i].len() as f64 + 1.0;
                let margin = sign(truths[i]) * model.log_odds(samples[i]);
                let moved = step(square, margin, alpha[i]);
                model.add(samples[i], sign(truths[i]) * (moved - alpha[i]));
                alpha[i] = moved;
            }
        }
        model
    }

    pub(crate) fn log_odds(&self, sample: &[u32]) -> f64 {
        self.bias + sample.iter().map(|&feature| self.weights[feature as usize]).sum::<f64>()
    }

    fn add(&mut self, sample: &[u32], amount: f64) {
        self.bias += amount;
        for &feature in sample {
            self.weights[feature as usize] += amount;
        }
    }
}

fn sign(truth: bool) -> f64 {
    if truth { 1.0 } else { -1.0 }
}

/// The best value of one dual variable while all others stay, by Newton's method (the paper's algorithm 4).
fn step(square: f64, margin: f64, alpha: f64) -> f64 {
    let upper = 0.5 * square * (COST - 2.0 * alpha) + margin < 0.0;
    let (start, side) = if upper { (COST - alpha, -1.0) } else { (alpha, 1.0) };
    let mut z = start.clamp(COST * 1e-12, COST * (1.0 - 1e-12));
    if COST - z < 0.5 * COST {
        z *= 0.1;
    }
    for _ in 0..50 {
        let gradient = square * (z - start) + side * margin + (z / (COST - z)).ln();
        if gradient.abs() < 1e-6 {
            break;
        }
        let curve = square + COST / (COST - z) / z;
        let next = z - gradient / curve;
        z = if next <= 0.0 { z * 0.1 } else { next.min(COST * (1.0 - 1e-12)) };
    }
    if upper { COST - z } else { z }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn learns_which_feature_decides() {
        let samples: Vec<Vec<u32>> = (0..200_u32).map(|i| vec![i % 2, 2 + i % 3]).collect();
        let refs: Vec<&[u32]> = samples.iter().map(Vec::as_slice).collect();
        let truths: Vec<bool> = (0..200).map(|i| i % 2 == 0).collect();
        let model = Logistic::train(&refs, &truths, 5);
        for (sample, truth) in refs.iter().zip(truths) {
            assert_eq!(model.log_odds(sample) > 0.0, truth);
        }
        assert!(model.weights[2].abs() < model.weights[0].abs() / 4.0);
    }
}
