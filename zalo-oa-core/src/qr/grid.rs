//! Modules as bits, a line in three words: what the choice of a mask and the drawing read is whole runs, not modules.

/// The rows, or the columns, of the largest code; smaller ones leave the last empty.
pub(super) type Lines = [Line; 177];

/// Modules of one row or column, at most 177.
#[derive(Clone, Copy, Default)]
pub(super) struct Line([u64; 3]);

impl Line {
    pub(super) fn get(self, at: u32) -> bool {
        self.0.get((at >> 6) as usize).is_some_and(|word| (word >> (at & 63)) & 1 == 1)
    }

    pub(super) fn set(&mut self, at: u32, dark: bool) {
        if let Some(word) = self.0.get_mut((at >> 6) as usize) {
            let bit = 1 << (at & 63);
            *word = if dark { *word | bit } else { *word & !bit };
        }
    }

    pub(super) fn of(size: u32, dark: impl Fn(u32) -> bool) -> Self {
        let mut line = Self::default();
        (0..size).filter(|at| dark(*at)).for_each(|at| line.set(at, true));
        line
    }

    /// A pattern of twelve modules, over and over.
    pub(super) fn repeated(pattern: u64) -> Self {
        let from = |start: u32| {
            let turned = ((pattern >> start) | (pattern << (12 - start))) & 0xfff;
            turned.wrapping_mul(0x1001_0010_0100_1001)
        };
        Self([from(0), from(4), from(8)])
    }

    pub(super) fn zip(self, other: Self, join: impl Fn(u64, u64) -> u64) -> Self {
        let ([a, b, c], [d, e, f]) = (self.0, other.0);
        Self([join(a, d), join(b, e), join(c, f)])
    }

    /// Each module's neighbour before it; light before the first.
    fn before(self) -> Self {
        let [a, b, c] = self.0;
        Self([a << 1, (b << 1) | (a >> 63), (c << 1) | (b >> 63)])
    }

    /// Each module's neighbour after it; light after the last.
    pub(super) fn after(self) -> Self {
        let [a, b, c] = self.0;
        Self([(a >> 1) | (b << 63), (b >> 1) | (c << 63), c >> 1])
    }

    pub(super) fn count(self) -> u32 {
        self.0.iter().map(|word| word.count_ones()).sum()
    }

    /// The places where the colour changes, from light on, and the end: light up to the first, dark up to the second.
    pub(super) fn turns(self, size: u32, mut at: impl FnMut(u32)) {
        let changes = self.zip(self.before(), |here, before| here ^ before);
        for (word, from) in changes.0.into_iter().zip([0, 64, 128]) {
            let mut word = word;
            while word != 0 {
                let place = from + word.trailing_zeros();
                // A dark module at the end changes to light behind it.
                if place < size {
                    at(place);
                }
                word &= word - 1;
            }
        }
        at(size);
    }
}
