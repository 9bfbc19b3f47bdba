//! Cutting a text into numeric, alphanumeric and byte segments with the fewest bits. An OA's link is
//! lower-case letters round 19 digits; with the digits in a segment of their own the code is a version
//! smaller, so its modules are larger on the same paper.
//!
//! Text beyond ASCII goes out as UTF-8 bytes without an ECI header: phone cameras recognise UTF-8
//! without it, and some older readers fail at the header. A character is never cut in two.

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
#[cfg_attr(test, derive(Debug))]
enum Mode {
    Numeric,
    Alphanumeric,
    Byte,
}

const MODES: [Mode; 3] = [Mode::Numeric, Mode::Alphanumeric, Mode::Byte];
/// Costs are in sixths of a bit, as 3 digits take 10 bits and 2 alphanumeric characters 11.
const BIT: u32 = 6;
const NEVER: u32 = u32::MAX / 2;

/// Bits, the last word filled up with zeros.
#[derive(Default)]
pub(super) struct Bits {
    pub(super) words: Vec<u8>,
    pub(super) len: usize,
}

impl Bits {
    /// The lowest bits of a value, the highest of them first.
    fn push(&mut self, value: u32, width: u32) {
        for bit in (0..width).rev() {
            let at = self.len % 8;
            if at == 0 {
                self.words.push(0);
            }
            if let Some(last) = self.words.last_mut() {
                *last |= (((value >> bit) & 1) as u8) << (7 - at);
            }
            self.len += 1;
        }
    }
}

/// The text as bits for codes of this range, in the segments that take the fewest. A text that is longer than its length
/// field can say is too long for these codes anyway.
pub(super) fn bits(text: &str, range: Range) -> Bits {
    let mut bits = Bits::default();
    cut(text, range, |mode, run| {
        let [numeric, alphanumeric, byte] = range.length_bits;
        // A group of letters is one number: of three digits, of two from a set of 45, of one byte.
        let (name, width, group, base, each) = match mode {
            Mode::Numeric => (1, numeric, 3, 10, 3),
            Mode::Alphanumeric => (2, alphanumeric, 2, 45, 5),
            Mode::Byte => (4, byte, 1, 256, 7),
        };
        bits.push(name, 4);
        bits.push(run.len() as u32, width);
        for letters in run.as_bytes().chunks(group.max(1)) {
            let number = letters.iter().fold(0, |number, c| number * base + value(mode, *c));
            bits.push(number, letters.len() as u32 * each + 1);
        }
    });
    bits
}

/// Tells the segments with the fewest bits for versions in this range.
fn cut(text: &str, range: Range, mut tell: impl FnMut(Mode, &str)) {
    let mut run = String::new();
    let mut modes = best_modes(text, range).into_iter().peekable();
    for c in text.chars() {
        run.push(c);
        let mode = modes.next().unwrap_or(Mode::Byte);
        if modes.peek() != Some(&mode) {
            tell(mode, &run);
            run.clear();
        }
    }
}

/// What a letter counts in its mode (table 5).
fn value(mode: Mode, c: u8) -> u32 {
    u32::from(match (mode, c) {
        (Mode::Byte, c) => c,
        (_, b'0'..=b'9') => c - b'0',
        (_, b'A'..=b'Z') => c - b'A' + 10,
        (_, b' ') => 36,
        (_, b'$' | b'%') => c - b'$' + 37,
        (_, b'*' | b'+') => c - b'*' + 39,
        (_, b'-'..=b'/') => c - b'-' + 41,
        (_, _) => 44,
    })
}

/// For each character the mode it has in the cheapest way through the text. Going forward, only the
/// cheapest way that ends in each of the three modes matters; the steps are kept to walk back.
fn best_modes(text: &str, range: Range) -> Vec<Mode> {
    let heads = range.length_bits.map(|bits| (4 + bits) * BIT);
    let mut costs = heads; // before the first character: a segment just begun
    // For each character the three modes before it, two bits each.
    let mut steps = Vec::with_capacity(text.len());
    for c in text.chars() {
        let (least, cheapest) = cheapest(costs);
        let mut step = 0_u8;
        for ((cost, head), mode) in costs.iter_mut().zip(heads).zip(MODES) {
            let mut from = mode;
            if least + head < *cost {
                (*cost, from) = (least + head, cheapest);
            }
            *cost = cost.saturating_add(price(mode, c)).min(NEVER);
            step |= (from as u8) << (2 * mode as u8);
        }
        steps.push(step);
    }
    let (_, mut mode) = cheapest(costs);
    let mut modes = Vec::with_capacity(steps.len());
    for step in steps.into_iter().rev() {
        modes.push(mode);
        mode = match (step >> (2 * mode as u8)) & 3 {
            0 => Mode::Numeric,
            1 => Mode::Alphanumeric,
            _ => Mode::Byte,
        };
    }
    modes.reverse();
    modes
}

/// The mode in which the way so far takes the fewest bits. A segment ends on a whole bit.
fn cheapest(costs: [u32; 3]) -> (u32, Mode) {
    let (mut least, mut found) = (u32::MAX, Mode::Byte);
    for (cost, mode) in costs.into_iter().zip(MODES) {
        let whole = cost.div_ceil(BIT) * BIT;
        if whole < least {
            (least, found) = (whole, mode);
        }
    }
    (least, found)
}

fn price(mode: Mode, c: char) -> u32 {
    match mode {
        Mode::Numeric if c.is_ascii_digit() => 10 * BIT / 3,
        Mode::Alphanumeric if is_alphanumeric(c) => 11 * BIT / 2,
        Mode::Byte => 8 * BIT * c.len_utf8() as u32,
        _ => NEVER,
    }
}

fn is_alphanumeric(c: char) -> bool {
    matches!(c, '0'..='9' | 'A'..='Z' | ' ' | '$' | '%' | '*' | '+' | '-' | '.' | '/' | ':')
}

#[cfg(test)]
mod tests {
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
                (price(mode, c) < NEVER).then_some(mode)
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

    fn segments(text: &str, range: Range) -> Vec<(Mode, String)> {
        let mut found = Vec::new();
        cut(text, range, |mode, run| found.push((mode, run.to_owned())));
        found
    }

    #[test]
    fn segments_join_to_the_text_and_switch_only_where_it_pays() {
        for range in RANGES {
            assert!(segments("", range).is_empty());
            assert_eq!(segments("quầy 12, phường Bến Nghé", range).len(), 1);
            let text = "tờ 20261121001 – ABC";
            assert_eq!(
                segments(text, range).into_iter().map(|(_, run)| run).collect::<String>(),
                text
            );
        }
    }

    #[test]
    fn the_id_of_an_oa_link_is_one_numeric_segment() {
        let segments = segments("https://zalo.me/2738683850129341000?src=qr&f=1", RANGES[0]);
        let shape: Vec<_> = segments.iter().map(|(mode, run)| (*mode, run.len())).collect();
        assert!(shape == [(Mode::Byte, 16), (Mode::Numeric, 19), (Mode::Byte, 11)]);
    }
}
