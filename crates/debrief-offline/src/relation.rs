//! Where a speaker stands to a colleague: what there is to push back on, to agree with, to build on.

use debrief_core::{CriterionId, FindingId, FindingKind, FlagId, Seat, Strength};

use crate::evidence::{Gap, Lack, Praise};
use crate::support::{self, ANSWERS, SUPPORTS};
use crate::table::{Colleague, MOST_QUOTED, Table};

/// Something to push back on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Push<'a> {
    /// What it is about.
    pub(crate) criterion: &'a CriterionId,
    /// Why.
    pub(crate) why: Why<'a>,
}

/// Why one pushes back.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Why<'a> {
    /// The colleague misses the very signal that this speaker has words for.
    Same(&'a FindingId, Praise<'a>),
    /// This speaker rates it at least two steps higher.
    Higher(Option<Praise<'a>>),
    /// This speaker rates it at least two steps lower.
    Lower(Option<Gap<'a>>),
    /// The colleague misses something that this speaker has part of an answer to.
    Answered(&'a FindingId, Praise<'a>),
}

impl Push<'_> {
    /// Whether it has to be said: ratings two steps apart, or a concern that words in the answer contradict.
    pub(crate) const fn is_due(&self) -> bool {
        !matches!(self.why, Why::Answered(..))
    }
}

impl<'a> Table<'a> {
    /// What to push back on, if there is something: what is due first.
    pub(crate) fn push(&self, colleague: &Colleague<'a>) -> Option<Push<'a>> {
        let seat = colleague.seat;
        self.same(seat).or_else(|| self.apart(colleague)).or_else(|| self.answered(seat))
    }

    fn same(&self, seat: Seat<'a>) -> Option<Push<'a>> {
        let (criterion, missed) = missed(seat)?;
        let praise = self.evidence.praise(|praise| praise.finding.id == *missed && praise.is_plain())?;
        Some(Push { criterion, why: Why::Same(missed, praise) })
    }

    fn apart(&self, colleague: &Colleague<'a>) -> Option<Push<'a>> {
        let mut widest: Option<(u8, &'a CriterionId, bool)> = None;
        for (at, mine) in self.own.review.ratings.iter().enumerate() {
            let Some((own, theirs)) = self.both(colleague, at) else { continue };
            let distance = own.distance(theirs);
            if distance >= 2 && widest.is_none_or(|(other, ..)| distance > other) {
                widest = Some((distance, &mine.criterion, own > theirs));
            }
        }
        let (_, criterion, higher) = widest?;
        let why = if higher {
            Why::Higher(self.evidence.praise(|praise| praise.criterion == criterion))
        } else {
            Why::Lower(self.evidence.gap(|gap| gap.criterion == criterion))
        };
        Some(Push { criterion, why })
    }

    fn answered(&self, seat: Seat<'a>) -> Option<Push<'a>> {
        let (criterion, missed) = missed(seat)?;
        let answers = |praise: &Praise<'a>| {
            support::has(ANSWERS, missed, &praise.finding.id) && praise.rating.get() >= 3 && praise.is_plain()
        };
        // Better with words of my own than with those that the colleague has in front of them too.
        let theirs = |praise: &Praise<'a>| {
            let ratings = seat.review.ratings.iter().flat_map(|rating| &rating.findings);
            ratings
                .filter(|finding| finding.kind == FindingKind::Signal)
                .any(|finding| finding.start == praise.finding.start && finding.id == praise.finding.id)
        };
        let praise = self
            .evidence
            .praise(|praise| answers(praise) && !theirs(praise))
            .or_else(|| self.evidence.praise(answers))?;
        Some(Push { criterion, why: Why::Answered(missed, praise) })
    }

    /// What both rate 4 or 5, with my words for it: those that fewest have quoted first.
    pub(crate) fn agrees_on(&self, colleague: &Colleague<'a>) -> Option<Praise<'a>> {
        let alike = |at: usize| {
            self.both(colleague, at).is_some_and(|(own, theirs)| own.get() >= 4 && theirs.get() >= 4)
        };
        let good = self.evidence.praises.iter().copied();
        let of_it = |praise: &Praise<'a>| {
            praise.strength >= Strength::Clear && praise.look.is_none_or(|look| !look.supporting)
        };
        good.filter(|praise| !praise.is_slight() && of_it(praise) && alike(praise.at))
            .map(|praise| (self.quoted_in(praise.place).count(), praise))
            .filter(|(quoted, _)| *quoted < MOST_QUOTED)
            .min_by_key(|(quoted, _)| *quoted)
            .map(|(_, praise)| praise)
    }

    /// What both rate 1 to 3, the gravest first, and of which something can be said.
    pub(crate) fn shares_gap(
        &self,
        colleague: &Colleague<'a>,
        fits: impl Fn(&Gap<'a>) -> bool,
    ) -> Option<Gap<'a>> {
        let alike = |at: usize| {
            self.both(colleague, at).is_some_and(|(own, theirs)| own.get() <= 3 && theirs.get() <= 3)
        };
        self.gap(|gap| fits(gap) && alike(gap.at) && !is_a_question(gap))
    }

    /// Words of mine that bear on what a colleague thinks well of, and are not theirs.
    pub(crate) fn adds_to(&self, seat: Seat<'a>) -> Option<(&'a CriterionId, Praise<'a>)> {
        let reason = seat.review.reason_to_hire.as_ref()?;
        let theirs = |praise: &Praise<'a>| {
            let place = |finding| crate::quote::place(self.case, finding);
            reason.findings.iter().filter_map(place).any(|place| place.overlaps(praise.place))
        };
        let bears = |praise: &Praise<'a>| {
            support::has(SUPPORTS, &praise.finding.id, &reason.criterion)
                || *praise.criterion == reason.criterion
        };
        let praise = self.praise(|praise| !praise.is_slight() && !theirs(praise) && bears(praise))?;
        Some((&reason.criterion, praise))
    }
}

/// What a colleague's concern says is not there.
pub(crate) fn missed(seat: Seat<'_>) -> Option<(&CriterionId, &FindingId)> {
    let concern = seat.review.concern.as_ref()?;
    let absent = concern.findings.iter().find(|finding| finding.kind == FindingKind::Absence)?;
    Some((&concern.criterion, &absent.id))
}

/// "We" throughout is asked about, never agreed on; nor is a flag without words.
pub(crate) fn is_a_question(gap: &Gap<'_>) -> bool {
    matches!(gap.kind, Lack::Flagged(FlagId::WeOnly, ..) | Lack::Flagged(_, _, None))
}
