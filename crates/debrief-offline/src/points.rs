//! The reason to hire and the concern: one sentence or two each, about the candidate.

use debrief_core::Point;

use crate::evidence::{Evidence, Gap, Lack, Praise, own_question};
use crate::heard::Heard;
use crate::line::Fill;
use crate::lines::point as lines;
use crate::person::Candidate;
use crate::pick::Picker;
use crate::saying::{self, Teller, point};
use crate::speech::{Lines, Speech};

const LEAST: usize = 12;
const MOST: usize = 35;
/// A point with so many words needs no word on what it means.
const ENOUGH: usize = 16;

/// The reason to hire and the concern of a scored review. None where nothing found supports one.
pub(crate) fn points<'a>(
    teller: Teller<'a>,
    evidence: &Evidence<'a>,
    picker: Picker,
) -> (Option<Point>, Option<Point>) {
    // Not all that is found can be quoted in a sentence of this length.
    let reason = best_first(evidence).find_map(|praise| reason(teller, praise, picker));
    let concern = evidence.gaps.iter().find_map(|gap| concern(teller, gap, evidence, picker));
    (reason, concern)
}

/// What speaks for the candidate, from what does most. Where that is little, the lines for it say so.
fn best_first<'e, 'a>(evidence: &'e Evidence<'a>) -> impl Iterator<Item = &'e Praise<'a>> {
    let told = |slight: bool| {
        evidence.praises.iter().filter(move |praise| praise.is_slight() == slight && !praise.is_faint)
    };
    told(false).chain(told(true))
}

fn reason<'a>(teller: Teller<'a>, praise: &Praise<'a>, picker: Picker) -> Option<Point> {
    let mut speech = Speech::new(picker, Candidate::They, MOST, Heard::new());
    let fill = Fill::new().with("point", point(praise.criterion));
    let quoting = |fill: Fill<'a>| fill.quoting("quote", praise.quote(teller.case));
    let about = |lines| Lines::about(lines, Candidate::They);
    let said = match own_question(teller.rater, praise.criterion) {
        Some(own) => speech.say(about(lines::REASONS_OWN), &quoting(fill).with("own", own)),
        None if praise.is_slight() => speech.say(about(lines::REASONS_SLIGHT), &quoting(fill)),
        None => teller.praise_after(&mut speech, praise, leads(praise), fill),
    };
    if said && speech.words() < ENOUGH {
        saying::value(&mut speech, praise);
    }
    let ends = if praise.is_slight() { lines::REASON_ENDS_SLIGHT } else { lines::REASON_ENDS };
    finished(said, speech, ends, praise.finding, praise.criterion)
}

/// What brings in a reason: the point by name only where the words are what it looks for and it is rated well.
fn leads(praise: &Praise<'_>) -> &'static [&'static str] {
    match praise.look {
        Some(look) if look.supporting => &[],
        _ if praise.rating.get() >= 4 => lines::REASONS,
        _ => lines::REASONS_FAIR,
    }
}

fn concern<'a>(teller: Teller<'a>, gap: &Gap<'a>, evidence: &Evidence<'a>, picker: Picker) -> Option<Point> {
    let mut speech = Speech::new(picker, Candidate::They, MOST, Heard::new());
    let said = if let Lack::Own = gap.kind {
        let own = own_question(teller.rater, gap.criterion)?;
        speech.say(Lines::of(lines::CONCERNS_OWN), &Fill::new().with("own", own))
    } else {
        let fill = Fill::new().with("point", point(gap.criterion));
        let leads = if is_small(gap) { lines::WISHES } else { lines::CONCERNS };
        let said = teller.gap_after(&mut speech, gap, evidence, leads, fill);
        if said && speech.words() < ENOUGH && !is_small(gap) {
            saying::worry(&mut speech, gap);
        }
        said
    };
    let ends = if is_small(gap) { lines::WISH_ENDS } else { lines::CONCERN_ENDS };
    finished(said, speech, ends, gap.finding, gap.criterion)
}

/// Whether a gap is a wish rather than a worry: where it is, much is there. What is held against the candidate is never small.
fn is_small(gap: &Gap<'_>) -> bool {
    gap.rating.get() >= 4 && matches!(gap.kind, Lack::Missing(_))
}

/// The point, with as many ends as it takes to be long enough.
fn finished(
    said: bool,
    mut speech: Speech<'_>,
    ends: &[&str],
    finding: &debrief_core::Finding,
    criterion: &debrief_core::CriterionId,
) -> Option<Point> {
    while said && speech.words() < LEAST && speech.say(Lines::of(ends), &Fill::new()) {}
    said.then(|| Point { text: speech.text(), criterion: criterion.clone(), findings: vec![finding.clone()] })
}
