//! The criteria.

use debrief_core::CriterionId;
use serde::Serialize;

use super::pairs::{Pairs, alpha_of, with_the_others};
use crate::case::Case;
use crate::statistics::{ENOUGH, Figure, figure, mean, spearman};

/// How many ratings there are on the scale.
const RATINGS: usize = 5;

/// Agreement on the criteria.
#[derive(Debug, Clone, Serialize)]
pub struct Criteria {
    /// The mean of the panel's ρ over the criteria that at least ten answers carry; no spread counts as 0.
    pub mean_rho: Figure,
    /// The same of each rater with the mean of the others.
    pub raters_mean_rho: Figure,
    /// How many criteria the panel's mean is over.
    pub in_mean: usize,
    /// Every criterion that the panel or a rater rated, in the order of the rubric.
    pub each: Vec<CriterionAgreement>,
}

/// Agreement on one criterion, over the answers that both sides rate.
#[derive(Debug, Clone, Serialize)]
pub struct CriterionAgreement {
    /// The criterion.
    pub criterion: CriterionId,
    /// The panel with the raters' mean.
    pub panel: CriterionSide,
    /// Each rater with the mean of the others.
    pub raters: CriterionSide,
    /// The number of words with the raters' mean.
    pub words_rho: Figure,
}

/// Agreement of one side with the raters.
#[derive(Debug, Clone, Serialize)]
pub struct CriterionSide {
    /// Spearman's ρ.
    pub rho: Figure,
    /// Quadratic weighted κ.
    pub kappa: Figure,
    /// The share of answers on which the two sides are at most 1 apart.
    pub within_one: Figure,
    /// The share of answers on which both find that the criterion applies, or both that it does not.
    pub applicability: Figure,
    /// Krippendorff's ordinal α: of all raters, with the panel as one more where it is the panel's side.
    pub alpha: Figure,
}

impl Criteria {
    pub(super) fn of(cases: &[Case<'_>], criteria: &[CriterionId]) -> Self {
        let seen = |criterion: &&CriterionId| {
            let said = |case: &Case<'_>| {
                case.raters_apply(criterion).is_some() || case.panel_applies(criterion).is_some()
            };
            cases.iter().any(said)
        };
        let seen: Vec<&CriterionId> = criteria.iter().filter(seen).collect();
        let (mean_rho, in_mean) = mean_rho(cases, &seen, |case, id| both(case, id).into_iter().collect());
        let (raters_mean_rho, _) =
            self::mean_rho(cases, &seen, |case, id| with_the_others(&case.ratings(id)));
        let each = seen.into_iter().map(|id| CriterionAgreement::of(cases, id)).collect();
        Self { mean_rho, raters_mean_rho, in_mean, each }
    }
}

/// The mean of ρ over the criteria that enough answers carry, and how many these are. Answers are drawn whole, with all their criteria.
/// Where one side does not vary there is no agreement to be seen: that is a 0, or saying the same of everyone would be the way out.
fn mean_rho(
    cases: &[Case<'_>],
    criteria: &[&CriterionId],
    pairs: impl Fn(&Case<'_>, &CriterionId) -> Vec<(f64, f64)>,
) -> (Figure, usize) {
    let mut rows: Vec<Vec<Vec<(f64, f64)>>> =
        cases.iter().map(|case| criteria.iter().map(|id| pairs(case, id)).collect()).collect();
    let carried = |at: &usize| rows.iter().filter(|row| !row[*at].is_empty()).count() >= ENOUGH;
    let carried: Vec<usize> = (0..criteria.len()).filter(carried).collect();
    rows.retain(|row| carried.iter().any(|&at| !row[at].is_empty()));
    let figure = figure(&rows, |drawn| {
        let of = |at: usize| drawn.iter().flat_map(|row| row[at].iter().copied()).collect::<Vec<_>>();
        mean(carried.iter().map(|&at| spearman(&of(at)).unwrap_or_default()))
    });
    (figure, carried.len())
}

/// The panel's rating and the raters', where there are both.
fn both(case: &Case<'_>, criterion: &CriterionId) -> Option<(f64, f64)> {
    Some((case.panel_rating(criterion)?, case.raters_rating(criterion)?))
}

impl CriterionAgreement {
    fn of(cases: &[Case<'_>], id: &CriterionId) -> Self {
        let panel = Pairs::of(cases.iter().map(|case| both(case, id)));
        let applies = |case: &Case<'_>| Some((bit(case.panel_applies(id)?), bit(case.raters_apply(id)?)));
        let words = |case: &Case<'_>| Some((case.words(), case.raters_rating(id)?));
        let among_raters = Pairs::among(cases.iter().map(|case| case.ratings(id)));
        let raters_apply = |case: &Case<'_>| {
            let said = case.rated.sheets.iter().filter_map(|sheet| sheet.said(id));
            said.map(|said| bit(said.rating().is_some())).collect()
        };
        // Counted from 0.
        let grades = |ratings: Vec<f64>| ratings.into_iter().map(|rating| rating - 1.0).collect::<Vec<_>>();
        let with_panel =
            |case: &Case<'_>| case.ratings(id).into_iter().chain(case.panel_rating(id)).collect();
        Self {
            criterion: id.clone(),
            panel: CriterionSide {
                rho: panel.rho(),
                kappa: panel.kappa(),
                within_one: panel.within(1.0),
                applicability: Pairs::of(cases.iter().map(applies)).within(0.5),
                alpha: alpha_of(cases.iter().map(with_panel).map(grades), RATINGS),
            },
            raters: CriterionSide {
                rho: among_raters.rho(),
                kappa: among_raters.kappa(),
                within_one: among_raters.within(1.0),
                applicability: Pairs::among(cases.iter().map(raters_apply)).within(0.5),
                alpha: alpha_of(cases.iter().map(|case| grades(case.ratings(id))), RATINGS),
            },
            words_rho: Pairs::of(cases.iter().map(words)).rho(),
        }
    }
}

fn bit(said: bool) -> f64 {
    f64::from(u8::from(said))
}
