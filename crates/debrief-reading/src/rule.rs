//! A signal's or a flag's file. Read when the crate is built, by `build.rs`, which shares this module.

use serde::{Deserialize, Serialize};

use crate::phrases::Phrases;

/// A rule's file, `signals/ID.toml` or `flags/ID.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code, reason = "build.rs, the tests and the trainer each need a part of it")]
pub(crate) struct RuleFile {
    /// What it finds.
    pub(crate) what: String,
    /// Why a panel cares.
    pub(crate) why: String,
    /// Known misses.
    pub(crate) misses: String,
    /// Who must act.
    #[serde(default)]
    pub(crate) by: By,
    /// How it must be told.
    #[serde(default)]
    pub(crate) tense: Tense,
    /// What somebody else is reported to have said is theirs.
    #[serde(default)]
    pub(crate) reported: Reported,
    /// Phrases that speak for it: the model weighs them among all that a sentence has.
    pub(crate) cues: Vec<String>,
    /// Sentences in which it is found.
    pub(crate) finds: Vec<String>,
    /// Sentences in which it is not.
    pub(crate) leaves: Vec<String>,
}

/// Who must act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum By {
    /// The candidate, named or left out.
    Candidate,
    /// The candidate, or their team.
    Team,
    #[default]
    Anyone,
}

/// How it must be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Tense {
    /// As something that happened.
    Event,
    #[default]
    Any,
}

/// Whether reported speech counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Reported {
    /// What somebody else said is left alone.
    Leave,
    #[default]
    Keep,
}

/// All rules with their cues in one set, as they are built in.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Compiled {
    /// In the order of their ids.
    pub(crate) rules: Vec<CompiledRule>,
    pub(crate) cues: Phrases,
    /// The rule that each cue belongs to.
    pub(crate) of_cue: Vec<u32>,
    /// Whether a cue has a negation of its own.
    pub(crate) negative: Vec<bool>,
}

/// What is needed of a rule to apply it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct CompiledRule {
    pub(crate) id: String,
    pub(crate) by: By,
    pub(crate) tense: Tense,
    pub(crate) reported: Reported,
}
