//! Where a speaker stands to a colleague: what there is to push back on, to agree with, to build on, to ask.

use debrief_core::{CriterionId, FindingKind, FlagId, Rating, Recommendation, Seat};

use crate::evidence::{Gap, Lack, Praise};
use crate::support::ANSWERS;
use crate::table::Table;

/// Something to push back on.
#[derive(Debug, Clone)]
pub(crate) struct Push<'a> {
    /// What it is about.
    pub(crate) criterion: &'a CriterionId,
    /// Why.
    pub(crate) why: Why<'a>,
}

/// Why one pushes back.
#[derive(Debug, Clone)]
pub(crate) enum Why<'a> {
    /// The colleague misses the very signal that this speaker has words for.
    Same { missed: &'a str, praise: Praise<'a> },
    /// This speaker rates it at least two steps higher.
    Higher(Option<Praise<'a>>),
    /// This speaker rates it at least two steps lower.
    Lower(Option<Gap<'a>>),
    /// The colleague misses something that this speaker has part of an answer to.
    Answered { missed: &'a str, praise: Praise<'a> },
    /// The colleague lets a gap decide that weighs less for this speaker.
    Weight(Praise<'a>),
}

impl Why<'_> {
    /// Whether it has to be said: ratings two steps apart, or a concern that words in the answer contradict.
    pub(crate) const fn is_due(&self) -> bool {
        matches!(self, Self::Same { .. } | Self::Higher(_) | Self::Lower(_))
    }
}

/// Something to agree on.
#[derive(Debug, Clone)]
pub(crate) enum Agreement<'a> {
    /// Both rate it 4 or 5.
    Good(Praise<'a>),
    /// Both rate it low.
    Poor(Gap<'a>),
}

impl<'a> Table<'a> {
    /// What to push back on, if there is something: what is due first.
    pub(crate) fn push(&self, seat: Seat<'a>) -> Option<Push<'a>> {
        self.same(seat)
            .or_else(|| self.apart(seat))
            .or_else(|| self.answered(seat))
            .or_else(|| self.weighs_less(seat))
    }

    /// Whether there is a push-back that has to be said.
    pub(crate) fn push_due(&self, seat: Seat<'a>) -> Option<Push<'a>> {
        self.push(seat).filter(|push| push.why.is_due())
    }

    fn same(&self, seat: Seat<'a>) -> Option<Push<'a>> {
        let (criterion, missed) = missed(seat)?;
        let praise = self.words_for(missed)?;
        Some(Push { criterion, why: Why::Same { missed, praise } })
    }

    fn apart(&self, seat: Seat<'a>) -> Option<Push<'a>> {
        let mut widest: Option<(u8, &'a CriterionId, bool)> = None;
        for mine in &self.own.review.ratings {
            let Some((own, theirs)) = self.both(seat, &mine.criterion) else { continue };
            let distance = own.distance(theirs);
            if distance >= 2 && widest.is_none_or(|(other, ..)| distance > other) {
                widest = Some((distance, &mine.criterion, own > theirs));
            }
        }
        let (_, criterion, higher) = widest?;
        let why = if higher {
            Why::Higher(self.evidence.praise(|praise| praise.criterion == criterion).cloned())
        } else {
            Why::Lower(self.evidence.gap(|gap| gap.criterion == criterion).cloned())
        };
        Some(Push { criterion, why })
    }

    fn answered(&self, seat: Seat<'a>) -> Option<Push<'a>> {
        let (criterion, missed) = missed(seat)?;
        let answers =
            |praise: &Praise<'a>| ANSWERS.contains(&(missed, praise.signal)) && praise.rating.get() >= 3;
        // Better with words of my own than with those that the colleague has in front of them too.
        let theirs = |praise: &Praise<'a>| {
            let ratings = seat.review.ratings.iter().flat_map(|rating| &rating.findings);
            ratings
                .filter(|finding| finding.kind == FindingKind::Signal)
                .any(|finding| finding == praise.finding)
        };
        let praise = self
            .evidence
            .praise(|praise| answers(praise) && !theirs(praise))
            .or_else(|| self.evidence.praise(answers))?;
        Some(Push { criterion, why: Why::Answered { missed, praise: praise.clone() } })
    }

    fn weighs_less(&self, seat: Seat<'a>) -> Option<Push<'a>> {
        let (own, theirs) = (self.own.review.recommendation?, seat.review.recommendation?);
        let concern = seat.review.concern.as_ref()?;
        let steps =
            |vote: Recommendation| Recommendation::ALL.iter().position(|r| *r == vote).unwrap_or_default();
        if steps(own) <= steps(theirs) {
            return None;
        }
        // Not where this speaker has the same gap at heart.
        if self.evidence.gaps.first().is_some_and(|gap| gap.criterion == &concern.criterion) {
            return None;
        }
        let praise = self.praise(|praise| praise.rating.get() >= 4)?;
        Some(Push { criterion: &concern.criterion, why: Why::Weight(praise) })
    }

    /// What both rate alike, in the order in which this speaker would bring it up. Fresh words come first.
    pub(crate) fn agreements(&self, seat: Seat<'a>) -> Vec<(&'a CriterionId, Agreement<'a>)> {
        let mut agreements = Vec::new();
        for mine in &self.own.review.ratings {
            let Some((own, theirs)) = self.both(seat, &mine.criterion) else { continue };
            if own.distance(theirs) > 1 {
                continue;
            }
            if own.get() >= 4 && theirs.get() >= 4 {
                let of = |praise: &Praise<'a>| *praise.criterion == mine.criterion;
                if let Some(praise) = self.praise(of) {
                    agreements.push((&mine.criterion, Agreement::Good(praise)));
                }
            } else if own.get() <= 3 && theirs.get() <= 3 {
                let of = |gap: &Gap<'a>| *gap.criterion == mine.criterion && !is_a_question(gap);
                if let Some(gap) = self.evidence.gap(of) {
                    agreements.push((&mine.criterion, Agreement::Poor(gap.clone())));
                }
            }
        }
        agreements
    }

    /// My words for a signal.
    fn words_for(&self, signal: &str) -> Option<Praise<'a>> {
        self.evidence.praise(|praise| praise.signal == signal).cloned()
    }

    fn both(&self, seat: Seat<'_>, criterion: &CriterionId) -> Option<(Rating, Rating)> {
        Some((self.rating(criterion)?, seat.rating_after(criterion, self.floor.rounds)?))
    }
}

/// What a colleague's concern says is not there.
fn missed(seat: Seat<'_>) -> Option<(&CriterionId, &str)> {
    let concern = seat.review.concern.as_ref()?;
    let absent = concern.findings.iter().find(|finding| finding.kind == FindingKind::Absence)?;
    Some((&concern.criterion, &absent.id))
}

/// "We" throughout is asked about, never agreed on.
fn is_a_question(gap: &Gap<'_>) -> bool {
    matches!(gap.kind, Lack::Flagged { flag: FlagId::WeOnly, .. })
}
