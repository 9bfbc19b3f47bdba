//! Who goes first: urgent before normal before bulk, and nobody starves.

/// How pressing a call is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub(crate) enum Urgency {
    Urgent,
    #[default]
    Normal,
    Bulk,
}

impl Urgency {
    pub(super) const ALL: [Self; 3] = [Self::Urgent, Self::Normal, Self::Bulk];

    fn index(self) -> usize {
        self as usize
    }
}

/// After so many permits to more pressing ones, a class that waits has the next: a tenth.
const PASSED: u32 = 9;

/// How many wait for a bucket, by class, and how often each class was passed over while it waited.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Classes([(u32, u32); 3]);

impl Classes {
    pub(super) fn wait(&mut self, class: Urgency) {
        if let Some((waiting, _)) = self.0.get_mut(class.index()) {
            *waiting += 1;
        }
    }

    /// One waits no longer, whether it got a permit or gave up.
    pub(super) fn leave(&mut self, class: Urgency) {
        if let Some((waiting, passed)) = self.0.get_mut(class.index()) {
            *waiting = waiting.saturating_sub(1);
            if *waiting == 0 {
                *passed = 0;
            }
        }
    }

    /// One of this class got a permit.
    pub(super) fn serve(&mut self, class: Urgency) {
        for (other, (waiting, passed)) in Urgency::ALL.into_iter().zip(&mut self.0) {
            if other == class {
                *passed = 0;
            } else if other > class && *waiting > 0 {
                *passed += 1;
            }
        }
    }

    pub(super) fn due(&self, class: Urgency) -> bool {
        self.0.get(class.index()).is_some_and(|(_, passed)| *passed >= PASSED)
    }

    pub(super) fn none(&self) -> bool {
        self.0.iter().all(|(waiting, _)| *waiting == 0)
    }
}
