//! The points and thresholds of the criteria, fitted to the ratings of answers that the sentence model has not seen.

use std::fmt::Write as _;

use debrief_core::Case;
use debrief_rubric::{Criterion, fitting};

/// One labelled answer, as read by a model that has not seen it.
pub(crate) struct Rated<'a> {
    pub(crate) case: &'a Case,
    pub(crate) rating: f64,
}

/// Coordinate descent stops after this many rounds over the columns.
const ROUNDS: usize = 300;
/// Keeps columns that are almost never there from getting large weights.
const RIDGE: f64 = 5.0;

/// The best points for a criterion, as a page: one line a look and a flag, and the thresholds.
pub(crate) fn fit(criterion: &Criterion, answers: &[Rated<'_>]) -> String {
    // Behind the columns of the looks stand the breadth and the fullness, then the flags.
    let looks = criterion.looks_for.len();
    let (breadth, fullness, flags) = (looks, looks + 1, looks + 2);
    let truths: Vec<f64> = answers.iter().map(|answer| answer.rating - 1.0).collect();
    let columns = Columns::of(criterion, answers);
    let (most, weights) = best_most(&columns, looks, &truths);
    let rounded = |(at, weight): (usize, &f64)| {
        if at == breadth || at == fullness {
            (weight * 100.0).round() / 100.0
        } else {
            (weight * 10.0).round().max(1.0) / 10.0
        }
    };
    let weights: Vec<f64> = weights.iter().enumerate().map(rounded).collect();
    let rows = columns.rows(&most);
    let points: Vec<f64> = rows.iter().map(|row| dot(row, &weights)).collect();
    let mut page = format!("{} ({} answers)\n", criterion.id, answers.len());
    for (look, (most, weight)) in criterion.looks_for.iter().zip(most.iter().zip(&weights)) {
        let _ignored = writeln!(page, "look {} {weight:.1} {most}", look.signal);
    }
    let _ignored = writeln!(page, "breadth {:.2}", weights[breadth]);
    let _ignored = writeln!(page, "fullness {:.2}", weights[fullness]);
    for (lowered, weight) in criterion.lowered_by.iter().zip(&weights[flags..]) {
        let _ignored = writeln!(page, "flag {} {weight:.1}", lowered.flag);
    }
    let thresholds = thresholds(&points, answers);
    let _ignored = writeln!(page, "thresholds {thresholds:.1?}");
    page
}

/// The evidence of all answers for one, two and three sentences a look: `columns[most - 1]` has a row an answer.
struct Columns([Vec<Vec<f64>>; 3]);

impl Columns {
    fn of(criterion: &Criterion, answers: &[Rated<'_>]) -> Self {
        let looks = criterion.looks_for.len();
        Self([1, 2, 3].map(|most| {
            let row = |answer: &Rated<'_>| {
                let (looked, lowered) = fitting::evidence(criterion, answer.case, &vec![most; looks]);
                looked.into_iter().chain(lowered.into_iter().map(|there| -there)).collect()
            };
            answers.iter().map(row).collect()
        }))
    }

    /// The rows where so many sentences of each look count. What lowers is the same in all.
    fn rows(&self, most: &[u8]) -> Vec<Vec<f64>> {
        let [one, ..] = &self.0;
        let cell = |at: usize, column: usize, lowered: f64| {
            most.get(column).map_or(lowered, |&most| self.0[usize::from(most) - 1][at][column])
        };
        let row = |(at, row): (usize, &Vec<f64>)| {
            row.iter().enumerate().map(|(column, &one)| cell(at, column, one)).collect()
        };
        one.iter().enumerate().map(row).collect()
    }
}

/// How many sentences of each look count, one look after the other, and the weights that go with them.
fn best_most(columns: &Columns, looks: usize, truths: &[f64]) -> (Vec<u8>, Vec<f64>) {
    let fitted = |most: &[u8]| {
        let rows = columns.rows(most);
        let weights = non_negative_least_squares(&rows, truths);
        // A little against large `most`: a criterion is about whether, not how often.
        let counted = most.iter().map(|&most| f64::from(most)).sum::<f64>();
        (error(&rows, truths, &weights) * (1.0 + 0.002 * counted), weights)
    };
    let mut most = vec![1; looks];
    let (mut least, mut weights) = fitted(&most);
    for look in 0..looks {
        for count in 2..=3 {
            let mut other = most.clone();
            other[look] = count;
            let (error, fitted) = fitted(&other);
            if error < least {
                (least, weights, most) = (error, fitted, other);
            }
        }
    }
    (most, weights)
}

fn dot(row: &[f64], weights: &[f64]) -> f64 {
    row.iter().zip(weights).map(|(x, w)| x * w).sum()
}

/// The squared error, but for a constant: the thresholds take that.
fn error(rows: &[Vec<f64>], truths: &[f64], weights: &[f64]) -> f64 {
    let errors: Vec<f64> = rows.iter().zip(truths).map(|(row, truth)| dot(row, weights) - truth).collect();
    let constant = errors.iter().sum::<f64>() / errors.len().max(1) as f64;
    errors.iter().map(|error| (error - constant).powi(2)).sum()
}

/// Weights, none below zero, that bring the rows nearest to the truths but for a constant: coordinate descent over the
/// normal equations of what differs from the means.
fn non_negative_least_squares(rows: &[Vec<f64>], truths: &[f64]) -> Vec<f64> {
    let width = rows.first().map_or(0, Vec::len);
    let count = rows.len().max(1) as f64;
    let means: Vec<f64> = (0..width).map(|i| rows.iter().map(|row| row[i]).sum::<f64>() / count).collect();
    let mean = truths.iter().sum::<f64>() / count;
    let mut gram = vec![vec![0.0; width]; width];
    let mut right = vec![0.0; width];
    for (row, truth) in rows.iter().zip(truths) {
        for i in 0..width {
            let x = row[i] - means[i];
            right[i] += x * (truth - mean);
            for j in 0..width {
                gram[i][j] += x * (row[j] - means[j]);
            }
        }
    }
    let mut weights = vec![0.0; width];
    for _ in 0..ROUNDS {
        for i in 0..width {
            let others: f64 = (0..width).filter(|&j| j != i).map(|j| gram[i][j] * weights[j]).sum();
            weights[i] = ((right[i] - others) / (gram[i][i] + RIDGE)).max(0.0);
        }
    }
    weights
}

/// The points that reach 2, 3, 4 and 5, so that each rating is as frequent as among the raters.
fn thresholds(points: &[f64], answers: &[Rated<'_>]) -> [f64; 4] {
    let mut sorted = points.to_vec();
    sorted.sort_by(f64::total_cmp);
    let below = |rating: f64| answers.iter().filter(|answer| answer.rating < rating - 0.5).count();
    let mut thresholds = [2.0, 3.0, 4.0, 5.0].map(|rating| {
        let at = below(rating).min(sorted.len().saturating_sub(1));
        ((sorted[at] * 10.0).round() / 10.0).max(0.1)
    });
    for at in 1..4 {
        thresholds[at] = thresholds[at].max(thresholds[at - 1] + 0.1);
    }
    thresholds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_weights_and_keeps_them_from_going_below_zero() {
        let rows: Vec<Vec<f64>> =
            (0..400).map(|i| vec![f64::from(i % 3), f64::from(i % 5), f64::from(i % 2)]).collect();
        let truths: Vec<f64> = rows.iter().map(|row| 2.0 * row[0] - 1.0 * row[1]).collect();
        let weights = non_negative_least_squares(&rows, &truths);
        assert!(weights[1].abs() < 1e-12, "{weights:?}");
        let free: Vec<f64> = rows.iter().map(|row| 2.0 * row[0] + 0.5 * row[1]).collect();
        let weights = non_negative_least_squares(&rows, &free);
        assert!((weights[0] - 2.0).abs() < 0.05 && (weights[1] - 0.5).abs() < 0.05, "{weights:?}");
    }
}
