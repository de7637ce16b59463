//! What is in the folder afterwards.

use std::fs;

use crate::support::{answer, everything, folder, json_lines, read, records, run, said, write};

#[test]
fn every_item_has_its_row_and_its_line_in_input_order() {
    let place = folder();
    let at = place.path();
    write(at, "all.jsonl", &(records([3, 1]) + "{\"id\":\"thin\",\"text\":\"Fine.\"}\n"));
    run(at, &["all.jsonl", "-o", "out"], 0);
    let out = at.join("out");
    let lines = json_lines(&out, "debriefs.jsonl");
    let mut rows = csv::Reader::from_path(out.join("summary.csv")).expect("a table");
    let header = rows.headers().expect("a header").clone();
    let expected = [
        "id",
        "status",
        "recommendation",
        "score",
        "score_director-of-product",
        "score_vp-engineering",
        "score_client-success",
        "main_gap",
        "flags",
    ];
    assert_eq!(header.iter().collect::<Vec<_>>(), expected);
    let rows: Vec<csv::StringRecord> = rows.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 3);
    for (row, line) in rows.iter().zip(&lines) {
        let consensus = &line["consensus"];
        assert_eq!(&row[0], line["transcript"]["id"].as_str().expect("an id"));
        assert_eq!(&row[1], line["status"].as_str().expect("a status"));
        assert_eq!(&row[2], consensus["recommendation"].as_str().unwrap_or_default());
        let score = consensus["score"].as_f64().map(|score| format!("{score:.2}"));
        assert_eq!(&row[3], score.unwrap_or_default());
        for seat in 0..3 {
            let score = line["reviews"][seat]["score"].as_f64().map(|score| format!("{score:.2}"));
            assert_eq!(&row[4 + seat], score.unwrap_or_default());
        }
        assert_eq!(&row[7], consensus["critical_gaps"][0].as_str().unwrap_or_default());
    }
    assert_eq!(&rows[2][1], "insufficient_evidence");
}

#[test]
fn a_line_is_what_review_says_of_the_same_file() {
    let place = folder();
    let at = place.path();
    write(at, "a.md", &answer(7));
    run(at, &["a.md", "-o", "out"], 0);
    let mut review = std::process::Command::new(env!("CARGO_BIN_EXE_debrief"));
    let review =
        review.args(["review", "a.md", "--format", "json"]).current_dir(at).output().expect("it starts");
    let review: serde_json::Value = serde_json::from_slice(&review.stdout).expect("JSON");
    assert_eq!(json_lines(&at.join("out"), "debriefs.jsonl")[0], review);
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let place = folder();
    let at = place.path();
    let mut lines = records(1..60);
    lines.push_str("no JSON\n");
    lines.push_str(&records(60..70));
    write(at, "all.jsonl", &lines);
    run(at, &["all.jsonl", "-o", "one", "--jobs", "1"], 3);
    run(at, &["all.jsonl", "-o", "seven", "--jobs", "7"], 3);
    assert!(everything(&at.join("one")) == everything(&at.join("seven")));
}

#[test]
fn one_chooses_what_is_written() {
    let place = folder();
    let at = place.path();
    write(at, "a.md", &answer(7));
    run(at, &["a.md", "-o", "plain", "--no-html"], 0);
    assert!(at.join("plain/summary.csv").exists() && !at.join("plain/report.html").exists());
    run(at, &["a.md", "-o", "page", "--format", "html"], 0);
    assert!(!at.join("page/summary.csv").exists() && at.join("page/report.html").exists());
}

#[test]
fn one_is_told_of_a_page_that_is_older_than_the_lines() {
    let place = folder();
    let at = place.path();
    write(at, "a.md", &answer(7));
    let first = run(at, &["a.md", "-o", "out"], 0);
    let again = run(at, &["a.md", "-o", "out", "--format", "csv"], 0);
    assert!(!said(&first).contains("earlier run"), "{}", said(&first));
    assert!(said(&again).contains("`out/report.html` is of an earlier run"), "{}", said(&again));
}

#[test]
fn the_page_loads_nothing_and_lets_no_answer_out_of_its_text() {
    let place = folder();
    let at = place.path();
    let bad = "</script><script>alert(1)</script><img src=x onerror=alert(1)> \"'&{{ 7*7 }}";
    let record = serde_json::json!({ "id": bad, "question": bad, "text": format!("{} {bad}", answer(1)) });
    write(at, "all.jsonl", &format!("{record}\n{}", records(2..5)));
    run(at, &["all.jsonl", "-o", "out"], 0);
    let page = read(&at.join("out"), "report.html");
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("</script").count(), 1);
    assert!(!page.contains("<img") && page.contains("{{ 7*7 }}"));
    assert!(page.contains("&lt;script&gt;alert(1)"));
    for loads in ["http://", "https://", "url(", "@import", "src=\"", "<link"] {
        assert!(!page.contains(loads), "{loads}");
    }
    assert!(page.contains("<mark>"), "the evidence is marked");
    assert_eq!(page.matches("<details class=\"debrief\"").count(), 4);
}

#[test]
fn a_page_that_cannot_carry_all_says_so() {
    let place = folder();
    let at = place.path();
    let thin = (0..450).map(|number| format!("{{\"id\":\"t{number}\",\"text\":\"Fine.\"}}\n"));
    write(at, "all.jsonl", &thin.collect::<String>());
    run(at, &["all.jsonl", "-o", "out"], 0);
    let page = read(&at.join("out"), "report.html");
    assert!(page.contains("This page carries 400 of 450 debriefs"));
    assert_eq!(page.matches("<details class=\"debrief\"").count(), 400);
}

#[test]
fn a_run_that_has_nothing_to_do_does_nothing() {
    let place = folder();
    let at = place.path();
    write(at, "all.jsonl", &records(0..5));
    run(at, &["all.jsonl", "-o", "out"], 0);
    let times = || {
        crate::support::FILES.map(|name| {
            fs::metadata(at.join("out").join(name)).and_then(|file| file.modified()).expect("a time")
        })
    };
    let before = times();
    let output = run(at, &["all.jsonl", "-o", "out"], 0);
    assert_eq!(times(), before);
    assert!(crate::support::said(&output).contains("debriefs in `out`: 5, 5 of them from before"));
}
