//! Seats and turns that fail: absent, never a zero, and told.

mod common;

use common::*;
use debrief_core::{PersonaId, Review, ReviewStatus, Status};
use debrief_panel::Outcome;

/// A seat whose review comes to nothing, between two that rate 4.
async fn with_lost(act: Act<Review>) -> Outcome {
    run(vec![
        reviewer("ann", &[("ownership", 4)]),
        reviewer("bo", &[("ownership", 1)]).reviewing(act),
        reviewer("cy", &[("ownership", 4)]),
    ])
    .await
}

#[track_caller]
fn check_absent(outcome: &Outcome) {
    let bo = &outcome.reviews[1];
    assert_eq!((bo.persona.name.as_str(), bo.status), ("Bo Doe", ReviewStatus::Unscored));
    assert!(bo.ratings.is_empty() && bo.score.is_none() && bo.recommendation.is_none(), "{bo:?}");
    assert_eq!(speakers(outcome), [(1, vec!["ann", "cy"]), (2, vec!["ann", "cy"]), (3, vec!["ann", "cy"])]);
    assert_eq!(outcome.consensus.score, Some(4.0), "an absent seat is no zero");
    assert!(outcome.consensus.text.contains("Bo did not get to rate"), "{}", outcome.consensus.text);
    assert_eq!(Status::of(&outcome.reviews), Status::Partial);
}

#[tokio::test]
async fn a_seat_that_fails_is_absent() {
    check_absent(&with_lost(Act::Fails).await);
}

#[tokio::test]
async fn a_seat_that_panics_is_absent() {
    check_absent(&with_lost(Act::Panics).await);
}

#[tokio::test(start_paused = true)]
async fn a_seat_that_never_answers_is_absent() {
    check_absent(&with_lost(Act::Hangs).await);
}

#[tokio::test]
async fn a_seat_that_gives_no_rating_is_absent() {
    let marks = [("ownership", 1)];
    let mut unscored = review(&persona("bo", &marks), &marks);
    unscored.status = ReviewStatus::Unscored;
    check_absent(&with_lost(Act::Gives(unscored.clone())).await);
    unscored.status = ReviewStatus::Scored;
    unscored.ratings.clear();
    check_absent(&with_lost(Act::Gives(unscored)).await);
}

#[tokio::test(start_paused = true)]
async fn a_turn_that_fails_is_missing_and_the_seat_stays() {
    for lost in [|| Act::Fails, || Act::Panics, || Act::Hangs] {
        let bo = reviewer("bo", &[("ownership", 4)]).speaking(move |floor| match floor.round {
            2 => lost(),
            round => Act::Gives(turn(&id_of("bo"), round)),
        });
        let outcome = run(vec![reviewer("ann", &[("ownership", 4)]), bo]).await;
        assert_eq!(speakers(&outcome), [(1, vec!["ann", "bo"]), (2, vec!["ann"]), (3, vec!["ann", "bo"])]);
        assert_eq!(outcome.reviews[1].status, ReviewStatus::Scored);
    }
}

#[tokio::test]
async fn a_turn_that_says_nothing_is_missing() {
    let silent = |id: &str, text: &str| {
        let (own, text) = (PersonaId::new(id).unwrap(), text.to_owned());
        reviewer(id, &[("ownership", 4)]).with(|review| review.initial_take.clear()).speaking(move |floor| {
            let mut turn = turn(&own, floor.round);
            turn.text.clone_from(&text);
            Act::Gives(turn)
        })
    };
    let outcome = run(vec![silent("ann", ""), silent("bo", " \n")]).await;
    assert_eq!(speakers(&outcome), []);
    assert_eq!(outcome.consensus.score, Some(4.0));
}

#[tokio::test]
async fn a_panel_on_which_nobody_came_still_comes_to_something() {
    let lost = |id| reviewer(id, &[("ownership", 4)]).reviewing(Act::Fails);
    let outcome = run(vec![lost("ann"), lost("bo")]).await;
    assert_eq!(speakers(&outcome), []);
    assert_eq!((outcome.consensus.score, outcome.consensus.recommendation), (None, None));
    assert_eq!(outcome.reviews.len(), 2);
}

/// What is logged at `warn` while a panel runs.
fn warnings(of: &str, reviewers: Vec<Scripted>) -> String {
    let path = std::env::temp_dir().join(format!("debrief-panel-{}-{of}.log", std::process::id()));
    let file = std::fs::File::create(&path).unwrap();
    let log = tracing_subscriber::fmt().with_ansi(false).with_writer(file).finish();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    tracing::subscriber::with_default(log, || runtime.block_on(run(reviewers)));
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::remove_file(path).unwrap();
    text
}

#[test]
fn what_is_lost_is_logged_by_name_and_reason() {
    let log = warnings(
        "lossy",
        vec![
            reviewer("ann", &[("ownership", 4)]).reviewing(Act::Fails),
            reviewer("bo", &[("ownership", 4)]).speaking(|_| Act::Panics),
            reviewer("cy", &[("ownership", 4)]),
        ],
    );
    assert!(log.contains("WARN debrief_panel"), "{log}");
    assert!(log.contains("a seat is absent seat=ann why=the engine failed: the line went dead"), "{log}");
    assert!(log.contains("a turn is missing seat=bo round=2 why=the reviewer panicked"), "{log}");
    assert!(!log.contains("scripted"), "a panic's own words stay out of the log: {log}");
}

#[test]
fn a_smooth_panel_logs_nothing() {
    assert_eq!(
        warnings("smooth", vec![reviewer("ann", &[("ownership", 4)]), reviewer("bo", &[("ownership", 4)])]),
        ""
    );
}
