//! Who a reviewer is: data, resolved from a persona's file.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{CriterionId, FlagId, PersonaId, Rating, Recommendation};

/// A weight that a persona gives a criterion: finite and above zero.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Weight(f64);

/// A number that is no weight.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
#[error("a weight is a finite number above 0: {0}")]
pub struct WeightError(pub f64);

impl Weight {
    /// # Errors
    /// [`WeightError`] if `value` is not finite or not above zero.
    pub fn new(value: f64) -> Result<Self, WeightError> {
        if value.is_finite() && value > 0.0 { Ok(Self(value)) } else { Err(WeightError(value)) }
    }

    /// The weight as a number above zero.
    pub const fn get(self) -> f64 {
        self.0
    }
}

/// A floor under a criterion: a rating below it caps the recommendation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MustHave {
    /// The criterion.
    pub criterion: CriterionId,
    /// The lowest rating that does not cap.
    pub floor: Rating,
    /// The best recommendation when the rating is under the floor.
    pub cap: Recommendation,
}

/// A flag that caps the recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dealbreaker {
    /// The flag.
    pub flag: FlagId,
    /// The best recommendation when the answer has the flag.
    pub cap: Recommendation,
}

/// The descriptions of ratings 1, 3 and 5; 2 and 4 lie between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchors {
    /// What rates 1.
    pub one: String,
    /// What rates 3.
    pub three: String,
    /// What rates 5.
    pub five: String,
}

/// Phrases that are evidence for a criterion, and against it. `*` stands for one word, `...` for up to five.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cues {
    /// Phrases that count for it.
    pub supporting: Vec<String>,
    /// Phrases that count against it.
    pub opposing: Vec<String>,
}

/// A criterion that a persona's file brings along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnCriterion {
    /// Its id.
    pub id: CriterionId,
    /// The question that it answers.
    pub question: String,
    /// Its anchors.
    pub anchors: Anchors,
    /// Its evidence.
    pub cues: Cues,
    /// Questions to ask where the evidence is missing.
    pub follow_up: Vec<String>,
}

/// How a person speaks: lines to choose from, per occasion. `{colleague}`, `{quote}` and `{point}` are filled in.
///
/// An empty list means that the engine's own lines are used.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Voice {
    /// Begins an initial take that has something to praise.
    pub opens: Vec<String>,
    /// Brings in what is missing.
    pub misses: Vec<String>,
    /// Agrees with a colleague.
    pub agrees: Vec<String>,
    /// Pushes back on a colleague.
    pub pushes_back: Vec<String>,
    /// Builds on a colleague's point.
    pub builds_on: Vec<String>,
    /// Asks a colleague.
    pub asks: Vec<String>,
    /// Begins the closing.
    pub closes: Vec<String>,
}

/// Who a reviewer is. Resolved and checked: every id in it is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Persona {
    /// Its id, the name of its file.
    pub id: PersonaId,
    /// The person's name.
    pub name: String,
    /// The person's title.
    pub title: String,
    /// What they look at, in one sentence.
    pub lens: String,
    /// The criteria that they weigh, in the order of the file. What is not named is not rated.
    pub weights: Vec<(CriterionId, Weight)>,
    /// Floors.
    pub must_have: Vec<MustHave>,
    /// Flags that cap.
    pub dealbreakers: Vec<Dealbreaker>,
    /// Criteria of their own, beside those of the rubric.
    pub criteria: Vec<OwnCriterion>,
    /// How they speak.
    pub voice: Voice,
}

impl Persona {
    /// The first name, as colleagues use it.
    pub fn first_name(&self) -> &str {
        self.name.split_whitespace().next().unwrap_or(&self.name)
    }

    /// Id, name and title, as the document shows them.
    pub fn named(&self) -> PersonaName {
        PersonaName { id: self.id.clone(), name: self.name.clone(), title: self.title.clone() }
    }
}

/// Who a review is by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct PersonaName {
    /// The persona's id.
    pub id: PersonaId,
    /// The person's name.
    pub name: String,
    /// The person's title.
    pub title: String,
}
