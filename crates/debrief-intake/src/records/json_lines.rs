//! JSON Lines: one object a line.

use std::io::{self, BufRead};

use serde::Deserialize;

use super::{Fields, Record};
use crate::{IntakeError, MAX_SOURCE_BYTES, Options, Place, decode::decode};

/// The transcripts of a stream of JSON Lines, in order. Blank lines are passed over. A line that is no record is an error
/// and the next one is read.
pub struct JsonLines<R> {
    stream: R,
    source: String,
    options: Options,
    line: usize,
    buffer: Vec<u8>,
    done: bool,
}

/// A line as it may stand in the file.
#[derive(Deserialize)]
#[serde(expecting = "an object")]
struct Raw {
    #[serde(default)]
    id: Option<Id>,
    #[serde(default)]
    question: Option<String>,
    #[serde(default)]
    text: Option<String>,
    #[serde(default)]
    answer: Option<String>,
    #[serde(default)]
    role: Option<String>,
    #[serde(default)]
    level: Option<String>,
}

/// Ids are often numbers.
struct Id(String);

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = Id;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("text or a whole number as `id`")
            }
            fn visit_str<E>(self, id: &str) -> Result<Id, E> {
                Ok(Id(id.to_owned()))
            }
            fn visit_u64<E>(self, id: u64) -> Result<Id, E> {
                Ok(Id(id.to_string()))
            }
            fn visit_i64<E>(self, id: i64) -> Result<Id, E> {
                Ok(Id(id.to_string()))
            }
        }
        from.deserialize_any(Visitor)
    }
}

impl<R: BufRead> JsonLines<R> {
    /// The records of a stream. `source` is a path, or `-` for standard input.
    pub fn new(stream: R, source: &str, options: &Options) -> Self {
        let (source, options) = (source.to_owned(), options.clone());
        Self { stream, source, options, line: 0, buffer: Vec::new(), done: false }
    }

    fn parsed(&self) -> Result<debrief_core::Transcript, IntakeError> {
        let text = decode(&self.buffer, &self.source).map_err(|error| self.at_line(error))?;
        let raw: Raw = serde_json::from_str(&text).map_err(|error| {
            let problem = error.to_string();
            let problem = problem.rsplit_once(" at line ").map_or(problem.as_str(), |(problem, _)| problem);
            IntakeError::JsonSyntax {
                file: self.source.clone(),
                place: Place { line: self.line, column: error.column().max(1) },
                problem: problem.to_owned(),
            }
        })?;
        let Raw { id, question, text, answer, role, level } = raw;
        let fields = Fields { id: id.map(|Id(id)| id), question, text, answer, role, level };
        fields.transcript(&self.source, self.line, &self.options)
    }

    /// Places in a line that was decoded alone are on its first line.
    fn at_line(&self, error: IntakeError) -> IntakeError {
        match error {
            IntakeError::NotUtf8 { file, place, byte, value, looks_like } => {
                let place = Place { line: self.line, ..place };
                IntakeError::NotUtf8 { file, place, byte, value, looks_like }
            }
            other => other,
        }
    }

    /// Reads a line, no more of it than a source may have. Whether there was one, and whether it fits.
    fn read_line(&mut self) -> io::Result<Option<bool>> {
        self.buffer.clear();
        self.line += 1;
        let (mut fits, mut any) = (true, false);
        loop {
            let chunk = match self.stream.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                chunk => chunk?,
            };
            if chunk.is_empty() {
                return Ok(any.then_some(fits));
            }
            any = true;
            let end = memchr(chunk);
            let piece = chunk.get(..end.unwrap_or(chunk.len())).unwrap_or_default();
            fits = fits && self.buffer.len() + piece.len() <= MAX_SOURCE_BYTES;
            if fits {
                self.buffer.extend_from_slice(piece);
            }
            let used = piece.len() + usize::from(end.is_some());
            self.stream.consume(used);
            if end.is_some() {
                return Ok(Some(fits));
            }
        }
    }
}

fn memchr(chunk: &[u8]) -> Option<usize> {
    chunk.iter().position(|&byte| byte == b'\n')
}

impl<R: BufRead> Iterator for JsonLines<R> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        loop {
            if self.done {
                return None;
            }
            let transcript = match self.read_line() {
                Ok(None) => return None,
                Ok(Some(true)) if is_blank(&self.buffer) => continue,
                Ok(Some(true)) => self.parsed(),
                Ok(Some(false)) => {
                    let place = Place { line: self.line, column: 1 };
                    Err(IntakeError::LineTooLong { file: self.source.clone(), place })
                }
                Err(error) => {
                    self.done = true;
                    Err(IntakeError::Unreadable { file: self.source.clone(), error })
                }
            };
            return Some(Record { line: self.line, transcript });
        }
    }
}

fn is_blank(line: &[u8]) -> bool {
    line.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(line).trim_ascii().is_empty()
}
