//! An access token for programs that speak to Zalo by themselves, in another language for example: the OA's refresh token
//! stays with one owner, and they need no store.

use crate::{client::Client, error::Error, model::AccessToken};

impl Client {
    /// An access token that is good by the clock, refreshed if it is due. Ask again before each use rather than keep it: it
    /// lives 25 hours, and a refresh may end it early. Whoever reads it acts as the OA.
    ///
    /// # Errors
    /// [`AuthError`](crate::error::AuthError): nobody is signed in, the refresh failed, or Zalo no longer takes the refresh token.
    ///
    /// ```
    /// # use std::sync::Arc;
    /// use zalo_oa_core::{App, emulator::Emulator, store::MemoryStore};
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// let emulator = Emulator::builder().build();
    /// let app = App::builder(emulator.app_id()).secret(emulator.app_secret());
    /// let app = app.transport(emulator.clone()).runtime(emulator.runtime()).build()?;
    /// let code = emulator.issue_code(None);
    /// let store = Arc::new(MemoryStore::default());
    /// let client = app.sign_in(emulator.oa_id(), store, code.as_str(), None).await?;
    /// let first = client.access_token().await?;
    /// emulator.advance(std::time::Duration::from_secs(25 * 3_600));
    /// assert!(client.access_token().await? != first); // refreshed
    /// # Ok::<_, zalo_oa_core::Error>(())
    /// # }).unwrap();
    /// ```
    pub async fn access_token(&self) -> Result<AccessToken, Error> {
        Ok(self.auth.access(self).await?)
    }
}
