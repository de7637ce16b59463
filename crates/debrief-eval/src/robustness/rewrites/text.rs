//! Words in a text.

/// A text cut into words and what stands between them, in order. A word is letters and digits, with apostrophes inside.
pub(super) fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let in_word = is_word(first);
        let mut end = rest.len();
        for (at, c) in rest.char_indices() {
            let after = rest.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
            let joins = in_word && is_apostrophe(c) && after.is_some_and(is_word);
            if is_word(c) != in_word && !joins {
                end = at;
                break;
            }
        }
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces
}

/// The text with its words replaced. `replace` gets a word and the one behind it, if only white space is between.
pub(super) fn map_words(text: &str, mut replace: impl FnMut(&str, Option<&str>) -> String) -> String {
    let pieces = pieces(text);
    let mut out = String::with_capacity(text.len());
    for (at, piece) in pieces.iter().enumerate() {
        if starts_word(piece) {
            let gap = pieces.get(at + 1).is_some_and(|gap| gap.trim().is_empty());
            out.push_str(&replace(piece, pieces.get(at + 2).copied().filter(|_| gap)));
        } else {
            out.push_str(piece);
        }
    }
    out
}

pub(super) fn starts_word(piece: &str) -> bool {
    piece.chars().next().is_some_and(is_word)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric()
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}')
}

/// `new` in the case of `old`: all capitals, a capital, or small.
pub(super) fn in_case_of(old: &str, new: &str) -> String {
    let upper = |text: &str| text.chars().filter(|c| c.is_uppercase()).count();
    if upper(old) > 1 && upper(old) == old.chars().filter(|c| c.is_alphabetic()).count() {
        new.to_uppercase()
    } else if old.starts_with(char::is_uppercase) {
        capital(new)
    } else {
        new.to_owned()
    }
}

/// The text with its first letter in capitals.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// Words that begin a sentence in capitals only because they begin it.
const COMMON: &[&str] = &[
    "a",
    "after",
    "and",
    "as",
    "at",
    "because",
    "but",
    "by",
    "during",
    "eight",
    "eleven",
    "five",
    "four",
    "nine",
    "seven",
    "six",
    "ten",
    "three",
    "twelve",
    "each",
    "everyone",
    "everything",
    "first",
    "for",
    "from",
    "he",
    "her",
    "his",
    "if",
    "in",
    "it",
    "last",
    "most",
    "my",
    "nobody",
    "not",
    "now",
    "of",
    "on",
    "once",
    "one",
    "our",
    "she",
    "since",
    "so",
    "some",
    "that",
    "the",
    "their",
    "then",
    "there",
    "they",
    "this",
    "to",
    "today",
    "two",
    "until",
    "we",
    "what",
    "when",
    "while",
    "with",
    "you",
];

/// The sentence as it goes on behind words that now begin it.
pub(super) fn continued(sentence: &str) -> String {
    let first = pieces(sentence).first().copied().unwrap_or_default();
    if COMMON.contains(&first.to_lowercase().as_str()) {
        format!("{}{}", first.to_lowercase(), sentence.strip_prefix(first).unwrap_or_default())
    } else {
        sentence.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_the_whole_text() {
        for text in ["", "I didn't — at 5:30, no.", "'tis Zoë’s", "…"] {
            assert_eq!(pieces(text).concat(), text);
        }
        assert_eq!(pieces("I didn't, 'no'"), ["I", " ", "didn't", ", '", "no", "'"]);
    }

    #[test]
    fn case_is_kept() {
        assert_eq!(in_case_of("He", "she"), "She");
        assert_eq!(in_case_of("HE", "she"), "SHE");
        assert_eq!(in_case_of("I", "we"), "We");
        assert_eq!(continued("The van broke."), "the van broke.");
        assert_eq!(continued("Hana asked."), "Hana asked.");
    }
}
