//! What several people say one after another, as a recording tool wrote it down, to the candidate's answer.
//!
//! # The rule
//! What one speaker says without a break is one turn. The candidate is whoever has one of the candidate's names; else, where
//! the interviewers' names leave one person, that person; else the one among those who say much who asks least. Where that does
//! not single out one, it is refused: the interviewer must never be quoted as the candidate.
//!
//! The question is the first one that gets an answer worth the name, so that "Can you hear me?" is not it.

use crate::dialogue::{Talk, Who, talk};
use crate::{IntakeError, Options, source::Source};

/// The share of all words, one in this many, that makes somebody one who says much.
const MUCH: usize = 4;
/// The fewest words that answer a question.
const AN_ANSWER: usize = 12;

/// What is said in one go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    /// The name that stands there; none where the speaker before goes on, or nobody is named at all.
    pub(crate) speaker: Option<String>,
    pub(crate) text: String,
}

/// A recording, taken apart.
#[derive(Debug)]
pub(crate) struct Heard {
    pub(crate) talk: Talk,
    pub(crate) question: Option<String>,
}

/// Takes apart what was said.
pub(crate) fn heard(source: Source<'_>, said: Vec<Said>, options: &Options) -> Result<Heard, IntakeError> {
    let turns = joined(said);
    let speakers = Speakers::of(&turns);
    let Some(candidate) = speakers.candidate(options) else {
        let speakers = speakers.0.into_iter().map(|speaker| speaker.name.to_owned()).collect();
        return Err(IntakeError::ManySpeakers { file: source.name.to_owned(), speakers });
    };
    let is_candidate = |turn: &Said| candidate.contains(&turn.speaker.as_deref());
    let question = question(&turns, is_candidate);
    let who = |turn: &Said| if is_candidate(turn) { Who::Candidate } else { Who::Interviewer };
    let talk = talk(turns.iter().map(|turn| (who(turn), turn.text.clone())));
    Ok(Heard { talk, question })
}

/// Turns of one speaker made one. A name that is missing is that of the speaker before.
fn joined(said: Vec<Said>) -> Vec<Said> {
    let mut turns: Vec<Said> = Vec::new();
    for Said { speaker, text } in said {
        match turns.last_mut() {
            Some(last) if speaker.is_none() || same(last.speaker.as_deref(), speaker.as_deref()) => {
                if !last.text.is_empty() && !text.is_empty() {
                    last.text.push(' ');
                }
                last.text.push_str(&text);
            }
            _ => turns.push(Said { speaker, text }),
        }
    }
    turns
}

fn same(one: Option<&str>, other: Option<&str>) -> bool {
    one.map(str::to_lowercase) == other.map(str::to_lowercase)
}

/// The first question that is answered, else what is said first by anyone else.
fn question(turns: &[Said], is_candidate: impl Fn(&Said) -> bool) -> Option<String> {
    let answered = turns.windows(2).find(|pair| {
        !is_candidate(&pair[0])
            && asks(&pair[0].text)
            && is_candidate(&pair[1])
            && words(&pair[1].text) >= AN_ANSWER
    });
    let asked = answered.map(|pair| &pair[0]).or_else(|| turns.iter().find(|turn| !is_candidate(turn)));
    asked.map(|turn| turn.text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Everyone who speaks, in the order of their first words.
struct Speakers<'a>(Vec<Speaker<'a>>);

struct Speaker<'a> {
    /// As it is written the first time; nothing for somebody unnamed.
    name: &'a str,
    /// Every way in which it is written.
    spellings: Vec<Option<&'a str>>,
    turns: usize,
    asking: usize,
    words: usize,
}

impl<'a> Speakers<'a> {
    fn of(turns: &'a [Said]) -> Self {
        let mut speakers: Vec<Speaker<'a>> = Vec::new();
        for turn in turns {
            let spelling = turn.speaker.as_deref();
            let name = spelling.unwrap_or_default();
            let at = speakers.iter().position(|known| known.name.to_lowercase() == name.to_lowercase());
            let at = at.unwrap_or_else(|| {
                speakers.push(Speaker { name, spellings: Vec::new(), turns: 0, asking: 0, words: 0 });
                speakers.len() - 1
            });
            let speaker = &mut speakers[at];
            if !speaker.spellings.contains(&spelling) {
                speaker.spellings.push(spelling);
            }
            speaker.turns += 1;
            speaker.asking += usize::from(asks(&turn.text));
            speaker.words += words(&turn.text);
        }
        Self(speakers)
    }

    /// The spellings of the candidate's name, if it can be told who that is. Nobody speaks in an empty file.
    fn candidate(&self, options: &Options) -> Option<Vec<Option<&'a str>>> {
        let named =
            |names: &[String], speaker: &Speaker<'_>| names.iter().any(|name| is_called(speaker.name, name));
        let by_name: Vec<_> =
            self.0.iter().filter(|speaker| named(&options.candidate_names, speaker)).collect();
        if !by_name.is_empty() {
            return Some(by_name.into_iter().flat_map(|speaker| speaker.spellings.clone()).collect());
        }
        let left: Vec<_> =
            self.0.iter().filter(|speaker| !named(&options.interviewer_names, speaker)).collect();
        match left.as_slice() {
            [] if self.0.is_empty() => Some(Vec::new()),
            [] => None,
            [only] => Some(only.spellings.clone()),
            several => least_asking(several).map(|speaker| speaker.spellings.clone()),
        }
    }
}

/// The one who asks least among those who say much: in under half of their turns, and in at most half as many as the next.
fn least_asking<'s, 'a>(speakers: &[&'s Speaker<'a>]) -> Option<&'s Speaker<'a>> {
    let all: usize = speakers.iter().map(|speaker| speaker.words).sum();
    let mut much: Vec<_> = speakers.iter().copied().filter(|speaker| speaker.words * MUCH >= all).collect();
    let others_ask = speakers.iter().any(|speaker| speaker.words * MUCH < all && speaker.asking > 0);
    let rate = |speaker: &Speaker<'_>| speaker.asking as f64 / speaker.turns.max(1) as f64;
    much.sort_by(|a, b| rate(a).total_cmp(&rate(b)));
    match much.as_slice() {
        [only] if others_ask && rate(only) <= 0.5 => Some(only),
        [least, next, ..] if rate(least) < 0.5 && rate(least) * 2.0 <= rate(next) && rate(next) > 0.0 => {
            Some(least)
        }
        _ => None,
    }
}

/// Whether somebody's name is the one given, or begins with it: `Priya` is `Priya Raman`, and `Candidate` is `candidate 2`.
fn is_called(name: &str, given: &str) -> bool {
    let (name, given) = (name.trim().to_lowercase(), given.trim().to_lowercase());
    !given.is_empty()
        && name.strip_prefix(&given).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Whether somebody asks in these words. Not every tool writes a question mark.
fn asks(text: &str) -> bool {
    const OPENINGS: [&str; 12] = [
        "tell me",
        "tell us",
        "walk me",
        "walk us",
        "describe",
        "give me",
        "can you",
        "could you",
        "what",
        "how did",
        "how do",
        "why",
    ];
    let start = text.trim_start().to_lowercase();
    text.contains('?') || OPENINGS.iter().any(|opening| start.starts_with(opening))
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Whether a name could be a speaker's: one to four words, each with a capital or a number first.
pub(crate) fn is_name(name: &str) -> bool {
    const LONGEST: usize = 40;
    let parts = || name.split_whitespace();
    let like_one = |part: &str| {
        part.trim_start_matches('(').starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
    };
    !name.is_empty()
        && name.len() <= LONGEST
        && (1..=4).contains(&parts().count())
        && parts().all(like_one)
        && name.contains(char::is_alphabetic)
        && !name.contains(['.', '!', '?', ',', ';', ':', '"'])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Who is found to be the candidate, or nobody.
    #[track_caller]
    fn check(said: &[(&str, &str)], expected: Option<&str>) {
        let turns: Vec<_> = said
            .iter()
            .map(|(who, text)| Said { speaker: Some((*who).to_owned()), text: (*text).to_owned() })
            .collect();
        let found = Speakers::of(&turns).candidate(&Options::default());
        assert_eq!(found.map(|spellings| spellings[0].unwrap_or_default()), expected);
    }

    const LONG: &str = "I sent the list to forty shops and then I rang all of them on the same day";

    #[test]
    fn the_one_who_does_not_ask_is_the_candidate() {
        check(
            &[("Ann", "Tell me about a mistake?"), ("Bob", LONG), ("Ann", "And then?"), ("Bob", LONG)],
            Some("Bob"),
        );
        check(
            &[("Bob", LONG), ("Ann", "what did it cost"), ("Bob", "Do you mean in money? A lot.")],
            Some("Bob"),
        );
        check(&[("Ann", "Why?"), ("Cy", "Was it late?"), ("Bob", LONG)], Some("Bob"));
    }

    #[test]
    fn a_name_decides_whoever_asks() {
        check(&[("Candidate 1", "Why?"), ("Interviewer", LONG)], Some("Candidate 1"));
        check(&[("Interviewer", LONG), ("Sam", "Why?")], Some("Sam"));
    }

    #[test]
    fn leaves_open_what_cannot_be_told() {
        check(&[("Ann", LONG), ("Bob", LONG)], None);
        check(&[("Ann", "Why?"), ("Bob", "What for?")], None);
        check(&[("Interviewer", LONG)], None);
    }

    #[test]
    fn names_are_short_and_capitalised() {
        assert!(["Ann", "Priya Raman", "Speaker 2", "Dr O'Neill", "ÉLODIE (Guest)"].into_iter().all(is_name));
        assert!(
            ["", "so", "I said no.", "12", "At The End Of The Day"].into_iter().all(|name| !is_name(name))
        );
    }
}
