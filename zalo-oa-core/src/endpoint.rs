//! What a call is: one row that drives types, wire form, emulator, rate buckets and docs.
//!
//! Everything the SDK knows about one of Zalo's calls stands in its row, declared by the
//! `endpoints!` macro in `api/<family>.rs`. Nothing else names a path.

mod fields;
mod form;
mod inner;
mod macros;
mod row;
mod shape;
mod spec;

use bytes::Bytes;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

pub use form::Form;
pub use inner::{Inner, Measure};
pub use row::Row;
pub(crate) use row::{ValuePages, ValueWalk};
pub use spec::{
    Bucket, Confidence, Envelope, Field, Host, Kind, Model, Placement, Safety, Spec, Status, Verb,
};

pub(crate) use fields::{argument, bounds, docs, optional_range, pairs};
#[cfg(feature = "emulator")]
pub(crate) use inner::placeholders;
pub(crate) use inner::{Broken, broken};
pub(crate) use macros::{endpoints, models};
pub(crate) use shape::Shape;

use crate::{
    client::{Client, Params, prepare, read},
    error::{BuildError, Error},
    model::{File, wire::Wire},
    pages,
    platform::{BoxFuture, MaybeSend},
};

/// One of Zalo's calls as a Rust type: the request's fields, the answer's type, the row.
pub trait Endpoint: Serialize + DeserializeOwned + Clone + MaybeSend + 'static {
    /// What comes back.
    type Answer: Wire + MaybeSend + 'static;

    /// Its parameters.
    const FIELDS: &'static [Field];

    /// The row of this call.
    fn row() -> &'static Row;

    /// Holds the fields against the row's ranges.
    ///
    /// # Errors
    /// Names the field, what was given and what is allowed. Nothing has been sent.
    fn check(&self) -> Result<(), BuildError>;

    /// The files of the request.
    fn files(&self) -> Vec<(&'static Field, &File)>;

    /// The same, to be read or put in.
    fn files_mut(&mut self) -> Vec<(&'static Field, &mut File)>;
}

/// Those of the fields that are files.
pub(crate) fn files_of<F, const N: usize>(
    fields: &'static [Field],
    found: [Option<F>; N],
) -> Vec<(&'static Field, F)> {
    fields.iter().zip(found).filter_map(|(field, file)| Some((field, file?))).collect()
}

/// A type made by `models!`: named fields with their docs.
pub(crate) trait Described: Serialize + DeserializeOwned {
    const MODEL: &'static Model;
}

/// A call that is read page by page.
pub trait Paged: Endpoint<Answer: PageAnswer> {
    /// Where this page starts.
    fn offset(&self) -> u32;
    /// Moves to another start.
    fn set_offset(&mut self, offset: u32);
    /// The largest start that the platform takes.
    fn last_offset() -> u32;
}

/// The answer to a [`Paged`] call.
pub trait PageAnswer {
    /// What the page holds.
    type Item: Wire + MaybeSend + 'static;
    /// The items, in the platform's order.
    fn into_items(self) -> Vec<Self::Item>;
    /// How many items there are in all, where the platform says.
    fn total(&self) -> Option<u64> {
        None
    }
    /// The start that the platform says it used, where it says so.
    fn offset(&self) -> Option<u32> {
        None
    }
}

impl<T: Wire + MaybeSend + 'static> PageAnswer for Vec<T> {
    type Item = T;
    fn into_items(self) -> Self {
        self
    }
}

/// Entry points that the macro stores in the row; generic, so that the row needs no type.
pub(crate) mod by_name {
    use serde_json::value::{RawValue, to_raw_value};

    use super::{BuildError, Bytes, Client, Endpoint, Error, Paged, Params, Row, Value, ValueWalk};
    use super::{pages, prepare, read};

    pub(crate) fn request<E: Endpoint>(params: Params) -> Result<E, BuildError> {
        prepare::from_params::<E>(params)
    }

    pub(crate) fn prepare_call<E: Endpoint>(
        params: Params,
        limits: prepare::Limits,
    ) -> Result<prepare::Prepared, BuildError> {
        prepare::prepare_with(&request::<E>(params)?, limits)
    }

    pub(crate) fn read_call<E: Endpoint>(
        response: &http::Response<Bytes>,
    ) -> Result<Box<RawValue>, Error> {
        let row: &Row = E::row();
        let answer = read::read::<E>(response)?;
        to_raw_value(&answer).map_err(|source| read::unreadable(row.spec.name, source))
    }

    pub(crate) fn pages_call<E: Paged>(
        client: &Client,
        params: Value,
    ) -> Result<ValueWalk, BuildError> {
        Ok(pages::by_name(client.clone(), request::<E>(params.into())?))
    }
}

/// The future of a call by name.
pub type ValueFuture<'a> = BoxFuture<'a, Result<Value, Error>>;
