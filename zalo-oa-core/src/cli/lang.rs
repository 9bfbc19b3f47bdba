//! Which of the two languages a run speaks.

use crate::{Error, error::Text};
use clap::ValueEnum;

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(crate) enum Lang {
    /// Vietnamese
    Vi,
    /// English
    En,
}

impl Lang {
    /// What the system's settings say; English when they say neither.
    pub(crate) fn of_system(variable: impl Fn(&str) -> Option<String>) -> Self {
        // As the C library does: the first that is set decides.
        let set = ["LC_ALL", "LANG"].into_iter().find_map(variable);
        if set.is_some_and(|value| value.to_ascii_lowercase().starts_with("vi")) {
            Self::Vi
        } else {
            Self::En
        }
    }

    /// `vi` or `en`.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::from_str(name, true).ok()
    }

    /// One of two texts that were made for the occasion.
    pub(crate) fn pick(self, both: (String, String)) -> String {
        match self {
            Self::En => both.0,
            Self::Vi => both.1,
        }
    }

    /// What to do about an error.
    pub(crate) fn hint(self, error: &Error) -> String {
        self.pick(error.hint())
    }
}

/// A message in both languages.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Told {
    pub(crate) en: String,
    pub(crate) vi: String,
}

impl Told {
    pub(crate) fn of(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.en.clone(),
            Lang::Vi => self.vi.clone(),
        }
    }
}

impl From<Text> for Told {
    fn from(text: Text) -> Self {
        Self { en: text.en.to_owned(), vi: text.vi.to_owned() }
    }
}

/// One message, both languages side by side: `told!("…{name}…", "…{name}…")`.
macro_rules! told {
    ($en:literal, $vi:literal) => {
        $crate::cli::lang::Told { en: format!($en), vi: format!($vi) }
    };
}
pub(crate) use told;
