//! What was found in an answer.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{FlagId, SignalId, Span};

/// The part of the story that a sentence tells (STAR, with what was learned).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Where, when, who: how things stood.
    Situation,
    /// What was to be done, and by whom.
    Task,
    /// What was done.
    Action,
    /// What came of it.
    Result,
    /// What was learned, and what is different now.
    Learning,
    /// None of these: a digression, an opinion, a greeting.
    Other,
}

impl Part {
    /// All parts, in the order of a story.
    pub const ALL: [Self; 6] =
        [Self::Situation, Self::Task, Self::Action, Self::Result, Self::Learning, Self::Other];

    /// As the document writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Situation => "situation",
            Self::Task => "task",
            Self::Action => "action",
            Self::Result => "result",
            Self::Learning => "learning",
            Self::Other => "other",
        }
    }
}

/// A sentence of the answer: a stretch between sentence ends, a bullet, a heading, or a clause of unpunctuated speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands, without the white space around it.
    pub span: Span,
    /// The part of the story that it tells.
    pub part: Part,
    /// How many words of it tell something: without fillers, and without ornaments hung onto it ("…, with a strong sense of
    /// urgency"). None of a heading, or of what is addressed to the judge.
    pub words: usize,
    /// Whether it is told as something that happened: neither hypothetical nor a general habit. A
    /// heading tells nothing.
    pub event: bool,
}

/// A signal found at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signal {
    /// Which signal.
    pub id: SignalId,
    /// The words that show it.
    pub span: Span,
    /// The index of the sentence that it lies in.
    pub sentence: usize,
    /// How clearly the words show it.
    pub strength: Strength,
}

/// How clearly words show a signal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Strength {
    /// A hint: counts a third.
    Faint,
    /// Likely: counts two thirds.
    Fair,
    /// Plainly there: counts in full.
    Clear,
    /// There with hardly a doubt: counts in full, and is said first.
    #[default]
    Certain,
}

impl Strength {
    /// The share of a criterion's points that it earns, above 0, at most 1.
    pub const fn share(self) -> f64 {
        match self {
            Self::Faint => 1.0 / 3.0,
            Self::Fair => 2.0 / 3.0,
            Self::Clear | Self::Certain => 1.0,
        }
    }
}

/// A flag found at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flag {
    /// Which flag.
    pub id: FlagId,
    /// The words that show it.
    pub span: Span,
    /// The index of the sentence that shows it best; the words may take in those beside it.
    pub sentence: usize,
    /// How clearly the words show it; never faint.
    pub strength: Strength,
}

/// What a question asks about. It decides which criteria are called for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// A mistake, a failure, a dropped ball, an underperforming launch.
    Failure,
    /// A deadline, a plan, scarce means, the execution of something.
    Delivery,
    /// A disagreement, a conflict, a difficult person.
    Conflict,
    /// Feedback or criticism, received or given.
    Feedback,
    /// A choice, a trade-off, a dilemma.
    Decision,
    /// Data, an experiment, a changed mind.
    Evidence,
    /// A hard problem and its cause.
    Problem,
    /// A process or an organisation made better or simpler.
    Improvement,
    /// A customer, a client, an account.
    Customer,
    /// Moving people: influence, leadership, motivation, change, alignment.
    Influence,
    /// Trust, empathy, fairness, a relationship, culture.
    Relationship,
    /// An incident, an emergency, a risk.
    Crisis,
    /// An accomplishment, a contribution, an initiative.
    Achievement,
    /// Learning, growth, adapting.
    Growth,
    /// Not a story at all: "how do you…", "walk me through your approach".
    Approach,
}

impl Topic {
    /// All topics.
    pub const ALL: [Self; 15] = [
        Self::Failure,
        Self::Delivery,
        Self::Conflict,
        Self::Feedback,
        Self::Decision,
        Self::Evidence,
        Self::Problem,
        Self::Improvement,
        Self::Customer,
        Self::Influence,
        Self::Relationship,
        Self::Crisis,
        Self::Achievement,
        Self::Growth,
        Self::Approach,
    ];
}

/// What was found in one answer. Made once per transcript, shared by all reviewers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// The sentences, in order of where they begin. They do not overlap, but that a note to the reviewer is one of its own in
    /// the sentence that it was put into.
    pub sentences: Vec<Sentence>,
    /// The signals, in the order of their places, then of their list.
    pub signals: Vec<Signal>,
    /// The flags, in the order of their places, then of their list.
    pub flags: Vec<Flag>,
    /// What the question asks about, in the order of [`Topic::ALL`]. Empty where no question is known, or none of the
    /// topics fits: then every criterion is called for.
    pub topics: Vec<Topic>,
    /// Why the answer cannot be rated, where it cannot: a sentence that says what to add.
    pub insufficient: Option<String>,
}

impl Reading {
    /// All places of one signal, in order.
    pub fn signals_of<'a>(&'a self, id: &'a SignalId) -> impl Iterator<Item = &'a Signal> {
        self.signals.iter().filter(move |signal| signal.id == *id)
    }

    /// All places of one flag, in order.
    pub fn flags_of(&self, id: FlagId) -> impl Iterator<Item = &Flag> {
        self.flags.iter().filter(move |flag| flag.id == id)
    }

    /// The clearest place of one flag, the first of equals.
    pub fn clearest_flag(&self, id: FlagId) -> Option<&Flag> {
        self.flags_of(id).reduce(|best, flag| if flag.strength > best.strength { flag } else { best })
    }

    /// Whether words are addressed to the reviewer: they tell nothing.
    pub fn is_addressed(&self, words: Span) -> bool {
        self.flags_of(FlagId::InstructionToReviewer).any(|flag| flag.span.overlaps(words))
    }

    /// The sentences that the candidate tells: all but the notes to the reviewer, in order, and none overlaps another.
    pub fn told(&self) -> impl Iterator<Item = &Sentence> {
        self.sentences.iter().filter(|sentence| sentence.words > 0 || !self.is_addressed(sentence.span))
    }

    /// The words to quote of a flag: where they run over several sentences, those of the one that shows it best.
    pub fn words_of_flag(&self, flag: &Flag) -> Span {
        let best = self.sentences.get(flag.sentence).map_or(flag.span, |sentence| sentence.span);
        if best.overlaps(flag.span) {
            Span::new(flag.span.start.max(best.start), flag.span.end.min(best.end))
        } else {
            flag.span
        }
    }
}
