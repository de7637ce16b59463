//! What is wrong with a persona's file, and where.

use std::fmt;
use std::ops::Range;

/// One thing that is wrong with a persona's file.
///
/// As text: `file:line:column: message, expected …: found`, in one line. [`Problems::render`] shows the place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file's name, as the user gave it.
    pub file: String,
    /// The place in the file's text, in bytes, on character boundaries.
    pub span: Range<usize>,
    /// The line, from 1.
    pub line: usize,
    /// The column, in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
    /// What was expected.
    pub expected: Option<String>,
    /// The bad value.
    pub found: Option<String>,
    /// What to try: "did you mean `weights`?".
    pub hint: Option<String>,
}

impl Problem {
    /// What is wrong with the bad value, without what was expected.
    pub fn title(&self) -> String {
        match &self.found {
            Some(found) => format!("{}: {found}", self.message),
            None => self.message.clone(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file, self.line, self.column, self.message)?;
        self.expected.iter().try_for_each(|expected| write!(f, ", expected {expected}"))?;
        self.found.iter().try_for_each(|found| write!(f, ": {found}"))
    }
}

/// Everything that is wrong with one persona's file, in the order of the file. Never empty.
///
/// As text: one line per problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems {
    file: String,
    pub(crate) text: String,
    list: Vec<Problem>,
}

impl Problems {
    /// The problems, in the order of the file.
    pub fn list(&self) -> &[Problem] {
        &self.list
    }

    /// The file's name.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Places the notes in their file.
    pub(crate) fn of(file: String, text: &str, mut notes: Vec<Note>) -> Self {
        notes.sort_by_key(|note| (note.span.start, note.span.end));
        let list = notes.into_iter().map(|note| note.placed(&file, text)).collect();
        Self { file, text: text.to_owned(), list }
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.list.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            fmt::Display::fmt(problem, f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}

/// A problem before it is known in which file it stands.
#[derive(Debug, Clone)]
pub(crate) struct Note {
    pub(crate) span: Range<usize>,
    message: String,
    expected: Option<String>,
    found: Option<String>,
    hint: Option<String>,
}

impl Note {
    pub(crate) fn new(span: &Range<usize>, message: impl Into<String>) -> Self {
        Self { span: span.clone(), message: message.into(), expected: None, found: None, hint: None }
    }

    pub(crate) fn expected(self, expected: impl Into<String>) -> Self {
        Self { expected: Some(expected.into()), ..self }
    }

    pub(crate) fn found(self, found: impl Into<String>) -> Self {
        Self { found: Some(found.into()), ..self }
    }

    pub(crate) fn hint(self, hint: impl Into<Option<String>>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    fn placed(self, file: &str, text: &str) -> Problem {
        let start = text.floor_char_boundary(self.span.start);
        let end = text.ceil_char_boundary(self.span.end.min(text.len())).max(start);
        let before = text.get(..start).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Problem {
            file: file.to_owned(),
            span: start..end,
            line: before.matches('\n').count() + 1,
            column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
            message: self.message,
            expected: self.expected,
            found: self.found,
            hint: self.hint,
        }
    }
}
