//! Who differs from the panel, on what, and how.

use std::cmp::Reverse;

use debrief_core::{Cap, CriterionId, Dissent, FlagId, Recommendation};

use crate::common::Topic;
use crate::names::Names;
use crate::quote;
use crate::standing::{Mark, Standing};
use crate::wording::Choice;

/// Ratings of the same criterion that are this far apart, and votes this far from the panel's, are printed.
const APART: u8 = 2;

/// How a mark that differs is entered.
const ENTRIES: &[&str] = &[
    "{name} rates {point} {rating} where {colleague} has {theirs}{resting}.",
    "On {point}, {name} ends at {rating} and {colleague} at {theirs}{resting}.",
];

/// One seat that differs on one criterion.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Difference<'a> {
    /// Who.
    pub(crate) standing: &'a Standing<'a>,
    /// On what.
    pub(crate) criterion: &'a CriterionId,
    /// How.
    pub(crate) kind: Kind<'a>,
}

/// How a seat differs.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind<'a> {
    /// Its vote is held under the panel's by a floor or a dealbreaker of its own; with the flag for the
    /// latter.
    Capped(Option<FlagId>),
    /// Its vote is at least two steps from the panel's; the criterion weighs most in that.
    Vote,
    /// Its rating is at least two steps from that of this colleague.
    Mark(&'a Standing<'a>),
}

/// Everyone who differs: votes before ratings, the farthest first, then in seat order; each pair of a seat
/// and a criterion once.
pub(crate) fn find<'a>(
    standings: &'a [Standing<'a>],
    topics: &[Topic<'a>],
    panel: Recommendation,
) -> Vec<Difference<'a>> {
    let votes = standings.iter().filter_map(|standing| vote_of(standing, panel));
    let mut found: Vec<(bool, u8, Difference<'a>)> = votes.map(|(steps, d)| (true, steps, d)).collect();
    found.extend(topics.iter().flat_map(marks_of).map(|(steps, d)| (false, steps, d)));
    found.sort_by_key(|(vote, steps, d)| (Reverse((*vote, *steps)), d.standing.at));
    let mut seen = Vec::new();
    found.retain(|(_, _, d)| {
        let pair = (d.standing.at, d.criterion);
        let new = !seen.contains(&pair);
        seen.push(pair);
        new
    });
    found.into_iter().map(|(_, _, difference)| difference).collect()
}

fn vote_of<'a>(standing: &'a Standing<'a>, panel: Recommendation) -> Option<(u8, Difference<'a>)> {
    let steps = (standing.says() as u8).abs_diff(panel as u8);
    if let Some((cap, by)) = &standing.vote.cap
        && *cap < panel
        && standing.says() == *cap
        && let Some((criterion, flag)) = behind_cap(standing, by)
    {
        return Some((steps, Difference { standing, criterion, kind: Kind::Capped(flag) }));
    }
    if steps < APART {
        return None;
    }
    let pull = |mark: &Mark<'_>| {
        let room = 4.0 * mark.share;
        if standing.says() < panel { mark.cost() } else { room - mark.cost() }
    };
    let most =
        standing.marks.iter().reduce(|most, mark| if pull(mark) > pull(most) { mark } else { most })?;
    Some((steps, Difference { standing, criterion: &most.record.criterion, kind: Kind::Vote }))
}

/// The criterion behind a cap, and the flag where it is a dealbreaker.
fn behind_cap<'a>(standing: &'a Standing<'a>, cap: &'a Cap) -> Option<(&'a CriterionId, Option<FlagId>)> {
    match cap {
        Cap::MustHave(criterion) => Some((criterion, None)),
        Cap::Dealbreaker(flag) => {
            let mut ratings = standing.seat.review.ratings.iter();
            let flagged = ratings.find(|rating| rating.has_flag(*flag))?;
            Some((&flagged.criterion, Some(*flag)))
        }
    }
}

/// The seats that differ on one criterion: those at least two steps from the middle rating; where none is,
/// those at least two steps under the highest.
fn marks_of<'a>(topic: &Topic<'a>) -> Vec<(u8, Difference<'a>)> {
    if topic.lowest().distance(topic.highest()) < APART {
        return Vec::new();
    }
    let mut ratings: Vec<u8> = topic.raters.iter().map(|(_, mark)| mark.rating.get()).collect();
    ratings.sort_unstable();
    let half = ratings.len() / 2;
    // Twice the median, so that it stays a whole number between two middle ratings.
    let middle = ratings[half] + ratings[(ratings.len() - 1) / 2];
    let outside = |mark: &Mark<'_>| (2 * mark.rating.get()).abs_diff(middle) >= 2 * APART;
    let any_outside = topic.raters.iter().any(|(_, mark)| outside(mark));
    let under = |mark: &Mark<'_>| topic.highest().get() >= mark.rating.get() + APART;
    let differs = |mark: &Mark<'_>| if any_outside { outside(mark) } else { under(mark) };
    let farthest_from = |mark: &Mark<'_>| {
        let others = topic.raters.iter().map(|(other, theirs)| (mark.rating.distance(theirs.rating), *other));
        others.reduce(|far, next| if next.0 > far.0 { next } else { far })
    };
    topic
        .raters
        .iter()
        .filter(|(_, mark)| differs(mark))
        .filter_map(|(standing, mark)| {
            let (steps, other) = farthest_from(mark)?;
            Some((steps, Difference { standing, criterion: topic.criterion, kind: Kind::Mark(other) }))
        })
        .collect()
}

impl Difference<'_> {
    /// Whether the seat is under the colleague or the panel that it differs from.
    pub(crate) fn is_lower(&self, panel: Recommendation) -> bool {
        match self.kind {
            Kind::Capped(_) => true,
            Kind::Vote => self.standing.says() < panel,
            Kind::Mark(other) => self.rating() < other.mark(self.criterion).map(|mark| mark.rating),
        }
    }

    /// The words of the answer that the difference rests on, if it rests on some.
    pub(crate) fn quote(&self, panel: Recommendation) -> Option<&str> {
        match self.kind {
            Kind::Capped(Some(flag)) => quote::of_flag(self.standing, flag),
            _ => quote::of_seat(self.standing, self.criterion, self.is_lower(panel)),
        }
    }

    /// How many steps the two ratings are apart.
    pub(crate) fn steps_from(&self, other: &Standing<'_>) -> u8 {
        let theirs = other.mark(self.criterion).map(|mark| mark.rating);
        self.rating().zip(theirs).map_or(0, |(own, theirs)| own.distance(theirs))
    }

    /// The document's entry, one sentence.
    pub(crate) fn entry(&self, names: &Names, panel: Recommendation, choice: Choice) -> Dissent {
        let persona = &self.standing.seat.persona.id;
        let name = names.full(self.standing.at);
        let criterion = self.criterion.phrase();
        let vote = self.standing.says().spoken();
        let panel_says = panel.spoken();
        let rating = self.rating().map_or_else(String::new, |rating| rating.to_string());
        let quote = self.quote(panel);
        let resting = quote.map_or_else(String::new, |quote| format!(", resting on \"{quote}\""));
        let text = match self.kind {
            Kind::Capped(Some(flag)) => {
                let flag = flag.spoken();
                let words = quote.map_or_else(String::new, |quote| format!(" in \"{quote}\""));
                format!(
                    "{name} stops at {vote} where the panel says {panel_says}: {flag}{words} is a \
                        dealbreaker there."
                )
            }
            Kind::Capped(None) => format!(
                "{name} stops at {vote} where the panel says {panel_says}: {criterion} ends at \
                    {rating}, under \
                 the floor set for it{resting}."
            ),
            Kind::Vote => format!(
                "{name} votes {vote} where the panel says {panel_says}, and {criterion}, rated \
                    {rating}, weighs \
                 most in that{resting}."
            ),
            Kind::Mark(other) => {
                let colleague = names.full(other.at);
                let theirs =
                    other.mark(self.criterion).map_or_else(String::new, |mark| mark.rating.to_string());
                let slots = [
                    ("name", name),
                    ("point", criterion.as_ref()),
                    ("rating", &rating),
                    ("colleague", colleague),
                    ("theirs", &theirs),
                    ("resting", &resting),
                ];
                choice.say(&format!("entry {persona} {}", self.criterion), ENTRIES, &slots)
            }
        };
        Dissent { persona: persona.clone(), criterion: self.criterion.clone(), text }
    }

    fn rating(&self) -> Option<debrief_core::Rating> {
        self.standing.mark(self.criterion).map(|mark| mark.rating)
    }
}
