//! `debrief eval`: how far the panel agrees with people's ratings.

use std::path::PathBuf;

use debrief::Debriefer;
use debrief_core::CriterionId;
use debrief_eval::{Agreement, BadRecord, Gate, agreement, agreement_page, read};

use crate::args::{EvalArgs, EvalFormat};
use crate::errors::{Error, Exit, on_one_line};
use crate::select::{roster, seated};
use crate::streams::{check_place, complain, hint, print, save};
use crate::terminal::Terminal;

/// The columns of a page that is not shown on a terminal.
const WIDTH: usize = 100;

/// Writes the agreement, and says by the exit code whether every gate was met.
///
/// # Errors
/// [`Error`] if the files or options cannot be used, or the output not be written.
pub(super) fn run(args: EvalArgs, terminal: &Terminal) -> Result<Exit, Error> {
    let output = args.output.filter(|file| file.as_os_str() != "-");
    output.as_deref().map_or(Ok(()), check_place)?;
    let panel = seated(args.panel, &args.persona, args.engine)?;
    let criteria = criteria(&panel)?;
    let labelled = read(&args.files, &criteria)?;
    for column in &labelled.unknown_columns {
        hint(&on_one_line(&format!("a column that is no criterion is passed over: {column}")));
    }
    let agreement = agreement(&panel, &labelled, &criteria).map_err(|error| Error::Runtime(error.0))?;
    agreement.bad_records.iter().for_each(tell);
    if agreement.answers == 0 {
        return Err(Error::NoRatings { files: names(&args.files) });
    }
    let text = match args.format {
        EvalFormat::Text => agreement_page(&agreement, output.as_ref().map_or(terminal.width, |_| WIDTH)),
        EvalFormat::Json => json(&agreement),
    };
    match &output {
        Some(file) => save(file, &text)?,
        None => print(&text, terminal)?,
    }
    let missed = args.gates.set().iter().filter(|(option, gate)| missed(option, *gate, &agreement)).count();
    Ok(if missed > 0 {
        Exit::GateNotMet
    } else if agreement.bad_records.is_empty() {
        Exit::Done
    } else {
        Exit::Partial
    })
}

/// All that can be rated: the rubric, and what the panel's personas brought along.
fn criteria(panel: &Debriefer) -> Result<Vec<CriterionId>, Error> {
    let groups = roster()?.criteria();
    let mut all: Vec<CriterionId> =
        groups.into_iter().flat_map(|group| group.criteria).map(|criterion| criterion.id.clone()).collect();
    let weighed = panel.raters().iter().flat_map(|rater| &rater.persona().weights);
    for (id, _) in weighed {
        if !all.contains(id) {
            all.push(id.clone());
        }
    }
    Ok(all)
}

fn tell(bad: &BadRecord) {
    complain(&format!("left out: {}\n", on_one_line(&bad.to_string())));
}

/// Whether a gate was missed; if so, that is told.
fn missed(option: &str, gate: Gate, agreement: &Agreement) -> bool {
    let figure = gate.measure.figure(agreement);
    let reached = match figure.value {
        Some(_) if gate.is_met(agreement) => return false,
        Some(value) => format!("is {value}"),
        None => format!("has not enough data, {} answers", figure.answers),
    };
    complain(&format!(
        "gate not met: {} {reached}, expected at least {} (`{option}`)\n",
        gate.measure.name(),
        gate.least
    ));
    true
}

fn json(agreement: &Agreement) -> String {
    // Plain data with text keys and finite numbers: it cannot fail.
    let mut text = serde_json::to_string_pretty(agreement).unwrap_or_default();
    text.push('\n');
    text
}

fn names(files: &[PathBuf]) -> String {
    files.iter().map(|file| format!("`{}`", file.display())).collect::<Vec<_>>().join(", ")
}
