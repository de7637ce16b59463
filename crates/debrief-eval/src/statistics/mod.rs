//! The measures of agreement: small, pure, and tested against published worked examples.

mod alpha;
mod bootstrap;
mod kappa;
mod rank;
mod share;

pub(crate) use alpha::alpha;
pub(crate) use bootstrap::{ENOUGH, figure, rounded};
pub use bootstrap::{Figure, Missing};
pub(crate) use kappa::kappa;
pub(crate) use rank::{ranks, spearman};
pub(crate) use share::{f1, share};

/// The mean, or none of nothing.
pub(crate) fn mean(values: impl IntoIterator<Item = f64>) -> Option<f64> {
    let (mut sum, mut count) = (0.0, 0_u32);
    for value in values {
        sum += value;
        count += 1;
    }
    (count > 0).then(|| sum / f64::from(count))
}

/// The nearest whole number, a half upwards.
pub(crate) fn half_up(value: f64) -> f64 {
    (value + 0.5).floor()
}
