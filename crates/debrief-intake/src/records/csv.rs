//! CSV: a header that names the fields, then a row an item.

use std::io::{self, Read};

use csv::{ByteRecord, ErrorKind, Reader, ReaderBuilder, Terminator};

use super::quotes::{Quotes, Wrong};
use super::{Fields, Record};
use crate::{IntakeError, MAX_SOURCE_BYTES, Options, Place};

/// The transcripts of a stream of CSV, in order. The first row names the columns, in any order and in either case. A
/// row that is no record is an error and the next one is read.
pub struct CsvRows<R> {
    rows: Reader<Bounded<R>>,
    source: String,
    options: Options,
    columns: Columns,
    row: ByteRecord,
    done: bool,
}

/// The most bytes that are read for a row: an answer, its fields, and what is read ahead.
const LONGEST_ROW: usize = 2 * MAX_SOURCE_BYTES;

/// A stream that ends where a row has become too long: a quote without an end would bring all of it into memory.
struct Bounded<R> {
    stream: R,
    left: usize,
    quotes: Quotes,
    /// Whether the last line has not ended yet.
    in_line: bool,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        let most = buffer.len().min(self.left);
        let mut read = self.stream.read(buffer.get_mut(..most).unwrap_or_default())?;
        if let Some(last) = buffer.get(..read).and_then(<[u8]>::last) {
            self.in_line = *last != b'\n';
        } else if self.in_line
            && let Some(end) = buffer.first_mut()
        {
            // A table may end without one; but a row ends on the line behind it.
            *end = b'\n';
            (self.in_line, read) = (false, 1);
        }
        self.left -= read;
        self.quotes.follow(buffer.get(..read).unwrap_or_default());
        Ok(read)
    }
}

/// Where each field stands in a row.
struct Columns {
    id: Option<usize>,
    question: Option<usize>,
    text: Option<usize>,
    answer: Option<usize>,
    role: Option<usize>,
    level: Option<usize>,
    /// How many there are.
    count: usize,
}

impl<R: Read> CsvRows<R> {
    /// The records of a stream. `source` is a path, or `-` for standard input.
    ///
    /// # Errors
    /// [`IntakeError`] if the first row cannot be read, or names neither `text` nor `answer`, or both.
    pub fn new(stream: R, source: &str, options: &Options) -> Result<Self, IntakeError> {
        // A `\r` before the `\n` is white space at the end of the last field, which is trimmed. Were it part of the line end, rows
        // would begin on the line before theirs.
        let line_end = Terminator::Any(b'\n');
        let mut rows = ReaderBuilder::new().flexible(true).terminator(line_end).from_reader(Bounded {
            stream,
            left: LONGEST_ROW,
            quotes: Quotes::new(),
            in_line: false,
        });
        let header = rows.byte_headers().map_err(|error| failed(error, source))?;
        let names: Vec<String> =
            header.iter().map(|name| String::from_utf8_lossy(name).trim().to_lowercase()).collect();
        // Spreadsheets begin a file with a byte-order mark.
        let bare = |name: &String| name.trim_start_matches('\u{FEFF}').trim_matches('"').to_owned();
        let names: Vec<String> = names.iter().map(bare).collect();
        let column = |name: &str| names.iter().position(|found| found == name);
        let columns = Columns {
            id: column("id"),
            question: column("question"),
            text: column("text"),
            answer: column("answer"),
            role: column("role"),
            level: column("level"),
            count: names.len(),
        };
        if columns.text.is_some() == columns.answer.is_some() {
            let (file, place) = (source.to_owned(), Place { line: 1, column: 1 });
            let found = if columns.text.is_some() { "both".to_owned() } else { names.join(", ") };
            return Err(IntakeError::NoAnswer { file, place, found });
        }
        let (source, options) = (source.to_owned(), options.clone());
        Ok(Self { rows, source, options, columns, row: ByteRecord::new(), done: false })
    }

    fn parsed(&self, line: usize, wrong: Option<Wrong>) -> Result<debrief_core::Transcript, IntakeError> {
        if self.row.as_slice().len() > MAX_SOURCE_BYTES {
            let place = Place { line, column: 1 };
            return Err(IntakeError::LineTooLong { file: self.source.clone(), place });
        }
        let syntax = |problem: String| {
            let place = Place { line, column: 1 };
            IntakeError::CsvSyntax { file: self.source.clone(), place, problem }
        };
        if let Some(wrong) = wrong {
            return Err(syntax(match wrong {
                Wrong::NoEnd(line) => format!("the quotation mark on line {line} is never closed"),
                Wrong::TextBehind(line) => format!(
                    "text behind a closing quotation mark on line {line}; one before it is not closed, or one inside a \
                    field is not doubled"
                ),
            }));
        }
        // What stands behind the last column would be cut off: most likely an answer with a comma and no quotation marks. Spreadsheets
        // leave empty fields there.
        if self.row.iter().skip(self.columns.count).any(|field| !field.trim_ascii().is_empty()) {
            let (found, expected) = (self.row.len(), self.columns.count);
            return Err(syntax(format!(
                "{found} fields, expected {expected}; a field with a comma needs quotation marks"
            )));
        }
        let field = |column: Option<usize>| -> Result<Option<String>, IntakeError> {
            let Some(bytes) = column.and_then(|column| self.row.get(column)) else { return Ok(None) };
            let text = std::str::from_utf8(bytes).map_err(|error| {
                let byte = error.valid_up_to();
                let value = bytes.get(byte).copied().unwrap_or_default();
                let place = Place { line, column: 1 };
                IntakeError::NotUtf8 { file: self.source.clone(), place, byte, value, looks_like: None }
            })?;
            Ok(Some(text.to_owned()))
        };
        let columns = &self.columns;
        let fields = Fields {
            id: field(columns.id)?,
            question: field(columns.question)?,
            // A row that is short has an empty answer, and no answer is something else.
            text: field(columns.text)?,
            answer: field(columns.answer)?,
            role: field(columns.role)?,
            level: field(columns.level)?,
        };
        fields.transcript(&self.source, line, &self.options)
    }
}

impl<R: Read> Iterator for CsvRows<R> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        while !self.done {
            self.rows.get_mut().left = LONGEST_ROW;
            let begins = self.rows.position().line();
            let transcript = match self.rows.read_byte_record(&mut self.row) {
                Ok(false) => return None,
                Ok(true) if self.row.len() == 1 && self.row.as_slice().trim_ascii().is_empty() => continue,
                Ok(true) => {
                    let line = self.row.position().map_or(begins, csv::Position::line);
                    let line = usize::try_from(line).unwrap_or(usize::MAX);
                    let next = self.rows.position().line();
                    let wrong = self.rows.get_mut().quotes.wrong_before(next);
                    return Some(Record { line, transcript: self.parsed(line, wrong) });
                }
                Err(_) if self.rows.get_ref().left == 0 => {
                    self.done = true;
                    let place = Place { line: usize::try_from(begins).unwrap_or(usize::MAX), column: 1 };
                    let problem = "a quote without an end, and the rest cannot be read".to_owned();
                    Err(IntakeError::CsvSyntax { file: self.source.clone(), place, problem })
                }
                Err(error) => {
                    self.done = error.is_io_error();
                    Err(failed(error, &self.source))
                }
            };
            let line = transcript.as_ref().err().and_then(IntakeError::place).map_or(0, |place| place.line);
            return Some(Record { line, transcript });
        }
        None
    }
}

fn failed(error: csv::Error, source: &str) -> IntakeError {
    let file = source.to_owned();
    let line = error.position().map_or(1, csv::Position::line);
    let place = Place { line: usize::try_from(line).unwrap_or(usize::MAX), column: 1 };
    let problem = error.to_string();
    match error.into_kind() {
        ErrorKind::Io(error) => IntakeError::Unreadable { file, error },
        _ => IntakeError::CsvSyntax { file, place, problem },
    }
}
