use std::{
    error::Error,
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

use debrief_intake::{IntakeError, MAX_SOURCE_BYTES, Options, endings, read_file, read_stream};

use crate::script;

/// A folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn samples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../transcripts");
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| endings().any(|e| path.extension().is_some_and(|x| x == e))).collect()
}

#[test]
fn every_sample_is_taken_whole() {
    let samples = samples();
    assert!(samples.len() > 10);
    for path in samples {
        let transcript = read_file(&path, &Options::default()).unwrap();
        let stem = path.file_stem().unwrap().to_str().unwrap();
        assert_eq!(transcript.id, stem);
        assert_eq!(transcript.source, path.to_str().unwrap());

        // No front matter and no interviewer's words are left in the answer; nothing else is lost.
        let file = fs::read_to_string(&path).unwrap();
        let answer = transcript.answer.text();
        assert!(!answer.is_empty() && !answer.starts_with(['+', '-']), "{stem}");
        match stem {
            "dialogue-with-follow-ups" | "rambling-speech" => {
                let turns = script(&transcript);
                let labels = file.lines().filter(|line| {
                    ["Interviewer:", "Candidate:", "Q:", "A:"].iter().any(|label| line.starts_with(label))
                });
                assert_eq!(turns.len(), labels.count(), "{stem}");
                assert!(turns.iter().all(|(_, text)| file.contains(text)));
                assert_eq!(transcript.question.as_deref(), Some(turns[0].1));
            }
            "fine" | "README" => assert_eq!((transcript.question.as_deref(), answer), (None, file.trim())),
            _ => {
                assert!(transcript.question.is_some() && transcript.level.is_some(), "{stem}");
                assert!(transcript.turns.is_empty() && file.trim_end().ends_with(answer), "{stem}");
            }
        }
    }
}

#[test]
fn a_stream_is_standard_input_when_its_name_is_a_dash() {
    let transcript = read_stream(&b"I asked."[..], "-", &Options::default()).unwrap();
    assert_eq!((transcript.id.as_str(), transcript.source.as_str()), ("stdin", "-"));
    assert_eq!(transcript.answer.text(), "I asked.");

    let error = read_stream(&b"\0"[..], "-", &Options::default()).unwrap_err();
    assert_eq!(error.to_string(), "standard input: expected text: found a binary file, NUL at byte 0");
}

#[test]
fn reads_no_more_of_a_stream_than_it_must() {
    let mut rest = io::repeat(b'x').take(u64::MAX);
    let error = read_stream(&mut rest, "-", &Options::default()).unwrap_err();
    assert_eq!(error.to_string(), "standard input: too long, expected at most 4194304 bytes");
    assert_eq!(u64::MAX - rest.limit(), MAX_SOURCE_BYTES as u64 + 1);
}

#[test]
fn refuses_a_folder() {
    let folder = folder("a-folder.md");
    let error = read_file(&folder, &Options::default()).unwrap_err();
    assert_eq!(error.to_string(), format!("{}: expected a file: found a folder", folder.display()));
}

#[test]
fn refuses_a_file_that_is_not_there_with_the_nearest() {
    let folder = folder("not-there");
    fs::write(folder.join("lost-note.md"), "I asked.").unwrap();
    fs::write(folder.join("other.md"), "I asked.").unwrap();

    let error = read_file(&folder.join("lost-notes.md"), &Options::default()).unwrap_err();
    assert_eq!(error.to_string(), format!("{}: no such file", folder.join("lost-notes.md").display()));
    assert_eq!(error.hint(), Some(format!("did you mean `{}`?", folder.join("lost-note.md").display())));

    for path in [folder.join("zzzz"), folder.join("no/such/folder.md"), folder.join("other.md/x")] {
        let error = read_file(&path, &Options::default()).unwrap_err();
        assert!(matches!(error, IntakeError::NotFound { .. }), "{error}");
        assert_eq!(error.hint(), None);
    }
}

#[test]
fn says_why_a_stream_cannot_be_read_as_the_source_of_the_error() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("the line went dead"))
        }
    }
    let error = read_stream(Broken, "a.md", &Options::default()).unwrap_err();
    assert_eq!(error.to_string(), "a.md: cannot be read");
    assert_eq!(error.source().unwrap().to_string(), "the line went dead");
}

#[test]
fn an_unknown_ending_is_read_as_text() {
    let transcript = read_stream(&b"Q: Why?\nA: So."[..], "notes/a.draft", &Options::default()).unwrap();
    assert_eq!((transcript.id.as_str(), transcript.answer.text()), ("a", "So."));
}
