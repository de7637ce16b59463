//! Words that depend on what the document holds.

use debrief_core::{Debrief, Exception, FlagId, PersonaId, Rating, Recommendation, Status, Sum};
use debrief_report::{Options, explain, format};

use crate::fixture::{partial, thin, whole};

fn text(debrief: &Debrief) -> String {
    let options = Options { width: 200, ..Options::default() };
    (format("text").unwrap().render)(debrief, &options)
}

#[track_caller]
fn check(change: impl FnOnce(&mut Debrief), expected: &str) {
    let mut debrief = whole();
    change(&mut debrief);
    let found = text(&debrief);
    assert!(found.contains(expected), "{found}");
}

#[test]
fn says_that_a_dealbreaker_holds_it_down() {
    check(
        |debrief| debrief.reviews[0].capped_by = Some("dealbreaker: blame_shift".to_owned()),
        "  • Held down: blame shift is a dealbreaker for Marcus.\n",
    );
}

#[test]
fn says_any_other_cap_without_its_underscores() {
    check(
        |debrief| debrief.reviews[0].capped_by = Some("house_rule".to_owned()),
        "  • Held down by house rule.\n",
    );
}

#[test]
fn gives_whole_names_where_the_first_is_shared() {
    check(
        |debrief| debrief.reviews[0].persona.name = "Sarah Jones".to_owned(),
        "after Sarah Chen's \"The cause was mine\"",
    );
}

#[test]
fn knows_no_one_who_does_not_sit_there() {
    check(
        |debrief| {
            debrief.discussion.rounds[1].turns[2].moves[0].because_of.persona = PersonaId::fixed("stranger");
        },
        "ownership 2 → 3, after a colleague's \"The cause was mine\"",
    );
}

#[test]
fn says_who_differs_once() {
    check(
        |debrief| {
            debrief.consensus.dissent[0].text =
                "Jordan Taylor rates ownership 3 where Sarah Chen has 5.".to_owned();
        },
        "  • Jordan Taylor rates ownership 3 where Sarah Chen has 5.\n",
    );
}

#[test]
fn names_a_flag_once_with_all_its_quotes() {
    check(
        |debrief| debrief.flags[2].id = FlagId::Platitude,
        "  • Platitude (a lesson that fits any story): \"Communication is key\", \"in the end everyone was happy\"\n",
    );
}

#[test]
fn gives_a_score_once_where_the_discussion_left_it() {
    check(
        |debrief| debrief.consensus.score_before_discussion = debrief.consensus.score,
        "\nLean hire, 3.61 of 5\n",
    );
}

#[test]
fn says_that_nobody_came() {
    let mut debrief = partial();
    let absent = debrief.reviews.pop().unwrap();
    debrief.reviews = vec![absent];
    debrief.status = Status::of(&debrief.reviews);
    debrief.consensus.recommendation = None;
    debrief.consensus.score = None;
    assert!(text(&debrief).contains("\nNo recommendation: no reviewer gave a review.\n"));
}

#[test]
fn says_that_there_is_no_answer() {
    let mut debrief = thin();
    debrief.transcript.answer = " \n\u{200b}".to_owned();
    assert!(text(&debrief).contains("\n\nIt is empty.\n"));
}

#[test]
fn the_arithmetic_does_not_hide_that_the_document_says_something_else() {
    let mut debrief = whole();
    debrief.reviews[0].score = Some(4.0);
    debrief.consensus.recommendation = Some(Recommendation::StrongHire);
    let found = explain(&debrief, &Options { width: 200, ..Options::default() });
    assert!(found.contains("/ 14.5 = 3.45 (but the document says 4.00)\n"), "{found}");
    assert!(found.contains("not hire (from 3.70); but the document says strong hire.\n"), "{found}");
}

#[test]
fn the_arithmetic_forgives_rounding() {
    let mut debrief = whole();
    debrief.consensus.score = debrief.consensus.score.map(|score| score + 0.01);
    assert!(!explain(&debrief, &Options::default()).contains("but the document says"));
}

#[test]
fn the_arithmetic_shows_every_point() {
    let debrief = whole();
    let mut ratings = debrief.reviews[0].ratings.iter();
    let rated = ratings
        .find(|rated| rated.rating.is_some() && !rated.findings.is_empty())
        .expect("one with findings");
    let each = vec![0.8; rated.findings.len()];
    let sum = Sum {
        criterion: rated.criterion.clone(),
        found: each.iter().sum(),
        each,
        breadth: 0.25,
        fullness: 0.3,
        taken: 0.4,
        points: 2.2,
        thresholds: [0.3, 1.1, 1.8, 2.6],
        at_most: Rating::MAX,
        exception: None,
    };
    let explained = |sum: Sum| {
        let mut debrief = debrief.clone();
        debrief.reviews[0].sums = vec![sum];
        explain(&debrief, &Options { width: 300, ..Options::default() })
    };
    let plain = explained(sum.clone());
    assert!(
        plain.contains("for breadth + 0.30 for how much is told − 0.40 for its own flags = 2.20 points"),
        "{plain}"
    );
    assert!(plain.contains("a 4 takes 1.80, a 5 takes 2.60.\n"), "{plain}");
    assert!(plain.contains(&format!("{} 0.80", rated.findings[0].id)), "{plain}");

    // The ends of the scale have one neighbour, and what nothing takes from is shown without it.
    let top = explained(Sum { points: 3.0, fullness: 0.0, taken: 0.0, ..sum.clone() });
    assert!(top.contains("for breadth = 3.00 points; a 5 takes 2.60.\n"), "{top}");
    let empty = explained(Sum { found: -0.0, ..sum.clone() });
    assert!(empty.contains(" 0.00 found"), "{empty}");
    let bottom = explained(Sum { points: 0.1, ..sum.clone() });
    assert!(bottom.contains("0.10 points; a 2 takes 0.30.\n"), "{bottom}");
    let exceptions = [
        (Exception::AllThere, "All of it is clearly there: that is a 5."),
        (Exception::LastMissing, "What a 5 ends with is missing: at most a 4."),
        (Exception::Flagged(FlagId::BlameShift, Rating::MIN), "Beside blame_shift at most a 1."),
    ];
    for (exception, said) in exceptions {
        let told = explained(Sum { fullness: 0.0, exception: Some(exception), ..sum.clone() });
        assert!(told.contains(said), "{told}");
    }
}
