//! What is kept of people lies sealed on the disk: whoever copies the file without the key reads lengths and times.
//!
//! XChaCha20-Poly1305, since its nonces of 192 bits may simply be drawn: no counter that a killed process or a file put
//! back from a backup could make repeat itself. The row's id is sealed with a body, so that none can be put in the place
//! of another.

use std::fmt;

use base64::{Engine, engine::general_purpose::STANDARD};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use zeroize::{Zeroize, Zeroizing};

use crate::{hex, platform::Runtime};

/// Bytes of the key.
const KEY: usize = 32;
/// Bytes of a nonce; it stands before what it sealed.
const NONCE: usize = 24;

/// The key under which an inbox keeps bodies: 32 random bytes that the caller keeps elsewhere than the file.
#[derive(Clone)]
pub struct BodyKey([u8; KEY]);

/// A text that is no [`BodyKey`]. It does not say what the text was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a body key is 32 random bytes: 64 hex digits or 44 signs of base64, as `openssl rand -hex 32` draws them"
)]
pub struct NoBodyKey;

impl BodyKey {
    /// Takes the bytes, which must be random: 32 times the same is refused, since nobody drew that.
    ///
    /// # Errors
    /// [`NoBodyKey`].
    pub fn new(bytes: [u8; KEY]) -> Result<Self, NoBodyKey> {
        let first = bytes.first();
        let drawn = bytes.iter().any(|byte| Some(byte) != first);
        if drawn { Ok(Self(bytes)) } else { Err(NoBodyKey) }
    }

    /// Reads 64 hex digits or 44 signs of base64, as they stand in a variable or a file.
    ///
    /// # Errors
    /// [`NoBodyKey`].
    ///
    /// ```
    /// use zalo_oa_core::webhook::inbox::BodyKey;
    ///
    /// let drawn = "4f1c0a77d2b35e9861c4fa02b7de31589c6ee0451fa7d38b20c96e15fb84730d";
    /// assert!(BodyKey::read(drawn).is_ok());
    /// assert!(BodyKey::read("").is_err());
    /// ```
    pub fn read(text: &str) -> Result<Self, NoBodyKey> {
        let text = text.trim();
        if let Some(bytes) = hex::read(text) {
            return Self::new(bytes);
        }
        let bytes = Zeroizing::new(STANDARD.decode(text).map_err(|_| NoBodyKey)?);
        Self::new(bytes.as_slice().try_into().map_err(|_| NoBodyKey)?)
    }
}

impl Drop for BodyKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for BodyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BodyKey(..)")
    }
}

/// Seals and opens.
pub(super) struct Seal(XChaCha20Poly1305);

impl Seal {
    pub(super) fn new(key: &BodyKey) -> Self {
        Self(XChaCha20Poly1305::new(&key.0.into()))
    }

    /// Nonce and sealed bytes; `None` where no chance is to be had.
    pub(super) fn close(&self, id: i64, plain: &[u8], chance: &dyn Runtime) -> Option<Vec<u8>> {
        let mut nonce = [0; NONCE];
        chance.random(&mut nonce);
        if nonce == [0; NONCE] {
            return None;
        }
        let payload = Payload { msg: plain, aad: &id.to_be_bytes() };
        let sealed = self.0.encrypt(&XNonce::from(nonce), payload).ok()?;
        Some([nonce.as_slice(), &sealed].concat())
    }

    /// What was sealed under this id and key; `None` for anything else.
    pub(super) fn open(&self, id: i64, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        let payload = Payload { msg: sealed, aad: &id.to_be_bytes() };
        self.0.decrypt(&XNonce::from(*nonce), payload).ok()
    }
}

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seal(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::SystemRuntime;

    fn seal(byte: u8) -> Seal {
        let mut bytes = [byte; KEY];
        bytes[0] ^= 1;
        Seal::new(&BodyKey::new(bytes).unwrap())
    }

    #[test]
    fn a_body_opens_under_its_id_and_key_and_under_nothing_else() {
        let sealed = seal(1).close(7, b"Xin ch\xc3\xa0o", &SystemRuntime).unwrap();
        assert_eq!(seal(1).open(7, &sealed).unwrap(), b"Xin ch\xc3\xa0o");
        assert_eq!(seal(1).open(8, &sealed), None);
        assert_eq!(seal(2).open(7, &sealed), None);
        for place in 0..sealed.len() {
            let mut spoilt = sealed.clone();
            spoilt[place] ^= 1;
            assert_eq!(seal(1).open(7, &spoilt), None);
            assert_eq!(seal(1).open(7, &sealed[..place]), None);
        }
    }

    #[test]
    fn equal_bodies_do_not_look_alike() {
        let one = seal(1).close(7, b"Xin", &SystemRuntime).unwrap();
        assert_ne!(one, seal(1).close(7, b"Xin", &SystemRuntime).unwrap());
    }

    #[test]
    fn a_key_is_read_from_hex_and_base64_and_nothing_weak_is_taken() {
        let bytes: Vec<u8> = (0..32).collect();
        let hex: String = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
        for text in [hex.clone(), STANDARD.encode(&bytes), format!(" {hex}\n")] {
            assert_eq!(BodyKey::read(&text).unwrap().0.as_slice(), bytes);
        }
        let short = STANDARD.encode(&bytes[..31]);
        for text in ["", "password", &"0".repeat(64), &"g".repeat(64), &short] {
            assert!(BodyKey::read(text).is_err(), "{text}");
        }
        assert_eq!(format!("{:?}", BodyKey::read(&hex).unwrap()), "BodyKey(..)");
    }
}
