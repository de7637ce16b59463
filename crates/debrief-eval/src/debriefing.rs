//! Many transcripts debriefed at once, in order.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::thread;

use debrief::{Debrief, Debriefer, Transcript};
use tokio::runtime::Builder;

/// The runtime of a thread cannot be started.
#[derive(Debug, thiserror::Error)]
#[error("the runtime cannot be started")]
pub struct RuntimeError(#[from] pub std::io::Error);

/// What `look` makes of the debriefs of `items`, in the order of the items, on as many threads as there are cores.
///
/// `look` is given a function that debriefs, so that one item may need several.
pub(crate) fn each<T: Sync, R: Send>(
    panel: &Debriefer,
    items: &[T],
    look: impl Fn(&dyn Fn(Transcript) -> Debrief, &T) -> R + Sync,
) -> Result<Vec<R>, RuntimeError> {
    let threads = thread::available_parallelism().map_or(1, usize::from).min(items.len());
    let todo = Mutex::new(items.iter().enumerate());
    let work = || -> Result<Vec<(usize, R)>, RuntimeError> {
        let runtime = Builder::new_current_thread().enable_time().build()?;
        let debrief = |transcript| runtime.block_on(panel.debrief(transcript));
        let next = || todo.lock().unwrap_or_else(PoisonError::into_inner).next();
        Ok(std::iter::from_fn(|| next().map(|(at, item)| (at, look(&debrief, item)))).collect())
    };
    let mut done = Vec::with_capacity(items.len());
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        for worker in workers {
            done.extend(worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
        }
        Ok::<_, RuntimeError>(())
    })?;
    done.sort_by_key(|(at, _)| *at);
    Ok(done.into_iter().map(|(_, result)| result).collect())
}
