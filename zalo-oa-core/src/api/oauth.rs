//! Signing in: a code or a refresh token buys a pair of tokens.
//!
//! Both calls spend something that works once, so both are `Once`. `auth` calls them; callers
//! rarely do.

use super::{endpoints, models};
use crate::model::{AccessToken, AppId, AppSecret, AuthCode, CodeVerifier, RefreshToken};

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
            /// Seconds that the access token lives: 90,000 (25 hours). Text on the wire by the
            /// docs' type column, a number in their sample.
            expires_in: u32,
        }
        may {
            /// The next refresh token, good for three months. One client reports answers without
            /// it; the old one stays good then.
            refresh_token: RefreshToken,
        }
    }
}
