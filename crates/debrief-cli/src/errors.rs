//! Errors to words and exit codes: the one place.

use std::error::Error as _;
use std::fmt::Write as _;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use anstyle::{AnsiColor, Style};
use debrief::SeatingError;
use debrief_batch::BatchError;
use debrief_core::PersonaId;
use debrief_eval::LabelledError;
use debrief_intake::IntakeError;
use debrief_roster::RosterError;

use crate::usage;

/// How the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// All done.
    Done,
    /// A gate was not met.
    GateNotMet,
    /// Usage, configuration or input that could not be used.
    Unusable,
    /// Finished, but a part failed or is unscored.
    Partial,
    /// Stopped by whoever started it.
    Interrupted,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Done => 0,
            Exit::GateNotMet => 1,
            Exit::Unusable => 2,
            Exit::Partial => 3,
            Exit::Interrupted => 130,
        })
    }
}

/// Why a command could not be done. All of these end in [`Exit::Unusable`].
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error(transparent)]
    Usage(#[from] clap::Error),
    #[error("no such command or file: `{word}`")]
    UnknownCommand { word: String, meant: String },
    #[error(transparent)]
    Intake(#[from] IntakeError),
    #[error(transparent)]
    Roster(#[from] RosterError),
    #[error(transparent)]
    Seating(#[from] SeatingError),
    #[error(transparent)]
    Batch(#[from] BatchError),
    #[error(transparent)]
    Labelled(#[from] LabelledError),
    #[error("{what} in {files}")]
    NothingToMeasure { what: &'static str, files: String },
    #[error("an argument is missing: `--output <DIR>`")]
    NoOutput,
    #[error("the signal handler cannot be set")]
    Signal(#[source] io::Error),
    #[error("this engine is not built in yet: `llm`")]
    EngineNotBuiltIn,
    #[error("expected a file: found a folder: `{}`", path.display())]
    OutputIsFolder { path: PathBuf },
    #[error("no such folder: `{}`", path.display())]
    NoFolder { path: PathBuf },
    #[error("there is such a file already: `{}`", path.display())]
    OutputExists { path: PathBuf },
    #[error("a persona's file has the name of its id, expected `{id}.toml`: `{}`", path.display())]
    OutputNotNamed { path: PathBuf, id: PersonaId },
    #[error("cannot be written: `{}`", path.display())]
    Output {
        path: PathBuf,
        #[source]
        error: io::Error,
    },
    #[error("standard output cannot be written")]
    Stdout(#[source] io::Error),
    #[error("`{variable}` cannot be understood, expected a level or a filter such as `debug`: `{found}`")]
    LogFilter { variable: &'static str, found: String },
    #[error("the runtime cannot be started")]
    Runtime(#[source] io::Error),
    #[error("the folder in which the command is run cannot be found")]
    WorkingFolder(#[source] io::Error),
    #[error("unknown command, expected one of {}: `{found}`", expected.join(", "))]
    NoManualPage { found: String, expected: Vec<String> },
}

/// What the user reads on standard error: one line that says what is wrong, then what to try. A persona's file is shown with
/// all its problems at their places.
pub(crate) fn words(error: &Error, colour: bool) -> String {
    match error {
        Error::Roster(RosterError::Broken(problems))
        | Error::Seating(SeatingError::Roster(RosterError::Broken(problems))) => problems.render(colour),
        Error::Usage(error) => lines(&usage::message(error), usage::hints(error), colour),
        error => lines(&chain(error), hints(error), colour),
    }
}

/// The error with what caused it, in one line.
fn chain(error: &Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        write!(text, ": {}", without_number(&cause.to_string())).ok();
        source = cause.source();
    }
    text
}

/// `No such file or directory` of `No such file or directory (os error 2)`.
fn without_number(text: &str) -> &str {
    text.rsplit_once(" (os error ").map_or(text, |(text, _)| text)
}

fn hints(error: &Error) -> Vec<String> {
    match error {
        Error::UnknownCommand { meant, .. } => vec![format!("did you mean `{meant}`?")],
        Error::Intake(error) | Error::Batch(BatchError::Input(error)) => intake_hints(error),
        Error::Roster(error) | Error::Seating(SeatingError::Roster(error)) => {
            error.hint().into_iter().collect()
        }
        Error::EngineNotBuiltIn => {
            vec!["leave `--engine` out: the offline engine needs no key and no network".to_owned()]
        }
        Error::Batch(error) => error.hint().into_iter().collect(),
        Error::NoOutput => {
            vec!["only `debrief batch -` alone writes to standard output, a debrief a line".to_owned()]
        }
        Error::OutputExists { .. } => vec!["give another name, or remove it first".to_owned()],
        _ => Vec::new(),
    }
}

fn intake_hints(error: &IntakeError) -> Vec<String> {
    let option = match error {
        IntakeError::NoCandidate { .. } => Some("that is the option `--candidate-name`".to_owned()),
        IntakeError::Folder { .. } => Some("`debrief batch` takes all that is in a folder".to_owned()),
        _ => None,
    };
    error.hint().into_iter().chain(option).collect()
}

fn lines(message: &str, hints: Vec<String>, colour: bool) -> String {
    let style = if colour { AnsiColor::Red.on_default().bold() } else { Style::new() };
    let mut text = format!("{style}error:{style:#} {}\n", on_one_line(message));
    for hint in hints {
        writeln!(text, "hint: {}", on_one_line(&hint)).ok();
    }
    text
}

/// Text with the characters written out that would end the line, or that a terminal would obey.
pub(crate) fn on_one_line(text: &str) -> String {
    let mut shown = String::new();
    for c in text.chars() {
        if c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}') {
            shown.extend(c.escape_default());
        } else {
            shown.push(c);
        }
    }
    shown
}
