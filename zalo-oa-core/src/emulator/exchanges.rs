//! What left the emulator: for each request that it took, whether the platform's own answer went out
//! whole. A client may call the outcome of a call unknown only where it did not.

use serde::Serialize;

use super::{Emulator, Reply};
use crate::platform::Timestamp;

/// A request whose bytes the emulator took. One that was reset unread has none.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Exchange {
    /// When it was taken, in virtual time.
    pub at: Timestamp,
    /// The call; `other` for a body that fits none.
    pub call: &'static str,
    /// [`digest`](super::digest) of the call's parameters as JSON text, keys in order.
    pub request: String,
    /// The kind of the fault that struck it.
    pub fault: Option<&'static str>,
    /// Whether the platform's own answer, a refusal included, went out whole: handed to the socket
    /// to its last byte, or to a client in the same process. A gateway's page, a redirect and a
    /// body that was spoilt are not the platform's answer.
    pub answered: bool,
}

/// Names an exchange whose answer is on its way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Receipt(usize);

#[derive(Debug, Default)]
pub(super) struct Exchanges {
    list: Vec<Exchange>,
}

impl Exchanges {
    pub(super) fn begin(&mut self, exchange: Exchange) -> Receipt {
        self.list.push(exchange);
        Receipt(self.list.len() - 1)
    }

    fn end(&mut self, receipt: Receipt) {
        if let Some(exchange) = self.list.get_mut(receipt.0) {
            exchange.answered = true;
        }
    }
}

impl Emulator {
    /// The requests that were taken, in order, if they are
    /// [recorded](super::EmulatorBuilder::record_exchanges).
    #[must_use]
    pub fn exchanges(&self) -> Vec<Exchange> {
        self.read(|state, _| state.exchanges.list.clone())
    }

    /// Notes that the whole of this reply has gone out, for carriers of [`Emulator::answer`]. The
    /// loopback server and the emulator as a transport do it themselves.
    pub fn answered(&self, reply: &Reply) {
        if let Some(receipt) = reply.receipt {
            self.left(receipt);
        }
    }

    pub(super) fn left(&self, receipt: Receipt) {
        self.read(|state, _| state.exchanges.end(receipt));
    }
}
