//! Who a broadcast is for.
//!
//! Zalo takes comma-separated code numbers; people think in names. The codes live here and
//! nowhere else. Sources: the broadcast page of the OA documentation and the official .NET SDK,
//! which agree on every code.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use serde_json::{Map, Value};

use crate::{endpoint::Kind, model::wire::Wire};

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

    /// Only these provinces and cities, as they were before July 2025; they replace regions.
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

/// One of the 63 provinces and cities of before July 2025, or "outside Vietnam". No source shows
/// a table of the merged provinces.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct City(u8);

impl City {
    /// By its name in Vietnamese, with or without diacritics, letter case and blanks aside.
    /// "Ngoài Việt Nam" is code 63.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let wanted = fold(name);
        CITIES
            .iter()
            .position(|city| fold(city) == wanted)
            .and_then(|index| u8::try_from(index).ok())
            .map(Self)
    }

    /// By Zalo's code, 0 to 63.
    #[must_use]
    pub fn code(code: u8) -> Option<Self> {
        (usize::from(code) < CITIES.len()).then_some(Self(code))
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        CITIES.get(usize::from(self.0)).copied().unwrap_or_default()
    }

    /// All of them, in the order of their codes.
    pub fn all() -> impl Iterator<Item = Self> {
        (0u8..).take(CITIES.len()).map(Self)
    }
}

impl fmt::Debug for City {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.0, self.name())
    }
}

impl Code for City {
    const WHAT: &'static str = "City";
    fn code(self) -> u8 {
        self.0
    }
    fn find(text: &str) -> Option<Self> {
        match text.parse::<u8>() {
            Ok(code) => Self::code(code),
            Err(_) => Self::named(text),
        }
    }
}

/// A name without diacritics, case, blanks and signs: how people type it.
fn fold(name: &str) -> String {
    name.chars()
        .flat_map(char::to_lowercase)
        .filter_map(base_letter)
        .collect()
}

/// The plain letter under Vietnamese marks; `None` for marks and signs on their own.
fn base_letter(letter: char) -> Option<char> {
    Some(match letter {
        'à'..='å' | 'ă' | 'ạ'..='ặ' => 'a',
        'è'..='ë' | 'ẹ'..='ệ' => 'e',
        'ì'..='ï' | 'ĩ' | 'ỉ'..='ị' => 'i',
        'ò'..='ö' | 'ơ' | 'ọ'..='ợ' => 'o',
        'ù'..='ü' | 'ũ' | 'ư' | 'ụ'..='ự' => 'u',
        'ý' | 'ỳ'..='ỹ' => 'y',
        'đ' => 'd',
        plain if plain.is_ascii_alphanumeric() => plain,
        _ => return None,
    })
}

const CITIES: [&str; 64] = [
    "Đồng Tháp", "Bình Phước", "Ninh Bình", "Bạc Liêu", "Hồ Chí Minh", "Vĩnh Long", "Lâm Đồng",
    "Yên Bái", "Hà Nam", "Hà Nội", "Hải Dương", "Hậu Giang", "An Giang", "Trà Vinh",
    "Tiền Giang", "Tây Ninh", "Đồng Nai", "Đắk Lắk", "Bình Định", "Kon Tum", "Đà Nẵng",
    "Bắc Giang", "Bắc Kạn", "Điện Biên", "Hòa Bình", "Thái Bình", "Vĩnh Phúc", "Hà Giang",
    "Kiên Giang", "Bình Dương", "Bình Thuận", "Đắk Nông", "Khánh Hòa", "Gia Lai", "Quảng Nam",
    "Quảng Trị", "Hà Tĩnh", "Hưng Yên", "Quảng Ninh", "Thanh Hóa", "Phú Thọ", "Lai Châu",
    "Thái Nguyên", "Cao Bằng", "Cà Mau", "Cần Thơ", "Sóc Trăng", "Bến Tre", "Long An",
    "Bà Rịa – Vũng Tàu", "Ninh Thuận", "Phú Yên", "Quảng Ngãi", "Thừa Thiên Huế", "Quảng Bình",
    "Nghệ An", "Nam Định", "Hải Phòng", "Lạng Sơn", "Lào Cai", "Sơn La", "Bắc Ninh",
    "Tuyên Quang", "Ngoài Việt Nam",
];

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
            C::find(text).ok_or_else(|| E::custom(format!("no {} `{text}`", C::WHAT.to_lowercase())))
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

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }
}
