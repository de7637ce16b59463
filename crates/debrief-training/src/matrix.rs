//! Matrices that learn: gradient descent with Adam (Kingma and Ba 2015, <https://arxiv.org/abs/1412.6980>), and a fixed
//! generator for everything that is drawn.

use debrief_core::SplitMix64;

/// The rate after so many steps, of all: it falls by a cosine (Loshchilov and Hutter 2017, <https://arxiv.org/abs/1608.03983>).
pub(crate) fn falling(rate: f32, step: usize, steps: usize) -> f32 {
    rate * 0.5 * (1.0 + (std::f32::consts::PI * step as f32 / steps as f32).cos())
}

/// A matrix that learns: its weights, the gradient of the batch, and what Adam remembers.
pub(crate) struct Matrix {
    pub(crate) columns: usize,
    pub(crate) weights: Vec<f32>,
    pub(crate) gradient: Vec<f32>,
    mean: Vec<f32>,
    square: Vec<f32>,
}

impl Matrix {
    pub(crate) fn new(rows: usize, columns: usize, spread: f32, random: &mut Random) -> Self {
        let zeros = vec![0.0; rows * columns];
        let weights = zeros.iter().map(|_| spread * random.normal()).collect();
        Self { columns, weights, gradient: zeros.clone(), mean: zeros.clone(), square: zeros }
    }

    pub(crate) fn of(columns: usize, value: f32) -> Self {
        let zeros = vec![0.0; columns];
        Self {
            columns,
            weights: vec![value; columns],
            gradient: zeros.clone(),
            mean: zeros.clone(),
            square: zeros,
        }
    }

    pub(crate) fn rows(&self) -> usize {
        self.weights.len() / self.columns.max(1)
    }

    /// Adds what an output's gradient says of the weights, given what went in.
    pub(crate) fn learn(&mut self, input: &[f32], output: &[f32]) {
        for (x, row) in
            input.iter().zip(self.gradient.chunks_exact_mut(self.columns)).filter(|(x, _)| **x != 0.0)
        {
            add(row, output, *x);
        }
    }

    /// The gradient of what went in, given that of the output.
    pub(crate) fn back(&self, output: &[f32], input: &mut [f32]) {
        for (x, row) in input.iter_mut().zip(self.weights.chunks_exact(self.columns)) {
            *x += row.iter().zip(output).map(|(weight, gradient)| weight * gradient).sum::<f32>();
        }
    }

    pub(crate) fn step(&mut self, rows: impl Iterator<Item = usize>, rate: f32, step: usize) {
        const MEAN: f32 = 0.9;
        const SQUARE: f32 = 0.999;
        let step = i32::try_from(step).unwrap_or(i32::MAX);
        let (early_mean, early_square) = (1.0 - MEAN.powi(step), 1.0 - SQUARE.powi(step));
        for at in rows.flat_map(|row| row * self.columns..(row + 1) * self.columns) {
            let gradient = std::mem::take(&mut self.gradient[at]);
            self.mean[at] += (1.0 - MEAN) * (gradient - self.mean[at]);
            self.square[at] += (1.0 - SQUARE) * (gradient * gradient - self.square[at]);
            let size = (self.square[at] / early_square).sqrt() + 1e-8;
            self.weights[at] -= rate * self.mean[at] / early_mean / size;
        }
    }
}

pub(crate) fn add(into: &mut [f32], vector: &[f32], share: f32) {
    for (sum, x) in into.iter_mut().zip(vector) {
        *sum += share * x;
    }
}

pub(crate) fn multiply(vector: &mut [f32], by: &[f32]) {
    for (x, factor) in vector.iter_mut().zip(by) {
        *x *= factor;
    }
}

/// A fixed generator.
pub(crate) struct Random(SplitMix64);

impl Random {
    /// The generator that begins here.
    pub(crate) fn new(beginning: u64) -> Self {
        Self(SplitMix64(beginning))
    }

    fn next(&mut self) -> u64 {
        self.0.next()
    }

    /// From 0 to 1.
    fn share(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1_u64 << 24) as f32
    }

    /// About normal: twelve shares, less their mean.
    pub(crate) fn normal(&mut self) -> f32 {
        (0..12).map(|_| self.share()).sum::<f32>() - 6.0
    }

    /// 0 for what is dropped; the rest is larger by as much as it misses.
    pub(crate) fn kept(&mut self, dropped: f32) -> f32 {
        if self.share() < dropped { 0.0 } else { 1.0 / (1.0 - dropped) }
    }

    pub(crate) fn shuffle(&mut self, order: &mut [usize]) {
        for at in (1..order.len()).rev() {
            #[expect(clippy::cast_possible_truncation, reason = "only a place in a list is wanted")]
            order.swap(at, self.next() as usize % (at + 1));
        }
    }
}
