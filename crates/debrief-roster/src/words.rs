//! Words in messages: lists, near misses, and text of the user's.

/// How alike two names must be, from 0 to 1, for one to have been meant by the other.
const ALIKE: f64 = 0.75;
/// How many near misses are named at most.
const MEANT: usize = 3;
/// How much of the user's own text is shown.
const LONGEST: usize = 80;

/// The names that are most like a word, the most alike first; of equals, the first.
pub(crate) fn nearest<'a>(word: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let word = word.to_lowercase();
    let mut alike: Vec<_> = names
        .into_iter()
        .map(|name| (strsim::jaro_winkler(&word, name), name))
        .filter(|(alike, _)| *alike > ALIKE)
        .collect();
    alike.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    alike.into_iter().map(|(_, name)| name).take(MEANT).collect()
}

/// "did you mean …?", where a name is like the word at all.
pub(crate) fn did_you_mean<'a>(word: &str, names: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(word, names).first().map(|name| format!("did you mean `{name}`?"))
}

/// "one of `a`, `b`, `c`", or the one name alone.
pub(crate) fn one_of(names: &[&str]) -> String {
    match names {
        [name] => format!("`{name}`"),
        _ => format!("one of {}", quoted(names)),
    }
}

/// `a`, `b`, `c`.
pub(crate) fn quoted(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// Text of the user's, in backticks, cut where it is long, with nothing in it that a terminal would obey.
pub(crate) fn shown(text: &str) -> String {
    let cut = if text.chars().nth(LONGEST).is_some() { "…" } else { "" };
    format!("`{}{cut}`", harmless(text.chars().take(LONGEST)))
}

/// Text with the characters written out that a terminal would obey.
pub(crate) fn harmless(text: impl IntoIterator<Item = char>) -> String {
    let mut harmless = String::new();
    for c in text {
        if is_unseen(c) { harmless.extend(c.escape_default()) } else { harmless.push(c) }
    }
    harmless
}

/// Characters that a terminal obeys instead of showing: controls, and marks that turn the direction of text.
pub(crate) fn is_unseen(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_meant_the_most_alike_first() {
        let names = ["structure", "specificity", "ownership", "trade_offs"];
        assert_eq!(nearest("onwership", names), ["ownership"]);
        assert_eq!(nearest("Trade-Offs", names), ["trade_offs"]);
        assert_eq!(nearest("", names), [""; 0]);
        assert_eq!(nearest("zzz", names), [""; 0]);
    }

    #[test]
    fn shows_nothing_that_a_terminal_would_obey() {
        assert_eq!(shown("a\u{1b}[31mb\u{202e}"), "`a\\u{1b}[31mb\\u{202e}`");
        assert_eq!(shown(&"x".repeat(81)), format!("`{}…`", "x".repeat(80)));
    }
}
