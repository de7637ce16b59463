//! Runs the binary on items that are made up.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

/// The files that people read.
pub(crate) const FILES: [&str; 4] = ["debriefs.jsonl", "summary.csv", "errors.jsonl", "report.html"];

/// A folder of this test's own, that goes away with it.
pub(crate) fn folder() -> TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder")
}

/// `debrief batch …`, run in a folder.
pub(crate) fn batch(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_debrief"));
    command.arg("batch").args(args).current_dir(folder);
    command.env("XDG_CONFIG_HOME", "/nonexistent").env_remove("DEBRIEF_LOG").stdin(Stdio::null());
    command
}

/// Runs it, and expects this exit code.
#[track_caller]
pub(crate) fn run(folder: &Path, args: &[&str], code: i32) -> Output {
    let output = batch(folder, args).output().expect("the binary starts");
    assert_eq!(output.status.code(), Some(code), "{}", said(&output));
    output
}

/// Runs it with a text on standard input.
#[track_caller]
pub(crate) fn run_on(folder: &Path, args: &[&str], input: &str, code: i32) -> Output {
    let mut command = batch(folder, args);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()).ok());
    let output = child.wait_with_output().expect("the binary ends");
    writer.join().expect("no panic");
    assert_eq!(output.status.code(), Some(code), "{}", said(&output));
    output
}

/// What was said on standard error.
pub(crate) fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// An answer that is unlike that of any other number.
pub(crate) fn answer(number: usize) -> String {
    let shops = number % 37 + 3;
    format!(
        "In March {number} I sent the wrong price list to {shops} shops. I rang all of them on the same day, \
         because the next order was due. I told my manager before she asked. Since then a second person reads \
         the list, and in {number} weeks we had {} returns instead of nine.",
        number % 5
    )
}

/// Records with these numbers.
pub(crate) fn records(numbers: impl IntoIterator<Item = usize>) -> String {
    numbers.into_iter().fold(String::new(), |mut lines, number| {
        let question = "Tell me about a time you made a mistake.";
        let record = json!({ "id": format!("item-{number}"), "question": question, "text": answer(number) });
        writeln!(lines, "{record}").expect("a string takes everything");
        lines
    })
}

/// Writes a file in a folder.
pub(crate) fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("a file");
}

/// A file's text.
#[track_caller]
pub(crate) fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The lines of a file, each of which is JSON.
#[track_caller]
pub(crate) fn json_lines(folder: &Path, name: &str) -> Vec<Value> {
    let parsed = |line: &str| serde_json::from_str(line).unwrap_or_else(|error| panic!("{name}: {error}"));
    read(folder, name).lines().map(parsed).collect()
}

/// The ids of the debriefs in a folder, in order.
#[track_caller]
pub(crate) fn ids(folder: &Path) -> Vec<String> {
    let lines = json_lines(folder, "debriefs.jsonl");
    lines.iter().map(|line| line["transcript"]["id"].as_str().expect("an id").to_owned()).collect()
}

/// All files that people read, as bytes.
#[track_caller]
pub(crate) fn everything(folder: &Path) -> Vec<Vec<u8>> {
    FILES.map(|name| fs::read(folder.join(name)).expect(name)).into()
}
