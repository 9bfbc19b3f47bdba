//! Typed SDK for the Zalo Official Account (OA) API.
//!
//! Everything the SDK knows about Zalo stands in two tables: [`api::table`] (one row per call) and
//! [`operation::table`] (what spans calls, such as [`publish`]). A [`Client`] sends a typed request,
//! walks its pages, or starts an operation; errors follow the phase of the call and say whether it
//! may have taken effect.
//!
//! ```no_run
//! use zalo_oa_core::{Client, api::{GetOa, ListUsers}};
//!
//! # async fn run() -> Result<(), zalo_oa_core::Error> {
//! let client = Client::with_access_token("…")?;
//! let oa = client.send(GetOa::new()).await?;
//! println!("{}", oa.name);
//! let mut pages = client.pages(ListUsers::new(0, 50).is_follower(true));
//! while let Some(people) = pages.next_page().await? {
//!     println!("{} people", people.len());
//! }
//! # Ok(()) }
//! ```
//!
//! There is no sandbox at Zalo, so one is part of the crate: the `emulator` feature.

// On docs.rs each item says which feature it needs.
#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod api;
pub mod auth;
pub mod broadcast;
#[cfg(feature = "cli")]
pub mod cli;
pub mod client;
#[cfg(feature = "emulator")]
pub mod emulator;
pub mod endpoint;
pub mod error;
#[cfg(all(feature = "export", not(target_arch = "wasm32")))]
pub mod export;
pub mod health;
mod hex;
#[cfg(any(feature = "inbox", feature = "portal"))]
mod identity;
mod limiter;
pub mod link;
pub mod model;
pub mod operation;
pub mod pages;
#[cfg(feature = "plain")]
pub mod plain;
pub mod platform;
#[cfg(feature = "portal")]
pub mod portal;
#[cfg(feature = "publish")]
pub mod publish;
#[cfg(feature = "qr-svg")]
pub mod qr;
pub mod retry;
#[cfg(feature = "schema")]
pub mod schema;
pub mod store;
pub mod sweep;
pub mod transport;
pub mod video;
pub mod webhook;

pub use client::{App, CallOptions, Client};
pub use error::{Error, ErrorRecord};
