//! The table as one speaker sees it.

use debrief_core::{Case, ChangeOfMind, CriterionId, Floor, Rating, Review, ReviewStatus, Seat, Turn};
use debrief_rubric::Rater;

use crate::evidence::{Evidence, Praise, weigh};
use crate::line::Fill;
use crate::names;
use crate::pick::{Picker, basis};
use crate::saying::{self, Candidate};
use crate::support;

/// Among how many fresh praises a speaker chooses.
const AMONG: usize = 3;
/// How much less than the best one may say to be chosen, in steps of a rating.
const WITHIN: f64 = 1.5;

/// The table as one speaker sees it: their own seat, what their review rests on, and the others.
#[derive(Debug)]
pub(crate) struct Table<'a> {
    rater: &'a Rater,
    pub(crate) case: &'a Case,
    pub(crate) floor: &'a Floor<'a>,
    pub(crate) own: Seat<'a>,
    pub(crate) evidence: Evidence<'a>,
    pub(crate) picker: Picker,
}

impl<'a> Table<'a> {
    /// The table as the speaker `own` sees it.
    pub(crate) fn new(rater: &'a Rater, case: &'a Case, floor: &'a Floor<'a>, own: &'a Review) -> Self {
        let persona = rater.persona();
        let place = floor.seats.iter().position(|seat| seat.persona.id == persona.id).unwrap_or_default();
        let picker = Picker::seated(&basis(case), floor.round, place);
        let evidence = weigh(rater, case, own, picker);
        Self { rater, case, floor, own: Seat { persona, review: own }, evidence, picker }
    }

    /// The others who have a score, in seat order.
    pub(crate) fn colleagues(&self) -> impl Iterator<Item = Seat<'a>> + use<'a> {
        let me = &self.own.persona.id;
        let seats = self.floor.seats.iter().copied();
        seats.filter(move |seat| seat.persona.id != *me && seat.review.status == ReviewStatus::Scored)
    }

    /// Whether what I still wait for is worth saying: not a weaker form of what is there, nor something that nobody should
    /// be asked to claim.
    pub(crate) fn is_worth_asking(&self, change: &ChangeOfMind) -> bool {
        let looks = self.rater.criterion(&change.criterion).map(|criterion| criterion.looks_for.iter());
        let signal = looks
            .and_then(|mut looks| looks.find(|look| look.wanted == change.missing))
            .map(|look| &look.signal);
        let has = |id: &str| self.case.reading.signals.iter().any(|signal| signal.id.as_str() == id);
        signal.is_none_or(|signal| support::is_gap(signal.as_str(), has))
    }

    /// A colleague's name as it is said here.
    pub(crate) fn called(&self, seat: Seat<'_>) -> String {
        names::called(seat.persona, self.floor.seats)
    }

    /// What I rate a criterion now.
    pub(crate) fn rating(&self, criterion: &CriterionId) -> Option<Rating> {
        self.own.rating_after(criterion, self.floor.rounds)
    }

    pub(crate) fn answer(&self) -> &'a str {
        self.case.transcript.answer.text()
    }

    /// What I have said so far.
    pub(crate) fn own_turns(&self) -> impl Iterator<Item = &'a Turn> + use<'a> {
        self.turns_of(self.own)
    }

    /// What somebody has said so far.
    pub(crate) fn turns_of(&self, seat: Seat<'_>) -> impl Iterator<Item = &'a Turn> + use<'a> {
        let id = seat.persona.id.clone();
        self.floor.rounds.iter().flat_map(|round| &round.turns).filter(move |turn| turn.persona == id)
    }

    /// The praise to bring up: in words that nobody has quoted yet, or at least not I; where there are none, the best.
    pub(crate) fn praise(&self, fits: impl Fn(&Praise<'a>) -> bool) -> Option<Praise<'a>> {
        let telling = |praise: &Praise<'a>| fits(praise) && !support::is_faint(praise.signal);
        let mine = |praise: &Praise<'a>| self.own_turns().any(|turn| turn.text.contains(praise.quote.text));
        let evidence = &self.evidence;
        let fresh: Vec<_> = evidence
            .praises
            .iter()
            .filter(|praise| telling(praise) && !self.was_said(praise.quote.text))
            .take(AMONG)
            .collect();
        // Of several that say about as much, each seat takes another.
        let enough = fresh.first().map_or(0.0, |best| best.worth) - WITHIN;
        let alike = fresh.iter().filter(|praise| praise.worth >= enough).count();
        let fresh = fresh.get(self.picker.below("fresh words", alike)).copied();
        fresh
            .or_else(|| evidence.praise(|praise| telling(praise) && !mine(praise)))
            .or_else(|| evidence.praise(telling))
            .cloned()
    }

    /// The slots of a praise, without a clause that was said before at this table.
    pub(crate) fn said_of(&self, praise: &Praise<'a>, to: Candidate) -> Fill<'a> {
        let fill = saying::praise(praise, to, self.picker);
        let again = [Candidate::You, Candidate::They].iter().any(|to| self.was_said(&to.said(&praise.shows)));
        if again { fill.rather_not("shows") } else { fill }
    }

    /// How many turns have quoted these words so far.
    pub(crate) fn times_said(&self, words: &str) -> usize {
        self.floor
            .rounds
            .iter()
            .flat_map(|round| &round.turns)
            .filter(|turn| turn.text.contains(words))
            .count()
    }

    /// Whether anybody has quoted these words so far.
    pub(crate) fn was_said(&self, words: &str) -> bool {
        self.times_said(words) > 0
    }
}
