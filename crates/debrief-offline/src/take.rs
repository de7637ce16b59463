//! Round 1: what a reviewer says to the candidate, alone.

use debrief_core::{Case, FlagId, Level, Recommendation, Review, ReviewStatus};
use debrief_rubric::Rater;

use crate::clean::clean;
use crate::evidence::{Evidence, Gap, Lack, Praise, weigh};
use crate::line::Fill;
use crate::lines::{gap, take, thin};
use crate::pick::{Picker, basis};
use crate::saying::{self, Candidate};
use crate::speech::{LEAST, MOST, Speech};
use crate::{asked, support, thinly};

const TO: Candidate = Candidate::You;

/// What is said of a review in round 1, 40 to 95 words.
pub(crate) fn initial_take(rater: &Rater, case: &Case, review: &Review) -> String {
    let picker = Picker::alone(&basis(case), &rater.persona().id, 1);
    if review.status != ReviewStatus::Scored {
        return thinly::take(rater, case, picker);
    }
    let evidence = weigh(rater, case, review, picker);
    let mut take = Take {
        rater,
        case,
        review,
        evidence: &evidence,
        tone: Tone::of(review),
        speech: Speech::new(picker, MOST),
        gaps: 0,
    };
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

struct Take<'t, 'a> {
    rater: &'a Rater,
    case: &'a Case,
    review: &'a Review,
    evidence: &'t Evidence<'a>,
    tone: Tone,
    speech: Speech<'a>,
    /// How many gaps are said.
    gaps: usize,
}

impl<'a> Take<'_, 'a> {
    fn compose(&mut self) {
        if self.says_off_question() {
            self.gap(false);
            self.ask();
            self.end(take::ENDS_WEAK);
            return self.fill_up();
        }
        match self.first_praise() {
            None => {
                self.speech.say("opens, empty", take::OPENS_EMPTY, &Fill::new());
                self.gap(false);
                self.gap(true);
                self.ask();
                self.end(take::ENDS_WEAK);
            }
            Some(praise) => self.with_praise(&praise),
        }
        self.fill_up();
    }

    fn with_praise(&mut self, first: &Praise<'a>) {
        let plan = self.speech.picker.below("plan", 6);
        let second = self.second_praise(first);
        // Every plan ends with what is missing, so words are kept for it.
        self.speech.keep(30);
        let paired = plan == 4 && second.as_ref().is_some_and(|second| self.pair(first, second));
        if !paired {
            if matches!(plan, 0 | 2 | 5) || self.tone == Tone::Weak {
                self.open(first);
            }
            self.praise(first);
            if matches!(plan, 1 | 5) && self.speech.words() < 45 {
                self.comment(first);
            }
            if let Some(second) = second.filter(|_| matches!(plan, 2 | 3) || self.tone == Tone::Strong) {
                self.second(&second);
            }
        }
        self.speech.keep(0);
        self.miss();
        match (self.tone, plan) {
            (Tone::Strong, _) if self.speech.words() < 55 => self.end(take::ENDS_STRONG),
            (Tone::Weak, 0 | 3) => {
                self.gap(true);
                self.end(take::ENDS_WEAK);
            }
            (Tone::Weak, _) => {
                self.ask();
                self.end(take::ENDS_WEAK);
            }
            (Tone::Middle, 0 | 4) => self.ask(),
            (Tone::Middle, 1 | 3) => self.so_what(),
            (Tone::Middle, 2) if self.speech.words() < 60 => self.gap(true),
            _ => {}
        }
    }

    fn first_praise(&self) -> Option<Praise<'a>> {
        self.evidence.praises.first().cloned()
    }

    /// Another good thing: of another criterion, or of the same where nothing else is there; in other words.
    fn second_praise(&self, first: &Praise<'a>) -> Option<Praise<'a>> {
        let other = |praise: &Praise<'a>| {
            let telling = praise.rating.get() >= 3 && !support::is_faint(praise.signal);
            telling && !praise.quote.is_like(&first.quote) && praise.shows != first.shows
        };
        let elsewhere = self.evidence.praise(|praise| other(praise) && praise.criterion != first.criterion);
        elsewhere.or_else(|| self.evidence.praise(other)).cloned()
    }

    fn open(&mut self, praise: &Praise<'a>) {
        let fill = saying::praise(praise, TO, self.speech.picker);
        let lines = match self.tone {
            Tone::Strong => take::OPENS_STRONG,
            Tone::Middle if praise.rating.get() >= 3 => take::OPENS,
            _ => take::OPENS_FAINT,
        };
        if self.tone == Tone::Weak || praise.rating.get() < 3 {
            self.speech.say("opens", lines, &fill);
        } else {
            self.speech.say_in_voice("opens", &self.rater.persona().voice.opens, lines, &fill);
        }
    }

    fn praise(&mut self, praise: &Praise<'a>) {
        let fill = saying::praise(praise, TO, self.speech.picker);
        let lines = if self.speech.has_quoted(&praise.quote) {
            take::PRAISES_AFTER
        } else if praise.own.is_some() {
            take::PRAISES_OWN
        } else if praise.rating.get() >= 3 {
            take::PRAISES
        } else {
            take::PRAISES_FAINT
        };
        self.speech.say("praise", lines, &fill);
    }

    fn second(&mut self, praise: &Praise<'a>) {
        let fill = saying::second(Fill::new(), praise, TO, self.speech.picker);
        self.speech.say("second praise", take::SECONDS, &fill);
    }

    /// Both at once, if the second stands later in the answer.
    fn pair(&mut self, first: &Praise<'a>, second: &Praise<'a>) -> bool {
        let picker = self.speech.picker;
        let (one, two) =
            if first.quote.start < second.quote.start { (first, second) } else { (second, first) };
        if one.own.is_some() || two.own.is_some() || one.rating.get() < 3 || two.rating.get() < 3 {
            return false;
        }
        let fill = saying::second(saying::praise(one, TO, picker), two, TO, picker);
        self.speech.say("pair", take::PAIRS, &fill)
    }

    fn comment(&mut self, praise: &Praise<'a>) {
        let whole =
            praise.rating.get() >= 5 || self.next_gap().is_none_or(|gap| gap.criterion != praise.criterion);
        let lines = match praise.rating.get() {
            4.. if whole => take::COMMENTS_STRONG,
            4.. => return,
            3 => take::COMMENTS_FAIR,
            _ => take::COMMENTS_FAINT,
        };
        self.speech.say("comment", lines, &saying::praise(praise, TO, self.speech.picker));
    }

    /// The next gap to speak of: of another criterion than the ones before.
    fn next_gap(&self) -> Option<Gap<'a>> {
        let mut criteria = Vec::new();
        for gap in &self.evidence.gaps {
            if !criteria.contains(&gap.criterion) {
                criteria.push(gap.criterion);
                if criteria.len() > self.gaps {
                    return Some(gap.clone());
                }
            }
        }
        None
    }

    /// Brings in what is missing, in the persona's way.
    fn miss(&mut self) {
        let Some(gap) = self.next_gap() else { return };
        let voice = &self.rater.persona().voice.misses;
        let small = self.tone == Tone::Strong && gap.rating.get() >= 3;
        let theirs = !small && self.speech.picker.below("misses, whose", 2) == 0;
        let slots = wanted_as_point(&gap);
        let said = if theirs { self.speech.say_theirs("misses", voice, &slots) } else { None };
        match said {
            Some(line) if line.contains("{point}") => self.gaps += 1,
            Some(_) => self.gap(false),
            None => self.gap(true),
        }
    }

    /// Says the next gap; `turning` where something good went before it.
    fn gap(&mut self, turning: bool) {
        let Some(found) = self.next_gap() else { return };
        let fill = saying::gap(&found, TO, self.speech.picker);
        let small = self.tone == Tone::Strong && found.rating.get() >= 3;
        let lines: Vec<&str> = match &found.kind {
            Lack::Missing { .. } if found.own.is_some() => gap::MISSING_OWN.to_vec(),
            Lack::Missing { .. } if small => gap::MISSING_LITTLE.to_vec(),
            Lack::Missing { .. } if self.gaps > 0 => gap::MISSING_TOO.to_vec(),
            Lack::Missing { .. } if turning => [gap::MISSING, gap::MISSING_PLAIN].concat(),
            Lack::Missing { .. } => gap::MISSING_PLAIN.to_vec(),
            Lack::Flagged { flag: FlagId::WeOnly, quote: Some(_), .. } => gap::WE_ONLY.to_vec(),
            Lack::Flagged { quote: Some(_), .. } if turning => [gap::FLAGGED, gap::FLAGGED_PLAIN].concat(),
            Lack::Flagged { quote: Some(_), .. } => gap::FLAGGED_PLAIN.to_vec(),
            Lack::Flagged { quote: None, .. } => gap::FLAGGED_BARE.to_vec(),
        };
        let said = self.speech.say("gap", &lines, &fill);
        // The words of a flag may be said already: then it is named without them.
        let bare = !said && matches!(found.kind, Lack::Flagged { .. });
        if bare {
            self.speech.say("gap", gap::FLAGGED_BARE, &fill);
        }
        self.gaps += 1;
    }

    /// What the first gap means: at the candidate's level, or for its criterion.
    fn so_what(&mut self) {
        let Some(gap) = self.evidence.gaps.first() else { return };
        let seniority = matches!(gap.criterion.as_str(), "systemic_change" | "influence" | "trade_offs");
        let lines = match self.case.transcript.level.filter(|_| seniority) {
            Some(Level::Senior | Level::Staff) => gap::LEVELS,
            Some(Level::Junior) => gap::LEVELS_JUNIOR,
            _ if gap.own.is_some() => return self.ask(),
            _ => gap::SO_WHAT,
        };
        let level = self.case.transcript.level.map(Level::as_str);
        let fill = saying::gap(gap, TO, self.speech.picker).with_some("level", level);
        self.speech.say("so what", lines, &fill);
    }

    /// Asks: for the next gap, or what this reviewer would ask anyway.
    fn ask(&mut self) {
        let wanted = self.next_gap().and_then(|gap| match gap.kind {
            Lack::Missing { wanted, .. } if gap.own.is_none() => Some(wanted),
            _ => None,
        });
        // Who has just asked their own question does not ask it again in other words.
        let own_said = self.evidence.gaps.iter().take(self.gaps).any(|gap| gap.own.is_some());
        let question = self.review.follow_up_questions.first().filter(|_| !own_said);
        let fill = Fill::new().with_some("question", question.map(|question| clean(question)));
        let fill = match wanted {
            Some(wanted) => saying::with_wanted(fill, &wanted, self.speech.picker),
            None => fill,
        };
        self.speech.say("asks", gap::ASKS, &fill);
    }

    fn end(&mut self, lines: &[&str]) {
        self.speech.say("ends", lines, &Fill::new());
    }

    fn says_off_question(&mut self) -> bool {
        let off = |gap: &Gap<'a>| matches!(gap.kind, Lack::Flagged { flag: FlagId::OffQuestion, .. });
        let Some(gap) = self.evidence.gap(off).cloned() else { return false };
        let question = self.case.transcript.question.as_deref();
        let asked = question.and_then(asked::about).unwrap_or_else(|| "what was asked".to_owned());
        let fill = saying::gap(&gap, TO, self.speech.picker).with("asked", asked);
        self.speech.say("off the question", take::OFF_QUESTION, &fill)
    }

    /// What is true anyway, until the turn is long enough.
    fn fill_up(&mut self) {
        let mut left = 0;
        while self.speech.words() < LEAST && left < 12 {
            match left {
                0 => {
                    if let Some(second) = self.first_praise().and_then(|first| self.second_praise(&first)) {
                        self.second(&second);
                    }
                }
                1 if self.tone != Tone::Strong => self.gap(true),
                2 => self.ask(),
                3 => self.so_what(),
                4 if self.tone == Tone::Strong => self.end(take::ENDS_STRONG),
                5 if self.tone == Tone::Weak => self.end(take::ENDS_WEAK),
                6.. => {
                    self.speech.say("always", thin::ALWAYS_TO_YOU, &Fill::new());
                }
                _ => {}
            }
            left += 1;
        }
    }
}

/// The slots of a line of the persona's that brings in what is missing: its `{point}` is what one would want to hear.
fn wanted_as_point<'a>(gap: &Gap<'a>) -> Fill<'a> {
    match &gap.kind {
        Lack::Missing { wanted, .. } => Fill::new().with("point", wanted.clone()),
        Lack::Flagged { quote, .. } => Fill::new().quoting("quote", *quote),
    }
}
