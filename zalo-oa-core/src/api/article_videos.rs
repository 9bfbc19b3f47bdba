//! Articles of type video, and the videos that they and other articles show.
//!
//! A video is uploaded, converted for a while, and good once its status is 1: `articles.await_video` waits for that.
//! Then an article of type video is made as any other article is: a job, then an id.

use super::{ArticleJob, ArticlePage, endpoints, models};
use crate::model::{ArticleId, VideoFile, VideoId, VideoToken, Visibility};

endpoints! {
    /// Uploads a video for articles. The answer is a token: [`VerifyVideo`] turns it into a video once it is converted.
    UploadVideo -> VideoJob {
        "articles.upload_video": Post OpenApi "/v2.0/article/upload_video/preparevideo", Multipart, Idempotent;
        from "https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/", Documented;
        buckets Articles, Oa;
        must {
            /// AVI or MP4 of at most 50 MB.
            file: VideoFile [1..=52_428_800],
        }
    }

    /// Asks how far a video's conversion is. The token goes as a query; two clients send it as a header.
    VerifyVideo -> ArticleVideo {
        "articles.verify_video": Get OpenApi "/v2.0/article/upload_video/verify", Query, Safe;
        from "https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/", Documented;
        buckets Articles, Oa;
        must {
            /// What the upload gave.
            token: VideoToken,
        }
    }

    /// Starts a job that makes an article of one video. [`VerifyArticle`](crate::api::VerifyArticle) tells when it is done.
    CreateVideoArticle -> ArticleJob {
        "articles.create_video": Post OpenApi "/v2.0/article/create", Json, Once;
        from "https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/", Documented;
        buckets Articles, Oa;
        shape r#"{"type":"video","$rest":""}"#;
        must {
            /// Title.
            title: String [1..=150],
            /// Summary.
            description: String [1..=300],
            /// The video, ready.
            video_id: VideoId,
            /// Address of its picture.
            avatar: String [1..=2048],
        }
        may {
            /// Whether people see it. The official SDKs leave it out here, newer sources have it.
            status: Visibility,
            /// Whether people may comment; Zalo lets them when this is absent.
            comment: Visibility,
        }
    }

    /// Starts a job that replaces an article of one video.
    UpdateVideoArticle -> ArticleJob {
        "articles.update_video": Post OpenApi "/v2.0/article/update", Json, Idempotent;
        from "https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/cap-nhat-noi-dung", Documented;
        buckets Articles, Oa;
        shape r#"{"type":"video","$rest":""}"#;
        must {
            /// The article.
            id: ArticleId,
            /// Title.
            title: String [1..=150],
            /// Summary.
            description: String [1..=300],
            /// The video, ready.
            video_id: VideoId,
            /// Address of its picture.
            avatar: String [1..=2048],
        }
        may {
            /// Whether people see it.
            status: Visibility,
            /// Whether people may comment; Zalo lets them when this is absent.
            comment: Visibility,
        }
    }

    /// Lists articles of type video, newest first.
    ListVideoArticles -> ArticlePage {
        "articles.list_videos": Get OpenApi "/v2.0/article/getslice", Query, Safe;
        from "https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/lay-danh-sach-noi-dung-dang-bai-viet", Documented;
        buckets Articles, Oa;
        shape r#"{"type":"video","offset":"$offset","limit":"$limit"}"#;
        pages;
        must {
            /// How many articles to skip.
            offset: u32 = 0..=1_000_000,
            /// Page size. Sources say 10 or 50 at most; 10 is safe.
            limit: u32 = 1..=10,
        }
    }
}

models! {
    /// A video that was uploaded.
    VideoJob {
        must {
            /// What [`VerifyVideo`] takes: not a video's id.
            token: VideoToken,
        }
    }

    /// How far a video is.
    ArticleVideo {
        may {
            /// 1 ready, 3 being converted; 2 locked, 4 failed, 5 deleted, 0 not known. Only 1 makes the id usable.
            status: u32,
            /// The video. It may be there before it is usable.
            video_id: VideoId,
            /// The same in words.
            status_message: String,
            /// How far the conversion is, in percent.
            convert_percent: u32,
            /// Its file name.
            video_name: String,
            /// Its size in bytes.
            video_size: u64,
        }
    }
}

impl ArticleVideo {
    /// The video, once articles may show it.
    #[must_use]
    pub fn ready(&self) -> Option<&VideoId> {
        self.video_id.as_ref().filter(|_| self.status == Some(1))
    }

    /// Whether nothing more will come of it: ready, locked, failed or deleted.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(self.status, Some(1 | 2 | 4 | 5))
    }
}
