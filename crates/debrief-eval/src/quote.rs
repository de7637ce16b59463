//! A rater's quote, found in the answer.

use std::ops::Range;

use debrief_core::{Transcript, TurnOfTalk};

/// A text as its raters read it, in which an interviewer's turns may stand between the candidate's.
pub(crate) struct AsRead<'a> {
    text: &'a str,
    /// The stretches of the answer in order, in bytes: where each begins in the text, and what it is of the answer.
    said: Vec<(usize, Range<usize>)>,
}

impl<'a> AsRead<'a> {
    /// The text that a transcript was made of. One in which the candidate's words are not found as they stand in the transcript
    /// counts as the answer alone.
    pub(crate) fn of(text: &'a str, transcript: &'a Transcript) -> Self {
        let answer = transcript.answer.text();
        let whole = 0..answer.len();
        let turns = transcript.turns.iter().filter_map(|turn| match turn {
            TurnOfTalk::Candidate(span) => Some(span.start..span.end),
            TurnOfTalk::Interviewer(_) => None,
        });
        let turns = if transcript.turns.is_empty() { vec![whole.clone()] } else { turns.collect() };
        let mut from = 0;
        let said = turns.into_iter().map(|turn| {
            let words = answer.get(turn.clone())?;
            let at = from + text.get(from..)?.find(words)?;
            from = at + words.len();
            Some((at, turn))
        });
        match said.collect() {
            Some(said) => Self { text, said },
            None => Self { text: answer, said: vec![(0, whole)] },
        }
    }

    /// Where a quote stands, in bytes of the text, at or after `from`.
    pub(crate) fn find(&self, quote: &str, from: usize) -> Option<Range<usize>> {
        find(quote, self.text, from)
    }

    /// How many bytes of the answer have been said by a byte of the text.
    pub(crate) fn in_answer(&self, byte: usize) -> usize {
        let begun = self.said.iter().rev().find(|(at, _)| *at <= byte);
        begun.map_or(0, |(at, turn)| turn.end.min(turn.start + byte - at))
    }
}

/// Where a quote stands, in bytes, at or after `from`. White space counts as one space whatever it is, letters match in either case, and
/// typographic quotation marks are plain ones, since raters type what they read. None where it does not occur, or is blank.
fn find(quote: &str, answer: &str, from: usize) -> Option<Range<usize>> {
    let quote: Vec<char> = folded(quote.trim()).map(|(_, c)| c).collect();
    if quote.is_empty() {
        return None;
    }
    let tail = answer.get(from..)?;
    let answer: Vec<(usize, char)> = folded(tail).collect();
    let matches = |window: &[(usize, char)]| window.iter().map(|(_, c)| c).eq(quote.iter());
    let at = answer.windows(quote.len()).position(matches)?;
    let (last, _) = answer[at + quote.len() - 1];
    let end = tail.get(last..).and_then(|rest| rest.chars().next()).map_or(last, |c| last + c.len_utf8());
    Some(from + answer[at].0..from + end)
}

/// The characters that are compared, with their places.
fn folded(text: &str) -> impl Iterator<Item = (usize, char)> {
    let mut in_space = false;
    text.char_indices().filter_map(move |(at, c)| {
        let was_in_space = std::mem::replace(&mut in_space, c.is_whitespace());
        match c {
            _ if c.is_whitespace() => (!was_in_space).then_some((at, ' ')),
            '\u{2018}' | '\u{2019}' => Some((at, '\'')),
            '\u{201C}' | '\u{201D}' => Some((at, '"')),
            _ => Some((at, c.to_lowercase().next().unwrap_or(c))),
        }
    })
}

#[cfg(test)]
mod tests {
    use debrief_core::{Answer, Span};

    use super::*;

    #[track_caller]
    fn check(quote: &str, answer: &str, expected: Option<&str>) {
        assert_eq!(find(quote, answer, 0).and_then(|found| answer.get(found)), expected);
    }

    #[test]
    fn finds_a_quote_across_lines_and_marks() {
        check("and then she  said", "So — and then\n  she said “no”.", Some("and then\n  she said"));
        check("she said \"no\"", "and She said “no”.", Some("She said “no”"));
        check("it’s mine", "Well, it's mine", Some("it's mine"));
        check("für", "Nur für Zürich", Some("für"));
    }

    #[test]
    fn leaves_what_is_not_there_alone() {
        check("she said yes", "she said no", None);
        check(" ", "she said no", None);
        check("longer than the answer", "short", None);
    }

    #[test]
    fn passes_over_what_the_interviewer_says() {
        let text = "Q: What broke?\nA: The boiler. I rang.\n\nQ: Whom?\nA: All of them. It held.";
        let mut transcript = Transcript {
            answer: Answer::new("The boiler. I rang.\n\nAll of them. It held.".to_owned()),
            ..Transcript::default()
        };
        let check = |transcript: &Transcript, quote: &str, expected: Option<&str>| {
            let read = AsRead::of(text, transcript);
            let said =
                read.find(quote, 0).map(|found| read.in_answer(found.start)..read.in_answer(found.end));
            assert_eq!(said.and_then(|said| transcript.answer.text().get(said)), expected, "{quote}");
        };
        // Without turns the text is the answer, in which the interviewer's words do not occur.
        check(&transcript, "It held", Some("It held"));
        check(&transcript, "I rang. Q: Whom?", None);
        transcript.turns = vec![
            TurnOfTalk::Interviewer("What broke?".to_owned()),
            TurnOfTalk::Candidate(Span::new(0, 19)),
            TurnOfTalk::Interviewer("Whom?".to_owned()),
            TurnOfTalk::Candidate(Span::new(21, 42)),
        ];
        check(&transcript, "It held", Some("It held"));
        check(&transcript, "I rang. Q: Whom?", Some("I rang."));
        check(&transcript, "Whom? A: All of", Some("\n\nAll of"));
        check(&transcript, "Q: What broke?", Some(""));
        check(&transcript, "The boiler. I rang. Q: Whom? A: All", Some("The boiler. I rang.\n\nAll"));
    }

    #[test]
    fn begins_where_it_is_told_to() {
        assert_eq!(find("no", "no and no", 1), Some(7..9));
        assert_eq!(find("no", "no", 3), None);
    }
}
