//! The table as one speaker sees it.

use debrief_core::{Case, ChangeOfMind, CriterionId, Floor, Rating, Review, ReviewStatus, Seat, Span, Turn};
use debrief_rubric::Look;

use crate::evidence::{Evidence, Gap, Lack, Praise, weigh};
use crate::heard::Heard;
use crate::names;
use crate::pick::Picker;
use crate::saying::Teller;
use crate::toss::Toss;

/// Among how many fresh praises a speaker chooses.
const AMONG: usize = 3;
/// Words that so many turns have quoted are not quoted again.
pub(crate) const MOST_QUOTED: usize = 3;
/// How much less than the best one may say to be chosen, in steps of a rating.
const WITHIN: f64 = 1.5;

/// The table as one speaker sees it: their own seat, what their review rests on, and the others.
#[derive(Debug)]
pub(crate) struct Table<'a> {
    pub(crate) teller: Teller<'a>,
    pub(crate) case: &'a Case,
    pub(crate) floor: &'a Floor<'a>,
    pub(crate) own: Seat<'a>,
    pub(crate) evidence: Evidence<'a>,
    pub(crate) picker: Picker,
    pub(crate) toss: Toss,
    /// The others who have a score, in seat order.
    pub(crate) colleagues: Vec<Colleague<'a>>,
    /// What I rate everything now, in the order of my ratings.
    now: Vec<Option<Rating>>,
    /// The words of the answer that were quoted so far.
    quoted: Vec<Quoted<'a>>,
}

/// Words of the answer that somebody has quoted.
#[derive(Debug)]
struct Quoted<'a> {
    turn: &'a Turn,
    place: Span,
}

/// Somebody else at the table.
#[derive(Debug)]
pub(crate) struct Colleague<'a> {
    pub(crate) seat: Seat<'a>,
    /// As they are called here.
    pub(crate) name: String,
    /// What they rate now of what I rate, in the order of my ratings.
    now: Vec<Option<Rating>>,
}

impl<'a> Table<'a> {
    /// The table as the speaker `own` sees it.
    pub(crate) fn new(
        teller: Teller<'a>,
        floor: &'a Floor<'a>,
        own: &'a Review,
        picker: Picker,
        toss: Toss,
    ) -> Self {
        let Teller { rater, case } = teller;
        let persona = rater.persona();
        let evidence = weigh(rater, case, own, toss);
        let turns = floor.rounds.iter().flat_map(|round| &round.turns);
        let quoted = turns.flat_map(|turn| turn.quotes.iter().map(move |&place| Quoted { turn, place }));
        let quoted = quoted.collect();
        let now = |seat: Seat<'_>| -> Vec<_> {
            own.ratings.iter().map(|mine| seat.rating_after(&mine.criterion, floor.rounds)).collect()
        };
        let others = floor.seats.iter().filter(|seat| seat.persona.id != persona.id);
        let colleagues = others
            .filter(|seat| seat.review.status == ReviewStatus::Scored)
            .map(|&seat| Colleague { seat, name: names::called(seat.persona, floor.seats), now: now(seat) });
        let colleagues = colleagues.collect();
        let own = Seat { persona, review: own };
        Self { teller, case, floor, own, evidence, picker, toss, colleagues, now: now(own), quoted }
    }

    /// Everything that was said or written down at this table so far.
    pub(crate) fn heard(&self) -> Heard {
        let mut heard = Heard::new();
        self.floor.rounds.iter().flat_map(|round| &round.turns).for_each(|turn| heard.note(&turn.text));
        for seat in self.floor.seats {
            let points = [&seat.review.reason_to_hire, &seat.review.concern];
            points.into_iter().flatten().for_each(|point| heard.note(&point.text));
        }
        heard
    }

    /// What I still wait for, as my criterion has it; none where that is a weaker form of what is there, or something that
    /// nobody should be asked to claim.
    pub(crate) fn awaited(&self, change: &ChangeOfMind) -> Option<&'a Look> {
        let mut looks = self.teller.rater.criterion(&change.criterion)?.looks_for.iter();
        let look = looks.find(|look| look.wanted == change.missing)?;
        debrief_rubric::is_gap(&look.signal, &self.case.reading).then_some(look)
    }

    /// What I rate a criterion now.
    pub(crate) fn rating(&self, criterion: &CriterionId) -> Option<Rating> {
        let at = self.own.review.ratings.iter().position(|mine| mine.criterion == *criterion)?;
        *self.now.get(at)?
    }

    /// What I rate now, by the number of the rating.
    pub(crate) fn now(&self, at: usize) -> Option<Rating> {
        *self.now.get(at)?
    }

    /// What I and a colleague rate now, by the number of my rating, where both do.
    pub(crate) fn both(&self, colleague: &Colleague<'_>, at: usize) -> Option<(Rating, Rating)> {
        Some(((*self.now.get(at)?)?, (*colleague.now.get(at)?)?))
    }

    /// What I have said so far.
    pub(crate) fn own_turns(&self) -> impl Iterator<Item = &'a Turn> + use<'a> {
        self.turns_of(self.own)
    }

    /// What somebody has said so far.
    pub(crate) fn turns_of(&self, seat: Seat<'a>) -> impl Iterator<Item = &'a Turn> + use<'a> {
        let persona = seat.persona;
        self.floor.rounds.iter().flat_map(|round| &round.turns).filter(move |turn| turn.persona == persona.id)
    }

    /// The praise to bring up: in words that nobody has quoted yet, or at least not I; where there are none, the best.
    pub(crate) fn praise(&self, fits: impl Fn(&Praise<'a>) -> bool) -> Option<Praise<'a>> {
        let telling = |praise: &Praise<'a>| !praise.is_faint && fits(praise);
        let mine = |praise: &Praise<'a>| {
            self.quoted_in(praise.place).any(|turn| turn.persona == self.own.persona.id)
        };
        let worn = |praise: &Praise<'a>| self.quoted_in(praise.place).count() >= MOST_QUOTED;
        let praises = self.evidence.praises.iter().copied();
        let fresh: Vec<_> = praises
            .filter(|praise| telling(praise) && self.quoted_in(praise.place).next().is_none())
            .take(AMONG)
            .collect();
        // Of several that say about as much, each seat takes another.
        let enough = fresh.first().map_or(0.0, |best| best.worth) - WITHIN;
        let alike = fresh.iter().filter(|praise| praise.worth >= enough).count();
        let fresh = fresh.get(self.picker.below("fresh words", alike)).copied();
        fresh
            .or_else(|| self.evidence.praise(|praise| telling(praise) && !mine(praise) && !worn(praise)))
            .or_else(|| self.evidence.praise(|praise| telling(praise) && !worn(praise)))
    }

    /// The gap to bring up: not the words that somebody has quoted before, where there is anything else.
    pub(crate) fn gap(&self, fits: impl Fn(&Gap<'a>) -> bool) -> Option<Gap<'a>> {
        let quoted = |gap: &Gap<'a>| match gap.kind {
            Lack::Flagged(_, _, Some(place)) => self.quoted_in(place).count(),
            _ => 0,
        };
        let fresh = self.evidence.gap(|gap| fits(gap) && quoted(gap) == 0);
        fresh.or_else(|| self.evidence.gap(|gap| fits(gap) && quoted(gap) < MOST_QUOTED))
    }

    /// The turns that have quoted words in this place so far.
    pub(crate) fn quoted_in(&self, place: Span) -> impl Iterator<Item = &'a Turn> + use<'a, '_> {
        self.quoted.iter().filter(move |quoted| quoted.place.overlaps(place)).map(|quoted| quoted.turn)
    }
}
