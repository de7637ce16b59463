//! Names that are no mere strings: a criterion, a persona, a signal, a flag.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize, Serializer};

use crate::mix::fnv1a;

/// A name that cannot be an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("ids are made of `a` to `z`, digits, `_` and `-`, and begin with a letter: `{0}`")]
pub struct IdError(pub String);

fn checked(text: &str) -> Result<&str, IdError> {
    let mut bytes = text.bytes();
    let begins = bytes.next().is_some_and(|b| b.is_ascii_lowercase());
    let goes_on = bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-');
    if begins && goes_on { Ok(text) } else { Err(IdError(text.to_owned())) }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
        #[serde(try_from = "String")]
        pub struct $name {
            /// Ids are compared by the hundred for each answer, and nearly all of them differ: this says so at once.
            hash: u64,
            text: Cow<'static, str>,
        }

        impl $name {
            /// An id known when the program was built. Its spelling is checked by the tests of its list.
            pub const fn fixed(id: &'static str) -> Self {
                Self { hash: fnv1a(id.as_bytes()), text: Cow::Borrowed(id) }
            }

            /// An id read at run time.
            ///
            /// # Errors
            /// [`IdError`] if it is not made of `a` to `z`, digits, `_` and `-`, beginning with a letter.
            pub fn new(id: &str) -> Result<Self, IdError> {
                checked(id).map(|id| Self { hash: fnv1a(id.as_bytes()), text: Cow::Owned(id.to_owned()) })
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.text
            }
        }

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $name {
            fn cmp(&self, other: &Self) -> Ordering {
                self.text.cmp(&other.text)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(&self.text)
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "pattern": "^[a-z][a-z0-9_-]*$" })
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.text)
            }
        }

        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                Self::new(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdError;
            fn try_from(text: String) -> Result<Self, IdError> {
                Self::new(&text)
            }
        }
    };
}

id! {
    /// A criterion: one thing that is rated, such as `ownership`.
    CriterionId
}
id! {
    /// A persona, such as `vp-engineering`.
    PersonaId
}
id! {
    /// A signal: a stretch that shows something good or neutral, such as `told_early`. A criterion of a persona's
    /// own lends its id to the stretches that its cues find.
    SignalId
}
id! {
    /// A finding of a rating: the id of a signal or of a flag.
    FindingId
}

impl From<&SignalId> for FindingId {
    fn from(SignalId { hash, text }: &SignalId) -> Self {
        Self { hash: *hash, text: text.clone() }
    }
}

impl From<&CriterionId> for SignalId {
    fn from(CriterionId { hash, text }: &CriterionId) -> Self {
        Self { hash: *hash, text: text.clone() }
    }
}

impl From<FlagId> for FindingId {
    fn from(flag: FlagId) -> Self {
        Self::fixed(flag.as_str())
    }
}

impl PartialEq<SignalId> for FindingId {
    fn eq(&self, signal: &SignalId) -> bool {
        self.hash == signal.hash && self.text == signal.text
    }
}

macro_rules! flags {
    ($($(#[$doc:meta])* $variant:ident = $id:literal,)*) => {
        /// A flag: a recurring anti-signal of the rubric.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
        )]
        #[serde(rename_all = "snake_case")]
        pub enum FlagId { $($(#[$doc])* $variant,)* }

        impl FlagId {
            /// Every flag, in the order of the rubric.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The id as the rubric writes it.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// The id as words: `blame shift`.
            pub fn spoken(self) -> String {
                self.as_str().replace('_', " ")
            }
        }
    };
}

flags! {
    /// The failure is laid at someone else's door.
    BlameShift = "blame_shift",
    /// A strength dressed as a failure.
    HumbleBrag = "humble_brag",
    /// A claim that nothing backs.
    VagueClaim = "vague_claim",
    /// Actions told as "we" throughout.
    WeOnly = "we_only",
    /// What they would do, instead of what they did.
    Hypothetical = "hypothetical",
    /// The story stops before its outcome.
    NoResult = "no_result",
    /// Nothing went wrong, nobody disagreed.
    TooSmooth = "too_smooth",
    /// The fix was working harder.
    Heroics = "heroics",
    /// Meetings and documents told as results.
    ActivityAsProgress = "activity_as_progress",
    /// A total that shows no value.
    VanityMetric = "vanity_metric",
    /// A lesson that fits any story.
    Platitude = "platitude",
    /// Contempt for a colleague or customer.
    Disparagement = "disparagement",
    /// Another question is answered.
    OffQuestion = "off_question",
    /// Text addressed to the judge, not the story.
    InstructionToReviewer = "instruction_to_reviewer",
}

/// The rubric's criteria as noun phrases.
const PHRASES: [(&str, &str); 17] = [
    ("structure", "the shape of the story"),
    ("specificity", "the detail"),
    ("ownership", "ownership"),
    ("impact", "the outcome"),
    ("learning", "the lesson"),
    ("customer_problem", "the customer's problem"),
    ("evidence_led", "the evidence behind the decision"),
    ("trade_offs", "the trade-off"),
    ("outcome_metrics", "the choice of measures"),
    ("root_cause", "the root cause"),
    ("systemic_change", "lasting change"),
    ("execution_realism", "the reality of delivery"),
    ("influence", "influence"),
    ("stakeholder_communication", "communication"),
    ("empathy", "the other side's view"),
    ("relationship", "the relationship"),
    ("proactive_risk", "seeing the risk early"),
];

impl CriterionId {
    /// The criterion as a noun phrase in a sentence: "the root cause". One that is not the rubric's is called by its id, which may
    /// be anything: "the point ‘tries it first’".
    pub fn phrase(&self) -> Cow<'static, str> {
        self.rubric_phrase().map_or_else(|| format!("the point ‘{}’", self.spoken()).into(), Cow::Borrowed)
    }

    /// The same for the rubric's own alone.
    pub fn rubric_phrase(&self) -> Option<&'static str> {
        PHRASES.iter().find(|(id, _)| *id == self.as_str()).map(|(_, phrase)| *phrase)
    }

    /// The criterion as a person says it: `root cause`.
    pub fn spoken(&self) -> String {
        self.as_str().replace(['_', '-'], " ").replace("trade offs", "trade-offs")
    }
}

impl fmt::Display for FlagId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for FlagId {
    type Err = IdError;
    fn from_str(text: &str) -> Result<Self, IdError> {
        let found = Self::ALL.iter().copied().find(|flag| flag.as_str() == text);
        found.ok_or_else(|| IdError(text.to_owned()))
    }
}
