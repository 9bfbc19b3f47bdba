//! Whose request it is where proxies of the agency's own stand before the portal. A visitor can write
//! whatever he likes into `X-Forwarded-For`, and each proxy appends the address that it saw. So entries
//! are counted from the end, byte by byte, and what stands before them is not even read: nothing there
//! can shift the count or make the header unreadable.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};

use axum::http::HeaderMap;

/// The address that the first of so many trusted proxies saw; `None` when it wrote none, or not so many
/// have written.
pub(super) fn forwarded(headers: &HeaderMap, proxies: usize) -> Option<IpAddr> {
    let lines = headers.get_all("x-forwarded-for").iter();
    let mut entries = lines.rev().flat_map(|line| line.as_bytes().rsplit(|byte| *byte == b','));
    let entry = entries.nth(proxies.checked_sub(1)?)?;
    address(std::str::from_utf8(entry).ok()?.trim())
}

/// `a.b.c.d`, `x::y`, `[x::y]`, each with a port or without (an IPv6 address needs brackets for one).
fn address(text: &str) -> Option<IpAddr> {
    let bare = || text.parse().ok();
    let bracketed = || {
        let inner = text.strip_prefix('[')?.strip_suffix(']')?;
        inner.parse::<Ipv6Addr>().ok().map(IpAddr::V6)
    };
    let with_port = || text.parse::<SocketAddr>().ok().map(|address| address.ip());
    bare().or_else(bracketed).or_else(with_port)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn seen(lines: &[&[u8]], proxies: usize) -> Option<String> {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append("x-forwarded-for", HeaderValue::from_bytes(line).unwrap());
        }
        forwarded(&headers, proxies).map(|address| address.to_string())
    }

    #[test]
    fn entries_are_counted_from_the_end_over_all_lines() {
        let lines: [&[u8]; 3] = [b"9.9.9.9, 8.8.8.8", b"203.0.113.9", b" 10.0.0.2 , 10.0.0.1"];
        let of = |proxies| seen(&lines, proxies);
        assert_eq!(of(1).as_deref(), Some("10.0.0.1"));
        assert_eq!(of(2).as_deref(), Some("10.0.0.2"));
        assert_eq!(of(3).as_deref(), Some("203.0.113.9"));
        assert_eq!(of(4).as_deref(), Some("8.8.8.8"));
        assert_eq!((of(0), of(6), seen(&[], 1)), (None, None, None));
    }

    #[test]
    fn what_a_visitor_wrote_before_hides_nothing_and_shifts_nothing() {
        for own in
            [&b"\xff\xfe"[..], "địa chỉ".as_bytes(), b"\"a, b", b",,,", b"[", b"unknown", b""]
        {
            let joined = [own, b", 203.0.113.9"].concat();
            assert_eq!(seen(&[&joined], 1).as_deref(), Some("203.0.113.9"), "{own:?}");
            assert_eq!(seen(&[own, b"203.0.113.9"], 1).as_deref(), Some("203.0.113.9"), "{own:?}");
            let twice = [own, b", 203.0.113.9, 10.0.0.1"].concat();
            assert_eq!(seen(&[&twice], 2).as_deref(), Some("203.0.113.9"), "{own:?}");
        }
    }

    #[test]
    fn an_address_is_understood_however_a_proxy_writes_it() {
        for (text, address) in [
            ("203.0.113.9", "203.0.113.9"),
            ("203.0.113.9:4711", "203.0.113.9"),
            ("2001:db8::1", "2001:db8::1"),
            ("[2001:db8::1]", "2001:db8::1"),
            ("[2001:db8::1]:4711", "2001:db8::1"),
        ] {
            assert_eq!(seen(&[text.as_bytes()], 1).as_deref(), Some(address), "{text}");
        }
        for text in
            ["[203.0.113.9]", "[2001:db8::1", "2001:db8::1]", "[]", "_hidden", "1.2.3", ":80"]
        {
            assert_eq!(seen(&[text.as_bytes()], 1), None, "{text}");
        }
    }
}
