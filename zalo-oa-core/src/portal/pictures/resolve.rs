//! Names that lead to the public internet only. Whoever could change what a name of Zalo's resolves
//! to must not reach a machine inside the agency through the portal.

use std::{
    io,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use crate::platform::BoxFuture;

type Lookup = dyn Fn(String) -> BoxFuture<'static, io::Result<Vec<IpAddr>>> + Send + Sync;

/// A resolver that passes private addresses over.
#[derive(Clone)]
pub(super) struct Public(Arc<Lookup>);

impl Public {
    /// Asks the system.
    pub(super) fn system() -> Self {
        Self(Arc::new(|name| {
            Box::pin(async move {
                let found = tokio::net::lookup_host((name, 0)).await?;
                Ok(found.map(|address| address.ip()).collect())
            })
        }))
    }
}

impl Resolve for Public {
    fn resolve(&self, name: Name) -> Resolving {
        let found = (self.0)(name.as_str().to_owned());
        Box::pin(async move {
            let public: Vec<_> = found
                .await?
                .into_iter()
                .filter(|address| is_public(*address))
                .map(|address| SocketAddr::new(address, 0))
                .collect();
            if public.is_empty() {
                return Err("the name has no address on the public internet".into());
            }
            Ok(Box::new(public.into_iter()) as Addrs)
        })
    }
}

/// Whether an address belongs to the public internet (the special registries of IANA).
fn is_public(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let special = match (a, b) {
        // Itself, carriers' own, protocols, benchmarks, reserved and broadcast.
        (0, _) | (100, 64..=127) | (198, 18 | 19) | (240..=255, _) => true,
        (192, 0) => c == 0,
        (192, 88) => c == 99,
        _ => false,
    };
    !(special
        || address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_documentation()
        || address.is_multicast())
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let [first, second, ..] = address.segments();
    // Of the global addresses: protocols (Teredo among them), documentation, and 6to4, which wraps others.
    let global = (0x2000..=0x3fff).contains(&first);
    let special = (first == 0x2001 && (second < 0x200 || second == 0x0db8))
        || first == 0x2002
        || (first == 0x3fff && second < 0x1000);
    global && !special
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use super::*;

    async fn found(addresses: &'static [&'static str]) -> Vec<String> {
        let resolver = Public(Arc::new(move |_| {
            Box::pin(async move {
                Ok(addresses.iter().map(|address| address.parse().unwrap()).collect())
            })
        }));
        let name = Name::from_str("p.zdn.vn").unwrap();
        match resolver.resolve(name).await {
            Ok(addresses) => addresses.map(|address| address.ip().to_string()).collect(),
            Err(_) => Vec::new(),
        }
    }

    #[tokio::test]
    async fn a_name_leads_to_no_private_address() {
        assert_eq!(found(&["118.102.1.1", "10.0.0.1"]).await, ["118.102.1.1"]);
        assert_eq!(found(&["2405:4800::1"]).await, ["2405:4800::1"]);
        for address in [
            &["127.0.0.1"] as &[&str],
            &["10.1.2.3"],
            &["172.16.0.1"],
            &["192.168.1.1"],
            &["169.254.169.254"],
            &["100.64.0.1"],
            &["0.0.0.0"],
            &["192.0.0.8"],
            &["198.18.0.1"],
            &["224.0.0.1"],
            &["255.255.255.255"],
            &["203.0.113.1"],
            &["::1"],
            &["::"],
            &["fe80::1"],
            &["fc00::1"],
            &["fec0::1"],
            &["ff02::1"],
            &["::ffff:127.0.0.1"],
            &["::ffff:10.0.0.1"],
            &["64:ff9b::a00:1"],
            &["2002:a00:1::"],
            &["2001::1"],
            &["2001:db8::1"],
            &[],
        ] {
            assert_eq!(found(address).await, Vec::<String>::new(), "{address:?}");
        }
    }

    #[tokio::test]
    async fn a_client_with_this_resolver_connects_to_no_private_address() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let port = listener.local_addr().unwrap().port();
        let here = || Box::pin(async { Ok(vec![IpAddr::from(Ipv4Addr::LOCALHOST)]) });
        let resolver = Public(Arc::new(move |_| here()));
        let client = reqwest::Client::builder().no_proxy().dns_resolver(resolver).build().unwrap();
        let error = client.get(format!("http://p.zdn.vn:{port}/")).send().await.unwrap_err();
        assert!(error.is_connect(), "{error}");
        assert_eq!(listener.accept().unwrap_err().kind(), io::ErrorKind::WouldBlock);
    }
}
