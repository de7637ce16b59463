//! What must hold of any debrief, through the library as people embed it.

#[path = "properties/stories.rs"]
mod stories;

use std::collections::BTreeMap;
use std::sync::LazyLock;
use std::thread;

use debrief::{Answer, DEFAULT_PANEL, Debrief, Debriefer, PersonaId, Roster, Transcript};
use debrief_core::Exception;
use proptest::prelude::*;
use serde_json::Value;

use crate::stories::{FILLERS, INSTRUCTIONS, NAMES, STORIES, hesitant, samples, spiced, story};

static ROSTER: LazyLock<Roster> = LazyLock::new(|| Roster::load(&[]).expect("what is built in"));
static PANEL: LazyLock<Debriefer> = LazyLock::new(|| seated(&DEFAULT_PANEL));
static EVERYONE: LazyLock<Debriefer> = LazyLock::new(|| seated(&everyone()));

/// As many as a panel has seats for.
fn everyone() -> Vec<PersonaId> {
    ROSTER.list().iter().filter_map(|listed| Some(listed.persona.ok()?.id.clone())).take(9).collect()
}

fn seated(seats: &[PersonaId]) -> Debriefer {
    Debriefer::offline(&ROSTER, seats).expect("a panel")
}

fn by(panel: &Debriefer, question: Option<&str>, answer: &str) -> Debrief {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
    let question = question.map(str::to_owned);
    let transcript = Transcript { question, answer: Answer::new(answer.to_owned()), ..Transcript::default() };
    runtime.block_on(panel.debrief(transcript))
}

fn debrief(question: Option<&str>, answer: &str) -> Debrief {
    by(&PANEL, question, answer)
}

/// Everything that is a number or rests on one: what every reviewer rates, and what the panel says in the end.
fn verdict(debrief: &Debrief) -> BTreeMap<String, String> {
    let mut verdict = sealed(debrief);
    let consensus = &debrief.consensus;
    verdict.insert("status".to_owned(), format!("{:?}", debrief.status));
    verdict.insert("panel".to_owned(), format!("{:?} {:?}", consensus.score, consensus.recommendation));
    verdict
}

/// What every reviewer rates before anyone has spoken.
fn sealed(debrief: &Debrief) -> BTreeMap<String, String> {
    let mut sealed = BTreeMap::new();
    for review in &debrief.reviews {
        let id = &review.persona.id;
        for rating in &review.ratings {
            let rated = format!("{:?} {:?}", rating.status, rating.rating);
            sealed.insert(format!("{id} {}", rating.criterion), rated);
        }
        let score = format!("{:?} {:?} {:?}", review.score, review.recommendation, review.capped_by);
        sealed.insert(id.to_string(), score);
    }
    sealed
}

/// What differs, as `what: before → after`.
fn moved(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> Vec<String> {
    let changed = before.iter().filter(|(what, was)| after.get(*what) != Some(was));
    changed.map(|(what, was)| format!("{what}: {was} → {}", after.get(what).map_or("–", |is| is))).collect()
}

/// Every quote with its place, wherever in the document.
fn quotes<'v>(value: &'v Value, found: &mut Vec<(&'v str, usize, usize)>) {
    let place = |key: &str| value[key].as_u64().and_then(|number| usize::try_from(number).ok());
    if let (Some(quote), Some(start), Some(end)) = (value["quote"].as_str(), place("start"), place("end")) {
        found.push((quote, start, end));
    }
    match value {
        Value::Object(fields) => fields.values().for_each(|value| quotes(value, found)),
        Value::Array(values) => values.iter().for_each(|value| quotes(value, found)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_quote_is_the_answer_at_its_place(story in story(), noise in "(\\PC|\\n){0,40}", at in 0.0..1.0) {
        let answer = spiced(&story, &noise, at);
        let document = serde_json::to_value(debrief(None, &answer)).expect("JSON");
        let said = document["transcript"]["answer"].as_str().expect("an answer");
        prop_assert_eq!(said, &answer);
        let characters: Vec<char> = said.chars().collect();
        let mut found = Vec::new();
        quotes(&document, &mut found);
        for (quote, start, end) in found {
            let there: Option<String> = characters.get(start..end).map(|part| part.iter().collect());
            prop_assert_eq!(there.as_deref(), Some(quote));
            prop_assert!(!quote.trim().is_empty());
        }
    }

    #[test]
    fn any_text_has_a_debrief(question in prop::option::of(any::<String>()), answer in any::<String>()) {
        let debrief = debrief(question.as_deref(), &answer);
        prop_assert_eq!(debrief.reviews.len(), 3);
    }

    #[test]
    fn every_rating_is_the_sum_that_is_shown(story in story()) {
        for review in &debrief(None, &story).reviews {
            for rated in review.ratings.iter().filter(|rated| rated.rating.is_some()) {
                let sum = review.sums.iter().find(|sum| sum.criterion == rated.criterion).expect("a sum");
                prop_assert_eq!(sum.each.len(), rated.findings.len());
                let all: f64 = sum.each.iter().sum();
                prop_assert!((all - (sum.found - sum.taken)).abs() < 1e-9, "{:?}", sum);
                let points = sum.found + sum.breadth + sum.fullness - sum.taken;
                prop_assert!((points - sum.points).abs() < 1e-9, "{:?}", sum);
                let steps = sum.thresholds.iter().filter(|&&threshold| points + 1e-9 >= threshold).count();
                let expected = match sum.exception {
                    None => 1 + steps,
                    Some(Exception::AllThere) => 5,
                    Some(Exception::LastMissing) => 4,
                    Some(Exception::Flagged(_, most)) => usize::from(most.get()),
                };
                prop_assert_eq!(rated.rating.map(|rating| usize::from(rating.get())), Some(expected), "{:?}", sum);
            }
        }
    }

    #[test]
    fn fillers_and_hedges_move_nothing(
        story in story(),
        fillers in prop::collection::vec((prop::sample::select(FILLERS), 0.0..1.0), 1..6),
    ) {
        let mut spoken = story.clone();
        for (filler, at) in &fillers {
            spoken = spiced(&spoken, filler, *at);
        }
        let moved = moved(&sealed(&debrief(None, &story)), &sealed(&debrief(None, &spoken)));
        prop_assert!(moved.is_empty(), "{spoken}\n{}", moved.join("\n"));
    }
}

/// Who moves what in the discussion, and because of whom: as the document has it, without the words that did it.
fn moves(debrief: &Debrief) -> Vec<String> {
    let turns = debrief.discussion.rounds.iter().flat_map(|round| &round.turns);
    let moves = turns.flat_map(|turn| turn.moves.iter().map(move |moved| (&turn.persona, moved)));
    let told = moves.map(|(persona, moved)| {
        let (from, to, because) = (moved.from, moved.to, &moved.because_of.persona);
        format!("{persona}, {}: {from} → {to} after {because}", moved.criterion)
    });
    told.collect()
}

#[test]
fn hesitation_changes_no_move_and_no_consensus() {
    let (mut compared, mut moving, mut wrong) = (0, 0, Vec::new());
    let everyone = everyone();
    for panel in everyone.windows(3).map(seated).chain([seated(&everyone)]) {
        for (number, (question, answer)) in samples().into_iter().enumerate() {
            let usual = by(&panel, question.as_deref(), &answer);
            for (every, fillers) in
                [(1, &FILLERS[..3]), (1, &FILLERS[3..10]), (2, &FILLERS[10..]), (5, FILLERS)]
            {
                let spoken = by(&panel, question.as_deref(), &hesitant(&answer, fillers, every));
                // What the reading takes for another rating is tried elsewhere.
                if !moved(&sealed(&usual), &sealed(&spoken)).is_empty() {
                    continue;
                }
                compared += 1;
                moving += usize::from(!moves(&usual).is_empty());
                let differs = moved(&verdict(&usual), &verdict(&spoken));
                if !differs.is_empty() || moves(&usual) != moves(&spoken) {
                    let (before, after) = (moves(&usual), moves(&spoken));
                    wrong.push(format!("sample {number}, {every}: {differs:?}\n {before:?}\n {after:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(compared >= 60 && moving >= 20, "{compared} compared, {moving} of them with moves");
}

#[test]
fn the_order_of_the_seats_moves_no_rating() {
    let orders = [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
    let panels = orders.map(|order| seated(&order.map(|seat: usize| DEFAULT_PANEL[seat].clone())));
    for (question, answer) in samples() {
        let usual = sealed(&debrief(question.as_deref(), &answer));
        for panel in &panels {
            assert_eq!(moved(&usual, &sealed(&by(panel, question.as_deref(), &answer))), [""; 0]);
        }
    }
}

#[test]
fn a_rating_does_not_depend_on_who_else_sits_there() {
    let everyone = everyone();
    let together = &EVERYONE;
    for (question, answer) in samples().into_iter().step_by(3) {
        let all = sealed(&by(together, question.as_deref(), &answer));
        for one in &everyone {
            let alone = sealed(&by(&seated(std::slice::from_ref(one)), question.as_deref(), &answer));
            assert_eq!(moved(&alone, &all), [""; 0]);
        }
    }
}

#[test]
fn names_move_nothing() {
    for (question, story) in STORIES {
        let named = |names: [&str; 2]| story.replace("{one}", names[0]).replace("{other}", names[1]);
        let usual = sealed(&debrief(Some(question), &named(["Anna", "Tom"])));
        for names in NAMES {
            let moved = moved(&usual, &sealed(&debrief(Some(question), &named(names))));
            assert!(moved.is_empty(), "{names:?} in: {story}\n{}", moved.join("\n"));
        }
    }
}

#[test]
fn words_to_the_reviewer_move_nothing() {
    let mut wrong = Vec::new();
    for (number, (question, answer)) in samples().into_iter().enumerate() {
        let usual = verdict(&debrief(question.as_deref(), &answer));
        // A third of them each: every one is tried on four or five samples.
        for instruction in INSTRUCTIONS.iter().skip(number % 3).step_by(3) {
            let after = verdict(&debrief(question.as_deref(), &format!("{answer}\n\n{instruction}")));
            let moved = moved(&usual, &after);
            if !moved.is_empty() {
                wrong.push(format!("sample {number}: {instruction}\n    {}", moved.join("\n    ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn many_threads_say_the_same_bytes_as_one() {
    let samples = samples();
    let said = |(question, answer): &(Option<String>, String)| {
        serde_json::to_string(&debrief(question.as_deref(), answer)).expect("JSON")
    };
    let one: Vec<String> = samples.iter().map(said).collect();
    thread::scope(|scope| {
        for shift in 0..3 {
            let (samples, one) = (&samples, &one);
            scope.spawn(move || {
                for at in (0..samples.len()).map(|at| (at + 5 * shift) % samples.len()) {
                    assert!(said(&samples[at]) == one[at], "sample {at}");
                }
            });
        }
    });
}
