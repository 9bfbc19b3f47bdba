//! The two modules of the browser package. They are built apart, so that what a page loads holds nothing but links and
//! QR codes: no call, no token, no clock.

#[cfg(all(feature = "full", target_arch = "wasm32"))]
pub mod full;
#[cfg(feature = "widgets")]
pub mod widgets;
