//! Items in, outcomes out, in the order of the items: a thread reads, several work, the caller's writes.
//!
//! How much is in hand is bounded by a budget that an item takes from when it is read and gives back to when its outcome is
//! written: so are the queues between the threads, and what waits to be put in order.

mod budget;
mod order;
mod work;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, mpsc};
use std::thread;

use debrief::Debriefer;

use self::budget::Budget;
use self::order::Order;
pub(crate) use self::work::{Finished, Work};
use crate::BatchError;
use crate::item::{Hasher, Item, Key, Place, hash_of_source};
use crate::state::Entry;

/// How many items may be in hand for each thread that works.
const ITEMS_A_THREAD: usize = 64;
/// How many bytes of answers may be in hand for each thread that works. One answer may always be.
const BYTES_A_THREAD: usize = 2 << 20;

/// How a batch is watched from outside.
#[derive(Clone, Copy, Default)]
pub struct Watch<'a> {
    /// When this becomes true, the items in hand are finished and no others are begun.
    pub stop: Option<&'a AtomicBool>,
    /// Is told how far it is, now and then.
    pub progress: Option<&'a dyn Fn(crate::Progress)>,
}

impl Watch<'_> {
    pub(crate) fn tell(&self, progress: crate::Progress) {
        if let Some(listener) = self.progress {
            listener(progress);
        }
    }
}

/// What came of an item.
pub(crate) struct Done {
    pub(crate) place: Place,
    pub(crate) what: What,
}

/// What came of an item.
pub(crate) enum What {
    /// A new debrief.
    Fresh(Box<Finished>),
    /// It was done before.
    Before { id: String, key: Key, entry: Box<Entry>, source: u64 },
    /// There is nothing to debrief, or it failed: why, and its id if it has one.
    Bad { id: Option<String>, reason: String },
}

/// What the pipeline needs to know.
pub(crate) struct Pipeline<'a> {
    pub(crate) panel: &'a Debriefer,
    pub(crate) hasher: Hasher,
    pub(crate) shape: &'a crate::row::Shape,
    pub(crate) jobs: usize,
    pub(crate) stop: Option<&'a AtomicBool>,
}

impl Pipeline<'_> {
    /// Lets every item be worked on and gives what came of it to `take`, in order. `find` knows what was done before; `idle` is
    /// called whenever nothing more is ready to be taken.
    ///
    /// Whether all items were taken, and not only those before somebody said stop.
    pub(crate) fn run(
        &self,
        items: &mut (dyn Iterator<Item = Item> + Send),
        find: &(dyn Fn(&Key) -> Result<Option<Entry>, BatchError> + Sync),
        mut take: impl FnMut(Done) -> Result<(), BatchError>,
        mut idle: impl FnMut() -> Result<(), BatchError>,
    ) -> Result<bool, BatchError> {
        let budget = Budget::new(self.jobs * ITEMS_A_THREAD, self.jobs * BYTES_A_THREAD);
        let (work, works) = mpsc::channel::<Work>();
        let works = Mutex::new(works);
        let (done, dones) = mpsc::channel::<(u64, usize, Done)>();
        thread::scope(|scope| {
            let reader = scope.spawn({
                let (done, budget) = (done.clone(), &budget);
                move || self.read(items, find, budget, &work, &done)
            });
            for _ in 0..self.jobs {
                let done = done.clone();
                let works = &works;
                scope.spawn(move || work::work(self.panel, self.shape, works, &done));
            }
            drop(done);
            let written = write(&dones, &budget, &mut take, &mut idle);
            // Nobody waits for room any more, whether it went well or not.
            budget.close();
            drop(dones);
            let read = reader.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            written.and(read)
        })
    }

    /// Reads items, until there are no more, somebody says stop, or nobody listens any more. Whether there are no more.
    fn read(
        &self,
        items: &mut (dyn Iterator<Item = Item> + Send),
        find: &(dyn Fn(&Key) -> Result<Option<Entry>, BatchError> + Sync),
        budget: &Budget,
        work: &mpsc::Sender<Work>,
        done: &mpsc::Sender<(u64, usize, Done)>,
    ) -> Result<bool, BatchError> {
        for (number, Item { place, transcript }) in (0..).zip(items) {
            if self.stop.is_some_and(|stop| stop.load(Ordering::Relaxed)) {
                return Ok(false);
            }
            let size = transcript.as_ref().map_or(0, |transcript| transcript.answer.text().len());
            if !budget.take(size) {
                return Ok(false);
            }
            let what = match transcript {
                Err(error) => What::Bad { id: None, reason: reason(&error) },
                Ok(transcript) => {
                    let (transcript, key) = self.hasher.known(transcript);
                    let source = hash_of_source(&transcript.source);
                    if let Some(entry) = find(&key)? {
                        What::Before { id: transcript.id, key, entry: Box::new(entry), source }
                    } else {
                        let item = Work { number, size, place, key, source, transcript };
                        if work.send(item).is_err() {
                            return Ok(false);
                        }
                        continue;
                    }
                }
            };
            if done.send((number, size, Done { place, what })).is_err() {
                return Ok(false);
            }
        }
        Ok(!self.stop.is_some_and(|stop| stop.load(Ordering::Relaxed)))
    }
}

/// Takes what comes, in order.
fn write(
    dones: &mpsc::Receiver<(u64, usize, Done)>,
    budget: &Budget,
    take: &mut dyn FnMut(Done) -> Result<(), BatchError>,
    idle: &mut dyn FnMut() -> Result<(), BatchError>,
) -> Result<(), BatchError> {
    let mut order = Order::new();
    loop {
        let next = match dones.try_recv() {
            Ok(next) => next,
            Err(mpsc::TryRecvError::Disconnected) => return Ok(()),
            Err(mpsc::TryRecvError::Empty) => {
                idle()?;
                let Ok(next) = dones.recv() else { return Ok(()) };
                next
            }
        };
        let (number, size, done) = next;
        order.put(number, (size, done));
        while let Some((size, done)) = order.next() {
            take(done)?;
            budget.give(size);
        }
    }
}

/// The reason without the place, which stands beside it.
fn reason(error: &debrief_intake::IntakeError) -> String {
    let text = error.to_string();
    let cause = std::error::Error::source(error).map(|cause| format!(": {cause}")).unwrap_or_default();
    let place = error.place().map_or_else(|| ": ".to_owned(), |place| format!(":{place}: "));
    let reason = text.split_once(&place).map_or(text.as_str(), |(_, reason)| reason);
    format!("{reason}{cause}")
}
