//! Hedges, which some people are taught to use.

use super::Subject;
use super::text::{continued, pieces};

/// Words that a sentence begins with that can be thought.
const SUBJECTS: &[&str] =
    &["I", "We", "It", "They", "He", "She", "The", "That", "This", "My", "Our", "There"];

/// `I think` before every other sentence, `sort of` before what I or we did, `maybe` behind `was` and `were`.
pub(super) fn add(subject: &Subject<'_>) -> Vec<String> {
    vec![subject.each_sentence(|at, sentence| {
        let all = pieces(sentence);
        let thinks = at % 2 == 0 && all.first().is_some_and(|first| SUBJECTS.contains(first));
        let mut out = String::new();
        if thinks {
            out.push_str("I think ");
        }
        let rest = if thinks { continued(sentence) } else { sentence.to_owned() };
        let all = pieces(&rest);
        for (at, piece) in all.iter().enumerate() {
            out.push_str(piece);
            let next = all.get(at + 2).copied().filter(|_| all.get(at + 1) == Some(&" "));
            match *piece {
                "I" | "we" | "We" if next.is_some_and(|next| next.len() > 4 && next.ends_with("ed")) => {
                    out.push_str(" sort of");
                }
                "was" | "were" if next.is_some() => out.push_str(" maybe"),
                _ => {}
            }
        }
        out
    })]
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn hedges_what_was_done() {
        check(
            super::add,
            "The fault was mine. I told her. I asked him why.",
            "I think the fault was maybe mine. I told her. I think I sort of asked him why.",
        );
    }
}
