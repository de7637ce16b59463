//! What moves the panel that should not.

use std::collections::BTreeSet;

use serde_json::json;

use crate::support::{eval, folder, json, lines, text, write};

#[test]
fn every_rewrite_is_tried_and_told() {
    let folder = folder();
    let mut all = lines(20);
    // A long one and a short one: every rewrite is a debrief.
    let all = [all.remove(19), all.remove(0)];
    let file = write(&folder, "rated.jsonl", &all);
    let robustness = json(folder.path(), &[&file, "--robustness", "--max-change", "4"], 0);
    assert_eq!((&robustness["schema_version"], &robustness["answers"]), (&json!(1), &json!(2)));
    let rewrites = robustness["rewrites"].as_array().expect("a list");
    let ids: BTreeSet<&str> = rewrites.iter().filter_map(|one| one["rewrite"].as_str()).collect();
    assert_eq!(ids.len(), 25, "{ids:?}");
    for one in rewrites {
        let number = |key: &str, of: &str| one[key][of].as_f64().expect("a number");
        assert!(one["changed"].as_u64() <= one["answers"].as_u64(), "{one}");
        for key in ["overall", "criteria"] {
            assert!(
                number(key, "fall") <= 0.0 && 0.0 <= number(key, "rise") && 0.0 <= number(key, "mean"),
                "{one}"
            );
        }
        assert_eq!(one["worst"].is_null(), one["changed"] == 0, "{one}");
        // What changes nothing meets every aim.
        assert!(one["changed"] != 0 || one["met"] == true, "{one}");
    }
    let of = |id: &str| rewrites.iter().find(|one| one["rewrite"] == id).expect("a rewrite");
    assert_eq!(of("fillers")["answers"], 2);
    // Only one of them has digits: what is not rewritten does not count.
    assert_eq!(of("numbers_as_words")["answers"], 1);
    assert_eq!(of("told_plainly")["instruction_reported"], 1.0);

    // The long one is a good answer: whatever it loses, the criterion falls; and of what came of it, the panel says so.
    let removals = robustness["removals"].as_array().expect("a list");
    let each = |key: &str| removals.iter().map(|one| one[key].clone()).collect::<Vec<_>>();
    assert_eq!(each("criterion"), ["impact", "learning", "ownership"]);
    assert_eq!((each("answers"), each("fell")), (vec![json!(1); 3], vec![json!(1); 3]), "{removals:?}");
    assert_eq!(removals[0]["named"], 1, "{removals:?}");
}

#[test]
fn ratings_are_not_needed_and_bad_lines_are_named() {
    let folder = folder();
    let lines = [r#"{"id": "a", "text": "I rang him."}"#.to_owned(), "{".to_owned()];
    let file = write(&folder, "answers.jsonl", &lines);
    let output = eval(folder.path(), &[&file, "--robustness"], 3);
    assert!(text(&output.stderr).starts_with("left out: answers.jsonl:2: "), "{}", text(&output.stderr));
    assert!(text(&output.stdout).contains("What rewriting 1 answer does"));
    assert!(eval(folder.path(), &[&file, "--robustness"], 3).stdout == output.stdout, "another run differs");
    let said = text(&eval(folder.path(), &[&write(&folder, "none.jsonl", &[]), "--robustness"], 2).stderr);
    assert_eq!(said, "error: no answer in `none.jsonl`\n");
}

#[test]
fn the_gates_of_the_one_are_not_those_of_the_other() {
    let folder = folder();
    let file = write(&folder, "rated.jsonl", &lines(1));
    let said = text(&eval(folder.path(), &[&file, "--robustness", "--min-rho", "0"], 2).stderr);
    assert!(said.starts_with("error: `--robustness` cannot stand beside `--min-rho`\n"), "{said}");
    let said = text(&eval(folder.path(), &[&file, "--max-change", "0"], 2).stderr);
    assert!(said.starts_with("error: an argument is missing: `--robustness`"), "{said}");
}
