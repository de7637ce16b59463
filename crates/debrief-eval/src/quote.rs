//! A rater's quote, found in the answer.

use std::ops::Range;

/// Where a quote stands, in bytes, at or after `from`. White space counts as one space whatever it is, letters match in either case, and
/// typographic quotation marks are plain ones, since raters type what they read. None where it does not occur, or is blank.
pub(crate) fn find(quote: &str, answer: &str, from: usize) -> Option<Range<usize>> {
    let quote: Vec<char> = folded(quote.trim()).map(|(_, c)| c).collect();
    if quote.is_empty() {
        return None;
    }
    let tail = answer.get(from..)?;
    let answer: Vec<(usize, char)> = folded(tail).collect();
    let matches = |window: &[(usize, char)]| window.iter().map(|(_, c)| c).eq(quote.iter());
    let at = answer.windows(quote.len()).position(matches)?;
    let (last, _) = answer[at + quote.len() - 1];
    let end = tail.get(last..).and_then(|rest| rest.chars().next()).map_or(last, |c| last + c.len_utf8());
    Some(from + answer[at].0..from + end)
}

/// The characters that are compared, with their places.
fn folded(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut in_space = false;
    text.char_indices().filter_map(move |(at, c)| {
        let was_in_space = std::mem::replace(&mut in_space, c.is_whitespace());
        match c {
            _ if c.is_whitespace() => (!was_in_space).then_some((at, ' ')),
            '\u{2018}' | '\u{2019}' => Some((at, '\'')),
            '\u{201C}' | '\u{201D}' => Some((at, '"')),
            _ => Some((at, c.to_lowercase().next().unwrap_or(c))),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(quote: &str, answer: &str, expected: Option<&str>) {
        assert_eq!(find(quote, answer, 0).and_then(|found| answer.get(found)), expected);
    }

    #[test]
    fn finds_a_quote_across_lines_and_marks() {
        check("and then she  said", "So — and then\n  she said “no”.", Some("and then\n  she said"));
        check("she said \"no\"", "and She said “no”.", Some("She said “no”"));
        check("it’s mine", "Well, it's mine", Some("it's mine"));
        check("für", "Nur für Zürich", Some("für"));
    }

    #[test]
    fn leaves_what_is_not_there_alone() {
        check("she said yes", "she said no", None);
        check(" ", "she said no", None);
        check("longer than the answer", "short", None);
    }

    #[test]
    fn begins_where_it_is_told_to() {
        assert_eq!(find("no", "no and no", 1), Some(7..9));
        assert_eq!(find("no", "no", 3), None);
    }
}
