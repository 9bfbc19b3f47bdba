//! The front door: one [`App`] per app, one [`Client`] per Official Account.
//!
//! An app holds what its OAs share: transport, runtime, base addresses, the app's rate bucket. A
//! client adds the OA's tokens. Nothing that belongs to one OA is ever stored in the app, so two
//! OAs can be used side by side without one's token reaching the other's calls.

pub mod prepare;
pub mod read;

mod builder;
#[cfg(all(feature = "file-store", feature = "http"))]
pub(crate) mod environment;
pub(crate) mod files;
mod gate;
mod multipart;
mod options;
mod raw;
mod remains;
mod request;
mod send;
mod whole;

use std::{
    fmt,
    hash::{DefaultHasher, Hash, Hasher},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use futures_util::TryStreamExt;
use serde_json::Value;

pub use builder::AppBuilder;
pub use files::Params;
pub(crate) use gate::Gate;
pub use options::{Bases, CallOptions};
pub use raw::RawAnswer;
pub use remains::Remains;
pub use whole::{WholeAnswer, WholePage};

use crate::{
    auth::{Auth, LastHandle, TokenPolicy, TokenSource},
    endpoint::{Endpoint, Paged, ValueFuture, ValuePages},
    error::{BuildError, Error, Problem},
    limiter::Limiter,
    model::{AccessToken, AppId, AppSecret, OaId},
    operation::{self, Handle, Operation, ValueHandle},
    pages::Pages,
    platform::Runtime,
    retry::Policy,
    store::{MemoryJournal, OaKey, TokenStore},
    transport::Transport,
};

/// One app of Zalo's developer console, and the factory of its clients.
#[derive(Clone)]
pub struct App {
    pub(crate) shared: Arc<Shared>,
}

pub(crate) struct Shared {
    pub(crate) id: AppId,
    pub(crate) secret: Option<AppSecret>,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) runtime: Arc<dyn Runtime>,
    pub(crate) bases: Bases,
    pub(crate) policy: Policy,
    pub(crate) limiter: Limiter,
    pub(crate) tokens: TokenPolicy,
    pub(crate) proof: bool,
    /// For broadcasts whose journal is to be kept in memory.
    pub(crate) journal: MemoryJournal,
    clients: AtomicU64,
}

impl App {
    /// Starts building an app by its id.
    pub fn builder(id: impl Into<AppId>) -> AppBuilder {
        AppBuilder::new(id.into())
    }

    /// The app's id.
    #[must_use]
    pub fn id(&self) -> &AppId {
        &self.shared.id
    }

    /// A client for the OA that this access token belongs to. It works until the token ends
    /// (25 hours); for a service use [`App::oa`].
    pub fn with_token(&self, token: impl Into<AccessToken>) -> Client {
        self.client(Auth::token(token.into()))
    }

    /// A client whose access tokens somebody else keeps and refreshes.
    pub fn with_source(&self, source: Arc<dyn TokenSource>) -> Client {
        self.client(Auth::given(source))
    }

    /// A client for one OA whose tokens a store keeps and this app refreshes.
    pub fn oa(&self, oa: impl Into<OaId>, store: Arc<dyn TokenStore>) -> Client {
        let key = OaKey { app: self.shared.id.clone(), oa: oa.into() };
        let number = account(&key.oa);
        let mut chance = [0; 4];
        self.shared.runtime.random(&mut chance);
        let client = self.client(Auth::stored(key, store, u32::from_le_bytes(chance)));
        // However often it is asked for, the OA has one allowance.
        Client { number, ..client }
    }

    /// A client without tokens, for the calls that get them.
    pub(crate) fn anonymous(&self) -> Client {
        self.client(Auth::none())
    }

    fn client(&self, auth: Auth) -> Client {
        let auth = Arc::new(auth);
        let (runtime, at_most) = (&self.shared.runtime, self.shared.tokens.timeouts.total);
        let handle = LastHandle::new(Arc::clone(&auth), Arc::clone(runtime), at_most);
        Client {
            shared: Arc::clone(&self.shared),
            auth,
            _handle: Some(Arc::new(handle)),
            number: self.shared.clients.fetch_add(1, Ordering::Relaxed),
            options: CallOptions::default(),
            gate: None,
        }
    }
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App").field("id", &self.shared.id).finish_non_exhaustive()
    }
}

/// Calls the API of one Official Account. Cheap to clone; clones share tokens and pace.
///
/// When the last clone is dropped while new tokens are on their way, the drop waits until they are
/// saved, at most as long as their call may take (30 s unless [`TokenPolicy`] says otherwise). It
/// blocks its thread; [`Client::close`] waits without blocking.
#[derive(Clone)]
pub struct Client {
    pub(crate) shared: Arc<Shared>,
    pub(crate) auth: Arc<Auth>,
    /// `None` in the refresh itself, whom the drop of the last handle waits for.
    _handle: Option<Arc<LastHandle>>,
    pub(crate) number: u64,
    pub(crate) options: CallOptions,
    /// Told when a call's bytes leave.
    gate: Option<Arc<dyn Gate>>,
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("app", &self.shared.id)
            .field("auth", &self.auth)
            .finish_non_exhaustive()
    }
}

impl Client {
    /// A client from nothing but an access token: system transport, Zalo's own addresses.
    ///
    /// # Errors
    /// When the HTTP client cannot be made, for example without system certificates.
    ///
    /// ```no_run
    /// # async fn run() -> Result<(), zalo_oa_core::Error> {
    /// use zalo_oa_core::{Client, api::GetOa};
    /// let client = Client::with_access_token("…")?;
    /// println!("{}", client.send(GetOa::new()).await?.name);
    /// # Ok(()) }
    /// ```
    pub fn with_access_token(token: impl Into<AccessToken>) -> Result<Self, Error> {
        Ok(App::builder("").build()?.with_token(token))
    }

    /// The same client with other options for the calls made through it.
    #[must_use]
    pub fn with(&self, options: CallOptions) -> Self {
        Self { options, ..self.clone() }
    }

    /// Sends a request and reads its answer.
    ///
    /// # Errors
    /// By phase, see [`Error`]. A call that reaches people is repeated only when nothing was sent
    /// or Zalo refused it before acting.
    pub async fn send<E: Endpoint>(&self, mut request: E) -> Result<E::Answer, Error> {
        let row = E::row();
        let later = match self.read_files(row.spec(), request.files_mut()) {
            Some(read) => Some(read.await?),
            None => None,
        };
        let prepared = prepare::prepare_with(&request, self.options.limits)?;
        later.as_ref().unwrap_or(self).exchange(row.spec(), &prepared, read::read::<E>).await
    }

    /// Calls by dotted name with parameters as JSON, and files beside them; the answer is normalised JSON.
    ///
    /// ```
    /// # use zalo_oa_core::{App, transport::replay::Replay};
    /// # futures_util::future::FutureExt::now_or_never(async {
    /// # let replay = Replay::default();
    /// # replay.push(200, r#"{"error":0,"data":{"total":"1","count":50,"offset":0,"users":[{"user_id":1001}]}}"#);
    /// # let client = App::builder("1").transport(replay).build()?.with_token("made-up");
    /// let params = serde_json::json!({"offset": 0, "count": 50});
    /// let page = client.call("users.list", params).await?;
    /// assert_eq!(page["users"][0]["user_id"], "1001");
    /// # Ok::<_, zalo_oa_core::Error>(())
    /// # }).unwrap().unwrap();
    /// ```
    pub fn call(&self, name: &str, params: impl Into<Params>) -> ValueFuture<'static> {
        let answer = self.call_whole(name, params);
        let name = name.to_owned();
        Box::pin(async move {
            let json = answer.await?.json;
            serde_json::from_str(json.get()).map_err(|source| read::unreadable(&name, source))
        })
    }

    /// Walks the pages of a list call, from the request's offset on.
    ///
    /// ```
    /// # use zalo_oa_core::{App, api::ListUsers, transport::replay::Replay};
    /// # futures_util::future::FutureExt::now_or_never(async {
    /// # let replay = Replay::default();
    /// # replay.push(200, r#"{"error":0,"data":{"total":1,"count":50,"offset":0,"users":[{"user_id":"1001"}]}}"#);
    /// # let client = App::builder("1").transport(replay).build()?.with_token("made-up");
    /// let mut pages = client.pages(ListUsers::new(0, 50));
    /// while let Some(people) = pages.next_page().await? {
    ///     assert_eq!(people.len(), 1);
    /// }
    /// # Ok::<_, zalo_oa_core::Error>(())
    /// # }).unwrap().unwrap();
    /// ```
    pub fn pages<E: Paged>(&self, request: E) -> Pages<E> {
        Pages::new(self.clone(), request)
    }

    /// Walks the pages of a list call by dotted name; each page is a list of JSON items.
    ///
    /// # Errors
    /// When there is no such call, it has no pages, or the parameters do not fit.
    pub fn pages_by_name(&self, name: &str, params: Value) -> Result<ValuePages, Error> {
        Ok(Box::pin(self.walk_by_name(name, params)?.map_ok(|page| page.items)))
    }

    /// Starts an operation, which spans several calls and reports its progress.
    pub fn start<O: Operation>(&self, operation: O) -> Handle<O> {
        operation::Running::new(self.clone(), operation)
    }

    /// Starts an operation by name with parameters as JSON.
    ///
    /// # Errors
    /// When there is no such operation or the parameters do not fit.
    pub fn start_by_name(&self, name: &str, params: Value) -> Result<ValueHandle, Error> {
        let operation = operation::find(name).ok_or_else(|| unknown(name))?;
        Ok(operation.start(self.clone(), params)?)
    }

    /// For work that must not keep the client alive.
    pub(crate) fn without_handle(&self) -> Self {
        Self { _handle: None, ..self.clone() }
    }

    pub(crate) fn runtime(&self) -> &Arc<dyn Runtime> {
        &self.shared.runtime
    }

    pub(crate) fn now(&self) -> crate::platform::Timestamp {
        self.shared.runtime.now()
    }
}

/// Above the numbers of clients whose OA is not known.
fn account(oa: &OaId) -> u64 {
    let mut hasher = DefaultHasher::new();
    oa.as_str().hash(&mut hasher);
    hasher.finish() | 1 << 63
}

fn unknown(name: &str) -> BuildError {
    BuildError::new(name, Problem::UnknownCall)
}
