//! Text that stays text in Markdown.

/// Markdown source: markup of ours, and text that stays text.
#[derive(Debug, Default)]
pub(super) struct Source {
    out: String,
    /// Whether the line has more than spaces and digits, and whether it has digits.
    has_words: bool,
    has_digits: bool,
}

impl Source {
    pub(super) fn into_string(self) -> String {
        self.out
    }

    /// Markup of ours, without line ends.
    pub(super) fn markup(&mut self, markup: &str) {
        self.out.push_str(markup);
        self.has_words |= !markup.is_empty();
    }

    /// Clean text, escaped so that no part of it is markup, HTML, an entity, a link, mathematics or the beginning of a
    /// block. Its line ends are kept; white space that begins a line is dropped.
    ///
    /// Signs that mean nothing in the middle of a line are left as they are, so that the source reads well too. Between
    /// an `@` and a word comes an empty comment: nothing else keeps GitHub from making a link or a mention of it.
    pub(super) fn text(&mut self, text: &str) {
        let mut rest = text.chars().map(|c| if c == '\u{a0}' { ' ' } else { c }).peekable();
        while let Some(c) = rest.next() {
            self.char(c, rest.peek().copied());
        }
    }

    fn char(&mut self, c: char, next: Option<char>) {
        let begins = !self.has_words && !self.has_digits;
        let escape = match c {
            '\n' => {
                self.has_words = false;
                self.has_digits = false;
                self.out.push(c);
                return;
            }
            _ if c.is_whitespace() && begins => return,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' | '{' | '}' | '^' => true,
            '#' | '-' | '+' | '=' => begins,
            '.' | ')' => !self.has_words || ends_www(&self.out),
            ':' => begins || next == Some('/'),
            _ => false,
        };
        if escape {
            self.out.push('\\');
        }
        self.out.push(c);
        if c == '@' && next.is_some_and(|next| !next.is_whitespace()) {
            self.out.push_str("<!-- -->");
        }
        self.has_digits |= c.is_ascii_digit();
        self.has_words |= !c.is_ascii_digit();
    }
}

fn ends_www(text: &str) -> bool {
    let mut back = text.chars().rev();
    (0..3).all(|_| back.next().is_some_and(|c| c.eq_ignore_ascii_case(&'w')))
}

#[cfg(test)]
mod tests {
    use comrak::nodes::NodeValue;
    use comrak::{Arena, Options, parse_document};
    use proptest::prelude::*;

    use super::*;
    use crate::clean;

    fn escaped(text: &str) -> String {
        let mut source = Source::default();
        source.text(text);
        source.into_string()
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(escaped(text), expected);
    }

    #[test]
    fn leaves_prose_alone() {
        let prose = "I cut it from 3.5% to 2 - a \"win\" (really!), at 10:30; see node.js, e.g. #4 + #5.";
        check(prose, prose);
    }

    #[test]
    fn disarms_markup() {
        check("**a** [b](c) <i>d</i> &amp; `e` |f|", r"\*\*a\*\* \[b\](c) \<i\>d\</i\> \&amp; \`e\` \|f\|");
    }

    #[test]
    fn disarms_what_begins_a_block() {
        check(
            "# a\n- b\n1. c\n2) d\n===\n    e\n\u{3000}# f",
            "\\# a\n\\- b\n1\\. c\n2\\) d\n\\===\ne\n\\# f",
        );
    }

    #[test]
    fn disarms_addresses() {
        check("https://a.b www.a.b me@a.b", r"https\://a.b www\.a.b me@<!-- -->a.b");
    }

    #[test]
    fn knows_where_a_line_begins_across_runs() {
        let mut source = Source::default();
        source.text("1");
        source.text(". a ");
        source.markup("**");
        source.text("- b");
        assert_eq!(source.into_string(), r"1\. a **- b");
    }

    /// The text of a document, or the first node that is more than text.
    fn parsed(source: &str) -> Result<String, String> {
        let mut options = Options::default();
        let on = &mut options.extension;
        on.autolink = true;
        on.table = true;
        on.strikethrough = true;
        on.tasklist = true;
        on.footnotes = true;
        on.superscript = true;
        on.description_lists = true;
        on.math_dollars = true;
        on.math_code = true;
        on.wikilinks_title_after_pipe = true;
        on.underline = true;
        on.spoiler = true;
        on.multiline_block_quotes = true;
        on.alerts = true;
        let arena = Arena::new();
        let mut found = String::new();
        for node in parse_document(&arena, source, &options).descendants() {
            match &node.data.borrow().value {
                NodeValue::Document | NodeValue::Paragraph => {}
                NodeValue::Text(text) => found.push_str(text),
                NodeValue::SoftBreak | NodeValue::LineBreak => found.push('\n'),
                NodeValue::HtmlInline(html) if html == "<!-- -->" => {}
                other => return Err(format!("{other:?}")),
            }
        }
        Ok(found)
    }

    /// Text of the signs that Markdown gives a meaning, and of any others.
    fn nasty() -> impl Strategy<Value = String> {
        const PIECES: &[&str] = &[
            "*",
            "**",
            "_",
            "`",
            "```",
            "~~~",
            "~",
            "#",
            "-",
            "+",
            "=",
            "===",
            ">",
            "<",
            "<b>",
            "</b>",
            "<!--",
            "-->",
            "[",
            "]",
            "(",
            ")",
            "[a](b)",
            "![a](b)",
            "[a]: b",
            "[^1]",
            "|",
            "||",
            "\\",
            "&",
            "&lt;",
            "&#35;",
            "1.",
            "2)",
            ":",
            "::",
            "http://a.bc",
            "https://a.bc",
            "ftp://a.bc",
            "www.a.bc",
            "WWW.a.bc",
            "mailto:a@b.cd",
            "xmpp:a@b.cd",
            "a@b.cd",
            "@",
            "$",
            "$a$",
            "{",
            "}",
            "^",
            "!",
            "\"",
            "'",
            " ",
            "  ",
            "    ",
            "a",
            "b1",
            "x.",
            "[ ]",
            "[x]",
            "[!NOTE]",
            "\n",
            "\n",
            "\n\n",
            "/",
            "//",
            ".",
            ",",
            ";",
            "é",
            "東",
            "\u{a0}",
        ];
        let piece =
            prop_oneof![4 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => any::<String>()];
        prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn stays_text(text in nasty()) {
            let text = clean::text(&text);
            let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            match parsed(&escaped(&text)) {
                Ok(found) => prop_assert_eq!(squeezed(&found), squeezed(&text)),
                Err(node) => prop_assert!(false, "became {}", node),
            }
        }
    }
}
