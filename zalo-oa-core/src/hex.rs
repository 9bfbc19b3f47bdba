//! Hexadecimal digits, as signatures and keys come.

/// Two small digits for each byte.
pub(crate) fn write(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
}

/// So many bytes from twice as many digits, large or small, and nothing else.
pub(crate) fn read<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != 2 * N {
        return None;
    }
    let mut bytes = [0; N];
    let mut all = 0;
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        let &[high, low] = pair else { return None };
        let (high, low) = (digit(high), digit(low));
        all |= high | low;
        *byte = high << 4 | low & 15;
    }
    (all < 16).then_some(bytes)
}

/// A digit's value, or 255. Without branches, which guess wrong half the time on random digits.
fn digit(letter: u8) -> u8 {
    let (number, alpha) = (letter.wrapping_sub(b'0'), (letter | 0x20).wrapping_sub(b'a'));
    let alpha = if alpha < 6 { alpha + 10 } else { u8::MAX };
    if number < 10 { number } else { alpha }
}
