//! `debrief eval`: how far the panel agrees with people's ratings, and what moves it that should not.

use std::path::PathBuf;

use debrief::Debriefer;
use debrief_core::CriterionId;
use debrief_eval::{
    Agreement, BadRecord, Gate, Robustness, RuntimeError, agreement, agreement_page, read, robustness,
    robustness_page,
};
use serde::Serialize;

use crate::args::{EvalArgs, EvalFormat};
use crate::errors::{Error, Exit, on_one_line};
use crate::select::{roster, seated};
use crate::streams::{check_place, complain, hint, print, save};
use crate::terminal::Terminal;

/// The columns of a page that is not shown on a terminal.
const WIDTH: usize = 100;

/// Writes the agreement or the robustness, and says by the exit code whether every gate was met.
///
/// # Errors
/// [`Error`] if the files or options cannot be used, or the output not be written.
pub(super) fn run(args: EvalArgs, terminal: &Terminal) -> Result<Exit, Error> {
    let output = Output::resolve(&args, terminal)?;
    let panel = seated(args.seating, args.engine)?;
    let criteria = criteria(&panel)?;
    let labelled = read(&args.files, &criteria)?;
    for column in &labelled.unknown_columns {
        hint(&on_one_line(&format!("a column that is no criterion is passed over: {column}")));
    }
    let nothing = |what| Error::NothingToMeasure { what, files: names(&args.files) };
    let runtime = |error: RuntimeError| Error::Runtime(error.0);
    let (bad_records, missed) = if args.robustness {
        let robustness = robustness(&panel, &labelled).map_err(runtime)?;
        robustness.bad_records.iter().for_each(tell);
        if robustness.answers == 0 {
            return Err(nothing("no answer"));
        }
        output.write(&robustness, robustness_page)?;
        let missed = args.max_change.map_or(0, |most| moved(&robustness, most));
        (robustness.bad_records, missed)
    } else {
        let agreement = agreement(&panel, &labelled, &criteria).map_err(runtime)?;
        agreement.bad_records.iter().for_each(tell);
        if agreement.answers == 0 {
            return Err(nothing("no answer with ratings"));
        }
        output.write(&agreement, agreement_page)?;
        let missed =
            args.gates.set().iter().filter(|(option, gate)| missed(option, *gate, &agreement)).count();
        (agreement.bad_records, missed)
    };
    Ok(match (missed, bad_records.as_slice()) {
        (0, []) => Exit::Done,
        (0, _) => Exit::Partial,
        _ => Exit::GateNotMet,
    })
}

/// Where the figures go, and how they are written.
struct Output<'a> {
    /// None is standard output.
    file: Option<PathBuf>,
    format: EvalFormat,
    terminal: &'a Terminal,
}

impl<'a> Output<'a> {
    fn resolve(args: &EvalArgs, terminal: &'a Terminal) -> Result<Self, Error> {
        let file = args.output.clone().filter(|file| file.as_os_str() != "-");
        // Said now, and not after all answers are debriefed.
        file.as_deref().map_or(Ok(()), check_place)?;
        Ok(Self { file, format: args.format, terminal })
    }

    fn write<T: Serialize>(&self, figures: &T, page: impl Fn(&T, usize) -> String) -> Result<(), Error> {
        let text = match self.format {
            EvalFormat::Text => page(figures, self.file.as_ref().map_or(self.terminal.width, |_| WIDTH)),
            EvalFormat::Json => json(figures),
        };
        match &self.file {
            Some(file) => save(file, &text),
            None => print(&text, self.terminal),
        }
    }
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

/// How many rewrites moved a score by more than they may; each is told.
fn moved(robustness: &Robustness, most: f64) -> usize {
    let over = robustness.over(most);
    let told = over.map(|outcome| {
        let (rewrite, change) = (outcome.rewrite, outcome.overall.largest());
        complain(&format!("gate not met: `{rewrite}` changes a score by {change}, expected at most {most} (`--max-change`)\n"));
    });
    told.count()
}

fn json(figures: &impl Serialize) -> String {
    // Plain data with text keys and finite numbers: it cannot fail.
    let mut text = serde_json::to_string_pretty(figures).unwrap_or_default();
    text.push('\n');
    text
}

fn names(files: &[PathBuf]) -> String {
    files.iter().map(|file| format!("`{}`", file.display())).collect::<Vec<_>>().join(", ")
}
