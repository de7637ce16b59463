//! What the candidate can mend.

use debrief_core::{Case, NextStep, Rating, Review, Span};

use crate::criterion::Criterion;
use crate::evaluate::{Evaluation, Shown};
use crate::rater::Rater;

/// How many steps a candidate is given at once.
const STEPS: usize = 3;

/// At most three things to mend, ordered by what they would gain over all reviews.
///
/// `raters` are those who gave the `reviews`, in the same order. A step on a criterion that several of them weigh gains
/// with each of them.
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
            let Some((advice, to, quote)) = best_step(rater, criterion, &evaluation, case, from) else {
                continue;
            };
            let gain = rating.weight / total.max(f64::MIN_POSITIVE) * f64::from(to.get() - from.get());
            if let Some((sum, _)) = steps.iter_mut().find(|(_, step)| step.criterion == criterion.id) {
                *sum += gain;
                continue;
            }
            let step = NextStep {
                criterion: criterion.id.clone(),
                advice,
                quote: quote.map(|span| case.transcript.answer.at(span).to_owned()),
                from,
                to,
            };
            steps.push((gain, step));
        }
    }
    steps.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    steps.into_iter().map(|(_, step)| step).take(STEPS).collect()
}

/// What would raise a rating most, what it would come to, and the words that it is about: to mend what is held against the candidate,
/// or to add what is missing where that carries further.
fn best_step(
    rater: &Rater,
    criterion: &Criterion,
    evaluation: &Evaluation<'_>,
    case: &Case,
    from: Rating,
) -> Option<(String, Rating, Option<Span>)> {
    let added = rater.addition(criterion, evaluation, &case.reading, from);
    let added = added.map(|(look, to)| (look.advice.to_string(), to, None));
    let each = evaluation.lowered.iter().map(|flagged| (flagged, evaluation.without(criterion, flagged)));
    let each = each.filter(|(_, to)| *to > from);
    let mended = each.reduce(|best, other| if other.1 > best.1 { other } else { best });
    match mended {
        Some(((lowered, flag), to)) if added.as_ref().is_none_or(|(_, added, _)| *added <= to) => {
            Some((lowered.mend.to_owned(), to, Some(case.reading.words_of_flag(flag))))
        }
        _ => added,
    }
}

#[cfg(test)]
mod tests {
    use debrief_core::{FlagId, SignalId};
    use debrief_reading::signals;

    use super::*;
    use crate::criteria::SHARED;
    use crate::criteria::testing::{case, rater};

    #[track_caller]
    fn check(signals: &[SignalId], flags: &[FlagId], advice: &str, quote: Option<&str>) {
        let ownership = SHARED.iter().find(|criterion| criterion.id.as_str() == "ownership").unwrap();
        let case = case(signals, flags);
        let evaluation = Evaluation::of(ownership, &case, &Shown::of(&case), &[]);
        let step = best_step(&rater(ownership), ownership, &evaluation, &case, evaluation.rating);
        let (said, to, about) = step.unwrap();
        assert!(said.starts_with(advice), "{said}");
        assert_eq!(about.map(|span| case.transcript.answer.at(span)), quote);
        assert!(to > evaluation.rating);
    }

    #[test]
    fn what_is_held_against_the_candidate_is_mended_where_that_carries_as_far() {
        let acts = [signals::OWN_ACT, signals::OWN_ACT];
        check(&acts, &[], "Name one decision of yours", None);
        let owned = [&acts[..], &[signals::OWNED_MISTAKE]].concat();
        check(&owned, &[FlagId::BlameShift], "Say what you did or left undone", Some("blame_shift"));
        // Without a flag that is only half of the trouble it would be no better.
        check(&[], &[FlagId::HumbleBrag], "Say \"I\" for your own part", None);
    }
}
