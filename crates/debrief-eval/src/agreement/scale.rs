//! The scale of the raters' overall judgement.

use serde::Serialize;

use crate::case::{Case, steps};
use crate::labelled::Sheet;
use crate::statistics::mean;

/// The scale that an overall judgement is read on: the one that more answers have, the finer where as many have both. Two scales are never
/// mixed in one figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Scale {
    /// `overall_100`, 0 to 100.
    #[serde(rename = "overall_100")]
    Overall100,
    /// The recommendation, as steps from the lowest, 0 to 5.
    Recommendation,
}

impl Scale {
    pub(super) fn of(cases: &[Case<'_>]) -> Self {
        let carried = |scale: Self| cases.iter().filter(|case| scale.mean(case).is_some()).count();
        if carried(Self::Overall100) >= carried(Self::Recommendation) {
            Self::Overall100
        } else {
            Self::Recommendation
        }
    }

    /// A rater's judgement.
    pub(super) fn value(self, sheet: &Sheet) -> Option<f64> {
        match self {
            Self::Overall100 => sheet.overall_100,
            Self::Recommendation => sheet.overall.map(steps),
        }
    }

    /// Every rater's judgement of an answer.
    pub(super) fn values(self, case: &Case<'_>) -> Vec<f64> {
        case.rated.sheets.iter().filter_map(|sheet| self.value(sheet)).collect()
    }

    /// The mean of the raters' judgements.
    pub(super) fn mean(self, case: &Case<'_>) -> Option<f64> {
        mean(self.values(case))
    }

    /// The scale's name for people.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Overall100 => "overall_100, 0 to 100",
            Self::Recommendation => "recommendation, steps from 0 to 5",
        }
    }
}
