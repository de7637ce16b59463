//! The rating scale, the recommendation scale, and the level that moves the bar.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// A rating on a criterion's anchors, from 1 (worst) to 5 (best).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Rating(u8);

impl JsonSchema for Rating {
    fn schema_name() -> Cow<'static, str> {
        "Rating".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 1, "maximum": 5 })
    }
}

/// A number that is no rating.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a rating is a whole number from 1 to 5: {0}")]
pub struct RatingError(pub u8);

impl Rating {
    /// The lowest rating.
    pub const MIN: Self = Self(1);
    /// The highest rating.
    pub const MAX: Self = Self(5);

    /// # Errors
    /// [`RatingError`] if `value` is outside `1..=5`.
    pub const fn new(value: u8) -> Result<Self, RatingError> {
        if value >= 1 && value <= 5 { Ok(Self(value)) } else { Err(RatingError(value)) }
    }

    /// The nearest rating: what is under 1 becomes 1, what is over 5 becomes 5.
    pub fn saturating(value: u8) -> Self {
        Self(value.clamp(1, 5))
    }

    /// The rating as a number, `1..=5`.
    pub const fn get(self) -> u8 {
        self.0
    }

    /// The next better rating, or none above 5.
    pub fn next(self) -> Option<Self> {
        Self::new(self.0 + 1).ok()
    }

    /// How far two ratings are apart, `0..=4`.
    pub fn distance(self, other: Self) -> u8 {
        self.0.abs_diff(other.0)
    }
}

impl TryFrom<u8> for Rating {
    type Error = RatingError;
    fn try_from(value: u8) -> Result<Self, RatingError> {
        Self::new(value)
    }
}

impl From<Rating> for u8 {
    fn from(rating: Rating) -> Self {
        rating.0
    }
}

impl fmt::Display for Rating {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// How a criterion's rating came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RatingStatus {
    /// There is a rating.
    Rated,
    /// The question gives no occasion for it.
    NotApplicable,
    /// The answer is too short or too thin to rate it.
    InsufficientEvidence,
    /// The engine failed; never counted as a low rating.
    Unscored,
}

/// What the hiring panel would say, from worst to best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the six names say all that there is to say")]
pub enum Recommendation {
    StrongNoHire,
    NoHire,
    LeanNoHire,
    LeanHire,
    Hire,
    StrongHire,
}

impl Recommendation {
    /// All six, from worst to best.
    pub const ALL: [Self; 6] =
        [Self::StrongNoHire, Self::NoHire, Self::LeanNoHire, Self::LeanHire, Self::Hire, Self::StrongHire];

    /// As the document and the command line write it: `lean_hire`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::StrongNoHire => "strong_no_hire",
            Self::NoHire => "no_hire",
            Self::LeanNoHire => "lean_no_hire",
            Self::LeanHire => "lean_hire",
            Self::Hire => "hire",
            Self::StrongHire => "strong_hire",
        }
    }

    /// As a person says it: `lean hire`.
    pub const fn spoken(self) -> &'static str {
        match self {
            Self::StrongNoHire => "strong no hire",
            Self::NoHire => "no hire",
            Self::LeanNoHire => "lean no hire",
            Self::LeanHire => "lean hire",
            Self::Hire => "hire",
            Self::StrongHire => "strong hire",
        }
    }
}

impl fmt::Display for Recommendation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A word that names nothing on its scale.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected one of {expected}: `{found}`")]
pub struct NameError {
    found: String,
    expected: &'static str,
}

impl FromStr for Recommendation {
    type Err = NameError;
    fn from_str(text: &str) -> Result<Self, NameError> {
        Self::ALL.into_iter().find(|r| r.as_str() == text).ok_or_else(|| NameError {
            found: text.to_owned(),
            expected: "strong_no_hire, no_hire, lean_no_hire, lean_hire, hire, strong_hire",
        })
    }
}

/// The seniority that the answer is measured at. Without one, the bar is that of `Mid`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the four names say all that there is to say")]
pub enum Level {
    Junior,
    Mid,
    Senior,
    Staff,
}

impl Level {
    /// All four, from junior to staff.
    pub const ALL: [Self; 4] = [Self::Junior, Self::Mid, Self::Senior, Self::Staff];

    /// As the document and the command line write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Junior => "junior",
            Self::Mid => "mid",
            Self::Senior => "senior",
            Self::Staff => "staff",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Level {
    type Err = NameError;
    fn from_str(text: &str) -> Result<Self, NameError> {
        Self::ALL
            .into_iter()
            .find(|level| level.as_str() == text)
            .ok_or_else(|| NameError { found: text.to_owned(), expected: "junior, mid, senior, staff" })
    }
}
