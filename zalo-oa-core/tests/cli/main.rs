//! The program `zalo-oa`, run as people run it, against an emulator on loopback.
#![cfg(all(feature = "cli", feature = "emulator-server", unix))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

mod broadcasts;
mod doctor;
mod doctor_oa;
mod environment;
mod followers;
mod keep_alive;
mod login;
mod login_pair;
mod settings;
mod support;
