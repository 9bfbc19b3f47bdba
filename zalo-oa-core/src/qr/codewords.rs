//! From the bits of a text to the codewords of a code: the smallest version that holds them, padding, error correction
//! and the order in which they are drawn (ISO/IEC 18004, 7.4 to 7.6). Own code, since whatever can panic carries its
//! texts and places into what a page loads.

use super::{Level, segments::Bits};

/// Codewords of error correction in each block, for levels L to H and versions 1 to 40 (table 9).
const MENDING: [[u8; 40]; 4] = [
    [
        7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30,
        30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
        10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28,
        28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    ],
    [
        13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30,
        30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
        17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30,
        30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
];

/// Blocks, for the same.
const BLOCKS: [[u8; 40]; 4] = [
    [
        1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13,
        14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25,
    ],
    [
        1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23,
        25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
    ],
    [
        1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29,
        34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
    ],
    [
        1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35,
        37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
    ],
];

/// The longest remainder of a block.
const MOST_MENDING: usize = 30;

/// What a version holds at a level.
#[derive(Clone, Copy)]
struct Room {
    /// Codewords in all.
    words: usize,
    blocks: usize,
    /// Codewords of error correction in each block.
    mending: usize,
}

impl Room {
    fn of(version: u8, level: Level) -> Self {
        let at = |table: &[[u8; 40]; 4]| {
            let row = table.get(level as usize);
            let number = row.and_then(|row| row.get(usize::from(version).wrapping_sub(1)));
            usize::from(number.copied().unwrap_or(1))
        };
        Self { words: words(version), blocks: at(&BLOCKS), mending: at(&MENDING) }
    }

    fn data(self) -> usize {
        self.words.saturating_sub(self.blocks * self.mending)
    }
}

/// What is left of the square once everything fixed has its place, in whole codewords.
fn words(version: u8) -> usize {
    let version = usize::from(version);
    let size = 4 * version + 17;
    // Three corners with their margins, two lines of timing between them, the format twice and the dark module.
    let mut free = size * size - 3 * 64 - 2 * (size - 16) - 31;
    if version >= 2 {
        // Squares for aligning stand on a grid without three corners; those on a line of timing share five modules with it.
        let side = version / 7 + 2;
        free -= 25 * (side * side - 3) - 2 * 5 * (side - 2);
    }
    if version >= 7 {
        // The number of the version, twice.
        free -= 2 * 18;
    }
    free / 8
}

/// The smallest of these versions that holds the bits, with the best level that costs no room, and all its codewords.
pub(super) fn encode(bits: Bits, level: Level, from: u8, to: u8) -> Option<(u8, Level, Vec<u8>)> {
    let needed = bits.len.div_ceil(8);
    let fits = |version: u8, level: Level| needed <= Room::of(version, level).data();
    let version = (from..=to).find(|version| fits(*version, level))?;
    let better = [Level::H, Level::Q, Level::M].into_iter().find(|level| fits(version, *level));
    let level = better.map_or(level, |better| better.max(level));
    let room = Room::of(version, level);
    let mut data = bits.words;
    // The end is four light bits, or as many as there is room for. The last word may have them already.
    if !(1..=4).contains(&(bits.len % 8)) {
        data.push(0);
    }
    data.truncate(room.data());
    let mut padding = 0xec;
    while data.len() < room.data() {
        data.push(padding);
        padding ^= 0xec ^ 0x11;
    }
    Some((version, level, interleave(&data, room)))
}

/// Cuts the data into blocks, the longer ones last, and takes one codeword of each in turn.
fn interleave(data: &[u8], room: Room) -> Vec<u8> {
    let Room { words, blocks, mending } = room;
    let short = words.checked_div(blocks).unwrap_or(0).saturating_sub(mending);
    let longer = words.checked_rem(blocks).unwrap_or(0);
    let divisor = divisor(mending);
    let mut rest = data;
    let mut cut: Vec<(&[u8], [u8; MOST_MENDING])> = Vec::with_capacity(blocks);
    for block in 0..blocks {
        let length = short + usize::from(block + longer >= blocks);
        let (own, others) = rest.split_at_checked(length).unwrap_or((rest, &[]));
        cut.push((own, remainder(own, &divisor, mending)));
        rest = others;
    }
    let mut all = Vec::with_capacity(words);
    for at in 0..short + 1 + mending {
        for (own, more) in &cut {
            let word = if at <= short { own.get(at) } else { more.get(at - short - 1) };
            if let Some(word) = word {
                all.push(*word);
            }
        }
    }
    all
}

/// The generator polynomial of this degree, highest power first and without its leading 1.
fn divisor(degree: usize) -> [u8; MOST_MENDING] {
    let mut divisor = [0; MOST_MENDING];
    if let Some(last) = degree.checked_sub(1).and_then(|last| divisor.get_mut(last)) {
        *last = 1;
    }
    let mut root = 1;
    for _ in 0..degree {
        let mut lower = 0;
        for slot in divisor.iter_mut().take(degree).rev() {
            let old = *slot;
            *slot = multiply(old, root) ^ lower;
            lower = old;
        }
        root = multiply(root, 2);
    }
    divisor
}

/// What is left of the data when it is divided, which is what mends it.
fn remainder(data: &[u8], divisor: &[u8; MOST_MENDING], degree: usize) -> [u8; MOST_MENDING] {
    let mut rest = [0; MOST_MENDING];
    for word in data {
        let mut carry = 0;
        for slot in rest.iter_mut().take(degree).rev() {
            carry = std::mem::replace(slot, carry);
        }
        let factor = word ^ carry;
        for (slot, part) in rest.iter_mut().zip(divisor).take(degree) {
            *slot ^= multiply(*part, factor);
        }
    }
    rest
}

/// The product in the field of 256: without carries, then modulo x^8 + x^4 + x^3 + x^2 + 1.
fn multiply(a: u8, b: u8) -> u8 {
    let mut product = 0_u16;
    for bit in 0..8 {
        product ^= (u16::from(a) << bit) * u16::from(b >> bit & 1);
    }
    for bit in (0..7).rev() {
        product ^= (0x11d << bit) * (product >> (bit + 8) & 1);
    }
    product.to_le_bytes()[0]
}
