//! New tokens on their way into a store that may not take them. Until it does, this process is the
//! only place where they are.

use std::sync::Arc;

use super::{FromStore, right};
use crate::{
    client::Client,
    error::{AuthError, Unsaved},
    model::RefreshToken,
    platform::Stake,
    store::{Lease, StoreError, TokenSet, TokenStore, step},
};

/// New tokens that the store did not take, and the refresh token that they replace.
#[derive(Clone)]
pub(super) struct Pending {
    pub(super) from: RefreshToken,
    pub(super) tokens: TokenSet,
}

impl Pending {
    pub(super) fn not_saved(self, source: StoreError) -> AuthError {
        AuthError::NotSaved { source: Arc::new(source), unsaved: Unsaved::new(self.tokens) }
    }
}

/// Tokens of an earlier refresh that the store did not take then. `None` when somebody has stored
/// others since: by hand, or by a new consent. Whatever else the store says, they stay at hand.
pub(super) async fn save_pending(
    client: &Client,
    from: &FromStore,
    pending: Pending,
) -> Result<Option<TokenSet>, AuthError> {
    let (store, policy) = (from.store.as_ref(), &client.shared.tokens);
    from.stake.enter();
    let _under_way = UnderWay(&from.stake);
    let lease = match store.lease(&from.key, policy.lease(), policy.wait).await {
        Ok(lease) => lease,
        Err(error) => return Err(pending.not_saved(error)),
    };
    let outcome = match store.load(&from.key).await {
        Ok(Some(stored)) if stored.tokens.refresh_token != pending.from => {
            from.set_pending(None);
            Ok(None)
        }
        // Nothing there: the store was mended by making it anew.
        Ok(_) => match save(store, &lease, &pending.tokens).await {
            Ok(()) => {
                step("saved");
                from.set_pending(None);
                Ok(Some(pending.tokens))
            }
            Err(error) => Err(pending.not_saved(error)),
        },
        Err(error) => Err(pending.not_saved(error)),
    };
    right::give_back(store, lease).await;
    outcome
}

/// Saves, and tries once more: a pair that is not saved is gone with the process.
pub(super) async fn save(
    store: &dyn TokenStore,
    lease: &Lease,
    tokens: &TokenSet,
) -> Result<(), StoreError> {
    match store.save(lease, tokens).await {
        Ok(()) => Ok(()),
        Err(_) => store.save(lease, tokens).await,
    }
}

/// Left however it ends, also when the runtime drops the task.
pub(super) struct UnderWay<'a>(pub(super) &'a Stake);

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.0.leave();
    }
}
