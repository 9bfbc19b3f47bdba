//! Who a broadcast is for.
//!
//! Zalo takes comma-separated code numbers; people think in names. A group that is named and empty is refused: an empty list
//! would otherwise reach everybody.

mod city;
mod codes;

use std::collections::BTreeSet;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};
use serde_json::{Map, Value};

pub use city::City;
pub use codes::{Age, Gender, Platform, Region};

use codes::Code;
#[cfg(feature = "plain")]
use codes::Group;

use crate::{
    endpoint::{Form, Kind},
    model::wire::Wire,
};

/// The audience of a broadcast. Groups that are left open take everybody; several groups narrow. A group that is given and
/// empty is an error of the call, before anything is sent.
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
    ages: Option<Vec<Age>>,
    gender: Option<Gender>,
    regions: Option<Vec<Region>>,
    cities: Option<Vec<City>>,
    platforms: Option<Vec<Platform>>,
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
        self.ages = Some(ages.into_iter().collect());
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
        self.regions = Some(regions.into_iter().collect());
        self
    }

    /// Only these provinces and cities, as they were before July 2025; they replace regions.
    #[must_use]
    pub fn cities(mut self, cities: impl IntoIterator<Item = City>) -> Self {
        self.cities = Some(cities.into_iter().collect());
        self
    }

    /// Only these systems.
    #[must_use]
    pub fn platforms(mut self, platforms: impl IntoIterator<Item = Platform>) -> Self {
        self.platforms = Some(platforms.into_iter().collect());
        self
    }

    /// One text for all targets that Zalo reads alike: codes sorted and once each, no group that
    /// narrows nothing, no regions beside cities.
    pub(crate) fn plain(&self) -> String {
        fn sorted<C: Code>(codes: &Option<Vec<C>>) -> String {
            let codes: BTreeSet<u8> = codes.iter().flatten().map(|code| code.code()).collect();
            codes.iter().map(|code| format!(" {code}")).collect()
        }
        let gender = self.gender.filter(|one| *one != Gender::All).map(|one| vec![one]);
        let regions = if self.cities.is_none() { sorted(&self.regions) } else { String::new() };
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

impl Serialize for Target {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        fn join<C: Code>(codes: &Option<Vec<C>>) -> Option<Vec<String>> {
            let codes = codes.as_ref()?;
            Some(codes.iter().map(|code| code.code().to_string()).collect())
        }
        let mut wire = Map::new();
        for (key, codes) in [
            ("ages", join(&self.ages)),
            ("locations", join(&self.regions)),
            ("cities", join(&self.cities)),
            ("platform", join(&self.platforms)),
            ("gender", self.gender.map(|gender| vec![gender.code().to_string()])),
        ] {
            match codes {
                Some(codes) if codes.is_empty() => return Err(ser::Error::custom(empty(key))),
                Some(codes) => wire.insert(key.to_owned(), Value::String(codes.join(","))),
                None => None,
            };
        }
        if wire.is_empty() {
            wire.insert("gender".to_owned(), Value::String("0".to_owned()));
        }
        wire.serialize(serializer)
    }
}

/// A group that is named has somebody in it.
pub(crate) fn empty(group: &str) -> String {
    ["`", group, "` is empty; leave it out for everybody"].concat()
}

/// There is no such group.
pub(crate) fn no_group(name: &str) -> String {
    ["no target group `", name, "`; there are ages, gender, regions, cities, platforms"].concat()
}

/// The group of that name.
#[cfg(feature = "plain")]
pub(crate) fn group(name: &str) -> Option<Group> {
    Some(match name {
        "ages" => Age::GROUP,
        "gender" => Gender::GROUP,
        "locations" | "regions" => Region::GROUP,
        "cities" => City::GROUP,
        "platform" | "platforms" => Platform::GROUP,
        _ => return None,
    })
}

/// What is wrong with a value that is no list.
pub(crate) fn no_codes(group: &str) -> String {
    ["`", group, "` takes codes, or a list of them"].concat()
}

/// What is wrong with several.
pub(crate) const ONE_GENDER: &str = "`gender` takes one";

/// Codes as Zalo's page has them (one text with commas), as lists, as single numbers, or as names.
fn split<C: Code, E: de::Error>(group: &str, value: &Value) -> Result<Vec<C>, E> {
    let texts: Vec<String> = match value {
        Value::String(text) => text.split(',').map(|part| part.trim().to_owned()).collect(),
        Value::Number(number) => vec![number.to_string()],
        Value::Array(items) => items
            .iter()
            .map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned))
            .collect(),
        Value::Null => Vec::new(),
        _ => return Err(E::custom(no_codes(group))),
    };
    let codes: Vec<C> = texts
        .iter()
        .filter(|text| !text.is_empty())
        .filter_map(|text| C::GROUP.find(group, text).map(C::of).map_err(E::custom).transpose())
        .collect::<Result<_, E>>()?;
    if codes.is_empty() { Err(E::custom(empty(group))) } else { Ok(codes) }
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire = Map::<String, Value>::deserialize(deserializer)?;
        let mut target = Self::default();
        for (key, value) in &wire {
            match key.as_str() {
                "ages" => target.ages = Some(split(key, value)?),
                "gender" => match split(key, value)?.as_slice() {
                    [gender] => target.gender = Some(*gender),
                    _ => return Err(de::Error::custom(ONE_GENDER)),
                },
                "locations" | "regions" => target.regions = Some(split(key, value)?),
                "cities" => target.cities = Some(split(key, value)?),
                "platform" | "platforms" => target.platforms = Some(split(key, value)?),
                other => return Err(de::Error::custom(no_group(other))),
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
