//! The candidate's own words, and places in them.

use std::ops::Range;

/// A place in an answer, in bytes, on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The place from byte `start` up to byte `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The place as a range, to slice with.
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether the two places share a byte.
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies inside.
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// An answer's text, with what is needed to count places in Unicode scalar values.
///
/// The document counts in scalar values (so that in Python `answer[start:end] == quote`); the code counts in bytes.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    text: String,
    /// Scalar values before each block of [`BLOCK`] bytes; empty where every byte is one (ASCII).
    before_block: Vec<usize>,
}

const BLOCK: usize = 64;

impl Answer {
    /// An answer made of this text.
    pub fn new(text: String) -> Self {
        let mut before_block = Vec::new();
        if !text.is_ascii() {
            let mut count = 0;
            for (at, byte) in text.bytes().enumerate() {
                if at % BLOCK == 0 {
                    before_block.push(count);
                }
                count += usize::from(is_char_start(byte));
            }
        }
        Self { text, before_block }
    }

    /// The text itself.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The words at a place; empty where the place does not lie in this answer on character boundaries.
    pub fn at(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// How many Unicode scalar values come before this byte.
    pub fn chars_before(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        let Some(before) = self.before_block.get(byte / BLOCK).or(self.before_block.last()) else {
            return byte;
        };
        let block = (byte / BLOCK).min(self.before_block.len() - 1) * BLOCK;
        let rest = self.text.as_bytes().get(block..byte).unwrap_or_default();
        before + rest.iter().filter(|&&byte| is_char_start(byte)).count()
    }

    /// The places of the words that stand between quotation marks in a text; what is not in the answer is left out.
    pub fn quoted_in(&self, text: &str) -> Vec<Span> {
        let quotes = text.split('"').skip(1).step_by(2);
        quotes
            .filter_map(|quote| self.text.find(quote).map(|start| Span::new(start, start + quote.len())))
            .collect()
    }

    /// The byte at which the `chars`-th Unicode scalar value begins, or the length where there are exactly as many. None
    /// beyond.
    pub fn byte_at(&self, chars: usize) -> Option<usize> {
        if self.before_block.is_empty() {
            return (chars <= self.text.len()).then_some(chars);
        }
        let block = self.before_block.partition_point(|&before| before <= chars).saturating_sub(1);
        let before = *self.before_block.get(block)?;
        let rest = self.text.as_bytes().get(block * BLOCK..)?;
        let starts = rest.iter().enumerate().filter(|&(_, &byte)| is_char_start(byte));
        let starts = starts.map(|(at, _)| block * BLOCK + at).chain([self.text.len()]);
        starts.take(BLOCK + 1).nth(chars - before)
    }
}

const fn is_char_start(byte: u8) -> bool {
    byte & 0b1100_0000 != 0b1000_0000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_scalar_values_across_blocks() {
        let text = "é€😀a".repeat(200);
        let answer = Answer::new(text.clone());
        for (count, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(answer.chars_before(byte), count, "at byte {byte}");
            assert_eq!(answer.byte_at(count), Some(byte), "at {count}");
        }
        assert_eq!(answer.chars_before(text.len()), text.chars().count());
        assert_eq!(answer.byte_at(text.chars().count()), Some(text.len()));
        assert_eq!(answer.byte_at(text.chars().count() + 1), None);
    }

    #[test]
    fn knows_where_it_is_quoted() {
        let answer = Answer::new("Wir schlössen später. I rang Ana.".into());
        let quoted = answer.quoted_in("It is \"schlössen\" first, \"nothing\" then, \"I rang\" last.");
        let words: Vec<_> = quoted.into_iter().map(|span| answer.at(span)).collect();
        assert_eq!(words, ["schlössen", "I rang"]);
    }

    #[test]
    fn gives_nothing_for_a_place_inside_a_character() {
        assert_eq!(Answer::new("é".into()).at(Span::new(0, 1)), "");
    }
}
