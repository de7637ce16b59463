//! What arrives in any order, in order.

use std::collections::VecDeque;

/// Holds back what has come before its turn.
pub(super) struct Order<T> {
    next: u64,
    waiting: VecDeque<Option<T>>,
}

impl<T> Order<T> {
    pub(super) const fn new() -> Self {
        Self { next: 0, waiting: VecDeque::new() }
    }

    /// Takes what has this number. Each number comes once.
    pub(super) fn put(&mut self, number: u64, what: T) {
        let Some(place) = number.checked_sub(self.next).and_then(|place| usize::try_from(place).ok()) else {
            return;
        };
        if self.waiting.len() <= place {
            self.waiting.resize_with(place + 1, || None);
        }
        self.waiting[place] = Some(what);
    }

    /// What has the next number, if it is there.
    pub(super) fn next(&mut self) -> Option<T> {
        let next = self.waiting.front_mut()?.take()?;
        self.waiting.pop_front();
        self.next += 1;
        Some(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_in_order_what_comes_in_none() {
        let mut order = Order::new();
        let mut given = Vec::new();
        for number in [2, 0, 3, 1, 5, 4] {
            order.put(number, number);
            given.extend(std::iter::from_fn(|| order.next()));
        }
        assert_eq!(given, [0, 1, 2, 3, 4, 5]);
    }
}
