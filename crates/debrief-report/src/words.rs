//! How things are said to a reader.

use debrief_core::{CriterionId, FlagId, Level, Move, Rating, Recommendation, Review, score, wording};

use crate::clean;
use crate::people::People;

/// Whether it speaks for the candidate.
pub(crate) const fn is_for(recommendation: Recommendation) -> bool {
    matches!(recommendation, Recommendation::LeanHire | Recommendation::Hire | Recommendation::StrongHire)
}

/// A score at two decimals. The sum of nothing is −0, which nobody wants to read.
pub(crate) fn decimals(score: f64) -> String {
    format!("{:.2}", score::round2(score) + 0.0)
}

/// `senior level`.
pub(crate) fn level(level: Level) -> String {
    format!("{level} level")
}

/// `ownership, root cause and learning`.
pub(crate) fn listed(criteria: &[CriterionId]) -> String {
    wording::listed(&criteria.iter().map(CriterionId::spoken).collect::<Vec<_>>())
}

/// The answer's words in quotation marks, on one line.
pub(crate) fn quoted(words: &str) -> String {
    format!("\"{}\"", clean::phrase(words))
}

/// `root cause 2 → 3, after Sarah's "…"`.
pub(crate) fn moved(people: People<'_>, change: &Move, hide_scores: bool) -> String {
    let what = change.criterion.spoken();
    let how = match (hide_scores, change.to.cmp(&change.from)) {
        (false, _) => range(change.from, change.to),
        (true, std::cmp::Ordering::Less) => "down".to_owned(),
        (true, std::cmp::Ordering::Equal) => "as before".to_owned(),
        (true, std::cmp::Ordering::Greater) => "up".to_owned(),
    };
    let who = people.short(&change.because_of.persona);
    format!("{what} {how}, after {who}'s {}", quoted(&change.because_of.quote))
}

/// `2 → 3`, which stays on one line.
pub(crate) fn range(from: Rating, to: Rating) -> String {
    format!("{from}\u{a0}→\u{a0}{to}")
}

/// What holds a reviewer's recommendation down, as a sentence.
pub(crate) fn cap(people: People<'_>, review: &Review) -> Option<String> {
    let cap = review.capped_by.as_deref()?;
    let who = people.short(&review.persona.id);
    let said = |id: &str| clean::phrase(&id.replace(['_', '-'], " ").replace("trade offs", "trade-offs"));
    Some(match cap.split_once(':') {
        Some(("must_have", id)) => {
            format!("Held down: {} is a must-have for {who}, and it is under the floor.", said(id))
        }
        Some(("dealbreaker", id)) => format!("Held down: {} is a dealbreaker for {who}.", said(id)),
        _ => format!("Held down by {}.", said(cap)),
    })
}

/// What a flag means; one that is not here is shown by its name alone.
pub(crate) fn flag_meaning(id: FlagId) -> Option<&'static str> {
    FLAG_MEANINGS.iter().find(|(flag, _)| *flag == id).map(|(_, meaning)| *meaning)
}

const FLAG_MEANINGS: &[(FlagId, &str)] = &[
    (FlagId::BlameShift, "the failure is laid at someone else's door"),
    (FlagId::HumbleBrag, "a strength dressed as a failure"),
    (FlagId::VagueClaim, "nothing backs it"),
    (FlagId::WeOnly, "which part was yours?"),
    (FlagId::Hypothetical, "what you would do, not what you did"),
    (FlagId::NoResult, "the story stops before its outcome"),
    (FlagId::TooSmooth, "nothing went wrong, nobody disagreed"),
    (FlagId::Heroics, "the fix was working harder"),
    (FlagId::ActivityAsProgress, "meetings and documents told as results"),
    (FlagId::VanityMetric, "a total that shows no value"),
    (FlagId::Platitude, "a lesson that fits any story"),
    (FlagId::Disparagement, "contempt for a colleague or customer"),
    (FlagId::OffQuestion, "it answers another question"),
    (FlagId::InstructionToReviewer, "written to the judge; it moved no rating"),
];
