//! British and American spelling.

use super::Subject;
use super::text::{in_case_of, map_words};

/// Words, British and American. Endings are added: see [`ENDINGS`].
const WORDS: &[(&str, &str)] = &[
    ("analyse", "analyze"),
    ("apologise", "apologize"),
    ("authorise", "authorize"),
    ("behaviour", "behavior"),
    ("cancelled", "canceled"),
    ("cancelling", "canceling"),
    ("catalogue", "catalog"),
    ("centre", "center"),
    ("colour", "color"),
    ("counsellor", "counselor"),
    ("customise", "customize"),
    ("defence", "defense"),
    ("dialogue", "dialog"),
    ("emphasise", "emphasize"),
    ("endeavour", "endeavor"),
    ("enrol", "enroll"),
    ("favour", "favor"),
    ("favourite", "favorite"),
    ("finalise", "finalize"),
    ("flavour", "flavor"),
    ("fulfil", "fulfill"),
    ("generalise", "generalize"),
    ("grey", "gray"),
    ("harbour", "harbor"),
    ("honour", "honor"),
    ("humour", "humor"),
    ("judgement", "judgment"),
    ("kilometre", "kilometer"),
    ("labelled", "labeled"),
    ("labelling", "labeling"),
    ("labour", "labor"),
    ("learnt", "learned"),
    ("litre", "liter"),
    ("maximise", "maximize"),
    ("minimise", "minimize"),
    ("modelled", "modeled"),
    ("modelling", "modeling"),
    ("mould", "mold"),
    ("neighbour", "neighbor"),
    ("offence", "offense"),
    ("optimise", "optimize"),
    ("organise", "organize"),
    ("organisation", "organization"),
    ("paediatric", "pediatric"),
    ("plough", "plow"),
    ("prioritise", "prioritize"),
    ("programme", "program"),
    ("realise", "realize"),
    ("recognise", "recognize"),
    ("rumour", "rumor"),
    ("signalled", "signaled"),
    ("skilful", "skillful"),
    ("specialise", "specialize"),
    ("spelt", "spelled"),
    ("stabilise", "stabilize"),
    ("standardise", "standardize"),
    ("summarise", "summarize"),
    ("sympathise", "sympathize"),
    ("theatre", "theater"),
    ("travelled", "traveled"),
    ("travelling", "traveling"),
    ("utilise", "utilize"),
    ("visualise", "visualize"),
];

const ENDINGS: [&str; 5] = ["", "s", "d", "r", "ing"];

pub(super) fn british(subject: &Subject<'_>) -> Vec<String> {
    respelt(subject, |(british, american)| (american, british))
}

pub(super) fn american(subject: &Subject<'_>) -> Vec<String> {
    respelt(subject, |pair| pair)
}

type Pair = (&'static str, &'static str);

fn respelt(subject: &Subject<'_>, from_to: impl Fn(Pair) -> Pair) -> Vec<String> {
    vec![map_words(subject.text, |word, _| {
        let small = word.to_lowercase();
        let found = WORDS.iter().map(|pair| from_to(*pair)).find_map(|(from, to)| {
            let ending = ENDINGS.iter().find(|ending| small == inflected(from, ending))?;
            Some(inflected(to, ending))
        });
        found.map_or_else(|| word.to_owned(), |new| in_case_of(word, &new))
    })]
}

/// `organise` with `ing` is `organising`, and with `d` `organised`; `colour` with `d` is `coloured`.
fn inflected(word: &str, ending: &str) -> String {
    match (word.strip_suffix('e'), ending) {
        (Some(stem), "ing") => format!("{stem}ing"),
        (None, "d" | "r") => format!("{word}e{ending}"),
        _ => format!("{word}{ending}"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use super::*;

    #[test]
    fn respells_both_ways() {
        let (british_text, american_text) = (
            "Organising the centres, I recognised my neighbours.",
            "Organizing the centers, I recognized my neighbors.",
        );
        check(american, british_text, american_text);
        check(british, american_text, british_text);
    }

    #[test]
    fn leaves_other_words_alone() {
        check(american, "We otherwise promised exercise.", "We otherwise promised exercise.");
    }
}
