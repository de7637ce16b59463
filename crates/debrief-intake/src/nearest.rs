//! "Did you mean …?"

/// How alike two names must be, from 0 to 1: `middle` is like `mid`, `title` is not like `role`.
const ALIKE: f64 = 0.75;

/// The name that is most like a word, if one is like it at all; the first of equals.
pub(crate) fn nearest<'a>(word: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let alike = names.into_iter().map(|name| (strsim::jaro_winkler(&word, &name.to_lowercase()), name));
    let best = alike.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
    (best.0 > ALIKE).then_some(best.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, expected: Option<&str>) {
        let names = ["junior", "mid", "senior", "staff", "question", "role", "level", "id"];
        assert_eq!(nearest(word, names), expected, "for `{word}`");
    }

    #[test]
    fn finds_the_name_that_was_meant() {
        check("quetsion", Some("question"));
        check("Level", Some("level"));
        check("SENIOR", Some("senior"));
        check("midd", Some("mid"));
        check("middle", Some("mid"));
    }

    #[test]
    fn leaves_a_word_alone_that_is_like_none() {
        check("title", None);
        check("principal", None);
        check("", None);
        check("日付", None);
    }
}
