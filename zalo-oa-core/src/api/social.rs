//! The Social API, for people who sign in to an app with their Zalo account. They are known by another id than to the OA.

use super::endpoints;
use crate::{
    endpoint::models,
    model::{AccessToken, BirthDate, PersonName, SocialId},
};

endpoints! {
    /// Reads who signed in. The token is the person's own, from the Social sign-in, never the OA's; the proof of the app's
    /// secret, which Zalo demands here since 2024, goes along when the app knows its secret.
    GetMe -> SocialProfile {
        "social.me": Get Graph "/v2.0/me", Query, Safe;
        from "https://docs.zaloplatforms.com/docs/Social", Documented;
        buckets None;
        envelope Flat;
        must {
            /// The person's access token.
            @header access_token: AccessToken,
            /// What to read, with commas: `id,name,picture`.
            fields: String,
        }
    }
}

models! {
    /// Somebody who signed in to an app.
    SocialProfile {
        must {
            /// Who they are to this app.
            id: SocialId,
        }
        may {
            /// Their name.
            name: PersonName,
            /// Their picture.
            picture: SocialPicture,
            /// Their birth date; not to be relied on.
            birthday: BirthDate,
            /// Their gender; not to be relied on.
            gender: String,
            /// Whether they are to be treated with special care.
            is_sensitive: bool,
        }
    }

    /// A picture.
    SocialPicture {
        may {
            /// Where it is.
            data: SocialPictureData,
        }
    }

    /// Where a picture is.
    SocialPictureData {
        may {
            /// Its address.
            url: PersonName,
        }
    }
}
