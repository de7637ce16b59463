//! The overall judgement.

use debrief_core::Recommendation;
use serde::Serialize;

use super::Scale;
use super::pairs::{Pairs, alpha_of};
use crate::case::{Case, steps};
use crate::statistics::{Figure, half_up};

/// Agreement on the overall judgement.
#[derive(Debug, Clone, Serialize)]
pub struct Overall {
    /// The panel with the raters: its score with their mean, its recommendation with their rounded mean.
    pub panel: OverallSide,
    /// Each rater with the mean of the others.
    pub raters: OverallSide,
    /// The number of words with the raters' mean: what an agreement must beat to mean anything.
    pub words_rho: Figure,
    /// How often each recommendation was given.
    pub recommendations: Recommendations,
}

/// Agreement of one side with the raters.
#[derive(Debug, Clone, Serialize)]
pub struct OverallSide {
    /// Spearman's ρ.
    pub rho: Figure,
    /// Quadratic weighted κ of the recommendations.
    pub kappa: Figure,
    /// Krippendorff's ordinal α of the recommendations: of all raters, with the panel as one more where it is the panel's side.
    pub alpha: Figure,
}

/// How often each recommendation was given, from worst to best.
#[derive(Debug, Clone, Serialize)]
pub struct Recommendations {
    /// By the panel.
    pub panel: [usize; 6],
    /// By the raters, as their rounded mean.
    pub raters: [usize; 6],
}

impl Overall {
    pub(super) fn of(cases: &[Case<'_>], scale: Scale) -> Self {
        let recommended = |case: &Case<'_>| Scale::Recommendation.values(case);
        let mean = |case: &Case<'_>| Scale::Recommendation.mean(case);
        let panel = |case: &Case<'_>| case.recommendation().map(steps);
        let with_panel = |case: &Case<'_>| recommended(case).into_iter().chain(panel(case)).collect();
        let pairs = |side: &dyn Fn(&Case<'_>) -> Option<(f64, f64)>| Pairs::of(cases.iter().map(side));
        let grades = Recommendation::ALL.len();
        Self {
            panel: OverallSide {
                rho: pairs(&|case| Some((case.score()?, scale.mean(case)?))).rho(),
                kappa: pairs(&|case| Some((panel(case)?, mean(case)?))).kappa(),
                alpha: alpha_of(cases.iter().map(with_panel), grades),
            },
            raters: OverallSide {
                rho: Pairs::among(cases.iter().map(|case| scale.values(case))).rho(),
                kappa: Pairs::among(cases.iter().map(recommended)).kappa(),
                alpha: alpha_of(cases.iter().map(recommended), grades),
            },
            words_rho: pairs(&|case| Some((case.words(), scale.mean(case)?))).rho(),
            recommendations: Recommendations {
                panel: counts(cases.iter().filter_map(panel)),
                raters: counts(cases.iter().filter_map(mean).map(half_up)),
            },
        }
    }
}

fn counts(given: impl Iterator<Item = f64>) -> [usize; 6] {
    let given: Vec<f64> = given.collect();
    Recommendation::ALL.map(|of| given.iter().filter(|given| given.total_cmp(&steps(of)).is_eq()).count())
}
