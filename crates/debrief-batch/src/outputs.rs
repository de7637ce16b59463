//! `summary.csv` and `errors.jsonl`: written beside their places as the items come, moved there when they are whole.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::PathBuf;

use csv::Writer;
use debrief_core::FlagId;
use serde::Serialize;
use tempfile::NamedTempFile;

use crate::BatchError;
use crate::compare::publish;
use crate::item::Place;
use crate::row::{Row, Shape, decimals};
use crate::state::Folder;

/// The tables of a batch while they are being written.
pub(crate) struct Tables {
    summary: Option<(NamedTempFile, Writer<File>)>,
    errors: (NamedTempFile, BufWriter<File>),
    criteria: Vec<String>,
    seats: usize,
    path: PathBuf,
}

/// A line of `errors.jsonl`.
#[derive(Serialize)]
struct ErrorLine<'a> {
    source: &'a str,
    line: Option<usize>,
    id: Option<&'a str>,
    reason: &'a str,
}

impl Tables {
    pub(crate) fn begin(folder: &Folder, shape: &Shape, csv: bool) -> Result<Self, BatchError> {
        let path = folder.path().to_owned();
        let open = |file: NamedTempFile| -> Result<(NamedTempFile, File), BatchError> {
            let again = file.reopen().map_err(BatchError::output(&path))?;
            Ok((file, again))
        };
        let (errors, to_errors) = open(folder.temporary()?)?;
        let mut summary = None;
        if csv {
            let (file, to_file) = open(folder.temporary()?)?;
            summary = Some((file, Writer::from_writer(to_file)));
        }
        let criteria = shape.criteria.iter().map(ToString::to_string).collect();
        let errors = (errors, BufWriter::new(to_errors));
        let mut tables = Self { summary, errors, criteria, seats: shape.seats.len(), path };
        let scores = shape.seats.iter().map(|seat| format!("score_{}", seat.persona.id));
        let names = ["id", "status", "recommendation", "score"].into_iter().map(str::to_owned);
        let names = names.chain(scores).chain(["main_gap".to_owned(), "flags".to_owned()]);
        tables.write(&names.collect::<Vec<_>>())?;
        Ok(tables)
    }

    /// A debrief's row.
    pub(crate) fn row(&mut self, id: &str, row: &Row) -> Result<(), BatchError> {
        let score = |score: &Option<u16>| score.map(decimals).unwrap_or_default();
        let recommendation = row.recommendation.map(|recommendation| recommendation.as_str().to_owned());
        let mut cells = vec![
            harmless(id),
            row.status.as_str().to_owned(),
            recommendation.unwrap_or_default(),
            score(&row.score),
        ];
        cells.extend(row.seats.iter().map(score));
        cells.push(row.gap.and_then(|gap| self.criteria.get(usize::from(gap)).cloned()).unwrap_or_default());
        cells.push(row.flags().map(FlagId::as_str).collect::<Vec<_>>().join(" "));
        self.write(&cells)
    }

    /// The row and the line of an item that gave no debrief.
    pub(crate) fn bad(&mut self, place: &Place, id: Option<&str>, reason: &str) -> Result<(), BatchError> {
        let line = ErrorLine { source: &place.source, line: place.line, id, reason };
        let path = self.path.clone();
        let mut json =
            serde_json::to_vec(&line).map_err(std::io::Error::other).map_err(BatchError::output(&path))?;
        json.push(b'\n');
        self.errors.1.write_all(&json).map_err(BatchError::output(&path))?;
        let mut cells = vec![String::new(); 6 + self.seats];
        cells[0] = harmless(id.map_or_else(|| place.to_string(), str::to_owned).as_str());
        "failed".clone_into(&mut cells[1]);
        self.write(&cells)
    }

    fn write(&mut self, cells: &[String]) -> Result<(), BatchError> {
        let Some((_, summary)) = &mut self.summary else { return Ok(()) };
        let written = summary.write_record(cells).map_err(std::io::Error::from);
        written.map_err(BatchError::output(&self.path.join("summary.csv")))
    }

    /// Moves the tables into place.
    pub(crate) fn publish(&mut self, folder: &Folder) -> Result<(), BatchError> {
        let path = folder.file("errors.jsonl");
        self.errors.1.flush().map_err(BatchError::output(&path))?;
        let empty = folder.temporary()?;
        publish(std::mem::replace(&mut self.errors.0, empty), &path)?;
        if let Some((file, mut summary)) = self.summary.take() {
            let path = folder.file("summary.csv");
            summary.flush().map_err(BatchError::output(&path))?;
            publish(file, &path)?;
        }
        Ok(())
    }
}

/// A cell that no spreadsheet takes for a formula, and no terminal for a command.
fn harmless(text: &str) -> String {
    let shown = text.replace(|c: char| c.is_control() && c != '\n', "\u{fffd}");
    if shown.starts_with(['=', '+', '-', '@']) { format!("'{shown}") } else { shown }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn formulas_are_text() {
        assert_eq!(harmless("=cmd|' /C calc'!A0"), "'=cmd|' /C calc'!A0");
        assert_eq!(harmless("a\u{1b}[31m"), "a\u{fffd}[31m");
        assert_eq!(harmless("week-3/anna"), "week-3/anna");
    }
}
