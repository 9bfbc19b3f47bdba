//! The right to change one OA's tokens: taken, and given back, the same way whoever changes them.

use std::time::Duration;

use super::TokenPolicy;
use crate::{
    error::AuthError,
    store::{Lease, OaKey, TokenStore, step},
};

/// Waits for the lease, at most so long.
pub(super) async fn lease(
    store: &dyn TokenStore,
    key: &OaKey,
    policy: &TokenPolicy,
    wait: Duration,
) -> Result<Lease, AuthError> {
    let lease = store.lease(key, policy.lease(), wait).await.map_err(|error| {
        if error.is_busy() {
            let waited_ms = u64::try_from(wait.as_millis()).unwrap_or(u64::MAX);
            AuthError::Busy { waited_ms, holder: error.holder().cloned() }
        } else {
            error.into()
        }
    })?;
    step("lease");
    Ok(lease)
}

/// Tokens that were saved are good, whatever becomes of the lease: it ends with its holder.
pub(super) async fn give_back(store: &dyn TokenStore, lease: Lease) {
    match store.release(lease).await {
        Ok(()) => step("released"),
        Err(error) => {
            tracing::warn!(target: "zalo_oa", %error, "the lease on the tokens could not be given back");
        }
    }
}
