//! The portal over real sockets: what visitors get, what they cannot do, and what is counted. Where
//! time matters it is the emulator's, which stands until a test moves it.
#![cfg(all(feature = "portal", feature = "emulator-server"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "../support/folder.rs"]
mod folder;
#[path = "../support/server.rs"]
mod server;

#[cfg(test)]
mod articles;
#[cfg(test)]
mod card;
#[cfg(test)]
mod counting;
#[cfg(test)]
mod counts_page;
#[cfg(test)]
mod hardening;
#[cfg(test)]
mod locked;
#[cfg(test)]
mod outage;
#[cfg(test)]
mod pictures;
#[cfg(test)]
mod pictures_hostile;
#[cfg(test)]
mod pictures_many;
#[cfg(test)]
mod rates;
#[cfg(test)]
mod serving;
#[cfg(test)]
mod site;
