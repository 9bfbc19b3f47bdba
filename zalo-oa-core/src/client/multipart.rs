//! Bodies with files, both ways (RFC 7578): the client writes them, the emulator reads them.

use bytes::Bytes;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::model::{File, file::kind};

/// A body and its `Content-Type`. Files that have not been read are left out; `prepare` has refused them before.
pub(crate) fn write(texts: &[(&str, String)], files: &[(&str, &File)]) -> (String, Bytes) {
    let boundary = boundary(texts, files);
    let size = files.iter().filter_map(|(_, file)| file.content()).map(Bytes::len).sum::<usize>();
    let mut body = Vec::with_capacity(size + 512 * (texts.len() + files.len() + 1));
    let mut part = |head: &str, content: &[u8]| {
        for piece in ["--", &boundary, "\r\nContent-Disposition: form-data; ", head, "\r\n\r\n"] {
            body.extend_from_slice(piece.as_bytes());
        }
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    };
    for (name, text) in texts {
        part(&format!("name=\"{}\"", escaped(name)), text.as_bytes());
    }
    for (name, file) in files {
        let Some(content) = file.content() else { continue };
        let kind = file.kind().ok();
        let media = kind.map_or("application/octet-stream", |kind| kind.media_type());
        let own = file.name().map(bare).filter(|name| !name.is_empty());
        let own = own.unwrap_or_else(|| match kind {
            Some(kind) => format!("file.{}", kind.ending()),
            None => "file".to_owned(),
        });
        let (name, own) = (escaped(name), escaped(&own));
        let head = format!("name=\"{name}\"; filename=\"{own}\"\r\nContent-Type: {media}");
        part(&head, content);
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    (format!("multipart/form-data; boundary={boundary}"), body.into())
}

/// From the content itself: nobody can put the digest of a content into that content, and no chance is needed, so that
/// the same request is the same bytes.
fn boundary(texts: &[(&str, String)], files: &[(&str, &File)]) -> String {
    let mut hash = Sha256::new();
    for (name, text) in texts {
        hash.update(name);
        hash.update(text);
    }
    for (name, file) in files {
        hash.update(name);
        hash.update(file.name().unwrap_or_default());
        hash.update(file.content().map(Bytes::as_ref).unwrap_or_default());
    }
    let digest = hash.finalize();
    let hex = crate::hex::write(digest.get(..16).unwrap_or_default());
    format!("zalo-oa-{hex}")
}

/// The last part of a name: folders are nobody's business. Control signs stay behind too, line ends among them.
fn bare(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|sign| !sign.is_control()).collect()
}

/// As browsers write names: UTF-8, and escapes for the three signs that would end the name or the line.
fn escaped(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

fn unescaped(name: &str) -> String {
    name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n")
}

/// The parts of a body: texts as texts, files as what is to be known of them. `None` when it has no such form.
pub(crate) fn read(content_type: &str, body: &[u8]) -> Option<Map<String, Value>> {
    let (kind, rest) = content_type.split_once(';')?;
    if !kind.trim().eq_ignore_ascii_case("multipart/form-data") {
        return None;
    }
    let boundary = parameter(rest, "boundary")?;
    // The first one may stand at the very beginning.
    let line = [b"\r\n--", boundary.as_bytes()].concat();
    let mut rest = body.strip_prefix(line.get(2..)?)?;
    let mut found = Map::new();
    loop {
        if rest.starts_with(b"--") {
            return Some(found);
        }
        let part = rest.strip_prefix(b"\r\n")?;
        let end = find(part, &line)?;
        let (name, value) = one(part.get(..end)?)?;
        found.insert(name, value);
        rest = part.get(end + line.len()..)?;
    }
}

fn one(part: &[u8]) -> Option<(String, Value)> {
    let split = find(part, b"\r\n\r\n")?;
    let head = std::str::from_utf8(part.get(..split)?).ok()?;
    let content = part.get(split + 4..)?;
    let header = |wanted: &str| {
        let mut lines = head.split("\r\n").filter_map(|line| line.split_once(':'));
        lines.find(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, value)| value.trim())
    };
    let (_, disposition) = header("content-disposition")?.split_once(';')?;
    let name = unescaped(parameter(disposition, "name")?);
    let Some(own) = parameter(disposition, "filename") else {
        return Some((name, String::from_utf8(content.to_vec()).ok()?.into()));
    };
    let own = unescaped(own);
    let digest = Sha256::digest(content);
    let hex = crate::hex::write(digest.get(..8).unwrap_or_default());
    let value = json!({
        "kind": kind::tell(&own, content).ok(),
        "name": own,
        "type": header("content-type"),
        "size": content.len(),
        "digest": hex,
    });
    Some((name, value))
}

/// A parameter of a header, in quotes or not.
fn parameter<'a>(text: &'a str, wanted: &str) -> Option<&'a str> {
    let mut rest = text;
    loop {
        let (name, after) = rest.split_once('=')?;
        let (value, next) = match after.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"')?,
            None => after.split_once(';').unwrap_or((after, "")),
        };
        if name.trim_matches([' ', ';', '\t']).eq_ignore_ascii_case(wanted) {
            return Some(value);
        }
        rest = next;
    }
}

/// Where `wanted`, which begins with a line end, stands.
fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + bytes.get(from..)?.iter().position(|byte| *byte == b'\r')?;
        if bytes.get(at..)?.starts_with(wanted) {
            return Some(at);
        }
        from = at + 1;
    }
}

#[cfg(test)]
mod tests;
