//! Round 1: what a reviewer says to the candidate, alone.

use debrief_core::{Finding, FlagId, Level, Point, Recommendation, Review};

use crate::asked;
use crate::clean::clean;
use crate::evidence::{Evidence, Gap, Lack, Praise};
use crate::heard::Heard;
use crate::line::Fill;
use crate::lines::{take, thin};
use crate::person::Candidate;
use crate::pick::Picker;
use crate::relation::is_a_question;
use crate::saying::{self, Teller};
use crate::speech::{LEAST, Lines, MOST, Speech};

/// In one of so many takes a persona's own opening is said, and its own way to what is missing.
const OWN: usize = 6;
/// Up to so many words a strong take goes on praising.
const ROOM: usize = 50;

/// What is said of a scored review in round 1, 40 to 95 words.
pub(crate) fn initial_take<'a>(
    teller: Teller<'a>,
    review: &'a Review,
    points: [&'a Option<Point>; 2],
    evidence: &'a Evidence<'a>,
    picker: Picker,
) -> String {
    let mut heard = Heard::new();
    points.iter().copied().flatten().for_each(|point| heard.note(&point.text));
    let speech = Speech::new(picker, Candidate::You, MOST, heard);
    let concern = points[1].as_ref().and_then(|point| point.findings.first());
    let tone = Tone::of(review);
    let mut take = Take { teller, review, evidence, tone, speech, gaps: Vec::new(), concern };
    take.compose();
    take.speech.text()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tone {
    Strong,
    Middle,
    Weak,
}

impl Tone {
    fn of(review: &Review) -> Self {
        match review.recommendation {
            Some(Recommendation::StrongHire | Recommendation::Hire) => Self::Strong,
            Some(Recommendation::NoHire | Recommendation::StrongNoHire) => Self::Weak,
            _ => Self::Middle,
        }
    }
}

struct Take<'a> {
    teller: Teller<'a>,
    review: &'a Review,
    evidence: &'a Evidence<'a>,
    tone: Tone,
    speech: Speech<'a>,
    /// The gaps that are said.
    gaps: Vec<Gap<'a>>,
    /// The concern that stands above the discussion.
    concern: Option<&'a Finding>,
}

impl<'a> Take<'a> {
    fn compose(&mut self) {
        if self.says_off_question() {
            self.gap(&[]);
        } else if let Some(first) = self.evidence.praises.first().copied() {
            self.with_praise(&first);
        } else {
            self.speech.say(Lines::of(take::OPENS_EMPTY), &Fill::new());
            self.gap(&[]);
            self.gap(take::TURNS_MORE);
        }
        if self.tone == Tone::Weak {
            self.ask();
        }
        self.fill_up();
    }

    fn with_praise(&mut self, first: &Praise<'a>) {
        let plan = self.speech.picker.below("plan", 6);
        // Every plan ends with what is missing, so words are kept for it.
        self.speech.keep(25);
        let voice = &self.teller.rater.persona().voice;
        if self.tone != Tone::Weak && self.speech.picker.below("opens, whose", OWN) == 0 {
            let quote = first.quote(self.teller.case);
            self.speech.say_theirs(&voice.opens, &Fill::new().quoting("quote", quote));
        }
        self.teller.praise(&mut self.speech, first);
        let second = self.second_praise(first);
        if matches!(plan, 0 | 3) && !first.is_slight() {
            saying::value(&mut self.speech, first);
        }
        if let Some(second) = second
            && (matches!(plan, 1 | 3 | 4) || self.tone == Tone::Strong)
            && self.speech.words() < ROOM
        {
            self.teller.praise(&mut self.speech, &second);
        }
        self.speech.keep(0);
        self.miss();
        match (self.tone, plan) {
            (Tone::Strong, 1 | 2) | (Tone::Middle, 0 | 4) => self.ask(),
            (Tone::Middle, 1 | 3) => self.so_what(),
            (Tone::Middle, 2) if self.speech.words() < ROOM => self.gap(take::TURNS_MORE),
            _ => {}
        }
    }

    /// Another good thing: of another criterion, or of the same where nothing else is there; in other words.
    fn second_praise(&self, first: &Praise<'a>) -> Option<Praise<'a>> {
        let other = |praise: &Praise<'a>| {
            !praise.is_slight() && !praise.place.overlaps(first.place) && praise.signal() != first.signal()
        };
        self.evidence
            .praise(|praise| other(praise) && praise.criterion != first.criterion)
            .or_else(|| self.evidence.praise(other))
    }

    /// The next gap to speak of: of another criterion than the ones before, and not the same thing again.
    fn next_gap(&self) -> Option<Gap<'a>> {
        let new = |gap: &Gap<'a>| {
            !self.gaps.iter().any(|said| said.criterion == gap.criterion || said.finding.id == gap.finding.id)
        };
        // A flag that is quoted in the concern is not quoted again, where there is anything else.
        let told = |gap: &Gap<'a>| {
            !is_a_question(gap) && matches!(gap.kind, Lack::Flagged(..)) && self.concern == Some(gap.finding)
        };
        self.evidence.gap(|gap| new(gap) && !told(gap)).or_else(|| self.evidence.gap(new))
    }

    /// Brings in what is missing, in the persona's way.
    fn miss(&mut self) {
        let Some(gap) = self.next_gap() else { return };
        if self.tone == Tone::Strong && gap.rating.get() >= 3 {
            return self.gap(take::TURNS_SMALL);
        }
        let voice = &self.teller.rater.persona().voice.misses;
        let theirs = self.speech.picker.below("misses, whose", OWN) == 0;
        let fill = match gap.kind {
            Lack::Missing(look) => Fill::new().clause("point", &look.wanted),
            _ => Fill::new(),
        };
        let theirs = theirs && self.speech.say_theirs(voice, &fill);
        self.gap(if theirs { &[] } else { take::TURNS });
    }

    /// Says the next gap.
    fn gap(&mut self, before: &[&str]) {
        let Some(gap) = self.next_gap() else { return };
        self.teller.gap(&mut self.speech, &gap, self.evidence, before);
        self.gaps.push(gap);
    }

    /// What the first gap means: at the candidate's level, or to this reviewer.
    fn so_what(&mut self) {
        let Some(gap) = self.gaps.first().copied() else { return };
        let seniority = matches!(gap.criterion.as_str(), "systemic_change" | "influence" | "trade_offs");
        let lines = match self.teller.case.transcript.level.filter(|_| seniority) {
            Some(Level::Senior | Level::Staff) => take::LEVELS,
            Some(Level::Junior) => take::LEVELS_JUNIOR,
            _ => {
                saying::worry(&mut self.speech, &gap);
                return;
            }
        };
        let level = self.teller.case.transcript.level.map_or("", Level::as_str);
        self.speech.say(Lines::of(lines), &Fill::new().with("level", level));
    }

    /// Asks for a gap that was said or comes next, or what this reviewer would ask anyway.
    fn ask(&mut self) {
        let missing = |gap: &Gap<'a>| matches!(gap.kind, Lack::Missing(_));
        let said = self.gaps.iter().rev().copied().find(missing);
        let before = if said.is_some() { take::TURNS_ASK } else { take::TURNS_ASK_NEW };
        let gap = said.or_else(|| self.evidence.gap(missing));
        if gap.is_some_and(|gap| saying::ask(&mut self.speech, &gap, before)) {
            return;
        }
        // Who has just asked their own question does not ask it again in other words.
        let own_said = self.gaps.iter().any(|gap| matches!(gap.kind, Lack::Own));
        if let Some(question) = self.review.follow_up_questions.first().filter(|_| !own_said) {
            self.speech.say(Lines::of(take::ASKS), &Fill::new().with("question", clean(question)));
        }
    }

    fn says_off_question(&mut self) -> bool {
        let off = |gap: &Gap<'a>| matches!(gap.kind, Lack::Flagged(FlagId::OffQuestion, ..));
        let Some(gap) = self.evidence.gap(off) else { return false };
        let Lack::Flagged(id, _, Some(place)) = gap.kind else { return false };
        self.gaps.push(gap);
        let fill = asked::fill(self.teller.case, crate::quote::of(self.teller.case, id.as_str(), place));
        self.speech.say(Lines::of(take::OFF_QUESTION), &fill)
    }

    /// More of the same kind, and what is true anyway, until the turn is long enough.
    fn fill_up(&mut self) {
        for nth in 0..16 {
            if self.speech.words() >= LEAST {
                return;
            }
            match nth {
                0 => self.so_what(),
                1 if self.tone != Tone::Strong => self.gap(take::TURNS_MORE),
                2 => {
                    let first = self.evidence.praises.first();
                    if let Some(second) = first.and_then(|first| self.second_praise(first)) {
                        self.teller.praise(&mut self.speech, &second);
                    }
                }
                3 => self.ask(),
                4 => self.gap(take::TURNS_MORE),
                5.. => {
                    self.speech.say(Lines::of(thin::ALWAYS_TO_YOU), &Fill::new());
                }
                _ => {}
            }
        }
    }
}
