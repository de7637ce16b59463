//! Training answers told in another way: their end first, or without stops. How an answer is told must not change what is read in it.

use debrief_core::{Answer, Span, Transcript};

use crate::corpus::{Labelled, LabelledSentence};

/// One answer in so many is told with its end first, and as many without stops.
const EVERY: usize = 6;

/// The answers that are told once more, in another way, each with the place of the one that it retells.
pub(crate) fn retold(answers: &[Labelled]) -> Vec<(usize, Labelled)> {
    let again = |(at, answer): (usize, &Labelled)| match at % EVERY {
        0 => Some((at, answer.retold(answer.sentences.len() * 2 / 3, str::to_owned))),
        3 => Some((at, answer.retold(0, |sentence| without_stops(sentence).to_lowercase()))),
        _ => None,
    };
    answers.iter().enumerate().filter_map(again).collect()
}

impl Labelled {
    /// The same sentences in other words, beginning with this one and ending with the one before it.
    pub(crate) fn retold(&self, first: usize, words: impl Fn(&str) -> String) -> Self {
        let mut text = String::new();
        let mut sentences = Vec::new();
        let (end, begin) = self.sentences.split_at(first.min(self.sentences.len()));
        for sentence in begin.iter().chain(end) {
            let words = words(self.transcript.answer.text().get(sentence.span.range()).unwrap_or_default());
            if !text.is_empty() && !words.starts_with('\n') {
                text.push(' ');
            }
            let start = text.len();
            text.push_str(&words);
            sentences.push(LabelledSentence { span: Span::new(start, text.len()), ..sentence.clone() });
        }
        Self {
            transcript: Transcript { answer: Answer::new(text), ..self.transcript.clone() },
            sentences,
            ratings: self.ratings.clone(),
            ..*self
        }
    }
}

/// A sentence without punctuation. What stands inside of a word or number stays.
pub(crate) fn without_stops(sentence: &str) -> String {
    let chars: Vec<char> = sentence.chars().collect();
    let letter = |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| c.is_alphanumeric());
    let inside = |at: usize| letter(at.checked_sub(1)) && letter(Some(at + 1));
    let stays = |at: usize| {
        !matches!(
            chars[at],
            '.' | ',' | ';' | ':' | '!' | '?' | '"' | '(' | ')' | '“' | '”' | '—' | '–' | '…'
        ) || inside(at)
    };
    (0..chars.len()).filter(|&at| stays(at)).map(|at| chars[at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(labelled: &Labelled) -> Vec<(&str, &str)> {
        let text = labelled.transcript.answer.text();
        labelled
            .sentences
            .iter()
            .map(|s| (s.part.as_str(), text.get(s.span.range()).unwrap_or_default()))
            .collect()
    }

    #[test]
    fn the_labels_go_with_their_sentences() {
        let text = "It broke. I rang 3.5 of them: all.\n\nNobody left.";
        let sentence = |part: &str, start: usize, end: usize| LabelledSentence {
            span: Span::new(start, end),
            part: part.to_owned(),
            labels: Vec::new(),
        };
        let answer = Labelled {
            transcript: Transcript { answer: Answer::new(text.to_owned()), ..Transcript::default() },
            writer: 0,
            counts: 1.0,
            ratings: std::collections::BTreeMap::new(),
            sentences: vec![
                sentence("situation", 0, 9),
                sentence("action", 10, 34),
                sentence("result", 34, 48),
            ],
        };
        let first = answer.retold(2, str::to_owned);
        assert_eq!(
            told(&first),
            [
                ("result", "\n\nNobody left."),
                ("situation", "It broke."),
                ("action", "I rang 3.5 of them: all.")
            ]
        );
        let plain = answer.retold(0, without_stops);
        assert_eq!(plain.transcript.answer.text(), "It broke I rang 3.5 of them all\n\nNobody left");
        assert_eq!(told(&plain)[1], ("action", "I rang 3.5 of them all"));
    }
}
