//! Another order: the story told from its end.

use super::Subject;

/// The last paragraph first; where there is only one, the last third of the sentences first.
pub(super) fn result_first(subject: &Subject<'_>) -> Vec<String> {
    let paragraphs: Vec<&str> =
        subject.text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()).collect();
    if let [rest @ .., last] = paragraphs.as_slice()
        && !rest.is_empty()
    {
        return vec![format!("{last}\n\n{}", rest.join("\n\n"))];
    }
    let count = subject.sentences.len();
    let Some(cut) = subject.sentences.get(count - count / 3).map(|sentence| sentence.start) else {
        return Vec::new();
    };
    let (rest, last) = subject.text.split_at(cut);
    vec![format!("{}{}{}", last.trim(), if rest.contains('\n') { "\n" } else { " " }, rest.trim())]
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use super::*;

    #[test]
    fn begins_with_the_end() {
        check(result_first, "One.\n\nTwo.\n\nThree.", "Three.\n\nOne.\n\nTwo.");
        check(result_first, "One. Two. Three.", "Three. One. Two.");
    }

    #[test]
    fn leaves_a_short_answer_alone() {
        assert!(result_first(&Subject { text: "One. Two.", sentences: vec![0..4, 5..9] }).is_empty());
    }
}
