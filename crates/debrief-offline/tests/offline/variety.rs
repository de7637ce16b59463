//! Different answers are spoken of in different words, the same answer in the same.

use std::collections::BTreeMap;

use crate::answers::ANSWERS;
use crate::criteria::three;
use crate::sound;
use crate::table::{Said, case, discuss};

fn all() -> Vec<Said> {
    ANSWERS.iter().map(|lines| discuss(&three(), &case(lines))).collect()
}

fn texts(said: &[Said], round: u8, seat: usize) -> Vec<String> {
    said.iter().map(|said| said.round(round)[seat].text.clone()).collect()
}

#[test]
fn every_answer_sounds_well() {
    for (lines, said) in ANSWERS.iter().zip(all()) {
        if let Err(why) = sound::check(&three(), &case(lines), &said) {
            panic!("{why}");
        }
    }
}

#[test]
fn no_two_answers_get_the_same_words() {
    let said = all();
    for round in 1..=3 {
        for seat in 0..3 {
            let mut texts = texts(&said, round, seat);
            texts.sort_unstable();
            texts.dedup();
            assert_eq!(texts.len(), ANSWERS.len(), "round {round}, seat {seat}");
        }
    }
}

#[test]
fn takes_of_one_reviewer_begin_in_many_ways() {
    let said = all();
    for seat in 0..3 {
        for round in 1..=3 {
            let mut openings: BTreeMap<String, usize> = BTreeMap::new();
            for text in texts(&said, round, seat) {
                let opening: Vec<&str> = text.split_whitespace().take(5).collect();
                *openings.entry(opening.join(" ")).or_default() += 1;
            }
            let (opening, most) = openings.iter().max_by_key(|(_, count)| **count).expect("there are some");
            assert!(*most <= ANSWERS.len() / 3, "round {round}, seat {seat}: {most} begin with {opening}");
        }
    }
}

#[test]
fn colleagues_do_not_open_alike() {
    for said in all() {
        for round in 2..=3 {
            let openings: Vec<String> = said
                .round(round)
                .iter()
                .map(|turn| turn.text.split_whitespace().take(5).collect::<Vec<_>>().join(" "))
                .collect();
            let mut different = openings.clone();
            different.sort_unstable();
            different.dedup();
            assert_eq!(different.len(), openings.len(), "round {round}: {openings:?}");
        }
    }
}

#[test]
fn the_same_answer_gets_the_same_words() {
    assert_eq!(all(), all());
}

#[test]
fn reviewers_quote_different_words_where_they_can() {
    // Each of the three has something of its own in this answer.
    let lines = "
alternative cost_weighed | Closing one ward was safer, and it meant forty people in corridors.
deeper_cause mechanism | Our rule trusted whoever was on call, and now two people sign.
told_early offered_options | I told the clinics before noon and gave each a choice of two dates.
own_act measured_outcome | I counted the calls myself, and they fell to nine.
";
    let said = discuss(&three(), &case(lines));
    let first_quotes: Vec<_> =
        said.round(1).iter().map(|turn| turn.text.split('"').nth(1).unwrap_or_default().to_owned()).collect();
    let mut different = first_quotes.clone();
    different.sort_unstable();
    different.dedup();
    assert_eq!(different.len(), 3, "{first_quotes:?}");
}

/// The sentences of a text, without the answer's words.
fn sentences(text: &str) -> Vec<String> {
    let ours: Vec<&str> = text.split('"').step_by(2).collect();
    ours.join("Q").split_inclusive(['.', '?']).map(|sentence| sentence.trim().to_owned()).collect()
}

#[test]
fn nothing_is_said_twice_in_one_debrief() {
    // An answer of two sentences does not give three people nine different things to say.
    let told = |(lines, _): &(&&str, Said)| lines.trim().lines().count() > 3;
    for (lines, said) in ANSWERS.iter().zip(all()).filter(told) {
        let mut heard: BTreeMap<String, Vec<u8>> = BTreeMap::new();
        for round in &said.rounds {
            for sentence in round.turns.iter().flat_map(|turn| sentences(&turn.text)) {
                heard.entry(sentence).or_default().push(round.number);
            }
        }
        // Two who speak in one round do not hear each other, and may rarely hit on the same words.
        let twice = |rounds: &[u8]| rounds.len() > 2 || rounds.windows(2).any(|pair| pair[0] != pair[1]);
        let twice: Vec<_> = heard.iter().filter(|(_, rounds)| twice(rounds)).collect();
        assert!(twice.is_empty(), "{twice:?} of {lines}");
    }
}
