//! One reviewer's sealed ratings.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{CriterionId, Finding, FlagId, PersonaName, Rating, RatingStatus, Recommendation, Sum, Vote};

/// One criterion as one reviewer rated it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CriterionRating {
    /// The criterion.
    pub criterion: CriterionId,
    /// How it came out.
    pub status: RatingStatus,
    /// The rating, exactly when `status` is `rated`.
    pub rating: Option<Rating>,
    /// What the criterion weighs for this reviewer at this level; above zero.
    pub weight: f64,
    /// Why, in one sentence.
    pub because: String,
    /// What it rests on.
    pub findings: Vec<Finding>,
}

/// A reason to hire or a concern.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Point {
    /// What the reviewer says, 12 to 35 words.
    pub text: String,
    /// The criterion that it is about.
    pub criterion: CriterionId,
    /// What it rests on.
    pub findings: Vec<Finding>,
}

/// What a reviewer is still waiting to hear, and what it would change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ChangeOfMind {
    /// The criterion that would change.
    pub criterion: CriterionId,
    /// What is missing, as a noun phrase: "what it cost".
    pub missing: String,
    /// The rating now.
    pub from: Rating,
    /// The rating that it would become.
    pub to: Rating,
}

/// One reviewer's sealed ratings, made before anyone has spoken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Review {
    /// Who it is by.
    pub persona: PersonaName,
    /// `scored`, `insufficient_evidence`, or `unscored` where the seat failed. Never `partial`.
    pub status: ReviewStatus,
    /// The criteria that this reviewer weighs, in the order of the persona.
    pub ratings: Vec<CriterionRating>,
    /// The weighted mean of the rated criteria, `1.0..=5.0`.
    pub score: Option<f64>,
    /// What they would vote.
    pub recommendation: Option<Recommendation>,
    /// The must-have or dealbreaker that holds the recommendation down, if one does.
    pub capped_by: Option<String>,
    /// The best reason to hire, if the answer gives one.
    pub reason_to_hire: Option<Point>,
    /// The gravest concern, if there is one.
    pub concern: Option<Point>,
    /// What they are still waiting to hear.
    pub would_change_my_mind: Vec<ChangeOfMind>,
    /// What they would ask next.
    pub follow_up_questions: Vec<String>,
    /// What they say in round 1. The document has it as the first turn of the discussion, so it is not repeated here.
    #[serde(skip)]
    pub initial_take: String,
    /// How points came to the ratings: for each criterion that was rated by points. Empty where an engine has none.
    #[serde(skip)]
    pub sums: Vec<Sum>,
}

/// How a review came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReviewStatus {
    /// There is a score.
    Scored,
    /// The answer is too short or too thin to rate.
    InsufficientEvidence,
    /// The seat failed or timed out: absent, never averaged as zero.
    Unscored,
}

impl Review {
    /// What this reviewer rated a criterion, if they did.
    pub fn rating_of(&self, criterion: &CriterionId) -> Option<Rating> {
        self.ratings.iter().find(|r| r.criterion == *criterion)?.rating
    }

    /// Takes what the ratings come to, if they come to anything.
    pub fn cast(&mut self, vote: Option<&Vote>) {
        self.score = vote.map(|vote| vote.score);
        self.recommendation = vote.map(Vote::recommendation);
        self.capped_by = vote.and_then(Vote::capped_by).map(ToString::to_string);
    }

    /// Whether they lean on this flag anywhere.
    pub fn has_flag(&self, flag: FlagId) -> bool {
        self.ratings.iter().any(|rating| rating.has_flag(flag))
    }
}

impl CriterionRating {
    /// Whether it leans on this flag.
    pub fn has_flag(&self, flag: FlagId) -> bool {
        self.findings.iter().any(|finding| finding.is_flag(flag))
    }
}
