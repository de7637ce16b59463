//! Layers that learn: what both steps of the sentence model have in common.

use debrief_reading::training::{Layers, add_product};

use crate::matrix::{Matrix, Random, multiply};

/// How many numbers go in, how many units are hidden, how many numbers stand beside these, how many come out.
pub(crate) struct Shape {
    pub(crate) input: usize,
    pub(crate) hidden: usize,
    pub(crate) beside: usize,
    pub(crate) labels: usize,
}

/// How far apart the weights begin.
pub(crate) struct Spreads {
    pub(crate) hidden: f32,
    pub(crate) out: f32,
    pub(crate) direct: f32,
}

/// [`Layers`], with what gradient descent needs.
pub(crate) struct Learner {
    hidden: Matrix,
    hidden_bias: Matrix,
    out: Matrix,
    direct: Matrix,
    bias: Matrix,
}

/// What went through the layers.
pub(crate) struct Passed {
    pub(crate) outputs: Vec<f32>,
    /// The hidden units, and what stands beside them.
    units: Vec<f32>,
    /// What each of these was multiplied by on its way: nothing where a unit was below zero or dropped.
    factors: Vec<f32>,
}

impl Learner {
    /// Layers whose labels begin at this bias.
    pub(crate) fn new(shape: &Shape, spreads: &Spreads, bias: f32, random: &mut Random) -> Self {
        let Shape { input, hidden, beside, labels } = *shape;
        Self {
            hidden: Matrix::new(input, hidden, spreads.hidden, random),
            hidden_bias: Matrix::of(hidden, 0.0),
            out: Matrix::new(hidden + beside, labels, spreads.out, random),
            direct: Matrix::new(input, labels, spreads.direct, random),
            bias: Matrix::of(labels, bias),
        }
    }

    /// What comes out. `mask` is for the hidden units and what stands beside them; what it does not reach is kept.
    pub(crate) fn forward(&self, input: &[f32], beside: &[f32], mask: &[f32]) -> Passed {
        let mut units = self.hidden_bias.weights.clone();
        add_product(&mut units, input, &self.hidden.weights);
        let mut factors: Vec<f32> = units.iter().map(|unit| f32::from(u8::from(*unit > 0.0))).collect();
        units.extend(beside);
        factors.resize(units.len(), 1.0);
        multiply(&mut factors, mask);
        multiply(&mut units, &factors);
        let mut outputs = self.bias.weights.clone();
        add_product(&mut outputs, &units, &self.out.weights);
        add_product(&mut outputs, input, &self.direct.weights);
        Passed { outputs, units, factors }
    }

    /// Learns from how wrong each output was. Gives the gradient of the hidden units and of what stands beside them.
    pub(crate) fn learn(&mut self, input: &[f32], passed: &Passed, wrong: &[f32]) -> Vec<f32> {
        self.bias.learn(&[1.0], wrong);
        self.out.learn(&passed.units, wrong);
        self.direct.learn(input, wrong);
        let mut to_units = vec![0.0; passed.units.len()];
        self.out.back(wrong, &mut to_units);
        multiply(&mut to_units, &passed.factors);
        let (to_hidden, _) = to_units.split_at(self.hidden_bias.columns);
        self.hidden_bias.learn(&[1.0], to_hidden);
        self.hidden.learn(input, to_hidden);
        to_units
    }

    /// The gradient of what went in, given that of the hidden units.
    pub(crate) fn to_input(&self, to_hidden: &[f32], wrong: &[f32]) -> Vec<f32> {
        let mut to_input = vec![0.0; self.hidden.rows()];
        self.hidden.back(to_hidden, &mut to_input);
        self.direct.back(wrong, &mut to_input);
        to_input
    }

    pub(crate) fn step(&mut self, rate: f32, step: usize) {
        for matrix in
            [&mut self.hidden, &mut self.hidden_bias, &mut self.out, &mut self.direct, &mut self.bias]
        {
            matrix.step(0..matrix.rows(), rate, step);
        }
    }

    pub(crate) fn layers(self) -> Layers {
        Layers {
            hidden: self.hidden.weights,
            hidden_bias: self.hidden_bias.weights,
            out: self.out.weights,
            direct: self.direct.weights,
            bias: self.bias.weights,
        }
    }
}
