//! `/zalo/oa`: the account as a visiting card shows it. What Zalo says is data: it goes out as JSON
//! text and nowhere else.

use serde::Serialize;

use super::{cache::Why, pictures::Pictures};
use crate::{
    Client,
    api::GetOa,
    link::{Link, OaAlias},
};

/// The card, without when it was fetched.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Card {
    id: String,
    alias: Option<String>,
    name: String,
    description: Option<String>,
    avatar: Option<String>,
    verified: bool,
    followers: Option<u64>,
    link: String,
    qr: String,
}

pub(super) async fn fetch(client: Client, pictures: Pictures) -> Result<Card, Why> {
    let oa = client.send(GetOa::new()).await.map_err(|error| super::why(&error))?;
    // An id that makes no link is not one of Zalo's.
    let (Ok(link), Ok(qr)) = (Link::oa(&oa.oa_id), Link::official_qr(&oa.oa_id)) else {
        tracing::warn!(target: super::TARGET, "the answer to `oa.info` holds no usable id");
        return Err(Why::Unfit);
    };
    let avatar = match &oa.avatar {
        Some(address) => pictures.name(address),
        None => None,
    };
    let alias = oa.oa_alias.and_then(|alias| OaAlias::new(&alias).ok());
    Ok(Card {
        id: oa.oa_id.as_str().to_owned(),
        alias: alias.map(|alias| alias.as_str().to_owned()),
        name: oa.name,
        description: oa.description,
        avatar,
        verified: oa.is_verified == Some(true),
        followers: oa.num_follower,
        link: link.to_string(),
        qr: qr.to_string(),
    })
}
