//! As a filter: JSON Lines in, one debrief a line out, in order, flushed as it goes.

use std::io::{BufRead, Write};
use std::thread;

use debrief::Debriefer;
use debrief_intake::{JsonLines, Options};

use crate::BatchError;
use crate::inputs::aside;
use crate::item::{Hasher, Item, Place, Settings};
use crate::pipeline::{Done, Pipeline, Watch, What};
use crate::row::Shape;
use crate::run::{Outcome, jobs};

/// Debriefs every line of a stream. A line that is no item gives no line: `complain` is told its place and the reason.
///
/// Nothing is remembered between lines, so that a stream may have no end; two items with one id are two debriefs.
///
/// # Errors
/// [`BatchError::Stdout`] if the output cannot be written.
pub fn filter(
    panel: &Debriefer,
    input: impl BufRead + Send + 'static,
    mut output: impl Write,
    options: &Options,
    settings: &Settings,
    watch: Watch<'_>,
    mut complain: impl FnMut(&Place, &str),
) -> Result<Outcome, BatchError> {
    let shape = Shape::of(panel);
    let hasher = Hasher::new(panel, settings);
    let jobs = jobs(settings, thread::available_parallelism().ok());
    let pipeline = Pipeline { panel, hasher, shape: &shape, jobs, stop: watch.stop };
    let mut items = aside(JsonLines::new(input, "-", options), watch.stop).map(|record| Item {
        place: Place { source: "-".into(), line: Some(record.line) },
        transcript: record.transcript,
    });
    let mut outcome = Outcome::default();
    // Two closures write: whoever comes first says what went wrong.
    let output = std::cell::RefCell::new(&mut output);
    let take = |Done { place, what }| {
        match what {
            What::Fresh(finished) => {
                outcome.count(&finished.row);
                output.borrow_mut().write_all(&finished.line).map_err(BatchError::Stdout)?;
            }
            What::Before { .. } => {}
            What::Bad { reason, .. } => {
                outcome.failed += 1;
                complain(&place, &reason);
            }
        }
        Ok(())
    };
    let idle = || output.borrow_mut().flush().map_err(BatchError::Stdout);
    let complete = pipeline.run(&mut items, &|_| Ok(None), take, idle)?;
    output.borrow_mut().flush().map_err(BatchError::Stdout)?;
    outcome.stopped = !complete;
    Ok(outcome)
}
