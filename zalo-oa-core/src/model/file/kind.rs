//! What a file is, told by its content: names lie, and Zalo refuses by what it finds. CSV has no mark of its own and
//! is told by its name, if the content is text.

use serde::Serialize;

/// A kind of file that Zalo takes somewhere.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FileKind {
    /// A JPEG picture.
    Jpg,
    /// A PNG picture.
    Png,
    /// A GIF picture, moving or not.
    Gif,
    /// A PDF document.
    Pdf,
    /// A Word document of the old form.
    Doc,
    /// A Word document.
    Docx,
    /// Text in columns; told by the name's ending.
    Csv,
    /// An AVI video.
    Avi,
    /// An MPEG-4 video.
    Mp4,
}

impl FileKind {
    /// The name that people use: `JPG`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpg => "JPG",
            Self::Png => "PNG",
            Self::Gif => "GIF",
            Self::Pdf => "PDF",
            Self::Doc => "DOC",
            Self::Docx => "DOCX",
            Self::Csv => "CSV",
            Self::Avi => "AVI",
            Self::Mp4 => "MP4",
        }
    }

    /// The usual ending of file names, without the dot.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Jpg => "jpg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::Pdf => "pdf",
            Self::Doc => "doc",
            Self::Docx => "docx",
            Self::Csv => "csv",
            Self::Avi => "avi",
            Self::Mp4 => "mp4",
        }
    }

    /// The media type, as it stands in `Content-Type`.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpg => "image/jpeg",
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::Pdf => "application/pdf",
            Self::Doc => "application/msword",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Csv => "text/csv",
            Self::Avi => "video/x-msvideo",
            Self::Mp4 => "video/mp4",
        }
    }
}

/// The kind, or in words what it is instead.
pub(crate) fn tell(name: &str, bytes: &[u8]) -> Result<FileKind, &'static str> {
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Ok(FileKind::Jpg);
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Ok(FileKind::Png);
    }
    if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
        return Ok(FileKind::Gif);
    }
    if bytes.starts_with(b"%PDF-") {
        return Ok(FileKind::Pdf);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return old_office(bytes);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return zipped(bytes);
    }
    if let Some(video) = video(bytes) {
        return Ok(video);
    }
    let named_csv = name.len() >= 4 && name.to_ascii_lowercase().ends_with(".csv");
    match (is_text(bytes), named_csv, late_pdf(bytes)) {
        (true, true, _) => Ok(FileKind::Csv),
        (_, _, true) => Ok(FileKind::Pdf),
        (false, true, false) => Err("named `.csv` and no plain text (save it as UTF-8)"),
        _ => Err(other(bytes)),
    }
}

/// Readers of PDF allow something else in front, some scanners' software writes it.
fn late_pdf(bytes: &[u8]) -> bool {
    let start = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    start.windows(5).any(|part| part == b"%PDF-")
}

/// Without control signs but those between lines and columns. Any encoding that keeps ASCII will do.
fn is_text(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(|byte| matches!(byte, 9 | 10 | 13 | 32..=126 | 128..))
}

/// AVI says so in its container; MPEG-4 by one of its brands, of which QuickTime and HEIC have others.
fn video(bytes: &[u8]) -> Option<FileKind> {
    if bytes.starts_with(b"RIFF") && bytes.get(8..12)? == b"AVI " {
        return Some(FileKind::Avi);
    }
    let brand = bytes.get(4..12)?.strip_prefix(b"ftyp")?;
    let brands: [&[u8]; 7] = [b"iso", b"mp4", b"avc1", b"M4V", b"MSNV", b"dash", b"F4V"];
    brands.iter().any(|known| brand.starts_with(known)).then_some(FileKind::Mp4)
}

/// The container of the old Office files names its streams in entries of 128 bytes.
fn old_office(bytes: &[u8]) -> Result<FileKind, &'static str> {
    const STREAM: &[u8] = b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0";
    if bytes.chunks_exact(128).any(|entry| entry.starts_with(STREAM)) {
        return Ok(FileKind::Doc);
    }
    Err("an old Office file that is no Word document")
}

fn zipped(bytes: &[u8]) -> Result<FileKind, &'static str> {
    let has = |folder: &[u8]| entries(bytes).any(|name| name.starts_with(folder));
    if has(b"word/") {
        return Ok(FileKind::Docx);
    }
    Err(match (has(b"xl/"), has(b"ppt/")) {
        (true, _) => "an Excel sheet (XLSX)",
        (_, true) => "a presentation (PPTX)",
        _ => "a ZIP archive that is no Word document, or cut off",
    })
}

/// The names in a ZIP archive's directory, which stands at its end.
fn entries(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut at = directory(bytes);
    std::iter::from_fn(move || {
        let entry = bytes.get(at?..)?;
        entry.starts_with(b"PK\x01\x02").then_some(())?;
        let (name, extra, note) = (little(entry, 28)?, little(entry, 30)?, little(entry, 32)?);
        at = at?.checked_add(46 + name + extra + note);
        entry.get(46..46 + name)
    })
}

fn directory(bytes: &[u8]) -> Option<usize> {
    // Behind the end record stands a note of 65,535 bytes at most.
    let from = bytes.len().saturating_sub(22 + 65_535);
    let end = bytes.get(from..)?.windows(4).rposition(|part| part == b"PK\x05\x06")? + from;
    let size = little(bytes, end + 12)? | little(bytes, end + 14)? << 16;
    end.checked_sub(size)
}

fn little(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at..at.checked_add(2)?)? {
        [low, high] => Some(usize::from(*low) | usize::from(*high) << 8),
        _ => None,
    }
}

/// What people do try to send.
fn other(bytes: &[u8]) -> &'static str {
    let at =
        |place: usize, mark: &[u8]| bytes.get(place..).is_some_and(|rest| rest.starts_with(mark));
    if at(0, b"RIFF") && at(8, b"WEBP") {
        "a WebP picture"
    } else if at(4, b"ftypheic") || at(4, b"ftypheix") || at(4, b"ftypmif1") || at(4, b"ftypavif") {
        "a HEIC or AVIF picture"
    } else if at(4, b"ftyp") {
        "a video"
    } else if at(0, b"II*\0") || at(0, b"MM\0*") {
        "a TIFF picture"
    } else if at(0, b"{\\rtf") {
        "an RTF text"
    } else if bytes.is_empty() {
        "empty"
    } else if is_text(bytes) {
        "text, and its name does not end in `.csv`"
    } else {
        "of another kind"
    }
}

#[cfg(test)]
mod tests;
