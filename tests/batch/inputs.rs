//! What is taken, what is passed over and what is refused.

use crate::support::{answer, folder, ids, json_lines, read, records, run, run_on, said, write};

#[test]
fn folders_are_searched_in_the_order_of_names_and_nothing_is_passed_over_in_silence() {
    let place = folder();
    let at = place.path();
    write(at, "in/b.md", &answer(1));
    write(at, "in/a/late.txt", &answer(2));
    write(at, "in/a/early.MD", &answer(3));
    write(at, "in/c.jsonl", &records([4, 5]));
    write(at, "in/d.csv", "id,text\nrow,\"I sent the list, twice.\nThen I rang.\"\n");
    write(at, "in/photo.png", "no text");
    write(at, "in/notes.docx", "no text");
    let output = run(at, &["in", "-o", "out"], 0);
    assert_eq!(ids(&at.join("out")), ["a/early", "a/late", "b", "item-4", "item-5", "row"]);
    assert!(said(&output).contains("files passed over, with other endings: 2\n"), "{}", said(&output));
}

#[test]
fn the_output_inside_an_input_is_no_input() {
    let place = folder();
    write(place.path(), "a.md", &answer(1));
    run(place.path(), &[".", "-o", "out"], 0);
    run(place.path(), &[".", "-o", "out"], 0);
    assert_eq!(ids(&place.path().join("out")), ["a"]);
}

#[test]
fn patterns_are_understood_without_a_shell() {
    let place = folder();
    let at = place.path();
    write(at, "week-1/anna.md", &answer(1));
    write(at, "week-2/ben.md", &answer(2));
    write(at, "other/cy.md", &answer(3));
    run(at, &["week-*/*.md", "-o", "out"], 0);
    assert_eq!(ids(&at.join("out")), ["anna", "ben"]);
    let output = run(at, &["week-[1/*.md", "-o", "out"], 2);
    assert!(said(&output).contains("the pattern cannot be understood: "), "{}", said(&output));
}

#[test]
fn bad_items_are_named_and_the_rest_goes_on() {
    let place = folder();
    let at = place.path();
    let lines = records([1, 2, 3]);
    let mut lines: Vec<&str> = lines.lines().collect();
    lines.insert(1, "{\"id\": \"broken\", \"text\": ");
    lines.insert(2, "{\"id\": \"wordless\"}");
    lines.insert(3, "{\"text\": \"I left.\", \"level\": \"guru\"}");
    lines.insert(4, "");
    write(at, "all.jsonl", &lines.join("\n"));
    write(at, "latin.md", "x");
    std::fs::write(at.join("latin.md"), b"I met Ren\xE9 there.").expect("a file");
    let output = run(at, &["all.jsonl", "latin.md", "-o", "out"], 3);
    let out = at.join("out");
    assert_eq!(ids(&out), ["item-1", "item-2", "item-3"]);
    let errors = json_lines(&out, "errors.jsonl");
    let lines: Vec<_> =
        errors.iter().map(|error| (error["source"].as_str(), error["line"].as_u64())).collect();
    let all = Some("all.jsonl");
    assert_eq!(lines, [(all, Some(2)), (all, Some(3)), (all, Some(4)), (Some("latin.md"), None)]);
    assert_eq!(errors[1]["reason"], "expected `text` or `answer`: found neither");
    assert_eq!(errors[2]["reason"], "unknown level, expected one of junior, mid, senior, staff: `guru`");
    assert!(errors[3]["reason"].as_str().expect("a reason").contains("looks like Latin-1"));
    assert!(said(&output).contains("failed: all.jsonl:3: expected `text` or `answer`"), "{}", said(&output));
    assert_eq!(read(&out, "summary.csv").lines().filter(|line| line.contains(",failed,")).count(), 4);
}

#[test]
fn two_items_with_one_id_are_refused_by_name_before_anything_is_done() {
    let place = folder();
    let at = place.path();
    write(at, "one.jsonl", &records([1, 2]));
    write(at, "two.jsonl", &records([3, 2]));
    let output = run(at, &["one.jsonl", "two.jsonl", "-o", "out"], 2);
    let expected = "two items have the same id, one.jsonl:2 and two.jsonl:2: `item-2`";
    assert!(said(&output).contains(expected), "{}", said(&output));
    assert!(!at.join("out/debriefs.jsonl").exists());
}

#[test]
fn two_items_with_one_id_are_refused_in_a_stream_too() {
    let place = folder();
    let at = place.path();
    let output = run_on(at, &["-", "-o", "out"], &records([1, 2, 3, 2]), 2);
    let expected = "two items have the same id, standard input:2 and standard input:4: `item-2`";
    assert!(said(&output).contains(expected), "{}", said(&output));
    run_on(at, &["-", "-o", "out"], &records([1, 2, 3]), 0);
    assert_eq!(ids(&at.join("out")), ["item-1", "item-2", "item-3"]);
}

#[test]
fn what_is_not_there_or_has_no_items_is_refused_by_name() {
    let place = folder();
    let at = place.path();
    write(at, "answers.jsonl", &records([1]));
    write(at, "empty/photo.png", "");
    let output = run(at, &["answer.jsonl", "-o", "out"], 2);
    assert!(said(&output).contains("answer.jsonl: no such file"), "{}", said(&output));
    assert!(said(&output).contains("did you mean `answers.jsonl`?"), "{}", said(&output));
    let output = run(at, &["empty", "-o", "out"], 2);
    assert!(said(&output).contains("no items in `empty`; files passed over: 1"), "{}", said(&output));
    let output = run(at, &["answers.jsonl"], 2);
    assert!(said(&output).contains("an argument is missing: `--output <DIR>`"), "{}", said(&output));
}

#[test]
fn recordings_are_items_and_the_candidate_can_be_named() {
    let place = folder();
    let at = place.path();
    let cue = |number: usize, who: &str, text: &str| {
        format!("00:{number:02}.000 --> 00:{:02}.000\n<v {who}>{text}\n\n", number + 1)
    };
    let talk = cue(1, "Ann", "What went wrong?") + &cue(2, "Bob", &answer(1)) + &cue(3, "Ann", "And then?");
    write(at, "call.vtt", &format!("WEBVTT\n\n{talk}"));
    run(at, &["call.vtt", "-o", "out"], 0);
    assert_eq!(json_lines(&at.join("out"), "debriefs.jsonl")[0]["transcript"]["answer"], answer(1));
    run(at, &["call.vtt", "-o", "other", "--candidate", "Ann"], 0);
    let line = &json_lines(&at.join("other"), "debriefs.jsonl")[0];
    assert_eq!(line["transcript"]["answer"], "What went wrong?\n\nAnd then?");
}
