//! How much a logo costs, counted from the standard: which codewords lie under it, and in which blocks.

use super::*;

/// Error correction codewords in each block, and blocks, at level H for versions 1 to 40 (ISO/IEC 18004, table 9).
const MENDING: [usize; 40] = [
    17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30,
    30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
];
const BLOCKS: [usize; 40] = [
    1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37,
    40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
];

/// Where alignment patterns have their middles (annex E).
fn alignments(version: usize) -> Vec<usize> {
    if version == 1 {
        return vec![];
    }
    let count = version / 7 + 2;
    let step = (version * 8 + count * 3 + 5) / (count * 4 - 4) * 2;
    let mut places = vec![6];
    places.extend((0..count - 1).rev().map(|i| version * 4 + 10 - i * step));
    places
}

fn is_pattern(version: usize, x: usize, y: usize) -> bool {
    let size = version * 4 + 17;
    let corner = |x: usize, y: usize| x < 9 && y < 9;
    let (far_x, far_y) = (size - 1 - x, size - 1 - y);
    let finder = corner(x, y) || (far_x < 8 && y < 9) || (x < 9 && far_y < 8);
    let about = version >= 7 && ((x < 6 && far_y < 11) || (y < 6 && far_x < 11));
    let middles = alignments(version);
    let last = middles.len().wrapping_sub(1);
    let aligned = middles.iter().enumerate().any(|(i, &cx)| {
        middles.iter().enumerate().any(|(j, &cy)| {
            let at_finder =
                matches!((i, j), (0, 0)) || (i == 0 && j == last) || (i == last && j == 0);
            !at_finder && cx.abs_diff(x) <= 2 && cy.abs_diff(y) <= 2
        })
    });
    finder || about || aligned || x == 6 || y == 6
}

/// The modules of data in the order in which codewords fill them: up and down, two columns at a time.
fn data_modules(version: usize) -> Vec<(usize, usize)> {
    let size = version * 4 + 17;
    let mut order = vec![];
    let mut upward = true;
    for right in (1..size).rev().step_by(2).map(|right| if right <= 6 { right - 1 } else { right })
    {
        for step in 0..size {
            let y = if upward { size - 1 - step } else { step };
            order.extend(
                [right, right - 1]
                    .into_iter()
                    .filter(|&x| !is_pattern(version, x, y))
                    .map(|x| (x, y)),
            );
        }
        upward = !upward;
    }
    order
}

/// The block of each codeword, in the order in which blocks are interleaved.
fn blocks(version: usize, codewords: usize) -> Vec<usize> {
    let (mending, blocks) = (MENDING[version - 1], BLOCKS[version - 1]);
    let short = blocks - codewords % blocks;
    let data = codewords / blocks - mending;
    let mut order: Vec<usize> = (0..data).flat_map(|_| 0..blocks).collect();
    order.extend(short..blocks);
    order.extend((0..mending).flat_map(|_| 0..blocks));
    order
}

/// Codewords under a square of so many modules in the block that suffers most.
fn worst_block(version: usize, side: usize) -> usize {
    let size = version * 4 + 17;
    let hole = (size - side) / 2..(size - side) / 2 + side;
    let modules = data_modules(version);
    let codewords = modules.len() / 8;
    let mut hits = vec![0; BLOCKS[version - 1]];
    for (codeword, block) in modules.chunks_exact(8).zip(blocks(version, codewords)) {
        hits[block] +=
            usize::from(codeword.iter().any(|(x, y)| hole.contains(x) && hole.contains(y)));
    }
    hits.into_iter().max().unwrap()
}

fn largest() -> Logo {
    Logo::svg("<svg/>").unwrap().width_percent(30).unwrap()
}

#[test]
fn the_largest_logo_uses_at_most_three_fifths_of_the_mending_in_every_block() {
    for version in usize::from(LEAST_VERSION)..=40 {
        let side = largest().side(version as u8, version as u32 * 4 + 17) as usize;
        let mended = MENDING[version - 1] / 2;
        assert!(worst_block(version, side) * 5 <= mended * 3, "version {version}, side {side}");
    }
}

#[test]
fn the_largest_logo_is_odd_and_covers_at_most_nine_hundredths_of_the_code() {
    for version in LEAST_VERSION..=40 {
        let size = u32::from(version) * 4 + 17;
        let side = largest().side(version, size);
        assert!(
            side % 2 == 1 && side * side * 100 <= size * size * 9,
            "version {version}, side {side}"
        );
        assert!(side >= 7, "version {version}, side {side}");
    }
}

#[test]
fn the_count_of_data_modules_is_that_of_the_standard() {
    // Table 1: codewords in all.
    for (version, codewords) in
        [(1, 26), (2, 44), (6, 172), (7, 196), (14, 581), (21, 1156), (40, 3706)]
    {
        assert_eq!(data_modules(version).len() / 8, codewords, "version {version}");
    }
}
