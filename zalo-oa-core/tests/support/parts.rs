//! Bodies with files as the fixtures write them, read by other code than the library's own.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Map, Value, json};

/// The parts of a multipart body by name: a text, or name, type and content of a file.
pub(crate) fn parts(content_type: &str, body: &[u8]) -> Value {
    let boundary = content_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    // Byte for byte, so that the body can be cut as a text.
    let body: String = body.iter().map(|byte| char::from(*byte)).collect();
    let mut pieces: Vec<&str> = body.split(&format!("--{boundary}")).collect();
    assert_eq!(pieces.remove(0), "");
    assert_eq!(pieces.pop(), Some("--\r\n"));
    let part = |piece: &str| {
        let piece = piece.strip_prefix("\r\n").unwrap().strip_suffix("\r\n").unwrap();
        let (head, content) = piece.split_once("\r\n\r\n").unwrap();
        let content: Vec<u8> = content.chars().map(|sign| u8::try_from(sign).unwrap()).collect();
        let head: Vec<u8> = head.chars().map(|sign| u8::try_from(sign).unwrap()).collect();
        let head = String::from_utf8(head).unwrap();
        let (disposition, kind) = match head.split_once("\r\n") {
            Some((disposition, kind)) => (disposition, kind.strip_prefix("Content-Type: ")),
            None => (&*head, None),
        };
        let name = disposition.strip_prefix("Content-Disposition: form-data; name=\"").unwrap();
        let (name, rest) = name.split_once('"').unwrap();
        let value = match rest.strip_prefix("; filename=\"") {
            Some(own) => json!({
                "filename": own.strip_suffix('"').unwrap().replace("%22", "\""),
                "type": kind.unwrap(),
                "base64": STANDARD.encode(content),
            }),
            None => String::from_utf8(content).unwrap().into(),
        };
        (name.to_owned(), value)
    };
    pieces.into_iter().map(part).collect::<Map<_, _>>().into()
}
