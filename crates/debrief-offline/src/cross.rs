//! Round 2: answers to colleagues, by name.

use debrief_core::{CriterionId, FlagId, Response, Seat, Stance, Turn};

use crate::clean::clean;
use crate::evidence::{Gap, Lack, Praise};
use crate::instruction::say_instruction;
use crate::line::Fill;
use crate::lines::{cross, thin};
use crate::moves::{self, Moved};
use crate::saying::{self, Candidate};
use crate::speech::{LEAST, MOST, Speech};
use crate::table::Table;

pub(crate) const TO: Candidate = Candidate::They;

/// How many colleagues are answered in one turn.
const ANSWERED: usize = 2;
/// Words kept for the second answer while the first is given.
const KEPT: usize = 30;

/// What a reviewer says in round 2, 40 to 95 words.
pub(crate) fn turn(table: &Table<'_>) -> Turn {
    let mut round = Round {
        table,
        speech: Speech::new(table.picker, MOST),
        responses: Vec::new(),
        moved: moves::find(table),
        moves: Vec::new(),
        gap_said: None,
    };
    round.compose();
    Turn {
        persona: table.own.persona.id.clone(),
        text: round.speech.text(),
        responds_to: round.responses,
        moves: round.moves,
    }
}

pub(crate) struct Round<'t, 'a> {
    pub(crate) table: &'t Table<'a>,
    pub(crate) speech: Speech<'a>,
    pub(crate) responses: Vec<Response>,
    pub(crate) moved: Option<Moved<'a>>,
    pub(crate) moves: Vec<debrief_core::Move>,
    pub(crate) gap_said: Option<CriterionId>,
}

impl<'a> Round<'_, 'a> {
    fn compose(&mut self) {
        let instruction = self.table.reports_instruction();
        let colleagues = self.order();
        if colleagues.is_empty() {
            self.alone();
        }
        let reserve = if instruction { 26 } else { 0 };
        for (nth, seat) in colleagues.iter().enumerate() {
            if self.responses.len() >= ANSWERED {
                break;
            }
            let more = self.responses.is_empty() && nth + 1 < colleagues.len();
            self.speech.keep(reserve + if more { KEPT } else { 0 });
            self.answer(*seat);
        }
        self.speech.keep(0);
        if instruction {
            say_instruction(self.table, &mut self.speech);
        }
        if self.speech.words() < 62 {
            self.own_part();
        }
        self.fill_up();
    }

    /// The colleagues in the order in which they are answered: first where a push-back is due, then the one who moved me,
    /// then as it comes.
    fn order(&self) -> Vec<Seat<'a>> {
        let colleagues: Vec<_> = self.table.colleagues().collect();
        let turned = self.table.picker.order("whom", colleagues.len());
        let mut order: Vec<_> = turned.filter_map(|nth| colleagues.get(nth).copied()).collect();
        let moved = self.moved.as_ref().map(|moved| &moved.seat.persona.id);
        order.sort_by_key(|seat| {
            (
                self.table.push_due(*seat).is_none(),
                Some(&seat.persona.id) != moved,
                self.table.push(*seat).is_none(),
            )
        });
        order
    }

    fn answer(&mut self, seat: Seat<'a>) {
        if let Some(push) = self.table.push_due(seat) {
            return self.push(seat, &push);
        }
        if let Some(moved) = self.moved.take_if(|moved| moved.seat.persona.id == seat.persona.id) {
            return self.moves(moved);
        }
        let pushed = self.has(Stance::PushesBack);
        if let Some(push) = self.table.push(seat).filter(|_| !pushed) {
            return self.push(seat, &push);
        }
        let agreed = self.has(Stance::Agrees);
        let plan = self.table.picker.below(&format!("how to answer {}", seat.persona.id), 4);
        let done = match plan {
            0 | 1 if !agreed => self.agree(seat) || self.build(seat) || self.ask(seat),
            3 => self.ask(seat) || self.agree(seat) || self.build(seat),
            _ => self.build(seat) || self.ask(seat) || self.agree(seat),
        };
        if !done {
            self.agree(seat);
        }
    }

    fn has(&self, stance: Stance) -> bool {
        self.responses.iter().any(|response| response.stance == stance)
    }

    pub(crate) fn responded(&mut self, seat: Seat<'_>, stance: Stance, criterion: &CriterionId) {
        self.responses.push(Response {
            persona: seat.persona.id.clone(),
            stance,
            criterion: criterion.clone(),
        });
    }

    /// What this speaker holds or misses beside what was answered.
    fn own_part(&mut self) {
        match self.table.picker.below("own part", 3) {
            0 => self.my_ground() || self.my_gap(),
            1 => self.my_gap() || self.my_ground(),
            _ => self.my_gap() || self.question() || self.my_ground(),
        };
    }

    fn my_gap(&mut self) -> bool {
        let unsaid = |gap: &Gap<'a>| {
            self.gap_said.as_ref() != Some(gap.criterion)
                && !matches!(
                    gap.kind,
                    Lack::Flagged { flag: FlagId::WeOnly, .. } | Lack::Flagged { quote: None, .. }
                )
        };
        let Some(gap) = self.table.evidence.gap(unsaid).cloned() else { return false };
        let lines = match gap.kind {
            Lack::Missing { .. } => cross::MY_GAP,
            Lack::Flagged { .. } => cross::MY_FLAG,
        };
        self.gap_said = Some(gap.criterion.clone());
        self.speech.say("my gap", lines, &saying::gap(&gap, TO, self.table.picker))
    }

    fn my_ground(&mut self) -> bool {
        let unsaid = |praise: &Praise<'a>| praise.rating.get() >= 3 && !self.speech.has_quoted(&praise.quote);
        let Some(praise) = self.table.praise(unsaid) else { return false };
        let alone = self.table.colleagues().next().is_none();
        let lines = if alone { cross::ALONE_GROUND } else { cross::MY_GROUND };
        self.speech.say("my ground", lines, &self.table.said_of(&praise, TO))
    }

    fn question(&mut self) -> bool {
        let question = self.table.own.review.follow_up_questions.first().map(|question| clean(question));
        self.speech.say("question", cross::ASKS_CANDIDATE, &Fill::new().with_some("question", question))
    }

    fn alone(&mut self) {
        self.speech.say("alone", cross::ALONE, &Fill::new());
        self.my_ground();
        self.my_gap();
        self.question();
    }

    fn fill_up(&mut self) {
        for nth in 0..14 {
            if self.speech.words() >= LEAST {
                return;
            }
            match nth {
                0 => self.my_gap(),
                1 => self.my_ground(),
                2 => self.question(),
                _ => self.speech.say("always", thin::ALWAYS, &Fill::new()),
            };
        }
    }
}
