//! The console's webhook page.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::model::OaSecretKey;

/// Where and how events are sent: one page for all OAs of the app, as in Zalo's console.
///
/// ```
/// use zalo_oa_core::emulator::{Emulator, Webhook};
/// let webhook = Webhook::to("http://127.0.0.1:8000/zalo").key("made-up");
/// let emulator = Emulator::builder().webhook(webhook).build();
/// assert_eq!(emulator.oa_secret_key().reveal(), "made-up");
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Webhook {
    /// `http://` on this machine: there the loopback server posts events. Without one they wait to be
    /// [taken](super::Emulator::posts).
    pub url: Option<String>,
    /// Signs the events of all OAs. Without one, each OA has its own, made up.
    pub key: Option<OaSecretKey>,
    /// The names of events that are switched off.
    pub off: BTreeSet<String>,
    /// The console's syntax filter: of the texts that people send, only those that start with `#`.
    pub only_hash: bool,
    /// Whether what failed is repeated. Default yes.
    pub retry: bool,
}

impl Default for Webhook {
    fn default() -> Self {
        Self { url: None, key: None, off: BTreeSet::new(), only_hash: false, retry: true }
    }
}

impl Webhook {
    /// All events to this address.
    #[must_use]
    pub fn to(url: impl Into<String>) -> Self {
        Self { url: Some(url.into()), ..Self::default() }
    }

    /// Signed with this key.
    #[must_use]
    pub fn key(mut self, key: impl Into<OaSecretKey>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// Whether the address, if there is one, can be posted to: `http://` and a loopback host, since nothing of the emulator
    /// leaves this machine. Elsewhere events wait to be taken.
    #[must_use]
    pub fn is_local(&self) -> bool {
        let Some(url) = &self.url else {
            return true;
        };
        let Ok(url) = url::Url::parse(url) else {
            return false;
        };
        let local = match url.host() {
            Some(url::Host::Ipv4(address)) => address.is_loopback(),
            Some(url::Host::Ipv6(address)) => address.is_loopback(),
            Some(url::Host::Domain(name)) => name == "localhost",
            None => false,
        };
        local && url.scheme() == "http"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_stay_on_this_machine() {
        for url in ["http://127.0.0.1:8000/zalo", "http://localhost/", "http://[::1]:80/x?y=1"] {
            assert!(Webhook::to(url).is_local(), "{url}");
        }
        for url in [
            "http://example.com/",
            "http://127.0.0.1.example.com/",
            "http://10.0.0.1/",
            "https://127.0.0.1/",
            "file:///etc/hosts",
            "127.0.0.1",
            "",
        ] {
            assert!(!Webhook::to(url).is_local(), "{url}");
        }
    }
}
