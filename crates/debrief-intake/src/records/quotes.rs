//! Quotation marks that would make two rows of a table one.
//!
//! The CSV reader takes every byte for something: a quote that is never closed goes on into the next rows, and somebody's
//! answer becomes the end of another's. Here the same bytes are followed as RFC 4180 has them.

use std::collections::VecDeque;

/// Follows a table as it is read, ahead of its rows.
#[derive(Debug)]
pub(super) struct Quotes {
    at: At,
    line: u64,
    /// The line on which the last quoted field began.
    opened: u64,
    wrong: VecDeque<Wrong>,
}

/// What is wrong with a quoted field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrong {
    /// Something stands behind its end, on this line.
    TextBehind(u64),
    /// It has none; it begins on this line.
    NoEnd(u64),
}

#[derive(Debug)]
enum At {
    FieldBegins,
    Bare,
    Quoted,
    /// Behind a quotation mark in a quoted field: its end, or the first of two.
    Mark,
    /// Behind the end of a quoted field.
    Closed,
}

impl Wrong {
    fn line(self) -> u64 {
        let (Self::TextBehind(line) | Self::NoEnd(line)) = self;
        line
    }
}

impl Quotes {
    pub(super) fn new() -> Self {
        Self { at: At::FieldBegins, line: 1, opened: 1, wrong: VecDeque::new() }
    }

    /// The next bytes of the table; none where it has ended.
    pub(super) fn follow(&mut self, bytes: &[u8]) {
        if bytes.is_empty() && matches!(self.at, At::Quoted) {
            self.wrong.push_back(Wrong::NoEnd(self.opened));
            self.at = At::Closed;
        }
        for &byte in bytes {
            self.at = match (&self.at, byte) {
                (At::Quoted, b'"') => At::Mark,
                (At::Quoted, _) | (At::Mark, b'"') => At::Quoted,
                (_, b',' | b'\n') => At::FieldBegins,
                (At::FieldBegins, b'"') => {
                    self.opened = self.line;
                    At::Quoted
                }
                (At::Mark | At::Closed, b' ' | b'\t' | b'\r') => At::Closed,
                (At::Mark | At::Closed, _) => {
                    self.wrong.push_back(Wrong::TextBehind(self.line));
                    At::Bare
                }
                (At::FieldBegins | At::Bare, _) => At::Bare,
            };
            self.line += u64::from(byte == b'\n');
        }
    }

    /// The first thing that is wrong before a line; all that is, is forgotten.
    pub(super) fn wrong_before(&mut self, line: u64) -> Option<Wrong> {
        let behind = self.wrong.partition_point(|wrong| wrong.line() < line);
        self.wrong.drain(..behind).next()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(table: &str, wrong: &[Wrong]) {
        let mut quotes = Quotes::new();
        for byte in table.as_bytes() {
            quotes.follow(std::slice::from_ref(byte));
        }
        quotes.follow(b"");
        assert_eq!(quotes.wrong, wrong, "{table:?}");
    }

    #[test]
    fn fields_as_they_should_be() {
        check("id,text\n1,\"a, \"\"b\"\"\nc\"\n2,\"\"\r\n3,\"d\" ,e\n4,\"f\"", &[]);
        // Inches, and a mark in front of a field that does not begin with one.
        check("5\" pipe,say \"hello\"\n, \"b\n", &[]);
    }

    #[test]
    fn an_end_is_missing() {
        check("1,\"a\n2,\"b\"\n3,\"c\n", &[Wrong::TextBehind(2), Wrong::NoEnd(3)]);
        check("1,\"a\n2,\"b\n", &[Wrong::TextBehind(2)]);
        check("1,a\n2,\"b\n3,c\n", &[Wrong::NoEnd(2)]);
        check("1,\"say \"hello\" twice\"\n", &[Wrong::TextBehind(1)]);
    }
}
