//! The choice of the mask. Every code is made in eight ways, of which the one that scanners read most easily counts
//! (ISO/IEC 18004, 7.8.3). Runs and words need fewer steps than looking at each module.

use super::{
    Level,
    grid::{Line, Lines},
    layout::Sheet,
};

/// The rows of the code with the best of the eight masks.
pub(super) fn best(sheet: &Sheet, level: Level) -> Lines {
    let Sheet { size, dark: plain, free } = sheet;
    let size = *size;
    let [by_row, by_column] = free;
    let (mut least, mut best) = (u32::MAX, [Line::default(); 177]);
    for mask in 0..8 {
        let [mut rows, mut columns] = *plain;
        for (lines, free, turned) in [(&mut rows, by_row, false), (&mut columns, by_column, true)] {
            let patterns = patterns(mask, turned);
            for ((line, free), pattern) in lines.iter_mut().zip(free).zip(patterns.iter().cycle()) {
                let masked = free.zip(*pattern, |a, b| a & b);
                *line = line.zip(masked, |a, b| a ^ b);
            }
        }
        for (x, y, dark) in format(size, level, mask) {
            if let (Some(row), Some(column)) =
                (rows.get_mut(y as usize), columns.get_mut(x as usize))
            {
                row.set(x, dark);
                column.set(y, dark);
            }
        }
        let penalty = penalty(size, &rows, &columns);
        if penalty < least {
            (least, best) = (penalty, rows);
        }
    }
    best
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
fn patterns(mask: u32, turned: bool) -> [Line; 12] {
    let mut lines = [Line::default(); 12];
    for (line, at) in lines.iter_mut().zip(0..) {
        let masked =
            |i: &u32| if turned { is_masked(mask, at, *i) } else { is_masked(mask, *i, at) };
        *line = Line::repeated((0..12).filter(masked).fold(0, |bits, i| bits | (1 << i)));
    }
    lines
}

/// The 15 bits that name level and mask, twice, and where they stand.
fn format(size: u32, level: Level, mask: u32) -> impl Iterator<Item = (u32, u32, bool)> {
    let level = match level {
        Level::L => 1,
        Level::M => 0,
        Level::Q => 3,
        Level::H => 2,
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

fn penalty(size: u32, rows: &Lines, columns: &Lines) -> u32 {
    let (mut lines, mut blocks, mut dark) = (0, 0, 0);
    let mut before = None;
    for (row, column) in rows.iter().zip(columns).take(size as usize) {
        lines += of_runs(size, *row) + of_runs(size, *column);
        blocks += before.map_or(0, |before| squares(size, before, *row));
        dark += row.count();
        before = Some(*row);
    }
    // Never nothing, which the compiler cannot know: a division by it would bring a panic along.
    let all = (size * size).max(1);
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
    use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};

    use super::super::{codewords::encode, segments};
    use super::*;

    /// The whole way, held against another encoder: every version at every level, nearly empty, half full and full.
    #[test]
    fn every_version_and_level_is_drawn_as_another_encoder_draws_it() {
        let levels = [
            (Level::L, QrCodeEcc::Low),
            (Level::M, QrCodeEcc::Medium),
            (Level::Q, QrCodeEcc::Quartile),
            (Level::H, QrCodeEcc::High),
        ];
        let mut masks = [0; 8];
        for number in 1..=40_u8 {
            let range = segments::RANGES.into_iter().find(|range| number <= range.to).unwrap();
            let version = Version::new(number);
            for (level, other) in levels {
                let encode_other = |text: &str, mask| {
                    let segments = [QrSegment::make_bytes(text.as_bytes())];
                    QrCode::encode_segments_advanced(
                        &segments,
                        other,
                        version,
                        version,
                        mask,
                        mask.is_none(),
                    )
                };
                let fits = |text: &str| encode_other(text, Some(Mask::new(0))).is_ok();
                let text = |length| "zalo.me/ế~".chars().cycle().take(length).collect::<String>();
                let lengths: Vec<usize> = (0..3000).collect();
                let most = lengths.partition_point(|n| fits(&text(*n))) - 1;
                for length in [1, most - 1, most] {
                    let text = text(length);
                    let wanted = encode_other(&text, None).unwrap();
                    let bits = segments::bits(&text, range);
                    let (found, better, words) = encode(bits, level, number, number).unwrap();
                    let rows = best(&Sheet::new(found, &words), better);
                    for (row, y) in rows.iter().zip(0..wanted.size()) {
                        let drawn = (0..wanted.size()).map(|x| wanted.get_module(x, y));
                        let mine = (0..wanted.size()).map(|x| row.get(x as u32));
                        assert!(drawn.eq(mine), "version {number}, {level:?}, {length}, row {y}");
                    }
                    masks[usize::from(wanted.mask().value())] += 1;
                }
                let too_long = text(most + 1);
                let bits = segments::bits(&too_long, range);
                assert!(encode(bits, level, number, number).is_none(), "{number} {level:?}");
            }
        }
        assert!(masks.iter().all(|count| *count > 0), "{masks:?}");
    }
}
