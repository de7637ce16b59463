//! What a criterion is: a question, anchors, and what it looks for. Data, so that a new one is one file.

use std::borrow::Cow;

use debrief_core::{CriterionId, FlagId, Rating, SignalId, Topic};

/// Text that is built in, or was read from a persona's file.
pub type Text = Cow<'static, str>;

/// One thing that is rated, 1 to 5.
///
/// A rating is arithmetic over findings: each signal gives its points, at most so many times; the sum is held against
/// four thresholds; flags lower it. The thresholds were set on the training answers so that the ratings lie on the
/// anchors as their raters used them, those for 2 and 3 lower by what is not found of real people's answers.
#[derive(Debug, Clone)]
pub struct Criterion {
    /// Its id.
    pub id: CriterionId,
    /// The question that it answers.
    pub question: Text,
    /// What rates 1, 3 and 5.
    pub anchors: [Text; 3],
    /// What it looks for, the weightiest last: the order in which an anchor grows.
    pub looks_for: Cow<'static, [Look]>,
    /// What each signal that raters look for in any answer gives beside these, where any of these is found: 0 to 0.5.
    pub breadth: f64,
    /// What a fullness of 1 gives, whatever is told: see `fullness.rs`. 0 to 0.8.
    pub fullness: f64,
    /// The points that reach 2, 3, 4 and 5, ascending.
    pub thresholds: [f64; 4],
    /// What lowers it.
    pub lowered_by: Cow<'static, [Lowered]>,
    /// The topics that call for it even where the answer shows nothing. Where the question's topic is none of these and
    /// the answer shows nothing, the criterion is not applicable. Empty: it always applies.
    pub called_for_by: &'static [Topic],
    /// Questions to ask where the evidence is thin, the most basic one first.
    pub follow_up: Cow<'static, [FollowUp]>,
}

/// A question to ask where the evidence is thin.
#[derive(Debug, Clone)]
pub struct FollowUp {
    /// The question, to the candidate.
    pub question: Text,
    /// What it asks for: where that is there, it has been answered. None: nobody can tell.
    pub asks_for: Option<SignalId>,
}

/// A signal that a criterion looks for, and how it speaks of it. The candidate is "you".
#[derive(Debug, Clone)]
pub struct Look {
    /// The signal.
    pub signal: SignalId,
    /// What each sentence that shows it gives, above 0.
    pub points: f64,
    /// How many sentences count at most.
    pub most: u8,
    /// Where it is there, a clause: "you name another option".
    pub shows: Text,
    /// Where it is missing, a clause: "you never say what you gave up".
    pub lacks: Text,
    /// What one would still want to hear, a noun phrase: "what you gave up for it".
    pub wanted: Text,
    /// What to do, an imperative: "Say what you gave up for it, or who lost by it."
    pub advice: Text,
    /// It counts where it is there, and is not missed where it is not: it has no words for that.
    pub supporting: bool,
}

/// How a flag lowers a criterion.
#[derive(Debug, Clone, Copy)]
pub struct Lowered {
    /// The flag.
    pub flag: FlagId,
    /// Points taken off.
    pub minus: f64,
    /// The best rating beside this flag.
    pub at_most: Rating,
    /// Whether it is a step higher where the last look is clearly there: who names a mistake of their own, too, does not only
    /// blame.
    pub outweighed: bool,
    /// Where it is there, a clause: "you lay it at the supplier's door" in general words.
    pub says: &'static str,
    /// What to do about it, an imperative: "Say what your own part in it was."
    pub mend: &'static str,
}

impl Lowered {
    /// The same, a step less strict where the last look is clearly there.
    #[must_use]
    pub const fn outweighed(mut self) -> Self {
        self.outweighed = true;
        self
    }
}

/// A [`Look`] at a signal that gives `points` per sentence, for `most` sentences at most. The four texts are `shows`,
/// `lacks`, `wanted` and `advice`.
pub const fn look(signal: SignalId, points: f64, most: u8, texts: [&'static str; 4]) -> Look {
    let [shows, lacks, wanted, advice] = texts;
    Look {
        signal,
        points,
        most,
        shows: Cow::Borrowed(shows),
        lacks: Cow::Borrowed(lacks),
        wanted: Cow::Borrowed(wanted),
        advice: Cow::Borrowed(advice),
        supporting: false,
    }
}

/// A [`Look`] at a signal that counts where it is there, and that nobody misses where it is not.
pub const fn supporting(signal: SignalId, points: f64, most: u8, shows: &'static str) -> Look {
    let mut look = look(signal, points, most, [shows, "", "", ""]);
    look.supporting = true;
    look
}

/// A [`FollowUp`] that asks for a signal.
pub const fn ask(signal: SignalId, question: &'static str) -> FollowUp {
    FollowUp { question: Cow::Borrowed(question), asks_for: Some(signal) }
}

/// A [`Lowered`]: the flag takes `minus` points and allows at most the rating `at_most`. The two texts are `says` and `mend`.
///
/// # Panics
/// While compiling, if `at_most` is no rating.
pub const fn lowered(flag: FlagId, minus: f64, at_most: u8, texts: [&'static str; 2]) -> Lowered {
    let [says, mend] = texts;
    match Rating::new(at_most) {
        Ok(at_most) => Lowered { flag, minus, at_most, outweighed: false, says, mend },
        Err(_) => panic!("a rating is 1 to 5"),
    }
}
