//! Who a broadcast is for.
//!
//! Zalo takes comma-separated code numbers; people think in names. The codes live here and
//! nowhere else. Sources: the broadcast page of the OA documentation and the official .NET SDK,
//! which agree on every code.

mod city;

use std::collections::BTreeSet;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::{Map, Value};

pub use city::City;

use crate::{
    endpoint::{Form, Kind},
    model::wire::Wire,
};

/// The audience of a broadcast. Groups that are left open take everybody; several groups narrow.
///
/// ```
/// use zalo_oa_core::model::target::{Age, City, Gender, Target};
/// let target = Target::everyone().gender(Gender::Female).ages([Age::From18To24]);
/// let city = City::named("Hà Nội").expect("a province of the list");
/// let target = target.cities([city]);
/// assert_eq!(
///     serde_json::to_string(&target).unwrap(),
///     r#"{"ages":"2","cities":"9","gender":"2"}"#
/// );
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Target {
    ages: Vec<Age>,
    gender: Option<Gender>,
    regions: Vec<Region>,
    cities: Vec<City>,
    platforms: Vec<Platform>,
}

impl Target {
    /// Everybody who follows. Travels as `{"gender":"0"}`: one source sends an empty object,
    /// another this; this one is sure to be taken.
    #[must_use]
    pub fn everyone() -> Self {
        Self::default()
    }

    /// Only these ages.
    #[must_use]
    pub fn ages(mut self, ages: impl IntoIterator<Item = Age>) -> Self {
        self.ages = ages.into_iter().collect();
        self
    }

    /// Only men, only women, or all.
    #[must_use]
    pub fn gender(mut self, gender: Gender) -> Self {
        self.gender = Some(gender);
        self
    }

    /// Only these regions. Zalo ignores them when cities are given.
    #[must_use]
    pub fn regions(mut self, regions: impl IntoIterator<Item = Region>) -> Self {
        self.regions = regions.into_iter().collect();
        self
    }

    /// Only these provinces and cities, as they were before July 2025; they replace regions. None
    /// at all means everywhere: look at what [`City::named`] found before it comes here.
    #[must_use]
    pub fn cities(mut self, cities: impl IntoIterator<Item = City>) -> Self {
        self.cities = cities.into_iter().collect();
        self
    }

    /// Only these systems.
    #[must_use]
    pub fn platforms(mut self, platforms: impl IntoIterator<Item = Platform>) -> Self {
        self.platforms = platforms.into_iter().collect();
        self
    }

    /// One text for all targets that Zalo reads alike: codes sorted and once each, no group that
    /// narrows nothing, no regions beside cities.
    pub(crate) fn plain(&self) -> String {
        fn sorted<C: Code>(codes: &[C]) -> String {
            let codes: BTreeSet<u8> = codes.iter().map(|code| code.code()).collect();
            codes.iter().map(|code| format!(" {code}")).collect()
        }
        let gender: Vec<_> = self.gender.into_iter().filter(|one| *one != Gender::All).collect();
        let regions = if self.cities.is_empty() { sorted(&self.regions) } else { String::new() };
        [
            ("ages", sorted(&self.ages)),
            ("gender", sorted(&gender)),
            ("locations", regions),
            ("cities", sorted(&self.cities)),
            ("platform", sorted(&self.platforms)),
        ]
        .iter()
        .map(|(group, codes)| format!("{group}:{codes}\n"))
        .collect()
    }
}

/// Declares a set of code numbers with their meanings.
macro_rules! codes {
    ($(#[doc = $doc:literal])+ $name:ident { $($(#[$meta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[non_exhaustive]
        pub enum $name { $($(#[$meta])* $variant),+ }

        impl Code for $name {
            const WHAT: &'static str = stringify!($name);
            fn code(self) -> u8 {
                match self { $(Self::$variant => $code),+ }
            }
            fn find(text: &str) -> Option<Self> {
                match text.parse::<u8>().ok()? { $($code => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

trait Code: Copy {
    const WHAT: &'static str;
    fn code(self) -> u8;
    fn find(text: &str) -> Option<Self>;
}

codes! {
    /// Age groups, in years.
    Age {
        /// 0 to 12.
        UpTo12 = 0,
        /// 13 to 17.
        From13To17 = 1,
        /// 18 to 24.
        From18To24 = 2,
        /// 25 to 34.
        From25To34 = 3,
        /// 35 to 44.
        From35To44 = 4,
        /// 45 to 54.
        From45To54 = 5,
        /// 55 to 64.
        From55To64 = 6,
        /// 65 and over.
        From65 = 7,
    }
}

codes! {
    /// Whom a broadcast addresses by gender.
    Gender {
        /// Everybody.
        All = 0,
        /// Men.
        Male = 1,
        /// Women.
        Female = 2,
    }
}

codes! {
    /// Regions of Vietnam (`locations` on the wire).
    Region {
        /// Miền Bắc.
        North = 0,
        /// Miền Trung.
        Central = 1,
        /// Miền Nam.
        South = 2,
    }
}

codes! {
    /// Operating systems.
    Platform {
        /// iOS.
        Ios = 1,
        /// Android.
        Android = 2,
        /// Windows Phone.
        WindowsPhone = 3,
    }
}

impl Code for City {
    const WHAT: &'static str = "City";
    fn code(self) -> u8 {
        self.number()
    }
    fn find(text: &str) -> Option<Self> {
        match text.parse::<u8>() {
            Ok(code) => Self::code(code),
            Err(_) => Self::named(text),
        }
    }
}

fn join<C: Code>(codes: &[C]) -> Option<String> {
    let texts: Vec<String> = codes.iter().map(|code| code.code().to_string()).collect();
    (!texts.is_empty()).then(|| texts.join(","))
}

impl Serialize for Target {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut wire = Map::new();
        let mut put = |key: &str, codes: Option<String>| {
            if let Some(codes) = codes {
                wire.insert(key.to_owned(), Value::String(codes));
            }
        };
        put("ages", join(&self.ages));
        put("locations", join(&self.regions));
        put("cities", join(&self.cities));
        put("platform", join(&self.platforms));
        put("gender", self.gender.map(|gender| gender.code().to_string()));
        if wire.is_empty() {
            wire.insert("gender".to_owned(), Value::String("0".to_owned()));
        }
        wire.serialize(serializer)
    }
}

/// What a group holds, and whether it knows a code or name.
#[cfg(feature = "plain")]
type Group = (&'static str, fn(&str) -> bool);

/// The group of that name.
#[cfg(feature = "plain")]
pub(crate) fn group(name: &str) -> Option<Group> {
    fn of<C: Code>() -> Group {
        (C::WHAT, |text| C::find(text).is_some())
    }
    Some(match name {
        "ages" => of::<Age>(),
        "gender" => of::<Gender>(),
        "locations" | "regions" => of::<Region>(),
        "cities" => of::<City>(),
        "platform" | "platforms" => of::<Platform>(),
        _ => return None,
    })
}

/// Codes as Zalo's page has them (one text with commas), as lists, as single numbers, or as names.
fn split<C: Code, E: de::Error>(value: &Value) -> Result<Vec<C>, E> {
    let texts: Vec<String> = match value {
        Value::String(text) => text.split(',').map(|part| part.trim().to_owned()).collect(),
        Value::Number(number) => vec![number.to_string()],
        Value::Array(items) => items
            .iter()
            .map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned))
            .collect(),
        Value::Null => Vec::new(),
        _ => return Err(E::custom(format!("{}: codes, or a list of them", C::WHAT))),
    };
    texts
        .iter()
        .filter(|text| !text.is_empty())
        .map(|text| {
            C::find(text)
                .ok_or_else(|| E::custom(format!("no {} `{text}`", C::WHAT.to_lowercase())))
        })
        .collect()
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire = Map::<String, Value>::deserialize(deserializer)?;
        let mut target = Self::default();
        for (key, value) in &wire {
            match key.as_str() {
                "ages" => target.ages = split(value)?,
                "gender" => {
                    target.gender = split(value)?.first().copied();
                }
                "locations" | "regions" => target.regions = split(value)?,
                "cities" => target.cities = split(value)?,
                "platform" | "platforms" => target.platforms = split(value)?,
                other => return Err(de::Error::custom(format!("no target group `{other}`"))),
            }
        }
        Ok(target)
    }
}

impl Wire for Target {
    const KIND: Kind = Kind::Any;
    const FORM: Form = Form::Target;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }
}
