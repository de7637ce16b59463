//! The rules that every criterion keeps to, for the tests of the crates that bring criteria along.
//!
//! It is compiled into the library because another crate's tests cannot see a `cfg(test)` module. No other
//! code calls it.

use std::collections::BTreeSet;
use std::sync::Arc;

use debrief_core::{
    Answer, Case, CriterionId, CriterionRating, Flag, FlagId, Part, Persona, PersonaId, Rating, Reading,
    Sentence, Signal, SignalId, Span, Transcript, Voice, Weight,
};

use crate::fullness::MOST;
use crate::{Criterion, FollowUp, Rater, Text};

/// A clause is put together with three others: longer ones make a sentence that nobody can follow.
const WORDS_OF_A_CLAUSE: usize = 12;
/// What stands in an advice for a fact that only the candidate knows.
const PLACEHOLDERS: [&str; 3] = ["[your number]", "[who]", "[date]"];

/// Checks criteria that are used together: each by itself, and that no two share an id or a sentence.
///
/// # Panics
/// If one of them breaks a rule.
#[track_caller]
pub fn check(criteria: &[&Criterion]) {
    let mut ids = BTreeSet::new();
    let mut texts = BTreeSet::new();
    for criterion in criteria {
        assert!(ids.insert(&criterion.id), "two criteria are called {}", criterion.id);
        for text in texts_of(criterion) {
            assert!(texts.insert(text.clone()), "{}: said twice: {text}", criterion.id);
        }
        check_ids(criterion);
        check_numbers(criterion);
        check_texts(criterion);
        check_ratings(criterion);
        check_follow_up(criterion);
    }
}

/// Checks the rating of an answer that shows these signals and flags, and the sentence that says why.
///
/// # Panics
/// If they are not as expected.
#[track_caller]
pub fn check_rating(
    criterion: &Criterion,
    signals: &[SignalId],
    flags: &[FlagId],
    rating: u8,
    because: &str,
) {
    let rated = rate(&rater(criterion), signals, flags);
    assert_eq!((rated.rating.map(Rating::get), rated.because.as_str()), (Some(rating), because));
}

/// Checks that a persona weighs the shared criteria and its own four, and nothing else.
///
/// # Panics
/// If it does not.
#[track_caller]
pub fn check_weighed<'a>(weighed: impl IntoIterator<Item = &'a str>, own: &[&Criterion]) {
    let expected: BTreeSet<_> =
        super::SHARED.iter().chain(own).map(|criterion| criterion.id.as_str()).collect();
    assert_eq!(weighed.into_iter().collect::<BTreeSet<_>>(), expected);
}

#[track_caller]
fn check_ids(criterion: &Criterion) {
    let id = &criterion.id;
    assert!(CriterionId::new(id.as_str()).is_ok(), "no id: {id}");
    let mut signals = BTreeSet::new();
    for look in criterion.looks_for.iter() {
        assert!(SignalId::new(look.signal.as_str()).is_ok(), "{id}: no id: {}", look.signal);
        assert!(signals.insert(&look.signal), "{id}: looked for twice: {}", look.signal);
    }
    let flags: BTreeSet<_> = criterion.lowered_by.iter().map(|lowered| lowered.flag).collect();
    assert_eq!(flags.len(), criterion.lowered_by.len(), "{id}: lowered twice by the same flag");
}

#[track_caller]
fn check_numbers(criterion: &Criterion) {
    let id = &criterion.id;
    let thresholds = criterion.thresholds;
    assert!(thresholds.is_sorted_by(|a, b| a < b), "{id}: thresholds do not ascend: {thresholds:?}");
    assert!(thresholds.iter().all(|&threshold| threshold > 0.0), "{id}: nothing would rate above 1");
    assert!(criterion.fullness >= 0.0 && criterion.fullness.is_finite(), "{id}: {}", criterion.fullness);
    assert!(criterion.fullness * MOST < thresholds[1], "{id}: words alone would rate 3");
    for look in criterion.looks_for.iter() {
        assert!(look.points > 0.0 && look.points.is_finite(), "{id}: {}: {}", look.signal, look.points);
        assert!(look.most > 0, "{id}: {} can never count", look.signal);
    }
    for lowered in criterion.lowered_by.iter() {
        assert!(
            lowered.minus >= 0.0 && lowered.minus.is_finite(),
            "{id}: {}: {}",
            lowered.flag,
            lowered.minus
        );
    }
}

fn texts_of(criterion: &Criterion) -> impl Iterator<Item = Text> {
    let looks = criterion.looks_for.iter();
    let looks = looks.flat_map(|look| {
        let all = [&look.shows, &look.lacks, &look.wanted, &look.advice];
        all.into_iter().take(if look.supporting { 1 } else { all.len() }).cloned()
    });
    let flags =
        criterion.lowered_by.iter().flat_map(|lowered| [lowered.says, lowered.mend].map(Text::Borrowed));
    looks.chain(flags).chain(criterion.follow_up.iter().map(|asked| asked.question.clone()))
}

/// Asks the first question where nothing is there, and another one where that has been answered.
#[track_caller]
fn check_follow_up(criterion: &Criterion) {
    let rater = rater(criterion);
    let asked = |signals: &[SignalId]| rater.review(&case(signals, &[])).follow_up_questions;
    let [first, ..] = &*criterion.follow_up else { return };
    assert_eq!(asked(&[]), [first.question.as_ref()], "{}", criterion.id);
    if let Some(answered) = &first.asks_for {
        assert_ne!(asked(std::slice::from_ref(answered)), [first.question.as_ref()], "{}", criterion.id);
    }
}

#[track_caller]
fn check_texts(criterion: &Criterion) {
    let id = &criterion.id;
    for text in texts_of(criterion).chain(criterion.anchors.iter().cloned()) {
        assert!(!text.trim().is_empty() && text.trim() == text, "{id}: blank at an end: {text:?}");
        assert!(!text.contains("  ") && !text.contains('\n'), "{id}: white space: {text:?}");
    }
    for look in criterion.looks_for.iter() {
        check_clause(id, &look.shows);
        if look.supporting {
            continue;
        }
        check_clause(id, &look.lacks);
        check_fragment(id, &look.wanted);
        check_advice(id, &look.advice);
    }
    for lowered in criterion.lowered_by.iter() {
        check_clause(id, lowered.says);
        check_advice(id, lowered.mend);
        assert!(lowered.says.contains("you"), "{id}: does not speak to the candidate: {}", lowered.says);
    }
    assert!(criterion.question.ends_with('?'), "{id}: no question: {}", criterion.question);
    assert!((2..=3).contains(&criterion.follow_up.len()), "{id}: two or three follow-up questions");
    for FollowUp { question, .. } in criterion.follow_up.iter() {
        assert!(question.starts_with(char::is_uppercase) && question.ends_with('?'), "{id}: {question}");
    }
}

/// "{shows} and {shows}; {lacks} and {lacks}."
#[track_caller]
fn check_clause(id: &CriterionId, clause: &str) {
    check_fragment(id, clause);
    assert!(!clause.contains(';'), "{id}: breaks the sentence in two: {clause}");
    let words = clause.split_whitespace().count();
    assert!(words <= WORDS_OF_A_CLAUSE, "{id}: {words} words: {clause}");
}

/// Stands inside a sentence: "I am still waiting to hear {wanted}."
#[track_caller]
fn check_fragment(id: &CriterionId, fragment: &str) {
    let first = fragment.split_whitespace().next().unwrap_or_default();
    assert!(first == "I" || !first.starts_with(char::is_uppercase), "{id}: a capital: {fragment}");
    assert!(!fragment.ends_with(['.', '?', '!', ',', ':']), "{id}: ends a sentence: {fragment}");
}

#[track_caller]
fn check_advice(id: &CriterionId, advice: &str) {
    assert!(advice.starts_with(char::is_uppercase), "{id}: no sentence: {advice}");
    assert!(advice.ends_with(['.', '?']), "{id}: does not end: {advice}");
    let left = PLACEHOLDERS.iter().fold(advice.to_owned(), |left, placeholder| left.replace(placeholder, ""));
    assert!(!left.contains(['[', ']']), "{id}: an unknown placeholder: {advice}");
}

/// Nothing rates 1, everything rates 5; a signal more never lowers, a flag more never raises.
#[track_caller]
fn check_ratings(criterion: &Criterion) {
    let id = &criterion.id;
    let rater = rater(criterion);
    let rating = |signals: &[SignalId], flags: &[FlagId]| rate(&rater, signals, flags).rating;
    let (looks, flags) = (&criterion.looks_for, &criterion.lowered_by);

    assert_eq!(rating(&[], &[]), Some(Rating::MIN), "{id}: nothing");
    let everything: Vec<_> = looks.iter().flat_map(|look| repeated(&look.signal, look.most)).collect();
    assert_eq!(rating(&everything, &[]), Some(Rating::MAX), "{id}: everything");

    // Choices of a few looks and of nearly all, each once or as often as it counts, under no flag, under each, and
    // under all. The points are a sum: what holds for these holds for those between.
    let raised = || flags.iter().map(|lowered| lowered.flag);
    let mut flagged: Vec<Vec<FlagId>> = raised().map(|flag| vec![flag]).collect();
    flagged.extend([Vec::new(), raised().collect()]);
    let few_or_most = |choice: &u32| {
        let count = choice.count_ones() as usize;
        count <= 2 || count + 1 >= looks.len()
    };
    for choice in (0_u32..1 << looks.len()).filter(few_or_most) {
        for once in [true, false] {
            let chosen = looks.iter().enumerate().filter(|(nth, _)| choice & (1 << nth) != 0);
            let signals: Vec<_> = chosen
                .flat_map(|(_, look)| repeated(&look.signal, if once { 1 } else { look.most }))
                .collect();
            for flags in &flagged {
                let before = rating(&signals, flags);
                for look in looks.iter() {
                    let more = [signals.as_slice(), std::slice::from_ref(&look.signal)].concat();
                    assert!(rating(&more, flags) >= before, "{id}: {} lowers {signals:?}", look.signal);
                }
                for &flag in FlagId::ALL {
                    let more = [flags.as_slice(), &[flag]].concat();
                    assert!(rating(&signals, &more) <= before, "{id}: {flag} raises {signals:?}");
                }
            }
        }
    }
}

fn repeated(signal: &SignalId, times: u8) -> impl Iterator<Item = SignalId> {
    std::iter::repeat_n(signal.clone(), usize::from(times))
}

/// A persona that weighs this criterion alone.
pub(crate) fn rater(criterion: &Criterion) -> Rater {
    let persona = Persona {
        id: PersonaId::fixed("tester"),
        name: "Test Person".to_owned(),
        title: "Tester".to_owned(),
        lens: "One criterion.".to_owned(),
        weights: vec![(criterion.id.clone(), Weight::new(1.0).expect("1 is a weight"))],
        must_have: Vec::new(),
        dealbreakers: Vec::new(),
        criteria: Vec::new(),
        voice: Voice::default(),
    };
    let criterion = Arc::new(criterion.clone());
    Rater::new(persona, |_| Some(Arc::clone(&criterion))).expect("the criterion was given")
}

fn rate(rater: &Rater, signals: &[SignalId], flags: &[FlagId]) -> CriterionRating {
    rater.review(&case(signals, flags)).ratings.remove(0)
}

/// An answer in which each signal and each flag has a sentence of its own, without words that would count beside it, and
/// whose question is not known.
pub(crate) fn case(signals: &[SignalId], flags: &[FlagId]) -> Case {
    let mut text = String::new();
    let mut reading = Reading::default();
    let mut place = |name: &str| {
        let start = text.len();
        text.push_str(name);
        let span = Span::new(start, text.len());
        text.push(' ');
        reading.sentences.push(Sentence { span, part: Part::Action, words: 0, event: true });
        (span, reading.sentences.len() - 1)
    };
    let placed_signals = signals.iter().map(|id| {
        let (span, sentence) = place(id.as_str());
        Signal { id: id.clone(), span, sentence, strength: debrief_core::Strength::Certain }
    });
    let placed_signals = placed_signals.collect();
    let placed_flags = flags.iter().map(|&id| {
        let (span, sentence) = place(id.as_str());
        Flag { id, span, sentence, strength: debrief_core::Strength::Certain }
    });
    let placed_flags = placed_flags.collect();
    reading.signals = placed_signals;
    reading.flags = placed_flags;
    Case { transcript: Transcript { answer: Answer::new(text), ..Transcript::default() }, reading }
}
