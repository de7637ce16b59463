//! A persona's file as its author wrote it: the right shape, every value with its place, nothing resolved yet.
//!
//! The documentation of these types is that of the JSON Schema.

use std::borrow::Cow;
use std::ops::Range;

use debrief_core::{Level, PersonaId};
use schemars::{JsonSchema, Schema, SchemaGenerator};

use crate::schema;

/// A value and its place in the file, in bytes.
#[derive(Debug, Clone)]
pub(crate) struct At<T> {
    pub(crate) span: Range<usize>,
    pub(crate) value: T,
}

impl<T: JsonSchema> JsonSchema for At<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<T>()
    }
}

/// A number as it is written: `3`, `0.5`, `nan`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Number {
    Whole(i64),
    /// With a decimal point, not finite, or too large to be counted with.
    Decimal(f64),
}

/// The value of a key that can also be `false`, to drop what `extends` brought.
#[derive(Debug, Clone)]
pub(crate) enum Setting<T> {
    Set(T),
    Dropped,
}

/// Keys that the author chooses, in the order of the file.
pub(crate) type Entries<T> = Vec<(At<String>, At<T>)>;

/// Who a reviewer is. The file is named after the id: `bar-raiser.toml`.
#[derive(Debug, Clone, Default, JsonSchema)]
#[schemars(rename = "Persona", deny_unknown_fields)]
#[schemars(extend("anyOf" = [
    { "required": ["id", "extends"] },
    { "required": ["id", "name", "title", "lens", "weights"] },
]))]
pub(crate) struct RawPersona {
    /// The name of the file without `.toml`: `a` to `z`, digits, `_` and `-`.
    #[schemars(with = "Option<PersonaId>")]
    pub(crate) id: Option<At<String>>,
    /// The id of another persona. What this file does not say is taken from there: weights, must-haves and
    /// dealbreakers key by key, voice lines list by list, criteria by id. Examples are not taken over.
    #[schemars(with = "Option<PersonaId>")]
    pub(crate) extends: Option<At<String>>,
    /// The person's name.
    #[schemars(length(min = 1))]
    pub(crate) name: Option<At<String>>,
    /// The person's title.
    #[schemars(length(min = 1))]
    pub(crate) title: Option<At<String>>,
    /// What they look at, in one sentence.
    #[schemars(length(min = 1))]
    pub(crate) lens: Option<At<String>>,
    /// The criteria that they weigh. What is not named is not rated; `false` drops a weight that `extends` brought.
    #[schemars(schema_with = "schema::weights")]
    pub(crate) weights: Option<At<Entries<Setting<Number>>>>,
    /// Floors: a rating under one caps the recommendation. `false` drops a floor that `extends` brought.
    #[schemars(schema_with = "schema::must_have")]
    pub(crate) must_have: Entries<Setting<RawMustHave>>,
    /// Flags that cap the recommendation. `false` drops one that `extends` brought.
    #[schemars(schema_with = "schema::dealbreakers")]
    pub(crate) dealbreakers: Entries<Setting<String>>,
    /// Criteria of their own, beside those of the rubric. Each needs a weight.
    #[schemars(default)]
    pub(crate) criteria: Vec<At<RawCriterion>>,
    /// How they speak. A list that is left out leaves the choice of words to the engine.
    #[schemars(with = "Option<RawVoice>")]
    pub(crate) voice: RawVoice,
    /// Answers with the ratings that they must get: run by `debrief personas check`.
    #[schemars(default)]
    pub(crate) examples: Vec<At<RawExample>>,
}

/// A floor under a criterion.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(rename = "MustHave", deny_unknown_fields)]
pub(crate) struct RawMustHave {
    /// The lowest rating that does not cap.
    #[schemars(schema_with = "schema::floor")]
    pub(crate) floor: Option<At<Number>>,
    /// The best recommendation under the floor.
    #[schemars(schema_with = "schema::cap")]
    pub(crate) cap: Option<At<String>>,
}

/// A criterion of a persona's own.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(rename = "Criterion", deny_unknown_fields)]
#[schemars(extend("required" = ["id", "question", "anchors", "cues"]))]
pub(crate) struct RawCriterion {
    /// Its id: `a` to `z`, digits, `_` and `-`. Not one of the rubric's.
    #[schemars(with = "Option<debrief_core::CriterionId>")]
    pub(crate) id: Option<At<String>>,
    /// The question that it answers.
    #[schemars(length(min = 1))]
    pub(crate) question: Option<At<String>>,
    /// What rates 1, 3 and 5; 2 and 4 lie between.
    pub(crate) anchors: Option<RawAnchors>,
    /// The phrases that are evidence.
    pub(crate) cues: Option<RawCues>,
    /// Questions to ask where the evidence is missing.
    #[schemars(default)]
    pub(crate) follow_up: Vec<At<String>>,
}

/// What rates 1, 3 and 5.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(rename = "Anchors", deny_unknown_fields)]
#[schemars(extend("required" = ["1", "3", "5"]))]
pub(crate) struct RawAnchors {
    /// What rates 1.
    #[schemars(rename = "1", length(min = 1))]
    pub(crate) one: Option<At<String>>,
    /// What rates 3.
    #[schemars(rename = "3", length(min = 1))]
    pub(crate) three: Option<At<String>>,
    /// What rates 5.
    #[schemars(rename = "5", length(min = 1))]
    pub(crate) five: Option<At<String>>,
}

/// Phrases that are evidence: `*` is any one word, `...` up to five, `#` a number, `write~` any form of the word,
/// `(wrote|drew)` either.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(rename = "Cues", deny_unknown_fields)]
#[schemars(extend("required" = ["for"]))]
pub(crate) struct RawCues {
    /// Phrases that speak for it.
    #[schemars(rename = "for", length(min = 1))]
    pub(crate) supporting: Vec<At<String>>,
    /// Phrases that speak against it.
    #[schemars(rename = "against", default)]
    pub(crate) opposing: Vec<At<String>>,
}

/// Lines to choose from, per occasion. `{point}` and `{quote}` are filled in; where a colleague is spoken to,
/// `{colleague}` too.
#[derive(Debug, Clone, Default, JsonSchema)]
#[schemars(rename = "Voice", deny_unknown_fields, default)]
pub(crate) struct RawVoice {
    /// Begins an initial take that has something to praise. No `{colleague}`.
    pub(crate) opens: Option<Vec<At<String>>>,
    /// Brings in what is missing. No `{colleague}`.
    pub(crate) misses: Option<Vec<At<String>>>,
    /// Agrees with a colleague.
    pub(crate) agrees: Option<Vec<At<String>>>,
    /// Pushes back on a colleague.
    pub(crate) pushes_back: Option<Vec<At<String>>>,
    /// Builds on a colleague's point.
    pub(crate) builds_on: Option<Vec<At<String>>>,
    /// Asks a colleague.
    pub(crate) asks: Option<Vec<At<String>>>,
    /// Begins the closing. No `{colleague}`.
    pub(crate) closes: Option<Vec<At<String>>>,
}

/// An answer and the ratings that it must get, however short it is.
#[derive(Debug, Clone, JsonSchema)]
#[schemars(rename = "Example", deny_unknown_fields)]
#[schemars(extend("anyOf" = [{ "required": ["answer", "rates"] }, { "required": ["answer", "flags"] }]))]
pub(crate) struct RawExample {
    /// The candidate's words.
    #[schemars(length(min = 1))]
    pub(crate) answer: Option<At<String>>,
    /// What was asked.
    #[schemars(length(min = 1))]
    pub(crate) question: Option<At<String>>,
    /// The seniority to measure at.
    #[schemars(with = "Option<Level>")]
    pub(crate) level: Option<At<String>>,
    /// The rating that a criterion must get.
    #[schemars(schema_with = "schema::rates")]
    pub(crate) rates: Entries<Number>,
    /// Flags that must be found. Others may be.
    #[schemars(with = "Option<Vec<debrief_core::FlagId>>")]
    pub(crate) flags: Vec<At<String>>,
}
