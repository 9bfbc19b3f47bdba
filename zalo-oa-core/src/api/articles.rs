//! Articles: what an OA publishes and what a broadcast carries.
//!
//! Creating and changing are jobs: the answer is a token, and [`VerifyArticle`] turns it into an
//! id once Zalo has processed it (-214 until then). The `publish` operation does all of it.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::Value;

use super::{Done, endpoints, models};
use crate::{
    endpoint::{Form, Kind, PageAnswer},
    model::{ArticleId, Block, Cover, JobToken, Visibility, wire::Wire},
    platform::Timestamp,
};

endpoints! {
    /// Starts a job that makes an article of text, pictures and videos.
    CreateArticle -> ArticleJob {
        "articles.create": Post OpenApi "/v2.0/article/create", Json, Once;
        from "https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/", Documented;
        buckets Articles, Oa;
        shape r#"{"type":"normal","$rest":""}"#;
        inner BLOCKS;
        must {
            /// Title.
            title: String [1..=150],
            /// Who wrote it.
            author: String [1..=50],
            /// Summary.
            description: String [1..=300],
            /// Cover picture or video.
            cover: Cover,
            /// Text (HTML), pictures, videos, in order.
            body: Vec<Block> [1..=10_000],
        }
        may {
            /// Related articles.
            related_medias: Vec<RelatedMedia>,
            /// Address that counts views.
            tracking_link: String,
            /// A source to name: `{"url", "label"}`.
            cite: Value,
            /// Whether people see it; Zalo hides it when this is absent.
            status: Visibility,
            /// Whether people may comment; Zalo lets them when this is absent.
            comment: Visibility,
        }
    }

    /// Starts a job that replaces an article.
    UpdateArticle -> ArticleJob {
        "articles.update": Post OpenApi "/v2.0/article/update", Json, Idempotent;
        from "https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/cap-nhat-noi-dung", Documented;
        buckets Articles, Oa;
        shape r#"{"type":"normal","$rest":""}"#;
        inner BLOCKS;
        must {
            /// The article.
            id: ArticleId,
            /// Title.
            title: String [1..=150],
            /// Who wrote it.
            author: String [1..=50],
            /// Summary.
            description: String [1..=300],
            /// Cover picture or video.
            cover: Cover,
            /// Text (HTML), pictures, videos, in order.
            body: Vec<Block> [1..=10_000],
        }
        may {
            /// Related articles.
            related_medias: Vec<RelatedMedia>,
            /// Address that counts views.
            tracking_link: String,
            /// A source to name: `{"url", "label"}`.
            cite: Value,
            /// Whether people see it; Zalo hides it when this is absent.
            status: Visibility,
            /// Whether people may comment; Zalo lets them when this is absent.
            comment: Visibility,
        }
    }

    /// Asks whether a job is done. Refused with -214 while it is not.
    VerifyArticle -> ArticleRef {
        "articles.verify": Post OpenApi "/v2.0/article/verify", Json, Safe;
        from "https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/", Documented;
        buckets Articles, Oa;
        must {
            /// The job.
            token: JobToken,
        }
    }

    /// Reads one article.
    GetArticle -> Article {
        "articles.detail": Get OpenApi "/v2.0/article/getdetail", Query, Safe;
        from "https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/lay-chi-tiet-cua-noi-dung-dang-bai-viet", Documented;
        buckets Articles, Oa;
        must {
            /// The article.
            id: ArticleId,
        }
    }

    /// Lists articles of type normal, newest first.
    ListArticles -> ArticlePage {
        "articles.list": Get OpenApi "/v2.0/article/getslice", Query, Safe;
        from "https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/lay-danh-sach-noi-dung-dang-bai-viet", Documented;
        buckets Articles, Oa;
        shape r#"{"type":"normal","offset":"$offset","limit":"$limit"}"#;
        pages;
        must {
            /// How many articles to skip.
            offset: u32 = 0..=1_000_000,
            /// Page size. Sources say 10 or 50 at most; 10 is safe.
            limit: u32 = 1..=10,
        }
    }

    /// Removes an article for good.
    RemoveArticle -> Done {
        "articles.remove": Post OpenApi "/v2.0/article/remove", Json, Idempotent;
        from "https://developers.zalo.me/docs/official-account/noi-dung/noi-dung-dang-bai-viet/xoa-noi-dung-dang-bai-viet", Documented;
        buckets Articles, Oa;
        must {
            /// The article.
            id: ArticleId,
        }
    }
}

models! {
    /// A job that was started.
    ArticleJob {
        must {
            /// The job, not an article id.
            token: JobToken,
        }
    }

    /// A processed article.
    ArticleRef {
        must {
            /// The article.
            id: ArticleId,
        }
    }

    /// An article in a list.
    ArticleSummary {
        must {
            /// The article.
            id: ArticleId,
            /// Title.
            title: String,
        }
        may {
            /// `normal` or `video`.
            kind as "type": String,
            /// Whether people see it.
            status: Visibility,
            /// Views.
            total_view: u64,
            /// Shares.
            total_share: u64,
            /// When it was made.
            create_date: Timestamp,
            /// When it was last changed.
            update_date: Timestamp,
            /// Address of the cover picture.
            thumb: String,
            /// Address where people read it.
            link_view: String,
        }
    }

    /// A page of articles.
    ArticlePage {
        must {
            /// The articles of this page.
            #[serde(default)]
            medias: Vec<ArticleSummary>,
        }
        may {
            /// How many there are in all.
            total: u64,
        }
    }

    /// An article in full.
    Article {
        must {
            /// Title.
            title: String,
        }
        may {
            /// The article.
            id: ArticleId,
            /// `normal` or `video`.
            kind as "type": String,
            /// Who wrote it.
            author: String,
            /// Summary.
            description: String,
            /// Cover.
            cover: Cover,
            /// Text, pictures, videos.
            body: Vec<Block>,
            /// Whether people see it.
            status: Visibility,
            /// Whether people may comment.
            comment: Visibility,
            /// A source that is named.
            cite: Value,
            /// Related articles.
            related_medias: Vec<RelatedMedia>,
            /// Address that counts views.
            tracking_link: String,
            /// The video, for a video.
            video_id: String,
            /// Its file name.
            video_name: String,
            /// Address of its picture.
            avatar: String,
            /// How far its conversion is, in words.
            status_message: String,
            /// How far its conversion is, in percent.
            convert_percent: u32,
            /// Address where people read it.
            link_view: String,
        }
    }
}

/// An article that stands beside another. The official .NET SDK sends objects, two other clients
/// bare ids: both are read, objects are sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelatedMedia(pub ArticleId);

impl<T: Into<ArticleId>> From<T> for RelatedMedia {
    fn from(id: T) -> Self {
        Self(id.into())
    }
}

#[derive(Serialize, Deserialize)]
struct RelatedObject {
    id: ArticleId,
}

impl Serialize for RelatedMedia {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let id = self.0.clone();
        RelatedObject { id }.serialize(serializer)
    }
}

impl Wire for RelatedMedia {
    const KIND: Kind = Kind::Any;
    const FORM: Form = Form::Reference;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Value::deserialize(deserializer)? {
            Value::Object(fields) => RelatedObject::deserialize(Value::Object(fields))
                .map(|object| Self(object.id))
                .map_err(de::Error::custom),
            other => ArticleId::deserialize(other).map(Self).map_err(de::Error::custom),
        }
    }
}

impl PageAnswer for ArticlePage {
    type Item = ArticleSummary;

    fn into_items(self) -> Vec<ArticleSummary> {
        self.medias
    }
    fn total(&self) -> Option<u64> {
        self.total
    }
}
