//! Uploads: pictures, GIFs and documents that messages then refer to, for seven days.
//!
//! An upload reaches nobody, so it is `Idempotent`: one whose answer was lost is made again. That may take one more of
//! the month's 5,000 and leaves a file that nobody refers to; whoever got the error instead would do the same by hand.
//!
//! The documentation counts in MB. They are read as 1,048,576 bytes, the larger reading: Zalo refuses what is too
//! large for it, and that costs nothing.

use super::{endpoints, models};
use crate::model::{AttachmentId, DocumentFile, FileToken, GifFile, ImageFile};

endpoints! {
    /// Uploads a picture for messages, kept for seven days. 5,000 uploads a month, of which one whose
    /// answer was lost takes two. Checked before it is sent: the
    /// kind by its content, and the size.
    UploadImage -> Uploaded {
        "uploads.image": Post OpenApi "/v2.0/oa/upload/image", Multipart, Idempotent;
        from "https://developers.zalo.me/docs/api/official-account-api/upload-hinh-anh/upload-hinh-anh-post-5091", Documented;
        must {
            /// JPG or PNG of at most 1 MB.
            file: ImageFile [1..=1_048_576],
        }
    }

    /// Uploads a GIF for messages, kept for seven days. 5,000 uploads a month, of which one whose
    /// answer was lost takes two. Checked before it is sent: the kind by
    /// its content, and the size.
    UploadGif -> Uploaded {
        "uploads.gif": Post OpenApi "/v2.0/oa/upload/gif", Multipart, Idempotent;
        from "https://developers.zalo.me/docs/api/official-account-api/upload-hinh-anh/upload-anh-gif-post-5089", Documented;
        must {
            /// GIF of at most 5 MB.
            file: GifFile [1..=5_242_880],
        }
    }

    /// Uploads a document for messages, kept for seven days. 5,000 uploads a month, of which one whose
    /// answer was lost takes two. Checked before it is sent: the
    /// kind by its content (CSV by its name too), and the size. People to whom it is sent see its name.
    UploadFile -> UploadedFile {
        "uploads.file": Post OpenApi "/v2.0/oa/upload/file", Multipart, Idempotent;
        from "https://developers.zalo.me/docs/api/official-account-api/upload-hinh-anh/upload-file-post-5087", Documented;
        must {
            /// PDF, DOC, DOCX or CSV of at most 5 MB.
            file: DocumentFile [1..=5_242_880],
        }
    }
}

models! {
    /// A picture or GIF that messages may refer to.
    Uploaded {
        must {
            /// What a message names it by; `token` in the table of one page.
            #[serde(alias = "token")]
            attachment_id: AttachmentId,
        }
    }

    /// A document that messages may refer to.
    UploadedFile {
        must {
            /// What a message names it by.
            token: FileToken,
        }
    }
}
