//! A figure with its interval.

use debrief_core::SplitMix64;
use serde::Serialize;

/// Fewer answers than this carry no figure.
pub(crate) const ENOUGH: usize = 10;
/// How often the answers are drawn anew.
const DRAWS: usize = 1000;
/// The same for every figure, so that the same file gives the same bytes.
const SEED: u64 = 0x5eed;
/// What is cut off on either side of an interval: 95 % are left.
const TAIL: f64 = 0.025;

/// A measure with its 95 % interval and the number of answers that it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Figure {
    /// The measure, or null where there is none.
    pub value: Option<f64>,
    /// The lower end of the interval.
    pub low: Option<f64>,
    /// The upper end.
    pub high: Option<f64>,
    /// How many answers it rests on.
    pub answers: usize,
    /// Why there is no value, where there is none.
    pub missing: Option<Missing>,
}

/// Why a figure has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// Fewer than ten answers carry it.
    NotEnoughData,
    /// It is not defined, since one side says the same of every answer.
    NoSpread,
}

/// A measure over what was observed, one item an answer.
///
/// The interval is the percentile bootstrap over answers (Efron and Tibshirani 1993, chapter 13): answers are drawn with replacement,
/// so that all that was observed of one stays together. Draws for which the measure is not defined are left out.
pub(crate) fn figure<T>(observed: &[T], measure: impl Fn(&[&T]) -> Option<f64>) -> Figure {
    let answers = observed.len();
    let none = Figure { value: None, low: None, high: None, answers, missing: Some(Missing::NotEnoughData) };
    if answers < ENOUGH {
        return none;
    }
    let all: Vec<&T> = observed.iter().collect();
    let Some(value) = measure(&all) else {
        return Figure { missing: Some(Missing::NoSpread), ..none };
    };
    let mut random = SplitMix64(SEED);
    let mut drawn = all.clone();
    let mut values: Vec<f64> = (0..DRAWS)
        .filter_map(|_| {
            drawn.fill_with(|| &observed[below(&mut random, answers)]);
            measure(&drawn)
        })
        .collect();
    values.sort_by(f64::total_cmp);
    let at = |share| percentile(&values, share).map(rounded);
    Figure { value: Some(rounded(value)), low: at(TAIL), high: at(1.0 - TAIL), answers, missing: None }
}

/// At four decimals, so that the last bits of a sum do not reach the output.
pub(crate) fn rounded(value: f64) -> f64 {
    // No negative zero.
    (value * 1e4).round() / 1e4 + 0.0
}

/// The value under which this share of sorted values lies, between the two nearest (Hyndman and Fan 1996, definition 7).
fn percentile(sorted: &[f64], share: f64) -> Option<f64> {
    let place = share * (sorted.len().checked_sub(1)? as f64);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in the list")]
    let below = place.floor() as usize;
    let (low, high) = (sorted[below], sorted[(below + 1).min(sorted.len() - 1)]);
    Some(low + (high - low) * (place - place.floor()))
}

/// A whole number under `bound`. The bias is under `bound` in 2^64.
fn below(random: &mut SplitMix64, bound: usize) -> usize {
    let product = u128::from(random.next()) * bound as u128;
    usize::try_from(product >> 64).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::mean;
    use super::*;

    fn of(values: &[f64]) -> Figure {
        figure(values, |drawn| mean(drawn.iter().map(|value| **value)))
    }

    #[test]
    fn the_interval_of_a_mean_is_that_of_the_books() {
        // A hundred values with standard deviation 29.01: the mean's is 2.89, so 95 % is about 5.66 to each side.
        let values: Vec<f64> = (1..=100).map(f64::from).collect();
        let Figure { value, low, high, answers, missing } = of(&values);
        assert_eq!((value, answers, missing), (Some(50.5), 100, None));
        let (low, high) = (low.expect("an end"), high.expect("an end"));
        assert!((low - 44.8).abs() < 0.7 && (high - 56.2).abs() < 0.7, "{low} {high}");
    }

    #[test]
    fn few_answers_carry_no_figure() {
        let few = of(&[1.0; ENOUGH - 1]);
        assert_eq!((few.value, few.missing, few.answers), (None, Some(Missing::NotEnoughData), 9));
        assert_eq!(of(&[1.0; ENOUGH]).value, Some(1.0));
    }

    #[test]
    fn generator_gives_the_published_numbers() {
        // The first outputs of seed 1234567 in Vigna's reference implementation.
        let mut random = SplitMix64(1_234_567);
        assert_eq!([random.next(), random.next()], [6_457_827_717_110_365_317, 3_203_168_211_198_807_973]);
    }

    #[test]
    fn percentiles_lie_between_the_nearest() {
        let sorted: Vec<f64> = (0..=4).map(f64::from).collect();
        assert_eq!(percentile(&sorted, 0.5), Some(2.0));
        assert_eq!(percentile(&sorted, 0.025), Some(0.1));
        assert_eq!(percentile(&[], 0.5), None);
    }
}
