//! What the fitting of points and thresholds needs to see. No other code calls it.

use debrief_core::Case;

use crate::criterion::{Criterion, Look};
use crate::evaluate::{Evaluation, Shown, shares, weight};

/// How much of each look, of the breadth behind them, of the fullness of the answer, and of each flag, an answer has:
/// the columns that points are fitted to.
///
/// `most` is the number of sentences that count for each look, in place of the look's own.
pub fn evidence(criterion: &Criterion, case: &Case, most: &[u8]) -> (Vec<f64>, Vec<f64>) {
    let looks: Vec<Look> =
        criterion.looks_for.iter().zip(most).map(|(look, &most)| Look { most, ..look.clone() }).collect();
    let criterion = Criterion { looks_for: looks.into(), ..criterion.clone() };
    let shown = Shown::of(case);
    let evaluation = Evaluation::of(&criterion, case, &shown, &[]);
    let mut looked: Vec<f64> = evaluation.looked.iter().map(|(_, signals)| shares(signals)).collect();
    let broad = if looked.iter().any(|&share| share > 0.0) { shown.breadth } else { 0.0 };
    looked.extend([broad, shown.fullness]);
    let lowered = criterion
        .lowered_by
        .iter()
        .map(|lowered| case.reading.clearest_flag(lowered.flag).map_or(0.0, weight))
        .collect();
    (looked, lowered)
}
