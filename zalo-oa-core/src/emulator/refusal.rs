//! The refusals that the emulator gives, in the platform's own words (its typos included): clients
//! tell some of them apart by the text alone.

use std::borrow::Cow;

use crate::endpoint::Host;

/// A code other than 0 and its message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Refusal {
    pub(super) code: i32,
    pub(super) message: Cow<'static, str>,
}

macro_rules! refusals {
    ($($name:ident = $code:literal $message:literal;)+) => {
        impl Refusal {
            $(pub(super) const $name: Self = Self {
                code: $code,
                message: Cow::Borrowed($message),
            };)+
        }
    };
}

refusals! {
    APP_RATE = -32 "Your application reached limit call api";
    OA_RATE = -32 "Your OA reached limit call api";
    ATTACHMENT_EXPIRED = -100 "attachment_id was expired";
    NO_HANDLER = -209 "Not supported this api";
    OVER_LIMIT = -210 "Parameter exceeds allowable limit";
    OUT_OF_QUOTA = -211 "Out of quota";
    NOT_FOLLOWING = -213 "User has not followed OA";
    PROCESSING = -214 "Article is being processed";
    TOKEN_INVALID = -216 "Access token is invalid";
    TOKEN_HAS_EXPIRED = -216 "Access token has expired";
    BLOCKED = -217 "User has blocked invitation from OA";
    RECEIVE_LIMIT = -218 "Out of quota receive";
    TOKEN_EXPIRED = -220 "access_token is expired or removed";
    NOT_VERIFIED = -221 "The OA needs to be verified to use this feature";
    ARTICLE_QUOTA = -223 "Your OA has reach the limit quota create article";
    PACKAGE = -224 "The OA needs to upgrade OA Tier Package to use this feature";
    INACTIVE = -227 "User is banned or has been inactive for more than 45 days";
    WINDOW = -230 "User has not interacted with the OA in the past 7 days";
    MESSAGE_KIND = -233 "message type is invalid or not support";
    NO_INTERACTION = -232 "User has not interacted with the OA, or the last interaction has expired";
    NIGHT = -234 "This message cannot be sent at night (10:00PM - 6:00AM)";
    V2_SHUT = -240 "MessageV2 API has been shut down, please switch to MessageV3";
    PROOF = -242 "Invalid appsecret_proof provided in the API argument";
    RESTRICTED = -244 "User has restricted this message type from your OA";
    NOT_BY_UID = -249 "Template does not support send via UID";
    LATE_REPLY = -305 "";
    REPLIES_USED = -311 "";
    NO_ZCA = -320 "Your app needs to connect with Zalo Cloud Account to use paid features";
    NO_MONEY = -321 "Zalo Cloud Account associated with this app is out of money or unable to be charged";
    NO_FORM = -1340 "Cannot find this form";
    BUSINESS_TOKEN = -124 "Access token invalid";
    BUSINESS_PARAMETER = -132 "Parameter invalid";
    BUSINESS_PROOF = -1241 "Invalid appsecret_proof provided in the API argument";
}

impl Refusal {
    /// Those that one family alone has.
    pub(super) const fn new(code: i32, message: &'static str) -> Self {
        Self { code, message: Cow::Borrowed(message) }
    }

    /// `-201`: a parameter that is missing, of another type, or names something unknown.
    pub(super) fn invalid(field: &str) -> Self {
        Self { code: -201, message: Cow::Owned(format!("{field} is invalid!")) }
    }

    /// As a host says it: that of templates knows neither `-201` nor `-210`.
    pub(super) fn on(self, host: Host) -> Self {
        match self.code {
            -201 | -210 if host == Host::Business => Self::BUSINESS_PARAMETER,
            _ => self,
        }
    }
}
