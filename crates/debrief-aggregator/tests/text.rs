//! What the panel says, in words that a person reads.

mod common;

use common::*;
use debrief_aggregator::consensus;
use debrief_core::{Consensus, Discussion, FlagId};

/// A panel that agrees on little: the price change that reached the wrong customers.
fn billing() -> Vec<Chair> {
    vec![
        chair(
            "product",
            "Marcus Johnson",
            &[("ownership", 4, 2.0), ("customer_problem", 5, 3.0), ("trade_offs", 2, 2.0)],
        )
        .signal("ownership", READ)
        .signal("customer_problem", READ)
        .missing("trade_offs", "what the freeze cost")
        .reason("customer_problem", READ),
        chair(
            "engineering",
            "Sarah Chen",
            &[("ownership", 2, 3.0), ("systemic_change", 1, 3.0), ("execution_realism", 4, 1.0)],
        )
        .signal("execution_realism", FREEZE)
        .flag("ownership", FlagId::BlameShift, LATE)
        .signal("systemic_change", CHECK)
        .because("systemic_change", "One person being careful is no mechanism.")
        .concern("systemic_change", CHECK),
        chair("client", "Jordan Taylor", &[("ownership", 4, 1.0), ("relationship", 5, 3.0)])
            .signal("ownership", RANG)
            .signal("relationship", RENEWED)
            .reason("relationship", RENEWED),
    ]
}

/// A panel that agrees on much.
fn harmony() -> Vec<Chair> {
    let seat = |id, name, own, rating| {
        chair(id, name, &[("ownership", 4, 1.0), ("impact", 2, 1.0), (own, rating, 2.0)])
            .signal("ownership", RANG)
            .missing("impact", "a number to hold against the fourteen")
            .reason("ownership", RANG)
    };
    vec![
        seat("product", "Marcus Johnson", "trade_offs", 4),
        seat("engineering", "Sarah Chen", "root_cause", 3),
        seat("client", "Jordan Taylor", "empathy", 5),
    ]
}

fn silent(chairs: &[Chair]) -> Consensus {
    consensus(&seats(chairs), &Discussion::default(), None)
}

#[test]
fn tells_a_split_panel_apart() {
    let talk = one_move("product", "trade_offs", 2, 3, "engineering", FREEZE);
    insta::assert_snapshot!(consensus(&seats(&billing()), &talk, None).text,
        @"The seats do not meet on any one thing; Marcus, who finds the customer's problem strong, with \
         \"I read the first forty complaints that night\", gives the best mark. What holds the answer \
         back is lasting change: Sarah finds it weak. Sarah lands lower, at no hire, mostly for lasting \
         change, where the words are \"I double-check the list now\". Jordan differs too, at strong \
         hire. It was Sarah's \"We could freeze billing for a week or refund as they came in\" that \
         moved Marcus up on the trade-off. Jordan votes strong hire, Marcus hire, Sarah no hire; taken \
         together, the panel says lean hire.");
}

#[test]
fn warns_of_an_echo_in_an_agreeing_panel() {
    let said = silent(&harmony());
    assert!(said.echo);
    insta::assert_snapshot!(said.text,
        @"What Marcus, Sarah and Jordan share is ownership: \"I rang the fourteen largest accounts \
         myself, before they wrote to us, and told them what we knew\". Mark that for ownership it is \
         the same line three times over, so count it once. The outcome is the hole in it, and Marcus \
         would fill it with a number to hold against the fourteen. Nobody differs by more than a step on \
         anything that two of them rate. Jordan votes hire, Marcus and Sarah lean hire, and it comes to \
         lean hire.");
}

#[test]
fn lets_a_panel_of_one_speak_for_itself() {
    insta::assert_snapshot!(silent(&billing()[..1]).text,
        @"Marcus credits the customer's problem, on the words \"I read the first forty complaints that \
         night\". It holds for ownership too. What holds the answer back is the trade-off; nobody has \
         heard what the freeze cost. It is one voice, so there is nobody to differ. What the answer \
         leaves out may well have happened; it just was not told. That leaves Marcus at hire, and with \
         one seat so is the panel.");
}

#[test]
fn says_plainly_that_there_is_too_little() {
    let thin = |chair: Chair| chair.too_thin("One word tells no story.");
    let panel: Vec<_> = harmony().into_iter().map(thin).collect();
    let said = silent(&panel);
    assert_eq!((said.score, said.score_before_discussion, said.recommendation), (None, None, None));
    insta::assert_snapshot!(said.text,
        @"Marcus, Sarah and Jordan cannot rate this. There is not enough in it, so there is no \
         recommendation. One word tells no story. What to add: a number to hold against the fourteen. \
         Tell one event from beginning to end: what was at stake, what you did yourself, what came of \
         it, and how you know. Then say what you do differently now, and when you last did.");
}

#[test]
fn says_plainly_that_nobody_came() {
    let panel: Vec<_> = billing().into_iter().map(Chair::absent).collect();
    insta::assert_snapshot!(silent(&panel).text,
        @"Marcus, Sarah and Jordan did not get to rate this answer, so there is no score and no \
         recommendation. It is no judgement of the answer: an absent seat is never counted as a low mark, \
         and none is made up for it. What went wrong lies with the reviewers and was reported when it \
         happened; run the same answer again once that is mended, and the panel will rate it from the \
         beginning, as if it had never been seen before.");
}

#[test]
fn other_quotes_find_other_words() {
    let say = |quote: &str| {
        let panel =
            [("product", "Marcus Johnson"), ("engineering", "Sarah Chen"), ("client", "Jordan Taylor")].map(
                |(id, name)| {
                    chair(id, name, &[("ownership", 4, 1.0), ("impact", 2, 1.0)]).signal("ownership", quote)
                },
            );
        // Without the quote itself, which differs anyway.
        silent(&panel).text.split('"').step_by(2).collect::<String>()
    };
    let mut texts: Vec<_> = [READ, FREEZE, RANG, RENEWED, CHECK, LATE].into_iter().map(say).collect();
    texts.sort_unstable();
    texts.dedup();
    assert!(texts.len() >= 5, "{texts:#?}");
}

#[test]
fn never_gives_a_wish_that_a_move_has_overtaken() {
    let panel = [chair("a", "Ann", &[("impact", 1, 1.0)]).missing("impact", "any outcome at all")];
    assert!(silent(&panel).text.contains("any outcome at all"));
    let talk = one_move("a", "impact", 1, 2, "b", READ);
    let said = consensus(&seats(&panel), &talk, None).text;
    assert!(said.contains("the outcome") && !said.contains("any outcome at all"), "{said}");
}

#[test]
fn leaves_unchecked_quotes_of_a_reason_out() {
    let panel = [chair("a", "Ann", &[("impact", 1, 1.0)]).because("impact", "All it says is \"we won\".")];
    assert!(!silent(&panel).text.contains("we won"));
}

#[test]
fn tells_people_who_share_a_first_name_apart() {
    let panel =
        [chair("a", "Sam Hill", &[("impact", 5, 1.0)]), chair("b", "Sam Wood", &[("impact", 5, 1.0)])];
    let said = silent(&panel).text;
    assert!(said.contains("Sam Hill and Sam Wood"), "{said}");
}
