//! The desks whose QR codes are counted. They come from configuration and from nothing else, and
//! their targets are pages of OAs, so the redirect can be turned into no other address.

mod table;

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    link::{Link, LinkError},
    model::OaId,
};

/// Desks in one configuration.
const MOST: usize = 10_000;
/// Bytes of a desk's code.
const LONGEST: usize = 64;

/// Desks by their codes: the `<desk>` of `/q/<desk>`.
///
/// ```
/// use zalo_oa_core::{model::OaId, portal::Desks};
///
/// let oa = OaId::new("2738683850129341000");
/// let desks = Desks::csv("mã;tên quầy\nmot-cua;Bộ phận một cửa\nho-tich;Quầy hộ tịch\n", Some(&oa))?;
/// assert_eq!(desks.len(), 2);
/// assert_eq!(desks.link("ho-tich"), Some("https://zalo.me/2738683850129341000"));
/// assert_eq!(desks.link("khac"), None);
/// # Ok::<(), zalo_oa_core::portal::DeskError>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Desks {
    desks: BTreeMap<Arc<str>, Desk>,
}

#[derive(Clone, Debug)]
struct Desk {
    name: String,
    link: String,
}

/// A desk that does not fit, and in which line of the file; 0 where there is no file.
#[derive(Debug, thiserror::Error)]
#[error("desks, line {line}: {what}")]
pub struct DeskError {
    line: usize,
    what: String,
    #[source]
    source: Option<LinkError>,
}

impl Desks {
    /// Adds a desk. Its code is 1 to 64 of `a` to `z`, `0` to `9` and `-`; its link opens an OA.
    ///
    /// # Errors
    /// A code of another form or one that is taken; a link that opens no OA.
    pub fn add(&mut self, code: &str, name: &str, link: &Link) -> Result<(), DeskError> {
        let refuse = |what: String| Err(DeskError { line: 0, what, source: None });
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if code.is_empty() || code.len() > LONGEST || !code.bytes().all(fits) {
            return refuse("a code is 1 to 64 of `a` to `z`, `0` to `9` and `-`".to_owned());
        }
        if self.desks.contains_key(code) {
            return refuse(format!("the code `{code}` is there twice"));
        }
        if !link.opens_oa() {
            return refuse("the link opens no OA".to_owned());
        }
        if self.desks.len() >= MOST {
            return refuse(format!("there are more than {MOST} desks"));
        }
        let desk = Desk { name: name.trim().to_owned(), link: link.to_string() };
        self.desks.insert(code.into(), desk);
        Ok(())
    }

    /// Reads a table with a heading, separated by `;`, `,` or tabs: `code` (`mã`), `name` (`tên quầy`),
    /// and where a desk is not that of `oa`, `oa` (an id) or `link`. Other columns are passed over.
    ///
    /// # Errors
    /// The first line that does not fit.
    pub fn csv(text: &str, oa: Option<&OaId>) -> Result<Self, DeskError> {
        table::read(text, oa)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.desks.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.desks.is_empty()
    }

    /// Where a desk's code leads.
    #[must_use]
    pub fn link(&self, code: &str) -> Option<&str> {
        self.desks.get(code).map(|desk| desk.link.as_str())
    }

    /// What a desk is called.
    #[must_use]
    pub fn name(&self, code: &str) -> Option<&str> {
        self.desks.get(code).map(|desk| desk.name.as_str())
    }

    /// All codes, in alphabetical order.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.desks.keys().map(|code| &**code)
    }

    /// A desk's code and link, as people type it.
    pub(super) fn find(&self, asked: &str) -> Option<(Arc<str>, &str)> {
        if asked.len() > LONGEST {
            return None;
        }
        let asked = asked.to_ascii_lowercase();
        let (code, desk) = self.desks.get_key_value(asked.as_str())?;
        Some((Arc::clone(code), &desk.link))
    }
}
