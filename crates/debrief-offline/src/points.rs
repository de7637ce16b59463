//! The reason to hire and the concern: one sentence or two each, about the candidate.

use debrief_core::{Case, Point, Recommendation, Review, ReviewStatus};
use debrief_rubric::Rater;

use crate::evidence::{Evidence, Gap, Lack, Praise, weigh};
use crate::line::Fill;
use crate::lines::point;
use crate::pick::{Picker, basis};
use crate::saying::{self, Candidate};
use crate::speech::Speech;
use crate::support;

const LEAST: usize = 12;
const MOST: usize = 35;
/// The round is part of the choice of words; these are said before the first.
const BEFORE: u8 = 0;

/// The reason to hire and the concern of a scored review. None where nothing found supports one.
pub(crate) fn points(rater: &Rater, case: &Case, review: &Review) -> (Option<Point>, Option<Point>) {
    if review.status != ReviewStatus::Scored {
        return (None, None);
    }
    let picker = Picker::alone(&basis(case), &rater.persona().id, BEFORE);
    let evidence = weigh(rater, case, review, picker);
    let reason = best(&evidence, review).and_then(|praise| reason(praise, picker));
    let concern = evidence.gaps.first().and_then(|gap| concern(gap, picker));
    (reason, concern)
}

/// What speaks for the candidate most, where it speaks at all.
fn best<'e, 'a>(evidence: &'e Evidence<'a>, review: &Review) -> Option<&'e Praise<'a>> {
    let firm = evidence.praise(|praise| praise.rating.get() >= 3 && !support::is_faint(praise.signal));
    let hopeful = review.recommendation > Some(Recommendation::StrongNoHire);
    firm.or_else(|| evidence.praise(|praise| !support::is_faint(praise.signal)))
        .or_else(|| evidence.praise(|praise| hopeful && praise.rating.get() >= 3))
}

fn reason(praise: &Praise<'_>, picker: Picker) -> Option<Point> {
    let fill = saying::praise(praise, Candidate::They, picker);
    let lines = if praise.own.is_some() { point::REASONS_OWN } else { point::REASONS };
    let text = compose(picker, "reason", lines, point::REASON_ENDS, &fill)?;
    Some(Point { text, criterion: praise.criterion.clone(), findings: vec![praise.finding.clone()] })
}

fn concern(gap: &Gap<'_>, picker: Picker) -> Option<Point> {
    let fill = saying::gap(gap, Candidate::They, picker);
    let (lines, ends) = match &gap.kind {
        Lack::Missing { .. } if gap.own.is_some() => (point::CONCERNS_OWN, point::CONCERN_ENDS),
        Lack::Missing { .. } => (point::CONCERNS, point::CONCERN_ENDS),
        Lack::Flagged { quote: Some(_), .. } => (point::CONCERNS_FLAGGED, point::CONCERN_ENDS),
        Lack::Flagged { quote: None, .. } => (point::CONCERNS_FLAGGED_BARE, point::CONCERN_ENDS),
    };
    let text = compose(picker, "concern", lines, ends, &fill)?;
    Some(Point { text, criterion: gap.criterion.clone(), findings: vec![gap.finding.clone()] })
}

/// One of the lines, and as many ends as it takes to be long enough.
fn compose<'a>(picker: Picker, slot: &str, lines: &[&str], ends: &[&str], fill: &Fill<'a>) -> Option<String> {
    let mut speech: Speech<'a> = Speech::new(picker, MOST);
    if !speech.say(slot, lines, fill) {
        return None;
    }
    while speech.words() < LEAST && speech.say("ends", ends, &Fill::new()) {}
    Some(speech.text())
}
