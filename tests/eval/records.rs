//! The formats, and what is wrong in them.

use std::fs;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::support::{eval, folder, json, lines, text, write};

/// A labelled line.
fn line(change: impl FnOnce(&mut Value)) -> String {
    let mut line = json!({
        "id": "a",
        "text": "In March I sent the wrong price list to forty shops. I rang them all that day.",
        "ratings": [{ "rater": "Ann", "overall": "lean_hire", "ratings": { "ownership": 4, "empathy": null } }],
    });
    change(&mut line);
    line.to_string()
}

#[test]
fn bad_lines_are_named_and_the_rest_goes_on() {
    let folder = folder();
    let sheet = |line: &mut Value, key: &str, value: Value| line["ratings"][0][key] = value;
    let cases = [
        ("{\"id\": ".to_owned(), "EOF while parsing a value"),
        (line(|line| line["text"] = Value::Null), "expected `text` or `answer`"),
        (line(|line| line["text"] = json!(" ")), "an empty answer, expected its text"),
        (line(|line| line["ratings"] = json!([])), "no ratings"),
        (
            line(|line| sheet(line, "overall", json!("maybe"))),
            "unknown variant `maybe`, expected one of `strong_no_hire`",
        ),
        (
            line(|line| sheet(line, "overall_100", json!(101))),
            "`overall_100` is a number from 0 to 100: `101`",
        ),
        (
            line(|line| sheet(line, "ratings", json!({ "ownership": 6 }))),
            "a rating is a whole number from 1 to 5: 6",
        ),
        (
            line(|line| sheet(line, "ratings", json!({ "owner": 3 }))),
            "no such criterion, `debrief criteria` lists them: `owner`",
        ),
        (
            line(|line| sheet(line, "flags", json!([{ "flag": "rude" }]))),
            "unknown variant `rude`, expected one of `blame_shift`",
        ),
        (
            line(|line| sheet(line, "sections", json!([{ "label": "end", "start": "In", "end": "day" }]))),
            "unknown variant `end`",
        ),
    ];
    let mut all: Vec<String> = lines(2);
    for (number, (bad, _)) in cases.iter().enumerate() {
        // Each under an id of its own, so that what is wrong is what the case says.
        all.push(bad.replace("\"id\":\"a\"", &format!("\"id\":\"a{number}\"")));
    }
    let file = write(&folder, "rated.jsonl", &all);
    let output = eval(folder.path(), &[&file], 3);
    let said = text(&output.stderr);
    let complaints: Vec<&str> = said.lines().collect();
    assert_eq!(complaints.len(), cases.len(), "{said}");
    for (number, ((_, expected), complaint)) in cases.iter().zip(complaints).enumerate() {
        let place = format!("left out: rated.jsonl:{}: ", number + 3);
        assert!(
            complaint.starts_with(&place) && complaint.contains(expected),
            "{complaint}\nexpected: {expected}"
        );
    }
    let page = text(&output.stdout);
    assert!(
        page.contains("on 2 answers") && page.contains("LEFT OUT") && page.contains("rated.jsonl:12: "),
        "{page}"
    );
}

#[test]
fn an_answer_is_known_by_its_id() {
    let folder = folder();
    let by = |rater: &str, text: &str| {
        line(|line| {
            line["ratings"][0]["rater"] = json!(rater);
            line["text"] = json!(text);
        })
    };
    let story = "In March I sent the wrong price list to forty shops.";
    let all = [by("Ann", story), by("Ben", story), by("Ann", story), by("Cleo", "Another story.")];
    let file = write(&folder, "rated.jsonl", &all);
    let output = eval(folder.path(), &[&file], 3);
    assert_eq!(
        text(&output.stderr),
        "left out: rated.jsonl:3: ratings given twice, first in rated.jsonl:1, by `Ann`\n\
         left out: rated.jsonl:4: another text has this id, in rated.jsonl:1: `a`\n"
    );
    assert!(text(&output.stdout).contains("with 2 raters on 1 answer\n"));
}

#[test]
fn nothing_to_measure_cannot_be_used() {
    let folder = folder();
    let file = write(&folder, "rated.jsonl", &[line(|line| line["ratings"] = json!([]))]);
    let said = text(&eval(folder.path(), &[&file], 2).stderr);
    assert_eq!(said, "left out: rated.jsonl:1: no ratings\nerror: no answer with ratings in `rated.jsonl`\n");
    let said = text(&eval(folder.path(), &["none.jsonl"], 2).stderr);
    assert_eq!(said, "error: none.jsonl: cannot be read: No such file or directory\n");
    let said = text(&eval(folder.path(), &[&file, "--min-rho", "2"], 2).stderr);
    assert_eq!(said, "error: `--min-rho`: expected a number from -1 to 1: `2`\n");
}

/// The labelled answers as a table: a row an answer and rater, the text in the first row alone.
fn table(folder: &TempDir, lines: &[String]) -> String {
    let rows: Vec<Value> = lines.iter().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let criteria: Vec<String> =
        rows[0]["ratings"][0]["ratings"].as_object().expect("ratings").keys().cloned().collect();
    let about = ["id", "question", "text", "role", "level"];
    let of_rater = ["rater", "overall", "overall_100", "concern", "reason_to_hire"];
    let mut writer = csv::Writer::from_path(folder.path().join("rated.csv")).expect("a file");
    let header: Vec<&str> =
        about.into_iter().chain(of_rater).chain(criteria.iter().map(String::as_str)).collect();
    writer.write_record(&header).expect("a row");
    for row in &rows {
        for (number, sheet) in row["ratings"].as_array().expect("raters").iter().enumerate() {
            let cell = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let mut cells: Vec<String> = about
                .iter()
                .map(|key| if *key == "text" && number > 0 { String::new() } else { cell(&row[*key]) })
                .collect();
            // As people type it.
            let spoken = |key: &str| {
                if key == "overall" {
                    cell(&sheet[key]).replace('_', " ").to_uppercase()
                } else {
                    cell(&sheet[key])
                }
            };
            cells.extend(of_rater.iter().map(|key| spoken(key)));
            cells.extend(criteria.iter().map(|id| cell(&sheet["ratings"][id]).replace("null", "n/a")));
            writer.write_record(&cells).expect("a row");
        }
    }
    writer.flush().expect("a file");
    "rated.csv".to_owned()
}

#[test]
fn a_table_gives_the_same_figures() {
    let folder = folder();
    let all = lines(12);
    let (lines, rows) = (write(&folder, "rated.jsonl", &all), table(&folder, &all));
    let (lines, rows) = (json(folder.path(), &[&lines], 0), json(folder.path(), &[&rows], 0));
    for key in ["answers", "overall", "criteria", "raters"] {
        assert_eq!(lines[key], rows[key], "{key}");
    }
    // A table has no flags: nobody was asked for any, which is not that there are none.
    assert_eq!(rows["flags"]["panel"]["precision"]["answers"], 0);
}

#[test]
fn bad_cells_are_named_by_row() {
    let folder = folder();
    let table = "id,text,rater,overall,ownership,mood\n\
                 a,\"I sent the wrong list.\nI rang them.\",Ann,hire,4,good\n\
                 b,I broke it.,Ann,hire,nine,\n\
                 c,I fixed it.,Ann,perhaps,3,\n\
                 d,I left.,,,,\n";
    fs::write(folder.path().join("rated.csv"), table).expect("a file");
    let output = eval(folder.path(), &["rated.csv"], 3);
    assert_eq!(
        text(&output.stderr),
        "hint: a column that is no criterion is passed over: rated.csv: mood\n\
         left out: rated.csv:4: `ownership` is a whole number from 1 to 5, or `n/a`: `nine`\n\
         left out: rated.csv:5: `overall`: expected one of strong_no_hire, no_hire, lean_no_hire, lean_hire, hire, strong_hire: `perhaps`\n\
         left out: rated.csv:6: no ratings\n"
    );
    assert!(text(&output.stdout).contains("on 1 answer\n"));
}
