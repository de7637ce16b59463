//! The cues of a sentence, held against grammar: phrases that speak for a signal or a flag.

use std::sync::LazyLock;

use debrief_core::{FlagId, SignalId, Span};

use crate::features::{Feature, cue_feature};
use crate::grammar::{self, Grammar};
use crate::lexicon::Class;
use crate::rule::{By, Compiled, Reported, Tense};
use crate::tokens::Token;
use crate::{flags, signals};

/// What a rule is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Label {
    Signal(SignalId),
    Flag(FlagId),
    /// A file that is in no list: it finds nothing.
    Unlisted,
}

impl Label {
    fn of(id: &str) -> Self {
        let signal = signals::ALL.iter().find(|signal| signal.as_str() == id);
        let flag = flags::IN_SENTENCES.iter().find(|flag| flag.as_str() == id);
        match (signal, flag) {
            (Some(signal), _) => Self::Signal(signal.clone()),
            (None, Some(flag)) => Self::Flag(*flag),
            (None, None) => Self::Unlisted,
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        match self {
            Self::Signal(id) => id.as_str(),
            Self::Flag(id) => id.as_str(),
            Self::Unlisted => "",
        }
    }
}

/// All rules that are read from single sentences, with their cues in one set.
pub(crate) struct Rules {
    /// In the order of `compiled.rules`.
    pub(crate) labels: Vec<Label>,
    compiled: Compiled,
}

/// The rules.
pub(crate) static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let compiled: Compiled = postcard::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/rules.bin")))
        .expect("made by build.rs");
    Rules::new(compiled)
});

/// A cue that a sentence has.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hit {
    /// The rule's index.
    pub(crate) rule: usize,
    pub(crate) span: Span,
}

impl Rules {
    fn new(mut compiled: Compiled) -> Self {
        compiled.cues = compiled.cues.indexed();
        // A file that no list names is a test's business; here it is left out.
        let labels = compiled.rules.iter().map(|rule| Label::of(&rule.id)).collect();
        Self { labels, compiled }
    }

    /// Each label with its file, for the tests and the trainer.
    #[cfg(any(test, feature = "training"))]
    pub(crate) fn files(&self) -> Vec<(&Label, crate::rule::RuleFile)> {
        let read = |(label, rule): (_, &crate::rule::CompiledRule)| {
            let folder = if matches!(label, &Label::Flag(_)) { "flags" } else { "signals" };
            let path = format!("{}/{folder}/{}.toml", env!("CARGO_MANIFEST_DIR"), rule.id);
            let text = std::fs::read_to_string(path).expect("build.rs read it");
            (label, toml::from_str(&text).expect("build.rs parsed it"))
        };
        self.labels.iter().zip(&self.compiled.rules).map(read).collect()
    }

    /// The cues of a sentence that its grammar allows, the first of each rule.
    pub(crate) fn hits(&self, tokens: &[Token], grammar: Grammar) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        self.compiled.cues.each(tokens, |cue, span| {
            let rule = self.compiled.of_cue[cue] as usize;
            if hits.iter().any(|hit| hit.rule == rule) {
                return;
            }
            let first = tokens.iter().position(|token| token.span.start >= span.start).unwrap_or(0);
            let last = tokens.iter().rposition(|token| token.span.end <= span.end).unwrap_or(first);
            let negated = || !self.compiled.negative[cue] && grammar::negated(tokens, first, last);
            // An address or an order to the judge goes on from nothing.
            let by_itself = self.labels.get(rule) == Some(&Label::Flag(FlagId::InstructionToReviewer))
                && tokens.get(first).is_some_and(|token| token.class.is(Class::ORDER));
            let told = || !negated() && self.allows(rule, grammar);
            let own = || self.candidates_own(rule, tokens, first);
            let ordered = by_itself && (grammar::is_set_off(tokens, first) || own());
            if ordered || !by_itself && told() && own() {
                hits.push(Hit { rule, span });
            }
        });
        hits
    }

    /// Whether the grammar of a sentence lets it show this.
    pub(crate) fn allows(&self, rule: usize, grammar: Grammar) -> bool {
        let Some(rule) = self.compiled.rules.get(rule) else { return false };
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
        let leaves = self.compiled.rules.get(rule).is_some_and(|rule| rule.reported == Reported::Leave);
        !(leaves && grammar::reported(tokens, first))
    }
}

/// The features that the hits add to a sentence's own.
pub(crate) fn cue_features(hits: &[Hit], into: &mut Vec<Feature>) {
    into.extend(hits.iter().map(|hit| cue_feature(RULES.labels[hit.rule].as_str())));
}

#[cfg(test)]
mod tests {
    use debrief_core::{Answer, Strength, Transcript};

    use super::*;

    #[test]
    fn every_file_is_in_a_list_and_every_list_has_its_files() {
        assert!(!RULES.labels.contains(&Label::Unlisted));
        assert_eq!(RULES.labels.len(), signals::ALL.len() + flags::IN_SENTENCES.len());
    }

    #[test]
    fn every_rule_says_what_it_is_and_has_examples() {
        for (label, rule) in RULES.files() {
            let label = label.as_str();
            assert!(
                !rule.what.is_empty() && !rule.why.is_empty() && !rule.misses.is_empty(),
                "{label}: prose"
            );
            assert!(rule.finds.len() >= 4 && rule.leaves.len() >= 4, "{label}: examples");
            assert!(rule.cues.len() >= 5, "{label}: cues");
        }
    }

    /// Whether it is found, and not only faintly: that would be a perhaps.
    fn has(text: &str, label: &Label) -> bool {
        let transcript = Transcript { answer: Answer::new(text.to_owned()), ..Transcript::default() };
        let reading = crate::read(&transcript);
        match label {
            Label::Signal(id) => reading.signals_of(id).any(|signal| signal.strength >= Strength::Fair),
            Label::Flag(id) => reading.flags_of(*id).next().is_some(),
            Label::Unlisted => false,
        }
    }

    #[test]
    fn every_rule_finds_what_it_must_and_leaves_the_rest_alone() {
        let mut wrong = Vec::new();
        let files = RULES.files();
        for (label, file) in &files {
            let (finds, leaves) = (&file.finds, &file.leaves);
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
