//! The whole document, in the shape of the published JSON.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    CriterionId, Discussion, FlagId, Level, Part, PersonaId, Rating, Recommendation, Review, ReviewStatus,
};

/// The version of the document's shape. It grows when a field changes its meaning or goes away.
pub const SCHEMA_VERSION: u32 = 1;

/// What a hiring panel says about one answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Debrief {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// What was asked and answered.
    pub transcript: TranscriptRecord,
    /// What read it.
    pub engine: Engine,
    /// Whether there is a result.
    pub status: Status,
    /// One per seat, in seat order; sealed before the discussion.
    pub reviews: Vec<Review>,
    /// The three rounds.
    pub discussion: Discussion,
    /// The panel's merge.
    pub consensus: Consensus,
    /// The anti-signals found, in the order of their places.
    pub flags: Vec<FlagQuote>,
    /// At most three, ordered by what they would gain.
    pub next_steps: Vec<NextStep>,
    /// How the answer was read.
    pub reading: ReadingRecord,
}

/// Whether there is a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Every seat has a score.
    Scored,
    /// The answer is too short or too thin to rate, or answers another question.
    InsufficientEvidence,
    /// At least one seat is absent.
    Partial,
}

impl Status {
    /// The document's status, from its reviews'.
    pub fn of(reviews: &[Review]) -> Self {
        if reviews.iter().any(|review| review.status == ReviewStatus::Unscored) {
            Self::Partial
        } else if reviews.iter().all(|review| review.status == ReviewStatus::InsufficientEvidence) {
            Self::InsufficientEvidence
        } else {
            Self::Scored
        }
    }

    /// As the document writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Scored => "scored",
            Self::InsufficientEvidence => "insufficient_evidence",
            Self::Partial => "partial",
        }
    }
}

/// The transcript as the document shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TranscriptRecord {
    /// The item's id.
    pub id: String,
    /// What was asked.
    pub question: Option<String>,
    /// The candidate's own words. All offsets count Unicode scalar values of this text.
    pub answer: String,
    /// The candidate's role.
    pub role: Option<String>,
    /// The level that the answer was measured at.
    pub level: Option<Level>,
    /// Where it came from.
    pub source: String,
}

/// What read the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Engine {
    /// Which engine.
    pub name: EngineName,
    /// Its version.
    pub version: String,
    /// The language model, for the engine that has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
}

/// Which engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EngineName {
    /// Reads by rules and small models; deterministic; needs nothing.
    Offline,
    /// A language model.
    Llm,
}

/// The panel's merge.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Consensus {
    /// What the panel says, 60 to 120 words.
    pub text: String,
    /// What it recommends.
    pub recommendation: Option<Recommendation>,
    /// The mean of the reviewers' scores after the discussion, `1.0..=5.0`.
    pub score: Option<f64>,
    /// The mean of their sealed scores.
    pub score_before_discussion: Option<f64>,
    /// The criteria that they agree are good.
    pub agreements: Vec<CriterionId>,
    /// The criteria that hold the answer back, gravest first.
    pub critical_gaps: Vec<CriterionId>,
    /// Who differs, on what, and how.
    pub dissent: Vec<Dissent>,
    /// Whether all reviewers lean on the same quote for the same point: an echo, not several votes.
    pub echo: bool,
}

/// A reviewer who differs from the panel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Dissent {
    /// Who.
    pub persona: PersonaId,
    /// On what.
    pub criterion: CriterionId,
    /// How, in one sentence.
    pub text: String,
}

/// A flag and its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FlagQuote {
    /// Which flag.
    pub id: FlagId,
    /// The answer's own words.
    pub quote: String,
    /// Where they begin, in Unicode scalar values.
    pub start: usize,
    /// Where they end (exclusive), in Unicode scalar values.
    pub end: usize,
}

/// Something the candidate can mend.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct NextStep {
    /// The criterion that it would raise.
    pub criterion: CriterionId,
    /// What to do. Where a fact is missing it says `[your number]`, never a made-up one.
    pub advice: String,
    /// The words of the answer that it is about, if it is about some.
    pub quote: Option<String>,
    /// The rating now.
    pub from: Rating,
    /// The rating that it would become.
    pub to: Rating,
}

/// How the answer was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReadingRecord {
    /// The sentences, in order.
    pub sentences: Vec<SentenceRecord>,
}

/// A sentence and its part of the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SentenceRecord {
    /// Where it begins, in Unicode scalar values.
    pub start: usize,
    /// Where it ends (exclusive), in Unicode scalar values.
    pub end: usize,
    /// The part of the story that it tells.
    pub part: Part,
}
