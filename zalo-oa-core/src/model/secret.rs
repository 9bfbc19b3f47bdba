//! Values whose leak costs the account. No `Display`, a `Debug` without content, wiped when dropped.

use std::fmt;

use serde::Serialize;
use zeroize::Zeroize;

use super::text::text_basics;

macro_rules! secrets {
    ($($(#[doc = $doc:literal])+ $name:ident;)+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, PartialEq, Eq, Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the secret.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }
            /// The secret itself. Keep it out of logs, files and URLs.
            #[must_use]
            pub fn reveal(&self) -> &str {
                &self.0
            }
        }
        impl Drop for $name {
            fn drop(&mut self) {
                self.0.zeroize();
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
        text_basics!($name, Secret);
    )+};
}

secrets! {
    /// Opens the OA's API for 25 hours. Opaque, several hundred characters.
    AccessToken;
    /// Buys the next pair of tokens, once. Good for three months.
    RefreshToken;
    /// The app's secret from the developer console. Not the OA secret key that signs webhooks.
    AppSecret;
    /// Signs the events of one Official Account, from the webhook page of the console. Not the app's secret.
    OaSecretKey;
    /// Sends template messages at the price of a journey, for seven days.
    JourneyToken;
    /// What the permission page hands back: good once, for ten minutes.
    AuthCode;
    /// Lets the OA write to the person who pressed a button in its Mini App.
    MiniAppToken;
    /// The PKCE verifier that belongs to a permission link.
    CodeVerifier;
}
