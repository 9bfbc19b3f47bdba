//! Videos: uploaded, converted, shown by an article, changed, removed; refused too early and when they failed.

use std::time::Duration;

use serde_json::json;
use zalo_oa_core::{
    App, Error,
    api::{
        CreateVideoArticle, GetArticle, ListArticles, ListVideoArticles, RemoveArticle,
        UpdateVideoArticle, UploadVideo, VerifyArticle, VerifyVideo,
    },
    emulator::{ClockMode, Emulator, EmulatorBuilder},
    model::{ArticleId, File, VideoId, VideoToken, Visibility},
    video::{AwaitVideo, VideoEvent},
};

use crate::wire::{Typed, block_on, caller, code, refusal, typed};

const MP4: &[u8] = b"\0\0\0\x20ftypisom a video";
const PICTURE: &str = "https://img.example/a.jpg";

fn account(builder: EmulatorBuilder) -> (Emulator, Typed) {
    let emulator = builder.followers(3).video_time(Duration::from_secs(100)).build();
    (emulator.clone(), typed(&emulator))
}

fn upload(client: &Typed) -> VideoToken {
    client.send(UploadVideo::new(File::bytes(MP4).named("hội làng.mp4"))).unwrap().token
}

fn ready(emulator: &Emulator, client: &Typed) -> VideoId {
    let token = upload(client);
    emulator.advance(Duration::from_secs(100));
    client.send(VerifyVideo::new(&token)).unwrap().ready().unwrap().clone()
}

#[test]
fn a_conversion_is_followed_from_nothing_to_ready() {
    let (emulator, client) = account(Emulator::builder());
    let token = upload(&client);
    emulator.advance(Duration::from_secs(40));
    let video = client.send(VerifyVideo::new(&token)).unwrap();
    assert_eq!((video.status, video.convert_percent), (Some(3), Some(40)));
    assert_eq!(video.video_name.as_deref(), Some("hội làng.mp4"));
    assert!(video.ready().is_none() && video.video_id.is_some(), "an id is no promise");
    emulator.advance(Duration::from_secs(60));
    assert!(client.send(VerifyVideo::new(&token)).unwrap().ready().is_some());
    assert_eq!(client.refused(VerifyVideo::new("made up")), -201);
}

#[test]
fn contradiction_a_videos_token_goes_as_query_and_as_header() {
    let (emulator, client) = account(Emulator::builder());
    let token = upload(&client);
    let path = "/v2.0/article/upload_video/verify";
    let caller = caller(&emulator);
    let header = http::Request::get(path).header("token", token.as_str());
    assert_eq!(caller.asked(header), caller.query(path, &[("token", token.as_str())]));
    assert_eq!(code(&caller.asked(http::Request::get(path))), -201, "neither");
}

#[test]
fn an_article_shows_a_video_is_changed_listed_apart_and_removed() {
    let (emulator, client) = account(Emulator::builder());
    let video = ready(&emulator, &client);
    let made = CreateVideoArticle::new("Hội làng", "Tóm tắt", &video, PICTURE);
    let job = client.send(made.status(Visibility::Show)).unwrap();
    emulator.advance(Duration::from_secs(60));
    let id = client.send(VerifyArticle::new(job.token)).unwrap().id;
    let read = |id: &ArticleId| client.send(GetArticle::new(id));
    let article = read(&id).unwrap();
    assert_eq!(
        (article.kind.as_deref(), article.video_id.as_deref()),
        (Some("video"), Some(video.as_str()))
    );
    let listed = client.send(ListVideoArticles::new(0, 10)).unwrap();
    assert_eq!((listed.total, listed.medias[0].thumb.as_deref()), (Some(1), Some(PICTURE)));
    assert_eq!(client.send(ListArticles::new(0, 10)).unwrap().total, Some(0));
    client.send(UpdateVideoArticle::new(&id, "Hội", "Tóm tắt", &video, PICTURE)).unwrap();
    emulator.advance(Duration::from_secs(60));
    assert_eq!(read(&id).unwrap().title, "Hội");
    client.send(RemoveArticle::new(&id)).unwrap();
    assert_eq!(read(&id).unwrap_err().code(), Some(-201));
    let gone = UpdateVideoArticle::new(&id, "Hội", "Tóm tắt", &video, PICTURE);
    assert_eq!(client.refused(gone), -201);
}

#[test]
fn a_video_that_is_not_ready_or_failed_is_in_no_article() {
    let (emulator, client) = account(Emulator::builder().fail_videos(true).articles_a_month(1));
    let token = upload(&client);
    let article = |video: &VideoId| CreateVideoArticle::new("Hội làng", "Tóm tắt", video, PICTURE);
    let early = client.send(VerifyVideo::new(&token)).unwrap().video_id.unwrap();
    assert_eq!(client.refused(article(&early)), -201, "too early");
    emulator.advance(Duration::from_secs(100));
    let failed = client.send(VerifyVideo::new(&token)).unwrap();
    assert_eq!((failed.status, failed.ready()), (Some(4), None));
    assert_eq!(client.refused(article(&early)), -201);
    assert_eq!(client.refused(article(&"made up".into())), -201);
}

#[test]
fn the_months_allowance_counts_articles_of_both_types() {
    let (emulator, client) = account(Emulator::builder().articles_a_month(1));
    let video = ready(&emulator, &client);
    client.send(CreateVideoArticle::new("Một", "Tóm tắt", &video, PICTURE)).unwrap();
    let error =
        client.send(CreateVideoArticle::new("Hai", "Tóm tắt", &video, PICTURE)).unwrap_err();
    assert_eq!((error.code(), error.class().as_str()), (Some(-223), "quota"));
}

#[test]
fn contradiction_a_video_article_takes_a_status_and_no_field_of_others() {
    let (emulator, client) = account(Emulator::builder());
    let video = ready(&emulator, &client);
    let body = |more: serde_json::Value| {
        let mut body = json!({
            "type": "video", "title": "Hội", "description": "Tóm tắt", "video_id": video, "avatar": PICTURE,
        });
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        caller(&emulator).post("/v2.0/article/create", &body)
    };
    assert_eq!(code(&body(json!({}))), 0, "as the official SDKs send it");
    assert_eq!(code(&body(json!({ "status": "show" }))), 0);
    assert_eq!(refusal(&body(json!({ "author": "Tổ" }))).1, "author is invalid!");
    assert_eq!(refusal(&body(json!({ "status": "draft" }))).1, "status is invalid!");
    assert_eq!(refusal(&body(json!({ "avatar": "a.jpg" }))).1, "avatar is invalid!");
}

#[test]
fn only_avi_and_mp4_leave_the_machine() {
    let (emulator, client) = account(Emulator::builder());
    let avi = File::bytes(&b"RIFF\0\0\0\0AVI LIST"[..]);
    client.send(UploadVideo::new(avi)).unwrap();
    for (bytes, what) in [
        (&b"\0\0\0\x14ftypqt  "[..], "a video"),
        (&b"\0\0\0\x14ftypheic"[..], "HEIC"),
        (&b"\xff\xd8\xff\xe0"[..], "of the kind JPG"),
    ] {
        let error = client.send(UploadVideo::new(File::bytes(bytes))).unwrap_err();
        assert_eq!(error.kind(), "build");
        assert!(error.to_string().contains(what), "{error}");
    }
    assert_eq!(emulator.calls()["articles.upload_video"], 1);
}

fn awaited(
    builder: EmulatorBuilder,
    deadline: u64,
) -> (Vec<VideoEvent>, Result<Option<u32>, Error>) {
    let (emulator, client) = account(builder.clock(ClockMode::Auto));
    let token = upload(&client);
    let app = App::builder(emulator.app_id()).runtime(emulator.runtime());
    let app = app.transport(emulator.clone()).build().unwrap();
    let waiting = AwaitVideo::new(token).deadline(Duration::from_secs(deadline));
    let mut handle = app.with_token(emulator.tokens().access()).start(waiting);
    let mut events = Vec::new();
    let outcome = block_on(emulator.drive(async {
        while let Some(event) = handle.next().await {
            events.push(event);
        }
        handle.result().await
    }));
    (events, outcome.map(|video| video.status))
}

#[test]
fn waiting_ends_with_what_became_of_the_video_or_at_the_deadline() {
    let (events, status) = awaited(Emulator::builder(), 1_800);
    assert_eq!(status.unwrap(), Some(1));
    let percent = |event: &VideoEvent| match event {
        VideoEvent::Converting { percent, .. } => percent.unwrap(),
        other => panic!("{other:?}"),
    };
    let percents: Vec<_> = events.iter().map(percent).collect();
    assert_eq!(percents, [0, 1, 3, 7, 15, 31, 61, 91]);
    let (_, status) = awaited(Emulator::builder().fail_videos(true), 1_800);
    assert_eq!(status.unwrap(), Some(4), "a failure is told as one");
    let (_, outcome) = awaited(Emulator::builder(), 50);
    assert_eq!(outcome.unwrap_err().kind(), "pending");
}
