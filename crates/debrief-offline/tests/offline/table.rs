//! A case from a few labelled lines, and a panel's three rounds over it.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use debrief_core::{
    Answer, Case, Flag, FlagId, Floor, Part, Persona, Reading, Review, ReviewStatus, Reviewer, Round, Seat,
    Sentence, Signal, SignalId, Span, Strength, Transcript, Turn, round_name,
};
use debrief_offline::OfflineReviewer;

use crate::criteria::rater;

/// A case from lines of `labels | sentence`: signals and flags, separated by spaces; a sentence with neither has `|` alone.
pub(crate) fn case(lines: &str) -> Case {
    let mut text = String::new();
    let mut reading = Reading::default();
    for line in lines.lines().filter(|line| !line.trim().is_empty()) {
        let (labels, words) = line.split_once('|').expect("labels | sentence");
        if !text.is_empty() {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(words.trim());
        add(&mut reading, Span::new(start, text.len()), labels.split_whitespace(), Strength::Certain);
    }
    of(text, reading)
}

/// A sentence with its labels.
pub(crate) fn add<'l>(
    reading: &mut Reading,
    span: Span,
    labels: impl IntoIterator<Item = &'l str>,
    strength: Strength,
) {
    let sentence = reading.sentences.len();
    reading.sentences.push(Sentence { span, part: Part::Action, words: 8, event: true });
    for label in labels {
        if let Ok(id) = label.parse::<FlagId>() {
            if id == FlagId::InstructionToReviewer {
                // As the reading has it: what is said to the judge tells nothing.
                reading.sentences[sentence] = Sentence { span, part: Part::Action, words: 0, event: false };
            }
            reading.flags.push(Flag { id, span, sentence, strength });
        } else {
            let id = SignalId::new(label).expect("an id");
            reading.signals.push(Signal { id, span, sentence, strength });
        }
    }
}

/// A case of an answer and its reading.
pub(crate) fn of(answer: String, reading: Reading) -> Case {
    let transcript = Transcript {
        id: "case".to_owned(),
        question: Some("Tell me about a deadline you missed.".to_owned()),
        answer: Answer::new(answer),
        ..Transcript::default()
    };
    Case { transcript, reading }
}

/// What a panel said.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Said {
    pub(crate) reviews: Vec<Review>,
    pub(crate) rounds: Vec<Round>,
}

impl Said {
    /// The turns of a round.
    pub(crate) fn round(&self, number: u8) -> &[Turn] {
        self.rounds.iter().find(|round| round.number == number).map_or(&[], |round| &round.turns)
    }
}

/// The reviews as an engine would seal them.
pub(crate) fn reviews(personas: &[Persona], case: &Case) -> Vec<Review> {
    let reviewers =
        personas.iter().enumerate().map(|(nth, persona)| OfflineReviewer::new(rater(persona.clone()), nth));
    reviewers.map(|reviewer| now(reviewer.review(case)).expect("a review")).collect()
}

/// All three rounds.
pub(crate) fn discuss(personas: &[Persona], case: &Case) -> Said {
    let reviews = reviews(personas, case);
    discuss_with(personas, case, reviews)
}

/// All three rounds over given reviews: what other engines may have sealed.
pub(crate) fn discuss_with(personas: &[Persona], case: &Case, reviews: Vec<Review>) -> Said {
    let takes = personas.iter().zip(&reviews).map(|(persona, review)| Turn {
        persona: persona.id.clone(),
        text: review.initial_take.clone(),
        responds_to: Vec::new(),
        moves: Vec::new(),
        quotes: case.transcript.answer.quoted_in(&review.initial_take),
    });
    let mut rounds = vec![Round { number: 1, name: round_name(1).to_owned(), turns: takes.collect() }];
    let seats: Vec<_> = personas
        .iter()
        .zip(&reviews)
        .map(|(persona, review)| Seat { persona, review })
        .filter(|seat| seat.review.status == ReviewStatus::Scored)
        .collect();
    for number in [2, 3] {
        let floor = Floor { round: number, seats: &seats, rounds: &rounds, level: case.transcript.level };
        let turns = seats.iter().enumerate().map(|(nth, seat)| {
            let reviewer = OfflineReviewer::new(rater(seat.persona.clone()), nth);
            let turn = now(reviewer.speak(case, &floor)).expect("a turn");
            Turn { quotes: case.transcript.answer.quoted_in(&turn.text), ..turn }
        });
        let turns: Vec<_> = turns.collect();
        if !turns.is_empty() {
            rounds.push(Round { number, name: round_name(number).to_owned(), turns });
        }
    }
    Said { reviews, rounds }
}

/// The value of a future that never waits.
pub(crate) fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("it waits"),
    }
}
