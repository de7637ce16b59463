//! One item: the panel meets, and what it says becomes a line.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError, mpsc};

use debrief::{Debriefer, Transcript};
use debrief_report::json_line;
use tokio::runtime::{Builder, Runtime};

use super::{Done, What};
use crate::item::{Key, Place};
use crate::row::{Row, Shape};

/// An item to be worked on.
pub(crate) struct Work {
    pub(super) number: u64,
    pub(super) size: usize,
    pub(super) place: Place,
    pub(super) key: Key,
    pub(super) source: u64,
    pub(super) transcript: Transcript,
}

/// A debrief as it is written.
pub(crate) struct Finished {
    pub(crate) id: String,
    pub(crate) key: Key,
    /// JSON, with a line end.
    pub(crate) line: Vec<u8>,
    pub(crate) source: u64,
    pub(crate) row: Row,
}

/// Works on items until there are no more, or nobody listens any more.
pub(super) fn work(
    panel: &Debriefer,
    shape: &Shape,
    works: &Mutex<mpsc::Receiver<Work>>,
    done: &mpsc::Sender<(u64, usize, Done)>,
) {
    let runtime = Builder::new_current_thread().enable_time().build();
    loop {
        let next = works.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(Work { number, size, place, key, source, transcript }) = next else { return };
        let id = transcript.id.clone();
        // A panic is this item's, and no other's. What it may hold of the answer is not shown.
        let debriefed = catch_unwind(AssertUnwindSafe(|| match &runtime {
            Ok(runtime) => Ok(debriefed(panel, shape, runtime, transcript)),
            Err(error) => Err(format!("the runtime cannot be started: {error}")),
        }));
        let what = match debriefed.unwrap_or_else(|_| Err("the engine failed".to_owned())) {
            Ok((line, row)) => What::Fresh(Box::new(Finished { id, key, line, source, row })),
            Err(reason) => What::Bad { id: Some(id), reason },
        };
        if done.send((number, size, Done { place, what })).is_err() {
            return;
        }
    }
}

fn debriefed(panel: &Debriefer, shape: &Shape, runtime: &Runtime, transcript: Transcript) -> (Vec<u8>, Row) {
    let debrief = runtime.block_on(panel.debrief(transcript));
    let mut line = json_line(&debrief);
    line.push('\n');
    (line.into_bytes(), Row::of(&debrief, shape))
}
