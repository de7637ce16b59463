//! The other way round: a good answer loses what carries a criterion.

use std::ops::Range;

use debrief::Debrief;
use debrief_core::{CriterionId, FindingKind, Part, Rating};
use serde::Serialize;

use super::Subject;
use super::verdict::Verdict;
use crate::case::{Case, number};
use crate::labelled::Rated;
use crate::statistics::{mean, rounded};

/// A loss: what is taken out, and what it carried.
struct Removal {
    id: &'static str,
    about: &'static str,
    /// Sentences that tell this part go, by the panel's reading or a rater's sections.
    part: Part,
    /// Sentences go in which the panel finds what speaks for one of these. The first is the one that must fall; a concern about any
    /// names the gap.
    criteria: &'static [CriterionId],
}

const ALL: &[Removal] = &[
    Removal {
        id: "no_result",
        about: "what came of it",
        part: Part::Result,
        criteria: &[CriterionId::fixed("impact"), CriterionId::fixed("outcome_metrics")],
    },
    Removal {
        id: "no_learning",
        about: "what was learned",
        part: Part::Learning,
        criteria: &[CriterionId::fixed("learning")],
    },
    Removal {
        id: "no_own_act",
        about: "what the candidate did",
        part: Part::Action,
        criteria: &[CriterionId::fixed("ownership")],
    },
];

/// A criterion is good from this rating on.
const GOOD: f64 = 4.0;

/// What became of one good answer.
#[derive(Debug, Clone)]
pub(super) struct Removed {
    id: String,
    /// How the criterion changed; none where it is not rated any more.
    change: Option<f64>,
    named: bool,
    too_thin: bool,
}

/// What became of all good answers.
#[derive(Debug, Clone, Serialize)]
pub struct RemovedOutcome {
    /// What was taken out.
    pub removal: &'static str,
    /// The same for people.
    pub about: &'static str,
    /// The criterion that it carried.
    pub criterion: CriterionId,
    /// How many answers are good at it and could lose it.
    pub answers: usize,
    /// In how many the criterion falls, or cannot be rated any more.
    pub fell: usize,
    /// In how many a concern, a critical gap or a next step is about it, or the panel says that there is too little evidence.
    pub named: usize,
    /// In how many there is too little evidence after it.
    pub too_thin: usize,
    /// The mean change of the criterion, where it is rated before and after.
    pub mean_change: Option<f64>,
    /// The answers in which it does not fall.
    pub not_fallen: Vec<String>,
}

/// Takes from a good answer what carries each of the criteria. None where it is not good at it, or has nothing to lose: no such sentence, or
/// the panel's lowest rating already.
pub(super) fn removed(
    rated: &Rated,
    original: &Debrief,
    before: &Verdict,
    subject: &Subject<'_>,
    again: impl Fn(String) -> Debrief,
) -> Vec<Option<Removed>> {
    let case = Case { rated, debrief: original };
    let one = |removal: &Removal| {
        let criterion = removal.criteria.first()?;
        let rating = before.rating(criterion)?;
        let is_good = case.raters_rating(criterion).unwrap_or(rating) >= GOOD;
        if !is_good || rating <= number(Rating::MIN) {
            return None;
        }
        let lost = lost(removal, &case);
        let left = subject.without(|at| lost.get(at).copied().unwrap_or_default());
        if !lost.contains(&true) {
            return None;
        }
        let after = again(left);
        let verdict = Verdict::of(&after);
        Some(Removed {
            id: rated.transcript.id.clone(),
            change: verdict.rating(criterion).map(|after| after - rating),
            named: verdict.is_too_thin() || removal.criteria.iter().any(|id| names(&after, id)),
            too_thin: verdict.is_too_thin(),
        })
    };
    ALL.iter().map(one).collect()
}

/// Which of the panel's sentences a removal takes.
fn lost(removal: &Removal, case: &Case<'_>) -> Vec<bool> {
    let reviews = &case.debrief.reviews;
    let ratings = reviews.iter().flat_map(|review| &review.ratings);
    let signals: Vec<Range<usize>> = ratings
        .filter(|rating| removal.criteria.contains(&rating.criterion))
        .flat_map(|rating| &rating.findings)
        .filter(|finding| finding.kind == FindingKind::Signal)
        .filter_map(|finding| Some(finding.start?..finding.end?))
        .collect();
    let by_raters: Vec<Vec<Option<Part>>> =
        case.rated.sheets.iter().map(|sheet| case.parts_of(sheet)).collect();
    let is_lost = |(at, (sentence, part)): (usize, (Range<usize>, Part))| {
        let rater_says = by_raters.iter().any(|parts| parts.get(at).copied().flatten() == Some(removal.part));
        let carries = signals.iter().any(|signal| signal.start < sentence.end && sentence.start < signal.end);
        part == removal.part || rater_says || carries
    };
    case.sentences().enumerate().map(is_lost).collect()
}

/// Whether a concern, a critical gap or a next step is about a criterion.
fn names(debrief: &Debrief, criterion: &CriterionId) -> bool {
    let concerns =
        debrief.reviews.iter().filter_map(|review| review.concern.as_ref()).map(|point| &point.criterion);
    let steps = debrief.next_steps.iter().map(|step| &step.criterion);
    concerns.chain(&debrief.consensus.critical_gaps).chain(steps).any(|id| id == criterion)
}

/// What became of all answers.
pub(super) fn outcomes(answers: &[&[Option<Removed>]]) -> Vec<RemovedOutcome> {
    let outcome = |(at, removal): (usize, &Removal)| {
        let all: Vec<&Removed> = answers.iter().filter_map(|removed| removed.get(at)?.as_ref()).collect();
        let fell = |removed: &&&Removed| removed.change.is_none_or(|change| change < 0.0);
        let changes = all.iter().filter_map(|removed| removed.change);
        let not_fallen = all.iter().filter(|removed| !fell(removed));
        Some(RemovedOutcome {
            removal: removal.id,
            about: removal.about,
            criterion: removal.criteria.first()?.clone(),
            answers: all.len(),
            fell: all.iter().filter(fell).count(),
            named: all.iter().filter(|removed| removed.named).count(),
            too_thin: all.iter().filter(|removed| removed.too_thin).count(),
            mean_change: mean(changes).map(rounded),
            not_fallen: not_fallen.map(|removed| removed.id.clone()).collect(),
        })
    };
    ALL.iter().enumerate().filter_map(outcome).collect()
}
