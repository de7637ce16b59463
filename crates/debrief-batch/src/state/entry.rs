//! A finished line: where it is, and what the summary says of it.

use serde::{Deserialize, Serialize};

use crate::row::Row;

/// A finished line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Entry {
    /// The number of the file that it is in.
    pub(crate) file: u32,
    /// Its first byte.
    pub(crate) at: u64,
    /// How many bytes it has, with its line end.
    pub(crate) length: u32,
    /// A hash of where the item came from, which is part of the line but not of what the item is known by.
    pub(crate) source: u64,
    /// What the summary says of it.
    pub(crate) row: Row,
}

impl Entry {
    /// One past its last byte.
    pub(crate) fn end(&self) -> u64 {
        self.at.saturating_add(u64::from(self.length))
    }
}
