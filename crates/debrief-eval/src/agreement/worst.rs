//! The answers to talk about.

use debrief_core::{CriterionId, Recommendation};
use serde::Serialize;

use super::Scale;
use crate::case::{Case, steps};
use crate::labelled::{Place, Sheet};
use crate::statistics::ranks;

/// How many answers are listed.
const LISTED: usize = 10;
/// How many criteria are listed of one answer.
const CRITERIA: usize = 3;

/// An answer that the panel and the raters see differently.
#[derive(Debug, Clone, Serialize)]
pub struct Disagreement {
    /// The answer.
    pub id: String,
    /// Where it stands.
    pub place: Place,
    /// Whether the panel is the milder side.
    pub panel_is_milder: bool,
    /// What the panel recommends; null where there is too little evidence, which counts as the lowest.
    pub panel_recommendation: Option<Recommendation>,
    /// The panel's score, `1.0..=5.0`.
    pub panel_score: Option<f64>,
    /// The raters' mean on the agreement's scale.
    pub raters_mean: f64,
    /// How many steps of the recommendation lie between, where the raters gave one.
    pub steps: Option<f64>,
    /// The answer's place among all by the panel's score, 1 being the best.
    pub panel_rank: f64,
    /// The same by the raters' mean.
    pub raters_rank: f64,
    /// The criteria that are furthest apart in the same direction, at most three.
    pub criteria: Vec<Apart>,
    /// The panel's reason: why the criterion that is furthest apart was rated so, or the best or worst rated where none is.
    pub panel_reason: Option<Reason>,
    /// What the raters wrote: concerns where the panel is milder, reasons to hire where it is severer.
    pub raters_reasons: Vec<Reason>,
}

/// A criterion that is rated differently.
#[derive(Debug, Clone, Serialize)]
pub struct Apart {
    /// Which.
    pub criterion: CriterionId,
    /// The panel's rating.
    pub panel: f64,
    /// The raters' mean rating.
    pub raters: f64,
}

/// Somebody's reason.
#[derive(Debug, Clone, Serialize)]
pub struct Reason {
    /// Whose: a rater's name, or the criterion with the panel's rating.
    pub by: String,
    /// In their words.
    pub text: String,
}

/// An answer that the raters see differently.
#[derive(Debug, Clone, Serialize)]
pub struct RatersApart {
    /// The answer.
    pub id: String,
    /// Where it stands.
    pub place: Place,
    /// What each rater said, the severest first, on the agreement's scale.
    pub judgements: Vec<Judgement>,
}

/// What a rater said.
#[derive(Debug, Clone, Serialize)]
pub struct Judgement {
    /// Who.
    pub rater: String,
    /// On the agreement's scale.
    pub value: f64,
}

/// Where the panel and the raters are furthest apart: by the steps of the recommendation, then by rank.
pub(super) fn worst(cases: &[Case<'_>], scale: Scale, criteria: &[CriterionId]) -> Vec<Disagreement> {
    let judged: Vec<(&Case<'_>, f64, f64)> =
        cases.iter().filter_map(|case| Some((case, case.score()?, scale.mean(case)?))).collect();
    // From the best, so that the best has rank 1.
    let places = |values: Vec<f64>| ranks(&values.iter().map(|value| -value).collect::<Vec<_>>());
    let of_panel = places(judged.iter().map(|(_, score, _)| *score).collect());
    let of_raters = places(judged.iter().map(|(_, _, mean)| *mean).collect());
    let mut all: Vec<Disagreement> = judged
        .iter()
        .zip(of_panel.into_iter().zip(of_raters))
        .map(|((case, _, mean), ranks)| disagreement(case, *mean, ranks, criteria))
        .collect();
    let apart = |d: &Disagreement| (d.steps.unwrap_or_default(), (d.panel_rank - d.raters_rank).abs());
    all.retain(|d| apart(d) > (0.0, 0.0));
    all.sort_by(|a, b| {
        let ((steps_a, ranks_a), (steps_b, ranks_b)) = (apart(a), apart(b));
        steps_b.total_cmp(&steps_a).then(ranks_b.total_cmp(&ranks_a))
    });
    all.truncate(LISTED);
    all
}

fn disagreement(
    case: &Case<'_>,
    raters_mean: f64,
    (panel_rank, raters_rank): (f64, f64),
    criteria: &[CriterionId],
) -> Disagreement {
    let difference = case
        .recommendation()
        .zip(Scale::Recommendation.mean(case))
        .map(|(panel, raters)| steps(panel) - raters);
    let by_steps = difference.filter(|difference| *difference != 0.0);
    let panel_is_milder = by_steps.map_or(panel_rank < raters_rank, |difference| difference > 0.0);
    let apart = apart(case, panel_is_milder, criteria);
    Disagreement {
        id: case.rated.transcript.id.clone(),
        place: case.rated.place.clone(),
        panel_is_milder,
        panel_recommendation: case.debrief.consensus.recommendation,
        panel_score: case.debrief.consensus.score,
        raters_mean,
        steps: difference.map(f64::abs),
        panel_rank,
        raters_rank,
        panel_reason: panel_reason(case, apart.first(), panel_is_milder),
        criteria: apart,
        raters_reasons: case
            .rated
            .sheets
            .iter()
            .filter_map(|sheet| rater_reason(sheet, panel_is_milder))
            .collect(),
    }
}

/// The criteria on which the panel is milder, or severer, by more than half a rating.
fn apart(case: &Case<'_>, panel_is_milder: bool, criteria: &[CriterionId]) -> Vec<Apart> {
    let sign = if panel_is_milder { 1.0 } else { -1.0 };
    let both = |id: &CriterionId| {
        let (panel, raters) = (case.panel_rating(id)?, case.raters_rating(id)?);
        Some(Apart { criterion: id.clone(), panel, raters })
    };
    let by = |apart: &Apart| sign * (apart.panel - apart.raters);
    let mut all: Vec<Apart> = criteria.iter().filter_map(both).filter(|apart| by(apart) > 0.5).collect();
    all.sort_by(|a, b| by(b).total_cmp(&by(a)));
    all.truncate(CRITERIA);
    all
}

/// What the panel says of the criterion that is furthest apart; where none is, of its best or worst.
fn panel_reason(case: &Case<'_>, apart: Option<&Apart>, panel_is_milder: bool) -> Option<Reason> {
    let ratings = case.debrief.reviews.iter().flat_map(|review| &review.ratings);
    let mut rated: Vec<_> = ratings.filter_map(|rating| Some((rating, rating.rating?))).collect();
    rated.sort_by_key(|(_, rating)| *rating);
    if panel_is_milder {
        rated.reverse();
    }
    let is_wanted = |id: &CriterionId| apart.is_none_or(|apart| apart.criterion == *id);
    let (rating, number) = rated.into_iter().find(|(rating, _)| is_wanted(&rating.criterion))?;
    Some(Reason { by: format!("{} {number}", rating.criterion), text: rating.because.clone() })
}

/// What a rater wrote against the candidate, or for them.
fn rater_reason(sheet: &Sheet, against: bool) -> Option<Reason> {
    let (words, criterion, name) = if against {
        (&sheet.concern, &sheet.main_gap, "main gap")
    } else {
        (&sheet.reason_to_hire, &sheet.main_strength, "main strength")
    };
    let named = || criterion.as_ref().map(|id| format!("{name}: {id}"));
    let text = words.clone().filter(|words| !words.trim().is_empty()).or_else(named)?;
    Some(Reason { by: sheet.rater.clone(), text })
}

/// Where the raters are furthest apart.
pub(super) fn raters_apart(cases: &[Case<'_>], scale: Scale) -> Vec<RatersApart> {
    let mut all: Vec<(f64, RatersApart)> = cases
        .iter()
        .filter_map(|case| {
            let sheets = case.rated.sheets.iter();
            let judgement =
                |sheet: &Sheet| Some(Judgement { rater: sheet.rater.clone(), value: scale.value(sheet)? });
            let mut judgements: Vec<Judgement> = sheets.filter_map(judgement).collect();
            judgements.sort_by(|a, b| a.value.total_cmp(&b.value));
            let range = judgements.last()?.value - judgements.first()?.value;
            let (id, place) = (case.rated.transcript.id.clone(), case.rated.place.clone());
            (range > 0.0).then_some((range, RatersApart { id, place, judgements }))
        })
        .collect();
    all.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    all.into_iter().take(LISTED).map(|(_, apart)| apart).collect()
}
