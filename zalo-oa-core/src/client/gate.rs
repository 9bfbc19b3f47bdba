//! Who has to know when a call's bytes leave: a broadcast is written down just before, after all
//! waiting for permits and tokens is over, so that a program that dies while it waits leaves no
//! doubt behind.

use super::Client;
use crate::{
    endpoint::Spec,
    error::{Advice, Error},
    platform::{BoxFuture, MaybeSend, MaybeSync},
};

/// Told about one call of one client.
pub(crate) trait Gate: MaybeSend + MaybeSync {
    /// The name of the call.
    fn call(&self) -> &'static str;
    /// The bytes leave once this has ended well.
    fn open(&self) -> BoxFuture<'_, Result<(), Error>>;
    /// They had no effect, and will not; the call may be repeated after a pause.
    fn withdraw(&self) -> BoxFuture<'_, Result<(), Error>>;
}

impl Client {
    /// The same client with a gate.
    pub(crate) fn gated(&self, gate: std::sync::Arc<dyn Gate>) -> Self {
        Self { gate: Some(gate), ..self.clone() }
    }

    fn gate_of(&self, spec: &Spec) -> Option<&dyn Gate> {
        self.gate.as_deref().filter(|gate| gate.call() == spec.name)
    }

    pub(super) async fn about_to_send(&self, spec: &Spec) -> Result<(), Error> {
        match self.gate_of(spec) {
            Some(gate) => gate.open().await,
            None => Ok(()),
        }
    }

    /// After a try that failed: nothing was sent, or Zalo refused it before acting.
    pub(super) async fn withdraw(&self, spec: &Spec, advice: Advice) -> Result<(), Error> {
        match (self.gate_of(spec), advice) {
            (Some(gate), Advice::Again | Advice::Reload | Advice::Pause(_)) => {
                gate.withdraw().await
            }
            _ => Ok(()),
        }
    }
}
