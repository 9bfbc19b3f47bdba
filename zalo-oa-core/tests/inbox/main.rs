//! The inbox as a caller sees it: what is answered 200 reaches the handler, whatever happens in between. Time is the
//! emulator's, which stands until a test moves it.
#![cfg(all(feature = "inbox", feature = "emulator"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "../support/capture.rs"]
mod capture;
#[path = "../support/folder.rs"]
mod folder;

#[cfg(test)]
mod bench;
#[cfg(test)]
mod dead;
#[cfg(test)]
mod file;
#[cfg(test)]
mod handling;
mod killed;
#[cfg(test)]
mod privacy;
#[cfg(test)]
mod routes;
#[cfg(test)]
mod taking;
