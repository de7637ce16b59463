//! What the candidate can mend.

use debrief_core::{Case, NextStep, Rating, Review};

use crate::evaluate::{Evaluation, Shown};
use crate::rater::{Rater, best_addition};

/// How many steps a candidate is given at once.
const STEPS: usize = 3;

/// At most three things to mend, ordered by what they would gain over all reviews.
///
/// `raters` are those who gave the `reviews`, in the same order. A step on a criterion that several of them weigh gains
/// with each of them. Where a flag holds a criterion down, its words are quoted.
pub fn next_steps(case: &Case, raters: &[Rater], reviews: &[Review]) -> Vec<NextStep> {
    let mut steps: Vec<(f64, NextStep)> = Vec::new();
    let shown = Shown::of(case);
    for (rater, review) in raters.iter().zip(reviews) {
        let total: f64 = review.ratings.iter().filter(|r| r.rating.is_some()).map(|r| r.weight).sum();
        for rating in &review.ratings {
            let (Some(from), Some(criterion)) = (rating.rating, rater.criterion(&rating.criterion)) else {
                continue;
            };
            if from == Rating::MAX {
                continue;
            }
            let own = rater.own_signals(&rating.criterion, case);
            let evaluation = Evaluation::of(criterion, case, &shown, &own);
            let Some((look, to)) =
                best_addition(criterion, &evaluation, &case.reading).filter(|(_, to)| *to > from)
            else {
                continue;
            };
            let gain = rating.weight / total.max(f64::MIN_POSITIVE) * f64::from(to.get() - from.get());
            if let Some((sum, _)) = steps.iter_mut().find(|(_, step)| step.criterion == criterion.id) {
                *sum += gain;
                continue;
            }
            let flag = evaluation.lowered.first();
            let step = NextStep {
                criterion: criterion.id.clone(),
                advice: look.advice.to_string(),
                quote: flag.map(|(_, flag)| case.transcript.answer.at(flag.span).to_owned()),
                from,
                to,
            };
            steps.push((gain, step));
        }
    }
    steps.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    steps.into_iter().map(|(_, step)| step).take(STEPS).collect()
}
