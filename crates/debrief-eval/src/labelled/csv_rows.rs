//! CSV: a row an answer and rater, a column a criterion.

use std::collections::BTreeMap;

use csv::{ReaderBuilder, StringRecord, Terminator};
use debrief_core::{CriterionId, Rating};
use debrief_intake::{CsvRows, IntakeError, Options};

use super::record::{self, Content, Record};
use super::{Place, Said, Sheet};

/// What a table holds.
pub(super) struct Table {
    pub(super) records: Vec<Record>,
    /// Columns that mean nothing here.
    pub(super) unknown: Vec<String>,
}

/// Columns of the transcript's, which the intake reads.
const TRANSCRIPT: [&str; 6] = ["id", "question", "text", "answer", "role", "level"];

/// What a column is.
enum Column {
    Transcript,
    Rater,
    Overall,
    Overall100,
    Concern,
    ReasonToHire,
    Criterion(CriterionId),
    Unknown,
}

/// The records of a file.
///
/// # Errors
/// [`IntakeError`] if the first row cannot be used.
pub(super) fn records(bytes: &[u8], file: &str, criteria: &[CriterionId]) -> Result<Table, IntakeError> {
    let transcripts = CsvRows::new(bytes, file, &Options::default())?;
    // As the intake reads it, so that both see the same rows on the same lines.
    let mut rows = ReaderBuilder::new().flexible(true).terminator(Terminator::Any(b'\n')).from_reader(bytes);
    let header = rows.byte_headers().cloned().map(StringRecord::from_byte_record_lossy).unwrap_or_default();
    let names: Vec<String> = header.iter().map(name).collect();
    let columns: Vec<Column> = names.iter().map(|name| column(name, criteria)).collect();
    let mut by_line: BTreeMap<usize, StringRecord> = BTreeMap::new();
    for row in rows.byte_records().flatten() {
        let line = row.position().map_or(0, csv::Position::line);
        by_line
            .insert(usize::try_from(line).unwrap_or(usize::MAX), StringRecord::from_byte_record_lossy(row));
    }
    let records = transcripts.map(|found| {
        let place = Place { file: file.to_owned(), line: found.line };
        let transcript = found.transcript.map_err(|error| record::reason(&error));
        let content = transcript.and_then(|transcript| {
            let row = by_line.remove(&found.line).unwrap_or_default();
            let sheets = sheet(&row, &columns, &names)?.into_iter().collect();
            // No column quotes the text, so nothing looks for the interviewer's words in it.
            Ok(Content { text: transcript.answer.text().to_owned(), transcript, sheets })
        });
        Record { place, content }
    });
    let unknown = names.iter().zip(&columns).filter(|(_, column)| matches!(column, Column::Unknown));
    Ok(Table { unknown: unknown.map(|(name, _)| name.clone()).collect(), records: records.collect() })
}

fn name(header: &str) -> String {
    header.trim().trim_start_matches('\u{FEFF}').trim_matches('"').to_lowercase()
}

fn column(name: &str, criteria: &[CriterionId]) -> Column {
    match name {
        "rater" => Column::Rater,
        "overall" => Column::Overall,
        "overall_100" => Column::Overall100,
        "concern" => Column::Concern,
        "reason_to_hire" => Column::ReasonToHire,
        name if TRANSCRIPT.contains(&name) => Column::Transcript,
        name => record::criterion(name, criteria).map_or(Column::Unknown, Column::Criterion),
    }
}

/// What a rater says in a row; none where every cell of theirs is empty.
fn sheet(row: &StringRecord, columns: &[Column], names: &[String]) -> Result<Option<Sheet>, String> {
    let mut sheet = Sheet::default();
    for ((cell, column), name) in row.iter().zip(columns).zip(names) {
        let cell = cell.trim();
        if cell.is_empty() {
            continue;
        }
        match column {
            Column::Transcript | Column::Unknown => {}
            Column::Rater => cell.clone_into(&mut sheet.rater),
            Column::Overall => {
                let id = cell.to_lowercase().replace([' ', '-'], "_");
                sheet.overall = Some(id.parse().map_err(|error| format!("`overall`: {error}"))?);
            }
            Column::Overall100 => {
                let number =
                    cell.parse().map_err(|_| format!("`overall_100` is a number from 0 to 100: `{cell}`"))?;
                sheet.overall_100 = Some(record::overall_100(number)?);
            }
            Column::Concern => sheet.concern = Some(cell.to_owned()),
            Column::ReasonToHire => sheet.reason_to_hire = Some(cell.to_owned()),
            Column::Criterion(id) => sheet.ratings.push((id.clone(), said(cell, name)?)),
        }
    }
    let nameless = Sheet { rater: String::new(), ..sheet.clone() };
    Ok((nameless != Sheet::default()).then_some(sheet))
}

/// A rating, or that the criterion does not apply.
fn said(cell: &str, name: &str) -> Result<Said, String> {
    if ["n/a", "na", "-", "not_applicable", "not applicable"].contains(&cell.to_lowercase().as_str()) {
        return Ok(Said::NotApplicable);
    }
    let number = cell.parse().ok().and_then(|number| Rating::new(number).ok());
    number
        .map(Said::Rated)
        .ok_or_else(|| format!("`{name}` is a whole number from 1 to 5, or `n/a`: `{cell}`"))
}
