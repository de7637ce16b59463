//! Capitals and punctuation.

use super::Subject;

pub(super) fn upper_case(subject: &Subject<'_>) -> Vec<String> {
    vec![subject.text.to_uppercase()]
}

/// Without what ends or parts sentences, as speech is often written down. What stands inside a word or number stays.
pub(super) fn no_punctuation(subject: &Subject<'_>) -> Vec<String> {
    let chars: Vec<char> = subject.text.chars().collect();
    let inside = |at: usize| {
        let around = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| c.is_alphanumeric());
        around(at.checked_sub(1)) && around(at.checked_add(1))
    };
    let parts = |c: char| {
        matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '"' | '(' | ')' | '“' | '”' | '—' | '–' | '…')
    };
    let kept = chars.iter().enumerate().filter(|(at, c)| !parts(**c) || inside(*at));
    vec![kept.map(|(_, c)| *c).collect()]
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use super::*;

    #[test]
    fn takes_away_what_parts_sentences() {
        check(
            no_punctuation,
            "I paid £1,500.50 (at 5:30), didn't I? Yes.",
            "I paid £1,500.50 at 5:30 didn't I Yes",
        );
        check(upper_case, "It's über.", "IT'S ÜBER.");
    }
}
