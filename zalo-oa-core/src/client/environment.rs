//! A client from the environment, by the names that the program `zalo-oa` and the other bindings read, so that a service, a
//! script and the program on one machine share one sign-in and nobody invents names of settings.

use std::{env, path::PathBuf, sync::Arc};

use super::{App, Bases, Client};
use crate::{
    error::{BuildError, Error},
    model::{AppSecret, OaId},
    store::FileStore,
};

impl Client {
    /// From the variables that the program `zalo-oa` reads, after one `zalo-oa login`: `ZALO_OA_APP_ID`,
    /// `ZALO_OA_APP_SECRET`, `ZALO_OA_ID` (not needed when one OA only is signed in) and `ZALO_OA_STORE` (else the user's
    /// state folder); or `ZALO_OA_ACCESS_TOKEN` alone, which nobody refreshes. `ZALO_OA_APPSECRET_PROOF` is 1 for apps that
    /// demand it, `ZALO_OA_EMULATOR` the address of a running `zalo-oa-emulator`. An empty variable counts as not set.
    ///
    /// # Errors
    /// A variable is missing or has no meaning, which the text says by name; the folder of the tokens cannot be used; or
    /// the HTTP client cannot be made.
    ///
    /// ```no_run
    /// # async fn run() -> Result<(), zalo_oa_core::Error> {
    /// use zalo_oa_core::{Client, api::GetOa};
    /// let client = Client::from_env()?;
    /// println!("{}", client.send(GetOa::new()).await?.name);
    /// # Ok(()) }
    /// ```
    pub fn from_env() -> Result<Self, Error> {
        from(&|name| env::var(name).ok())
    }
}

fn from(environment: &dyn Fn(&str) -> Option<String>) -> Result<Client, Error> {
    let value = |name: &str| filled(environment(name));
    let app_id = value("ZALO_OA_APP_ID");
    let mut app = App::builder(app_id.clone().unwrap_or_default());
    if let Some(secret) = value("ZALO_OA_APP_SECRET") {
        app = app.secret(AppSecret::new(secret));
    }
    if let Some(address) = value("ZALO_OA_EMULATOR") {
        app = app.bases(Bases::emulator(&address)?);
    }
    app = match value("ZALO_OA_APPSECRET_PROOF").as_deref() {
        None | Some("0") => app,
        Some("1") => app.appsecret_proof(true),
        Some(_) => return Err(wrong("`ZALO_OA_APPSECRET_PROOF` is neither 0 nor 1")),
    };
    if let Some(token) = value("ZALO_OA_ACCESS_TOKEN") {
        return Ok(app.build()?.with_token(token));
    }
    let needed = ["ZALO_OA_APP_ID", "ZALO_OA_APP_SECRET"];
    let missing: Vec<String> = needed
        .iter()
        .filter(|name| value(name).is_none())
        .map(|name| format!("`{name}`"))
        .collect();
    if !missing.is_empty() {
        let names = missing.join(" and ");
        return Err(wrong(format!("{names} not set; set them, or `ZALO_OA_ACCESS_TOKEN` alone")));
    }
    let folder = value("ZALO_OA_STORE").map(PathBuf::from).or_else(|| default_store(&value));
    let folder = folder.ok_or_else(|| {
        wrong("there is no home folder: set `ZALO_OA_STORE` to a folder for tokens")
    })?;
    let failed = |error| wrong(format!("the folder of the tokens cannot be used: {error}"));
    let store = FileStore::new(folder).map_err(failed)?;
    let oa = match value("ZALO_OA_ID") {
        Some(oa) => OaId::new(oa),
        None => only(&store, app_id.as_deref().unwrap_or_default())?,
    };
    Ok(app.build()?.oa(oa, Arc::new(store)))
}

/// The OA that this app signed in, if there is one and no other.
fn only(store: &FileStore, app: &str) -> Result<OaId, Error> {
    let keys = store.keys().map_err(|error| wrong(error.to_string()))?;
    let mut own = keys.into_iter().filter(|key| key.app.as_str() == app);
    match (own.next(), own.next()) {
        (Some(key), None) => Ok(key.oa),
        (Some(_), Some(_)) => {
            Err(wrong("`ZALO_OA_ID` is not set, and several OAs are signed in with this app"))
        }
        _ => {
            let folder = store.folder().display();
            let what = "no OA is signed in with this app in the folder";
            Err(wrong(format!("{what} {folder}: run `zalo-oa login`, or set `ZALO_OA_STORE`")))
        }
    }
}

/// The folder of the tokens where nothing else is said.
pub(crate) fn default_store(set: &dyn Fn(&str) -> Option<String>) -> Option<PathBuf> {
    let base = if cfg!(windows) {
        PathBuf::from(set("LOCALAPPDATA")?)
    } else {
        // The standard of freedesktop.org: a relative path there counts as none.
        let state = set("XDG_STATE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
        match state {
            Some(state) => state,
            None => PathBuf::from(set("HOME")?).join(".local/state"),
        }
    };
    Some(base.join("zalo-oa"))
}

/// An empty variable is one that nobody filled.
pub(crate) fn filled(value: Option<String>) -> Option<String> {
    value.map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
}

fn wrong(what: impl Into<String>) -> Error {
    BuildError::settings(what).into()
}
