//! `debrief batch`: many answers to a folder of debriefs, or to a stream of them.

mod progress;

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, BufWriter, ErrorKind, stdin, stdout};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use debrief_batch::{BatchError, Inputs, Outcome, Outputs, Settings, Watch};

use self::progress::Meter;
use crate::args::{BatchArgs, Table};
use crate::errors::{Error, Exit, on_one_line};
use crate::select::{names, seated};
use crate::streams::{complain, hint};
use crate::terminal::Terminal;

/// How many failed items are told on the terminal. All are in `errors.jsonl`.
const TOLD: usize = 10;

/// Whether somebody has said stop.
static STOP: AtomicBool = AtomicBool::new(false);

/// Debriefs all items, and says by the exit code whether all went well.
///
/// # Errors
/// [`Error`] if the inputs or options cannot be used, or something cannot be written.
pub(super) fn run(args: BatchArgs, terminal: &Terminal) -> Result<Exit, Error> {
    let is_filter = args.output.is_none() && args.inputs.iter().all(|input| input.as_os_str() == "-");
    if args.output.is_none() && !is_filter {
        return Err(Error::NoOutput);
    }
    let panel = seated(args.seating, args.engine)?;
    let options = names(args.candidate, args.interviewer_name);
    let settings = Settings {
        question: args.question,
        role: args.role,
        level: args.level,
        jobs: args.jobs.map(usize::from),
    };
    let Some(folder) = args.output else {
        finish_in_hand()?;
        if terminal.someone_types {
            hint("type or paste JSON Lines, then end them with Ctrl-D on a line of its own");
        }
        let input = BufReader::with_capacity(1 << 16, stdin());
        let output = BufWriter::with_capacity(1 << 16, stdout().lock());
        let watch = Watch { stop: Some(&STOP), progress: None };
        let tell = |place: &debrief_batch::Place, reason: &str| told(&format!("{place}: {reason}"));
        return match debrief_batch::filter(&panel, input, output, &options, &settings, watch, tell) {
            // A reader who has seen enough.
            Err(BatchError::Stdout(error)) if error.kind() == ErrorKind::BrokenPipe => Ok(Exit::Done),
            outcome => Ok(exit(&outcome?)),
        };
    };
    let inputs = Inputs::new(&args.inputs, &options)?;
    let outputs = outputs(args.format.as_deref(), args.no_html);
    finish_in_hand()?;
    let meter = Meter::new();
    let listener = |progress| meter.show(progress);
    let watch = Watch { stop: Some(&STOP), progress: Some(&listener) };
    let outcome = debrief_batch::run(&panel, inputs, &folder, outputs, &settings, watch);
    meter.end();
    let outcome = outcome?;
    summary(&outcome, &folder);
    for (written, name) in [(outputs.csv, "summary.csv"), (outputs.html, "report.html")] {
        let path = folder.join(name);
        if !written && path.exists() {
            hint(&format!("`{}` is of an earlier run", on_one_line(&path.display().to_string())));
        }
    }
    Ok(exit(&outcome))
}

fn outputs(formats: Option<&[Table]>, no_html: bool) -> Outputs {
    let wanted = |table| formats.is_none_or(|formats| formats.contains(&table));
    Outputs { csv: wanted(Table::Csv), html: wanted(Table::Html) && !no_html }
}

fn exit(outcome: &Outcome) -> Exit {
    if outcome.stopped {
        Exit::Interrupted
    } else if outcome.failed + outcome.unscored > 0 {
        Exit::Partial
    } else {
        Exit::Done
    }
}

/// Lets Ctrl-C finish what is in hand. A second one ends at once: what is finished by then stays finished.
fn finish_in_hand() -> Result<(), Error> {
    let handler = || {
        if STOP.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
        complain("\nthe items in hand are being finished; once more ends at once\n");
    };
    ctrlc::set_handler(handler).map_err(|error| Error::Signal(io::Error::other(error)))
}

/// Says what there is now, and what to do about what is missing.
fn summary(outcome: &Outcome, folder: &Path) {
    let Outcome { fresh, before, failed, passed_over, .. } = *outcome;
    let name = on_one_line(&folder.display().to_string());
    let known = if before > 0 { format!(", {before} of them from before") } else { String::new() };
    if outcome.items() > 0 {
        complain(&format!("debriefs in `{name}`: {}{known}\n", fresh + before));
    }
    if passed_over > 0 {
        complain(&format!("files passed over, with other endings: {passed_over}\n"));
    }
    if failed > 0 {
        complain(&format!("failed: {failed}, all in `{name}/errors.jsonl`\n"));
        failures(&folder.join("errors.jsonl"));
    }
    if outcome.stopped {
        hint("run the same line again to go on");
    }
}

/// The first failures.
fn failures(path: &Path) {
    let Ok(file) = File::open(path) else { return };
    for line in BufReader::new(file).lines().map_while(Result::ok).take(TOLD) {
        let Ok(error) = serde_json::from_str::<serde_json::Value>(&line) else { continue };
        let line = error["line"].as_u64().map(|line| format!(":{line}")).unwrap_or_default();
        let text = |key: &str| error[key].as_str().unwrap_or_default().to_owned();
        let source = match text("source").as_str() {
            "-" => "standard input".to_owned(),
            source => source.to_owned(),
        };
        told(&format!("{source}{line}: {}", text("reason")));
    }
}

fn told(text: &str) {
    complain(&format!("failed: {}\n", on_one_line(text)));
}
