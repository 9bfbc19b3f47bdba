//! The OAs that a run is about, and the store they are in.

use std::{collections::BTreeSet, sync::Arc};

use crate::{
    Client, Error,
    model::OaId,
    store::{FileStore, OaKey, StoreError, TokenStore},
};

use crate::cli::{
    lang::{Lang, Told},
    settings::Settings,
    texts::{errors, oa as texts},
};

/// What is wrong, and what to do.
pub(crate) struct Trouble {
    pub(crate) what: Told,
    pub(crate) act: Told,
}

impl Trouble {
    pub(crate) fn of(&self, lang: Lang) -> String {
        format!("{}\n  -> {}", self.what.of(lang), self.act.of(lang))
    }
}

/// The token store of these settings, made if it is not there yet.
pub(crate) fn store(settings: &Settings) -> Result<FileStore, Trouble> {
    FileStore::new(&settings.store).map_err(|error| no_store(settings, &error))
}

pub(crate) fn no_store(settings: &Settings, error: &StoreError) -> Trouble {
    let what = texts::store(&settings.store.display().to_string(), &error.to_string());
    Trouble { what, act: texts::mend_store() }
}

/// For the calls that share a store.
pub(crate) fn shared(store: &FileStore) -> Arc<dyn TokenStore> {
    Arc::new(store.clone())
}

/// Whose tokens.
pub(crate) fn key(settings: &Settings, oa: &OaId) -> OaKey {
    OaKey { app: settings.app_id.as_deref().unwrap_or_default().into(), oa: oa.clone() }
}

/// The OA that was named, or all of this app that are signed in. When there is none: why.
pub(crate) fn all(settings: &Settings, store: &FileStore) -> Result<Vec<OaId>, Trouble> {
    if let Some(oa) = &settings.oa {
        return Ok(vec![oa.clone()]);
    }
    let keys = store.keys().map_err(|error| no_store(settings, &error))?;
    let folder = settings.store.display().to_string();
    let app = settings.app_id.as_deref().unwrap_or_default();
    let own: Vec<OaId> =
        keys.iter().filter(|key| key.app.as_str() == app).map(|key| key.oa.clone()).collect();
    if !own.is_empty() {
        return Ok(own);
    }
    let others: BTreeSet<&str> = keys.iter().map(|key| key.app.as_str()).collect();
    if others.is_empty() {
        return Err(Trouble { what: texts::nobody(&folder), act: texts::sign_in() });
    }
    let others: Vec<&str> = others.into_iter().collect();
    let what = texts::nobody_but(&folder, &others.join(", "));
    Err(Trouble { what, act: texts::right_app() })
}

/// A client of the one OA that is meant, and its id.
pub(crate) fn client(settings: &Settings) -> Result<(Client, OaId), Trouble> {
    let store = store(settings)?;
    let oas = all(settings, &store)?;
    let [oa] = oas.as_slice() else {
        let names: Vec<&str> = oas.iter().map(OaId::as_str).collect();
        return Err(Trouble { what: texts::several(&names.join(", ")), act: texts::choose() });
    };
    let app = settings.app().map_err(|error| failed(&error))?;
    Ok((app.oa(oa.clone(), shared(&store)), oa.clone()))
}

/// What a call met, and what to do.
pub(crate) fn failed(error: &Error) -> Trouble {
    let (en, vi) = error.hint();
    Trouble { what: errors::what(error), act: Told { en, vi } }
}
