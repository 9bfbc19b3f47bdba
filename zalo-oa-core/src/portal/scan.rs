//! Whether opening `/q/<desk>` was a scan. Messengers and search engines open links to show a
//! preview, and browsers open some before anybody asks: none of these is a person at a desk. Whom
//! they say they are is looked at and forgotten.

use axum::http::{HeaderMap, Method, header};

/// Parts of the names of programs that fetch links by themselves, in small letters.
const PREVIEWS: &[&str] = &[
    "bot",
    "crawl",
    "spider",
    "preview",
    "facebookexternalhit",
    "facebookcatalog",
    "meta-externalagent",
    "meta-externalfetcher",
    "whatsapp/",
    "zalo-link",
    "zalolink",
    "zalopreview",
    "zalo link",
    "skypeuripreview",
    "slack-img",
    "google-inspectiontool",
    "google-safety",
    "google-read-aloud",
    "googleother",
    "mediapartners-google",
    "apis-google",
    "feedfetcher",
    "bingpreview",
    "yahoo! slurp",
    "duckduckgo-favicons",
    "ia_archiver",
    "embedly",
    "iframely",
    "vkshare",
    "headlesschrome",
    "curl/",
    "wget/",
    "python-requests",
    "python-urllib",
    "go-http-client",
    "okhttp",
    "java/",
    "libwww-perl",
    "pingdom",
    "statuscake",
    "zabbix",
];

/// Whether a person is behind the request, as far as it shows.
pub(super) fn is_scan(method: &Method, headers: &HeaderMap) -> bool {
    method == Method::GET && !is_early(headers) && !is_preview(headers)
}

/// Whether a browser fetches it before anybody has asked for it.
fn is_early(headers: &HeaderMap) -> bool {
    ["purpose", "sec-purpose", "x-purpose", "x-moz"].iter().any(|name| {
        headers.get_all(*name).iter().any(|value| {
            let value = value.as_bytes().to_ascii_lowercase();
            let value = String::from_utf8_lossy(&value);
            ["prefetch", "prerender", "preview"].iter().any(|word| value.contains(word))
        })
    })
}

fn is_preview(headers: &HeaderMap) -> bool {
    let Some(agent) = headers.get(header::USER_AGENT) else {
        // Every browser says who it is.
        return true;
    };
    let agent = agent.as_bytes().to_ascii_lowercase();
    // A maker of telephones.
    let agent = String::from_utf8_lossy(&agent).replace("cubot", "");
    agent.trim().is_empty() || PREVIEWS.iter().any(|name| agent.contains(name))
}
