//! How much may be in hand.

use std::sync::{Condvar, Mutex, PoisonError};

/// A number of items and of bytes that may be in hand.
pub(super) struct Budget {
    state: Mutex<State>,
    room: Condvar,
    items: usize,
    bytes: usize,
}

#[derive(Default)]
struct State {
    items: usize,
    bytes: usize,
    closed: bool,
}

impl Budget {
    pub(super) fn new(items: usize, bytes: usize) -> Self {
        Self { state: Mutex::default(), room: Condvar::new(), items, bytes }
    }

    /// Waits until there is room for an item, and takes it. Whether anybody still wants it.
    pub(super) fn take(&self, bytes: usize) -> bool {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let is_full = |state: &mut State| {
            let too_many = state.items >= self.items || state.bytes.saturating_add(bytes) > self.bytes;
            !state.closed && state.items > 0 && too_many
        };
        let mut state = self.room.wait_while(state, is_full).unwrap_or_else(PoisonError::into_inner);
        state.items += 1;
        state.bytes += bytes;
        !state.closed
    }

    /// Gives back what an item took.
    pub(super) fn give(&self, bytes: usize) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.items = state.items.saturating_sub(1);
        state.bytes = state.bytes.saturating_sub(bytes);
        drop(state);
        self.room.notify_one();
    }

    /// Lets everyone go who waits.
    pub(super) fn close(&self) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).closed = true;
        self.room.notify_all();
    }
}
