//! The emulator as a browser and an app meet it: an administrator's way through the permission
//! page, and a client's way through the token endpoint, without sockets.
#![allow(dead_code, reason = "each test program uses a part")]

use std::sync::Arc;

use bytes::Bytes;
use http::{Request, StatusCode};
use url::Url;
use zalo_oa_core::{
    App, Error,
    api::GetOa,
    client::Client,
    emulator::{Emulator, EmulatorBuilder},
    endpoint::Host,
    store::{MemoryStore, OaKey, Stored, TokenStore},
};

pub(crate) const CALLBACK: &str = "https://example.gov.vn/zalo/callback";

pub(crate) struct Trial {
    pub(crate) emulator: Emulator,
    pub(crate) app: App,
    pub(crate) store: MemoryStore,
}

/// Few people, and the callback address in the console.
pub(crate) fn small() -> EmulatorBuilder {
    Emulator::builder().followers(3).callback(CALLBACK)
}

impl Trial {
    pub(crate) fn new(builder: EmulatorBuilder) -> Self {
        let emulator = builder.build();
        let app = App::builder(emulator.app_id())
            .secret(emulator.app_secret())
            .transport(emulator.clone())
            .runtime(emulator.runtime())
            .build()
            .unwrap();
        Self { emulator, app, store: MemoryStore::default() }
    }

    pub(crate) fn shared(&self) -> Arc<dyn TokenStore> {
        Arc::new(self.store.clone())
    }

    pub(crate) async fn stored(&self) -> Option<Stored> {
        let key = OaKey { app: self.emulator.app_id().into(), oa: self.emulator.oa_id() };
        self.store.load(&key).await.unwrap()
    }

    /// How often the token endpoint was asked.
    pub(crate) fn asked(&self, name: &str) -> u64 {
        self.emulator.calls().get(name).copied().unwrap_or_default()
    }

    /// Signed in by a consent without PKCE.
    pub(crate) async fn signed_in(&self) -> Client {
        let code = self.emulator.issue_code(None);
        self.app.sign_in(self.emulator.oa_id(), self.shared(), code, None).await.unwrap()
    }
}

/// Opens a link and follows redirects until the browser rests: the address it shows then.
pub(crate) fn browse(emulator: &Emulator, link: &str) -> String {
    let mut address = Url::parse(link).unwrap();
    for _ in 0..5 {
        if address.host_str() != Some("oauth.zaloapp.com") {
            break;
        }
        let target = &address[url::Position::BeforePath..];
        let request = Request::get(target).body(Bytes::new()).unwrap();
        let reply = emulator.answer(Host::OAuth, &request);
        if reply.response.status() != StatusCode::FOUND {
            break;
        }
        let location = reply.response.headers()["location"].to_str().unwrap();
        address = address.join(location).unwrap();
    }
    address.into()
}

pub(crate) async fn info(client: &Client) -> Result<String, Error> {
    client.send(GetOa::new()).await.map(|oa| oa.oa_id.as_str().to_owned())
}
