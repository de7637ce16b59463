//! When a rating moves after round 1: one step, for words that a colleague held up.

use debrief_core::{
    Because, CriterionId, CriterionRating, Finding, FindingKind, Move, Rating, RatingStatus, Seat, Stance,
    Strength, Turn,
};

use crate::evidence::strength;
use crate::quote;
use crate::support::{ANSWERS, SUPPORTS, UNDERMINES};
use crate::table::Table;

/// No reviewer moves more often than this over all rounds.
const MOST_MOVES: usize = 2;

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
/// In round 2 that is what a colleague said in round 1 or gave as the reason to hire; in round 3 what a colleague pushed
/// back with.
pub(crate) fn find<'a>(table: &Table<'a>) -> Option<Moved<'a>> {
    let before = table.own_turns().flat_map(|turn| &turn.moves).count();
    if before >= MOST_MOVES {
        return None;
    }
    let mut found: Vec<(u32, Moved<'a>)> = Vec::new();
    for seat in table.colleagues.iter().map(|colleague| colleague.seat) {
        for theirs in &seat.review.ratings {
            for finding in &theirs.findings {
                let Some((rank, criterion, from, to)) = table.moved_by(seat, theirs, finding) else {
                    continue;
                };
                let because_of = Because {
                    persona: seat.persona.id.clone(),
                    quote: finding.quote.clone().unwrap_or_default(),
                };
                let record = Move { criterion: criterion.clone(), from, to, because_of };
                found.push((rank, Moved { seat, finding, record }));
            }
        }
    }
    // Of equal reasons each seat takes another, where there are as many.
    let best = found.iter().map(|(rank, _)| *rank).max()?;
    found.retain(|(rank, _)| *rank == best);
    let nth = table.picker.below("moves", found.len());
    (nth < found.len()).then(|| found.swap_remove(nth).1)
}

impl<'a> Table<'a> {
    /// What a colleague's finding does to a rating of mine: how much reason it is, the criterion, from, to.
    fn moved_by(
        &self,
        seat: Seat<'a>,
        theirs: &'a CriterionRating,
        finding: &'a Finding,
    ) -> Option<(u32, &'a CriterionId, Rating, Rating)> {
        let held_up =
            if self.floor.round == 2 { self.held_up(seat, finding) } else { self.pushed_with(seat, finding) };
        let faint = |place| strength(self.case, finding, place) == Strength::Faint;
        let hint = || quote::place(self.case, finding).is_some_and(faint);
        if !held_up || hint() {
            return None;
        }
        let mine = self.own.review.ratings.iter().filter(|mine| mine.status == RatingStatus::Rated);
        let mut best: Option<(u32, &'a CriterionId, Rating, Rating)> = None;
        for mine in mine {
            let Some(from) = self.rating(&mine.criterion) else { continue };
            if self.has_moved(&mine.criterion) {
                continue;
            }
            let Some((rank, to)) = self.step(seat, theirs, mine, finding, from) else { continue };
            if best.is_none_or(|(other, ..)| rank > other) {
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
        let held_here = holds(&mine.findings, finding);
        let up = Rating::new(from.get() + 1).ok().filter(|to| from.get() >= 2 && to.get() <= 4);
        let down = Rating::new(from.get() - 1).ok().filter(|_| (3..=4).contains(&from.get()));
        let same = theirs.criterion == mine.criterion;
        let their_rating = seat.rating_after(&theirs.criterion, self.floor.rounds)?;
        match finding.kind {
            FindingKind::Absence => None,
            _ if held_here => None,
            // The same words led the colleague elsewhere on this very criterion.
            _ if !same && rests_on(seat, &mine.criterion, finding) => None,
            FindingKind::Signal if same => up.filter(|to| *to <= their_rating).map(|to| (3, to)),
            FindingKind::Flag if same => down.filter(|to| *to >= their_rating).map(|to| (3, to)),
            FindingKind::Flag => {
                let undermines = UNDERMINES.contains(&(finding.id.as_str(), mine.criterion.as_str()));
                down.filter(|_| undermines).map(|to| (1, to))
            }
            FindingKind::Signal => {
                let known = self.own.review.ratings.iter().any(|r| holds(&r.findings, finding));
                let supports = SUPPORTS.iter().any(|support| {
                    support.signal == finding.id
                        && support.criterion == mine.criterion.as_str()
                        && support.lifts(from)
                });
                // Part of an answer carries no further than the middle.
                let answers = from.get() == 2
                    && self.floor.round > 2
                    && mine.findings.iter().any(|absent| {
                        absent.kind == FindingKind::Absence
                            && ANSWERS.contains(&(absent.id.as_str(), finding.id.as_str()))
                    });
                match () {
                    // What I hold myself, for another criterion, is less of a reason than news.
                    () if supports => up.map(|to| (if known { 1 } else { 2 }, to)),
                    () if answers => up.map(|to| (1, to)),
                    () => None,
                }
            }
        }
    }

    /// Whether a colleague said it, or gave it as the reason to hire or the concern.
    fn held_up(&self, seat: Seat<'a>, finding: &Finding) -> bool {
        let points = [&seat.review.reason_to_hire, &seat.review.concern];
        let given = points.into_iter().flatten().any(|point| point.findings.contains(finding));
        given || self.said(seat, finding, |_| true)
    }

    /// Whether a colleague pushed me with it in round 2.
    fn pushed_with(&self, seat: Seat<'a>, finding: &Finding) -> bool {
        let me = &self.own.persona.id;
        self.said(seat, finding, |turn| {
            turn.responds_to
                .iter()
                .any(|response| response.persona == *me && response.stance == Stance::PushesBack)
        })
    }

    /// Whether a colleague has quoted a finding's words in one of these turns.
    fn said(&self, seat: Seat<'_>, finding: &Finding, fits: impl Fn(&Turn) -> bool) -> bool {
        let Some(place) = quote::place(self.case, finding) else { return false };
        self.quoted_in(place).any(|turn| turn.persona == seat.persona.id && fits(turn))
    }

    fn has_moved(&self, criterion: &CriterionId) -> bool {
        self.own_turns().flat_map(|turn| &turn.moves).any(|moved| moved.criterion == *criterion)
    }
}

/// Whether a colleague rests a rating of this criterion on these words as well.
fn rests_on(seat: Seat<'_>, criterion: &CriterionId, finding: &Finding) -> bool {
    let ratings = seat.review.ratings.iter().filter(|rating| rating.criterion == *criterion);
    let quotes = ratings.flat_map(|rating| &rating.findings).filter_map(|other| other.quote.as_deref());
    let words = finding.quote.as_deref().unwrap_or_default();
    quotes.into_iter().any(|quote| quote.contains(words))
}

/// Whether one of the findings rests on words in the same place as another.
fn holds(findings: &[Finding], other: &Finding) -> bool {
    let place = |finding: &Finding| finding.start.zip(finding.end);
    let Some((start, end)) = place(other) else { return false };
    findings.iter().filter_map(place).any(|(own_start, own_end)| own_start < end && start < own_end)
}
