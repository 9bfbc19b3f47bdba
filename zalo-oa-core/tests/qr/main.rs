//! Every code that is made here is read back by a decoder that shares nothing with the encoder;
//! SVG is first painted by a renderer that shares nothing with the writer.
#![cfg(feature = "qr")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

#[cfg(test)]
mod colours;
#[cfg(test)]
mod content;
#[cfg(test)]
mod labels;
#[cfg(test)]
mod logos;
#[cfg(test)]
mod sizes;
#[cfg(test)]
mod support;
