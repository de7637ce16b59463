//! Runs the binary.

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use serde_json::Value;

/// The binary, in a folder where nobody has left personas.
pub(crate) fn debrief<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_debrief"));
    command.args(args).env("XDG_CONFIG_HOME", "/nonexistent").env_remove("DEBRIEF_LOG").stdin(Stdio::null());
    command
}

/// Runs a command to its end.
#[track_caller]
pub(crate) fn run(command: &mut Command) -> Output {
    command.output().expect("the binary starts")
}

/// Runs a command with a text on its standard input.
#[track_caller]
pub(crate) fn run_on(command: &mut Command, input: &str) -> Output {
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the binary starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().expect("the binary ends");
    writer.join().expect("no panic").expect("all of it is read");
    output
}

/// The debrief of a text as JSON, with more arguments.
#[track_caller]
pub(crate) fn json_of(text: &str, args: &[&str]) -> Value {
    let args = ["review", "-", "--format", "json"].iter().chain(args);
    parsed(&run_on(&mut debrief(args), text))
}

/// The JSON that was printed.
#[track_caller]
pub(crate) fn parsed(output: &Output) -> Value {
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON on standard output")
}

/// What was printed.
#[track_caller]
pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// The sample transcripts, by name.
pub(crate) fn transcripts() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../transcripts");
    let entries = folder.read_dir().expect("the transcripts");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|file| file.file_name().is_some_and(|name| name != "README.md"));
    files.sort();
    assert!(files.len() >= 14, "there are fewer transcripts than there were");
    files
}

/// A sample transcript and its debrief.
pub(crate) struct Sample {
    /// The file's name.
    pub(crate) name: String,
    /// What was printed.
    pub(crate) bytes: Vec<u8>,
    /// The debrief as JSON.
    pub(crate) debrief: Value,
}

/// All samples with their debriefs, made once.
pub(crate) fn samples() -> &'static [Sample] {
    static SAMPLES: OnceLock<Vec<Sample>> = OnceLock::new();
    SAMPLES.get_or_init(|| {
        let sample = |file: PathBuf| {
            let name = file.file_name().expect("a name").to_string_lossy().into_owned();
            let output = run(debrief(["review", "--format", "json"]).arg(file));
            Sample { name, debrief: parsed(&output), bytes: output.stdout }
        };
        transcripts().into_iter().map(sample).collect()
    })
}

/// The elements of a list.
#[track_caller]
pub(crate) fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().unwrap_or_else(|| panic!("`{key}` is no list"))
}

/// A text of the document.
#[track_caller]
pub(crate) fn string<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("`{key}` is no text: {}", value[key]))
}

/// Every turn of a debrief, with its round.
pub(crate) fn turns(debrief: &Value) -> impl Iterator<Item = (u64, &Value)> {
    list(&debrief["discussion"], "rounds").iter().flat_map(|round| {
        let number = round["number"].as_u64().expect("a number");
        list(round, "turns").iter().map(move |turn| (number, turn))
    })
}
