//! How people were read until June 2024. Businesses have `users` instead; whether an agency's OA still reaches these
//! calls is not known, so they are here, marked.

use super::{Done, PersonalMap, SharedInfo, TagsAndNotes, UserRef, endpoints, models};
use crate::{
    endpoint::PageAnswer,
    model::{Address, BirthDate, PersonName, Phone, TagName, UserId},
};

endpoints! {
    /// Lists followers. [`ListUsers`](crate::api::ListUsers) takes its place.
    ListFollowers -> FollowerPage {
        "followers.list": Get OpenApi "/v2.0/oa/getfollowers", DataQuery, Safe;
        from "https://developers.zalo.me/docs/official-account", Documented;
        status Retired "2024-06-01";
        pages;
        must {
            /// How many followers to skip.
            offset: u32 = 0..=1_000_000,
            /// Page size.
            count: u32 = 1..=50,
        }
        may {
            /// Only followers who carry this tag.
            tag_name: TagName,
        }
    }

    /// Reads one follower; -213 for somebody who does not follow. [`GetUser`](crate::api::GetUser) takes its place.
    GetFollower -> Follower {
        "followers.detail": Get OpenApi "/v2.0/oa/getprofile", DataQuery, Safe;
        from "https://developers.zalo.me/docs/official-account", Documented;
        status Retired "2024-06-01";
        must {
            /// The follower.
            user_id: UserId,
        }
    }

    /// Writes what a follower shared; all of it at once. [`UpdateSharedInfo`](crate::api::UpdateSharedInfo) takes its place.
    UpdateFollower -> Done {
        "followers.update": Post OpenApi "/v2.0/oa/updatefollowerinfo", Json, Idempotent;
        from "https://developers.zalo.me/docs/official-account", Documented;
        status Retired "2024-06-01";
        must {
            /// The follower.
            user_id: UserId,
            /// Name.
            name: PersonName,
            /// Phone number, `84…`.
            phone: Phone,
            /// Street address.
            address: Address,
            /// Province before July 2025: its national statistics code, without a leading zero.
            city_id: u32 = 1..=99,
            /// District before July 2025: its national statistics code.
            district_id: u32 = 1..=999,
        }
    }
}

models! {
    /// A page of followers.
    FollowerPage {
        must {
            /// How many followers there are in all.
            total: u64,
            /// The followers of this page.
            #[serde(default)]
            followers: Vec<UserRef>,
        }
    }

    /// What the OA knows about a follower.
    Follower {
        must {
            /// The follower, as this OA knows them.
            user_id: UserId,
        }
        may {
            /// The same person, as the app knows them.
            user_id_by_app: UserId,
            /// Name in Zalo.
            display_name: PersonName,
            /// 1 male, 2 female, 0 not known.
            user_gender: u32,
            /// Birth date, in old answers: the digits of a number whose unit is not known.
            birth_date: BirthDate,
            /// Somebody who needs special legal care: not an age.
            is_sensitive: bool,
            /// Address of the picture.
            avatar: PersonName,
            /// Addresses of the picture by size in pixels.
            avatars: PersonalMap,
            /// What the person shared when asked.
            shared_info: SharedInfo,
            /// Tags and notes.
            tags_and_notes_info: TagsAndNotes,
        }
    }
}

impl PageAnswer for FollowerPage {
    type Item = UserRef;

    fn into_items(self) -> Vec<UserRef> {
        self.followers
    }
    fn total(&self) -> Option<u64> {
        Some(self.total)
    }
}
