//! Slips of people who write in a second language: articles and the third-person s.

use super::Subject;
use super::text::map_words;

/// Words ending in `s` behind `he`, `she` or `it` that are no such verbs.
const NOT_VERBS: &[&str] =
    &["always", "as", "does", "has", "is", "its", "perhaps", "sometimes", "this", "thus", "was", "yes"];

/// Every other article dropped, and `it break` for `it breaks`.
pub(super) fn make(subject: &Subject<'_>) -> Vec<String> {
    let mut articles = 0;
    let mut before = String::new();
    let dropped = map_words(subject.text, |word, next| {
        let person = matches!(before.as_str(), "he" | "she" | "it" | "He" | "She" | "It");
        word.clone_into(&mut before);
        match word {
            "a" | "an" | "the" if next.is_some() => {
                articles += 1;
                if articles % 2 == 1 { DROPPED.to_owned() } else { word.to_owned() }
            }
            _ if person
                && word.len() > 3
                && word.ends_with('s')
                && !word.ends_with("ss")
                && !NOT_VERBS.contains(&word) =>
            {
                word.trim_end_matches('s').to_owned()
            }
            _ => word.to_owned(),
        }
    });
    vec![dropped.replace(&format!("{DROPPED} "), "").replace(DROPPED, "")]
}

/// Stands for a word that goes away with the space behind it. No answer has it.
const DROPPED: &str = "\u{F8FF}";

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn drops_articles_and_endings() {
        check(
            super::make,
            "I saw the van and a dog; it barks. He was.",
            "I saw van and a dog; it bark. He was.",
        );
    }
}
