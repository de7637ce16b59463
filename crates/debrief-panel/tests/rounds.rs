//! Who sits, who speaks when, and that neither order nor arrival changes what comes out.

mod common;

use std::sync::Arc;

use common::*;
use debrief_core::{ReviewStatus, Reviewer};
use debrief_panel::{Outcome, Panel, PanelError};

fn three() -> Vec<Scripted> {
    vec![
        reviewer("ann", &[("ownership", 4), ("trade_offs", 2)]).resting_on("ownership", signal(READ)),
        reviewer("bo", &[("ownership", 4), ("root_cause", 3)]).resting_on("root_cause", signal(FROZE)),
        reviewer("cy", &[("ownership", 2), ("empathy", 5)]).resting_on("ownership", flag(LATE)),
    ]
}

#[tokio::test]
async fn everyone_speaks_in_seat_order_in_three_rounds() {
    let outcome = run(three()).await;
    let all = || vec!["ann", "bo", "cy"];
    assert_eq!(speakers(&outcome), [(1, all()), (2, all()), (3, all())]);
    let names: Vec<_> = outcome.discussion.rounds.iter().map(|round| round.name.as_str()).collect();
    assert_eq!(names, ["Initial takes", "Cross-responses", "Closing"]);
    assert_eq!(outcome.discussion.rounds[0].turns[1].text, "bo begins.");
}

#[tokio::test(start_paused = true)]
async fn arrival_changes_nothing() {
    let at_once = run(three()).await;
    for delays in [[20, 0, 5], [0, 9, 3], [1, 2, 3]] {
        let slow = three().into_iter().zip(delays).map(|(seat, delay)| seat.slow(delay)).collect();
        assert_eq!(run(slow).await, at_once, "{delays:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn all_are_asked_at_once() {
    let began = tokio::time::Instant::now();
    run(three().into_iter().map(|seat| seat.slow(10)).collect()).await;
    assert_eq!(began.elapsed().as_secs(), 30, "three rounds of ten seconds each");
}

#[tokio::test]
async fn seat_order_changes_no_rating() {
    let by_seat = |outcome: &Outcome| {
        let mut reviews = outcome.reviews.clone();
        reviews.sort_by(|a, b| a.persona.id.cmp(&b.persona.id));
        let sums = (outcome.consensus.score, outcome.consensus.recommendation);
        (reviews, sums, outcome.consensus.agreements.clone(), outcome.consensus.critical_gaps.clone())
    };
    let expected = by_seat(&run(three()).await);
    for turn in 1..3 {
        let mut seats = three();
        seats.rotate_left(turn);
        assert_eq!(by_seat(&run(seats).await), expected);
    }
}

#[tokio::test]
async fn a_turn_hears_the_rounds_before_and_everyone_present() {
    let listening = reviewer("ann", &[("ownership", 4)]).speaking(|floor| {
        let mut turn = turn(&id_of("ann"), floor.round);
        let seats: Vec<_> = floor.seats.iter().map(|seat| seat.persona.id.as_str()).collect();
        let rounds: Vec<_> = floor.rounds.iter().map(|round| round.number).collect();
        turn.text = format!("round {}: {seats:?} {rounds:?}", floor.round);
        Act::Gives(turn)
    });
    let absent = reviewer("bo", &[("ownership", 4)]).reviewing(Act::Fails);
    let outcome = run(vec![listening, absent, reviewer("cy", &[("ownership", 2)])]).await;
    let heard: Vec<_> =
        outcome.discussion.rounds.iter().skip(1).map(|round| round.turns[0].text.as_str()).collect();
    assert_eq!(heard, [r#"round 2: ["ann", "cy"] [1]"#, r#"round 3: ["ann", "cy"] [1, 2]"#]);
}

#[tokio::test]
async fn a_seat_alone_goes_straight_to_its_closing() {
    let outcome = run(vec![reviewer("ann", &[("ownership", 4)])]).await;
    assert_eq!(speakers(&outcome), [(1, vec!["ann"]), (3, vec!["ann"])]);
    assert_eq!(outcome.consensus.score, Some(4.0));
}

#[tokio::test]
async fn where_nobody_can_rate_there_is_nothing_to_discuss() {
    let outcome = run(three().into_iter().map(|seat| seat.with(thin)).collect()).await;
    assert_eq!(speakers(&outcome), [(1, vec!["ann", "bo", "cy"])]);
    assert_eq!((outcome.consensus.score, outcome.consensus.recommendation), (None, None));
    assert!(outcome.reviews.iter().all(|review| review.status == ReviewStatus::InsufficientEvidence));
}

#[tokio::test]
async fn one_who_can_rate_is_enough_for_a_discussion() {
    let mut seats: Vec<_> = three().into_iter().map(|seat| seat.with(thin)).collect();
    seats[0] = reviewer("ann", &[("ownership", 4)]);
    let outcome = run(seats).await;
    assert_eq!(outcome.discussion.rounds.len(), 3);
    assert_eq!(outcome.consensus.score, Some(4.0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn runs_on_a_task_of_its_own_on_many_threads() {
    let spawned = tokio::spawn(run(three()));
    assert_eq!(spawned.await.unwrap(), run(three()).await);
}

#[test]
fn refuses_what_is_no_panel() {
    let panel = |ids: &[&str]| {
        let seats = ids.iter().map(|id| Arc::new(reviewer(id, &[("ownership", 3)])) as Arc<dyn Reviewer>);
        Panel::new(seats.collect()).map(|panel| panel.personas().count())
    };
    assert_eq!(panel(&[]), Err(PanelError::Seats { found: 0 }));
    assert_eq!(panel(&["a", "b", "c", "d", "e", "f", "g", "h", "i"]), Ok(9));
    let ten = panel(&["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]).unwrap_err();
    assert_eq!(ten.to_string(), "a panel has one to nine seats: 10");
    assert_eq!(
        panel(&["ann", "bo", "ann"]).unwrap_err().to_string(),
        "a persona sits on a panel once: `ann`"
    );
}
