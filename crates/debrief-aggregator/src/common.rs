//! What the seats have in common: the criteria that they agree are good, and those that hold the answer back.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use debrief_core::{CriterionId, Rating};

use crate::standing::{Mark, Standing, sum};

/// How many critical gaps are named: more would be a list, not a message.
const MOST_GAPS: usize = 3;

/// One criterion and everyone who rated it.
#[derive(Debug, Clone)]
pub(crate) struct Topic<'a> {
    /// The criterion.
    pub(crate) criterion: &'a CriterionId,
    /// Who rated it, and how, in seat order. Never empty.
    pub(crate) raters: Vec<(&'a Standing<'a>, &'a Mark<'a>)>,
}

/// Every criterion that was rated, by its id.
pub(crate) fn topics<'a>(standings: &'a [Standing<'a>]) -> Vec<Topic<'a>> {
    let mut by_id: BTreeMap<&'a CriterionId, Vec<_>> = BTreeMap::new();
    for standing in standings {
        for mark in &standing.marks {
            by_id.entry(&mark.record.criterion).or_default().push((standing, mark));
        }
    }
    by_id.into_iter().map(|(criterion, raters)| Topic { criterion, raters }).collect()
}

/// The criteria that every seat which rated them ends at 4 or 5, the broadest and firmest first.
pub(crate) fn agreements<'a>(topics: &[Topic<'a>], seats: usize) -> Vec<Topic<'a>> {
    let enough = seats.min(2);
    let agreed = |t: &&Topic<'_>| t.raters.len() >= enough && t.raters.iter().all(|(_, mark)| mark.is_good());
    let mut agreed: Vec<_> = topics.iter().filter(agreed).cloned().collect();
    agreed.sort_by(|a, b| {
        let breadth = |t: &Topic<'_>| Reverse((t.raters.len(), t.lowest()));
        breadth(a).cmp(&breadth(b)).then(b.weight().total_cmp(&a.weight())).then(a.criterion.cmp(b.criterion))
    });
    agreed
}

/// The criteria that hold the answer back, the costliest first, at most [`MOST_GAPS`].
pub(crate) fn critical_gaps<'a>(topics: &[Topic<'a>], seats: usize) -> Vec<Topic<'a>> {
    let mut gaps: Vec<_> = topics.iter().filter(|topic| topic.is_gap(seats)).cloned().collect();
    gaps.sort_by(|a, b| b.cost().total_cmp(&a.cost()).then(a.criterion.cmp(b.criterion)));
    gaps.truncate(MOST_GAPS);
    gaps
}

/// Where there is no agreement: the best-rated criterion on which at least two seats are within a step of
/// each other.
pub(crate) fn nearest<'a>(topics: &[Topic<'a>]) -> Option<Topic<'a>> {
    let near = |t: &&Topic<'_>| t.raters.len() >= 2 && t.lowest().distance(t.highest()) <= 1;
    topics.iter().filter(near).min_by(|a, b| b.mean().total_cmp(&a.mean())).cloned()
}

impl<'a> Topic<'a> {
    /// The lowest rating that it got.
    pub(crate) fn lowest(&self) -> Rating {
        self.ratings().min().unwrap_or(Rating::MAX)
    }

    /// The highest rating that it got.
    pub(crate) fn highest(&self) -> Rating {
        self.ratings().max().unwrap_or(Rating::MIN)
    }

    /// Who rated it 1 or 2, in seat order.
    pub(crate) fn weak_raters(&self) -> impl Iterator<Item = (&'a Standing<'a>, &'a Mark<'a>)> {
        self.raters.iter().copied().filter(|(_, mark)| mark.is_weak())
    }

    fn is_gap(&self, seats: usize) -> bool {
        match self.raters.as_slice() {
            [(standing, mark)] if seats > 1 => {
                standing.gravest().is_some_and(|gravest| gravest.record.criterion == mark.record.criterion)
            }
            raters => self.weak_raters().count() * 2 > raters.len(),
        }
    }

    fn ratings(&self) -> impl Iterator<Item = Rating> {
        self.raters.iter().map(|(_, mark)| mark.rating)
    }

    fn mean(&self) -> f64 {
        sum(self.ratings().map(|rating| f64::from(rating.get()))) / self.raters.len() as f64
    }

    fn weight(&self) -> f64 {
        sum(self.raters.iter().map(|(_, mark)| mark.share))
    }

    fn cost(&self) -> f64 {
        sum(self.raters.iter().map(|(_, mark)| mark.cost()))
    }
}
