//! Whether a phrase can be used as a cue, and means what its author thinks.

use debrief_rubric::{PhraseError, Phrases};

use crate::problem::Note;
use crate::raw::At;
use crate::words::shown;

/// What is wrong with a phrase, if something is.
pub(crate) fn unusable(phrase: &At<String>) -> Option<Note> {
    let expected = expected(&phrase.value)?;
    Some(Note::new(&phrase.span, "unusable phrase").expected(expected).found(shown(&phrase.value)))
}

fn expected(phrase: &str) -> Option<String> {
    let compiled = match Phrases::new([phrase]) {
        Ok(compiled) => compiled,
        Err(PhraseError::Empty) => return Some("at least one word".to_owned()),
        Err(PhraseError::OpenEnd(_)) => return Some("a word first and last, not `*` or `...`".to_owned()),
        Err(PhraseError::TooManyGaps(_)) => return Some("fewer gaps".to_owned()),
        Err(error) => return Some(error.to_string()),
    };
    let places = match places(phrase) {
        Ok(places) => places,
        Err(expected) => return Some(expected.to_owned()),
    };
    let dead = dead_word(&places, &compiled)?;
    Some(format!("words that an answer is searched for, which {} is not", shown(dead)))
}

/// The words that can stand at each place of a phrase.
///
/// The matcher passes over signs that do not stand where they mean something; their author meant something by them.
fn places(phrase: &str) -> Result<Vec<Vec<&str>>, &'static str> {
    let mut places = Vec::new();
    let mut rest = phrase;
    while let Some((before, after)) = rest.split_once('(') {
        let (choice, after) = after.split_once(')').ok_or("a closing bracket")?;
        let touches = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
        if touches(before.chars().next_back()) || touches(after.chars().next()) {
            return Err("a space between brackets and words");
        }
        let words: Vec<_> = choice.split('|').map(str::trim).collect();
        // A contraction is two words, and so is what a hyphen joins.
        let single = |word: &str| {
            word == "#" || !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || c == '~')
        };
        if !words.iter().all(|word| single(word)) {
            return Err("single words in brackets, separated by `|`");
        }
        places.extend(before.split_whitespace().map(|word| vec![word]));
        places.push(words);
        rest = after;
    }
    places.extend(rest.split_whitespace().map(|word| vec![word]));
    places.iter().flatten().try_for_each(|word| understood(word))?;
    Ok(places)
}

fn understood(word: &str) -> Result<(), &'static str> {
    let stem = word.strip_suffix('~').unwrap_or(word);
    match word {
        "*" | "..." | "…" | "#" => Ok(()),
        _ if word.contains(['(', ')', '|']) => Err("brackets around a choice: `(wrote|drew)`"),
        _ if stem.contains('~') || stem.is_empty() => Err("`~` at the end of a word"),
        _ if word.contains('*') => Err("`*` between spaces, for one whole word"),
        _ if word.contains("..") || word.contains('…') => Err("`...` between spaces"),
        _ if word.contains('#') => Err("`#` between spaces, for a number"),
        _ => Ok(()),
    }
}

/// A word with which the phrase is not even found in itself: one that is left out of answers before they are searched.
fn dead_word<'a>(places: &[Vec<&'a str>], phrases: &Phrases) -> Option<&'a str> {
    let sample = |at: usize, word: &str| -> String {
        let said = places.iter().enumerate().map(|(place, words)| {
            let word = if place == at { word } else { words.first().copied().unwrap_or_default() };
            match word {
                "*" => "thing",
                "..." | "…" => "",
                "#" => "7",
                _ => word.trim_end_matches('~'),
            }
        });
        said.collect::<Vec<_>>().join(" ")
    };
    let first = places.first()?.first()?;
    // All first words together say the same, whichever of them is put in again.
    let others =
        places.iter().enumerate().flat_map(|(at, words)| words.iter().skip(1).map(move |word| (at, *word)));
    let mut words = std::iter::once((0, *first)).chain(others);
    words.find(|(at, word)| phrases.find(&sample(*at, word)).is_empty()).map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_good_phrases_alone() {
        for phrase in [
            "decision log",
            "wrote ... design doc",
            "(ring~|tell~) (him|#)",
            "# of #",
            "didn't ask",
            "a * b",
            "one-page memo",
        ] {
            assert_eq!(expected(phrase), None, "{phrase}");
        }
    }

    #[test]
    fn finds_signs_that_mean_nothing_where_they_stand() {
        for phrase in [
            "writ* doc",
            "wrote...doc",
            "(wrote|drew up) doc",
            "(wrote doc",
            "wrote|drew",
            "wr~te it",
            "(a|b)c",
            "#3 wins",
            "a ) b",
            "(didn't|never) ask",
            "(check-list|list)",
            "(a||b) c",
        ] {
            assert!(expected(phrase).is_some(), "{phrase}");
        }
    }

    #[test]
    fn finds_words_that_no_answer_has_left() {
        for phrase in ["was basically done", "basically", "(done|honestly) said"] {
            assert!(expected(phrase).is_some_and(|expected| expected.starts_with("words that")), "{phrase}");
        }
    }
}
