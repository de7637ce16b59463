//! Two neighbouring letters swapped: "cutsomer" is read as "customer".

use std::ops::RangeInclusive;

use crate::lexicon::LEXICON;
use crate::tokens::{Token, Word};

/// How many letters a word has that is mended: of shorter ones too many turn into another, and longer ones are no words.
const LETTERS: RangeInclusive<usize> = 5..=24;

/// Reads words that are not known as the one that is, if two neighbouring letters are swapped. By any other slip a rare word may become a
/// common one ("skilled", "killed"): spelling is never rated, but nor is a word to be made up. The words that a swap makes another word
/// of are listed in the lexicon.
pub(crate) fn mend(text: &str, tokens: &mut [Token], known: impl Fn(Word) -> bool) {
    for token in tokens.iter_mut().filter(|token| !token.capital && !known(token.stem)) {
        let Some(typed) = text.get(token.span.range()) else { continue };
        if !LETTERS.contains(&typed.len()) || !typed.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            continue;
        }
        let typed = typed.to_ascii_lowercase();
        if LEXICON.is_no_slip(&typed) {
            continue;
        }
        let swapped = (1..typed.len()).map(|at| {
            let (head, tail) = typed.split_at(at - 1);
            let (pair, tail) = tail.split_at(2);
            let (one, other) = pair.split_at(1);
            [head, other, one, tail].concat()
        });
        let mut mended = swapped.filter_map(|meant| {
            let (word, stem) = LEXICON.word_and_stem(&meant);
            known(stem).then(|| (word, stem, LEXICON.class(word, &meant)))
        });
        if let (Some((word, stem, class)), None) = (mended.next(), mended.next()) {
            (token.word, token.stem, token.class) = (word, stem, class);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    #[track_caller]
    fn check(typed: &str, read: &str) {
        let words =
            |tokens: &[Token]| tokens.iter().map(|token| (token.word, token.stem)).collect::<Vec<_>>();
        let meant = tokens("the customer changed calmly because nobody understood form");
        let mut found = tokens(typed);
        mend(typed, &mut found, |stem| meant.iter().any(|token| token.stem == stem));
        assert_eq!(words(&found), words(&tokens(read)), "{typed}");
    }

    #[test]
    fn reads_swapped_letters_as_they_were_meant() {
        check("THE CUTSOMER cahnged", "the customer changed");
        check("becuase nobdoy understodo", "because nobody understood");
    }

    #[test]
    fn leaves_what_is_no_swap_or_may_be_a_name() {
        for text in ["cahgned", "custmer", "I saw Becuase", "from", "calmly"] {
            check(text, text);
        }
    }

    #[test]
    fn leaves_what_is_a_word_itself() {
        let known = tokens("perfect brain");
        let mut found = tokens("the prefect told brian");
        let typed: Vec<Word> = found.iter().map(|token| token.word).collect();
        mend("the prefect told brian", &mut found, |stem| known.iter().any(|token| token.stem == stem));
        assert_eq!(found.iter().map(|token| token.word).collect::<Vec<_>>(), typed);
    }

    /// Every swap of two letters is looked up, so there must not be many.
    #[test]
    fn leaves_what_is_too_long_for_a_word() {
        let lookups = |letters: usize| {
            let typed = "q".repeat(letters);
            let asked = std::cell::Cell::new(0);
            mend(&typed, &mut tokens(&typed), |_| {
                asked.set(asked.get() + 1);
                false
            });
            asked.get()
        };
        assert_eq!(lookups(24), 1 + 23);
        assert_eq!(lookups(100_000), 1);
    }
}
