//! Recordings as data: `tests/recordings/NAME.ENDING` is taken, and `NAME.ENDING.expected` says what comes of it.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use debrief_intake::{Options, parse};
use proptest::prelude::*;

use crate::script;

/// What comes of a recording, in words. The first line of the file may name a candidate: `candidate: Priya`.
fn outcome(name: &str, text: &str, expected: &str) -> String {
    let mut options = Options::default();
    let named = expected.lines().next().and_then(|line| line.strip_prefix("candidate: "));
    options.candidate_names.extend(named.map(str::to_owned));
    let mut out = named.map(|name| format!("candidate: {name}\n")).unwrap_or_default();
    match parse(text.as_bytes(), name, &options) {
        Err(error) => writeln!(out, "refused: {error}").unwrap(),
        Ok(transcript) => {
            writeln!(out, "question: {}", transcript.question.as_deref().unwrap_or("-")).unwrap();
            if transcript.turns.is_empty() {
                writeln!(out, "answer: {}", transcript.answer.text()).unwrap();
            }
            for (who, said) in script(&transcript) {
                writeln!(out, "{who}: {said}").unwrap();
            }
        }
    }
    out
}

#[test]
fn every_recording_is_taken_as_its_file_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/recordings");
    let mut names: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.ends_with(".expected"))
        .collect();
    names.sort();
    assert!(names.len() > 10);
    let mut wrong = Vec::new();
    for name in names {
        let text = fs::read_to_string(folder.join(&name)).unwrap();
        let path = folder.join(format!("{name}.expected"));
        let expected = fs::read_to_string(&path).unwrap_or_default();
        let found = outcome(&name, &text, &expected);
        if env::var_os("OVERWRITE").is_some() {
            fs::write(path, found).unwrap();
        } else if found != expected {
            wrong.push(format!("--- {name}, expected\n{expected}--- found\n{found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn anything_is_taken_or_refused(pieces in prop::collection::vec(prop_oneof![
        Just("WEBVTT\n"), Just("\n"), Just("00:01.000 --> 00:02.000\n"), Just("00:00:01,000 --> 00:00:03,5\n"),
        Just("99999999999999999999:99 --> x\n"), Just("-->"), Just("1\n"), Just("<v Ann>"), Just("<v.loud"), Just(">"), Just("<"),
        Just("Ann: "), Just("Bob 0:03\n"), Just("[00:03] Ann: "), Just("Bob (0:04): "), Just("&amp;&lt;"), Just("{\\an8}"),
        Just("I rang them all. "), Just("Why? "), Just("NOTE x\n"), Just("é😀\u{202E}\u{FFFD}"), Just("\r\n"), Just("[Music]\n"),
    ], 0..30)) {
        let text = pieces.concat();
        for name in ["a.vtt", "a.srt", "a.txt"] {
            let Ok(transcript) = parse(text.as_bytes(), name, &Options::default()) else { continue };
            prop_assert_eq!(transcript.answer.text(), transcript.answer.text().trim());
            let said: Vec<_> = script(&transcript).into_iter().filter(|(who, _)| *who == 'C').map(|(_, said)| said).collect();
            if !transcript.turns.is_empty() {
                prop_assert_eq!(said.join("\n\n"), transcript.answer.text());
            }
        }
    }
}
