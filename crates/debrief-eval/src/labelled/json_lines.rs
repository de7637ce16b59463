//! JSON Lines: an answer a line, with all its raters.

use std::collections::BTreeMap;

use debrief_core::{CriterionId, FlagId, Part, Rating, Recommendation, Transcript};
use debrief_intake::{JsonLines, Options};
use serde::Deserialize;

use super::record::{self, Content, Record, criterion};
use super::{Place, Quoted, Said, Section, Sheet};

/// The ratings of a line. What else stands there is the transcript's, or nobody's.
#[derive(Deserialize)]
struct RawLine {
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    ratings: Vec<RawSheet>,
}

#[derive(Deserialize)]
struct RawSheet {
    #[serde(default)]
    rater: Option<String>,
    #[serde(default)]
    overall: Option<Recommendation>,
    #[serde(default)]
    overall_100: Option<f64>,
    #[serde(default)]
    ratings: BTreeMap<String, Option<Rating>>,
    #[serde(default)]
    flags: Option<Vec<RawFlag>>,
    #[serde(default)]
    sections: Option<Vec<RawSection>>,
    #[serde(default)]
    concern: Option<String>,
    #[serde(default)]
    reason_to_hire: Option<String>,
    #[serde(default)]
    main_strength: Option<String>,
    #[serde(default)]
    main_gap: Option<String>,
}

#[derive(Deserialize)]
struct RawFlag {
    flag: FlagId,
    #[serde(default)]
    quote: Option<String>,
}

#[derive(Deserialize)]
struct RawSection {
    label: Part,
    start: String,
    end: String,
}

/// The records of a file.
pub(super) fn records(bytes: &[u8], file: &str, criteria: &[CriterionId]) -> Vec<Record> {
    let lines: Vec<&[u8]> = bytes.split(|&byte| byte == b'\n').collect();
    JsonLines::new(bytes, file, &Options::default())
        .map(|found| {
            let place = Place { file: file.to_owned(), line: found.line };
            let line = found.line.checked_sub(1).and_then(|at| lines.get(at)).copied().unwrap_or_default();
            let content = found.transcript.map_err(|error| record::reason(&error));
            let content = content.and_then(|transcript| content_of(transcript, line, criteria));
            Record { place, content }
        })
        .collect()
}

fn content_of(transcript: Transcript, line: &[u8], criteria: &[CriterionId]) -> Result<Content, String> {
    let line = line.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(line);
    let raw: RawLine = serde_json::from_slice(line).map_err(|error| {
        let text = error.to_string();
        let problem = text.rsplit_once(" at line ").map_or(text.as_str(), |(problem, _)| problem);
        format!("column {}: {problem}", error.column().max(1))
    })?;
    let sheets = raw.ratings.into_iter().map(|raw| sheet(raw, criteria)).collect::<Result<_, _>>()?;
    // Line ends as the transcript has them.
    let text = raw.text.map(|text| text.replace("\r\n", "\n"));
    let text = text.unwrap_or_else(|| transcript.answer.text().to_owned());
    Ok(Content { transcript, text, sheets })
}

fn sheet(raw: RawSheet, criteria: &[CriterionId]) -> Result<Sheet, String> {
    let named = |id: Option<String>| id.map(|id| criterion(&id, criteria)).transpose();
    let ratings = raw
        .ratings
        .into_iter()
        .map(|(id, rating)| Ok((criterion(&id, criteria)?, rating.map_or(Said::NotApplicable, Said::Rated))));
    let quoted = |raw: RawFlag| Quoted { flag: raw.flag, quote: raw.quote.unwrap_or_default() };
    let section = |raw: RawSection| Section { part: raw.label, start: raw.start, end: raw.end };
    Ok(Sheet {
        rater: raw.rater.map(|rater| rater.trim().to_owned()).unwrap_or_default(),
        overall: raw.overall,
        overall_100: raw.overall_100.map(record::overall_100).transpose()?,
        ratings: ratings.collect::<Result<_, String>>()?,
        flags: raw.flags.map(|flags| flags.into_iter().map(quoted).collect()),
        sections: raw.sections.unwrap_or_default().into_iter().map(section).collect(),
        concern: raw.concern,
        reason_to_hire: raw.reason_to_hire,
        main_strength: named(raw.main_strength)?,
        main_gap: named(raw.main_gap)?,
    })
}
