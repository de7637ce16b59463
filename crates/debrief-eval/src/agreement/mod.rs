//! How far the panel agrees with the raters, and they with each other.

mod criteria;
mod flags;
mod overall;
mod pairs;
mod parts;
mod raters;
mod scale;
mod worst;

pub use criteria::{Criteria, CriterionAgreement, CriterionSide};
pub use flags::{Counts, FlagAgreement, Flags, FlagsSide};
pub use overall::{Overall, OverallSide, Recommendations};
pub use parts::Parts;
pub use raters::{RaterLine, Raters};
pub use scale::Scale;
pub use worst::{Apart, Disagreement, Judgement, RatersApart, Reason};

use debrief::Debriefer;
use debrief_core::{CriterionId, Status};
use serde::Serialize;

use crate::case::Case;
use crate::debriefing::{RuntimeError, each};
use crate::labelled::{BadRecord, Labelled, Rated};

/// The version of the JSON's shape. It grows when a field changes its meaning or goes away.
pub const SCHEMA_VERSION: u32 = 1;

/// How far a panel agrees with people, on one set of answers.
#[derive(Debug, Clone, Serialize)]
pub struct Agreement {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// Who sat on the panel, in seat order.
    pub panel: Vec<String>,
    /// How many answers have ratings and were debriefed.
    pub answers: usize,
    /// How many of them the panel finds too thin to rate. They count as the lowest score and the lowest recommendation, and carry no
    /// rating of a criterion.
    pub insufficient_evidence: usize,
    /// The scale that the raters' overall judgement is read on.
    pub scale: Scale,
    /// The overall judgement.
    pub overall: Overall,
    /// The criteria.
    pub criteria: Criteria,
    /// The flags.
    pub flags: Flags,
    /// The parts of the story.
    pub parts: Parts,
    /// The raters, severest first.
    pub raters: Raters,
    /// Where the panel and the raters are furthest apart: at most ten answers, the worst first.
    pub worst: Vec<Disagreement>,
    /// Where the raters are furthest apart among themselves: at most ten answers.
    pub raters_apart: Vec<RatersApart>,
    /// Records that could not be used.
    pub bad_records: Vec<BadRecord>,
}

/// Debriefs the answers that have ratings and measures the agreement. Answers without any are added to the bad records.
///
/// # Errors
/// [`RuntimeError`] if a thread's runtime cannot be started.
pub fn agreement(
    panel: &Debriefer,
    labelled: &Labelled,
    criteria: &[CriterionId],
) -> Result<Agreement, RuntimeError> {
    let (rated, unrated): (Vec<&Rated>, Vec<&Rated>) =
        labelled.answers.iter().partition(|answer| !answer.sheets.is_empty());
    let bad = |answer: &Rated| BadRecord { place: answer.place.clone(), reason: "no ratings".to_owned() };
    let mut bad_records = labelled.bad.clone();
    bad_records.extend(unrated.into_iter().map(bad));
    bad_records.sort();
    let debriefs = each(panel, &rated, |debrief, answer| debrief(answer.transcript.clone()))?;
    let cases: Vec<Case<'_>> =
        rated.iter().zip(&debriefs).map(|(rated, debrief)| Case { rated, debrief }).collect();
    let scale = Scale::of(&cases);
    let too_thin = |debrief: &&debrief::Debrief| debrief.status == Status::InsufficientEvidence;
    Ok(Agreement {
        schema_version: SCHEMA_VERSION,
        panel: panel.raters().iter().map(|rater| rater.persona().id.to_string()).collect(),
        answers: cases.len(),
        insufficient_evidence: debriefs.iter().filter(too_thin).count(),
        scale,
        overall: Overall::of(&cases, scale),
        criteria: Criteria::of(&cases, criteria),
        flags: Flags::of(&cases),
        parts: Parts::of(&cases),
        raters: Raters::of(&cases, scale),
        worst: worst::worst(&cases, scale, criteria),
        raters_apart: worst::raters_apart(&cases, scale),
        bad_records,
    })
}
