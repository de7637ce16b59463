//! What a reviewer says is checked, whoever wrote it: quotes, sums, responses and moves.

mod common;

use common::*;
use debrief_core::{
    Finding, FindingKind, Move, RatingStatus, Recommendation, Response, Review, ReviewStatus, SignalId,
};
use debrief_panel::Outcome;

mod moves {
    use super::*;

    /// Ann, who rates `ownership` 3 and `trade_offs` 2, hears Bo, who rests on READ and FROZE, and Cy, who is absent.
    async fn after(moves: Vec<Move>) -> (Vec<(u8, u8)>, Outcome) {
        let outcome = run(vec![
            reviewer("ann", &[("ownership", 3), ("trade_offs", 2)])
                .resting_on("ownership", signal(RENEWED))
                .saying(Vec::new(), moves),
            reviewer("bo", &[("ownership", 5), ("root_cause", 2)])
                .resting_on("ownership", signal(READ))
                .resting_on("root_cause", signal(FROZE))
                .resting_on("root_cause", flag(LATE)),
            reviewer("cy", &[("ownership", 5)])
                .resting_on("ownership", signal(RENEWED))
                .reviewing(Act::Fails),
        ])
        .await;
        let kept =
            outcome.discussion.rounds[1].turns[0].moves.iter().map(|m| (m.from.get(), m.to.get())).collect();
        (kept, outcome)
    }

    #[track_caller]
    fn kept(moves: Vec<Move>, expected: &[(u8, u8)]) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        let said = format!("{moves:?}");
        assert_eq!(runtime.block_on(after(moves)).0, expected, "{said}");
    }

    #[test]
    fn one_step_for_a_colleague_s_evidence_is_kept() {
        kept(vec![a_move("ownership", 3, 4, "bo", READ)], &[(3, 4)]);
        kept(vec![a_move("trade_offs", 2, 3, "bo", FROZE)], &[(2, 3)]);
        kept(vec![a_move("trade_offs", 2, 1, "bo", LATE)], &[(2, 1)]);
    }

    #[test]
    fn a_part_of_the_evidence_will_do() {
        kept(vec![a_move("ownership", 3, 4, "bo", "the first forty complaints")], &[(3, 4)]);
    }

    #[test]
    fn a_part_that_could_be_in_anything_will_not() {
        kept(vec![a_move("ownership", 3, 4, "bo", "I")], &[]);
        kept(vec![a_move("ownership", 3, 4, "bo", "")], &[]);
    }

    #[test]
    fn the_colleague_must_be_another_who_is_there() {
        kept(vec![a_move("ownership", 3, 4, "cy", RENEWED)], &[]);
        kept(vec![a_move("ownership", 3, 4, "ann", RENEWED)], &[]);
        kept(vec![a_move("ownership", 3, 4, "di", READ)], &[]);
    }

    #[test]
    fn it_begins_where_the_rating_is() {
        kept(vec![a_move("ownership", 2, 3, "bo", READ)], &[]);
        kept(vec![a_move("impact", 3, 4, "bo", READ)], &[]);
    }

    #[test]
    fn it_goes_one_step() {
        kept(vec![a_move("ownership", 3, 5, "bo", READ)], &[]);
        kept(vec![a_move("ownership", 3, 3, "bo", READ)], &[]);
        let two = vec![a_move("ownership", 3, 4, "bo", READ), a_move("ownership", 4, 5, "bo", READ)];
        kept(two, &[(3, 4)]);
        let again = vec![a_move("ownership", 3, 4, "bo", READ), a_move("ownership", 3, 4, "bo", READ)];
        kept(again, &[(3, 4)]);
    }

    #[test]
    fn the_words_are_the_answer_s_and_the_colleague_s() {
        kept(vec![a_move("ownership", 3, 4, "bo", "I read every complaint")], &[]);
        kept(vec![a_move("ownership", 3, 4, "bo", "I READ the first forty complaints that night")], &[]);
        kept(vec![a_move("ownership", 3, 4, "bo", RENEWED)], &[]);
        kept(vec![a_move("trade_offs", 2, 1, "bo", RENEWED)], &[]);
    }

    #[test]
    fn it_leads_toward_the_evidence() {
        // Bo rates ownership 5 on these very words.
        kept(vec![a_move("ownership", 3, 2, "bo", READ)], &[]);
        // A flag raises nothing.
        kept(vec![a_move("trade_offs", 2, 3, "bo", LATE)], &[]);
    }

    #[tokio::test]
    async fn a_kept_move_counts_and_a_dropped_one_does_not() {
        let (_, moved) = after(vec![a_move("ownership", 3, 4, "bo", READ)]).await;
        let (_, false_move) = after(vec![a_move("ownership", 3, 5, "bo", READ)]).await;
        // Ann 2.5 and Bo 3.5; with the move Ann 3.
        assert_eq!((moved.consensus.score_before_discussion, moved.consensus.score), (Some(3.0), Some(3.25)));
        assert_eq!(false_move.consensus.score, Some(3.0));
        assert_eq!(moved.reviews, false_move.reviews, "the sealed ratings stay sealed");
    }

    #[tokio::test]
    async fn the_next_round_begins_where_the_last_one_ended() {
        let step = |floor: &debrief_core::Floor<'_>| {
            let mut turn = turn(&id_of("ann"), floor.round);
            let from = if floor.round == 2 { 3 } else { 4 };
            turn.moves.push(a_move("ownership", from, from + 1, "bo", READ));
            Act::Gives(turn)
        };
        let ann = reviewer("ann", &[("ownership", 3)]).speaking(step);
        let outcome =
            run(vec![ann, reviewer("bo", &[("ownership", 5)]).resting_on("ownership", signal(READ))]).await;
        assert_eq!(outcome.consensus.score, Some(5.0));
    }
}

mod turns {
    use super::*;

    async fn ann_says(responses: Vec<Response>) -> Vec<String> {
        let outcome = run(vec![
            reviewer("ann", &[("ownership", 3)]).saying(responses, Vec::new()),
            reviewer("bo", &[("ownership", 4)]),
            reviewer("cy", &[("ownership", 4)]).reviewing(Act::Fails),
        ])
        .await;
        outcome.discussion.rounds[1].turns[0].responds_to.iter().map(|r| r.persona.to_string()).collect()
    }

    #[tokio::test]
    async fn only_colleagues_who_are_there_are_answered() {
        assert_eq!(ann_says(["ann", "bo", "cy", "di"].map(response).to_vec()).await, ["bo"]);
    }

    #[tokio::test]
    async fn nobody_speaks_for_someone_else() {
        let ann = reviewer("ann", &[("ownership", 3)])
            .speaking(|floor| Act::Gives(turn(&id_of("bo"), floor.round)));
        let outcome = run(vec![ann, reviewer("bo", &[("ownership", 4)])]).await;
        assert_eq!(speakers(&outcome)[1], (2, vec!["ann", "bo"]));
    }
}

mod reviews {
    use super::*;

    /// Ann's review as the panel has it, after a change to what she gave.
    async fn ann(change: impl FnOnce(&mut Review)) -> Review {
        let ann = reviewer("ann", &[("ownership", 4), ("impact", 2)])
            .resting_on("ownership", signal(READ))
            .resting_on("impact", signal(RENEWED));
        let mut outcome = run(vec![ann.with(change)]).await;
        outcome.reviews.remove(0)
    }

    fn quotes(review: &Review, criterion: &str) -> Vec<String> {
        let rating = review.ratings.iter().find(|r| r.criterion.as_str() == criterion).unwrap();
        rating.findings.iter().map(|f| f.quote.clone().unwrap_or_else(|| "(absent)".to_owned())).collect()
    }

    #[tokio::test]
    async fn what_is_true_is_left_alone() {
        let given = reviewer("ann", &[("ownership", 4)]).resting_on("ownership", signal(READ));
        let given = given.resting_on("ownership", Finding::absence(&SignalId::fixed("cost_told")));
        let Act::Gives(expected) = &given.review else { unreachable!() };
        let expected = expected.clone();
        assert_eq!(run(vec![given]).await.reviews, [expected]);
    }

    #[tokio::test]
    async fn a_quote_that_is_not_at_its_place_is_dropped() {
        let false_findings: [fn(&mut Finding); 6] = [
            |f| f.quote = Some("I read the first fifty complaints that night".to_owned()),
            |f| f.start = f.start.map(|start| start + 1),
            |f| f.end = Some(9_999),
            |f| (f.start, f.end) = (f.end, f.start),
            |f| f.quote = None,
            |f| f.kind = FindingKind::Absence,
        ];
        for falsify in false_findings {
            let review = ann(|review| {
                let mut finding = signal(READ);
                falsify(&mut finding);
                rating(review, "ownership").findings.push(finding);
            })
            .await;
            assert_eq!(quotes(&review, "ownership"), [READ]);
            assert_eq!(review.score, Some(3.0));
        }
    }

    #[tokio::test]
    async fn places_are_counted_in_characters() {
        // "Zoë" has four bytes: a place in bytes would be one too far.
        let review = ann(|review| {
            let mut finding = signal(FROZE);
            let bytes = ANSWER.find(FROZE).unwrap();
            (finding.start, finding.end) = (Some(bytes), Some(bytes + FROZE.len()));
            rating(review, "ownership").findings.push(finding);
        })
        .await;
        assert_eq!(quotes(&review, "ownership"), [READ]);
    }

    #[tokio::test]
    async fn a_rating_on_false_quotes_alone_is_unscored() {
        let review = ann(|review| rating(review, "impact").findings[0].start = Some(0)).await;
        let impact = &review.ratings[1];
        assert_eq!((impact.status, impact.rating), (RatingStatus::Unscored, None));
        assert_eq!(review.score, Some(4.0), "neither for nor against");
    }

    #[tokio::test]
    async fn a_point_with_a_false_quote_is_dropped() {
        let review = ann(|review| {
            let mut false_finding = signal(READ);
            false_finding.start = Some(0);
            review.reason_to_hire = Some(point(signal(READ)));
            review.concern = Some(point(false_finding));
        })
        .await;
        assert!(review.reason_to_hire.is_some());
        assert_eq!(review.concern, None);
    }

    #[tokio::test]
    async fn a_score_is_the_sum_of_its_ratings() {
        let review = ann(|review| {
            review.score = Some(4.9);
            review.recommendation = Some(Recommendation::StrongHire);
            review.capped_by = Some("must_have: luck".to_owned());
        })
        .await;
        assert_eq!((review.score, review.recommendation), (Some(3.0), Some(Recommendation::LeanHire)));
        assert_eq!(review.capped_by, None);
    }

    #[tokio::test]
    async fn a_cap_holds_whatever_the_reviewer_says() {
        let mut ann = reviewer("ann", &[("ownership", 5), ("impact", 2)]);
        ann.persona.must_have.push(debrief_core::MustHave {
            criterion: criterion_of("impact"),
            floor: rate(3),
            cap: Recommendation::LeanNoHire,
        });
        let review = run(vec![ann]).await.reviews.remove(0);
        assert_eq!(review.recommendation, Some(Recommendation::LeanNoHire));
        assert_eq!(review.capped_by.as_deref(), Some("must_have: impact"));
    }

    #[tokio::test]
    async fn a_rating_that_the_persona_does_not_weigh_is_dropped() {
        let review = ann(|review| {
            let mut stray = review.ratings[0].clone();
            stray.criterion = criterion_of("charm");
            let twice = review.ratings[1].clone();
            review.ratings.extend([stray, twice]);
            review.ratings[0].weight = f64::NAN;
        })
        .await;
        let left: Vec<_> = review.ratings.iter().map(|r| r.criterion.as_str()).collect();
        assert_eq!((left, review.score), (vec!["impact"], Some(2.0)));
    }

    #[tokio::test]
    async fn nobody_signs_for_someone_else() {
        let review = ann(|review| review.persona.id = id_of("bo")).await;
        assert_eq!((review.persona.id.as_str(), review.status), ("ann", ReviewStatus::Scored));
    }

    #[tokio::test]
    async fn too_little_has_no_score() {
        let review = ann(|review| {
            thin(review);
            review.score = Some(1.0);
            review.recommendation = Some(Recommendation::StrongNoHire);
        })
        .await;
        assert_eq!((review.score, review.recommendation), (None, None));
    }
}
