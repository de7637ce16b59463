//! What was said before at a table, and whether some words were among it.

/// Bits of the filter: some thousand words leave most of them free.
const BITS: usize = 1 << 14;
/// So many bytes from the beginning of a word make an entry.
const GRAM: usize = 8;

/// What was said before, with a filter that tells most of what was not said without a search.
#[derive(Debug)]
pub(crate) struct Heard<'a> {
    texts: Vec<&'a str>,
    filter: Vec<u64>,
}

impl<'a> Heard<'a> {
    /// These texts were said.
    pub(crate) fn new(texts: Vec<&'a str>) -> Self {
        let mut heard = Self { texts: Vec::new(), filter: vec![0; BITS / 64] };
        for text in &texts {
            heard.note(text);
        }
        Self { texts, ..heard }
    }

    /// Lets the filter know of a text that the caller keeps.
    pub(crate) fn note(&mut self, text: &str) {
        for bit in grams(text) {
            if let Some(word) = self.filter.get_mut(bit / 64) {
                *word |= 1 << (bit % 64);
            }
        }
    }

    /// Whether some words, with a space before them, are in one of the texts or in the text that the caller keeps.
    pub(crate) fn has(&self, words: &str, kept: &str) -> bool {
        let may = |bit: usize| self.filter.get(bit / 64).is_some_and(|word| word & (1 << (bit % 64)) != 0);
        grams(words).all(may) && self.texts.iter().chain([&kept]).any(|text| text.contains(words))
    }
}

/// A bit for each beginning of a word that has enough behind it.
fn grams(text: &str) -> impl Iterator<Item = usize> {
    let starts = text.as_bytes().windows(GRAM + 1).filter(|window| window.first() == Some(&b' '));
    starts.filter_map(|window| {
        let (_, gram) = window.split_first_chunk::<1>()?;
        let gram = u64::from_le_bytes(gram.try_into().ok()?);
        usize::try_from(gram.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 50).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expected: bool) {
        let mut heard = Heard::new(vec!["I never hear what it cost.", "They kept it short."]);
        heard.note("We did not ask for it, did we?");
        assert_eq!(heard.has(words, "We did not ask for it, did we?"), expected, "{words}");
    }

    #[test]
    fn finds_what_was_said() {
        check(" hear what it cost", true);
        check(" kept it short.", true);
        check(" ask for it, did", true);
        check(" it", true);
    }

    #[test]
    fn finds_nothing_else() {
        check(" hear what it costs", false);
        check(" kept it shorter than", false);
        check(" never ask for it", false);
    }
}
