//! Round 3: where a reviewer ends, what would change it, and the vote; said to the candidate.

use debrief_core::{Cap, ChangeOfMind, Finding, Move, Recommendation, Seat, Stance, Turn, Vote};

use crate::ending::{flag_words, vote};
use crate::evidence::{Gap, Lack, Praise, own_question};
use crate::instruction::say_instruction;
use crate::line::Fill;
use crate::lines::{close, thin};
use crate::moves::{self, Moved};
use crate::person::Candidate;
use crate::quote;
use crate::relation::is_a_question;
use crate::saying::{self, point};
use crate::speech::{LEAST, Lines, MOST, Speech};
use crate::support;
use crate::table::{MOST_QUOTED, Table};
use crate::turn::Answering;

/// Words kept for what must be said: the vote, and what would change it.
const KEPT: usize = 34;
/// In one of so many closings the persona's own line begins it.
const OWN: usize = 6;

/// What a reviewer says in round 3, 40 to 95 words.
pub(crate) fn turn(table: &Table<'_>) -> Turn {
    let mut closing = Closing {
        table,
        speech: Speech::new(table.picker, Candidate::You, MOST, table.heard()),
        answering: Answering::default(),
        gaps: Vec::new(),
        opened: false,
    };
    closing.compose();
    closing.answering.turn(table, closing.speech)
}

struct Closing<'t, 'a> {
    table: &'t Table<'a>,
    speech: Speech<'a>,
    answering: Answering,
    /// The gaps that are said.
    gaps: Vec<Gap<'a>>,
    /// Whether the persona's own line began it: then nothing else brings in what still weighs.
    opened: bool,
}

impl<'a> Closing<'_, 'a> {
    fn compose(&mut self) {
        self.speech.keep(KEPT);
        if self.table.picker.below("closes, whose", OWN) == 0 {
            let best = self.table.praise(|praise| !praise.is_slight());
            let fill = Fill::new().quoting("quote", best.and_then(|praise| praise.quote(self.table.case)));
            self.opened = self.speech.say_theirs(&self.table.own.persona.voice.closes, &fill);
        }
        let earlier = self.table.own_turns().flat_map(|turn| &turn.moves).next();
        match (moves::find(self.table), earlier) {
            (Some(moved), _) => self.concede(moved),
            (None, Some(earlier)) => self.because(earlier),
            (None, None) => {
                let _ = self.hold() || (self.table.picker.below("with whom", 2) == 0 && self.stand_with());
            }
        }
        let ending = vote(self.table, &self.answering.moves, None);
        let good = ending.as_ref().is_some_and(|vote| vote.recommendation() >= Recommendation::LeanHire);
        let _ = (good && self.keep()) || self.still() || self.keep();
        if self.table.reports_instruction() {
            say_instruction(self.table, &mut self.speech);
        }
        // What is needed to be long enough comes before the vote, which ends the turn.
        self.speech.keep(KEPT);
        self.fill_up(LEAST.saturating_sub(10));
        self.speech.keep(0);
        if let Some(ending) = ending {
            self.vote(&ending);
        }
        self.fill_up(LEAST);
    }

    fn concede(&mut self, moved: Moved<'a>) {
        let fill = self
            .naming(moved.seat)
            .quoting("quote", quote::of_finding(self.table.case, moved.finding))
            .with("point", point(&moved.record.criterion));
        let (lines, quoted) = if moved.is_up() {
            (close::CONCEDES, close::CONCEDES_QUOTED)
        } else {
            (close::YIELDS, close::YIELDS_QUOTED)
        };
        if self.speech.say(Lines::of(lines), &fill) || self.speech.say(Lines::of(quoted), &fill) {
            self.answering.responded(moved.seat, Stance::Agrees, &moved.record.criterion);
            self.answering.moves.push(moved.record);
        }
    }

    /// What moved me in the round before.
    fn because(&mut self, earlier: &'a Move) {
        let mut seats = self.table.colleagues.iter().map(|colleague| colleague.seat);
        let Some(seat) = seats.find(|seat| seat.persona.id == earlier.because_of.persona) else { return };
        let words = |finding: &&Finding| finding.quote.as_deref() == Some(&earlier.because_of.quote);
        let finding = seat.review.ratings.iter().flat_map(|rating| &rating.findings).find(words);
        let quote = finding.and_then(|finding| quote::of_finding(self.table.case, finding));
        let is_worn = quote.is_some_and(|quote| self.table.quoted_in(quote.span()).count() >= MOST_QUOTED);
        let fill = self.naming(seat).quoting("quote", quote).with("point", point(&earlier.criterion));
        let lines = match (earlier.to > earlier.from, is_worn) {
            (true, false) => close::BECAUSE_UP,
            (true, true) => close::BECAUSE_UP_BARE,
            (false, false) => close::BECAUSE_DOWN,
            (false, true) => close::BECAUSE_DOWN_BARE,
        };
        if self.speech.say(Lines::of(lines), &fill) {
            self.answering.responded(seat, Stance::Agrees, &earlier.criterion);
        }
    }

    /// Nothing moved me: I answer who pushed.
    fn hold(&mut self) -> bool {
        let me = &self.table.own.persona.id;
        let pushed = self.table.colleagues.iter().find_map(|colleague| {
            let seat = colleague.seat;
            let mut responses = self.table.turns_of(seat).flat_map(|turn| &turn.responds_to);
            let response = responses.find(|r| r.persona == *me && r.stance == Stance::PushesBack)?;
            Some((seat, &response.criterion))
        });
        let Some((seat, criterion)) = pushed else { return false };
        let Some(gap) = self.table.evidence.gap(|gap| gap.criterion == criterion) else { return false };
        let Lack::Missing(look) = gap.kind else { return false };
        let fill = saying::wanted(self.naming(seat).with("point", point(criterion)), &look.wanted);
        self.speech.say(Lines::of(close::HOLDS), &fill) && {
            self.gaps.push(gap);
            self.answering.responded(seat, Stance::PushesBack, criterion);
            true
        }
    }

    /// Nobody pushed: I name a colleague who sees something as I do.
    fn stand_with(&mut self) -> bool {
        let colleagues = &self.table.colleagues;
        let order = self.table.picker.order("with whom", colleagues.len());
        for colleague in order.filter_map(|nth| colleagues.get(nth)) {
            let seat = colleague.seat;
            let good = self.table.agrees_on(colleague).map(|praise| (close::AGREED, praise.criterion));
            let poor =
                self.table.shares_gap(colleague, |_| true).map(|gap| (close::AGREED_POOR, gap.criterion));
            let hopeful = self.table.own.review.recommendation >= Some(Recommendation::LeanHire);
            let first = if hopeful { good.or(poor) } else { poor.or(good) };
            let Some((lines, criterion)) = first else { continue };
            let fill = self.naming(seat).with("point", point(criterion));
            if self.speech.say(Lines::of(lines), &fill) {
                self.answering.responded(seat, Stance::Agrees, criterion);
                return true;
            }
        }
        false
    }

    fn keep(&mut self) -> bool {
        let unsaid = |praise: &Praise<'a>| !praise.is_slight() && !self.speech.has_quoted(praise.place);
        let Some(praise) = self.table.praise(unsaid) else { return false };
        self.table.teller.praise(&mut self.speech, &praise)
    }

    fn still(&mut self) -> bool {
        let named = |gap: &Gap<'a>| !self.has_said(gap) && !is_a_question(gap);
        let Some(gap) = self.table.gap(named) else { return false };
        let before = if self.gaps.is_empty() && !self.opened { close::TURNS_STILL } else { &[] };
        self.gaps.push(gap);
        self.table.teller.gap(&mut self.speech, &gap, &self.table.evidence, before)
    }

    fn has_said(&self, gap: &Gap<'a>) -> bool {
        self.gaps.iter().any(|said| said.criterion == gap.criterion || said.finding.id == gap.finding.id)
    }

    /// The vote, what holds it down or moved it, and what would change it.
    fn vote(&mut self, ending: &Vote) {
        let says = ending.recommendation();
        let fill = Fill::new().with("vote", says.spoken());
        let (change, wish) = self.wish(says);
        if let Some((lines, held)) = self.held(ending, &fill)
            && self.speech.say(Lines::of(lines), &held)
        {
            let asks = !wish.has("hear");
            let lines = if asks { close::WOULD_MOVE_THAT } else { close::WOULD_MOVE };
            self.speech.say(Lines::of(lines), &wish);
            return;
        }
        let after = change.and_then(|change| vote(self.table, &self.answering.moves, Some(change)));
        let up = after.map(|after| after.recommendation()).filter(|up| *up > says);
        let lines = match up {
            _ if !wish.has("hear") && !self.gaps.is_empty() && says >= Recommendation::LeanHire => {
                close::VOTES_THAT_GOOD
            }
            _ if !wish.has("hear") && !self.gaps.is_empty() => close::VOTES_THAT,
            _ if !wish.has("hear") => close::VOTES,
            _ if says == Recommendation::StrongHire => close::WISHES_BEST,
            Some(_) => close::WISHES_UP,
            None => close::WISHES,
        };
        let wish = wish.and(fill.clone()).with("up", up.map_or("", Recommendation::spoken));
        if !self.speech.say(Lines::of(lines), &wish) {
            self.speech.say(Lines::of(close::VOTES), &fill);
        }
    }

    /// The lines for a vote that a floor or a flag holds down, or that has moved.
    fn held(&self, ending: &Vote, fill: &Fill<'a>) -> Option<(&'static [&'static str], Fill<'a>)> {
        let fill = fill.clone();
        Some(match ending.capped_by() {
            Some(Cap::MustHave(floor)) => (close::VOTES_FLOOR, fill.with("point", point(floor))),
            Some(Cap::Dealbreaker(flag)) => {
                (close::VOTES_FLAG, fill.quoting("quote", flag_words(self.table, *flag)))
            }
            None => {
                let sealed = self.table.own.review.recommendation?;
                let moved = (sealed != ending.recommendation()).then_some(sealed)?;
                (close::VOTES_MOVED, fill.with("vote0", moved.spoken()))
            }
        })
    }

    /// What I still wait for and have not said in this turn: the basic thing where little is there, or else what would lift
    /// my rating most. Nothing is filled where there is nothing else to wait for.
    fn wish(&self, says: Recommendation) -> (Option<&'a ChangeOfMind>, Fill<'a>) {
        let basic = |gap: &Gap<'a>| support::BASIC.contains(&gap.finding.id) && !self.has_said(gap);
        if says <= Recommendation::NoHire {
            match self.table.evidence.gap(basic).map(|gap| gap.kind) {
                _ if !self.gaps.is_empty() => return (None, Fill::new()),
                Some(Lack::Missing(look)) => return (None, saying::wanted(Fill::new(), &look.wanted)),
                _ => {}
            }
        }
        for change in &self.table.own.review.would_change_my_mind {
            let look = self.table.awaited(change);
            let said = self.gaps.iter().any(|said| {
                said.criterion == &change.criterion || look.is_some_and(|look| said.finding.id == look.signal)
            });
            let own = own_question(self.table.teller.rater, &change.criterion);
            let missing = match (look, own) {
                _ if said => continue,
                (_, Some(_)) => "an answer to my own question",
                (Some(look), None) => &look.wanted,
                (None, None) => continue,
            };
            return (Some(change), saying::wanted(Fill::new(), missing));
        }
        (None, Fill::new())
    }

    fn fill_up(&mut self, least: usize) {
        for nth in 0..16 {
            if self.speech.words() >= least {
                return;
            }
            match nth {
                0 => self.keep(),
                1 => self.still(),
                _ => self.speech.say(Lines::of(thin::ALWAYS_TO_YOU), &Fill::new()),
            };
        }
    }

    fn naming(&self, seat: Seat<'_>) -> Fill<'a> {
        let colleague = self.table.colleagues.iter().find(|other| other.seat.persona.id == seat.persona.id);
        Fill::new().with("colleague", colleague.map_or_else(String::new, |colleague| colleague.name.clone()))
    }
}
