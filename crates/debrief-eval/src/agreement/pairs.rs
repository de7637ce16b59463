//! What two sides say about the same answers.

use crate::statistics::{Figure, alpha, figure, half_up, kappa, share, spearman};

/// What two sides say: one or more pairs of values an answer. Answers of which one side says nothing are not in it.
pub(super) struct Pairs(Vec<Vec<(f64, f64)>>);

impl Pairs {
    /// Two sides with one value each.
    pub(super) fn of(pairs: impl Iterator<Item = Option<(f64, f64)>>) -> Self {
        Self(pairs.flatten().map(|pair| vec![pair]).collect())
    }

    /// The raters of each answer: everyone with the mean of the others.
    pub(super) fn among(answers: impl Iterator<Item = Vec<f64>>) -> Self {
        Self(answers.map(|values| with_the_others(&values)).filter(|pairs| !pairs.is_empty()).collect())
    }

    /// Spearman's ρ.
    pub(super) fn rho(&self) -> Figure {
        figure(&self.0, |drawn| spearman(&flat(drawn)))
    }

    /// Quadratic weighted κ of the rounded values.
    pub(super) fn kappa(&self) -> Figure {
        figure(&self.0, |drawn| {
            let rounded = flat(drawn).into_iter().map(|(one, other)| (half_up(one), half_up(other)));
            kappa(&rounded.collect::<Vec<_>>())
        })
    }

    /// The share that is at most this far apart.
    pub(super) fn within(&self, most: f64) -> Figure {
        figure(&self.0, |drawn| {
            let all = flat(drawn);
            share(all.iter().filter(|(one, other)| (one - other).abs() <= most).count(), all.len())
        })
    }
}

fn flat(drawn: &[&Vec<(f64, f64)>]) -> Vec<(f64, f64)> {
    drawn.iter().flat_map(|pairs| pairs.iter().copied()).collect()
}

/// Each value with the mean of the others; nothing where there is only one.
pub(super) fn with_the_others(values: &[f64]) -> Vec<(f64, f64)> {
    if values.len() < 2 {
        return Vec::new();
    }
    let (others, sum) = (values.len() as f64 - 1.0, values.iter().sum::<f64>());
    values.iter().map(|value| (*value, (sum - value) / others)).collect()
}

/// Krippendorff's ordinal α of grades, `0.0..grades`, one list an answer. Answers with fewer than two say nothing.
pub(super) fn alpha_of(answers: impl Iterator<Item = Vec<f64>>, grades: usize) -> Figure {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "grades are small and not negative"
    )]
    let grade = |value: f64| (half_up(value) as usize).min(grades - 1);
    let units: Vec<Vec<usize>> = answers
        .filter(|values| values.len() > 1)
        .map(|values| values.into_iter().map(grade).collect())
        .collect();
    figure(&units, |drawn| alpha(drawn.iter().map(|unit| unit.as_slice()), grades))
}
