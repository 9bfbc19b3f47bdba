//! Public links: told apart, mended to one form, refused by name, and silent about people.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[cfg(test)]
mod properties;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod writing;

use zalo_oa_core::{
    link::{Link, LinkError},
    model::OaId,
};

fn read(text: &str) -> Result<Link, LinkError> {
    text.parse()
}

fn oa() -> OaId {
    OaId::new("2738683850129341000")
}
