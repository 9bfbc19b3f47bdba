//! `/zalo/articles`: what the OA has published and shows. The newest ones are kept as one list, so
//! that no choice of page or page size by a visitor becomes a call to Zalo, and hidden articles leave
//! no gaps in the pages.

use std::collections::HashSet;

use serde::Serialize;
use url::Url;

use super::{cache::Why, pictures::Pictures};
use crate::{
    Client,
    api::{ArticleSummary, ListArticles},
    model::Visibility,
};

/// Articles of one call; Zalo takes no more.
const PAGE: u32 = 10;

#[derive(Clone, Debug, Serialize)]
pub(super) struct Item {
    id: String,
    title: String,
    description: Option<String>,
    picture: Option<String>,
    published: Option<String>,
    link: Option<String>,
}

/// A page of them.
#[derive(Debug, Serialize)]
pub(super) struct Page<'a> {
    total: usize,
    offset: usize,
    items: &'a [Item],
}

/// How many calls bring so many, one after the other.
pub(super) fn calls(most: u32) -> u32 {
    most.div_ceil(PAGE)
}

/// The newest ones that people may see, at most `most`.
pub(super) async fn fetch(client: Client, pictures: Pictures, most: u32) -> Result<Vec<Item>, Why> {
    let (mut items, mut seen) = (Vec::new(), HashSet::new());
    let mut offset = 0;
    while offset < most {
        let page = client.send(ListArticles::new(offset, PAGE)).await;
        let page = page.map_err(|error| super::why(&error))?;
        let full = page.medias.len() >= PAGE as usize;
        for article in page.medias {
            // A new one that came in between moves the last of a page to the next.
            let shown = article.status.as_ref().is_none_or(|status| *status == Visibility::Show);
            if shown && seen.insert(article.id.clone()) {
                items.push(item(article, &pictures));
            }
        }
        offset += PAGE;
        if !full || page.total.is_some_and(|total| u64::from(offset) >= total) {
            break;
        }
    }
    Ok(items)
}

/// The part of the list that was asked for.
pub(super) fn page(items: &[Item], offset: usize, limit: usize) -> Page<'_> {
    let rest = items.get(offset..).unwrap_or_default();
    Page { total: items.len(), offset, items: rest.get(..limit).unwrap_or(rest) }
}

fn item(article: ArticleSummary, pictures: &Pictures) -> Item {
    Item {
        id: article.id.as_str().to_owned(),
        title: article.title,
        // Zalo's list has none.
        description: None,
        picture: article.thumb.as_deref().and_then(|address| pictures.name(address)),
        published: article.create_date.map(crate::platform::Timestamp::utc),
        link: article.link_view.as_deref().and_then(zalos),
    }
}

/// The hosts on which Zalo shows articles, and all below them.
const HOSTS: [&str; 3] = ["zalo.me", "zaloapp.com", "zapps.vn"];

/// The address, when it is https and Zalo's.
fn zalos(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let plain = url.username().is_empty() && url.password().is_none() && url.port().is_none();
    let host = url.host_str()?;
    let ours = HOSTS.iter().any(|name| {
        host == *name || host.strip_suffix(name).is_some_and(|rest| rest.ends_with('.'))
    });
    (url.scheme() == "https" && plain && ours).then(|| url.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_links_on_zalos_hosts_get_through() {
        for address in [
            "https://zalo.me/1",
            "https://oa.zalo.me/article?id=1",
            "https://rd.zapps.vn/detail/1?id=2",
        ] {
            assert_eq!(zalos(address).as_deref(), Some(address));
        }
        for address in [
            "javascript:alert(1)",
            "data:text/html,x",
            "http://zalo.me/1",
            "https://zalo.me.example.com/1",
            "https://evilzalo.me/1",
            "https://user@zalo.me/1",
            "https://zalo.me:8443/1",
            "//zalo.me/1",
            "zalo.me",
            "",
        ] {
            assert_eq!(zalos(address), None, "{address}");
        }
    }
}
