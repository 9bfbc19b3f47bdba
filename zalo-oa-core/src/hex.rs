//! Hexadecimal digits, as signatures and keys come.

/// So many bytes from twice as many digits, large or small, and nothing else.
pub(crate) fn read<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    if text.len() != 2 * N {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        *byte = digit(*pair.first()?)? * 16 + digit(*pair.last()?)?;
    }
    Some(bytes)
}
