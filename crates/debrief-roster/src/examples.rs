//! A persona's examples: answers with the ratings that they must get.

use debrief_core::{Answer, Case, CriterionRating, FlagId, Level, Persona, Rating, RatingStatus, Transcript};
use debrief_rubric::Rater;

use crate::own::Known;
use crate::problem::Note;
use crate::raw::{At, RawExample};
use crate::resolve::{flag, rating};
use crate::words::{did_you_mean, one_of, shown};

/// An example that can be run.
#[derive(Debug, Clone)]
pub(crate) struct Example {
    answer: String,
    question: Option<String>,
    level: Option<Level>,
    rates: Vec<(debrief_core::CriterionId, At<Rating>)>,
    flags: Vec<At<FlagId>>,
}

/// Resolves the examples of a file; `persona` is none where the file has errors that leave no persona.
pub(crate) fn resolve(
    raw: &[At<RawExample>],
    persona: Option<&Persona>,
    known: &Known<'_>,
    notes: &mut Vec<Note>,
) -> Vec<Example> {
    raw.iter().filter_map(|example| resolve_one(&example.value, persona, known, notes)).collect()
}

fn resolve_one(
    raw: &RawExample,
    persona: Option<&Persona>,
    known: &Known<'_>,
    notes: &mut Vec<Note>,
) -> Option<Example> {
    let level = raw.level.as_ref().and_then(|level| resolve_level(level, notes));
    let mut rates = Vec::new();
    for (key, value) in &raw.rates {
        let id = known.criterion(key, notes);
        let rating = rating(value.value, &value.span, notes);
        if let (Some(id), Some(persona)) = (&id, persona)
            && persona.weights.iter().all(|(weighed, _)| weighed != id)
        {
            let note = Note::new(&key.span, "this persona does not weigh the criterion, so it is not rated");
            notes.push(note.found(shown(&key.value)));
        }
        rates.extend(id.zip(rating.map(|rating| At { span: value.span.clone(), value: rating })));
    }
    let mut flags: Vec<At<FlagId>> = Vec::new();
    for written in &raw.flags {
        let Some(id) = flag(written, notes) else { continue };
        if flags.iter().any(|have| have.value == id) {
            notes.push(Note::new(&written.span, "flag given twice").found(shown(&written.value)));
        }
        flags.push(At { span: written.span.clone(), value: id });
    }
    Some(Example {
        answer: raw.answer.as_ref()?.value.clone(),
        question: raw.question.as_ref().map(|question| question.value.clone()),
        level,
        rates,
        flags,
    })
}

fn resolve_level(level: &At<String>, notes: &mut Vec<Note>) -> Option<Level> {
    level
        .value
        .parse()
        .map_err(|_| {
            let names = Level::ALL.map(Level::as_str);
            let note =
                Note::new(&level.span, "unknown level").expected(one_of(&names)).found(shown(&level.value));
            notes.push(note.hint(did_you_mean(&level.value, names)));
        })
        .ok()
}

/// Rates the example's answer, and notes where a rating or a flag is not what it says.
pub(crate) fn run(example: &Example, rater: &Rater, notes: &mut Vec<Note>) {
    let transcript = Transcript {
        question: example.question.clone(),
        answer: Answer::new(example.answer.clone()),
        level: example.level,
        ..Transcript::default()
    };
    let mut reading = debrief_reading::read(&transcript);
    // Examples are a sentence or two: too short for a verdict, long enough to show one criterion.
    reading.insufficient = None;
    let case = Case { transcript, reading };
    let review = rater.review(&case);
    for (id, expected) in &example.rates {
        let found = review.ratings.iter().find(|rating| rating.criterion == *id);
        if found.and_then(|found| found.rating) != Some(expected.value) {
            let note = Note::new(&expected.span, format!("the example fails for `{id}`"));
            let note = note.expected(format!("`{}`", expected.value)).found(outcome(found));
            notes.push(note.hint(found.map(|found| found.because.clone())));
        }
    }
    for expected in &example.flags {
        if case.reading.flags_of(expected.value).next().is_none() {
            let mut found: Vec<_> = case.reading.flags.iter().map(|flag| flag.id.as_str()).collect();
            found.sort_unstable();
            found.dedup();
            let found = if found.is_empty() { "no flag".to_owned() } else { crate::words::quoted(&found) };
            let note = Note::new(&expected.span, "the example fails");
            notes.push(note.expected(format!("the flag `{}`", expected.value)).found(found));
        }
    }
}

fn outcome(rated: Option<&CriterionRating>) -> String {
    match rated.map(|rated| (rated.rating, rated.status)) {
        Some((Some(rating), _)) => format!("`{rating}`"),
        Some((None, RatingStatus::NotApplicable)) => "not applicable".to_owned(),
        _ => "not rated".to_owned(),
    }
}
