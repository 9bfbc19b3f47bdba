//! Tags on people. A tag exists while it is named; attaching makes a new one.

use super::{Done, endpoints};
use crate::model::{TagName, UserId};

endpoints! {
    /// Lists the names of all tags.
    ListTags -> Vec<TagName> {
        "tags.list": Get OpenApi "/v2.0/oa/tag/gettagsofoa", None, Safe;
        from "https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/lay-danh-sach-nhan", Documented;
    }

    /// Puts a tag on a person; makes the tag if it is new.
    AttachTag -> Done {
        "tags.attach": Post OpenApi "/v2.0/oa/tag/tagfollower", Json, Idempotent;
        from "https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/gan-nhan-khach-hang", Documented;
        must {
            /// The person.
            user_id: UserId,
            /// The tag, exactly as it shall be named.
            tag_name: TagName,
        }
    }

    /// Takes a tag off a person.
    DetachTag -> Done {
        "tags.detach": Post OpenApi "/v2.0/oa/tag/rmfollowerfromtag", Json, Idempotent;
        from "https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/go-nhan-khach-hang", Documented;
        must {
            /// The person.
            user_id: UserId,
            /// The tag.
            tag_name: TagName,
        }
    }

    /// Deletes a tag, and with it from everybody who carries it.
    DeleteTag -> Done {
        "tags.delete": Post OpenApi "/v2.0/oa/tag/rmtag", Json, Idempotent;
        from "https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-nguoi-dung/xoa-nhan", Documented;
        must {
            /// The tag.
            tag_name: TagName,
        }
    }
}
