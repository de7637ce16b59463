//! The raters: who is severe, who is mild.

use serde::Serialize;

use super::Scale;
use crate::case::Case;
use crate::statistics::{Figure, figure, mean};

/// The raters, held against each other on the answers that they share.
#[derive(Debug, Clone, Serialize)]
pub struct Raters {
    /// Everyone, the severest first; those without enough answers in common with others last.
    pub each: Vec<RaterLine>,
    /// The severest, where at least two raters can be compared.
    pub severest: Option<String>,
    /// The mildest.
    pub mildest: Option<String>,
}

/// One rater.
#[derive(Debug, Clone, Serialize)]
pub struct RaterLine {
    /// The name.
    pub rater: String,
    /// How many answers they rated.
    pub answers: usize,
    /// How far their overall judgement is over (milder) or under (severer) the mean of the others' on the same answers, on the
    /// agreement's scale.
    pub deviation: Figure,
}

impl Raters {
    pub(super) fn of(cases: &[Case<'_>], scale: Scale) -> Self {
        let mut names: Vec<&str> = Vec::new();
        for sheet in cases.iter().flat_map(|case| &case.rated.sheets) {
            if !names.contains(&sheet.rater.as_str()) {
                names.push(&sheet.rater);
            }
        }
        names.sort_unstable();
        let mut each: Vec<RaterLine> =
            names.into_iter().map(|name| RaterLine::of(name, cases, scale)).collect();
        let order = |line: &RaterLine| line.deviation.value.unwrap_or(f64::INFINITY);
        each.sort_by(|a, b| order(a).total_cmp(&order(b)));
        let compared: Vec<&RaterLine> = each.iter().filter(|line| line.deviation.value.is_some()).collect();
        let name =
            |line: Option<&&RaterLine>| line.filter(|_| compared.len() > 1).map(|line| line.rater.clone());
        let (severest, mildest) = (name(compared.first()), name(compared.last()));
        Self { each, severest, mildest }
    }
}

impl RaterLine {
    fn of(name: &str, cases: &[Case<'_>], scale: Scale) -> Self {
        let sheet = |case: &Case<'_>| case.rated.sheets.iter().position(|sheet| sheet.rater == name);
        let deviation = |case: &Case<'_>| {
            let own = sheet(case)?;
            let others = case.rated.sheets.iter().enumerate().filter(|(at, _)| *at != own);
            let others = mean(others.filter_map(|(_, sheet)| scale.value(sheet)))?;
            Some(scale.value(&case.rated.sheets[own])? - others)
        };
        let deviations: Vec<f64> = cases.iter().filter_map(deviation).collect();
        Self {
            rater: name.to_owned(),
            answers: cases.iter().filter(|case| sheet(case).is_some()).count(),
            deviation: figure(&deviations, |drawn| mean(drawn.iter().map(|value| **value))),
        }
    }
}
