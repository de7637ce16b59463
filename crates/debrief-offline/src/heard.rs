//! What was said before at a table.

/// Bits of the filter: some thousand words leave most of them free.
const BITS: usize = 1 << 14;
/// So many bytes from the beginning of a word are looked at together.
const GRAM: usize = 8;

/// Tells whether words were said before: by the beginnings of words that were heard, not by the words themselves. What was
/// said is always known; once in some hundred times it takes for said what was not, and other words are found for it.
#[derive(Debug)]
pub(crate) struct Heard(Vec<u64>);

impl Heard {
    /// Nothing heard yet.
    pub(crate) fn new() -> Self {
        Self(vec![0; BITS / 64])
    }

    /// Hears a text.
    pub(crate) fn note(&mut self, text: &str) {
        for bit in grams(text) {
            if let Some(word) = self.0.get_mut(bit / 64) {
                *word |= 1 << (bit % 64);
            }
        }
    }

    /// Whether words with a space before them were said. Words too short to tell were not.
    pub(crate) fn has(&self, words: &str) -> bool {
        let mut bits = grams(words).peekable();
        let heard = |bit: usize| self.0.get(bit / 64).is_some_and(|word| word & (1 << (bit % 64)) != 0);
        bits.peek().is_some() && bits.all(heard)
    }
}

/// A bit for each beginning of a word that has enough behind it.
fn grams(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let spaces = bytes.iter().enumerate().filter(|(_, byte)| **byte == b' ');
    spaces.filter_map(|(at, _)| {
        let gram = u64::from_le_bytes(bytes.get(at + 1..at + 1 + GRAM)?.try_into().ok()?);
        usize::try_from(gram.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 50).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expected: bool) {
        let mut heard = Heard::new();
        heard.note("I never hear what it cost. They kept it short.");
        heard.note("We did not ask for it, did we?");
        assert_eq!(heard.has(words), expected, "{words}");
    }

    #[test]
    fn finds_what_was_said() {
        check(" hear what it cost", true);
        check(" kept it short.", true);
        check(" ask for it, did", true);
    }

    #[test]
    fn finds_nothing_else() {
        check(" hear what she said", false);
        check(" kept it shorter than", false);
        check(" never ask for it", false);
        check(" it", false);
    }
}
