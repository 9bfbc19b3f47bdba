//! The choice of the mask. Every code is made in eight ways, of which the one that scanners read most easily counts
//! (ISO/IEC 18004, 7.8.3). The encoder looks at each module for that; runs and words need fewer steps,
//! and the encoder's way is left out of what pages load.

use qrcodegen::{QrCode, QrCodeEcc};

use super::grid::Line;

/// The rows of the code with the best of the eight masks, of a code that has the first.
pub(super) fn best(code: &QrCode) -> Vec<Line> {
    let size = code.size().unsigned_abs();
    let patterns = Patterns::new(code.version().value(), size);
    let dark = |x: u32, y: u32| {
        let masked = !patterns.cover(x, y) && is_masked(0, x, y);
        code.get_module(x as i32, y as i32) != masked
    };
    let sheet = |line: &dyn Fn(u32, u32) -> bool| -> Vec<Line> {
        (0..size).map(|at| Line::of(size, |i| line(i, at))).collect()
    };
    // As rows, and once more as columns.
    let plain = [sheet(&|x, y| dark(x, y)), sheet(&|y, x| dark(x, y))];
    let free = [sheet(&|x, y| !patterns.cover(x, y)), sheet(&|y, x| !patterns.cover(x, y))];
    let mut best: Option<(u32, Vec<Line>)> = None;
    for mask in 0..8 {
        let masks =
            [tile(size, |x, y| is_masked(mask, x, y)), tile(size, |y, x| is_masked(mask, x, y))];
        let mut made = [Vec::new(), Vec::new()];
        for (made, ((plain, free), masks)) in
            made.iter_mut().zip(plain.iter().zip(&free).zip(&masks))
        {
            *made = plain
                .iter()
                .zip(free)
                .zip(masks.iter().cycle())
                .map(|((plain, free), mask)| plain.zip(free.zip(*mask, |a, b| a & b), |a, b| a ^ b))
                .collect();
        }
        let [mut rows, mut columns] = made;
        for (x, y, dark) in format(size, code.error_correction_level(), mask) {
            if let (Some(row), Some(column)) =
                (rows.get_mut(y as usize), columns.get_mut(x as usize))
            {
                row.set(x, dark);
                column.set(y, dark);
            }
        }
        let penalty = penalty(size, &rows, &columns);
        if best.as_ref().is_none_or(|(least, _)| penalty < *least) {
            best = Some((penalty, rows));
        }
    }
    best.map(|(_, rows)| rows).unwrap_or_default()
}

/// Table 10 of the standard.
fn is_masked(mask: u32, x: u32, y: u32) -> bool {
    let both = x * y;
    // What is nothing is masked.
    let rest = match mask {
        0 => (x + y) % 2,
        1 => y % 2,
        2 => x % 3,
        3 => (x + y) % 3,
        4 => (x / 3 + y / 2) % 2,
        5 => both % 2 + both % 3,
        6 => (both % 2 + both % 3) % 2,
        _ => ((x + y) % 2 + both % 3) % 2,
    };
    rest == 0
}

/// All masks repeat after twelve modules, in both directions.
fn tile(size: u32, masked: impl Fn(u32, u32) -> bool) -> Vec<Line> {
    let line = |at: u32| {
        let period = (0..12).filter(|i| masked(*i, at)).fold(0_u32, |bits, i| bits | (1 << i));
        Line::of(size, |i| (period >> (i % 12)) & 1 == 1)
    };
    (0..12).map(line).collect()
}

/// What is the same in every code of a version, and is not masked.
struct Patterns {
    version: u8,
    size: u32,
    /// Middles of the small squares, in both directions.
    middles: Vec<u32>,
}

impl Patterns {
    fn new(version: u8, size: u32) -> Self {
        let (number, count) = (u32::from(version), u32::from(version) / 7 + 2);
        let step = (number * 8 + count * 3 + 5) / (count * 4 - 4) * 2;
        let rest = (0..count - 1).map(|i| size - 7 - i * step);
        let middles = if version == 1 { Vec::new() } else { rest.chain([6]).collect() };
        Self { version, size, middles }
    }

    fn cover(&self, x: u32, y: u32) -> bool {
        let far = self.size - 8;
        let corners = (x < 9 && (y < 9 || y >= far)) || (x >= far && y < 9);
        let number = |a: u32, b: u32| self.version >= 7 && a < 6 && b >= far - 3;
        corners || x == 6 || y == 6 || number(x, y) || number(y, x) || self.in_square(x, y)
    }

    fn in_square(&self, x: u32, y: u32) -> bool {
        let near = |at: u32| self.middles.iter().copied().find(|middle| middle.abs_diff(at) <= 2);
        let last = self.size - 7;
        match (near(x), near(y)) {
            // Three of their places are taken by the corners.
            (Some(a), Some(b)) => {
                !matches!((a, b), (6, 6)) && (a, b) != (6, last) && (a, b) != (last, 6)
            }
            _ => false,
        }
    }
}

/// The 15 bits that name level and mask, twice, and where they stand.
fn format(size: u32, level: QrCodeEcc, mask: u32) -> impl Iterator<Item = (u32, u32, bool)> {
    let level = match level {
        QrCodeEcc::Low => 1,
        QrCodeEcc::Medium => 0,
        QrCodeEcc::Quartile => 3,
        QrCodeEcc::High => 2,
    };
    let data: u32 = (level << 3) | mask;
    let check = (0..10).fold(data, |rest, _| (rest << 1) ^ ((rest >> 9) * 0x537));
    let bits = ((data << 10) | check) ^ 0x5412;
    (0..15).flat_map(move |i| {
        let first = match i {
            0..6 => (8, i),
            6 => (8, 7),
            7 => (8, 8),
            8 => (7, 8),
            _ => (14 - i, 8),
        };
        let second = if i < 8 { (size - 1 - i, 8) } else { (8, size - 15 + i) };
        let dark = (bits >> i) & 1 == 1;
        [(first.0, first.1, dark), (second.0, second.1, dark)]
    })
}

fn penalty(size: u32, rows: &[Line], columns: &[Line]) -> u32 {
    let lines: u32 = rows.iter().chain(columns).map(|line| of_runs(size, *line)).sum();
    let blocks: u32 =
        rows.iter().zip(rows.iter().skip(1)).map(|(a, b)| squares(size, *a, *b)).sum();
    let dark: u32 = rows.iter().map(|row| row.count()).sum();
    let all = size * size;
    let off = (dark * 20).abs_diff(all * 10).div_ceil(all).saturating_sub(1);
    lines + blocks * 3 + off * 10
}

/// Squares of two by two in one colour.
fn squares(size: u32, a: Line, b: Line) -> u32 {
    let both = a.zip(b, |a, b| !(a ^ b));
    let beside = a.zip(a.after(), |a, after| !(a ^ after));
    let square = both.zip(both.after(), |a, b| a & b).zip(beside, |a, b| a & b);
    let inside = Line::of(size - 1, |_| true);
    square.zip(inside, |a, b| a & b).count()
}

/// Long runs in one colour, and what looks like a corner: dark and light as 1, 1, 3, 1, 1 with 4 light beside.
fn of_runs(size: u32, line: Line) -> u32 {
    let mut penalty = 0;
    // The runs behind, the last first. The world around the code is light.
    let mut runs = [0_u32; 7];
    let mut start = 0;
    let mut dark = false;
    let mut first = true;
    line.turns(size, |place| {
        let mut run = place - start;
        if run >= 5 {
            penalty += run - 2;
        }
        if std::mem::take(&mut first) {
            run += size;
        }
        if place < size {
            runs = push(runs, run);
            if !dark {
                penalty += 40 * corners(runs);
            }
            start = place;
            dark = !dark;
            return;
        }
        if dark {
            runs = push(runs, run);
            run = 0;
        }
        penalty += 40 * corners(push(runs, run + size));
    });
    penalty
}

fn push([a, b, c, d, e, f, _]: [u32; 7], run: u32) -> [u32; 7] {
    [run, a, b, c, d, e, f]
}

fn corners([after, a, b, middle, c, d, before]: [u32; 7]) -> u32 {
    if a == 0 || b != a || c != a || d != a || middle != a * 3 {
        return 0;
    }
    u32::from(after >= a * 4 && before >= a) + u32::from(before >= a * 4 && after >= a)
}

#[cfg(test)]
mod tests {
    use qrcodegen::{Mask, QrSegment, Version};

    use super::*;

    #[test]
    fn every_version_and_level_has_the_mask_that_the_encoder_itself_would_choose() {
        let levels = [QrCodeEcc::Low, QrCodeEcc::Medium, QrCodeEcc::Quartile, QrCodeEcc::High];
        let mut masks = [0; 8];
        for version in 1..=40 {
            for (level, text) in
                levels.into_iter().zip(["a", "https://zalo.me/1", "\0\0\0\0", "ÿÿÿÿ"])
            {
                let encode = |mask| {
                    let segments = [QrSegment::make_bytes(
                        text.repeat(usize::from(version) % 3 + 1).as_bytes(),
                    )];
                    let (from, to) = (Version::new(version), Version::new(40));
                    QrCode::encode_segments_advanced(&segments, level, from, to, mask, false)
                        .unwrap()
                };
                let wanted = encode(None);
                let found = best(&encode(Some(Mask::new(0))));
                for (y, row) in found.iter().enumerate() {
                    for x in 0..wanted.size() {
                        let same = row.get(x as u32) == wanted.get_module(x, y as i32);
                        assert!(same, "version {version}, {level:?}, column {x}, row {y}");
                    }
                }
                masks[usize::from(wanted.mask().value())] += 1;
            }
        }
        assert!(masks.iter().filter(|count| **count > 0).count() > 5, "{masks:?}");
    }
}
