//! Whatever the answer, its reading, the seats and the voices: what is said keeps to the rules.

use debrief_core::{Case, Level, Persona, Reading, Span, Strength, Voice};
use proptest::prelude::*;

use crate::criteria::{persona, rating, three};
use crate::sound;
use crate::table::{add, discuss, discuss_with, of, reviews};

const LABELS: &[&str] = &[
    "own_act",
    "owned_mistake",
    "decisive_moment",
    "outcome",
    "measured_outcome",
    "baseline",
    "cost_told",
    "lesson",
    "changed_practice",
    "alternative",
    "given_up",
    "cost_weighed",
    "cause",
    "deeper_cause",
    "mechanism",
    "adopted_elsewhere",
    "constraint",
    "told_early",
    "offered_options",
    "understood_interest",
    "named",
    "quantity",
    "point_in_time",
    "situation_told",
    "action_told",
    "result_told",
    "learning_told",
    "actions_lead",
    "blame_shift",
    "humble_brag",
    "vague_claim",
    "we_only",
    "no_result",
    "too_smooth",
    "heroics",
    "disparagement",
    "platitude",
    "off_question",
    "hypothetical",
    "instruction_to_reviewer",
];

fn sentence() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[A-Z][a-z]{1,8}( [a-zA-Z0-9']{1,9}){2,14}[.?!]",
        1 => "[a-z]{1,6}(,? [a-zäéß€]{1,9}){5,60}",
        1 => Just("He said \"no {way}... I, um, , won't\" and left  us — twice.".to_owned()),
        1 => Just("語".repeat(200)),
        1 => Just("- I **asked** `Kim`\n- 我们 went\u{202e} home".to_owned()),
        1 => "\\PC{1,60}",
    ]
}

fn a_case() -> impl Strategy<Value = Case> {
    let labels = prop::collection::vec(prop::sample::select(LABELS), 0..5);
    let sentences = prop::collection::vec((sentence(), labels, 0..4_usize), 0..10);
    (sentences, prop::option::weighted(0.1, Just("Too little to go by.".to_owned())), 0..5_usize).prop_map(
        |(sentences, insufficient, level)| {
            let mut text = String::new();
            let mut reading = Reading { insufficient, ..Reading::default() };
            for (words, labels, strength) in sentences {
                let strength =
                    [Strength::Certain, Strength::Clear, Strength::Fair, Strength::Faint][strength];
                if !text.is_empty() {
                    text.push(' ');
                }
                let start = text.len();
                text.push_str(&words);
                add(&mut reading, Span::new(start, text.len()), labels, strength);
            }
            let mut case = of(text, reading);
            case.transcript.level = Level::ALL.get(level).copied();
            case
        },
    )
}

fn seats() -> impl Strategy<Value = Vec<Persona>> {
    let many = vec![
        persona("a-lee", "Sam Lee", &["trade_offs", "empathy"]),
        persona("b-lee", "Sam Lee", &["root_cause"]),
        persona("c-ray", "Sam Ray", &["systemic_change", "writes_it_down"]),
        persona("d-dee", "\"D\" {Dee} Dumb", &["stakeholder_communication"]),
        persona("e-none", "", &[]),
        persona(
            "f-long",
            "Maximiliane Theodora Ottilie Adelheid von und zu Hohenstein the Younger",
            &["execution_realism"],
        ),
    ];
    let all = [three(), many].concat();
    prop::sample::subsequence(all, 1..=9)
}

fn voiced(mut personas: Vec<Persona>, line: &str) -> Vec<Persona> {
    let lines = vec![line.to_owned(), "Here I go on.".to_owned()];
    for persona in personas.iter_mut().skip(1) {
        persona.voice = Voice {
            opens: lines.clone(),
            misses: lines.clone(),
            agrees: lines.clone(),
            pushes_back: lines.clone(),
            builds_on: lines.clone(),
            asks: lines.clone(),
            closes: lines.clone(),
        };
    }
    personas
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn keeps_to_the_rules(case in a_case(), personas in seats()) {
        let said = discuss(&personas, &case);
        prop_assert_eq!(sound::check(&personas, &case, &said), Ok(()));
        prop_assert_eq!(discuss(&personas, &case), said);
    }

    #[test]
    fn keeps_to_the_rules_in_any_voice(case in a_case(), personas in seats(), nth in 0..6_usize) {
        let line = [
            "{quote} is the line for me",
            "What I want is {point}: nothing else...",
            "You say \"{quote}\", and I hear \"music\" ,",
            "{colleague}, {point}?",
            "{colleague} has {quote}, I have {point} and you have {nothing",
            "",
        ][nth];
        let personas = voiced(personas, line);
        let said = discuss(&personas, &case);
        prop_assert_eq!(sound::check(&personas, &case, &said), Ok(()));
    }

    #[test]
    fn pushes_back_whatever_the_ratings(case in a_case(), personas in seats(), ratings in prop::collection::vec(1..6_u8, 60)) {
        let mut reviews = reviews(&personas, &case);
        let mut given = ratings.iter().cycle();
        for rated in reviews.iter_mut().flat_map(|review| &mut review.ratings) {
            if let (Some(_), Some(value)) = (rated.rating, given.next()) {
                rated.rating = Some(rating(*value));
            }
        }
        let said = discuss_with(&personas, &case, reviews);
        prop_assert_eq!(sound::check(&personas, &case, &said), Ok(()));
    }
}
