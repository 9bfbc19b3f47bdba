//! `broadcast.once`: written down before a byte leaves, never sent again by itself.
#![cfg(all(feature = "emulator", feature = "publish", feature = "file-store"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[path = "broadcast_once/account.rs"]
mod account;
#[path = "broadcast_once/by_name.rs"]
mod by_name;
#[path = "broadcast_once/doubt.rs"]
mod doubt;
#[path = "broadcast_once/kept.rs"]
mod kept;
#[path = "broadcast_once/rerun.rs"]
mod rerun;
#[path = "broadcast_once/retried.rs"]
mod retried;
