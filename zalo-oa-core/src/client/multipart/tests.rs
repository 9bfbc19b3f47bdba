use super::*;

fn sent(file: &File) -> (String, String) {
    let (kind, body) = write(&[], &[("file", file)]);
    (kind, String::from_utf8_lossy(&body).into_owned())
}

#[test]
fn a_body_is_the_one_of_the_rfc_to_the_byte() {
    let file = File::bytes("GIF89a").named("mèo.gif");
    let (kind, body) = write(&[("note", "một\r\nhai".to_owned())], &[("file", &file)]);
    let boundary = kind.strip_prefix("multipart/form-data; boundary=").unwrap();
    assert!(boundary.len() <= 70 && boundary.starts_with("zalo-oa-"));
    assert_eq!(
        String::from_utf8(body.to_vec()).unwrap(),
        format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nmột\r\nhai\r\n\
             --{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"mèo.gif\"\r\n\
             Content-Type: image/gif\r\n\r\nGIF89a\r\n--{boundary}--\r\n"
        )
    );
}

#[test]
fn no_name_breaks_out_of_its_header() {
    for (given, written) in [
        ("a\"b.gif", "a%22b.gif"),
        ("a\"; name=\"x.gif", "a%22; name=%22x.gif"),
        ("a\r\nX-Evil: 1\r\n\r\nb.gif", "aX-Evil: 1b.gif"),
        ("a\n\0\u{85}b.gif", "ab.gif"),
        ("D:\\ảnh\\b.gif", "b.gif"),
        ("../../etc/b.gif", "b.gif"),
        ("Đơn xin – mẫu số 1.gif", "Đơn xin – mẫu số 1.gif"),
        ("", "file.gif"),
        ("folder/", "file.gif"),
    ] {
        let (_, body) = sent(&File::bytes("GIF89a").named(given));
        let head = body.split("\r\n\r\n").next().unwrap();
        assert!(head.contains(&format!("filename=\"{written}\"\r\n")), "{given:?}: {head}");
        assert_eq!(head.lines().count(), 3, "{given:?}");
    }
    assert!(sent(&File::bytes("GIF89a")).1.contains("filename=\"file.gif\""));
}

#[test]
fn what_is_written_is_read_back() {
    let file = File::bytes("GIF89a\r\n--zalo-oa-\r\n").named("a \"b\".gif");
    let (kind, body) = write(&[("a\"b", "c".to_owned())], &[("file", &file)]);
    let found = Value::Object(read(&kind, &body).unwrap());
    assert_eq!(found["a\"b"], "c");
    let digest = &found["file"]["digest"];
    assert_eq!(
        found["file"],
        json!({ "name": "a \"b\".gif", "kind": "gif", "type": "image/gif", "size": 20, "digest": digest })
    );
    let other = File::bytes("GIF89a").named("a");
    let (kind, body) = write(&[], &[("file", &other)]);
    assert_ne!(read(&kind, &body).unwrap()["file"]["digest"], *digest);
}

#[test]
fn the_boundary_follows_from_the_content() {
    let boundary = |bytes: &'static str| sent(&File::bytes(bytes).named("x")).0;
    assert_eq!(boundary("a"), boundary("a"));
    assert_ne!(boundary("a"), boundary("b"));
}

#[test]
fn bodies_of_others_are_read_and_broken_ones_refused() {
    let quoted = "multipart/form-data; charset=utf-8; boundary=\"x y\"";
    let body = b"--x y\r\ncontent-type: image/gif\r\ncontent-disposition: form-data; filename=a.gif; name=file\r\n\r\nGIF89a\r\n--x y--";
    assert_eq!(read(quoted, body).unwrap()["file"]["name"], "a.gif");
    for cut in 0..body.len() - 2 {
        assert_eq!(read(quoted, &body[..cut]), None, "{cut}");
    }
    assert_eq!(read("application/json", body), None);
    assert_eq!(read("multipart/form-data", body), None);
}
