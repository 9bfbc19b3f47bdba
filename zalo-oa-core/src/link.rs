//! Public links, so that a program knows what a pasted or scanned link opens before it prints,
//! stores or sends it: the page of an OA looks much like a person's, a group's or a Mini App's.

mod error;
mod parse;
mod parts;

use std::{fmt, str::FromStr};

use crate::model::{ArticleId, OaId, UserId};

pub use error::LinkError;
pub use parts::{CallLink, GroupCode, MiniApp, OaAlias, Person};

/// What a public link of Zalo's opens.
///
/// Reading takes `http` and `https`; writing (`Display`) always gives the `https` form on the host
/// that serves it today, without the `gidzl` token that Zalo adds for each share, and on links of an OA, a
/// person, a group or an article without any other parameter that Zalo is not known to read.
///
/// ```
/// use zalo_oa_core::link::Link;
///
/// let link: Link = "http://zalo.me/2738683850129341000?gidzl=abc".parse()?;
/// assert_eq!(link.oa_id().map(|id| id.as_str()), Some("2738683850129341000"));
/// assert_eq!(link.to_string(), "https://zalo.me/2738683850129341000");
/// assert!(matches!("https://zalo.me/g/abcd12".parse()?, Link::Group(_)));
/// # Ok::<(), zalo_oa_core::link::LinkError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Link {
    /// An OA by its id: `https://zalo.me/<oa_id>`.
    Oa(OaId),
    /// An OA by its alias: `https://zalo.me/<alias>`.
    OaAlias(OaAlias),
    /// What the official QR of an OA holds: `https://zalo.me/<oa_id>?src=qr&f=1`.
    OfficialQr(OaId),
    /// A person, not an OA: `https://zalo.me/<phone>` or `https://zaloapp.com/qr/p/<token>`.
    Person(Person),
    /// An invitation to a group: `https://zalo.me/g/<code>`.
    Group(GroupCode),
    /// A Mini App, not an OA: `https://zalo.me/s/<id>/<path>?<query>`.
    MiniApp(MiniApp),
    /// An article of an OA: `https://rd.zapps.vn/detail/<oa_id>?id=<article>&pageId=<oa_id>`.
    Article {
        /// The OA that published it.
        oa: OaId,
        /// The article.
        article: ArticleId,
    },
    /// A video of an OA: `https://rd.zapps.vn/video?id=<id>&pageId=<oa_id>`.
    Video {
        /// The OA that published it.
        oa: OaId,
        /// The video's id as the link writes it.
        id: String,
    },
    /// A call: `https://zalo.me/app/link/…`, good for 48 hours.
    Call(CallLink),
    /// The staff's chat window with one person: `https://oa.zalo.me/chatv2?uid=<user>&oaid=<oa_id>`.
    StaffConsole {
        /// The OA whose staff it is for.
        oa: OaId,
        /// The person on the other side.
        user: UserId,
    },
}

impl Link {
    /// The page of an OA.
    ///
    /// # Errors
    /// [`LinkError::OaId`] unless the id is 15 to 20 digits: shorter ones would be read as a phone number.
    pub fn oa(oa: &OaId) -> Result<Self, LinkError> {
        parts::checked_oa(oa).map(Self::Oa)
    }

    /// The page of an OA by its alias.
    ///
    /// # Errors
    /// Those of [`OaAlias::new`].
    pub fn alias(alias: &str) -> Result<Self, LinkError> {
        OaAlias::new(alias).map(Self::OaAlias)
    }

    /// The link that the OA's official QR holds.
    ///
    /// # Errors
    /// [`LinkError::OaId`] unless the id is 15 to 20 digits.
    pub fn official_qr(oa: &OaId) -> Result<Self, LinkError> {
        parts::checked_oa(oa).map(Self::OfficialQr)
    }

    /// The OA that this link belongs to, if it tells: an alias, for one, does not.
    #[must_use]
    pub fn oa_id(&self) -> Option<&OaId> {
        match self {
            Self::Oa(oa)
            | Self::OfficialQr(oa)
            | Self::Article { oa, .. }
            | Self::Video { oa, .. }
            | Self::StaffConsole { oa, .. } => Some(oa),
            Self::OaAlias(_)
            | Self::Person(_)
            | Self::Group(_)
            | Self::MiniApp(_)
            | Self::Call(_) => None,
        }
    }

    /// Whether the link opens the page of an OA, where a person can follow it and write to it.
    #[must_use]
    pub fn opens_oa(&self) -> bool {
        matches!(self, Self::Oa(_) | Self::OaAlias(_) | Self::OfficialQr(_))
    }
}

/// The link to the page of an OA, `https://zalo.me/<oa_id>`.
///
/// # Errors
/// [`LinkError::OaId`] unless the id is 15 to 20 digits.
pub fn oa_link(oa: &OaId) -> Result<String, LinkError> {
    // Not through `Link`, here and below: pages would load the writing of every form for these three.
    parts::checked_oa(oa).map(|oa| page(oa.as_str()))
}

/// The link to the page of an OA by its alias, `https://zalo.me/<alias>`.
///
/// # Errors
/// Those of [`OaAlias::new`].
pub fn alias_link(alias: &str) -> Result<String, LinkError> {
    OaAlias::new(alias).map(|alias| page(alias.as_str()))
}

/// The link that the OA's official QR holds, `https://zalo.me/<oa_id>?src=qr&f=1`.
///
/// ```
/// use zalo_oa_core::{link::official_qr_link, model::OaId};
///
/// let link = official_qr_link(&OaId::new("2738683850129341000"))?;
/// assert_eq!(link, "https://zalo.me/2738683850129341000?src=qr&f=1");
/// # Ok::<(), zalo_oa_core::link::LinkError>(())
/// ```
///
/// # Errors
/// [`LinkError::OaId`] unless the id is 15 to 20 digits.
pub fn official_qr_link(oa: &OaId) -> Result<String, LinkError> {
    oa_link(oa).map(|page| page + OFFICIAL_QR)
}

const PAGE: &str = "https://zalo.me/";
const OFFICIAL_QR: &str = "?src=qr&f=1";

fn page(name: &str) -> String {
    PAGE.to_owned() + name
}

impl FromStr for Link {
    type Err = LinkError;

    /// Reads a link of at most 2048 bytes. The host must be one of Zalo's five, without user name or port.
    fn from_str(text: &str) -> Result<Self, LinkError> {
        parse::parse(text)
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Oa(oa) => write!(f, "{PAGE}{}", id(oa)),
            Self::OaAlias(alias) => write!(f, "{PAGE}{}", alias.as_str()),
            Self::OfficialQr(oa) => write!(f, "{PAGE}{}{OFFICIAL_QR}", id(oa)),
            Self::Person(person) => person.write(f),
            Self::Group(code) => write!(f, "https://zalo.me/g/{}", code.as_str()),
            Self::MiniApp(app) => write!(f, "https://zalo.me/s/{}{}", app.id(), app.tail()),
            Self::Article { oa, article } => {
                let (oa, article) = (id(oa), parts::escape(article.as_str()));
                write!(f, "https://rd.zapps.vn/detail/{oa}?id={article}&pageId={oa}")
            }
            Self::Video { oa, id: video } => {
                let (oa, video) = (id(oa), parts::escape(video));
                write!(f, "https://rd.zapps.vn/video?id={video}&pageId={oa}")
            }
            Self::Call(call) => write!(f, "https://zalo.me/app/link{}", call.tail()),
            Self::StaffConsole { oa, user } => {
                let (oa, user) = (id(oa), parts::escape(user.as_str()));
                write!(f, "https://oa.zalo.me/chatv2?uid={user}&oaid={oa}")
            }
        }
    }
}

/// An id as a link can carry it, whatever a caller put into it.
fn id(oa: &OaId) -> String {
    parts::escape(oa.as_str())
}
