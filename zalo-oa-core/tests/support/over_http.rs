//! An app whose four hosts are one local server, over the real transport.
#![allow(dead_code, reason = "each test program uses a part")]

use std::sync::OnceLock;

use zalo_oa_core::{
    App,
    client::{AppBuilder, Bases},
};

use crate::{authority::Authority, server::Server};

/// Brings a certificate of its own, so that a machine without any can run the tests.
pub(crate) fn builder(server: &Server) -> AppBuilder {
    static CA: OnceLock<String> = OnceLock::new();
    let ca = CA.get_or_init(|| Authority::new().pem());
    App::builder("1")
        .secret("app-secret")
        .bases(Bases::emulator(&server.base()).unwrap())
        .extra_ca(ca.as_bytes())
}
