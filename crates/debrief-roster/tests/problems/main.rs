//! Broken files, and what is said about them.

use std::path::Path;

use debrief_roster::{Roster, RosterError};

mod meaning;
mod shape;

const WHOLE: &str = r#"id = "mine"
name = "A"
title = "B"
lens = "C"
[weights]
ownership = 1
"#;

/// What is said about a file of the name `mine.toml`, without the name, each with its hint.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let mut roster = Roster::load(&[]).expect("the built-in personas load");
    let said = match roster.add_text(Path::new("mine.toml"), text.to_owned()).and_then(|id| roster.check(&id))
    {
        Ok(_) => Vec::new(),
        Err(RosterError::Broken(problems)) => problems.list().to_vec(),
        Err(other) => panic!("{other}"),
    };
    let said: Vec<String> = said
        .iter()
        .map(|problem| {
            let line = problem.to_string().replacen("mine.toml:", "", 1);
            problem.hint.iter().fold(line, |line, hint| format!("{line} ({hint})"))
        })
        .collect();
    assert_eq!(said, expected, "in\n{text}");
}

/// The same about a file that is whole but for what is added at its end.
#[track_caller]
fn check_with(added: &str, expected: &[&str]) {
    check(&format!("{WHOLE}{added}"), expected);
}

/// A criterion of its own with this in place of one of its lines.
fn own(key: &str, line: &str) -> String {
    let lines = [
        ("id", r#"id = "own""#),
        ("question", r#"question = "Q?""#),
        ("anchors", r#"anchors = { 1 = "a", 3 = "b", 5 = "c" }"#),
        ("cues", r#"cues = { for = ["some words"] }"#),
    ];
    let lines = lines.map(|(name, usual)| if name == key { line } else { usual });
    format!("own = 1\n[[criteria]]\n{}\n", lines.join("\n"))
}
