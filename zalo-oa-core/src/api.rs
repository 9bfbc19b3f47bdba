//! Zalo's calls, a file per family. Each family states its rows and its answer types; the rest of
//! the SDK reads them from [`table`].

pub mod anonymous;
pub mod article_videos;
pub mod articles;
pub mod broadcast;
pub mod calls;
pub mod consultation;
pub mod conversations;
pub mod custom_info;
pub mod followers;
pub mod group_messages;
pub mod groups;
pub(crate) mod inner;
pub mod lead_forms;
pub mod oa;
pub mod oauth;
pub mod quota;
pub mod reactions;
pub mod social;
pub mod tags;
pub mod template;
pub mod uploads;
pub mod user_fields;
pub mod users;
pub mod zbs;

use std::{collections::HashMap, sync::OnceLock};

use bytes::Bytes;
use serde_json::{Map, Value};

pub use anonymous::*;
pub use article_videos::*;
pub use articles::*;
pub use broadcast::*;
pub use calls::*;
pub use consultation::*;
pub use conversations::*;
pub use custom_info::*;
pub use followers::*;
pub use group_messages::*;
pub use groups::*;
pub use lead_forms::*;
pub use oa::*;
pub use oauth::*;
pub use quota::*;
pub use reactions::*;
pub use social::*;
pub use tags::*;
pub use template::*;
pub use uploads::*;
pub use user_fields::*;
pub use users::*;
pub use zbs::*;

#[cfg(feature = "plain")]
use crate::endpoint;
use crate::{
    client::prepare,
    endpoint::{Host, Kind, Row, endpoints, models},
    model::wire::Wire,
};

/// Declares the families: their rows, and what each call is given.
macro_rules! families {
    ($($($part:ident)::+,)+) => {
        /// Every family, in the order of the reference docs.
        static FAMILIES: &[&[fn() -> &'static Row]] = &[$($($part::)+ROWS),+];

        /// The parameters of each call, family by family, without the rest of its row.
        #[cfg(feature = "plain")]
        pub(crate) static GIVEN: &[&[(&str, &[endpoint::Field])]] = &[$($($part::)+GIVEN),+];
    };
}

families! {
    oauth,
    oa,
    users,
    custom_info,
    user_fields,
    followers,
    lead_forms,
    tags,
    consultation,
    anonymous,
    reactions,
    template,
    uploads,
    broadcast,
    articles,
    article_videos,
    conversations,
    quota,
    zbs,
    zbs::templates,
    groups,
    group_messages,
    calls,
    social,
}

/// Every call the SDK knows.
///
/// ```
/// let row = zalo_oa_core::api::row("users.list").expect("a known call");
/// assert_eq!(row.spec().path, "/v3.0/oa/user/getlist");
/// ```
#[must_use]
pub fn table() -> &'static [&'static Row] {
    static TABLE: OnceLock<Vec<&'static Row>> = OnceLock::new();
    TABLE.get_or_init(|| FAMILIES.iter().copied().flatten().map(|row| row()).collect())
}

/// The call of that dotted name.
#[must_use]
pub fn row(name: &str) -> Option<&'static Row> {
    static INDEX: OnceLock<HashMap<&'static str, &'static Row>> = OnceLock::new();
    INDEX
        .get_or_init(|| table().iter().map(|row| (row.spec().name, *row)).collect())
        .get(name)
        .copied()
}

/// What a request on the wire is to a platform that reads it by the rows.
#[derive(Debug)]
pub enum Accepted {
    /// A known call, with its flat parameters.
    Call {
        /// The row's name.
        name: &'static str,
        /// As they came: numbers, booleans and texts are not yet unified.
        params: Map<String, Value>,
    },
    /// No row has this host, verb and path.
    NoSuchPath,
    /// The path is known, but no row on it takes this body.
    NoRowTakesIt {
        /// The parameters as they came.
        body: Value,
    },
}

/// Finds the row that a request belongs to. Ranges are not checked here.
#[must_use]
pub fn accept(host: Host, request: &http::Request<Bytes>) -> Accepted {
    let mut found = None;
    for row in on_path(host, request) {
        let spec = row.spec();
        let body = prepare::body_of(spec, request);
        if let Some(mut params) = row.accept(&body) {
            for field in spec.fields.iter().filter(|field| field.header) {
                if let Some(value) = request.headers().get(field.name) {
                    let text = String::from_utf8_lossy(value.as_bytes()).into_owned();
                    params.insert(field.name.to_owned(), Value::String(text));
                }
            }
            return Accepted::Call { name: spec.name, params };
        }
        found = Some(body);
    }
    found.map_or(Accepted::NoSuchPath, |body| Accepted::NoRowTakesIt { body })
}

fn on_path(host: Host, request: &http::Request<Bytes>) -> impl Iterator<Item = &'static Row> {
    table().iter().copied().filter(move |row| {
        let spec = row.spec();
        spec.host == host
            && spec.path == request.uri().path()
            && spec.verb.method() == *request.method()
    })
}

/// The names of all rows that take a request: one at most, which a test holds up.
#[doc(hidden)]
#[must_use]
pub fn takers(host: Host, request: &http::Request<Bytes>) -> Vec<&'static str> {
    on_path(host, request)
        .filter(|row| row.accept(&prepare::body_of(row.spec(), request)).is_some())
        .map(|row| row.spec().name)
        .collect()
}

/// An acknowledgement: the call took effect and there is nothing to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Done;

struct Anything;

impl<'de> serde::de::Visitor<'de> for Anything {
    type Value = Done;
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("anything")
    }
    fn visit_unit<E>(self) -> Result<Done, E> {
        Ok(Done)
    }
}

impl Wire for Done {
    const KIND: Kind = Kind::Nothing;

    /// Zalo acknowledges with no `data`, with `null` and with `{}`.
    fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_ignored_any(Anything)?;
        Ok(Self)
    }
}

#[cfg(test)]
mod tests;
