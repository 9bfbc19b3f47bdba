//! What a picture is, read from its first bytes: the sender's word for it reaches no browser. Sizes
//! in pixels are bounded too, since a small file can unpack into gigabytes.

/// Pixels of a side, and in all.
const SIDE: u32 = 8_192;
const AREA: u64 = 32_000_000;

/// Whether a content type names one of the kinds that are taken.
pub(super) fn is_named(kind: &str) -> bool {
    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    ["image/png", "image/jpeg", "image/jpg", "image/webp", "image/gif"].contains(&kind.as_str())
}

/// The content type of a PNG, JPEG, WebP or GIF of a bearable size.
pub(super) fn of(bytes: &[u8]) -> Option<&'static str> {
    let (kind, size) = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        ("image/png", png(bytes))
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        ("image/jpeg", jpeg(bytes))
    } else if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
        ("image/gif", Some((little(bytes, 6, 2)?, little(bytes, 8, 2)?)))
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        ("image/webp", webp(bytes))
    } else {
        return None;
    };
    let (width, height) = size?;
    let fits = (1..=SIDE).contains(&width) && (1..=SIDE).contains(&height);
    (fits && u64::from(width) * u64::from(height) <= AREA).then_some(kind)
}

fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    (bytes.get(12..16)? == b"IHDR").then_some(())?;
    Some((big(bytes, 16, 4)?, big(bytes, 20, 4)?))
}

/// Walks the segments up to the frame's header.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xff {
            return None;
        }
        match *bytes.get(at + 1)? {
            0xff => at += 1,
            // A frame, and not a table of Huffman codes, an extension or arithmetic conditions.
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                return Some((big(bytes, at + 7, 2)?, big(bytes, at + 5, 2)?));
            }
            0x01 | 0xd0..=0xd7 => at += 2,
            0xd8..=0xda => return None,
            _ => {
                let length = usize::try_from(big(bytes, at + 2, 2)?).ok()?;
                if length < 2 {
                    return None;
                }
                at += 2 + length;
            }
        }
    }
}

fn webp(bytes: &[u8]) -> Option<(u32, u32)> {
    match bytes.get(12..16)? {
        b"VP8X" => Some((little(bytes, 24, 3)? + 1, little(bytes, 27, 3)? + 1)),
        b"VP8L" => {
            let packed = little(bytes, 21, 4)?;
            (*bytes.get(20)? == 0x2f).then_some(())?;
            Some(((packed & 0x3fff) + 1, ((packed >> 14) & 0x3fff) + 1))
        }
        b"VP8 " => {
            (bytes.get(23..26)? == b"\x9d\x01\x2a").then_some(())?;
            Some((little(bytes, 26, 2)? & 0x3fff, little(bytes, 28, 2)? & 0x3fff))
        }
        _ => None,
    }
}

fn big(bytes: &[u8], at: usize, count: usize) -> Option<u32> {
    let part = bytes.get(at..at.checked_add(count)?)?;
    Some(part.iter().fold(0, |sum, byte| (sum << 8) | u32::from(*byte)))
}

fn little(bytes: &[u8], at: usize, count: usize) -> Option<u32> {
    let part = bytes.get(at..at.checked_add(count)?)?;
    Some(part.iter().rev().fold(0, |sum, byte| (sum << 8) | u32::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png_of(width: u32, height: u32) -> Vec<u8> {
        let head = [b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR" as &[u8], &width.to_be_bytes()];
        [head.concat(), height.to_be_bytes().to_vec()].concat()
    }

    #[test]
    fn a_picture_is_known_by_its_bytes() {
        assert_eq!(of(&png_of(16, 9)), Some("image/png"));
        assert_eq!(of(b"GIF89a\x10\0\x09\0"), Some("image/gif"));
        let jpeg = b"\xff\xd8\xff\xe0\0\x04JF\xff\xc0\0\x0b\x08\0\x10\0\x20";
        assert_eq!(of(jpeg), Some("image/jpeg"));
        assert_eq!(self::jpeg(jpeg), Some((32, 16)));
        let webp = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x0f\0\0\x08\0\0";
        assert_eq!((of(webp), self::webp(webp)), (Some("image/webp"), Some((16, 9))));
        let lossless = b"RIFF\0\0\0\0WEBPVP8L\x0a\0\0\0\x2f\x0f\x00\x02\x00";
        assert_eq!(self::webp(lossless), Some((16, 9)));
        let lossy = b"RIFF\0\0\0\0WEBPVP8 \x0a\0\0\0\0\0\0\x9d\x01\x2a\x10\0\x09\0";
        assert_eq!(self::webp(lossy), Some((16, 9)));
    }

    #[test]
    fn what_is_no_picture_or_unpacks_into_too_much_is_refused() {
        assert_eq!(of(&png_of(9_000, 9)), None);
        assert_eq!(of(&png_of(8_000, 8_000)), None);
        assert_eq!(of(&png_of(0, 9)), None);
        for bytes in [
            b"" as &[u8],
            b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            b"<!DOCTYPE html>",
            b"\x89PNG\r\n\x1a\n",
            b"GIF89a",
            b"\xff\xd8\xff\xd9",
            b"\xff\xd8\xff\xe0\0\0",
            b"RIFF\0\0\0\0WAVE",
            b"%PDF-1.7",
        ] {
            assert_eq!(of(bytes), None, "{bytes:?}");
        }
    }

    #[test]
    fn the_senders_word_must_be_a_kind_that_is_taken() {
        assert!(is_named("image/PNG") && is_named("image/jpeg; charset=binary"));
        assert!(!is_named("image/svg+xml") && !is_named("text/html") && !is_named(""));
    }
}
