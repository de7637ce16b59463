//! What may reach a terminal or a document, whoever wrote the text.
//!
//! - line ends of every kind (`\r\n`, `\r`, vertical tab, form feed, U+0085, U+2028, U+2029) become `\n`;
//! - a tab becomes a space: no layout here can give it a width of its own;
//! - other control characters, and so every ANSI escape, become the visible U+FFFD;
//! - bidirectional embeddings, overrides and isolates become U+FFFD too: whoever sent one meant the eye to be led;
//! - other invisible characters are dropped: zero-width characters, directional marks, soft hyphens, byte-order marks,
//!   variation selectors, tags, fillers.

/// The characters that remain, each with the index (in characters) of the one that it stands for.
pub(crate) fn chars(text: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    let mut rest = text.chars().enumerate().peekable();
    std::iter::from_fn(move || {
        loop {
            let (at, found) = rest.next()?;
            let ends_line_twice = found == '\r' && matches!(rest.peek(), Some((_, '\n')));
            if let Some(shown) = shown(found).filter(|_| !ends_line_twice) {
                return Some((at, shown));
            }
        }
    })
}

/// Text that may have several lines.
pub(crate) fn text(text: &str) -> String {
    chars(text).map(|(_, c)| c).collect()
}

/// Text on one line: every line end becomes a space.
pub(crate) fn line(text: &str) -> String {
    chars(text).map(|(_, c)| if c == '\n' { ' ' } else { c }).collect()
}

/// Text on one line, without white space around it and with single spaces in it.
pub fn phrase(text: &str) -> String {
    line(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the character may be shown as it is.
pub(crate) fn is_harmless(c: char) -> bool {
    shown(c) == Some(c)
}

fn shown(c: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Some(char::REPLACEMENT_CHARACTER),
        _ if c.is_control() => Some(char::REPLACEMENT_CHARACTER),
        _ if is_invisible(c) => None,
        _ => Some(c),
    }
}

/// Unicode's default ignorable code points and the format characters that have no shape.
const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}'
            | '\u{13430}'..='\u{1343f}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(given: &str, expected: &str) {
        assert_eq!(text(given), expected);
    }

    #[test]
    fn shows_that_an_escape_was_there() {
        check("\u{1b}[31mred\u{7}\0", "\u{fffd}[31mred\u{fffd}\u{fffd}");
    }

    #[test]
    fn shows_that_the_direction_was_overridden() {
        check("a\u{202e}b\u{2066}c", "a\u{fffd}b\u{fffd}c");
    }

    #[test]
    fn drops_what_cannot_be_seen() {
        check("\u{feff}po\u{ad}pu\u{200b}lar\u{200f}", "popular");
    }

    #[test]
    fn makes_one_line_end_of_every_kind() {
        check("a\r\nb\rc\u{2028}d\u{85}e\tf", "a\nb\nc\nd\ne f");
    }

    #[test]
    fn leaves_other_scripts_and_emoji_alone() {
        let words = "Zürich, 東京, שלום, नमस्ते, €40 🚀 e\u{301}";
        check(words, words);
    }

    #[test]
    fn says_which_character_each_one_stands_for() {
        assert_eq!(chars("\u{200b}a\r\nb").collect::<Vec<_>>(), [(1, 'a'), (3, '\n'), (4, 'b')]);
    }
}
