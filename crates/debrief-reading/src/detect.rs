//! Signals and flags of a sentence: cues and the sentence model, held against grammar.

use std::sync::LazyLock;

use debrief_core::{FlagId, SignalId, Span};
use serde::Deserialize;

use crate::features::{Feature, cue_feature};
use crate::grammar::{self, Grammar};
use crate::phrases::Phrases;
use crate::tokens::{Token, Word};
use crate::{flags, signals};

/// A signal's or a flag's file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    not(test),
    expect(dead_code, reason = "the prose and the examples are for people and for the tests")
)]
pub(crate) struct Rule {
    /// What it finds.
    what: String,
    /// Why a panel cares.
    why: String,
    /// Known misses.
    misses: String,
    /// Who must act.
    #[serde(default)]
    by: By,
    /// How it must be told.
    #[serde(default)]
    tense: Tense,
    /// What somebody else is reported to have said is theirs.
    #[serde(default)]
    reported: Reported,
    /// Phrases that show it.
    cues: Vec<String>,
    /// Sentences in which it is found.
    #[cfg_attr(
        not(any(test, feature = "training")),
        expect(dead_code, reason = "for the tests and the trainer")
    )]
    finds: Vec<String>,
    /// Sentences in which it is not.
    #[cfg_attr(
        not(any(test, feature = "training")),
        expect(dead_code, reason = "for the tests and the trainer")
    )]
    leaves: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum By {
    /// The candidate, named or left out.
    Candidate,
    /// The candidate, or their team.
    Team,
    #[default]
    Anyone,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Tense {
    /// Something that happened.
    Event,
    #[default]
    Any,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Reported {
    /// Reported speech is left alone.
    Leave,
    #[default]
    Keep,
}

/// What a rule is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Label {
    Signal(SignalId),
    Flag(FlagId),
}

impl Label {
    pub(crate) fn as_str(&self) -> &str {
        match self {
            Self::Signal(id) => id.as_str(),
            Self::Flag(id) => id.as_str(),
        }
    }
}

/// All rules that are read from single sentences, with their cues in one set.
pub(crate) struct Rules {
    pub(crate) labels: Vec<Label>,
    files: Vec<Rule>,
    cues: Phrases,
    /// The rule that each cue belongs to.
    of_cue: Vec<usize>,
    /// Whether a cue has a negation of its own.
    negative: Vec<bool>,
}

/// The rules.
pub(crate) static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let signals = signals::ALL.iter().map(|(id, file)| (Label::Signal(id.clone()), *file));
    let flags = flags::IN_SENTENCES.iter().map(|(id, file)| (Label::Flag(*id), *file));
    Rules::load(signals.chain(flags)).expect("checked by a test")
});

/// A cue that a sentence has.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hit {
    /// The rule's index.
    pub(crate) rule: usize,
    pub(crate) span: Span,
}

impl Rules {
    fn load(files: impl Iterator<Item = (Label, &'static str)>) -> Result<Self, String> {
        let (mut labels, mut rules, mut cues, mut of_cue) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (label, file) in files {
            let rule: Rule = toml::from_str(file).map_err(|error| format!("{}: {error}", label.as_str()))?;
            cues.extend(rule.cues.iter().cloned());
            of_cue.resize(cues.len(), rules.len());
            labels.push(label);
            rules.push(rule);
        }
        let negative = cues.iter().map(|cue| has_negation(cue)).collect();
        let cues = Phrases::new(cues.iter().map(String::as_str)).map_err(|error| error.to_string())?;
        Ok(Self { labels, files: rules, cues, of_cue, negative })
    }

    /// Each label with the sentences in which it must be found, and those in which it must not.
    #[cfg(any(test, feature = "training"))]
    pub(crate) fn examples(&self) -> impl Iterator<Item = (&Label, &[String], &[String])> {
        let rules = self.labels.iter().zip(&self.files);
        rules.map(|(label, rule)| (label, rule.finds.as_slice(), rule.leaves.as_slice()))
    }

    /// The cues of a sentence that its grammar allows, the first of each rule.
    pub(crate) fn hits(&self, tokens: &[Token], grammar: Grammar) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        self.cues.each(tokens, |cue, span| {
            let rule = self.of_cue[cue];
            if hits.iter().any(|hit| hit.rule == rule) {
                return;
            }
            let first = tokens.iter().position(|token| token.span.start >= span.start).unwrap_or(0);
            let last = tokens.iter().rposition(|token| token.span.end <= span.end).unwrap_or(first);
            let negated = !self.negative[cue] && grammar::negated(tokens, first, last);
            if !negated && self.allows(rule, grammar) && self.candidates_own(rule, tokens, first) {
                hits.push(Hit { rule, span });
            }
        });
        hits
    }

    /// Whether the grammar of a sentence lets it show this.
    pub(crate) fn allows(&self, rule: usize, grammar: Grammar) -> bool {
        let Some(rule) = self.files.get(rule) else { return false };
        let told = match rule.tense {
            Tense::Event => !grammar.imagined && (!grammar.general || grammar.i_did || grammar.we_did),
            Tense::Any => true,
        };
        let acts = match rule.by {
            By::Candidate => !grammar.others_only && (grammar.i_did || !grammar.we_did),
            By::Team => !grammar.others_only,
            By::Anyone => true,
        };
        told && acts
    }

    fn candidates_own(&self, rule: usize, tokens: &[Token], first: usize) -> bool {
        let leaves = self.files.get(rule).is_some_and(|rule| rule.reported == Reported::Leave);
        !(leaves && grammar::reported(tokens, first))
    }
}

/// The features that the hits add to a sentence's own.
pub(crate) fn cue_features(hits: &[Hit], into: &mut Vec<Feature>) {
    into.extend(hits.iter().map(|hit| cue_feature(RULES.labels[hit.rule].as_str())));
}

fn has_negation(cue: &str) -> bool {
    let words = crate::tokens::tokens(cue);
    words.iter().any(|token| token.class.is(crate::lexicon::Class::NEGATION) || token.word == Word::of("not"))
}

#[cfg(test)]
mod tests {
    use debrief_core::{Answer, Transcript};

    use super::*;

    #[test]
    fn every_rule_says_what_it_is_and_has_examples() {
        for (label, rule) in RULES.labels.iter().zip(&RULES.files) {
            let label = label.as_str();
            assert!(
                !rule.what.is_empty() && !rule.why.is_empty() && !rule.misses.is_empty(),
                "{label}: prose"
            );
            assert!(rule.finds.len() >= 4 && rule.leaves.len() >= 4, "{label}: examples");
            assert!(rule.cues.len() >= 5, "{label}: cues");
        }
    }

    fn has(text: &str, label: &Label) -> bool {
        let transcript = Transcript { answer: Answer::new(text.to_owned()), ..Transcript::default() };
        let reading = crate::read(&transcript);
        match label {
            Label::Signal(id) => reading.signals_of(id).next().is_some(),
            Label::Flag(id) => reading.flags_of(*id).next().is_some(),
        }
    }

    #[test]
    fn every_rule_finds_what_it_must_and_leaves_the_rest_alone() {
        let mut wrong = Vec::new();
        for (label, finds, leaves) in RULES.examples() {
            wrong.extend(
                finds.iter().filter(|text| !has(text, label)).map(|text| (label.as_str(), "missed", text)),
            );
            wrong.extend(
                leaves.iter().filter(|text| has(text, label)).map(|text| (label.as_str(), "found", text)),
            );
        }
        assert!(wrong.is_empty(), "{} wrong: {wrong:#?}", wrong.len());
    }
}
