//! What survives: the finished lines, and where each of them is.
//!
//! Lines are appended to `debriefs.jsonl` in input order. An entry for each goes to a journal right after it, and from there, many at
//! a time, to the store. A process that is killed at any moment leaves at most one line without an entry, which is cut off; an
//! entry never stands there before its line. The store is only written after the lines that it speaks of are on the disk.
//!
//! Where the input has changed in the middle, the lines from there on move out of `debriefs.jsonl` to a file that lines are taken over
//! from; it goes away when the batch is done.

mod entry;
mod folder;
mod journal;
mod lines;
mod store;

pub(crate) use entry::Entry;
pub(crate) use folder::Folder;
pub(crate) use lines::Lines;
pub(crate) use store::Store;
