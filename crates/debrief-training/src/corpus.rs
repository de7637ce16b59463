//! The labelled answers in `training/answers`, as texts with labelled places.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use debrief_core::{Answer, Span, Transcript};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// How many answers each of these stands for where points are fitted.
    #[serde(default = "one")]
    counts: f64,
    answer: Vec<Raw>,
}

fn one() -> f64 {
    1.0
}

/// An answer as it is written in its file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "all that a file may have is named, so that a misspelt key is refused")]
struct Raw {
    id: String,
    question: String,
    role: String,
    level: debrief_core::Level,
    style: String,
    overall: debrief_core::Recommendation,
    overall_100: f64,
    #[serde(default)]
    ratings: BTreeMap<String, u8>,
    #[serde(default)]
    not_applicable: Vec<String>,
    sentences: Vec<(String, String, String)>,
}

/// A labelled answer.
#[derive(Debug)]
pub(crate) struct Labelled {
    pub(crate) transcript: Transcript,
    /// Which file it is from: what one hand wrote, and what has the same sources, is in one file.
    pub(crate) writer: usize,
    /// How many answers it stands for where points are fitted.
    pub(crate) counts: f64,
    pub(crate) ratings: BTreeMap<String, u8>,
    pub(crate) sentences: Vec<LabelledSentence>,
}

/// A labelled sentence and its place.
#[derive(Debug, Clone)]
pub(crate) struct LabelledSentence {
    pub(crate) span: Span,
    pub(crate) part: String,
    pub(crate) labels: Vec<String>,
}

/// Reads all files of a folder, in the order of their names.
pub(crate) fn load(folder: &Path) -> Result<Vec<Labelled>, String> {
    let said = |path: &Path, error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let mut paths: Vec<_> = fs::read_dir(folder)
        .map_err(|error| said(folder, &error))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    paths.sort();
    let mut answers = Vec::new();
    for (writer, path) in paths.into_iter().enumerate() {
        let text = fs::read_to_string(&path).map_err(|error| said(&path, &error))?;
        let file: File = toml::from_str(&text).map_err(|error| said(&path, &error))?;
        if !(file.counts.is_finite() && file.counts > 0.0) {
            return Err(said(&path, &format!("`counts` is {}, expected a number above 0", file.counts)));
        }
        answers.extend(file.answer.into_iter().map(|raw| labelled(raw, writer, file.counts)));
    }
    Ok(answers)
}

fn labelled(raw: Raw, writer: usize, counts: f64) -> Labelled {
    let mut text = String::new();
    let mut sentences = Vec::new();
    for (part, labels, words) in raw.sentences {
        if part == "interviewer" {
            continue;
        }
        let words = words.replacen("Candidate:", "", 1);
        if !text.is_empty() && !words.starts_with('\n') {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(&words);
        let labels = labels.split_whitespace().map(str::to_owned).collect();
        sentences.push(LabelledSentence { span: Span::new(start, text.len()), part, labels });
    }
    Labelled {
        transcript: Transcript {
            id: raw.id,
            question: Some(raw.question),
            level: Some(raw.level),
            answer: Answer::new(text),
            ..Transcript::default()
        },
        writer,
        counts,
        ratings: raw.ratings,
        sentences,
    }
}

impl Labelled {
    /// The part and the labels of a place: those of the labelled sentences that it shares at least half with.
    pub(crate) fn labels_at(&self, span: Span) -> (Option<&str>, Vec<&str>) {
        let shared = |other: Span| span.end.min(other.end).saturating_sub(span.start.max(other.start));
        let length = |span: Span| (span.end - span.start).max(1);
        let part = self.sentences.iter().max_by_key(|sentence| shared(sentence.span));
        let mut labels = Vec::new();
        for sentence in &self.sentences {
            let both = shared(sentence.span);
            if both * 2 >= length(span) || both * 2 >= length(sentence.span) {
                labels.extend(sentence.labels.iter().map(String::as_str));
            }
        }
        (part.map(|sentence| sentence.part.as_str()), labels)
    }
}
