//! A record as it stands in a file, and the checks that both formats share.

use debrief_core::{CriterionId, Transcript};
use debrief_intake::IntakeError;

use super::{Place, Sheet};

/// A record, or why it is none.
pub(super) struct Record {
    pub(super) place: Place,
    pub(super) content: Result<Content, String>,
}

/// What a record holds.
pub(super) struct Content {
    pub(super) transcript: Transcript,
    /// The text as it stands in the record.
    pub(super) text: String,
    pub(super) sheets: Vec<Sheet>,
}

/// The criterion of this id, if there is one.
pub(super) fn criterion(id: &str, criteria: &[CriterionId]) -> Result<CriterionId, String> {
    let found = criteria.iter().find(|criterion| criterion.as_str() == id.trim());
    found.cloned().ok_or_else(|| format!("no such criterion, `debrief criteria` lists them: `{id}`"))
}

/// A number of the finer scale.
pub(super) fn overall_100(value: f64) -> Result<f64, String> {
    let fits = (0.0..=100.0).contains(&value);
    fits.then_some(value).ok_or_else(|| format!("`overall_100` is a number from 0 to 100: `{value}`"))
}

/// What is wrong with a transcript, without the place, which is said anyway.
pub(super) fn reason(error: &IntakeError) -> String {
    let text = error.to_string();
    let place = error.place().map_or_else(|| ": ".to_owned(), |place| format!(":{place}: "));
    text.split_once(&place).map_or_else(|| text.clone(), |(_, reason)| reason.to_owned())
}
