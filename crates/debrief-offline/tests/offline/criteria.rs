//! Criteria and personas to test with: the shared criteria, and two or three more for each of three personas.

use std::borrow::Cow;
use std::sync::Arc;

use debrief_core::{
    Anchors, CriterionId, Cues, Dealbreaker, FlagId, MustHave, OwnCriterion, Persona, PersonaId, Rating,
    Recommendation, SignalId, Voice, Weight,
};
use debrief_rubric::{Criterion, FollowUp, Look, Lowered, Rater, criteria, look, lowered, own_criterion};

fn criterion(name: &'static str, looks: Vec<Look>, lowered_by: Vec<Lowered>) -> Criterion {
    Criterion {
        id: CriterionId::fixed(name),
        question: "Is it there?".into(),
        anchors: ["not there".into(), "partly there".into(), "all there".into()],
        looks_for: Cow::Owned(looks),
        breadth: 0.0,
        fullness: 0.0,
        thresholds: [0.5, 1.0, 2.0, 2.5],
        lowered_by: Cow::Owned(lowered_by),
        called_for_by: &[],
        follow_up: Cow::Owned(vec![FollowUp {
            question: "What else was on the table?".into(),
            asks_for: None,
        }]),
    }
}

/// The criterion of an id.
pub(crate) fn find(name: &CriterionId) -> Option<Arc<Criterion>> {
    if let Some(shared) = criteria::SHARED.iter().find(|shared| shared.id == *name) {
        return Some(Arc::new((*shared).clone()));
    }
    let looks = |ids: &[&'static str]| ids.iter().map(|id| look_at(id)).collect();
    let known = match name.as_str() {
        "trade_offs" => criterion(
            "trade_offs",
            looks(&["alternative", "cost_weighed", "given_up"]),
            vec![lowered(
                FlagId::TooSmooth,
                0.5,
                4,
                ["you tell it as if nobody had to give way", "Mend it."],
            )],
        ),
        "root_cause" => criterion("root_cause", looks(&["cause", "deeper_cause"]), vec![]),
        "systemic_change" => criterion(
            "systemic_change",
            looks(&["mechanism", "adopted_elsewhere"]),
            vec![lowered(FlagId::Heroics, 0.5, 4, ["you made up for it with extra hours", "Mend it."])],
        ),
        "execution_realism" => criterion("execution_realism", looks(&["constraint"]), vec![]),
        "stakeholder_communication" => {
            criterion("stakeholder_communication", looks(&["told_early", "offered_options"]), vec![])
        }
        "empathy" => criterion(
            "empathy",
            looks(&["understood_interest"]),
            vec![lowered(FlagId::Disparagement, 1.0, 3, ["you talk somebody in the story down", "Mend it."])],
        ),
        "customer_problem" => criterion("customer_problem", looks(&["customer_evidence"]), vec![]),
        // Steps small enough to be near the next rating, and not.
        "influence" => {
            let risks = Look { most: 6, ..look_at("early_mitigation") };
            criterion("influence", vec![risks, look_at("cause")], vec![])
        }
        "writes_it_down" => own_criterion(&writes_it_down()),
        _ => return None,
    };
    Some(Arc::new(known))
}

/// The looks: signal, points, what it shows, what is lacking, what is wanted.
const LOOKS: &[(&str, f64, [&str; 3])] = &[
    (
        "early_mitigation",
        0.4,
        ["you counter a risk early", "I see no risk countered early", "which risk you countered early"],
    ),
    (
        "alternative",
        0.8,
        [
            "you name another option",
            "you never say what else you could have done",
            "what else was open to you",
        ],
    ),
    (
        "given_up",
        1.0,
        [
            "you say what was given up",
            "you never say what you gave up or who lost by it",
            "what you gave up, and who lost by it",
        ],
    ),
    (
        "cost_weighed",
        1.0,
        [
            "you weigh what an option costs",
            "you never weigh one option against another",
            "what each option would have cost",
        ],
    ),
    ("cause", 1.0, ["you say what set it off", "you never say what set it off", "what set it off"]),
    (
        "deeper_cause",
        2.0,
        [
            "you find the cause behind the cause",
            "you stop before the reason it could happen at all",
            "why it could happen at all",
        ],
    ),
    (
        "mechanism",
        1.5,
        [
            "you leave something in place that works without you",
            "nothing in the story keeps working without you",
            "what keeps working when you are not there",
        ],
    ),
    (
        "adopted_elsewhere",
        1.0,
        [
            "what you changed spread or outlasted you",
            "I can't tell whether anyone else took up the change",
            "who else took it up, and whether it still runs",
        ],
    ),
    (
        "constraint",
        1.0,
        [
            "you name the limits you had to work within",
            "I hear no limit on time, money or people",
            "what was scarce: time, money or people",
        ],
    ),
    (
        "told_early",
        1.5,
        [
            "you say it before people find out for themselves",
            "I can't tell whether people heard it in good time",
            "when the people affected were told",
        ],
    ),
    (
        "offered_options",
        1.0,
        [
            "you bring options or a next step along",
            "I don't hear what choice or next step people got",
            "what choice or next step you gave them",
        ],
    ),
    (
        "customer_evidence",
        1.0,
        [
            "you know it from the people who have it",
            "I don't hear how you knew what the customer needed",
            "how you knew what the customer needed",
        ],
    ),
    (
        "understood_interest",
        1.0,
        [
            "you see why it mattered to them",
            "I can't tell what they feared or hoped for",
            "what the other side feared or hoped for",
        ],
    ),
];

fn look_at(id: &str) -> Look {
    let (id, points, [shows, lacks, wanted]) = LOOKS.iter().find(|(known, ..)| *known == id).expect("a look");
    look(SignalId::fixed(id), *points, 1, [shows, lacks, wanted, "Say it."])
}

fn writes_it_down() -> OwnCriterion {
    OwnCriterion {
        id: CriterionId::fixed("writes_it_down"),
        question: "Is the decision written where others can find it?".to_owned(),
        anchors: Anchors {
            one: "nothing is written".to_owned(),
            three: "it was written once".to_owned(),
            five: "it is kept and used".to_owned(),
        },
        cues: Cues { supporting: vec!["wrote".to_owned(), "checklist".to_owned()], opposing: Vec::new() },
        follow_up: vec!["Where would I read that decision today?".to_owned()],
    }
}

/// A persona without a voice that weighs the shared criteria and these.
pub(crate) fn persona(name: &'static str, called: &str, own: &[&'static str]) -> Persona {
    let weight = |id: &CriterionId, weight| (id.clone(), Weight::new(weight).expect("a weight"));
    let shared = criteria::SHARED.iter().map(|shared| weight(&shared.id, 1.0));
    let weights = shared.chain(own.iter().map(|id| weight(&CriterionId::fixed(id), 3.0))).collect();
    Persona {
        id: PersonaId::new(name).expect("an id"),
        name: called.to_owned(),
        title: "Reviewer".to_owned(),
        lens: "What is there?".to_owned(),
        weights,
        must_have: Vec::new(),
        dealbreakers: Vec::new(),
        criteria: if own.contains(&"writes_it_down") { vec![writes_it_down()] } else { Vec::new() },
        voice: Voice::default(),
    }
}

/// Three people like those of the default panel, the first two with a voice.
pub(crate) fn three() -> Vec<Persona> {
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    let mut marcus = persona("director-of-product", "Marcus Johnson", &["trade_offs"]);
    marcus.voice = Voice {
        opens: lines(&[
            "Let me begin with what made me curious.",
            "There is one part that I would hear twice.",
        ]),
        misses: lines(&["Now I get curious about what is not there.", "And then I run out of answers."]),
        agrees: lines(&["{colleague}, yes, I landed in the same spot.", "{colleague} saw what I saw."]),
        pushes_back: lines(&[
            "{colleague}, let me try the other option on you.",
            "I'm not sold on that yet, {colleague}.",
        ]),
        builds_on: lines(&["There is more inside {colleague}'s point."]),
        asks: lines(&["Try this question with me, {colleague}."]),
        closes: lines(&["Time to pick.", "I have heard enough to choose."]),
    };
    let mut sarah =
        persona("vp-engineering", "Sarah Chen", &["root_cause", "systemic_change", "execution_realism"]);
    sarah.must_have = vec![MustHave {
        criterion: CriterionId::fixed("ownership"),
        floor: rating(2),
        cap: Recommendation::LeanNoHire,
    }];
    sarah.dealbreakers = vec![Dealbreaker { flag: FlagId::BlameShift, cap: Recommendation::LeanHire }];
    sarah.voice.closes = lines(&["You deserve a plain answer from me.", "In short."]);
    sarah.voice.misses = lines(&["What I never hear is {point}"]);
    let jordan = persona("client-success", "Jordan Taylor", &["stakeholder_communication", "empathy"]);
    vec![marcus, sarah, jordan]
}

/// A rating.
pub(crate) fn rating(value: u8) -> Rating {
    Rating::new(value).expect("a rating")
}

/// A persona ready to rate.
pub(crate) fn rater(persona: Persona) -> Rater {
    Rater::new(persona, find).expect("known criteria")
}
