//! What belongs to one process and not to its forked children.
//!
//! A child begins with a copy of its parent's memory: with leases that it does not have, and with
//! mutexes that may be locked by threads that it does not have either.

use std::sync::OnceLock;

/// A value for each process in a line of forks. A child cannot reset what it inherited (it may be
/// locked for ever), so it goes on to a value of its own behind it.
pub(super) struct PerProcess<T> {
    first: OnceLock<Box<Own<T>>>,
}

struct Own<T> {
    process: u32,
    value: T,
    next: OnceLock<Box<Self>>,
}

impl<T: Default> PerProcess<T> {
    pub(super) const fn new() -> Self {
        Self { first: OnceLock::new() }
    }

    /// This process's own.
    pub(super) fn get(&self) -> &T {
        let here = std::process::id();
        let mut place = &self.first;
        loop {
            let own = place.get_or_init(|| {
                Box::new(Own { process: here, value: T::default(), next: OnceLock::new() })
            });
            if own.process == here {
                return &own.value;
            }
            place = &own.next;
        }
    }
}
