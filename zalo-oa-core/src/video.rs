//! Waits until an uploaded video can be shown. Its conversion takes minutes, and an article that names it too early is
//! refused.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::{
    api::{ArticleVideo, VerifyVideo},
    client::Client,
    endpoint::{Described, models},
    error::{Advice, Error},
    model::VideoToken,
    operation::{Entry, Operation, Progress, start_by_name},
    platform::BoxFuture,
};

/// Pauses between questions: doubling from the first to the longest.
const FIRST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(30);

/// How long to wait at most.
const DEADLINE: Duration = Duration::from_secs(1_800);

/// Asks for a video until it is ready, locked, failed or deleted: look at [`ArticleVideo::ready`].
///
/// ```no_run
/// use zalo_oa_core::{Client, Error, api::UploadVideo, model::File, video::AwaitVideo};
///
/// # async fn run(client: Client) -> Result<(), Error> {
/// let job = client.send(UploadVideo::new(File::path("hội làng.mp4"))).await?;
/// let video = client.start(AwaitVideo::new(job.token)).result().await?;
/// println!("{:?}", video.ready());
/// # Ok(()) }
/// ```
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "AwaitVideoParams")]
pub struct AwaitVideo {
    token: VideoToken,
    deadline: Duration,
}

impl AwaitVideo {
    /// What the upload gave.
    pub fn new(token: impl Into<VideoToken>) -> Self {
        Self { token: token.into(), deadline: DEADLINE }
    }

    /// How long to wait; 30 minutes by default.
    #[must_use]
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }
}

models! {
    /// Parameters of `articles.await_video`.
    AwaitVideoParams {
        must {
            /// What the upload gave.
            token: VideoToken,
        }
        may {
            /// How long to wait, in seconds; 1,800 by default.
            deadline_s: u32,
        }
    }
}

impl From<AwaitVideoParams> for AwaitVideo {
    fn from(params: AwaitVideoParams) -> Self {
        let deadline = params.deadline_s.map_or(DEADLINE, |s| Duration::from_secs(s.into()));
        Self { token: params.token, deadline }
    }
}

/// What happens while a video is waited for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
#[non_exhaustive]
pub enum VideoEvent {
    /// It is not done; it is asked for again after a pause.
    Converting {
        /// How far it is, where Zalo said so.
        percent: Option<u32>,
        /// How long it is waited for so far, in milliseconds.
        waited_ms: u64,
        /// The next pause, in milliseconds.
        next_ms: u64,
    },
}

impl Operation for AwaitVideo {
    const ENTRY: &'static Entry = &Entry {
        name: "articles.await_video",
        doc: &[
            " Asks for an uploaded video until it is ready (`status` 1), locked (2), failed (4) or deleted (5).",
            "",
            " Only 1 makes `video_id` usable. Past the deadline the error is of the kind `pending`; the same token can be waited",
            " for again.",
        ],
        fields: AwaitVideoParams::MODEL.fields,
        events: &[("converting", "not done yet: `percent`, `waited_ms`, `next_ms`")],
        answer: ArticleVideo::MODEL.fields,
        start: start_by_name::<AwaitVideo>,
    };
    type Event = VideoEvent;
    type Answer = ArticleVideo;

    fn run(
        self,
        client: Client,
        progress: Progress<VideoEvent>,
    ) -> BoxFuture<'static, Result<ArticleVideo, Error>> {
        Box::pin(run(self, client, progress))
    }
}

async fn run(
    operation: AwaitVideo,
    client: Client,
    progress: Progress<VideoEvent>,
) -> Result<ArticleVideo, Error> {
    let AwaitVideo { token, deadline } = operation;
    let began = client.now();
    let mut pause = FIRST;
    loop {
        let percent = match client.send(VerifyVideo::new(token.clone())).await {
            Ok(video) if video.is_over() => return Ok(video),
            Ok(video) => video.convert_percent,
            // No answer, no network, no allowance: the conversion goes on meanwhile.
            Err(error) => match error.advice() {
                Advice::Poll | Advice::Again | Advice::Unsure | Advice::Pause(_) => None,
                _ => return Err(error),
            },
        };
        let waited = client.now().since(began);
        let waited_ms = millis(waited);
        if waited >= deadline {
            let (call, resume) = ("articles.verify_video".to_owned(), token.to_string());
            return Err(Error::Pending { call, waited_ms, resume });
        }
        let next = pause.min(deadline - waited);
        progress.report(VideoEvent::Converting { percent, waited_ms, next_ms: millis(next) });
        client.runtime().sleep(next).await;
        pause = (pause * 2).min(LONGEST);
    }
}

fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
