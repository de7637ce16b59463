//! A batch into a folder.

use std::num::NonZero;
use std::path::Path;
use std::thread;

use debrief::{Debrief, Debriefer};
use debrief_core::Status;
use debrief_report::json_line;

use crate::BatchError;
use crate::aggregate::Aggregate;
use crate::ids::{self, Ids, Repeated};
use crate::inputs::Inputs;
use crate::item::{Hasher, Settings};
use crate::outputs::Tables;
use crate::pipeline::{Done, Finished, Pipeline, Watch, What};
use crate::report::{self, Sample};
use crate::row::{Row, Shape};
use crate::state::{Folder, Lines, Store};

/// Which files are written besides `debriefs.jsonl` and `errors.jsonl`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outputs {
    /// `summary.csv`.
    pub csv: bool,
    /// `report.html`.
    pub html: bool,
}

/// How far a batch is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// How many items are done, those of earlier runs included.
    pub done: u64,
    /// How many of them failed.
    pub failed: u64,
    /// How many there are, where that is known.
    pub total: Option<u64>,
}

/// How a batch went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Outcome {
    /// How many items were debriefed in this run.
    pub fresh: u64,
    /// How many were done before.
    pub before: u64,
    /// How many gave no debrief.
    pub failed: u64,
    /// How many debriefs lack a reviewer.
    pub unscored: u64,
    /// How many files in folders have an ending that is not known.
    pub passed_over: u64,
    /// Whether it was stopped before the end.
    pub stopped: bool,
}

impl Outcome {
    /// Counts a new debrief.
    pub(crate) fn count(&mut self, row: &Row) {
        self.fresh += 1;
        self.unscored += u64::from(row.status == Status::Partial);
    }

    /// How many items there were.
    pub fn items(&self) -> u64 {
        self.fresh + self.before + self.failed
    }
}

/// Debriefs all items of the inputs into a folder. Done again, it finishes what is missing.
///
/// # Errors
/// [`BatchError`] if there is nothing to do, two items have one id, another run is at work in the folder, or something cannot be
/// written. What was finished until then stays finished.
pub fn run(
    panel: &Debriefer,
    inputs: Inputs,
    folder: &Path,
    outputs: Outputs,
    settings: &Settings,
    watch: Watch<'_>,
) -> Result<Outcome, BatchError> {
    let folder = Folder::take(folder)?;
    let inputs = inputs.without(folder.path());
    let mut total = None;
    if inputs.can_be_read_again() {
        total = ids::count(&inputs, &folder.own(""), watch.stop)?;
        if total.is_none() {
            return Ok(Outcome { stopped: true, ..Outcome::default() });
        }
    }
    let store = Store::open(&folder)?;
    let lines = Lines::open(&folder, &store)?;
    let shape = Shape::of(panel);
    let mut batch = Batch {
        tables: Tables::begin(&folder, &shape, outputs.csv)?,
        ids: total.is_none().then(|| Ids::new(&folder.own(""))),
        aggregate: Aggregate::new(&shape),
        sample: Sample::default(),
        outcome: Outcome::default(),
        lines,
        total,
    };
    let nothing_before = store.is_empty()?;
    let find = |key: &_| if nothing_before { Ok(None) } else { store.find(key) };
    let jobs = jobs(settings, thread::available_parallelism().ok());
    let hasher = Hasher::new(panel, settings);
    let pipeline = Pipeline { panel, hasher, shape: &shape, jobs, stop: watch.stop };
    let mut items = inputs.items(watch.stop);
    let batch_cell = std::cell::RefCell::new(&mut batch);
    let complete = pipeline.run(
        &mut items,
        &find,
        |done| batch_cell.borrow_mut().take(done),
        || batch_cell.borrow_mut().idle(&watch),
    )?;
    batch.outcome.stopped = !complete;
    batch.outcome.passed_over = items.passed_over();
    batch.refuse_same_ids()?;
    if complete && batch.outcome.items() == 0 {
        let passed_over = batch.outcome.passed_over;
        return Err(BatchError::Nothing { inputs: inputs.names(), passed_over });
    }
    batch.end(complete, &folder, &shape, outputs)?;
    watch.tell(batch.progress());
    Ok(batch.outcome)
}

/// How many threads work.
pub(crate) fn jobs(settings: &Settings, cores: Option<NonZero<usize>>) -> usize {
    const MOST: usize = 512;
    settings.jobs.or(cores.map(NonZero::get)).unwrap_or(1).clamp(1, MOST)
}

/// A batch that is under way.
struct Batch<'a> {
    lines: Lines<'a>,
    tables: Tables,
    /// Of a stream that cannot be read again.
    ids: Option<Ids>,
    aggregate: Aggregate,
    sample: Sample,
    outcome: Outcome,
    total: Option<u64>,
}

impl Batch<'_> {
    /// Takes what came of the next item.
    fn take(&mut self, Done { place, what }: Done) -> Result<(), BatchError> {
        let number = self.outcome.items();
        let (id, row, key, at, length) = match what {
            What::Bad { id, reason } => {
                self.outcome.failed += 1;
                return self.tables.bad(&place, id.as_deref(), &reason);
            }
            What::Fresh(finished) => {
                let Finished { id, key, line, source, row } = *finished;
                self.outcome.count(&row);
                let at = self.lines.append(key, &line, source, row.clone())?;
                (id, row, key, at, u32::try_from(line.len()).unwrap_or(u32::MAX))
            }
            What::Before { id, key, entry, source } => {
                self.outcome.before += 1;
                self.outcome.unscored += u64::from(entry.row.status == Status::Partial);
                let row = entry.row.clone();
                let (at, length) =
                    self.lines.take_over(key, *entry, source, |line| moved(line, &place.source))?;
                (id, row, key, at, length)
            }
        };
        if let Some(ids) = &mut self.ids {
            ids.add(&id, place.line.map_or(number, |line| line as u64))?;
        }
        self.aggregate.add(&row);
        self.tables.row(&id, &row)?;
        self.sample.add(&key, number, at, length, id, row);
        Ok(())
    }

    /// Nothing more is ready: what there is gets written.
    fn idle(&mut self, watch: &Watch<'_>) -> Result<(), BatchError> {
        self.lines.write()?;
        watch.tell(self.progress());
        Ok(())
    }

    fn progress(&self) -> Progress {
        Progress { done: self.outcome.items(), failed: self.outcome.failed, total: self.total }
    }

    /// Of a stream, two items with one id are known at its end only.
    fn refuse_same_ids(&mut self) -> Result<(), BatchError> {
        let Some(ids) = self.ids.take() else { return Ok(()) };
        let Some(Repeated { first, second, hash }) = ids.repeated()? else { return Ok(()) };
        self.lines.pause()?;
        let place = |line: u64| crate::Place { source: "-".into(), line: usize::try_from(line).ok() };
        let id = self.lines.ids()?.find(|id| ids::hash(id) == hash).unwrap_or_default();
        Err(BatchError::SameId { id, first: place(first), second: place(second) })
    }

    /// Writes all that is for people.
    fn end(
        &mut self,
        complete: bool,
        folder: &Folder,
        shape: &Shape,
        outputs: Outputs,
    ) -> Result<(), BatchError> {
        if complete {
            self.lines.finish()?;
        } else {
            self.lines.pause()?;
        }
        self.tables.publish(folder)?;
        if outputs.html {
            report::write(folder, shape, &self.aggregate, &self.sample, &self.outcome, &mut self.lines)?;
        }
        Ok(())
    }
}

/// The line of an item that has moved to another place.
fn moved(line: &[u8], source: &str) -> Result<Vec<u8>, BatchError> {
    let debrief = serde_json::from_slice::<Debrief>(line).map_err(std::io::Error::other);
    let mut debrief = debrief.map_err(BatchError::output(Path::new("debriefs.jsonl")))?;
    source.clone_into(&mut debrief.transcript.source);
    Ok((json_line(&debrief) + "\n").into_bytes())
}
