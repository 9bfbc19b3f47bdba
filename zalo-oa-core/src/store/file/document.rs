//! What a token file holds. A file that this version does not understand is left as it is: it may
//! be the only copy of tokens that still work.

use std::{fs, io, path::Path};

use serde::{Deserialize, Serialize};

use super::{failed, folder};
use crate::{
    model::{AppId, OaId},
    store::{Intent, OaKey, StoreError, Stored, TokenSet},
};

const FORMAT: u64 = 1;
/// With an intent the file is filled up to a multiple of this, and by a quarter of it at least:
/// then the disk has shown that it has room for new tokens too, also for somewhat longer ones.
const BLOCK: usize = 4096;

#[derive(Serialize, Deserialize)]
pub(super) struct Document {
    format: u64,
    app: AppId,
    oa: OaId,
    version: u64,
    tokens: TokenSet,
    pub(super) intent: Option<Intent>,
}

impl Document {
    pub(super) fn new(key: OaKey, before: Option<Self>, tokens: TokenSet) -> Self {
        let version = before.map_or(0, |before| before.version).saturating_add(1);
        Self { format: FORMAT, app: key.app, oa: key.oa, version, tokens, intent: None }
    }

    pub(super) fn with_intent(self, intent: Intent) -> Self {
        Self { intent: Some(intent), ..self }
    }

    pub(super) fn into_stored(self) -> Stored {
        Stored { tokens: self.tokens, version: self.version, intent: self.intent }
    }

    pub(super) fn text(&self) -> Result<zeroize::Zeroizing<Vec<u8>>, StoreError> {
        // Room for all of it from the start: a text that grows leaves copies of tokens behind.
        let mut text = zeroize::Zeroizing::new(Vec::with_capacity(4 * BLOCK));
        serde_json::to_writer_pretty(&mut *text, self)
            .map_err(|_| StoreError::new("the tokens cannot be written as JSON"))?;
        if self.intent.is_some() {
            let filled = (text.len() + BLOCK / 4).next_multiple_of(BLOCK);
            text.resize(filled.saturating_sub(1), b' ');
        }
        text.push(b'\n');
        Ok(text)
    }
}

/// The token file and whether only its owner can read it; `None` without one.
pub(super) fn read(path: &Path, key: &OaKey) -> Result<Option<(Document, bool)>, StoreError> {
    let text = match fs::read(path) {
        Ok(text) => zeroize::Zeroizing::new(text),
        Err(reason) if reason.kind() == io::ErrorKind::NotFound => return missing(path),
        Err(reason) => return Err(failed("read the tokens in", path, &reason)),
    };
    let private = fs::metadata(path).is_ok_and(|about| folder::private(&about));
    let refused = |why: &str| {
        let path = path.display();
        StoreError::new(format!(
            "the token file `{path}` {why}; it is left as it is: move it away and sign in again"
        ))
    };
    #[derive(Deserialize)]
    struct Format {
        format: u64,
    }
    let Ok(Format { format }) = serde_json::from_slice(&text) else {
        return Err(refused("is not one, or is damaged"));
    };
    if format != FORMAT {
        let path = path.display();
        return Err(StoreError::new(format!(
            "the token file `{path}` has format {format}, this version knows {FORMAT}; it is left as it is: \
             update this program"
        )));
    }
    // No reason from the reader: it may quote what it read.
    let Ok(document) = serde_json::from_slice::<Document>(&text) else {
        return Err(refused("is damaged"));
    };
    if document.app != key.app || document.oa != key.oa {
        return Err(refused("holds the tokens of another app or official account"));
    }
    Ok(Some((document, private)))
}

/// Nothing is there yet, unless the folder itself is gone.
pub(super) fn missing<T>(path: &Path) -> Result<Option<T>, StoreError> {
    let folder = path.parent().unwrap_or(path);
    match fs::metadata(folder) {
        Ok(_) => Ok(None),
        Err(reason) => Err(failed("find the folder", folder, &reason)),
    }
}
