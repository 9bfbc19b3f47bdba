//! Gets one picture from where Zalo keeps it, and from nowhere else: named hosts, https, addresses
//! of the public internet, no redirects, and no more bytes than agreed.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use reqwest::{Client, header, redirect};
use url::Url;

use super::{
    super::{TARGET, cache::Why},
    kind,
    resolve::Public,
};
use crate::error::{BuildError, Error};

/// Where Zalo keeps pictures: hosts below these.
const HOSTS: [&str; 2] = [".zdn.vn", ".zadn.vn"];
const TOTAL: Duration = Duration::from_secs(10);
const CONNECT: Duration = Duration::from_secs(5);
/// Bytes of an address.
const LONGEST: usize = 2_048;

pub(super) struct Fetcher {
    zalo: Client,
    /// The emulator's address and a client for this machine.
    emulator: Option<(Url, Client)>,
    most: usize,
}

impl Fetcher {
    pub(super) fn new(
        emulator: Option<Url>,
        proxy: Option<&str>,
        most: usize,
    ) -> Result<Self, Error> {
        let plain = || {
            Client::builder()
                .redirect(redirect::Policy::none())
                .retry(reqwest::retry::never())
                .connect_timeout(CONNECT)
                .timeout(TOTAL)
                .pool_idle_timeout(CONNECT)
        };
        let zalo = match proxy {
            // It resolves the names then; the addresses of Zalo's hosts are its business.
            Some(address) => {
                let proxy = reqwest::Proxy::all(address).map_err(|_| {
                    Error::from(BuildError::settings("the proxy for pictures is no address"))
                })?;
                plain().proxy(proxy)
            }
            None => plain().no_proxy().dns_resolver(Public::system()),
        };
        let made = |builder: reqwest::ClientBuilder| {
            let what = "the HTTP client for pictures cannot be made";
            builder.build().map_err(|_| Error::from(BuildError::settings(what)))
        };
        let zalo = made(zalo.https_only(true))?;
        let emulator = match emulator {
            Some(base) => Some((base, made(plain().no_proxy())?)),
            None => None,
        };
        Ok(Self { zalo, emulator, most })
    }

    /// The address, if pictures may come from there. Zalo writes some of its own with `http`; they
    /// are asked for with https.
    pub(super) fn admit(&self, address: &str) -> Option<Url> {
        if address.len() > LONGEST {
            return None;
        }
        let mut url = Url::parse(address).ok()?;
        url.set_fragment(None);
        if !url.username().is_empty() || url.password().is_some() {
            return None;
        }
        if self.is_emulators(&url) {
            return Some(url);
        }
        let host = url.host_str()?;
        let theirs = HOSTS.iter().any(|name| host.len() > name.len() && host.ends_with(name));
        if !theirs || url.port().is_some() || !matches!(url.scheme(), "http" | "https") {
            return None;
        }
        url.set_scheme("https").ok()?;
        Some(url)
    }

    fn is_emulators(&self, url: &Url) -> bool {
        self.emulator.as_ref().is_some_and(|(base, _)| base.origin() == url.origin())
    }

    pub(super) async fn fetch(&self, url: Url) -> Result<Bytes, Why> {
        let client = match &self.emulator {
            Some((_, client)) if self.is_emulators(&url) => client,
            _ => &self.zalo,
        };
        let failed = |error: reqwest::Error| {
            tracing::warn!(target: TARGET, error = %error.without_url(), "a picture cannot be fetched");
            Why::Unreachable
        };
        let mut answer = client.get(url).send().await.map_err(failed)?;
        let status = answer.status();
        if !status.is_success() {
            tracing::warn!(target: TARGET, status = status.as_u16(), "a picture is not given out");
            let later = status.is_server_error() || status.as_u16() == 429;
            return Err(if later { Why::Unreachable } else { Why::Unfit });
        }
        let kind = answer.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        if !kind.is_some_and(kind::is_named) {
            tracing::warn!(target: TARGET, "what should be a picture does not call itself one");
            return Err(Why::Unfit);
        }
        let announced = answer.content_length().and_then(|bytes| usize::try_from(bytes).ok());
        let mut read = BytesMut::with_capacity(announced.unwrap_or(0).min(self.most));
        while let Some(part) = answer.chunk().await.map_err(failed)? {
            if read.len() + part.len() > self.most {
                tracing::warn!(target: TARGET, most = self.most, "a picture has too many bytes");
                return Err(Why::Unfit);
            }
            read.extend_from_slice(&part);
        }
        Ok(read.freeze())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fetcher(emulator: Option<&str>) -> Fetcher {
        let emulator = emulator.map(|base| Url::parse(base).unwrap());
        Fetcher::new(emulator, None, 1_000).unwrap()
    }

    #[test]
    fn pictures_come_from_zalos_hosts_over_https() {
        let fetcher = fetcher(None);
        let admit = |address: &str| fetcher.admit(address).map(|url| url.to_string());
        for address in ["https://s160-ava-talk.zadn.vn/a.jpg", "https://photo.a.zdn.vn/x?y=1"] {
            assert_eq!(admit(address).as_deref(), Some(address));
        }
        assert_eq!(admit("http://p.zdn.vn/x#y").as_deref(), Some("https://p.zdn.vn/x"));
        for address in [
            "https://zdn.vn.example.com/a.jpg",
            "https://evilzdn.vn/a.jpg",
            "https://zdn.vn/a.jpg",
            "https://p.zdn.vn:8443/a.jpg",
            "https://user@p.zdn.vn/a.jpg",
            "https://example.com/p.zdn.vn",
            "ftp://p.zdn.vn/a",
            "file:///etc/passwd",
            "data:image/png;base64,AAAA",
            "https://127.0.0.1/a",
            "http://127.0.0.1:8080/a",
            "https://[::1]/a",
            "//p.zdn.vn/a",
            "",
        ] {
            assert_eq!(admit(address), None, "{address}");
        }
        assert_eq!(admit(&format!("https://p.zdn.vn/{}", "a".repeat(LONGEST))), None);
    }

    #[test]
    fn the_emulator_gives_pictures_only_where_the_client_uses_it() {
        let fetcher = fetcher(Some("http://127.0.0.1:8080/openapi"));
        assert!(fetcher.admit("http://127.0.0.1:8080/pictures/a.png").is_some());
        assert!(fetcher.admit("http://127.0.0.1:8081/pictures/a.png").is_none());
        assert!(fetcher.admit("http://localhost:8080/pictures/a.png").is_none());
        assert!(fetcher.admit("https://127.0.0.1:8080/pictures/a.png").is_none());
    }
}
