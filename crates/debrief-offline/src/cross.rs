//! Round 2: answers to colleagues, by name.

use debrief_core::{CriterionId, Stance, Turn};

use crate::clean::clean;
use crate::evidence::{Gap, Lack, Praise};
use crate::instruction::say_instruction;
use crate::line::Fill;
use crate::lines::matters::Matter;
use crate::lines::{cross, take, thin};
use crate::moves::{self, Moved};
use crate::person::Candidate;
use crate::quote;
use crate::relation::{Push, Why, is_a_question, missed};
use crate::saying::{self, point};
use crate::speech::{LEAST, Lines, MOST, Speech};
use crate::table::{Colleague, Table};
use crate::turn::Answering;

/// How many colleagues are answered in one turn.
const ANSWERED: usize = 2;
/// Words kept for the second answer while the first is given.
const KEPT: usize = 30;
/// Up to so many words a speaker goes on to their own ground.
const ROOM: usize = 55;
/// In one of so many answers the persona's own line leads it.
const OWN: usize = 6;

/// What a reviewer says in round 2, 40 to 95 words.
pub(crate) fn turn(table: &Table<'_>) -> Turn {
    let mut round = Round {
        table,
        speech: Speech::new(table.picker, Candidate::They, MOST, table.heard()),
        answering: Answering::default(),
        moved: moves::find(table),
        gaps: Vec::new(),
    };
    round.compose();
    round.answering.turn(table, round.speech)
}

struct Round<'t, 'a> {
    table: &'t Table<'a>,
    speech: Speech<'a>,
    answering: Answering,
    moved: Option<Moved<'a>>,
    /// The gaps that are said.
    gaps: Vec<Gap<'a>>,
}

impl<'t, 'a> Round<'t, 'a> {
    fn compose(&mut self) {
        let instruction = self.table.reports_instruction();
        let colleagues = self.order();
        if colleagues.is_empty() {
            self.speech.say(Lines::of(cross::ALONE), &Fill::new());
            self.my_ground();
        }
        let reserve = if instruction { 26 } else { 0 };
        for (nth, (colleague, push)) in colleagues.iter().take(ANSWERED).enumerate() {
            self.speech.keep(reserve + if nth + 1 < colleagues.len().min(ANSWERED) { KEPT } else { 0 });
            self.answer(colleague, *push);
        }
        self.speech.keep(0);
        if instruction {
            say_instruction(self.table, &mut self.speech);
        }
        if self.speech.words() < ROOM {
            match self.table.picker.below("own part", 3) {
                0 => self.my_ground(),
                1 => self.my_gap(),
                _ => self.question() || self.my_gap(),
            };
        }
        self.fill_up();
    }

    /// The colleagues in the order in which they are answered: first the one who moved me, so that there is always room to say
    /// so, then where a push-back is due, then as it comes.
    fn order(&self) -> Vec<(&'t Colleague<'a>, Option<Push<'a>>)> {
        let colleagues = &self.table.colleagues;
        let even = |colleague: &Colleague<'a>| {
            self.table.toss.fraction(["whom", colleague.seat.persona.id.as_str()], 0)
        };
        let mut order: Vec<_> =
            colleagues.iter().map(|colleague| (colleague, self.table.push(colleague))).collect();
        order.sort_by(|(a, _), (b, _)| even(a).total_cmp(&even(b)));
        let moved = self.moved.as_ref().map(|moved| &moved.seat.persona.id);
        order.sort_by_key(|(colleague, push)| {
            let due = push.is_some_and(|push| push.is_due());
            (Some(&colleague.seat.persona.id) != moved, !due, push.is_none())
        });
        order
    }

    fn answer(&mut self, colleague: &Colleague<'a>, push: Option<Push<'a>>) {
        let moved = self.moved.take_if(|moved| moved.seat.persona.id == colleague.seat.persona.id);
        let has_moved = moved.is_some();
        if let Some(moved) = moved {
            self.moves(colleague, moved);
        }
        if let Some(push) = push.filter(Push::is_due) {
            return self.push(colleague, push);
        }
        if has_moved {
            return;
        }
        if let Some(push) = push.filter(|_| !self.answering.has(Stance::PushesBack)) {
            return self.push(colleague, push);
        }
        let done = match self.table.picker.below("how to answer", 4) {
            0 => {
                self.agree(colleague)
                    || self.build(colleague)
                    || self.agree_poor(colleague)
                    || self.ask(colleague)
            }
            1 => {
                self.build(colleague)
                    || self.agree_poor(colleague)
                    || self.ask(colleague)
                    || self.agree(colleague)
            }
            2 => {
                self.agree_poor(colleague)
                    || self.agree(colleague)
                    || self.build(colleague)
                    || self.ask(colleague)
            }
            _ => {
                self.ask(colleague)
                    || self.build(colleague)
                    || self.agree(colleague)
                    || self.agree_poor(colleague)
            }
        };
        if !done && let Some(push) = push {
            self.push(colleague, push);
        }
    }

    fn push(&mut self, colleague: &Colleague<'a>, push: Push<'a>) {
        let lead = match push.why {
            Why::Same(..) | Why::Answered(..) => cross::PUSHES_ANSWERED,
            Why::Higher(_) => cross::PUSHES_UP,
            Why::Lower(_) => cross::PUSHES_DOWN,
        };
        let fill = match push.why {
            Why::Same(missed, _) | Why::Answered(missed, _) => {
                let matter = Matter::of(missed.as_str()).map(|matter| matter.called);
                let matter = matter.unwrap_or_else(|| point_for(push.criterion));
                Self::naming(colleague).clause("matter", matter)
            }
            Why::Higher(_) | Why::Lower(_) => Self::naming(colleague),
        };
        let fill = fill.with("point", point_for(push.criterion));
        let said = match push.why {
            Why::Same(_, praise) | Why::Answered(_, praise) | Why::Higher(Some(praise)) => {
                self.praise(&praise, lead, fill.clone())
            }
            Why::Lower(Some(gap)) => self.gap(&gap, lead, fill.clone()),
            Why::Higher(None) | Why::Lower(None) => false,
        };
        let down = matches!(push.why, Why::Lower(_));
        let bare = if down { cross::PUSHES_DOWN_BARE } else { cross::PUSHES_UP_BARE };
        if said || self.speech.say(Lines::of(bare).after(lead), &fill) {
            self.answering.responded(colleague.seat, Stance::PushesBack, push.criterion);
        }
    }

    fn moves(&mut self, colleague: &Colleague<'a>, moved: Moved<'a>) {
        let fill = Self::naming(colleague)
            .quoting("quote", quote::of_finding(self.table.case, moved.finding))
            .with("point", point(&moved.record.criterion));
        let (lines, quoted) = if moved.is_up() {
            (cross::MOVES_UP, cross::MOVES_UP_QUOTED)
        } else {
            (cross::MOVES_DOWN, cross::MOVES_DOWN_QUOTED)
        };
        if self.speech.say(Lines::of(lines), &fill) || self.speech.say(Lines::of(quoted), &fill) {
            self.answering.responded(colleague.seat, Stance::BuildsOn, &moved.record.criterion);
            self.answering.moves.push(moved.record);
        }
    }

    fn agree(&mut self, colleague: &Colleague<'a>) -> bool {
        let Some(praise) = self.table.agrees_on(colleague).filter(|praise| self.is_new(praise)) else {
            return false;
        };
        let fill = Self::naming(colleague).with("point", point(praise.criterion));
        self.praise(&praise, cross::AGREES, fill)
            && self.answering.responded(colleague.seat, Stance::Agrees, praise.criterion)
    }

    fn agree_poor(&mut self, colleague: &Colleague<'a>) -> bool {
        let new = |gap: &Gap<'a>| !self.answering.speaks_of(gap.criterion) && !self.has_said(gap);
        let Some(gap) = self.table.shares_gap(colleague, new) else { return false };
        let fill = Self::naming(colleague).with("point", point(gap.criterion));
        self.gap(&gap, cross::AGREES_POOR, fill)
            && self.answering.responded(colleague.seat, Stance::Agrees, gap.criterion)
    }

    /// Adds words of mine to what a colleague thinks well of.
    fn build(&mut self, colleague: &Colleague<'a>) -> bool {
        let found = self.table.adds_to(colleague.seat).filter(|(_, praise)| self.is_new(praise));
        let Some((criterion, praise)) = found else { return false };
        let fill = Self::naming(colleague).with("point", point_for(criterion));
        self.praise(&praise, cross::BUILDS, fill)
            && self.answering.responded(colleague.seat, Stance::BuildsOn, criterion)
    }

    fn ask(&mut self, colleague: &Colleague<'a>) -> bool {
        let Some((criterion, missed)) = missed(colleague.seat) else { return false };
        let Some(matter) = Matter::of(missed.as_str()).filter(|_| !self.answering.has(Stance::Asks)) else {
            return false;
        };
        let change =
            colleague.seat.review.would_change_my_mind.iter().find(|change| change.criterion == *criterion);
        let fill = Self::naming(colleague).clause("matter", matter.called).with("point", point(criterion));
        let fill =
            change.map_or_else(|| fill.clone(), |change| saying::wanted(fill.clone(), &change.missing));
        let voice = &self.table.own.persona.voice.asks;
        // Who has just been spoken to is not named again.
        let theirs = self.table.picker.below("asks, whose", OWN) == 0 && self.speech.say_theirs(voice, &fill);
        let lines = if theirs { cross::ASKS_ON } else { cross::ASKS };
        self.speech.say(Lines::of(lines), &fill)
            && self.answering.responded(colleague.seat, Stance::Asks, criterion)
    }

    /// Says what is good behind one of these lines, or behind one of the persona's own.
    fn praise(&mut self, praise: &Praise<'a>, lead: &[&str], fill: Fill<'a>) -> bool {
        let theirs = self.lead_in_voice(lead, &fill);
        let lead = if theirs { &[] } else { lead };
        self.table.teller.praise_after(&mut self.speech, praise, lead, fill) || theirs
    }

    /// The same for what is missing.
    fn gap(&mut self, gap: &Gap<'a>, lead: &[&str], fill: Fill<'a>) -> bool {
        let theirs = self.lead_in_voice(lead, &fill);
        let lead = if theirs { &[] } else { lead };
        self.gaps.push(*gap);
        self.table.teller.gap_after(&mut self.speech, gap, &self.table.evidence, lead, fill) || theirs
    }

    /// In some of the cases the persona's own line leads: what follows is a sentence of its own.
    fn lead_in_voice(&mut self, lead: &[&str], fill: &Fill<'a>) -> bool {
        let voice = &self.table.own.persona.voice;
        let voice = match lead {
            cross::AGREES | cross::AGREES_POOR => &voice.agrees,
            cross::BUILDS => &voice.builds_on,
            cross::PUSHES_ANSWERED | cross::PUSHES_UP | cross::PUSHES_DOWN => &voice.pushes_back,
            _ => return false,
        };
        let slot = lead.first().copied().unwrap_or_default();
        self.table.picker.below(slot, OWN) == 0 && self.speech.say_theirs(voice, fill)
    }

    fn is_new(&self, praise: &Praise<'a>) -> bool {
        !self.speech.has_quoted(praise.place) && !self.answering.speaks_of(praise.criterion)
    }

    fn has_said(&self, gap: &Gap<'a>) -> bool {
        self.gaps.iter().any(|said| said.criterion == gap.criterion || said.finding.id == gap.finding.id)
    }

    fn my_gap(&mut self) -> bool {
        let new = |gap: &Gap<'a>| !self.has_said(gap) && !is_a_question(gap);
        let Some(gap) = self.table.gap(new) else { return false };
        let fill = Fill::new().with("point", point(gap.criterion));
        self.gap(&gap, cross::TURNS_OWN, fill)
    }

    fn my_ground(&mut self) -> bool {
        let new = |praise: &Praise<'a>| !praise.is_slight() && self.is_new(praise);
        let Some(praise) = self.table.praise(new) else { return false };
        let fill = Fill::new().with("point", point(praise.criterion));
        self.praise(&praise, &[], fill)
    }

    fn question(&mut self) -> bool {
        let new = |gap: &Gap<'a>| !self.has_said(gap) && matches!(gap.kind, Lack::Missing(_));
        let Some(gap) = self.table.gap(new) else { return false };
        let said = saying::ask(&mut self.speech, &gap, cross::TURNS_ASK);
        if said {
            self.gaps.push(gap);
        }
        said
    }

    fn fill_up(&mut self) {
        for nth in 0..16 {
            if self.speech.words() >= LEAST {
                return;
            }
            match nth {
                0 | 3 => self.my_gap(),
                1 => self.my_ground(),
                2 => self.question() || self.asks_anyway(),
                _ => self.speech.say(Lines::of(thin::ALWAYS), &Fill::new()),
            };
        }
    }

    fn asks_anyway(&mut self) -> bool {
        let Some(question) = self.table.own.review.follow_up_questions.first() else { return false };
        let lines = Lines::of(take::ASKS).after(cross::TURNS_ASK);
        self.speech.say(lines, &Fill::new().with("question", clean(question)))
    }

    fn naming(colleague: &Colleague<'_>) -> Fill<'a> {
        Fill::new().with("colleague", colleague.name.clone())
    }
}

/// A colleague's criterion as it is called here: one of their own file by what it is, a question.
fn point_for(criterion: &CriterionId) -> &'static str {
    criterion.rubric_phrase().unwrap_or("that question")
}
