//! Text written by others (persona files, criteria, names), made fit to stand inside a spoken sentence.

/// The text on one line, without marks that would break the sentence around it: double quotation marks are for the
/// candidate's words alone, braces for slots.
pub(crate) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let c = match c {
            '"' | '“' | '”' | '„' | '«' | '»' => '\'',
            '{' => '(',
            '}' => ')',
            c if unspeakable(c) => ' ',
            c => c,
        };
        match (out.chars().next_back(), c) {
            (None | Some(' '), c) if c.is_whitespace() => {}
            (Some('.'), '.') => {
                out.pop();
                out.push('…');
            }
            (Some('…'), '.') => {}
            (Some(' '), ',' | '.' | ';' | ':') => {
                out.pop();
                if !out.ends_with(c) {
                    out.push(c);
                }
            }
            (_, c) if c.is_whitespace() => out.push(' '),
            (_, c) => out.push(c),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A name as it is said: clean, and never longer than a name.
pub(crate) fn name(text: &str) -> String {
    if (1..=60).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return text.to_owned();
    }
    let words: Vec<String> = clean(text).split_whitespace().take(4).map(str::to_owned).collect();
    let name: String = words.join(" ").chars().take(60).collect();
    let name = name.trim_matches(|c: char| !c.is_alphanumeric());
    if name.is_empty() { "my colleague".to_owned() } else { name.to_owned() }
}

/// Whether a character has no place in speech: control characters, and those that turn the direction of writing.
pub(crate) fn unspeakable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// How many words, as they are counted everywhere: stretches between white space.
pub(crate) fn words(text: &str) -> usize {
    if text.is_ascii() { text.split_ascii_whitespace().count() } else { text.split_whitespace().count() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(clean(text), expected);
    }

    #[test]
    fn keeps_double_marks_and_braces_for_us() {
        check("you say \"I\", not “we”", "you say 'I', not 'we'");
        check("{colleague}, no", "(colleague), no");
    }

    #[test]
    fn mends_white_space_and_stops() {
        check("  a  b\n\tc ", "a b c");
        check("well... yes , no", "well… yes, no");
        check("end .", "end.");
        check("\u{202e}evil\u{7}", "evil");
    }

    #[test]
    fn calls_someone_without_a_name_a_colleague() {
        assert_eq!(name(" "), "my colleague");
        assert_eq!(name("José Ángel de la Cruz Santa María"), "José Ángel de la");
    }
}
