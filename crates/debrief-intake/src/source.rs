//! A text with its name, and places in it.

use std::{fmt, path::Path};

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in Unicode scalar values.
    pub column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// A decoded text and the name it came under.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Source<'a> {
    /// A path, or `-` for standard input.
    pub(crate) name: &'a str,
    /// The text, with `\n` for line ends and without a byte-order mark.
    pub(crate) text: &'a str,
}

impl Source<'_> {
    /// The id of an item that gives none: the file's stem.
    pub(crate) fn default_id(&self) -> String {
        if self.name == "-" {
            return "stdin".to_owned();
        }
        let stem = Path::new(self.name).file_stem();
        stem.map_or_else(|| self.name.to_owned(), |stem| stem.to_string_lossy().into_owned())
    }

    /// The place of a byte of the text.
    pub(crate) fn place(&self, byte: usize) -> Place {
        place(self.text.as_bytes(), byte)
    }
}

/// The place of a byte among bytes that need not be text.
pub(crate) fn place(bytes: &[u8], byte: usize) -> Place {
    let before = bytes.get(..byte).unwrap_or(bytes);
    let line_start = before.iter().rposition(|&b| b == b'\n').map_or(0, |at| at + 1);
    let in_line = before.get(line_start..).unwrap_or_default();
    Place {
        line: before.split(|&b| b == b'\n').count(),
        column: String::from_utf8_lossy(in_line).chars().count() + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_id(name: &str, expected: &str) {
        assert_eq!(Source { name, text: "" }.default_id(), expected, "of `{name}`");
    }

    #[test]
    fn an_item_is_known_by_its_file_stem() {
        check_id("answers/lost-note.md", "lost-note");
        check_id("week.3.txt", "week.3");
        check_id("no-ending", "no-ending");
        check_id("-", "stdin");
        check_id("", "");
        check_id("..", "..");
    }

    #[test]
    fn columns_count_characters_and_not_bytes() {
        let source = Source { name: "a.md", text: "one\nzwölf €x" };
        assert_eq!(source.place(0), Place { line: 1, column: 1 });
        assert_eq!(source.place(source.text.find('x').unwrap()), Place { line: 2, column: 8 });
    }
}
