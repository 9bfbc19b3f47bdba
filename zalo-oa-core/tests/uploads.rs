//! Files beside parameters, from the disk or from memory: what is wrong with one is said before anything is sent, what
//! was uploaded can be sent to a person for seven days.
#![cfg(all(feature = "emulator", feature = "http", feature = "file-store"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test")]

#[path = "support/folder.rs"]
mod folder;

use std::{fs, time::Duration};

use folder::Folder;
use serde_json::json;
use zalo_oa_core::{
    App, CallOptions, Client, Error,
    api::{
        RequestUserInfo, SendFile, SendGif, SendImage, SendSticker, SendUploadedGif,
        SendUploadedImage, UploadFile, UploadGif, UploadImage,
    },
    client::Params,
    emulator::{ClockMode, Emulator, EmulatorBuilder, Fault, FaultPlan, Phase, Readings},
    model::{File, UserId},
    transport::replay::Replay,
};

const JPG: &[u8] = b"\xff\xd8\xff\xe0 a picture";
const GIF: &[u8] = b"GIF89a a picture";
const PDF: &[u8] = b"%PDF-1.4 a document";
const DAY: Duration = Duration::from_secs(86_400);

struct Bench {
    emulator: Emulator,
    client: Client,
    user: UserId,
}

fn bench(builder: EmulatorBuilder) -> Bench {
    let emulator = builder.clock(ClockMode::Auto).access_life(365 * DAY).build();
    let app = App::builder(emulator.app_id()).runtime(emulator.runtime());
    let app = app.transport(emulator.clone()).build().unwrap();
    let client = app.with_token(emulator.tokens().access());
    let user = emulator.add_people(1).pop().unwrap();
    Bench { emulator, client, user }
}

fn padded(start: &[u8], size: usize) -> Vec<u8> {
    let mut bytes = start.to_vec();
    bytes.resize(size, b' ');
    bytes
}

fn offline() -> (Replay, Client) {
    let replay = Replay::default();
    let app = App::builder("1").transport(replay.clone()).build().unwrap();
    (replay, app.with_token("made-up"))
}

fn refused<T: std::fmt::Debug>(outcome: Result<T, Error>) -> String {
    let error = outcome.unwrap_err();
    assert_eq!(error.kind(), "build", "{error}");
    assert!(error.hint().0.contains("nothing was sent") && error.hint().1.contains("tệp"));
    error.to_string()
}

#[tokio::test]
async fn what_was_uploaded_can_be_sent_and_equal_content_is_seen_to_be_equal() {
    let Bench { emulator, client, user } = bench(Emulator::builder());
    emulator.write_in(&user, "Xin hỏi").unwrap();
    let folder = Folder::new();
    let path = folder.path().join("ảnh cổng.jpg");
    fs::write(&path, JPG).unwrap();
    let from_disk = client.send(UploadImage::new(File::path(&path))).await.unwrap();
    let in_memory = client.send(UploadImage::new(File::bytes(JPG))).await.unwrap();
    assert_ne!(from_disk.attachment_id, in_memory.attachment_id);
    for image in [from_disk, in_memory] {
        client.send(SendUploadedImage::new(&user, image.attachment_id)).await.unwrap();
    }
    let gif = client.send(UploadGif::new(File::bytes(GIF))).await.unwrap().attachment_id;
    client.send(SendUploadedGif::new(&user, gif, 120, 90).text("Chào")).await.unwrap();
    client.send(SendGif::new(&user, "https://img.example/a.gif", 120, 90)).await.unwrap();
    client.send(SendImage::new(&user, "https://img.example/a.jpg")).await.unwrap();
    let file = client.send(UploadFile::new(File::bytes(PDF).named("a.pdf"))).await.unwrap();
    client.send(SendFile::new(&user, file.token)).await.unwrap();
    client.send(SendSticker::new(&user, "46eab1fab8bb51e508aa")).await.unwrap();
    let form = RequestUserInfo::new(&user, "Phường", "Xin số", "https://img.example/p.png");
    client.send(form).await.unwrap();
    let log = emulator.deliveries();
    let kinds: Vec<&str> = log.iter().map(|delivery| delivery.kind).collect();
    assert_eq!(
        kinds,
        ["image", "image", "gif", "gif", "image", "file", "sticker", "request_user_info"]
    );
    assert_eq!(log[0].content, log[1].content, "the same picture twice is seen");
    let mut different: Vec<&str> = log.iter().skip(1).map(|one| &*one.content).collect();
    different.sort_unstable();
    different.dedup();
    assert_eq!(different.len(), 7, "and nothing else is the same");
}

#[tokio::test]
async fn an_upload_is_good_for_seven_days_and_for_its_own_use() {
    let Bench { emulator, client, user } = bench(Emulator::builder());
    let image = client.send(UploadImage::new(File::bytes(JPG))).await.unwrap().attachment_id;
    let file = client.send(UploadFile::new(File::bytes(PDF))).await.unwrap().token;
    let send = |id: &str| client.send(SendUploadedImage::new(&user, id));
    emulator.advance(7 * DAY);
    emulator.write_in(&user, "Xin hỏi").unwrap();
    send(image.as_str()).await.unwrap();
    let foreign = send(file.as_str()).await.unwrap_err();
    assert_eq!(foreign.code(), Some(-201), "a document is no picture");
    assert_eq!(send("unknown").await.unwrap_err().code(), Some(-201));
    let gif = client.send(SendUploadedGif::new(&user, &image, 1, 1)).await.unwrap_err();
    assert_eq!(gif.code(), Some(-201), "a picture is no GIF");
    emulator.advance(Duration::from_millis(1));
    assert_eq!(send(image.as_str()).await.unwrap_err().code(), Some(-100));
    assert_eq!(client.send(SendFile::new(&user, file)).await.unwrap_err().code(), Some(-100));
    assert_eq!(emulator.deliveries().len(), 1);
}

#[tokio::test]
async fn where_the_documentation_leaves_open_what_is_so_both_readings_are_met() {
    let readings = Readings { decimal_megabytes: true, gif_token: true, ..Readings::default() };
    let Bench { emulator, client, user } = bench(Emulator::builder().readings(readings));
    emulator.write_in(&user, "Xin hỏi").unwrap();
    let upload = |size| client.send(UploadImage::new(File::bytes(padded(JPG, size))));
    upload(1_000_000).await.unwrap();
    assert_eq!(upload(1_000_001).await.unwrap_err().code(), Some(-210));
    let gif = client.send(UploadGif::new(File::bytes(GIF))).await.unwrap().attachment_id;
    client.send(SendUploadedGif::new(&user, gif, 1, 1)).await.unwrap();
}

#[tokio::test]
async fn uploads_of_all_kinds_share_the_months_allowance() {
    let Bench { emulator, client, .. } = bench(Emulator::builder().uploads_a_month(2));
    client.send(UploadImage::new(File::bytes(JPG))).await.unwrap();
    client.send(UploadGif::new(File::bytes(GIF))).await.unwrap();
    let over = client.send(UploadFile::new(File::bytes(PDF))).await.unwrap_err();
    assert_eq!((over.code(), over.class().as_str()), (Some(-211), "quota"));
    emulator.advance(31 * DAY);
    client.send(UploadFile::new(File::bytes(PDF))).await.unwrap();
}

#[tokio::test]
async fn an_upload_whose_answer_was_lost_is_made_again_by_itself() {
    let plan = FaultPlan::default().nth("uploads.image", 1, Fault::Reset { phase: Phase::After });
    let Bench { emulator, client, .. } = bench(Emulator::builder().faults(plan));
    client.send(UploadImage::new(File::bytes(JPG))).await.unwrap();
    assert_eq!(emulator.calls()["uploads.image"], 2);
}

#[tokio::test]
async fn the_largest_size_is_taken_and_one_byte_more_is_refused_before_anything_is_sent() {
    let Bench { emulator, client, .. } = bench(Emulator::builder());
    let folder = Folder::new();
    let path = folder.path().join("x");
    for (start, call, mb) in [(JPG, "image", 1), (GIF, "gif", 5), (PDF, "file", 5)] {
        let call = format!("uploads.{call}");
        let most = mb << 20;
        for (size, taken) in [(most, true), (most + 1, false)] {
            let bytes = padded(start, size);
            fs::write(&path, &bytes).unwrap();
            for file in [File::bytes(bytes), File::path(&path)] {
                let outcome = client.call(&call, Params::default().file("file", file)).await;
                if taken {
                    outcome.unwrap();
                } else {
                    let said = refused(outcome);
                    let limits = format!("has {size} bytes; at most {most} ({mb} MB) are allowed");
                    assert_eq!(said, format!("`{call}` was not sent: `file` {limits}"));
                }
            }
        }
        assert_eq!(emulator.calls()[call.as_str()], 2);
    }
}

#[tokio::test]
async fn a_file_that_is_too_large_is_never_read() {
    let (replay, client) = offline();
    let folder = Folder::new();
    let path = folder.path().join("a.jpg");
    // A terabyte of nothing: whoever reads it runs out of memory.
    fs::File::create(&path).unwrap().set_len(1 << 40).unwrap();
    let said = refused(client.send(UploadImage::new(File::path(&path))).await);
    assert!(said.contains("has 1099511627776 bytes"), "{said}");
    let row = zalo_oa_core::api::row("uploads.image").unwrap();
    assert_eq!(row.check_size("file", 1 << 40).unwrap_err().to_string(), said);
    assert!(row.check_size("file", 1 << 20).is_ok() && row.check_size("other", 1).is_err());
    assert!(replay.requests().is_empty());
}

#[tokio::test]
async fn what_is_no_file_of_that_kind_is_refused_by_its_content_before_anything_is_sent() {
    let (replay, client) = offline();
    for (call, file, said) in [
        ("image", File::bytes(GIF).named("a.jpg"), "is of the kind GIF; allowed: JPG, PNG"),
        ("image", File::bytes(&b"RIFF....WEBP"[..]), "is a WebP picture; allowed: JPG, PNG"),
        ("gif", File::bytes(JPG).named("a.gif"), "is of the kind JPG; allowed: GIF"),
        ("file", File::bytes(JPG), "is of the kind JPG; allowed: PDF, DOC, DOCX, CSV"),
        ("file", File::bytes("a;b"), "is text, and its name does not end in `.csv`; allowed:"),
        ("file", File::bytes(""), "is empty"),
    ] {
        let params = Params::default().file("file", file);
        let found = refused(client.call(&format!("uploads.{call}"), params).await);
        assert!(found.contains(&format!("`file` {said}")), "{found}");
    }
    assert!(replay.requests().is_empty());
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_without_its_path() {
    let (replay, client) = offline();
    let folder = Folder::new();
    let secret = folder.path().join("Nguyễn Văn Mẫu");
    fs::create_dir(&secret).unwrap();
    for (path, said) in [
        (secret.clone(), "`file` is a folder or a device, not a file"),
        (secret.join("a.jpg"), "`file` does not exist"),
        (folder.path().join("x/../\0"), "`file` cannot be read"),
    ] {
        let found = refused(client.send(UploadImage::new(File::path(path))).await);
        assert!(found.ends_with(said) && !found.contains("Nguyễn"), "{found}");
    }
    // Opening a pipe would wait for ever for somebody who writes.
    #[cfg(unix)]
    {
        let pipe = folder.path().join("pipe");
        let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
        assert!(made.success());
        let found = refused(client.send(UploadImage::new(File::path(pipe))).await);
        assert!(found.contains("not a file"), "{found}");
    }
    assert!(replay.requests().is_empty());
}

#[tokio::test]
async fn a_file_is_given_once_beside_the_parameters() {
    let (replay, client) = offline();
    let picture = || File::bytes(JPG);
    let call = |params: Params| client.call("uploads.image", params);
    for (params, said) in [
        (json!({}).into(), "missing field `file`"),
        (json!({"file": "anh.jpg"}).into(), "a file, which is given beside the parameters"),
        (Params::from(json!({"file": "x"})).file("file", picture()), "`file` is given twice"),
        (Params::default().file("file", picture()).file("file", picture()), "given twice"),
        (Params::default().file("image", picture()), "it takes no file `image`"),
        (json!({"file": null}).into(), "is empty"),
    ] {
        let found = call(params).await.unwrap_err();
        assert!(found.kind() == "build" && found.to_string().contains(said), "{found}");
    }
    let other = client.call("oa.info", Params::default().file("file", picture())).await;
    assert!(other.unwrap_err().to_string().contains("takes no file"));
    assert!(replay.requests().is_empty());
}

#[tokio::test]
async fn reading_counts_against_the_deadline_and_a_virtual_clock_does_not_run_ahead_of_it() {
    let Bench { client, .. } = bench(Emulator::builder());
    let folder = Folder::new();
    let path = folder.path().join("a.jpg");
    fs::write(&path, padded(JPG, 1 << 20)).unwrap();
    let upload = || UploadImage::new(File::path(&path));
    let patient = client.with(CallOptions::default().deadline(Duration::from_secs(60)));
    for _ in 0..20 {
        patient.send(upload()).await.unwrap();
    }
    let (replay, client) = offline();
    let none = client.with(CallOptions::default().deadline(Duration::ZERO));
    let outcome = none.send(upload()).await.unwrap_err();
    assert!(["build", "connect"].contains(&outcome.kind()), "{outcome}");
    assert!(replay.requests().is_empty());
}
