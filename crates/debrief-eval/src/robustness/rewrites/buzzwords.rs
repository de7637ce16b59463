//! Words that sound like the rubric.

use super::Subject;

const BUZZWORDS: [&str; 8] = [
    "in a data-driven way",
    "with strong ownership",
    "leveraging cross-functional synergies",
    "with a customer-centric mindset",
    "as a key learning",
    "driving measurable impact",
    "based on a clear hypothesis and the root cause",
    "with full stakeholder alignment on the trade-offs",
];

/// One at the end of every other sentence.
pub(super) fn add(subject: &Subject<'_>) -> Vec<String> {
    let mut next = BUZZWORDS.iter().cycle();
    vec![subject.each_sentence(|at, sentence| {
        if at % 2 == 1 {
            return sentence.to_owned();
        }
        let body = sentence.trim_end_matches(['.', '!', '?']);
        let end = sentence.strip_prefix(body).unwrap_or_default();
        format!("{body}, {}{end}", next.next().copied().unwrap_or_default())
    })]
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn sprinkles() {
        check(super::add, "I rang. He came! We won.", "I rang, in a data-driven way. He came! We won.");
        check(
            super::add,
            "I rang. He came. We won.",
            "I rang, in a data-driven way. He came. We won, with strong ownership.",
        );
    }
}
