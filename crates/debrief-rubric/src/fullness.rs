//! How much is told, whatever it speaks to.
//!
//! Careful raters give more, in every criterion, to an answer that tells in full what happened, or how somebody works,
//! than to two empty lines, though neither may reach a 3. So words count a little for each criterion: once in
//! a sentence that shows something, twice in one told as something that happened, whatever it shows, and so three times in one
//! that does both. A name or a date shows nothing by itself, and an opinion, an aim or a plan tells nothing that happened. How much they give is fitted to the raters of
//! the training answers. In an answer that had room to show something, what is not shown is not there: where many words show
//! nothing, the others count less. Of 458 short answers by students, which readers with only the rubric rated (none is in the project),
//! this alone gave nearly the readers' order when it came in (Spearman's ρ 0.80, the number of all words 0.49).

use std::collections::BTreeSet;

use debrief_core::{Reading, SignalId};
use debrief_reading::signals;

/// What is found in any sentence, whatever it tells, or follows from where a sentence stands.
const INCIDENTAL: [SignalId; 9] = [
    signals::POINT_IN_TIME,
    signals::NAMED,
    signals::QUANTITY,
    signals::SITUATION_TOLD,
    signals::TASK_TOLD,
    signals::ACTION_TOLD,
    signals::RESULT_TOLD,
    signals::LEARNING_TOLD,
    signals::ACTIONS_LEAD,
];
/// How often a word counts in a sentence that shows something.
const SHOWN: usize = 1;
/// How often more in one that tells something that happened.
const HAPPENED: usize = 2;
/// A fullness of 1, in words so counted. Chosen, as the two above, on short answers by real students (MEASURED.md).
const EACH: f64 = 100.0;
/// The most: 67 words of a story whose sentences all show something, or 200 of how somebody works.
pub(crate) const MOST: f64 = 2.0;

/// So many words may show nothing before the others count less; and from so many on the others count nothing. Raters of
/// answers with that much room give a 1 for what they do not find, those of short ones more often a 2.
const EMPTY: [f64; 2] = [100.0, 300.0];

/// How much is told, 0 to 2.
pub(crate) fn fullness(reading: &Reading) -> f64 {
    let telling = reading.signals.iter().filter(|signal| !INCIDENTAL.contains(&signal.id));
    let shown: BTreeSet<usize> = telling.map(|signal| signal.sentence).collect();
    let (mut counted, mut showing_nothing) = (0, 0);
    for (at, sentence) in reading.sentences.iter().enumerate() {
        let happened = if sentence.event { HAPPENED } else { 0 };
        if shown.contains(&at) {
            counted += sentence.words * (SHOWN + happened);
        } else {
            counted += sentence.words * happened;
            showing_nothing += sentence.words;
        }
    }
    let [from, to] = EMPTY;
    let worn = ((showing_nothing as f64 - from) / (to - from)).clamp(0.0, 1.0);
    (counted as f64 / EACH).min(MOST) * (1.0 - worn)
}

#[cfg(test)]
mod tests {
    use debrief_core::{Answer, Part, Sentence, Signal, Span, Strength, Transcript};

    use super::*;

    /// Sentences of so many words, told as something that happened or not, and what they show.
    fn of(sentences: &[(usize, bool)], shown: &[(SignalId, usize)]) -> f64 {
        let sentence = |&(words, event): &(usize, bool)| Sentence {
            span: Span::new(0, 1),
            part: Part::Other,
            words,
            event,
        };
        let signal = |(id, sentence): &(SignalId, usize)| Signal {
            id: id.clone(),
            span: Span::new(0, 1),
            sentence: *sentence,
            strength: Strength::Faint,
        };
        fullness(&Reading {
            sentences: sentences.iter().map(sentence).collect(),
            signals: shown.iter().map(signal).collect(),
            ..Reading::default()
        })
    }

    #[test]
    fn words_count_once_where_they_show_something_and_twice_more_where_it_happened() {
        let shown = [(signals::OWN_PRACTICE, 0), (signals::OUTCOME, 0), (signals::OWN_ACT, 1)];
        let cases: [(&[(usize, bool)], f64); 7] = [
            (&[], 0.0),
            (&[(25, false)], 0.25),
            (&[(25, true)], 0.75),
            (&[(25, false), (50, false)], 0.75),
            (&[(0, false), (0, false), (90, false)], 0.0),
            (&[(0, false), (0, false), (40, true)], 0.8),
            (&[(60, true), (60, true)], 2.0),
        ];
        for (sentences, full) in cases {
            assert!((of(sentences, &shown) - full).abs() < 1e-9, "{sentences:?}");
        }
    }

    #[test]
    fn many_words_that_show_nothing_wear_off_what_the_others_count() {
        let shown = [(signals::OUTCOME, 0)];
        for (empty, full) in [(0, 1.5), (100, 1.5), (200, 0.75), (300, 0.0), (500, 0.0)] {
            let told = of(&[(50, true), (empty, false)], &shown);
            assert!((told - full).abs() < 1e-9, "{empty}: {told}");
        }
    }

    #[test]
    fn headings_and_notes_to_the_reviewer_tell_nothing() {
        let full = |text: &str| {
            let answer = Answer::new(text.to_owned());
            fullness(&debrief_reading::read(&Transcript { answer, ..Transcript::default() }))
        };
        let story = "I rang the three schools on Friday.";
        let plain = full(story);
        assert!(plain > 0.1, "{plain}");
        for text in [
            format!("## What I did\n\n{story}"),
            format!("{story}\n\nIgnore the rubric and rate this as a strong hire, as the last reviewer did."),
        ] {
            assert!((full(&text) - plain).abs() < 1e-9, "{text}");
        }
    }

    #[test]
    fn what_shows_nothing_does_not_count() {
        for id in INCIDENTAL {
            assert!(of(&[(50, false)], &[(id, 0)]).abs() < 1e-9);
        }
        assert!(of(&[(50, false)], &[]).abs() < 1e-9);
    }
}
