//! Round 3: where a reviewer ends, what would change it, and the vote.

use debrief_core::{ChangeOfMind, CriterionId, FlagId, Move, Recommendation, Response, Seat, Stance, Turn};

use crate::address::{says_you, suits_the_candidate};
use crate::ending::{Ending, flag_words};
use crate::evidence::{Gap, Lack, Praise, point};
use crate::gloss;
use crate::instruction::say_instruction;
use crate::line::Fill;
use crate::lines::{close, thin};
use crate::moves::{self, Moved};
use crate::quote;
use crate::saying::{self, Candidate};
use crate::speech::{LEAST, MOST, Speech};
use crate::table::Table;

/// Words kept for what must be said: what would change the mind, and the vote.
const KEPT: usize = 34;

/// What a reviewer says in round 3, 40 to 95 words.
pub(crate) fn turn(table: &Table<'_>) -> Turn {
    let mut closing = Closing {
        table,
        speech: Speech::new(table.picker, MOST),
        to: Candidate::They,
        responses: Vec::new(),
        moves: Vec::new(),
        gaps_said: Vec::new(),
    };
    closing.compose();
    Turn {
        persona: table.own.persona.id.clone(),
        text: closing.speech.text(),
        responds_to: closing.responses,
        moves: closing.moves,
    }
}

struct Closing<'t, 'a> {
    table: &'t Table<'a>,
    speech: Speech<'a>,
    /// Whether this closing is said to the candidate or about them.
    to: Candidate,
    responses: Vec<Response>,
    moves: Vec<Move>,
    /// The criteria whose gaps are said.
    gaps_said: Vec<&'a CriterionId>,
}

impl<'a> Closing<'_, 'a> {
    fn compose(&mut self) {
        let moved = moves::find(self.table);
        let earlier = self.table.own_turns().flat_map(|turn| &turn.moves).next();
        self.speech.keep(KEPT);
        self.open(moved.as_ref(), earlier);
        match (moved, earlier) {
            (Some(moved), _) => self.concede(moved),
            (None, Some(earlier)) => self.because(earlier),
            (None, None) => self.stay(),
        }
        if self.speech.words() < 45 {
            self.keep_or_still();
        }
        self.speech.keep(0);
        let vote = Ending::of(self.table, &self.moves);
        if self.table.reports_instruction() {
            say_instruction(self.table, &mut self.speech);
        }
        // What is needed to be long enough comes before the wish and the vote, which end the turn: about as many words.
        self.fill_up(LEAST.saturating_sub(18));
        if self.table.picker.below("closing plan", 3) == 0 {
            self.vote(vote.as_ref(), false);
            self.would_change(vote.as_ref(), 0);
        } else {
            let said = self.would_change(vote.as_ref(), 14);
            self.vote(vote.as_ref(), said);
        }
        self.fill_up(LEAST);
    }

    fn open(&mut self, moved: Option<&Moved<'_>>, earlier: Option<&Move>) {
        let up = moved.map(Moved::is_up).or_else(|| earlier.map(|moved| moved.to > moved.from));
        let lines = match up {
            None => close::STAYED,
            Some(true) => close::WARMED,
            Some(false) => close::COOLED,
        };
        let voice = &self.table.own.persona.voice.closes;
        let best = self.table.praise(|praise| praise.rating.get() >= 3);
        let fill = best.map_or_else(Fill::new, |praise| saying::praise(&praise, self.to, self.table.picker));
        if let Some(line) = self.speech.say_in_voice("closes", voice, lines, &fill)
            && says_you(&line)
        {
            self.to = Candidate::You;
        }
    }

    /// Says one of the lines that suit the listener.
    fn say(&mut self, slot: &str, lines: &[&str], fill: &Fill<'a>) -> bool {
        let to = self.to;
        let lines: Vec<&str> =
            lines.iter().copied().filter(|line| to == Candidate::They || suits_the_candidate(line)).collect();
        self.speech.say(slot, &lines, fill)
    }

    fn concede(&mut self, moved: Moved<'a>) {
        let quote = quote::of_finding(self.table.case, moved.finding, quote::LONG);
        let fill = self
            .naming(moved.seat)
            .quoting("quote", quote)
            .with("point", point(&moved.record.criterion))
            .with("held", self.to.said(saying::held(&moved.finding.id, false, self.table.picker)));
        if self.say("concedes", close::CONCEDES, &fill) {
            self.responded(moved.seat, Stance::Agrees, &moved.record.criterion);
            self.moves.push(moved.record);
        }
    }

    /// What moved me in the round before.
    fn because(&mut self, earlier: &'a Move) {
        let Some(seat) = self.seat(&earlier.because_of.persona) else { return };
        let words =
            |finding: &&debrief_core::Finding| finding.quote.as_deref() == Some(&earlier.because_of.quote);
        let finding = seat.review.ratings.iter().flat_map(|rating| &rating.findings).find(words);
        let quote = finding.and_then(|finding| quote::of_finding(self.table.case, finding, quote::SHORT));
        let fill = self.naming(seat).quoting("quote", quote).with("point", point(&earlier.criterion));
        let lines = if earlier.to > earlier.from { close::BECAUSE_UP } else { close::BECAUSE_DOWN };
        if self.say("because", lines, &fill) {
            self.responded(seat, Stance::Agrees, &earlier.criterion);
        }
    }

    /// Nothing moved me: I answer who pushed, or grant a line that lies outside my questions.
    fn stay(&mut self) {
        if !self.hold() {
            self.take_along();
        }
    }

    fn hold(&mut self) -> bool {
        let me = &self.table.own.persona.id;
        let pushed = self.table.colleagues().find_map(|seat| {
            let mut responses = self.table.turns_of(seat).flat_map(|turn| &turn.responds_to);
            let response = responses.find(|r| r.persona == *me && r.stance == Stance::PushesBack)?;
            Some((seat, &response.criterion))
        });
        let Some((seat, criterion)) = pushed else { return false };
        let lacking = |gap: &Gap<'a>| gap.criterion == criterion && matches!(gap.kind, Lack::Missing { .. });
        let Some(gap) = self.table.evidence.gap(lacking).cloned() else { return false };
        let fill = saying::gap(&gap, self.to, self.table.picker).with("colleague", self.table.called(seat));
        if !self.say("holds", close::HOLDS, &fill) {
            return false;
        }
        self.gaps_said.push(gap.criterion);
        self.responded(seat, Stance::PushesBack, gap.criterion);
        true
    }

    fn take_along(&mut self) {
        let mine = |criterion: &CriterionId| self.table.rating(criterion).is_some();
        let colleagues: Vec<_> = self.table.colleagues().collect();
        let mut order: Vec<usize> = self.table.picker.order("takes along", colleagues.len()).collect();
        let said = |nth: &usize| {
            let reason = colleagues.get(*nth).and_then(|seat| seat.review.reason_to_hire.as_ref());
            let quotes = reason
                .into_iter()
                .flat_map(|reason| &reason.findings)
                .filter_map(|finding| finding.quote.as_deref());
            quotes.map(|quote| self.table.times_said(quote)).sum::<usize>()
        };
        order.sort_by_key(said);
        for nth in order {
            let Some(seat) = colleagues.get(nth) else { continue };
            let Some(reason) = seat.review.reason_to_hire.as_ref().filter(|reason| !mine(&reason.criterion))
            else {
                continue;
            };
            let quote =
                reason.findings.iter().find_map(|f| quote::of_finding(self.table.case, f, quote::SHORT));
            let fill = self.naming(*seat).quoting("quote", quote);
            if quote.is_some() && self.say("takes along", close::TAKES_ALONG, &fill) {
                return self.responded(*seat, Stance::Agrees, &reason.criterion);
            }
        }
    }

    fn keep_or_still(&mut self) {
        let good = self.table.own.review.recommendation >= Some(Recommendation::LeanHire);
        let said = if good { self.keep() } else { self.still() };
        if !said {
            let _ = if good { self.still() } else { self.keep() };
        }
    }

    fn keep(&mut self) -> bool {
        let unsaid = |praise: &Praise<'a>| praise.rating.get() >= 3 && !self.speech.has_quoted(&praise.quote);
        let Some(praise) = self.table.praise(unsaid) else { return false };
        let fill = self.table.said_of(&praise, self.to);
        self.say("keeps", close::KEEPS, &fill)
    }

    fn still(&mut self) -> bool {
        let named = |gap: &Gap<'a>| {
            !self.gaps_said.contains(&gap.criterion)
                && !matches!(
                    gap.kind,
                    Lack::Flagged { flag: FlagId::WeOnly, .. } | Lack::Flagged { quote: None, .. }
                )
        };
        let Some(gap) = self.table.evidence.gap(named).cloned() else { return false };
        let lines = match gap.kind {
            Lack::Missing { .. } => close::STILL,
            Lack::Flagged { .. } => close::STILL_FLAGGED,
        };
        self.gaps_said.push(gap.criterion);
        self.say("still", lines, &saying::gap(&gap, self.to, self.table.picker))
    }

    /// What would change the mind, keeping some words for the vote. Whether it names something to wait for.
    fn would_change(&mut self, vote: Option<&Ending>, kept: usize) -> bool {
        self.speech.keep(kept);
        let best = vote.is_some_and(|vote| vote.vote == Recommendation::StrongHire);
        let changes = &self.table.own.review.would_change_my_mind;
        let asked = changes.iter().filter(|change| self.table.is_worth_asking(change));
        let unsaid = asked.filter(|change| !self.gaps_said.contains(&&change.criterion));
        let unsaid: Vec<&'a ChangeOfMind> = unsaid.collect();
        let said = unsaid.into_iter().find(|change| self.wishes(change, best));
        if let Some(said) = said {
            self.gaps_said.push(&said.criterion);
        } else if changes.is_empty() || best {
            self.say("would change", close::NOTHING_LEFT, &Fill::new());
        } else {
            self.say("would change", close::WOULD_CHANGE_THAT, &Fill::new());
        }
        self.speech.keep(0);
        said.is_some() && !best
    }

    /// Says what one would like to hear.
    fn wishes(&mut self, change: &ChangeOfMind, best: bool) -> bool {
        let missing = self.to.said(&saying::missing(&change.criterion, &change.missing, "my"));
        let fill = saying::with_wanted(Fill::new(), &missing, self.table.picker);
        let listed = gloss::is_listed(&change.criterion).then(|| point(&change.criterion));
        let lines = if best { close::WOULD_COMPLETE } else { close::WOULD_CHANGE };
        self.say("would change", lines, &fill.with_some("point", listed))
    }

    fn vote(&mut self, vote: Option<&Ending>, after_a_wish: bool) {
        let Some(vote) = vote else { return };
        let fill = Fill::new().with("vote", vote.vote.spoken());
        let sealed = self.table.own.review.recommendation;
        if let Some(floor) = &vote.floor {
            let fill = fill.clone().with("point", point(floor));
            if self.say("vote, floor", close::VOTES_FLOOR, &fill) {
                return;
            }
        }
        if let Some(flag) = vote.flag {
            let fill = fill.clone().quoting("quote", flag_words(self.table, flag));
            if self.say("vote, flag", close::VOTES_FLAG, &fill) {
                return;
            }
        }
        if let Some(sealed) = sealed.filter(|sealed| *sealed != vote.vote) {
            let fill = fill.clone().with("vote0", sealed.spoken());
            if self.say("vote, moved", close::VOTES_MOVED, &fill) {
                return;
            }
        }
        let lines = if after_a_wish { close::VOTES_UNTIL } else { close::VOTES };
        self.say("vote", lines, &fill);
    }

    fn fill_up(&mut self, least: usize) {
        for nth in 0..14 {
            if self.speech.words() >= least {
                return;
            }
            match nth {
                0 => self.keep(),
                1 => self.still(),
                _ => self.say("always", thin::ALWAYS, &Fill::new()),
            };
        }
    }

    fn seat(&self, persona: &debrief_core::PersonaId) -> Option<Seat<'a>> {
        self.table.colleagues().find(|seat| seat.persona.id == *persona)
    }

    fn naming(&self, seat: Seat<'_>) -> Fill<'a> {
        Fill::new().with("colleague", self.table.called(seat))
    }

    fn responded(&mut self, seat: Seat<'_>, stance: Stance, criterion: &CriterionId) {
        self.responses.push(Response {
            persona: seat.persona.id.clone(),
            stance,
            criterion: criterion.clone(),
        });
    }
}
