//! The figures and the gates.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{answers, eval, folder, json, lines, text, write};

/// A little under what is measured: a reading that agrees less with careful readers must not pass unseen.
const GATES: [&str; 10] = [
    "--min-rho",
    "0.89",
    "--min-kappa",
    "0.86",
    "--min-criteria-rho",
    "0.78",
    "--min-flags-f1",
    "0.8",
    "--min-parts",
    "0.8",
];

#[test]
fn the_panel_agrees_with_the_labelled_answers() {
    let file = answers();
    let output = eval(Path::new("."), &[&[file.to_str().expect("UTF-8")], &GATES[..]].concat(), 0);
    assert_eq!(text(&output.stderr), "");
    let page = text(&output.stdout);
    for part in ["on 24 answers", "Spearman's ρ      24 ", "Severest: Ben. Mildest: Ann.", "TO TALK ABOUT"] {
        assert!(page.contains(part), "`{part}` is missing:\n{page}");
    }
}

#[test]
fn a_gate_that_is_missed_is_named_with_its_figure() {
    let folder = folder();
    let file = write(&folder, "rated.jsonl", &lines(12));
    let output = eval(folder.path(), &[&file, "--min-rho", "1", "--min-parts", "1", "--min-kappa", "-1"], 1);
    let said = text(&output.stderr);
    let missed: Vec<&str> = said.lines().collect();
    assert_eq!(missed.len(), 2, "{said}");
    assert!(missed[0].starts_with("gate not met: overall ρ is 0."), "{said}");
    assert!(missed[0].ends_with("expected at least 1 (`--min-rho`)"), "{said}");
    assert!(missed[1].starts_with("gate not met: parts is 0."), "{said}");
    assert!(!output.stdout.is_empty(), "the figures are shown all the same");
}

#[test]
fn nine_answers_are_not_enough_for_a_figure_or_a_gate() {
    let folder = folder();
    let file = write(&folder, "rated.jsonl", &lines(9));
    let output = eval(folder.path(), &[&file, "--min-rho", "-1"], 1);
    assert_eq!(
        text(&output.stderr),
        "gate not met: overall ρ has not enough data, 9 answers, expected at least -1 (`--min-rho`)\n"
    );
    let page = text(&output.stdout);
    assert!(page.contains("Spearman's ρ      9        not enough data: 9"), "{page}");
    assert!(page.contains("Severest and mildest: not enough data"), "{page}");
}

#[test]
fn the_same_files_give_the_same_bytes() {
    let folder = folder();
    let file = write(&folder, "rated.jsonl", &lines(12));
    for format in ["text", "json"] {
        let run = || eval(folder.path(), &[&file, "--format", format], 0).stdout;
        let first = run();
        assert!(first == run(), "{format} differs");
        eval(folder.path(), &[&file, "--format", format, "-o", "out"], 0);
        let written = fs::read(folder.path().join("out")).expect("the output");
        // A page in a file is wider than one on no terminal.
        assert!(format == "text" || written == first, "{format} differs in a file");
    }
}

#[test]
fn a_file_in_two_is_the_same_as_in_one() {
    let folder = folder();
    let (all, file) = (lines(12), write(&folder, "all.jsonl", &lines(12)));
    let (one, other) = (write(&folder, "1.jsonl", &all[..5]), write(&folder, "2.jsonl", &all[5..]));
    let (whole, parts) = (json(folder.path(), &[&file], 0), json(folder.path(), &[&one, &other], 0));
    for key in ["answers", "overall", "criteria", "flags", "parts", "raters"] {
        assert_eq!(whole[key], parts[key], "{key}");
    }
}

#[test]
fn the_json_has_every_figure_with_its_interval_and_number() {
    let folder = folder();
    let file = write(&folder, "rated.jsonl", &lines(12));
    let agreement = json(folder.path(), &[&file], 0);
    assert_eq!(agreement["schema_version"], 1);
    assert_eq!(agreement["panel"].as_array().map(Vec::len), Some(3));
    let rho = &agreement["overall"]["panel"]["rho"];
    let [value, low, high] = ["value", "low", "high"].map(|key| rho[key].as_f64().expect("a number"));
    assert!(low <= value && value <= high && low < high, "{rho}");
    assert_eq!((&rho["answers"], &rho["missing"]), (&12.into(), &Value::Null));
    for key in ["kappa", "alpha"] {
        assert!(agreement["overall"]["raters"][key]["value"].is_f64(), "{key}");
    }
    let criteria = agreement["criteria"]["each"].as_array().expect("a list");
    assert_eq!(criteria.len(), 17);
    for side in ["panel", "raters"] {
        for key in ["rho", "kappa", "within_one", "applicability", "alpha"] {
            assert!(criteria[0][side][key]["answers"].is_u64(), "{side} {key}");
        }
    }
    for key in ["precision", "recall", "f1"] {
        assert!(agreement["flags"]["panel"][key]["answers"].is_u64(), "{key}");
    }
    assert!(agreement["flags"]["panel"]["f1"]["value"].is_f64());
    assert!(agreement["parts"]["panel"]["value"].is_f64());
    assert!(agreement["worst"].as_array().is_some_and(|worst| (1..=10).contains(&worst.len())));
}

#[test]
fn the_chosen_panel_is_the_one_that_is_measured() {
    let folder = folder();
    let file = write(&folder, "rated.jsonl", &lines(12));
    let agreement = json(folder.path(), &[&file, "--panel", "client-success"], 0);
    assert_eq!(agreement["panel"], serde_json::json!(["client-success"]));
    let criteria = agreement["criteria"]["each"].as_array().expect("a list");
    let of = |id: &str| criteria.iter().find(|one| one["criterion"] == id).expect("a criterion");
    assert!(of("empathy")["panel"]["rho"]["answers"].as_u64() > Some(0));
    // Rated by people, and not weighed by anyone on this panel.
    assert_eq!(of("root_cause")["panel"]["rho"]["answers"], 0);
    assert_eq!(of("root_cause")["panel"]["applicability"]["answers"], 0);
}

#[test]
fn disagreements_come_with_both_sides_reasons() {
    let folder = folder();
    let file = write(&folder, "rated.jsonl", &lines(12));
    let agreement = json(folder.path(), &[&file], 0);
    let labelled: Vec<Value> =
        lines(12).iter().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    for one in agreement["worst"].as_array().expect("a list") {
        let answer = labelled.iter().find(|answer| answer["id"] == one["id"]).expect("an answer");
        let key = if one["panel_is_milder"] == true { "concern" } else { "reason_to_hire" };
        assert_eq!(one["raters_reasons"][0]["text"], answer["ratings"][0][key], "{one}");
        let scored = one["panel_score"].is_f64();
        assert_eq!(one["panel_reason"].is_object(), scored, "{one}");
    }
}

#[test]
fn the_severest_and_the_mildest_rater_are_named() {
    let folder = folder();
    let rows = (0..10).map(|at| {
        let text = format!("On day {at} I sent the wrong list to forty shops. I rang them all.");
        format!("{at},\"{text}\",Ann,{}\n{at},,Ben,{}\n{at},,Cleo,{}\n", 60 + at, 48 + at, 54 + at)
    });
    let table = format!("id,text,rater,overall_100\n{}", rows.collect::<String>());
    fs::write(folder.path().join("rated.csv"), table).expect("a file");
    let raters = &json(folder.path(), &["rated.csv"], 0)["raters"];
    assert_eq!((&raters["severest"], &raters["mildest"]), (&"Ben".into(), &"Ann".into()));
    // Ann's 60 against the mean of 48 and 54, and so on, the same on every answer.
    let deviations: Vec<&Value> =
        ["value", "low", "high"].iter().map(|key| &raters["each"][2]["deviation"][key]).collect();
    assert_eq!(deviations, [9.0, 9.0, 9.0]);
}

#[test]
fn an_answer_too_thin_to_rate_counts_as_the_lowest() {
    let folder = folder();
    let mut all = lines(11);
    let before = json(folder.path(), &[&write(&folder, "before.jsonl", &all)], 0);
    all.push(
        r#"{"id": "thin", "text": "Fine.", "ratings": [{"overall": "strong_no_hire", "overall_100": 0}]}"#
            .to_owned(),
    );
    let after = json(folder.path(), &[&write(&folder, "after.jsonl", &all)], 0);
    let number = |of: &Value, path: &str| of.pointer(path).and_then(Value::as_u64).expect("a number");
    let grows = |path: &str| number(&after, path) - number(&before, path);
    for path in ["/insufficient_evidence", "/overall/panel/rho/answers", "/overall/recommendations/panel/0"] {
        assert_eq!(grows(path), 1, "{path}");
    }
    assert_eq!(grows("/criteria/each/0/panel/rho/answers"), 0);
}
