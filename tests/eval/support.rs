//! Runs `debrief eval` on labelled answers.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// The labelled answers of the project: 24, by two raters.
pub(crate) fn answers() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/eval/answers.jsonl")
}

/// The first of them, a line each.
pub(crate) fn lines(count: usize) -> Vec<String> {
    let text = fs::read_to_string(answers()).expect("the answers");
    let lines: Vec<String> = text.lines().take(count).map(str::to_owned).collect();
    assert_eq!(lines.len(), count, "there are fewer answers");
    lines
}

/// A folder of this test's own, that goes away with it.
pub(crate) fn folder() -> TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder")
}

/// Writes a file of lines and gives its name.
pub(crate) fn write(folder: &TempDir, name: &str, lines: &[String]) -> String {
    fs::write(folder.path().join(name), lines.join("\n")).expect("a file");
    name.to_owned()
}

/// Runs `debrief eval …` in a folder, and expects this exit code.
#[track_caller]
pub(crate) fn eval(folder: &Path, args: &[&str], code: i32) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_debrief"));
    command.arg("eval").args(args).current_dir(folder).stdin(Stdio::null());
    command.env("XDG_CONFIG_HOME", "/nonexistent").env_remove("DEBRIEF_LOG");
    let output = command.output().expect("the binary starts");
    assert_eq!(output.status.code(), Some(code), "{}", text(&output.stderr));
    output
}

/// The agreement as JSON.
#[track_caller]
pub(crate) fn json(folder: &Path, args: &[&str], code: i32) -> Value {
    let output = eval(folder, &[&["--format", "json"], args].concat(), code);
    serde_json::from_slice(&output.stdout).expect("JSON on standard output")
}

/// What was printed.
#[track_caller]
pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}
