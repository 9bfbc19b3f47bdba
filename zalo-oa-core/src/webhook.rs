//! What Zalo tells an app without being asked: events, each a signed POST to the app's one address.
//!
//! [`verify()`] says whether a body came from Zalo, [`Event::read`] what it says. With feature `inbox`, `Inbox` takes them:
//! durable before they are answered, handed to a handler until it succeeds.

pub mod event;
#[cfg(feature = "inbox")]
pub mod inbox;
pub mod verify;

pub use event::{Consent, ConsentAct, Direction, Event, EventBody, EventKind, Person, Withdrawal};
#[cfg(feature = "inbox")]
pub use inbox::Inbox;
pub use verify::{Verified, Verifier, VerifyError, sign, verify};
