//! When a rating moves after round 1: one step, for words that a colleague held up.

use debrief_core::{
    Because, CriterionId, CriterionRating, Finding, FindingId, FindingKind, Move, Rating, RatingStatus, Seat,
};

use crate::evidence::{is_held_against, shows_plainly};
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
    let moves = || table.own_turns().flat_map(|turn| &turn.moves);
    if moves().count() >= MOST_MOVES {
        return None;
    }
    let mine = table.own.review.ratings.iter().enumerate();
    let open = mine.filter(|(_, mine)| !moves().any(|moved| moved.criterion == mine.criterion));
    let open: Vec<_> = open.filter_map(|(at, mine)| Open::of(table, at, mine)).collect();
    let mut best: Option<(f64, Moved<'a>)> = None;
    for seat in table.colleagues.iter().map(|colleague| colleague.seat) {
        for theirs in &seat.review.ratings {
            // What is not there moves nobody.
            for finding in theirs.findings.iter().filter(|finding| finding.kind != FindingKind::Absence) {
                let Some((rank, open, to)) = table.moved_by(&open, seat, theirs, finding) else { continue };
                // Of equal reasons each seat takes another, where there are as many.
                let even = table.toss.fraction([seat.persona.id.as_str(), finding.id.as_str()], 0);
                let reason = f64::from(rank) + even;
                if best.as_ref().is_some_and(|(other, _)| *other >= reason) {
                    continue;
                }
                let because_of = Because {
                    persona: seat.persona.id.clone(),
                    quote: finding.quote.clone().unwrap_or_default(),
                };
                let criterion = open.mine.criterion.clone();
                let record = Move { criterion, from: open.from, to, because_of };
                best = Some((reason, Moved { seat, finding, record }));
            }
        }
    }
    best.map(|(_, moved)| moved)
}

/// A rating of mine that can move, and what a colleague may hold up for it.
struct Open<'a> {
    mine: &'a CriterionRating,
    from: Rating,
    up: Option<Rating>,
    down: Option<Rating>,
    /// What lifts it, where it is near the next step: by itself, or as part of an answer to what I miss.
    lifts: Vec<&'static FindingId>,
    answers: Vec<&'static FindingId>,
    /// What undermines it, where it is near the step below.
    undermines: Vec<&'static FindingId>,
}

impl<'a> Open<'a> {
    fn of(table: &Table<'a>, at: usize, mine: &'a CriterionRating) -> Option<Self> {
        let from = table.now(at).filter(|_| mine.status == RatingStatus::Rated)?;
        let up = from.next().filter(|to| from.get() >= 2 && to.get() <= 4);
        let down = Rating::new(from.get() - 1).ok().filter(|_| from.get() >= 3);
        // Only a rating that is this arithmetic is moved by it.
        let sum = table.own.review.sums.iter().find(|sum| sum.criterion == mine.criterion);
        let sum = sum.filter(|sum| sum.rating_with(0.0) == from);
        let is_near = |to: Option<Rating>, points| sum.is_some_and(|sum| Some(sum.rating_with(points)) == to);
        let bearing = |pairs: &'static [(FindingId, CriterionId)]| {
            pairs.iter().filter(|(_, criterion)| *criterion == mine.criterion).map(|(id, _)| id)
        };
        let (lifted, undermined) = (is_near(up, HEARD), is_near(down, -HEARD));
        // An answer carries no further than the middle.
        let answered = lifted && from.get() == 2 && table.floor.round > 2;
        let missed = mine.findings.iter().filter(|missed| answered && missed.kind == FindingKind::Absence);
        let answers =
            |missed: &'a Finding| ANSWERS.iter().filter(|(id, _)| *id == missed.id).map(|(_, id)| id);
        Some(Self {
            mine,
            from,
            up,
            down,
            lifts: bearing(LIFTS).filter(|_| lifted).collect(),
            answers: missed.flat_map(answers).collect(),
            undermines: bearing(UNDERMINES).filter(|_| undermined).collect(),
        })
    }

    /// How much reason a colleague's finding is for a move, and where to.
    fn step(
        &self,
        table: &Table<'a>,
        seat: Seat<'a>,
        theirs: &CriterionRating,
        finding: &Finding,
    ) -> Option<(u32, Rating)> {
        let is_same = theirs.criterion == self.mine.criterion;
        let their_rating = || seat.rating_after(&theirs.criterion, table.floor.rounds);
        let (rank, to) = match finding.kind {
            // A colleague who reads the same criterion and found what I did not see is heard as far as their own rating.
            FindingKind::Signal if is_same => (3, self.up.filter(|to| Some(*to) <= their_rating())?),
            FindingKind::Flag if is_same => (3, self.down.filter(|to| Some(*to) >= their_rating())?),
            FindingKind::Signal if self.lifts.contains(&&finding.id) => (2, self.up?),
            FindingKind::Signal if self.answers.contains(&&finding.id) => (1, self.up?),
            FindingKind::Flag if self.undermines.contains(&&finding.id) => (1, self.down?),
            _ => return None,
        };
        // The colleague read the same words for this very criterion, and came to no more than I did.
        let agrees = || !is_same && rests_on(seat, &self.mine.criterion, finding);
        (!counts(self.mine, finding) && !agrees()).then_some((rank, to))
    }
}

impl<'a> Table<'a> {
    /// What a colleague's finding does to one of my ratings: how much reason it is, which, and where to.
    fn moved_by<'o>(
        &self,
        open: &'o [Open<'a>],
        seat: Seat<'a>,
        theirs: &'a CriterionRating,
        finding: &'a Finding,
    ) -> Option<(u32, &'o Open<'a>, Rating)> {
        let is_flag = finding.kind == FindingKind::Flag;
        if !is_flag && theirs.rating.is_none_or(|rating| rating.get() < 3) {
            return None;
        }
        let mut best: Option<(u32, &'o Open<'a>, Rating)> = None;
        for open in open {
            let Some((rank, to)) = open.step(self, seat, theirs, finding) else { continue };
            if best.is_none_or(|(other, ..)| rank > other) {
                best = Some((rank, open, to));
            }
        }
        let best = best?;
        let against = |place| !is_flag && is_held_against(self.case, place);
        let is_weak = |place| !shows_plainly(self.case, finding, place) || against(place);
        let is_weak = quote::place(self.case, finding).is_some_and(is_weak);
        (!is_weak).then_some(best)
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
