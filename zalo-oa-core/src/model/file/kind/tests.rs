use super::*;

/// A ZIP archive with one stored, empty file of each name.
fn zip(names: &[&str], note: &str) -> Vec<u8> {
    let short = |number: usize| u16::try_from(number).unwrap().to_le_bytes();
    let long = |number: usize| u32::try_from(number).unwrap().to_le_bytes();
    let (mut files, mut directory) = (Vec::new(), Vec::new());
    for name in names {
        directory.extend_from_slice(b"PK\x01\x02");
        directory.extend_from_slice(&[0; 24]);
        directory.extend_from_slice(&short(name.len()));
        directory.extend_from_slice(&[0; 12]);
        directory.extend_from_slice(&long(files.len()));
        directory.extend_from_slice(name.as_bytes());
        files.extend_from_slice(b"PK\x03\x04");
        files.extend_from_slice(&[0; 22]);
        files.extend_from_slice(&short(name.len()));
        files.extend_from_slice(&[0; 2]);
        files.extend_from_slice(name.as_bytes());
    }
    let start = files.len();
    files.extend_from_slice(&directory);
    files.extend_from_slice(b"PK\x05\x06\0\0\0\0");
    files.extend_from_slice(&short(names.len()));
    files.extend_from_slice(&short(names.len()));
    files.extend_from_slice(&long(directory.len()));
    files.extend_from_slice(&long(start));
    files.extend_from_slice(&short(note.len()));
    files.extend_from_slice(note.as_bytes());
    files
}

fn old(stream: &str) -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(1024, 0);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(1024 + 512, 0);
    bytes
}

#[test]
fn the_content_tells_the_kind_whatever_the_name_says() {
    for (bytes, kind) in [
        (b"\xff\xd8\xff\xe0....".to_vec(), FileKind::Jpg),
        (b"\x89PNG\r\n\x1a\n....".to_vec(), FileKind::Png),
        (b"GIF87a....".to_vec(), FileKind::Gif),
        (b"GIF89a....".to_vec(), FileKind::Gif),
        (b"%PDF-1.7\n....".to_vec(), FileKind::Pdf),
        (b"\0junk of a scanner\n%PDF-1.4".to_vec(), FileKind::Pdf),
        (old("WordDocument"), FileKind::Doc),
        (zip(&["[Content_Types].xml", "word/document.xml"], ""), FileKind::Docx),
        (zip(&["word/document.xml"], "a note behind"), FileKind::Docx),
    ] {
        for name in ["x", "x.exe", "x.csv", "x.jpg"] {
            assert_eq!(tell(name, &bytes), Ok(kind), "{name}");
        }
    }
}

#[test]
fn only_text_named_so_is_csv() {
    let text = "họ tên;số\nAn;1\n".as_bytes();
    assert_eq!(tell("danh sách.CSV", text), Ok(FileKind::Csv));
    assert_eq!(tell("danh sách.txt", text), Err("text, and its name does not end in `.csv`"));
    assert_eq!(tell("csv", text), Err("text, and its name does not end in `.csv`"));
    let utf16: Vec<u8> = "a;b".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(tell("a.csv", &utf16).unwrap_err().contains("UTF-8"));
    assert!(tell("a.csv", b"").is_err());
}

#[test]
fn videos_are_told_by_container_and_brand() {
    assert_eq!(tell("x", b"RIFF....AVI LIST"), Ok(FileKind::Avi));
    for brand in ["isom", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash"] {
        let bytes = format!("\0\0\0\x18ftyp{brand}");
        assert_eq!(tell("x", bytes.as_bytes()), Ok(FileKind::Mp4), "{brand}");
    }
    assert!(tell("x", b"RIFF....AVI").is_err() && tell("x", b"\0\0\0\x18ftypis").is_err());
}

#[test]
fn what_is_refused_is_called_by_its_name() {
    for (bytes, said) in [
        (zip(&["[Content_Types].xml", "xl/workbook.xml"], ""), "XLSX"),
        (zip(&["ppt/presentation.xml"], ""), "PPTX"),
        // A file in the archive that only holds the word in its middle.
        (zip(&["password/x"], ""), "ZIP"),
        (old("Workbook"), "no Word document"),
        (b"RIFF....WEBPVP8 ".to_vec(), "WebP"),
        (b"\0\0\0\x18ftypheic".to_vec(), "HEIC"),
        (b"\0\0\0\x18ftypqt  ".to_vec(), "video"),
        (b"{\\rtf1}".to_vec(), "RTF"),
        (b"".to_vec(), "empty"),
        (b"\0\x01".to_vec(), "another kind"),
    ] {
        let told = tell("x", &bytes).unwrap_err();
        assert!(told.contains(said), "{said}: {told}");
    }
}

#[test]
fn a_broken_archive_is_refused_and_never_read_past_its_end() {
    let whole = zip(&["word/document.xml", "b"], "note");
    for length in 4..whole.len() {
        // Cut anywhere before the end record is whole, it tells nothing; nothing panics.
        let _ = tell("x", &whole[..length]);
    }
    assert!(tell("x", &whole[..whole.len() / 2]).is_err());
    for at in 4..whole.len() {
        for byte in [0, 0x7f, 0xff] {
            let mut bent = whole.clone();
            bent[at] = byte;
            let _ = tell("x", &bent);
        }
    }
}
