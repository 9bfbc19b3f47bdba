//! Files that travel beside a call's parameters, as bytes or by their path. They are never part of the JSON: base64
//! would cost a third more memory and a copy in every language.

pub(crate) mod kind;

use std::{
    fmt,
    path::{Path, PathBuf},
};

use bytes::Bytes;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

pub use kind::FileKind;

use crate::{
    endpoint::{Form, Kind},
    model::wire::Wire,
};

/// A file for a call. `Debug` shows its size only: its name and content may be personal data.
///
/// ```
/// use zalo_oa_core::model::File;
/// let table = File::bytes(&b"a;b\n1;2\n"[..]).named("bảng.csv");
/// assert_eq!(table.name(), Some("bảng.csv"));
/// assert_eq!(File::path("ảnh/cổng.jpg").name(), Some("cổng.jpg"));
/// ```
#[derive(Clone, PartialEq)]
pub struct File {
    name: Option<String>,
    content: Content,
}

#[derive(Clone, PartialEq)]
enum Content {
    Bytes(Bytes),
    Path(PathBuf),
}

impl File {
    /// A file in memory. Without a name it goes out as `file` with the ending of its kind.
    pub fn bytes(bytes: impl Into<Bytes>) -> Self {
        Self { name: None, content: Content::Bytes(bytes.into()) }
    }

    /// A file on the disk, under its own name. It is read when the call is sent, on a thread of its own, and never
    /// further than the call's limit. There are no paths in a browser.
    pub fn path(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        Self { name, content: Content::Path(path) }
    }

    /// Under another name. People to whom a document is sent see it.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Its name, if it has one.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The content; `None` for a path that has not been read.
    pub(crate) fn content(&self) -> Option<&Bytes> {
        match &self.content {
            Content::Bytes(bytes) => Some(bytes),
            Content::Path(_) => None,
        }
    }

    /// The path that has not been read.
    pub(crate) fn unread(&self) -> Option<&Path> {
        match &self.content {
            Content::Bytes(_) => None,
            Content::Path(path) => Some(path),
        }
    }

    pub(crate) fn set_content(&mut self, bytes: Bytes) {
        self.content = Content::Bytes(bytes);
    }

    /// The kind, or in words what it is instead.
    pub(crate) fn kind(&self) -> Result<FileKind, &'static str> {
        let bytes = self.content().ok_or("not read")?;
        kind::tell(self.name().unwrap_or_default(), bytes)
    }
}

impl fmt::Debug for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.content {
            Content::Bytes(bytes) => write!(f, "File({} bytes)", bytes.len()),
            Content::Path(_) => f.write_str("File(a path)"),
        }
    }
}

/// Declares types of files by the kinds that they may be of.
macro_rules! files {
    ($($(#[doc = $doc:literal])+ $name:ident = $($kind:ident)+;)+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, PartialEq, Debug)]
        pub struct $name(File);

        impl From<File> for $name {
            fn from(file: File) -> Self {
                Self(file)
            }
        }
        /// As nothing: a file is no part of the JSON.
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_unit()
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <Self as Wire>::read(deserializer)
            }
        }
        impl Wire for $name {
            const KIND: Kind = Kind::File(&[$(FileKind::$kind),+]);
            const FORM: Form = Form::File;

            fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(Place)?;
                Ok(Self(File::bytes(Bytes::new())))
            }
            /// Bytes.
            fn measure(&self) -> Option<i64> {
                self.0.content().and_then(|bytes| i64::try_from(bytes.len()).ok())
            }
            fn file(&self) -> Option<&File> {
                Some(&self.0)
            }
            fn file_mut(&mut self) -> Option<&mut File> {
                Some(&mut self.0)
            }
        }
    )+};
}

files! {
    /// A picture: JPG or PNG.
    ImageFile = Jpg Png;
    /// A GIF.
    GifFile = Gif;
    /// A video: AVI or MP4.
    VideoFile = Avi Mp4;
    /// A document: PDF, DOC, DOCX or CSV.
    DocumentFile = Pdf Doc Docx Csv;
}

/// The place of a file among JSON parameters: `null`.
struct Place;

impl de::Visitor<'_> for Place {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a file, which is given beside the parameters")
    }
    fn visit_unit<E: de::Error>(self) -> Result<(), E> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_shows_neither_name_nor_path_nor_content() {
        let shown = format!(
            "{:?} {:?}",
            File::bytes("secret").named("Nguyễn An.pdf"),
            ImageFile::from(File::path("an/secret.jpg"))
        );
        assert_eq!(shown, "File(6 bytes) ImageFile(File(a path))");
    }

    #[test]
    fn a_file_never_becomes_json() {
        let file = GifFile::from(File::bytes("GIF89a"));
        assert_eq!(serde_json::to_string(&file).unwrap(), "null");
        let error = serde_json::from_str::<GifFile>("\"R0lGODlh\"").unwrap_err();
        assert!(error.to_string().contains("beside the parameters"), "{error}");
    }
}
