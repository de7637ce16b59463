//! As a filter: JSON Lines in, debriefs out.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;

use serde_json::Value;

use crate::support::{batch, folder, read, records, run, run_on, said, write};

#[test]
fn gives_a_debrief_a_line_in_order_and_nothing_else() {
    let place = folder();
    let at = place.path();
    let output = run_on(at, &["-", "--jobs", "3"], &records(0..20), 0);
    assert_eq!(said(&output), "");
    write(at, "all.jsonl", &records(0..20));
    run(at, &["all.jsonl", "-o", "out"], 0);
    let expected =
        read(&at.join("out"), "debriefs.jsonl").replace("\"source\":\"all.jsonl\"", "\"source\":\"-\"");
    assert!(String::from_utf8_lossy(&output.stdout) == expected);
}

#[test]
fn answers_every_line_before_the_next_one_comes() {
    let place = folder();
    let mut command = batch(place.path(), &["-"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it starts");
    let mut input = child.stdin.take().expect("it is piped");
    let mut output = BufReader::new(child.stdout.take().expect("it is piped"));
    for number in 0..3 {
        input.write_all(records([number]).as_bytes()).and_then(|()| input.flush()).expect("it reads");
        let mut line = String::new();
        output.read_line(&mut line).expect("it answers");
        let debrief: Value = serde_json::from_str(&line).expect("JSON");
        assert_eq!(debrief["transcript"]["id"], format!("item-{number}"));
    }
    drop(input);
    assert_eq!(child.wait().expect("it ends").code(), Some(0));
}

#[test]
fn a_bad_line_is_named_on_standard_error_and_the_rest_goes_on() {
    let place = folder();
    let input = records([1]) + "[1, 2]\n" + &records([2]);
    let output = run_on(place.path(), &["-"], &input, 3);
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 2);
    assert!(
        said(&output).starts_with("failed: standard input:2: expected a JSON object: "),
        "{}",
        said(&output)
    );
}

#[test]
fn a_reader_who_has_seen_enough_is_no_error() {
    let place = folder();
    let mut command = batch(place.path(), &["-"]);
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("it starts");
    let mut input = child.stdin.take().expect("it is piped");
    let lines = records(0..200);
    let writer = std::thread::spawn(move || input.write_all(lines.as_bytes()).ok());
    let mut output = BufReader::new(child.stdout.take().expect("it is piped"));
    output.read_line(&mut String::new()).expect("a line");
    drop(output);
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((output.status.code(), said(&output).as_str()), (Some(0), ""));
    writer.join().expect("no panic");
}
