//! Text with tones, wrapped.

use textwrap::{WordSplitter, WrapAlgorithm};

use crate::document::{Rich, Tone};

/// A line, in runs of one tone each.
pub(super) type Line = Vec<(Tone, String)>;

/// The text in lines of at most `width` columns. Words that are longer are broken; space at the end of a line is
/// dropped, and so are empty lines around the text; spaces that do not break are written as spaces.
pub(super) fn lines(text: &Rich, width: usize) -> Vec<Line> {
    // Wrapping adds and drops spaces only, so the other characters come out in the order in which they went in.
    let mut tones =
        text.runs().flat_map(|(tone, run)| run.chars().filter(|c| !c.is_whitespace()).map(move |_| tone));
    let text = text.text();
    let text = text.trim_matches('\n');
    let options = textwrap::Options::new(width)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    text.split('\n')
        .flat_map(|paragraph| textwrap::wrap(paragraph, &options))
        .map(|line| toned(&line, &mut tones))
        .collect()
}

fn toned(line: &str, tones: &mut impl Iterator<Item = Tone>) -> Line {
    let mut runs = Line::new();
    let mut spaces = String::new();
    for c in line.chars() {
        if c.is_whitespace() {
            spaces.push(if c == '\u{a0}' { ' ' } else { c });
            continue;
        }
        let tone = tones.next().unwrap_or_default();
        match runs.last_mut() {
            Some((last, run)) if *last == tone => run.push_str(&spaces),
            _ if spaces.is_empty() => runs.push((tone, String::new())),
            _ => runs.extend([(Tone::Plain, spaces.clone()), (tone, String::new())]),
        }
        spaces.clear();
        if let Some((_, run)) = runs.last_mut() {
            run.push(c);
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use textwrap::core::display_width;

    use super::*;

    fn plain(line: &Line) -> String {
        line.iter().map(|(_, run)| run.as_str()).collect()
    }

    #[test]
    fn keeps_each_tone_where_it_was() {
        let text = Rich::new(Tone::Strong, "one two").plus(" three ").and(Tone::Bad, "four");
        let strong = |text: &str| (Tone::Strong, text.to_owned());
        let plain = |text: &str| (Tone::Plain, text.to_owned());
        assert_eq!(
            lines(&text, 10),
            [vec![strong("one two")], vec![plain("three"), plain(" "), (Tone::Bad, "four".to_owned())],]
        );
    }

    #[test]
    fn keeps_empty_lines_inside_and_indentation() {
        let text = Rich::default().and_lines(Tone::Plain, "\na\n\n  b\n\n");
        assert_eq!(lines(&text, 10).iter().map(plain).collect::<Vec<_>>(), ["a", "", "  b"]);
    }

    #[test]
    fn breaks_a_word_that_is_too_long() {
        let text = Rich::from("abcdefgh 東京東京東京");
        assert_eq!(
            lines(&text, 5).iter().map(plain).collect::<Vec<_>>(),
            ["abcde", "fgh", "東京", "東京", "東京"]
        );
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_nothing_is_lost(words in any::<String>(), more in any::<String>(), width in 2..60_usize) {
            let text = Rich::default().and_lines(Tone::Good, &words).and_lines(Tone::Bad, &more);
            let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            let out = lines(&text, width);
            for line in &out {
                prop_assert!(display_width(&plain(line)) <= width);
            }
            prop_assert_eq!(squeezed(&out.iter().map(plain).collect::<String>()), squeezed(&text.text()));
            let bad: String = out.iter().flatten().filter(|(tone, _)| *tone == Tone::Bad).map(|(_, run)| run.as_str()).collect();
            prop_assert_eq!(squeezed(&bad), squeezed(text.runs().last().unwrap().1));
        }
    }
}
