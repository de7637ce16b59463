//! Whether all seats lean on the same words for the same point: an echo, not several votes.

use debrief_core::{CriterionId, Point, Review};

use crate::standing::Standing;

/// The point that all seats make with the same words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Echo<'a> {
    /// What it is about.
    pub(crate) criterion: &'a CriterionId,
}

/// The echo among at least two seats, if there is one: first in the reasons to hire, then in the concerns.
pub(crate) fn find<'a>(standings: &[Standing<'a>]) -> Option<Echo<'a>> {
    let sides: [fn(&Review) -> Option<&Point>; 2] =
        [|review| review.reason_to_hire.as_ref(), |review| review.concern.as_ref()];
    sides.into_iter().find_map(|side| {
        let points: Option<Vec<&'a Point>> = standings.iter().map(|s| side(s.seat.review)).collect();
        echo_of(&points?)
    })
}

fn echo_of<'a>(points: &[&'a Point]) -> Option<Echo<'a>> {
    let [first, others @ ..] = points else { return None };
    if others.is_empty() || others.iter().any(|point| point.criterion != first.criterion) {
        return None;
    }
    // Stretches on a line share a place exactly when one of their beginnings lies in all of them.
    let mut begins = points.iter().flat_map(|point| places(point)).map(|(start, _)| start);
    let shared =
        begins.any(|at| points.iter().all(|point| places(point).any(|(start, end)| start <= at && at < end)));
    shared.then_some(Echo { criterion: &first.criterion })
}

fn places(point: &Point) -> impl Iterator<Item = (usize, usize)> {
    point.findings.iter().filter_map(|finding| finding.start.zip(finding.end))
}
