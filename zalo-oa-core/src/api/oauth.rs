//! Signing in: a code or a refresh token buys a pair of tokens.
//!
//! Both calls spend something that works once, so both are `Once`. `auth` calls them; callers
//! rarely do.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use super::{endpoints, models};
use crate::{
    endpoint::Kind,
    model::{
        AccessToken, AppId, AppSecret, AuthCode, CodeVerifier, RefreshToken,
        wire::{Lenient, Wire},
    },
};

endpoints! {
    /// Exchanges the code of a permission callback for tokens.
    ExchangeCode -> TokenAnswer {
        "oauth.exchange": Post OAuth "/v4/oa/access_token", Form, Once;
        from "https://developers.zalo.me/docs/official-account/bat-dau/xac-thuc-va-uy-quyen-cho-ung-dung-new", Documented;
        buckets None;
        envelope Token;
        shape r#"{"grant_type":"authorization_code","$rest":""}"#;
        must {
            /// The app's secret; travels as a header.
            @header secret_key: AppSecret,
            /// The app.
            app_id: AppId,
            /// From the callback: good once, for ten minutes.
            code: AuthCode,
        }
        may {
            /// Needed when the permission link carried a challenge.
            code_verifier: CodeVerifier,
        }
    }

    /// Exchanges a refresh token for the next pair. The old refresh token dies.
    RefreshTokens -> TokenAnswer {
        "oauth.refresh": Post OAuth "/v4/oa/access_token", Form, Once;
        from "https://developers.zalo.me/docs/official-account/bat-dau/xac-thuc-va-uy-quyen-cho-ung-dung-new", Documented;
        buckets None;
        envelope Token;
        shape r#"{"grant_type":"refresh_token","$rest":""}"#;
        must {
            /// The app's secret; travels as a header.
            @header secret_key: AppSecret,
            /// The app.
            app_id: AppId,
            /// Works once.
            refresh_token: RefreshToken,
        }
    }
}

models! {
    /// A pair of tokens.
    TokenAnswer {
        must {
            /// Opens the API.
            access_token: AccessToken,
        }
        may {
            /// Seconds that the access token lives: 90,000 (25 hours). Text on the wire by the
            /// docs' type column, a number in their sample.
            expires_in: Lifetime,
            /// The next refresh token, good for three months. One client reports answers without
            /// it; the old one stays good then.
            refresh_token: RefreshToken,
        }
    }
}

/// A lifetime in seconds. Whatever cannot be understood is read as 0, "not said": a pair of tokens
/// must not be lost over it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Lifetime(pub u32);

impl Wire for Lifetime {
    const KIND: Kind = Kind::Integer;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Ok(Self(Lenient::<u32>::deserialize(value).map_or(0, |Lenient(seconds)| seconds)))
    }
}
