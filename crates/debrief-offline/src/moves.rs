//! When a rating moves after round 1: one step, for words that a colleague held up.

use debrief_core::{
    Because, CriterionId, CriterionRating, Finding, FindingKind, Move, Rating, RatingStatus, Seat, Strength,
};

use crate::evidence::{is_held_against, strength};
use crate::quote;
use crate::support::{ANSWERS, LIFTS, UNDERMINES};
use crate::table::Table;

/// No reviewer moves more often than this over all rounds.
const MOST_MOVES: usize = 2;
/// Points that a colleague's evidence is worth, about a third of a step: it moves a rating that was near the next one.
const HEARD: f64 = 0.3;

/// A move and what it rests on.
#[derive(Debug, Clone)]
pub(crate) struct Moved<'a> {
    /// The colleague.
    pub(crate) seat: Seat<'a>,
    /// What the colleague held up.
    pub(crate) finding: &'a Finding,
    /// The move, as the document has it.
    pub(crate) record: Move,
}

impl Moved<'_> {
    /// Whether the rating went up.
    pub(crate) fn is_up(&self) -> bool {
        self.record.to > self.record.from
    }
}

/// The move of this turn, if a colleague gives a reason for one.
///
/// That is something that a colleague's review rests on; in round 3 also what is part of an answer to what this one
/// misses. Nothing here depends on how the answer is worded, or on what was said so far but for the moves.
pub(crate) fn find<'a>(table: &Table<'a>) -> Option<Moved<'a>> {
    let before = table.own_turns().flat_map(|turn| &turn.moves).count();
    if before >= MOST_MOVES {
        return None;
    }
    let mut best: Option<(f64, Moved<'a>)> = None;
    for seat in table.colleagues.iter().map(|colleague| colleague.seat) {
        for theirs in &seat.review.ratings {
            // What is not there moves nobody.
            for finding in theirs.findings.iter().filter(|finding| finding.kind != FindingKind::Absence) {
                let Some((rank, criterion, from, to)) = table.moved_by(seat, theirs, finding) else {
                    continue;
                };
                // Of equal reasons each seat takes another, where there are as many.
                let even = table.toss.fraction([seat.persona.id.as_str(), &finding.id], 0);
                let reason = f64::from(rank) + even;
                if best.as_ref().is_some_and(|(other, _)| *other >= reason) {
                    continue;
                }
                let because_of = Because {
                    persona: seat.persona.id.clone(),
                    quote: finding.quote.clone().unwrap_or_default(),
                };
                let record = Move { criterion: criterion.clone(), from, to, because_of };
                best = Some((reason, Moved { seat, finding, record }));
            }
        }
    }
    best.map(|(_, moved)| moved)
}

impl<'a> Table<'a> {
    /// What a colleague's finding does to a rating of mine: how much reason it is, the criterion, from, to.
    fn moved_by(
        &self,
        seat: Seat<'a>,
        theirs: &'a CriterionRating,
        finding: &'a Finding,
    ) -> Option<(u32, &'a CriterionId, Rating, Rating)> {
        let (is_flag, mine) = (finding.kind == FindingKind::Flag, &self.own.review.ratings);
        // Most findings bear on nothing but what they were found for: that is asked first.
        let pairs = if is_flag { UNDERMINES } else { LIFTS };
        let bears = pairs.iter().any(|(id, _)| *id == finding.id);
        let answers = self.floor.round > 2 && ANSWERS.iter().any(|(_, id)| *id == finding.id);
        let mut same = mine.iter().filter(|mine| mine.criterion == theirs.criterion);
        let shared = same.any(|mine| !counts(mine, finding));
        if !(bears || answers || shared) || !is_flag && theirs.rating.is_none_or(|rating| rating.get() < 3) {
            return None;
        }
        let faint = |place| strength(self.case, finding, place) == Strength::Faint;
        let against = |place| !is_flag && is_held_against(self.case, place);
        if quote::place(self.case, finding).is_some_and(|place| faint(place) || against(place)) {
            return None;
        }
        let mut best: Option<(u32, &'a CriterionId, Rating, Rating)> = None;
        for (at, mine) in mine.iter().enumerate() {
            if theirs.criterion != mine.criterion && !(bears || answers) {
                continue;
            }
            let Some(from) = self.now(at).filter(|_| mine.status == RatingStatus::Rated) else { continue };
            let Some((rank, to)) = self.step(seat, theirs, mine, finding, from) else { continue };
            if best.is_none_or(|(other, ..)| rank > other) && !self.has_moved(&mine.criterion) {
                best = Some((rank, &mine.criterion, from, to));
            }
        }
        best
    }

    fn step(
        &self,
        seat: Seat<'a>,
        theirs: &CriterionRating,
        mine: &CriterionRating,
        finding: &Finding,
        from: Rating,
    ) -> Option<(u32, Rating)> {
        if counts(mine, finding) {
            return None;
        }
        let up = Rating::new(from.get() + 1).ok().filter(|to| from.get() >= 2 && to.get() <= 4);
        let down = Rating::new(from.get() - 1).ok().filter(|_| from.get() >= 3);
        let pair = (finding.id.as_str(), mine.criterion.as_str());
        // A colleague who reads the same criterion and found what I did not see is heard as far as their own rating.
        if theirs.criterion == mine.criterion {
            let their_rating = seat.rating_after(&theirs.criterion, self.floor.rounds);
            let to = match finding.kind {
                FindingKind::Signal => up.filter(|to| Some(*to) <= their_rating),
                FindingKind::Flag => down.filter(|to| Some(*to) >= their_rating),
                FindingKind::Absence => None,
            };
            return to.map(|to| (3, to));
        }
        let (reason, points, to) = match finding.kind {
            FindingKind::Signal if LIFTS.contains(&pair) => (2, HEARD, up?),
            FindingKind::Signal if self.answers(finding, mine, from) => (1, HEARD, up?),
            FindingKind::Flag if UNDERMINES.contains(&pair) => (1, -HEARD, down?),
            _ => return None,
        };
        // The colleague read the same words for this very criterion, and came to no more than I did.
        if rests_on(seat, &mine.criterion, finding) {
            return None;
        }
        let sum = self.own.review.sums.iter().find(|sum| sum.criterion == mine.criterion)?;
        // Only a rating that is this arithmetic is moved by it.
        let is_near = sum.rating_with(0.0) == from && sum.rating_with(points) == to;
        is_near.then_some((reason, to))
    }

    /// Whether it is part of an answer to what I miss: that carries no further than the middle, and is granted last.
    fn answers(&self, finding: &Finding, mine: &CriterionRating, from: Rating) -> bool {
        let missed = |absent: &Finding| {
            absent.kind == FindingKind::Absence
                && ANSWERS.contains(&(absent.id.as_str(), finding.id.as_str()))
        };
        from.get() == 2 && self.floor.round > 2 && mine.findings.iter().any(missed)
    }

    fn has_moved(&self, criterion: &CriterionId) -> bool {
        self.own_turns().flat_map(|turn| &turn.moves).any(|moved| moved.criterion == *criterion)
    }
}

/// Whether a rating counts such a finding already.
fn counts(mine: &CriterionRating, finding: &Finding) -> bool {
    mine.findings.iter().any(|own| own.kind == finding.kind && own.id == finding.id)
}

/// Whether a colleague rests a rating of this criterion on these words as well.
fn rests_on(seat: Seat<'_>, criterion: &CriterionId, finding: &Finding) -> bool {
    let Some((start, end)) = finding.start.zip(finding.end) else { return false };
    let mut ratings = seat.review.ratings.iter();
    let findings = ratings.find(|rating| rating.criterion == *criterion).map(|rating| &rating.findings);
    let mut places = findings.into_iter().flatten().filter_map(|other| other.start.zip(other.end));
    places.any(|(from, to)| from <= start && end <= to)
}
