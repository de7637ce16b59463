//! Typos: two neighbouring letters swapped.

use super::Subject;
use super::text::map_words;

/// A word of at least this many letters is long.
const LONG: usize = 7;
/// One long word in so many is mistyped.
const EVERY: usize = 4;

/// The third and fourth letter swapped in every fourth long word.
pub(super) fn make(subject: &Subject<'_>) -> Vec<String> {
    let mut long = 0;
    vec![map_words(subject.text, |word, _| {
        if word.len() < LONG || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return word.to_owned();
        }
        long += 1;
        let mut letters: Vec<char> = word.chars().collect();
        if long % EVERY == 1 {
            letters.swap(2, 3);
        }
        letters.into_iter().collect()
    })]
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn mistypes_some_long_words() {
        check(
            super::make,
            "the customer of another country London",
            "the cutsomer of another country London",
        );
    }
}
