//! # What it finds
//! A conversation written as turns: `Q:` and `A:`, `Interviewer:` and `Candidate:`, in bold or not, each turn going on until
//! the next name.
//!
//! # The rule
//! A text is a dialogue when its first line is a speaker's and the candidate speaks somewhere. Markdown headings before the
//! first speaker are passed over, if an interviewer speaks at all. One-letter names and longer names are two families:
//! where the first line says `Interviewer:`, a later `A:` is the candidate's own text, unless nobody is the candidate
//! otherwise.
//!
//! Where one interviewer speaks first and nobody after, the first paragraph is the question and the rest the answer. Where
//! interviewers speak several times and nobody is the candidate, it is refused: the interviewer must never be quoted as
//! the candidate.
//!
//! # What it leaves alone
//! `Note: …`, and `A: …` anywhere in a text that does not begin with a speaker.

mod label;

use debrief_core::{Span, TurnOfTalk};

use self::label::Label;
pub(crate) use self::label::Who;
use crate::{IntakeError, Options, source::Source};

/// A text, taken apart by who says it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Talk {
    /// The candidate's words.
    pub(crate) answer: String,
    /// Who said what, in order; empty where nobody is named.
    pub(crate) turns: Vec<TurnOfTalk>,
}

/// Takes `body` apart, with which the source's text ends.
pub(crate) fn split(source: Source<'_>, body: &str, options: &Options) -> Result<Talk, IntakeError> {
    let Some(script) = Script::of(body, options) else {
        return Ok(Talk { answer: body.trim().to_owned(), turns: Vec::new() });
    };
    if script.turns.iter().any(|turn| turn.label.who == Who::Candidate) {
        return Ok(talk(script.turns.iter().map(|turn| (turn.label.who, turn.text()))));
    }
    if let [turn] = script.turns.as_slice() {
        let (question, answer) = question_and_answer(turn);
        return Ok(talk([(Who::Interviewer, question), (Who::Candidate, answer)]));
    }
    let body_at = source.text.len() - body.len();
    Err(IntakeError::NoCandidate {
        file: source.name.to_owned(),
        place: source.place(body_at + script.at),
        expected: options.candidate_names.clone(),
        speaker: script
            .turns
            .iter()
            .find_map(|turn| turn.lines.iter().find_map(|line| label::any_name(line))),
    })
}

/// Joins the candidate's turns to the answer, with a blank line between them. Turns that say nothing are left out.
pub(crate) fn talk(turns: impl IntoIterator<Item = (Who, String)>) -> Talk {
    let mut answer = String::new();
    let mut said = Vec::new();
    for (who, text) in turns {
        let text = text.trim();
        if text.is_empty() {
            continue;
        }
        said.push(match who {
            Who::Interviewer => TurnOfTalk::Interviewer(text.to_owned()),
            Who::Candidate => {
                if !answer.is_empty() {
                    answer.push_str("\n\n");
                }
                let start = answer.len();
                answer.push_str(text);
                TurnOfTalk::Candidate(Span::new(start, answer.len()))
            }
        });
    }
    Talk { answer, turns: said }
}

/// A text that begins with a speaker, cut at its speakers.
struct Script<'a> {
    /// The byte of the body that the first speaker's line begins at.
    at: usize,
    turns: Vec<Turn<'a>>,
}

struct Turn<'a> {
    label: Label<'a>,
    /// The lines after the first, line ends included.
    lines: Vec<&'a str>,
}

impl Turn<'_> {
    fn text(&self) -> String {
        format!("{}\n{}", self.label.rest, self.lines.concat())
    }
}

impl<'a> Script<'a> {
    fn of(body: &'a str, options: &Options) -> Option<Self> {
        let skipped =
            body.split_inclusive('\n').take_while(|line| line.trim().is_empty() || is_heading(line));
        let at = skipped.map(str::len).sum();
        let text = body.get(at..)?;
        let first = label::read(text.lines().next()?, options)?;
        let family = Self::cut(text, |line| label::read(line, options).filter(|l| l.short == first.short));
        let turns = if family.iter().any(|turn| turn.label.who == Who::Candidate) {
            family
        } else {
            Self::cut(text, |line| label::read(line, options))
        };
        // Under the headings of a plain answer, an `A:` is a paragraph's.
        let headed = body.get(..at).is_some_and(|skipped| !skipped.trim().is_empty());
        let asked = turns.iter().any(|turn| turn.label.who == Who::Interviewer);
        (asked || !headed).then_some(Self { at, turns })
    }

    fn cut(text: &'a str, label: impl Fn(&'a str) -> Option<Label<'a>>) -> Vec<Turn<'a>> {
        let mut turns: Vec<Turn<'a>> = Vec::new();
        for line in text.split_inclusive('\n') {
            if let Some(label) = label(line) {
                turns.push(Turn { label, lines: Vec::new() });
            } else if let Some(turn) = turns.last_mut() {
                turn.lines.push(line);
            }
        }
        turns
    }
}

/// The first paragraph, or the first line where no blank one follows, and the rest.
fn question_and_answer(turn: &Turn<'_>) -> (String, String) {
    let is_blank = |line: &&str| line.trim().is_empty();
    let begins = if is_blank(&turn.label.rest) {
        turn.lines.iter().take_while(|line| is_blank(line)).count() + 1
    } else {
        0
    };
    let ends = turn.lines.iter().skip(begins).position(is_blank).unwrap_or_default();
    let (question, answer) = turn.lines.split_at((begins + ends).min(turn.lines.len()));
    (format!("{}\n{}", turn.label.rest, question.concat()), answer.concat())
}

fn is_heading(line: &str) -> bool {
    let words = line.trim_start_matches('#');
    words.len() < line.len() && words.starts_with(char::is_whitespace)
}
