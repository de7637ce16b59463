//! One criterion, one case, one rating.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use debrief_core::{
    Case, CriterionRating, Exception, Finding, Flag, Rating, RatingStatus, Signal, Strength, Sum, reached,
};

use crate::asked::is_gap;
use crate::because;
use crate::breadth::breadth;
use crate::criterion::{Criterion, Look, Lowered};
use crate::fullness::fullness;

/// What a case shows, whatever the criterion.
#[derive(Debug)]
pub(crate) struct Shown<'a> {
    /// The signals, in the order of the answer.
    signals: &'a [Signal],
    /// How much of what a good answer has is there.
    pub(crate) breadth: f64,
    /// How much is told, whatever it speaks to.
    pub(crate) fullness: f64,
}

impl<'a> Shown<'a> {
    pub(crate) fn of(case: &'a Case) -> Self {
        let reading = &case.reading;
        Self { signals: &reading.signals, breadth: breadth(reading), fullness: fullness(reading) }
    }
}

/// What a criterion's looks and flags came to in one case.
#[derive(Debug)]
pub(crate) struct Evaluation<'a> {
    /// Each look with the signals that count for it, at most as many as it takes.
    pub(crate) looked: Vec<(&'a Look, Vec<&'a Signal>)>,
    /// The looks of which it can be said that they are missing, in the order of the criterion.
    pub(crate) missing: Vec<&'a Look>,
    /// Each flag that lowers it here, with its clearest place.
    pub(crate) lowered: Vec<(&'a Lowered, &'a Flag)>,
    /// What the signals give together.
    found: f64,
    /// What the breadth of the answer adds.
    breadth: f64,
    /// What it adds that much is told.
    fullness: f64,
    /// What the flags take off.
    taken: f64,
    /// The points that are left.
    pub(crate) points: f64,
    /// The rating that the points reach.
    pub(crate) rating: Rating,
}

impl<'a> Evaluation<'a> {
    pub(crate) fn of(criterion: &'a Criterion, case: &'a Case, shown: &Shown<'a>, own: &'a [Signal]) -> Self {
        let looked: Vec<_> =
            criterion.looks_for.iter().map(|look| (look, counted(look, shown, own))).collect();
        let is_missing = |(look, signals): &&(&Look, Vec<&Signal>)| {
            signals.is_empty() && !look.supporting && is_gap(&look.signal, &case.reading)
        };
        let missing = looked.iter().filter(is_missing).map(|(look, _)| *look).collect();
        let lowered: Vec<_> = criterion
            .lowered_by
            .iter()
            .filter_map(|lowered| Some((lowered, case.reading.clearest_flag(lowered.flag)?)))
            .collect();
        let found: f64 = looked.iter().map(|(look, signals)| look.points * shares(signals)).sum();
        let breadth = if found > 0.0 { criterion.breadth * shown.breadth } else { 0.0 };
        let taken = lowered.iter().map(|(lowered, flag)| lowered.minus * weight(flag)).sum::<f64>();
        let fullness = criterion.fullness * shown.fullness;
        let points = found + breadth + fullness - taken;
        let most = without_the_last(&looked).min(beside(&lowered, has_the_last(&looked)));
        let rating = rated(points, criterion, all_there(&looked, None), most);
        Self { looked, missing, lowered, found, breadth, fullness, taken, points, rating }
    }

    /// The rating with `more` clear sentences for one look.
    pub(crate) fn with_more(&self, criterion: &Criterion, look: &Look, more: f64) -> Rating {
        let is_last = self.looked.last().is_some_and(|(last, _)| last.signal == look.signal);
        let most = if is_last { Rating::MAX } else { without_the_last(&self.looked) };
        let most = most.min(beside(&self.lowered, is_last || has_the_last(&self.looked)));
        rated(self.points + look.points * more, criterion, all_there(&self.looked, Some(look)), most)
    }

    /// The rating without one of the flags.
    pub(crate) fn without(&self, criterion: &Criterion, (mended, flag): &(&Lowered, &Flag)) -> Rating {
        let rest: Vec<_> =
            self.lowered.iter().copied().filter(|(other, _)| other.flag != mended.flag).collect();
        let most = without_the_last(&self.looked).min(beside(&rest, has_the_last(&self.looked)));
        rated(self.points + mended.minus * weight(flag), criterion, all_there(&self.looked, None), most)
    }

    pub(crate) fn nothing_found(&self) -> bool {
        self.lowered.is_empty() && self.looked.iter().all(|(_, signals)| signals.is_empty())
    }

    fn findings(&self, case: &Case) -> Vec<Finding> {
        let answer = &case.transcript.answer;
        let signals =
            self.clearest_first().map(|(look, signal)| Finding::signal(&look.signal, answer, signal.span));
        let flags = self
            .lowered
            .iter()
            .map(|(lowered, flag)| Finding::flag(lowered.flag, answer, case.reading.words_of_flag(flag)));
        let absences = self.missing.iter().map(|look| Finding::absence(&look.signal));
        signals.chain(flags).chain(absences).collect()
    }

    /// The arithmetic, the findings in the order in which the rating has them.
    pub(crate) fn sum(&self, criterion: &Criterion) -> Sum {
        let signals = self.clearest_first().map(|(look, signal)| look.points * signal.strength.share());
        let flags = self.lowered.iter().map(|(lowered, flag)| -lowered.minus * weight(flag));
        let absences = self.missing.iter().map(|_| 0.0);
        let (found, breadth, fullness, taken) = (self.found, self.breadth, self.fullness, self.taken);
        Sum {
            criterion: criterion.id.clone(),
            each: signals.chain(flags).chain(absences).collect(),
            found,
            breadth,
            fullness,
            taken,
            points: self.points,
            thresholds: criterion.thresholds,
            at_most: without_the_last(&self.looked).min(beside(&self.lowered, has_the_last(&self.looked))),
            exception: self.exception(reached(self.points, &criterion.thresholds)),
        }
    }

    fn exception(&self, reached: Rating) -> Option<Exception> {
        let has_last = has_the_last(&self.looked);
        let strictest = self.lowered.iter().min_by_key(|lowered| ceiling(lowered, has_last));
        let flag = strictest.map(|lowered| Exception::Flagged(lowered.0.flag, ceiling(lowered, has_last)));
        let last = (self.rating == without_the_last(&self.looked)).then_some(Exception::LastMissing);
        let held = |flag: &Exception| matches!(flag, Exception::Flagged(_, most) if *most == self.rating);
        match self.rating.cmp(&reached) {
            Ordering::Equal => None,
            Ordering::Greater => Some(Exception::AllThere),
            Ordering::Less => flag.filter(held).or(last),
        }
    }

    /// The clearest of each look first: it is what a reviewer will quote.
    fn clearest_first(&self) -> impl Iterator<Item = (&'a Look, &'a Signal)> + use<'a, '_> {
        self.looked.iter().flat_map(|(look, signals)| {
            let mut signals = signals.clone();
            signals.sort_by_key(|signal| std::cmp::Reverse(signal.strength));
            signals.into_iter().map(move |signal| (*look, signal))
        })
    }
}

/// The best rating beside these flags.
fn beside(lowered: &[(&Lowered, &Flag)], has_last: bool) -> Rating {
    lowered.iter().map(|lowered| ceiling(lowered, has_last)).min().unwrap_or(Rating::MAX)
}

/// The best rating beside a flag: a step more where it is only likely, and where what the anchor of a 5 ends with outweighs it.
fn ceiling((lowered, flag): &(&Lowered, &Flag), has_last: bool) -> Rating {
    let likely = u8::from(flag.strength < Strength::Clear);
    let outweighed = u8::from(lowered.outweighed && has_last);
    Rating::saturating(lowered.at_most.get() + likely + outweighed)
}

/// The rating that points come to: a 5 where all is clearly there, since its anchor is met then, whatever else the answer has.
fn rated(points: f64, criterion: &Criterion, all_there: bool, most: Rating) -> Rating {
    let rating = if all_there { Rating::MAX } else { reached(points, &criterion.thresholds) };
    rating.min(most)
}

/// Whether everything that the criterion looks for is clearly there, with what is added.
fn all_there(looked: &[(&Look, Vec<&Signal>)], added: Option<&Look>) -> bool {
    let is_added = |look: &Look| added.is_some_and(|added| added.signal == look.signal);
    looked
        .iter()
        .filter(|(look, _)| !look.supporting)
        .all(|(look, signals)| is_added(look) || clearly(signals))
}

/// Whether the last look, which the anchor of a 5 ends with, is clearly there.
fn has_the_last(looked: &[(&Look, Vec<&Signal>)]) -> bool {
    looked.last().is_some_and(|(_, signals)| clearly(signals))
}

fn clearly(signals: &[&Signal]) -> bool {
    signals.iter().any(|signal| signal.strength >= Strength::Clear)
}

/// The best rating where the last look, which the anchor of a 5 ends with, is not there at all.
fn without_the_last(looked: &[(&Look, Vec<&Signal>)]) -> Rating {
    if looked.last().is_some_and(|(_, signals)| signals.is_empty()) {
        Rating::saturating(4)
    } else {
        Rating::MAX
    }
}

/// How much these signals count together: a clear one is 1.
pub(crate) fn shares(signals: &[&Signal]) -> f64 {
    signals.iter().map(|signal| signal.strength.share()).sum()
}

/// How much of what a flag takes is taken: all where it is clearly there, half where it is likely, as a flag of the whole
/// answer may be. So an answer that is on the edge of it is not worth the whole.
pub(crate) fn weight(flag: &Flag) -> f64 {
    if flag.strength >= Strength::Clear { 1.0 } else { 0.5 }
}

/// The signals that count for a look: one a sentence, the clearest ones (of equals the first), at most as many as it
/// takes, in the order of the answer.
fn counted<'a>(look: &Look, shown: &Shown<'a>, own: &'a [Signal]) -> Vec<&'a Signal> {
    let mut best: BTreeMap<usize, &Signal> = BTreeMap::new();
    for signal in shown.signals.iter().chain(own).filter(|signal| signal.id == look.signal) {
        let other = best.entry(signal.sentence).or_insert(signal);
        if other.strength < signal.strength {
            *other = signal;
        }
    }
    let mut counted: Vec<&Signal> = best.into_values().collect();
    counted.sort_by_key(|signal| (std::cmp::Reverse(signal.strength), signal.sentence));
    counted.truncate(usize::from(look.most));
    counted.sort_by_key(|signal| signal.sentence);
    counted
}

/// An answer of this many words has had room for everything: raters of the training answers rate what nothing is found
/// for in 90 of 100 longer ones, and in 43 of 100 shorter ones.
const ROOM: usize = 150;

/// Whether question and answer give an occasion for the criterion.
fn called_for(criterion: &Criterion, case: &Case) -> bool {
    let topics = &case.reading.topics;
    criterion.called_for_by.is_empty()
        || case.reading.sentences.iter().map(|sentence| sentence.words).sum::<usize>() >= ROOM
        || topics.is_empty()
        || topics.iter().any(|topic| criterion.called_for_by.contains(topic))
}

/// Rates one criterion by what it came to.
pub(crate) fn rate(
    criterion: &Criterion,
    weight: f64,
    case: &Case,
    evaluation: &Evaluation<'_>,
) -> CriterionRating {
    let unrated = |status, because: String| CriterionRating {
        criterion: criterion.id.clone(),
        status,
        rating: None,
        weight,
        because,
        findings: Vec::new(),
    };
    if let Some(reason) = &case.reading.insufficient {
        return unrated(RatingStatus::InsufficientEvidence, reason.clone());
    }
    if evaluation.nothing_found() && !called_for(criterion, case) {
        return unrated(RatingStatus::NotApplicable, "The question gives no occasion for it.".to_owned());
    }
    CriterionRating {
        criterion: criterion.id.clone(),
        status: RatingStatus::Rated,
        rating: Some(evaluation.rating),
        weight,
        because: because::because(evaluation),
        findings: evaluation.findings(case),
    }
}
