//! Where things stand in a code: what is the same in every code of a version, and the path along which the codewords fill
//! the rest (ISO/IEC 18004, 6.3 and 7.7.3).

use super::grid::{Line, Lines};

/// A code before its mask: as rows, and once more as columns.
pub(super) struct Sheet {
    pub(super) size: u32,
    /// The dark modules.
    pub(super) dark: [Lines; 2],
    /// The modules that hold codewords, and are masked.
    pub(super) free: [Lines; 2],
}

impl Sheet {
    pub(super) fn new(version: u8, words: &[u8]) -> Self {
        let fixed = Fixed::new(version);
        let size = fixed.size;
        let empty = [[Line::default(); 177]; 2];
        let mut sheet = Self { size, dark: empty, free: empty };
        for y in 0..size {
            for x in 0..size {
                match fixed.at(x, y) {
                    Some(false) => {}
                    Some(true) => set(&mut sheet.dark, x, y),
                    None => set(&mut sheet.free, x, y),
                }
            }
        }
        sheet.fill(words);
        sheet
    }

    /// Two columns at a time from the right, up and down in turn, each bit on the next free module.
    fn fill(&mut self, words: &[u8]) {
        let mut bits = words.iter().flat_map(|word| (0..8).rev().map(move |bit| (word >> bit) & 1));
        let [free, _] = &self.free;
        for pair in (0..self.size / 2).rev() {
            // The column of the row of points is passed over.
            let right = if pair < 3 { 2 * pair + 1 } else { 2 * pair + 2 };
            let upward = (right + 1) & 2 == 0;
            for step in 0..self.size {
                let y = if upward { self.size - 1 - step } else { step };
                for x in [right, right - 1] {
                    let is_free = free.get(y as usize).is_some_and(|row| row.get(x));
                    if is_free && bits.next() == Some(1) {
                        set(&mut self.dark, x, y);
                    }
                }
            }
        }
    }
}

fn set([rows, columns]: &mut [Lines; 2], x: u32, y: u32) {
    if let (Some(row), Some(column)) = (rows.get_mut(y as usize), columns.get_mut(x as usize)) {
        row.set(x, true);
        column.set(y, true);
    }
}

/// What is the same in every code of a version.
struct Fixed {
    size: u32,
    /// Middles of the small squares, in both directions.
    middles: Vec<u32>,
    /// The 18 bits that name the version, from 7 on.
    number: Option<u32>,
}

impl Fixed {
    fn new(version: u8) -> Self {
        let version = u32::from(version);
        let (size, count) = (version * 4 + 17, version / 7 + 2);
        let step = (version * 8 + count * 3 + 5) / (count * 4 - 4) * 2;
        let rest = (0..count - 1).map(|i| size - 7 - i * step);
        let middles = if version == 1 { Vec::new() } else { rest.chain([6]).collect() };
        let check = (0..12).fold(version, |rest, _| (rest << 1) ^ ((rest >> 11) * 0x1f25));
        let number = (version >= 7).then_some((version << 12) | check);
        Self { size, middles, number }
    }

    /// Whether the module is dark; `None` where codewords stand. Places of the format are light.
    fn at(&self, x: u32, y: u32) -> Option<bool> {
        let (far, last) = (self.size - 8, self.size - 4);
        let distance = |(a, b): (u32, u32)| x.abs_diff(a).max(y.abs_diff(b));
        let corners = [(3, 3), (last, 3), (3, last)].map(distance);
        if let Some(away) = corners.into_iter().find(|away| *away <= 4) {
            return Some(away != 2 && away != 4);
        }
        let format = |a: u32, b: u32| a == 8 && (b < 9 || b >= far);
        if x != 6 && y != 6 && (format(x, y) || format(y, x)) {
            return Some((x, y) == (8, far));
        }
        let near = |at: u32| self.middles.iter().copied().find(|middle| middle.abs_diff(at) <= 2);
        if let (Some(a), Some(b)) = (near(x), near(y)) {
            // Three of their places are taken by the corners.
            if ![(6, 6), (6, self.size - 7), (self.size - 7, 6)].contains(&(a, b)) {
                return Some(distance((a, b)) != 1);
            }
        }
        if x == 6 || y == 6 {
            return Some((x + y).is_multiple_of(2));
        }
        let number = self.number?;
        let bit = |a: u32, b: u32| {
            (a < 6 && (far - 3..far).contains(&b))
                .then(|| (number >> (a * 3 + b + 3 - far)) & 1 == 1)
        };
        bit(x, y).or_else(|| bit(y, x))
    }
}
