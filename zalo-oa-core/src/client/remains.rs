//! What is left of a client when nobody holds it any more: calls that were let go of, and the refresh they began.

use std::sync::{Arc, Weak};

use super::{CallOptions, Client, Shared};
use crate::{auth::Auth, error::Error};

/// What outlives the handles of a [`Client`]. It keeps nothing alive itself.
///
/// For those who end a process or an engine whose tasks hold clients that nobody else knows.
#[derive(Clone, Debug)]
pub struct Remains {
    shared: Weak<Shared>,
    auth: Weak<Auth>,
    number: u64,
}

impl Client {
    /// What will be left when all handles are gone.
    #[must_use]
    pub fn remains(&self) -> Remains {
        let (shared, auth) = (Arc::downgrade(&self.shared), Arc::downgrade(&self.auth));
        Remains { shared, auth, number: self.number }
    }
}

impl Remains {
    /// Whether a handle, a call or a refresh of the client is still there.
    #[must_use]
    pub fn are_there(&self) -> bool {
        self.auth.strong_count() > 0
    }

    /// Lets no further refresh begin, and waits for the one under way as [`Client::close`] does. A call that needs new
    /// tokens after this fails, and has sent nothing.
    ///
    /// # Errors
    /// Those of [`Client::close`].
    ///
    /// ```
    /// # use std::sync::Arc;
    /// use zalo_oa_core::{App, emulator::Emulator, store::MemoryStore};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// # let emulator = Emulator::builder().build();
    /// # let app = App::builder(emulator.app_id()).secret(emulator.app_secret());
    /// # let app = app.transport(emulator.clone()).runtime(emulator.runtime()).build()?;
    /// let client = app.oa(emulator.oa_id(), Arc::new(MemoryStore::default()));
    /// let remains = client.remains();
    /// drop(client);
    /// assert!(!remains.are_there());
    /// remains.end().await?;
    /// # Ok::<_, zalo_oa_core::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn end(&self) -> Result<(), Error> {
        let (Some(shared), Some(auth)) = (self.shared.upgrade(), self.auth.upgrade()) else {
            return Ok(());
        };
        auth.end();
        let options = CallOptions::default();
        Client { shared, auth, _handle: None, number: self.number, options, gate: None }
            .close()
            .await
    }
}
