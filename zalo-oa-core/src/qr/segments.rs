//! Cutting a text into numeric, alphanumeric and byte segments with the fewest bits. An OA's link is
//! lower-case letters round 19 digits; with the digits in a segment of their own the code is a version
//! smaller, so its modules are larger on the same paper.
//!
//! Text beyond ASCII goes out as UTF-8 bytes without an ECI header: phone cameras recognise UTF-8
//! without it, and some older readers fail at the header. A character is never cut in two.

use qrcodegen::QrSegment;

/// Versions in which the length fields of segments are equally wide: from, to, and the bits of
/// those fields for numeric, alphanumeric and byte segments (ISO/IEC 18004, table 3).
#[derive(Clone, Copy)]
pub(super) struct Range {
    pub(super) from: u8,
    pub(super) to: u8,
    length_bits: [u32; 3],
}

pub(super) const RANGES: [Range; 3] = [
    Range { from: 1, to: 9, length_bits: [10, 9, 8] },
    Range { from: 10, to: 26, length_bits: [12, 11, 16] },
    Range { from: 27, to: 40, length_bits: [14, 13, 16] },
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Numeric,
    Alphanumeric,
    Byte,
}

const MODES: [Mode; 3] = [Mode::Numeric, Mode::Alphanumeric, Mode::Byte];
/// Costs are in sixths of a bit, as 3 digits take 10 bits and 2 alphanumeric characters 11.
const BIT: u32 = 6;
const NEVER: u32 = u32::MAX / 2;

/// The segments with the fewest bits for versions in this range.
pub(super) fn cut(text: &str, range: Range) -> Vec<QrSegment> {
    let mut segments = Vec::new();
    let mut run = String::new();
    let mut mode = None;
    for (c, next) in text.chars().zip(best_modes(text, range)) {
        if mode != Some(next) {
            segments.extend(mode.map(|mode| segment(mode, &run)));
            run.clear();
            mode = Some(next);
        }
        run.push(c);
    }
    segments.extend(mode.map(|mode| segment(mode, &run)));
    segments
}

fn segment(mode: Mode, run: &str) -> QrSegment {
    match mode {
        Mode::Numeric => QrSegment::make_numeric(run),
        Mode::Alphanumeric => QrSegment::make_alphanumeric(run),
        Mode::Byte => QrSegment::make_bytes(run.as_bytes()),
    }
}

/// For each character the mode it has in the cheapest way through the text. Going forward, only the
/// cheapest way that ends in each of the three modes matters; the steps are kept to walk back.
fn best_modes(text: &str, range: Range) -> Vec<Mode> {
    let heads = range.length_bits.map(|bits| (4 + bits) * BIT);
    let mut costs = heads; // before the first character: a segment just begun
    let mut steps: Vec<[Mode; 3]> = Vec::with_capacity(text.len());
    for c in text.chars() {
        let mut begun = costs;
        let mut from = MODES;
        if !steps.is_empty() {
            for ((cost, came), (own, head)) in
                begun.iter_mut().zip(&mut from).zip(MODES.iter().zip(heads))
            {
                for (&other, end) in MODES.iter().zip(costs) {
                    // A segment ends on a whole bit.
                    let switched = end.div_ceil(BIT) * BIT + head;
                    if other != *own && switched < *cost {
                        (*cost, *came) = (switched, other);
                    }
                }
            }
        }
        costs = begun;
        for (cost, &mode) in costs.iter_mut().zip(&MODES) {
            *cost = price(mode, c).map_or(NEVER, |price| cost.saturating_add(price).min(NEVER));
        }
        steps.push(from);
    }
    let last = MODES.iter().zip(costs).min_by_key(|(_, cost)| cost.div_ceil(BIT));
    let mut mode = last.map_or(Mode::Byte, |(&mode, _)| mode);
    let mut modes = Vec::with_capacity(steps.len());
    for [numeric, alphanumeric, byte] in steps.into_iter().rev() {
        modes.push(mode);
        mode = match mode {
            Mode::Numeric => numeric,
            Mode::Alphanumeric => alphanumeric,
            Mode::Byte => byte,
        };
    }
    modes.reverse();
    modes
}

fn price(mode: Mode, c: char) -> Option<u32> {
    match mode {
        Mode::Numeric => c.is_ascii_digit().then_some(10 * BIT / 3),
        Mode::Alphanumeric => is_alphanumeric(c).then_some(11 * BIT / 2),
        Mode::Byte => Some(8 * BIT * if c.is_ascii() { 1 } else { c.len_utf8() as u32 }),
    }
}

fn is_alphanumeric(c: char) -> bool {
    matches!(c, '0'..='9' | 'A'..='Z' | ' ' | '$' | '%' | '*' | '+' | '-' | '.' | '/' | ':')
}

#[cfg(test)]
mod tests {
    use qrcodegen::QrSegmentMode;

    use super::*;

    /// Bits of a segment, straight from the standard: mode, length field, then 10 bits for 3 digits, 11 for 2
    /// alphanumeric characters, 8 for a byte; what is left over takes the bits it needs.
    fn bits(mode: Mode, run: &[char], version: u8) -> usize {
        let (at, n) = (usize::from(version >= 10) + usize::from(version >= 27), run.len());
        4 + match mode {
            Mode::Numeric => [10, 12, 14][at] + n / 3 * 10 + [0, 4, 7][n % 3],
            Mode::Alphanumeric => [9, 11, 13][at] + n / 2 * 11 + n % 2 * 6,
            Mode::Byte => [8, 16, 16][at] + run.iter().map(|c| c.len_utf8() * 8).sum::<usize>(),
        }
    }

    fn total(chars: &[char], modes: &[Mode], version: u8) -> usize {
        let mut start = 0;
        let runs = modes.chunk_by(|a, b| a == b).map(|run| {
            start += run.len();
            bits(run[0], &chars[start - run.len()..start], version)
        });
        runs.sum()
    }

    /// Every way to give each character a mode: slow, and right by construction.
    fn fewest_bits(chars: &[char], version: u8) -> usize {
        let ways = (0..3usize.pow(chars.len() as u32)).filter_map(|mut way| {
            let modes = chars.iter().map(|&c| {
                let mode = MODES[way % 3];
                way /= 3;
                price(mode, c).map(|_| mode)
            });
            modes.collect::<Option<Vec<_>>>()
        });
        ways.map(|modes| total(chars, &modes, version)).min().unwrap()
    }

    #[test]
    fn no_other_cut_of_a_short_text_takes_fewer_bits() {
        let texts = [
            "1111aAAAAA",
            "a1234b",
            "a12345b",
            "a123456b",
            "a1234567b",
            "a12345678b",
            "12345A78",
            "1234a",
            "123456a",
            "a1234",
            "ABCDabcd",
            "ABCDEFGa",
            "ABCDEFa",
            "aABCDEFGHb",
            "aABCDEFGb",
            "A1A1A1A1",
            "ếABCDEF1",
            "1ếế22222",
        ];
        for text in texts {
            let chars: Vec<char> = text.chars().collect();
            for range in RANGES {
                let found = total(&chars, &best_modes(text, range), range.from);
                assert_eq!(found, fewest_bits(&chars, range.from), "{text} from {}", range.from);
            }
        }
    }

    #[test]
    fn segments_join_to_the_text_and_switch_only_where_it_pays() {
        for range in RANGES {
            assert!(cut("", range).is_empty());
            assert_eq!(cut("quầy 12, phường Bến Nghé", range).len(), 1);
            let total: usize =
                cut("tờ 20261121001 – ABC", range).iter().map(QrSegment::num_chars).sum();
            assert_eq!(total, "tờ 20261121001 – ABC".len());
        }
    }

    #[test]
    fn the_id_of_an_oa_link_is_one_numeric_segment() {
        let segments = cut("https://zalo.me/2738683850129341000?src=qr&f=1", RANGES[0]);
        let shape: Vec<_> = segments.iter().map(|s| (s.mode(), s.num_chars())).collect();
        let (byte, numeric) = (QrSegmentMode::Byte, QrSegmentMode::Numeric);
        assert!(shape == [(byte, 16), (numeric, 19), (byte, 11)]);
    }
}
