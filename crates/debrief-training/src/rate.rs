//! Ratings of a file of answers, as JSON Lines: to hold against people's ratings.

use std::path::Path;

use debrief_core::{Answer, Case, Level, Transcript, score};
use debrief_roster::{DEFAULT_PANEL, Roster};
use serde::Deserialize;
use serde_json::json;

#[derive(Deserialize)]
struct Row {
    id: String,
    question: Option<String>,
    level: Option<Level>,
    text: String,
}

/// Prints one line an answer: the panel's score, every criterion's rating, flags and sentences with their places.
pub(crate) fn rate(file: &Path) -> Result<(), String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let roster = Roster::load(&[]).map_err(|error| error.to_string())?;
    let raters = DEFAULT_PANEL.iter().map(|id| roster.rater(id)).collect::<Result<Vec<_>, _>>();
    let raters = raters.map_err(|error| error.to_string())?;
    for line in text.lines() {
        let row: Row = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let transcript = Transcript {
            id: row.id,
            question: row.question,
            level: row.level,
            answer: Answer::new(row.text),
            ..Transcript::default()
        };
        let reading = debrief_reading::read(&transcript);
        let case = Case { transcript, reading };
        let reviews: Vec<_> = raters.iter().map(|rater| rater.review(&case)).collect();
        let scores: Vec<f64> = reviews.iter().filter_map(|review| review.score).collect();
        let mean = (!scores.is_empty()).then(|| scores.iter().sum::<f64>() / scores.len() as f64);
        let ratings: std::collections::BTreeMap<_, _> = reviews
            .iter()
            .flat_map(|review| &review.ratings)
            .filter_map(|r| Some((r.criterion.as_str().to_owned(), r.rating?.get())))
            .collect();
        let place = |byte: usize| case.transcript.answer.chars_before(byte);
        let flags: Vec<_> = case
            .reading
            .flags
            .iter()
            .map(|flag| (flag.id.as_str(), place(flag.span.start), place(flag.span.end)))
            .collect();
        let sentences: Vec<_> = case
            .reading
            .sentences
            .iter()
            .map(|s| (place(s.span.start), place(s.span.end), s.part.as_str()))
            .collect();
        println!(
            "{}",
            json!({
                "id": case.transcript.id, "score": mean, "ratings": ratings, "flags": flags, "sentences": sentences,
                "recommendation": mean.map(|mean| score::recommendation(mean, case.transcript.level)),
                "signals": case.reading.signals.iter().map(|s| (s.id.as_str(), s.sentence, s.strength.share())).collect::<Vec<_>>(),
            })
        );
    }
    Ok(())
}
