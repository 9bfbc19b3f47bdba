//! Reading articles back the way a strict reader would: letters and digits, in order. Written
//! apart from the code under test, and simpler.

use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;
use zalo_oa_core::{model::Block, publish::Draft};

/// Letters and digits of a text in NFC.
pub(crate) fn letters(text: &str) -> String {
    text.nfc().filter(|c| c.is_alphanumeric()).collect()
}

/// What a Markdown source has to say: without front matter and without the targets of links and
/// pictures, which are marks.
pub(crate) fn said(source: &str) -> String {
    let source = source.replace("\r\n", "\n");
    let mut text = source.as_str();
    if let Some(inside) = text.strip_prefix("---\n") {
        text = inside.split_once("\n---\n").map_or(text, |(_, rest)| rest);
    }
    let mut out = String::new();
    while let Some((before, target)) = text.split_once("](") {
        out.push_str(before);
        text = target.split_once(')').map_or("", |(_, rest)| rest);
    }
    letters(&(out + text))
}

/// HTML as its reader sees it. Panics at a tag that the SDK does not write.
pub(crate) fn seen(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        out.push_str(before);
        let (name, after) = tag.split_once('>').expect("a closed tag");
        let known = ["p", "br", "strong", "em", "s", "a"];
        let bare = name.trim_start_matches('/');
        let link = name.starts_with("a href=\"") && name.ends_with('"');
        assert!(known.contains(&bare) || link, "a foreign tag: {name}");
        if matches!(name, "br" | "/p") {
            out.push('\n');
        }
        rest = after;
    }
    out.push_str(rest);
    assert!(!out.contains('>'), "an open sign");
    unescaped(&out)
}

fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut parts = text.split('&');
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (name, rest) = part.split_once(';').expect("an escaped ampersand");
        match name {
            "lt" => out.push('<'),
            "gt" => out.push('>'),
            "amp" => out.push('&'),
            "quot" => out.push('"'),
            number => {
                let hex = number.strip_prefix("#x").expect("a number");
                let code = u32::from_str_radix(hex, 16).expect("a hexadecimal number");
                out.push(char::from_u32(code).expect("a character"));
            }
        }
        out.push_str(rest);
    }
    out
}

/// The body as its reader sees it, captions included.
pub(crate) fn body(draft: &Draft) -> String {
    blocks(&draft.body)
}

/// The same for the blocks alone.
pub(crate) fn blocks(blocks: &[Block]) -> String {
    blocks
        .iter()
        .map(|block| match block {
            Block::Text { content } => seen(content),
            Block::Image { caption, .. } => caption.clone().unwrap_or_default() + "\n",
            _ => panic!("a block that no document makes"),
        })
        .collect()
}

/// The documents that ship with the examples, and the real ones where they are at hand: beside
/// the repository, or where `ZALO_OA_SOURCES` says.
pub(crate) fn documents() -> Vec<(String, String)> {
    let crate_dir = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut documents = read_all(&crate_dir.join("../examples/documents"));
    assert!(documents.len() >= 6, "the samples are there");
    let sources = std::env::var_os("ZALO_OA_SOURCES")
        .map_or_else(|| crate_dir.join("../../shared/sources"), PathBuf::from);
    if sources.is_dir() {
        documents.extend(read_all(&sources));
    } else {
        println!("no real documents at {}: only the samples are tried", sources.display());
    }
    documents
}

fn read_all(folder: &Path) -> Vec<(String, String)> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("a readable folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|it| it == "md" || it == "txt"))
        .collect();
    paths.sort();
    let name = |path: &Path| path.file_name().expect("a name").to_string_lossy().into_owned();
    paths.iter().map(|path| (name(path), std::fs::read_to_string(path).expect("UTF-8"))).collect()
}
