//! What each target does with the bytes that it is fed. The targets themselves are a line each, so that all of this runs
//! as a test too.

use std::path::Path;
use std::sync::LazyLock;

use debrief::{Answer, DEFAULT_PANEL, Debriefer, Roster, Transcript};
use debrief_core::TurnOfTalk;
use debrief_intake::{CsvRows, IntakeError, JsonLines, Options, Record, parse};
use debrief_report::{FORMATS, Options as Shown};
use debrief_roster::RosterError;

/// A target: its name, what it does, and the files that it begins with, from the top of the repository.
pub struct Target {
    /// As in `fuzz_targets/`.
    pub name: &'static str,
    /// Panics if something is wrong.
    pub run: fn(&[u8]),
    /// Patterns of files.
    pub seeds: &'static [&'static str],
}

/// Every target.
pub const ALL: &[Target] = &[
    Target { name: "markdown", run: markdown, seeds: &["transcripts/*.md"] },
    Target {
        name: "text",
        run: text,
        seeds: &["transcripts/*.txt", "crates/debrief-intake/tests/recordings/*.txt"],
    },
    Target { name: "vtt", run: vtt, seeds: &["crates/debrief-intake/tests/recordings/*.vtt"] },
    Target { name: "srt", run: srt, seeds: &["crates/debrief-intake/tests/recordings/*.srt"] },
    Target { name: "json_lines", run: json_lines, seeds: &["fuzz/seeds/*.jsonl"] },
    Target { name: "csv", run: csv, seeds: &["fuzz/seeds/*.csv"] },
    Target { name: "persona", run: persona, seeds: &["personas/*.toml", "crates/debrief-*/persona.toml"] },
    Target { name: "reading", run: reading, seeds: &["transcripts/*"] },
    Target { name: "debrief", run: debrief, seeds: &["transcripts/*"] },
];

/// Front matter in TOML and YAML, and dialogues.
pub fn markdown(bytes: &[u8]) {
    file(bytes, "a.md");
}

/// Dialogues and the exports of meeting tools.
pub fn text(bytes: &[u8]) {
    file(bytes, "a.txt");
}

/// WebVTT.
pub fn vtt(bytes: &[u8]) {
    file(bytes, "a.vtt");
}

/// SubRip.
pub fn srt(bytes: &[u8]) {
    file(bytes, "a.srt");
}

fn file(bytes: &[u8], name: &str) {
    holds(&parse(bytes, name, &Options::default()));
}

/// JSON Lines: what comes of a line does not depend on how the stream is cut into reads.
pub fn json_lines(bytes: &[u8]) {
    let records: Vec<Record> = JsonLines::new(bytes, "a.jsonl", &Options::default()).collect();
    let lines = bytes.split(|byte| *byte == b'\n').count();
    assert!(records.len() <= lines, "more records than lines");
    records.iter().for_each(|record| holds(&record.transcript));
}

/// CSV.
pub fn csv(bytes: &[u8]) {
    let Ok(rows) = CsvRows::new(bytes, "a.csv", &Options::default()) else { return };
    rows.for_each(|record| holds(&record.transcript));
}

/// A transcript's turns lie in its answer, and an error is one line that names the file.
fn holds(read: &Result<Transcript, IntakeError>) {
    match read {
        Ok(transcript) => {
            let answer = transcript.answer.text();
            assert_eq!(answer, answer.trim());
            assert!(!transcript.id.is_empty());
            for turn in &transcript.turns {
                if let TurnOfTalk::Candidate(span) = turn {
                    assert!(answer.get(span.range()).is_some_and(|words| !words.is_empty()));
                }
            }
        }
        Err(error) => {
            let said = error.to_string();
            assert!(said.starts_with("a.") && !said.contains('\n'), "{said}");
        }
    }
}

static ROSTER: LazyLock<Roster> = LazyLock::new(|| Roster::load(&[]).expect("what is built in"));
static PANEL: LazyLock<Debriefer> =
    LazyLock::new(|| Debriefer::offline(&ROSTER, &DEFAULT_PANEL).expect("the usual panel"));

/// A persona's file: read, or all of its problems shown.
pub fn persona(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut roster = ROSTER.clone();
    match roster.add_text(Path::new("mine.toml"), text.to_owned()) {
        Err(RosterError::Broken(problems)) => assert!(!problems.render(false).is_empty()),
        Err(_) => {}
        Ok(id) => drop(roster.rater(&id)),
    }
}

/// Any text: the reading's spans lie in it, on characters, in order.
pub fn reading(bytes: &[u8]) {
    let (transcript, answer) = transcript(bytes);
    let reading = debrief_reading::read(&transcript);
    let mut last = 0;
    for sentence in &reading.sentences {
        assert!(answer.get(sentence.span.range()).is_some() && last <= sentence.span.start);
        last = sentence.span.end;
    }
    for span in
        reading.signals.iter().map(|signal| signal.span).chain(reading.flags.iter().map(|flag| flag.span))
    {
        assert!(answer.get(span.range()).is_some_and(|words| !words.trim().is_empty()));
    }
}

/// Any text to its debrief in every format: what is quoted stands where it is said to stand.
pub fn debrief(bytes: &[u8]) {
    let (transcript, answer) = transcript(bytes);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
    let debrief = runtime.block_on(PANEL.debrief(transcript));
    let characters: Vec<char> = answer.chars().collect();
    let ratings = debrief.reviews.iter().flat_map(|review| &review.ratings);
    for finding in ratings.flat_map(|rating| &rating.findings) {
        if let (Some(quote), Some(start), Some(end)) = (&finding.quote, finding.start, finding.end) {
            assert_eq!(*quote, characters[start..end].iter().collect::<String>());
        }
    }
    for format in FORMATS {
        assert!(!(format.render)(&debrief, &Shown::default()).is_empty());
    }
}

/// The text as an answer, its first line as the question.
fn transcript(bytes: &[u8]) -> (Transcript, String) {
    let text = String::from_utf8_lossy(bytes);
    let (question, answer) = text.split_once('\n').unwrap_or(("", &text));
    let question = (!question.is_empty()).then(|| question.to_owned());
    let transcript = Transcript { question, answer: Answer::new(answer.to_owned()), ..Transcript::default() };
    (transcript, answer.to_owned())
}
