//! What events say about people: whether they follow, what they gave, tags, consent, withdrawal.

use super::Party;
use crate::{
    endpoint::models,
    model::{Address, BirthDate, CallId, MessageText, OaId, PersonName, Phone, TagName, UserId},
    platform::Timestamp,
};

models! {
    /// A person began or ceased to follow the OA.
    FollowChanged {
        may {
            /// The OA.
            oa_id: OaId,
            /// The person.
            follower: PersonRef,
            /// Where: `oa_profile`, `message_invite`, `social_plugin`; new places are kept.
            source: String,
        }
    }

    /// A person, by id.
    PersonRef {
        may {
            /// The person.
            id: UserId,
        }
    }

    /// A phone number, or the SHA-256 of one in hex where the send had that.
    PhoneParty {
        may {
            /// The number.
            id: Phone,
        }
    }

    /// A person pressed "chat now": once for each person, before any chat.
    ChatNowPressed {
        may {
            /// The OA.
            oa_id: OaId,
            /// The person.
            user_id: UserId,
            /// The person, where `user_id` is missing.
            follower: PersonRef,
        }
    }

    /// A person gave what the OA had asked for.
    InfoSubmitted {
        may {
            /// The person.
            sender: Party,
            /// The OA.
            recipient: Party,
            /// What they gave.
            info: SubmittedInfo,
        }
    }

    /// What a person gave. The address stands in `full_address`, in events before 2025 at the top.
    SubmittedInfo {
        may {
            /// Name.
            name: PersonName,
            /// Phone number, `84…`.
            phone: Phone,
            /// Birth date, `dd/MM/yyyy`.
            user_dob: BirthDate,
            /// Gender in Vietnamese: `Nam`, `Nữ`.
            gender: MessageText,
            /// Address.
            full_address: SubmittedAddress,
            /// Street address, before 2025.
            address: Address,
            /// City or province, before 2025.
            city: Address,
            /// District, before 2025.
            district: Address,
            /// Ward, before 2025.
            ward: Address,
        }
    }

    /// An address that a person gave.
    SubmittedAddress {
        may {
            /// City or province.
            user_city: Address,
            /// Ward.
            user_ward: Address,
            /// Street address.
            user_address: Address,
        }
    }

    /// A tag was made, put on people, taken from them, or removed.
    TagChanged {
        may {
            /// The OA.
            oa_id: OaId,
            /// The tag, and on whom.
            tag: TaggedPeople,
        }
    }

    /// A tag and people. Without people the tag itself was made or removed.
    TaggedPeople {
        may {
            /// The tag.
            name: TagName,
            /// The people.
            user_ids: Vec<UserId>,
        }
    }

    /// What is known about a person changed.
    UserInfoUpdated {
        may {
            /// The OA.
            oa_id: OaId,
            /// The person.
            user_id: UserId,
            /// How it came to that.
            data: UpdateMethod,
        }
    }

    /// How it came to an update.
    UpdateMethod {
        may {
            /// Such as `dynamic_url`.
            method: String,
        }
    }

    /// A person demands that their data be deleted. Vietnamese law (decree 356/2025) gives two working days to answer
    /// and fifteen days to do it.
    DataWithdrawn {
        may {
            /// The OA.
            oa_id: OaId,
            /// The person.
            user_id: UserId,
        }
    }

    /// The OA asked a person for leave to call, or the request lapsed.
    CallConsentAsked {
        may {
            /// The OA.
            oa_id: OaId,
            /// The person's phone.
            phone: Phone,
            /// `SENT` or `EXPIRED`.
            request_type: String,
            /// When it was asked.
            create_time: Timestamp,
            /// When the request lapses.
            expired_time: Timestamp,
        }
    }

    /// A person answered whether the OA may call.
    CallConsentGiven {
        may {
            /// The OA.
            oa_id: OaId,
            /// The person's phone.
            phone: Phone,
            /// `ALLOW`, `USER_BLOCKED`, `DENY`.
            user_consent: String,
            /// When they answered.
            confirmed_time: Timestamp,
            /// Until when it holds; 0 is without end.
            expired_time: Timestamp,
        }
    }

    /// A call between a person and the OA.
    CallMade {
        may {
            /// The OA.
            oa_id: OaId,
            /// The person.
            user_id: UserId,
            /// The person's phone, where there is no id.
            phone: Phone,
            /// The call.
            call_id: CallId,
            /// `AUDIO` or `VIDEO`.
            call_type: String,
            /// When it began.
            init_time: Timestamp,
            /// How long it took in all, in milliseconds.
            call_duration: u64,
            /// How long it rang, in seconds.
            waiting_time: u64,
            /// How long they talked, in milliseconds.
            talk_time: u64,
            /// How it ended.
            status_code: String,
        }
    }

    /// What a person did at the consent widget of a site.
    WidgetUsed {
        may {
            /// The OA.
            oa_id: OaId,
            /// Who, and where.
            data: WidgetUse,
        }
    }

    /// Who used the widget, and where; or why your id for them was not taken.
    WidgetUse {
        may {
            /// The person.
            user_id: UserId,
            /// Your own id for the person.
            user_external_id: String,
            /// The page with the widget.
            url: MessageText,
            /// Why: `user already has user_external_id` or `user_externa_id already belongs to another user` (so spelt).
            message: String,
        }
    }
}
