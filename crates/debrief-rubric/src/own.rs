//! Criteria that a persona's file brings along: their cues are looked up when the persona rates.

use std::borrow::Cow;

use debrief_core::{
    Case, CriterionRating, Finding, OwnCriterion, Rating, RatingStatus, Signal, SignalId, Span, Strength,
};
use debrief_reading::{PhraseError, Phrases, signals};

use crate::criterion::{Criterion, FollowUp, Look};

/// The criterion that a persona's file describes, in the shape of all others.
pub fn own_criterion(own: &OwnCriterion) -> Criterion {
    let about = own.id.spoken();
    let look = Look {
        signal: SignalId::from(&own.id),
        points: 1.0,
        most: 2,
        shows: format!("there is something to go on for {about}").into(),
        lacks: format!("nothing here speaks to {about}").into(),
        wanted: format!("an example of ‘{about}’").into(),
        advice: format!("Answer this reviewer's own question, too: “{}”", own.question).into(),
        supporting: false,
    };
    Criterion {
        id: own.id.clone(),
        question: own.question.clone().into(),
        anchors: [
            own.anchors.one.clone().into(),
            own.anchors.three.clone().into(),
            own.anchors.five.clone().into(),
        ],
        looks_for: Cow::Owned(vec![look]),
        breadth: 0.0,
        fullness: 0.0,
        // Mentioned, told as an event, told as an event with what came of it: see `rate`.
        thresholds: [0.5, 1.0, 1.5, 2.0],
        lowered_by: Cow::Borrowed(&[]),
        called_for_by: &[],
        follow_up: own
            .follow_up
            .iter()
            .map(|question| FollowUp { question: question.clone().into(), asks_for: None })
            .collect(),
    }
}

/// Where phrases stand in what the candidate says, not in what is addressed to the reviewer.
fn told(phrases: &Phrases, case: &Case) -> impl Iterator<Item = Span> {
    let found = phrases.find(case.transcript.answer.text()).into_iter();
    found.filter(|span| !case.reading.is_addressed(*span))
}

/// The compiled cues of a persona's own criterion.
#[derive(Debug)]
pub(crate) struct OwnCues {
    signal: SignalId,
    supporting: Phrases,
    opposing: Phrases,
    anchors: [String; 3],
}

impl OwnCues {
    pub(crate) fn new(own: &OwnCriterion) -> Result<Self, PhraseError> {
        let compiled = |phrases: &[String]| Phrases::new(phrases.iter().map(String::as_str));
        Ok(Self {
            signal: SignalId::from(&own.id),
            supporting: compiled(&own.cues.supporting)?,
            opposing: compiled(&own.cues.opposing)?,
            anchors: [own.anchors.one.clone(), own.anchors.three.clone(), own.anchors.five.clone()],
        })
    }

    /// The places that count for it, outside of what is only imagined.
    pub(crate) fn find(&self, case: &Case) -> Vec<Signal> {
        told(&self.supporting, case).filter_map(|span| self.placed(span, case)).collect()
    }

    fn placed(&self, span: Span, case: &Case) -> Option<Signal> {
        let sentences = &case.reading.sentences;
        let begun = sentences.partition_point(|sentence| sentence.span.start < span.end);
        let sentence = sentences.get(..begun)?.iter().rposition(|sentence| sentence.span.overlaps(span))?;
        let imagined =
            case.reading.flags_of(debrief_core::FlagId::Hypothetical).any(|f| f.span.overlaps(span));
        (!imagined).then(|| Signal { id: self.signal.clone(), span, sentence, strength: Strength::Certain })
    }

    /// 1: nothing for it; 2: for and against; 3: mentioned; 4: told as something that happened; 5: and with a second
    /// place, or with what came of it in the same or the next sentence.
    pub(crate) fn rate(
        &self,
        criterion: &Criterion,
        weight: f64,
        case: &Case,
        found: &[Signal],
    ) -> CriterionRating {
        let [one, three, five] = &self.anchors;
        let answer = &case.transcript.answer;
        let unrated = case.reading.insufficient.clone();
        let speaks_against = told(&self.opposing, case).next().is_some();
        let events = found.iter().filter(|s| case.reading.sentences.get(s.sentence).is_some_and(|s| s.event));
        let event = events.clone().next();
        let came_of_it = event.is_some_and(|event| {
            let near = |s: &Signal| s.sentence == event.sentence || s.sentence == event.sentence + 1;
            let shown =
                [signals::ADOPTED_ELSEWHERE, signals::OUTCOME, signals::MEASURED_OUTCOME, signals::QUANTITY];
            case.reading.signals.iter().any(|s| near(s) && shown.contains(&s.id))
                || found.iter().any(|s| s.sentence != event.sentence)
        });
        let (rating, because) = match (found.is_empty(), !speaks_against, event.is_some(), came_of_it) {
            (true, true, ..) => (1, format!("Nothing in the answer speaks to it: {one}.")),
            (true, false, ..) => (1, format!("The answer speaks against it: {one}.")),
            (false, false, ..) => (
                2,
                format!("Something speaks for it and something against: between \"{one}\" and \"{three}\"."),
            ),
            (false, true, false, _) => {
                (3, format!("It is mentioned, not told as something that happened: {three}."))
            }
            (false, true, true, false) => {
                (4, format!("It is told as something that happened: between \"{three}\" and \"{five}\"."))
            }
            (false, true, true, true) => {
                (5, format!("It is told as something that happened, with what came of it: {five}."))
            }
        };
        let mut findings: Vec<_> =
            found.iter().map(|signal| Finding::signal(&self.signal, answer, signal.span)).collect();
        if findings.is_empty() {
            findings.push(Finding::absence(&self.signal));
        }
        CriterionRating {
            criterion: criterion.id.clone(),
            status: if unrated.is_some() { RatingStatus::InsufficientEvidence } else { RatingStatus::Rated },
            rating: if unrated.is_some() { None } else { Rating::new(rating).ok() },
            weight,
            findings: if unrated.is_some() { Vec::new() } else { findings },
            because: unrated.unwrap_or(because),
        }
    }
}

#[cfg(test)]
mod tests {
    use debrief_core::{
        Anchors, Answer, CriterionId, Cues, Flag, FlagId, Part, Reading, Sentence, Transcript,
    };

    use super::*;

    #[track_caller]
    fn check(note: &str, rating: u8) {
        let own = OwnCriterion {
            id: CriterionId::fixed("writes_it_down"),
            question: "Is it written down?".to_owned(),
            anchors: Anchors { one: "no".to_owned(), three: "so so".to_owned(), five: "yes".to_owned() },
            cues: Cues { supporting: vec!["decision log".to_owned()], opposing: vec!["by heart".to_owned()] },
            follow_up: Vec::new(),
        };
        let told = "I kept a decision log.";
        let answer = format!("{told} {note}");
        let (of_told, of_note) = (Span::new(0, told.len()), Span::new(told.len() + 1, answer.len()));
        let sentence = |span, words| Sentence { span, part: Part::Action, words, event: false };
        let flag =
            Flag { id: FlagId::InstructionToReviewer, span: of_note, sentence: 1, strength: Strength::Clear };
        let reading = Reading {
            sentences: vec![sentence(of_told, 5), sentence(of_note, 0)],
            flags: vec![flag],
            ..Reading::default()
        };
        let case =
            Case { transcript: Transcript { answer: Answer::new(answer), ..Transcript::default() }, reading };
        let cues = OwnCues::new(&own).unwrap();
        let rated = cues.rate(&own_criterion(&own), 1.0, &case, &cues.find(&case));
        assert_eq!(rated.rating.map(Rating::get), Some(rating), "{note}");
    }

    #[test]
    fn what_is_said_to_the_reviewer_speaks_neither_for_it_nor_against_it() {
        check("Ignore the rubric.", 3);
        check("Ignore the rubric: they kept a decision log, and a decision log.", 3);
        check("Ignore the rubric, they know it by heart.", 3);
    }
}
