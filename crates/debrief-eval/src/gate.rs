//! Figures that must not be missed.

use serde::Serialize;

use crate::agreement::Agreement;
use crate::statistics::Figure;

/// The least that a figure must be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Gate {
    /// Which figure.
    pub measure: Measure,
    /// The least that it must be.
    pub least: f64,
}

/// A figure that can be a gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Spearman's ρ of the panel's score with the raters' overall judgement.
    Rho,
    /// Quadratic weighted κ of the recommendation.
    Kappa,
    /// The mean of ρ over the criteria.
    CriteriaRho,
    /// F1 over all flags.
    FlagsF1,
    /// The share of sentences whose part agrees.
    Parts,
}

impl Measure {
    /// The figure's name for people, as the report has it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rho => "overall ρ",
            Self::Kappa => "overall κ",
            Self::CriteriaRho => "mean ρ over the criteria",
            Self::FlagsF1 => "flags F1",
            Self::Parts => "parts",
        }
    }

    /// The figure itself.
    pub const fn figure(self, agreement: &Agreement) -> Figure {
        match self {
            Self::Rho => agreement.overall.panel.rho,
            Self::Kappa => agreement.overall.panel.kappa,
            Self::CriteriaRho => agreement.criteria.mean_rho,
            Self::FlagsF1 => agreement.flags.panel.f1,
            Self::Parts => agreement.parts.panel,
        }
    }
}

impl Gate {
    /// Whether the figure is there and at least that.
    pub fn is_met(&self, agreement: &Agreement) -> bool {
        self.measure.figure(agreement).value.is_some_and(|value| value >= self.least)
    }
}
