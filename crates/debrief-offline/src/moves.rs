//! When a rating moves after round 1: one step, for words that a colleague held up.

use debrief_core::{
    Because, CriterionId, CriterionRating, Finding, FindingKind, Move, Rating, RatingStatus, Response, Seat,
    Span, Stance, Strength, Turn,
};

use crate::evidence::strength;
use crate::quote;
use crate::relation::missed;
use crate::support::{ANSWERS, SUPPORTS, Support, UNDERMINES};
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
/// In round 2 that is what a colleague stands behind in the review; in round 3 what a colleague pushed back
/// with. Nothing here depends on how the answer is worded, or on which of its words happened to be quoted.
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
        let held_up = if self.floor.round == 2 {
            held_up(seat, theirs, finding)
        } else {
            self.pushed_with(seat, theirs, finding)
        };
        let unclear = |place| strength(self.case, finding, place) != Strength::Clear;
        let hint = || quote::place(self.case, finding).is_some_and(unclear);
        if !held_up || hint() {
            return None;
        }
        let mut best: Option<(u32, &'a CriterionId, Rating, Rating)> = None;
        for (at, mine) in self.own.review.ratings.iter().enumerate() {
            let Some(from) = self.now(at).filter(|_| mine.status == RatingStatus::Rated) else { continue };
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
        let up = Rating::new(from.get() + 1).ok().filter(|to| from.get() >= 2 && to.get() <= 4);
        let down = Rating::new(from.get() - 1).ok().filter(|_| (3..=4).contains(&from.get()));
        let same = theirs.criterion == mine.criterion;
        let their_rating = || seat.rating_after(&theirs.criterion, self.floor.rounds);
        let (rank, to) = match finding.kind {
            FindingKind::Absence => return None,
            FindingKind::Signal if same => (3, up.filter(|to| Some(*to) <= their_rating())?),
            FindingKind::Flag if same => (3, down.filter(|to| Some(*to) >= their_rating())?),
            FindingKind::Flag => {
                let undermines = UNDERMINES.contains(&(finding.id.as_str(), mine.criterion.as_str()));
                (1, down.filter(|_| undermines)?)
            }
            FindingKind::Signal if theirs.rating.is_none_or(|theirs| theirs.get() < 3) => return None,
            FindingKind::Signal if Self::supports(finding, mine, from) => {
                // What I hold myself, for another criterion, is no news: it takes a colleague for whom it is the point.
                let known = self.own.review.ratings.iter().any(|rating| holds(&rating.findings, finding));
                (if known { 1 } else { 2 }, up.filter(|_| !known || is_the_point(seat, finding))?)
            }
            FindingKind::Signal => (1, up.filter(|_| self.answers(finding, mine, from))?),
        };
        // The same words led me, or the colleague, elsewhere on this very criterion.
        let elsewhere = holds(&mine.findings, finding) || (!same && rests_on(seat, &mine.criterion, finding));
        (!elsewhere).then_some((rank, to))
    }

    /// Whether a signal bears on a criterion of mine and can lift my rating.
    fn supports(finding: &Finding, mine: &CriterionRating, from: Rating) -> bool {
        let bears =
            |support: &&Support| support.signal == finding.id && support.criterion == mine.criterion.as_str();
        SUPPORTS.iter().find(bears).is_some_and(|support| support.lifts(from))
    }

    /// Whether it is part of an answer to what I miss: that carries no further than the middle.
    fn answers(&self, finding: &Finding, mine: &CriterionRating, from: Rating) -> bool {
        let missed = |absent: &Finding| {
            absent.kind == FindingKind::Absence
                && ANSWERS.contains(&(absent.id.as_str(), finding.id.as_str()))
        };
        from.get() == 2 && self.floor.round > 2 && mine.findings.iter().any(missed)
    }

    /// Whether a colleague pushed me with it in round 2: it is of what the push was about, and they quoted its sentence.
    fn pushed_with(&self, seat: Seat<'a>, theirs: &CriterionRating, finding: &Finding) -> bool {
        let me = &self.own.persona.id;
        let answers = |criterion: &CriterionId| {
            missed(self.own).is_some_and(|(mine, missed)| {
                mine == criterion && (missed == finding.id || ANSWERS.contains(&(missed, &finding.id)))
            })
        };
        let pushes = |response: &Response| {
            response.persona == *me
                && response.stance == Stance::PushesBack
                && (response.criterion == theirs.criterion || answers(&response.criterion))
        };
        self.turns_of(seat)
            .any(|turn| turn.responds_to.iter().any(pushes) && self.quotes_sentence_of(turn, finding))
    }

    fn quotes_sentence_of(&self, turn: &Turn, finding: &Finding) -> bool {
        let sentences = &self.case.reading.sentences;
        let nth = |place: Span| sentences.partition_point(|sentence| sentence.span.end <= place.start);
        let place = quote::place(self.case, finding).map(nth);
        turn.quotes.iter().any(|quoted| Some(nth(*quoted)) == place)
    }

    fn has_moved(&self, criterion: &CriterionId) -> bool {
        self.own_turns().flat_map(|turn| &turn.moves).any(|moved| moved.criterion == *criterion)
    }
}

/// Whether a colleague stands behind it: in the reason to hire, in the concern, or in what the review rates well.
fn held_up(seat: Seat<'_>, theirs: &CriterionRating, finding: &Finding) -> bool {
    let good = finding.kind == FindingKind::Signal && theirs.rating.is_some_and(|rating| rating.get() >= 4);
    good || is_the_point(seat, finding)
}

/// Whether it is a colleague's reason to hire or concern.
fn is_the_point(seat: Seat<'_>, finding: &Finding) -> bool {
    let points = [&seat.review.reason_to_hire, &seat.review.concern];
    points.into_iter().flatten().any(|point| point.findings.contains(finding))
}

/// Whether a colleague rests a rating of this criterion on these words as well.
fn rests_on(seat: Seat<'_>, criterion: &CriterionId, finding: &Finding) -> bool {
    let Some((start, end)) = finding.start.zip(finding.end) else { return false };
    let mut ratings = seat.review.ratings.iter();
    let findings = ratings.find(|rating| rating.criterion == *criterion).map(|rating| &rating.findings);
    let mut places = findings.into_iter().flatten().filter_map(|other| other.start.zip(other.end));
    places.any(|(from, to)| from <= start && end <= to)
}

/// Whether one of the findings rests on words in the same place as another.
fn holds(findings: &[Finding], other: &Finding) -> bool {
    let place = |finding: &Finding| finding.start.zip(finding.end);
    let Some((start, end)) = place(other) else { return false };
    findings.iter().filter_map(place).any(|(own_start, own_end)| own_start < end && start < own_end)
}
