//! One answer to one colleague: a push-back, an agreement, a point to build on, a question, or a move.

use debrief_core::{CriterionId, Seat, Stance};

use crate::address::going_on;
use crate::cross::{Round, TO};
use crate::evidence::{Lack, Praise, point};
use crate::gloss;
use crate::line::Fill;
use crate::lines::cross;
use crate::moves::Moved;
use crate::quote;
use crate::relation::{Agreement, Push, Why};
use crate::saying;
use crate::support::SUPPORTS;

impl<'a> Round<'_, 'a> {
    pub(crate) fn push(&mut self, seat: Seat<'a>, push: &Push<'a>) {
        let words = match &push.why {
            Why::Same { praise, .. }
            | Why::Answered { praise, .. }
            | Why::Weight(praise)
            | Why::Higher(Some(praise)) => Some(praise.quote),
            Why::Higher(None) | Why::Lower(_) => None,
        };
        let about = self.naming(seat).with("point", point_for(push.criterion)).quoting("quote", words);
        let voice = &self.table.own.persona.voice.pushes_back;
        let Some(lead) = self.speech.say_in_voice("pushes back", voice, cross::PUSHES, &about) else {
            return;
        };
        let named = lead.contains("{point}");
        let praised = |praise: &Praise<'a>| self.table.said_of(praise, TO);
        let (slot, lines, fill) = match &push.why {
            Why::Same { missed, praise } => (
                "pushes, same",
                cross::PUSHES_SAME,
                praised(praise).with("matter", TO.said(&gloss::matter(missed))),
            ),
            Why::Answered { missed, praise } => (
                "pushes, answered",
                cross::PUSHES_ANSWERED,
                praised(praise).with("matter", TO.said(&gloss::matter(missed))),
            ),
            Why::Weight(praise) => ("pushes, weight", cross::PUSHES_WEIGHT, praised(praise)),
            Why::Higher(Some(praise)) => ("pushes, higher", cross::PUSHES_UP, praised(praise)),
            Why::Higher(None) => ("pushes, higher", cross::PUSHES_UP_BARE, Fill::new()),
            Why::Lower(Some(gap)) if matches!(gap.kind, Lack::Missing { .. }) => {
                ("pushes, lower", cross::PUSHES_DOWN, saying::gap(gap, TO, self.table.picker))
            }
            Why::Lower(Some(gap)) => {
                ("pushes, lower", cross::PUSHES_DOWN_FLAGGED, saying::gap(gap, TO, self.table.picker))
            }
            Why::Lower(None) => ("pushes, lower", cross::PUSHES_DOWN_BARE, Fill::new()),
        };
        let bare = match &push.why {
            Why::Lower(_) => cross::PUSHES_DOWN_BARE,
            _ => cross::PUSHES_UP_BARE,
        };
        let fill = fill.replacing("point", point_for(push.criterion));
        let said = self.speech.say_on(slot, &going_on(lines, &lead), &fill, named);
        if !said && matches!(push.why, Why::Higher(_) | Why::Lower(_)) {
            self.speech.say_on(slot, &going_on(bare, &lead), &fill, named);
        }
        if let Why::Lower(Some(gap)) = &push.why {
            self.gap_said = Some(gap.criterion.clone());
        }
        self.responded(seat, Stance::PushesBack, push.criterion);
    }

    pub(crate) fn moves(&mut self, moved: Moved<'a>) {
        let quote = quote::of_finding(self.table.case, moved.finding, quote::LONG);
        let held = saying::held(&moved.finding.id, false, self.table.picker);
        let fill = self
            .naming(moved.seat)
            .quoting("quote", quote)
            .with("held", TO.said(held))
            .with("point", point(&moved.record.criterion));
        let lines = if moved.is_up() { cross::MOVES_UP } else { cross::MOVES_DOWN };
        if self.speech.say("moves", lines, &fill) {
            self.responded(moved.seat, Stance::BuildsOn, &moved.record.criterion);
            self.moves.push(moved.record);
        }
    }

    pub(crate) fn agree(&mut self, seat: Seat<'a>) -> bool {
        let agreements = self.table.agreements(seat);
        let mut order: Vec<usize> = self.table.picker.order("agreement", agreements.len()).collect();
        // The shape of the story is the least that two people can agree on, and fresh words are the best.
        order.sort_by_key(|nth| {
            agreements.get(*nth).map(|(criterion, agreement)| {
                let said = match agreement {
                    Agreement::Good(praise) => self.table.times_said(praise.quote.text),
                    Agreement::Poor(_) => 0,
                };
                (criterion.as_str() == "structure", said)
            })
        });
        let fresh = |(criterion, _): &(&CriterionId, Agreement<'_>)| {
            !self.responses.iter().any(|response| response.criterion == **criterion)
        };
        let found = order.iter().filter_map(|nth| agreements.get(*nth)).find(|agreement| fresh(agreement));
        let Some((criterion, agreement)) = found.cloned() else { return false };
        let words = match &agreement {
            Agreement::Good(praise) => Some(praise.quote),
            Agreement::Poor(_) => None,
        };
        let about = self.naming(seat).with("point", point(criterion)).quoting("quote", words);
        let voice = &self.table.own.persona.voice.agrees;
        let Some(lead) = self.speech.say_in_voice("agrees", voice, cross::AGREES, &about) else {
            return false;
        };
        let named = lead.contains("{point}");
        match &agreement {
            Agreement::Good(praise) => {
                let fill = self.table.said_of(praise, TO);
                self.speech.say_on("agrees, good", cross::AGREES_HIGH, &fill, named);
            }
            Agreement::Poor(gap) => {
                let lines = match &gap.kind {
                    Lack::Missing { .. } => cross::AGREES_LOW,
                    Lack::Flagged { .. } => cross::AGREES_FLAGGED,
                };
                self.speech.say_on("agrees, poor", lines, &saying::gap(gap, TO, self.table.picker), named);
                self.gap_said = Some(gap.criterion.clone());
            }
        }
        self.responded(seat, Stance::Agrees, criterion);
        true
    }

    /// Adds words of mine to what a colleague thinks well of.
    pub(crate) fn build(&mut self, seat: Seat<'a>) -> bool {
        let Some(reason) = seat.review.reason_to_hire.as_ref() else { return false };
        if !gloss::is_listed(&reason.criterion) {
            return false;
        }
        let theirs = |praise: &Praise<'a>| {
            let places =
                reason.findings.iter().filter_map(|finding| quote::place(self.table.answer(), finding));
            let range = praise.quote.range();
            places.into_iter().any(|place| place.start < range.end && range.start < place.end)
        };
        let mine = |praise: &Praise<'a>| {
            praise.rating.get() >= 3 && !theirs(praise) && !self.speech.has_quoted(&praise.quote)
        };
        let bears = |praise: &Praise<'a>| {
            SUPPORTS.iter().any(|s| s.signal == praise.signal && s.criterion == reason.criterion.as_str())
        };
        let best =
            self.table.praise(|praise| mine(praise) && bears(praise)).or_else(|| self.table.praise(mine));
        let Some(praise) = best else { return false };
        let fill = self.table.said_of(&praise, TO);
        let about = self
            .naming(seat)
            .with("point", gloss::point(&reason.criterion))
            .quoting("quote", Some(praise.quote));
        let voice = &self.table.own.persona.voice.builds_on;
        let theirs = self.table.picker.below("builds on, whose", 2) == 0;
        let lead = if theirs { self.speech.say_theirs("builds on", voice, &about) } else { None };
        let fill = self.with_name(seat, fill).replacing("point", gloss::point(&reason.criterion));
        let lines =
            if let Some(lead) = &lead { going_on(cross::BUILDS_AFTER, lead) } else { cross::BUILDS.to_vec() };
        let whole = self.speech.has_quoted(&praise.quote);
        if !whole && !self.speech.say("builds on", &lines, &fill) && lead.is_none() {
            return false;
        }
        self.responded(seat, Stance::BuildsOn, &reason.criterion);
        true
    }

    pub(crate) fn ask(&mut self, seat: Seat<'a>) -> bool {
        let Some(change) = seat.review.would_change_my_mind.first() else { return false };
        let missing = TO.said(&saying::missing(&change.criterion, &change.missing, "your"));
        let about = self.naming(seat).with("point", gloss::point(&change.criterion));
        let fill = saying::with_wanted(self.naming(seat), &missing, self.table.picker);
        let voice = &self.table.own.persona.voice.asks;
        let theirs = self.table.picker.below("asks, whose", 2) == 0;
        let lead = if theirs { self.speech.say_theirs("asks", voice, &about) } else { None };
        let whole = lead.as_ref().is_some_and(|lead| lead.ends_with('?') && !lead.contains("ask"));
        let lines = if lead.is_some() { cross::ASKS_AFTER } else { cross::ASKS };
        if !whole && !self.speech.say("asks", lines, &fill) && lead.is_none() {
            return false;
        }
        self.responded(seat, Stance::Asks, &change.criterion);
        true
    }

    fn naming(&self, seat: Seat<'_>) -> Fill<'a> {
        self.with_name(seat, Fill::new())
    }

    fn with_name(&self, seat: Seat<'_>, fill: Fill<'a>) -> Fill<'a> {
        fill.with("colleague", self.table.called(seat))
    }
}

/// A colleague's criterion as it is called here: one of their own file by what it is, a question.
fn point_for(criterion: &CriterionId) -> String {
    if gloss::is_listed(criterion) { gloss::point(criterion) } else { "that question".to_owned() }
}
