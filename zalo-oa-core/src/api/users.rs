//! People who interacted with the OA. The list holds ids; details are fetched one person at a time.

use std::collections::BTreeMap;

use super::{Done, endpoints, models};
use crate::{
    endpoint::PageAnswer,
    model::{
        Address, BirthDate, MessageText, Period, PersonName, Phone, TagName, TextBool, UserId,
    },
};

endpoints! {
    /// Lists people who interacted with the OA, followers and others.
    ///
    /// At most 10,000 people are within reach of one filter (page starts 0, 50, … 9,950). More
    /// need narrower filters: a period, a tag, followers or not.
    ListUsers -> UserPage {
        "users.list": Get OpenApi "/v3.0/oa/user/getlist", DataQuery, Safe;
        from "https://developers.zalo.me/docs/official-account", Documented;
        pages 9951;
        must {
            /// How many people to skip.
            offset: u32 = 0..=9951,
            /// Page size.
            count: u32 = 1..=50,
        }
        may {
            /// Only people who carry this tag.
            tag_name: TagName,
            /// Only people whose last interaction lies in this period.
            last_interaction_period: Period,
            /// Only followers, or only others.
            is_follower: TextBool,
        }
    }

    /// Reads what the OA knows about one person.
    GetUser -> User {
        "users.detail": Get OpenApi "/v3.0/oa/user/detail", DataQuery, Safe;
        from "https://docs.zaloplatforms.com/docs/OA/quan-ly/quan-ly-thong-tin-nguoi-dung/truy-xuat-chi-tiet-nguoi-dung", Documented;
        must {
            /// The person.
            user_id: UserId,
        }
    }

    /// Changes what the OA calls a person, and the OA's own id for them. What is left out stays.
    UpdateUser -> Done {
        "users.update": Post OpenApi "/v3.0/oa/user/update", Json, Idempotent;
        from "https://developers.zalo.me/docs/official-account", Documented;
        must {
            /// The person.
            user_id: UserId,
        }
        may {
            /// Name that the OA's staff gives them.
            user_alias: PersonName,
            /// Your own id for the person. One that another person has already is refused.
            user_external_id: String,
        }
    }

    /// Writes what a person shared, as a block: clients that left members out were refused. City and district are the
    /// numbers of the administrative list before July 2025; `users.update_custom_info` takes the newer provinces and wards.
    UpdateSharedInfo -> Done {
        "users.update_shared_info": Post OpenApi "/v3.0/oa/user/update", Json, Idempotent;
        from "https://developers.zalo.me/docs/official-account", SeenInClients;
        shape r#"{"user_id":"$user_id","user_alias":"$user_alias","user_external_id":"$user_external_id","shared_info":{"name":"$name","phone":"$phone","address":"$address","city_id":"$city_id","district_id":"$district_id","user_dob":"$user_dob"}}"#;
        must {
            /// The person.
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
        may {
            /// Birth date `dd/MM/yyyy`, from 01/01/1970 on.
            user_dob: BirthDate,
            /// Name that the OA's staff gives them.
            user_alias: PersonName,
            /// Your own id for the person.
            user_external_id: String,
        }
    }

    /// Deletes what the OA stores about a person: alias, shared information, …. The Zalo account
    /// and whether they follow stay as they are.
    ///
    /// For a request of the person to be forgotten. Which fields Zalo clears in full is not
    /// documented; messages are not among them as far as any source tells.
    ForgetUser -> Done {
        "users.forget": Post OpenApi "/v2.0/oa/deletefollowerinfo", Json, Idempotent;
        from "https://developers.zalo.me/docs/official-account", SeenInClients;
        must {
            /// The person.
            user_id: UserId,
        }
    }
}

models! {
    /// A page of people.
    UserPage {
        must {
            /// How many people the filter finds in all.
            total: u64,
            /// The people of this page.
            #[serde(default)]
            users: Vec<UserRef>,
        }
        may {
            /// The page size that was asked for, not the number of people on the page.
            count: u32,
            /// Where the page starts.
            offset: u32,
        }
    }

    /// A person, by id.
    UserRef {
        must {
            /// The person.
            user_id: UserId,
        }
    }

    /// What the OA knows about a person.
    User {
        must {
            /// The person, as this OA knows them.
            user_id: UserId,
        }
        may {
            /// The same person, as the app knows them.
            user_id_by_app: UserId,
            /// Your own id for the person.
            user_external_id: String,
            /// Name in Zalo.
            display_name: PersonName,
            /// Name that the OA's staff gave.
            user_alias: PersonName,
            /// Somebody who needs special legal care (a child, a missing person, …): not an age.
            is_sensitive: bool,
            /// Day of the last interaction, `dd/MM/yyyy`. For message windows ask
            /// [`UserQuota`](crate::api::UserQuota), which has the moment.
            user_last_interaction_date: String,
            /// Whether the person follows the OA.
            user_is_follower: bool,
            /// Address of the picture.
            avatar: PersonName,
            /// Addresses of the picture by size in pixels.
            avatars: PersonalMap,
            /// Parameter of the last dynamic link through which the person came.
            dynamic_param: String,
            /// Tags and notes.
            tags_and_notes_info: TagsAndNotes,
            /// What the person shared when asked.
            shared_info: SharedInfo,
        }
    }

    /// A person's tags and the staff's notes.
    TagsAndNotes {
        may {
            /// Tags on the person.
            tag_names: Vec<TagName>,
            /// Notes of the staff.
            notes: Vec<MessageText>,
        }
    }

    /// What a person shared when the OA asked for it.
    SharedInfo {
        may {
            /// Name.
            name: PersonName,
            /// Phone number, `84…`; text in some sources, a number in others.
            phone: Phone,
            /// Street address.
            address: Address,
            /// City or province.
            city: Address,
            /// District.
            district: Address,
            /// Ward.
            ward: Address,
            /// Birth date, `dd/MM/yyyy`.
            user_dob: BirthDate,
        }
    }
}

impl User {
    /// Nothing but the id.
    pub(crate) fn bare(user_id: UserId) -> Self {
        Self {
            user_id,
            user_id_by_app: None,
            user_external_id: None,
            display_name: None,
            user_alias: None,
            is_sensitive: None,
            user_last_interaction_date: None,
            user_is_follower: None,
            avatar: None,
            avatars: None,
            dynamic_param: None,
            tags_and_notes_info: None,
            shared_info: None,
        }
    }
}

/// Addresses of a person's picture by size: personal, so without a face.
#[derive(Clone, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct PersonalMap(BTreeMap<String, String>);

impl PersonalMap {
    /// The addresses by size in pixels. Keep them out of logs.
    #[must_use]
    pub fn reveal(&self) -> &BTreeMap<String, String> {
        &self.0
    }
}

impl std::fmt::Debug for PersonalMap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PersonalMap({} entries)", self.0.len())
    }
}

impl crate::model::wire::Wire for PersonalMap {
    const KIND: crate::endpoint::Kind = crate::endpoint::Kind::Map;

    fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BTreeMap::read(deserializer).map(Self)
    }
}

impl PageAnswer for UserPage {
    type Item = UserRef;

    fn into_items(self) -> Vec<UserRef> {
        self.users
    }
    fn total(&self) -> Option<u64> {
        Some(self.total)
    }
    fn offset(&self) -> Option<u32> {
        self.offset
    }
}
