//! The JSON document of every sample has the published keys, and no others.

use serde_json::Value;

use crate::support::{Sample, list, samples, turns};

#[test]
fn every_object_has_its_keys_and_no_others() {
    for Sample { debrief, .. } in samples() {
        has_keys(
            debrief,
            "schema_version transcript engine status reviews discussion consensus flags next_steps reading",
        );
        assert_eq!(debrief["schema_version"], 1);
        has_keys(&debrief["transcript"], "id question answer role level source");
        has_keys(&debrief["engine"], "name version");
        assert_eq!(debrief["engine"]["name"], "offline");
        has_keys(&debrief["discussion"], "rounds");
        has_keys(&debrief["reading"], "sentences");
        has_keys(
            &debrief["consensus"],
            "text recommendation score score_before_discussion agreements critical_gaps dissent echo",
        );
        for review in list(debrief, "reviews") {
            review_has_its_keys(review);
        }
        for round in list(&debrief["discussion"], "rounds") {
            has_keys(round, "number name turns");
        }
        for (_, turn) in turns(debrief) {
            has_keys(turn, "persona text responds_to moves");
            all_have_keys(list(turn, "responds_to"), "persona stance criterion");
            for change in list(turn, "moves") {
                has_keys(change, "criterion from to because_of");
                has_keys(&change["because_of"], "persona quote");
            }
        }
        all_have_keys(list(&debrief["consensus"], "dissent"), "persona criterion text");
        all_have_keys(list(debrief, "flags"), "id quote start end");
        all_have_keys(list(debrief, "next_steps"), "criterion advice quote from to");
        all_have_keys(list(&debrief["reading"], "sentences"), "start end part");
    }
}

fn review_has_its_keys(review: &Value) {
    has_keys(
        review,
        "persona status ratings score recommendation capped_by reason_to_hire concern would_change_my_mind \
         follow_up_questions",
    );
    has_keys(&review["persona"], "id name title");
    for rating in list(review, "ratings") {
        has_keys(rating, "criterion status rating weight because findings");
        all_have_keys(list(rating, "findings"), "kind id quote start end");
    }
    for point in ["reason_to_hire", "concern"].map(|key| &review[key]).into_iter().filter(|p| !p.is_null()) {
        has_keys(point, "text criterion findings");
        all_have_keys(list(point, "findings"), "kind id quote start end");
    }
    all_have_keys(list(review, "would_change_my_mind"), "criterion missing from to");
}

#[track_caller]
fn has_keys(value: &Value, expected: &str) {
    let mut keys: Vec<&str> = value.as_object().expect("an object").keys().map(String::as_str).collect();
    let mut expected: Vec<&str> = expected.split_whitespace().collect();
    keys.sort_unstable();
    expected.sort_unstable();
    assert_eq!(keys, expected);
}

#[track_caller]
fn all_have_keys(values: &[Value], expected: &str) {
    for value in values {
        has_keys(value, expected);
    }
}
