//! What Zalo tells an app without being asked: events, each a signed POST to the app's one address.
//!
//! [`verify()`] says whether a body came from Zalo, [`Event::read`] what it says.

mod event;
pub mod verify;

pub use event::Event;
pub use verify::{Verified, Verifier, VerifyError, sign, verify};
