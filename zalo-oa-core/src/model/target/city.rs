//! The provinces and cities of a broadcast, by name.

use std::fmt;

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
        let wanted = ["tinh", "thanhpho", "tp"]
            .iter()
            .find_map(|kind| wanted.strip_prefix(kind))
            .unwrap_or(&wanted);
        let wanted = match wanted {
            "hue" => "thuathienhue",
            "hcm" | "saigon" => "hochiminh",
            other => other,
        };
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

    pub(super) fn number(self) -> u8 {
        self.0
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

/// A name without diacritics, case, blanks and signs: how people type it.
pub(super) fn fold(name: &str) -> String {
    name.chars().map(lower).filter_map(base_letter).collect()
}

/// A Latin letter as people write Vietnamese, small. The tables of all scripts would be a good part of a small module.
fn lower(letter: char) -> char {
    let by = match letter {
        'À'..='Þ' => 0x20,
        'Ă' | 'Đ' | 'Ĩ' | 'Ũ' | 'Ơ' | 'Ư' => 1,
        'Ạ'..='Ỹ' => 1 - u32::from(letter) % 2,
        _ => return letter.to_ascii_lowercase(),
    };
    char::from_u32(u32::from(letter) + by).unwrap_or(letter)
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
    "Đồng Tháp",
    "Bình Phước",
    "Ninh Bình",
    "Bạc Liêu",
    "Hồ Chí Minh",
    "Vĩnh Long",
    "Lâm Đồng",
    "Yên Bái",
    "Hà Nam",
    "Hà Nội",
    "Hải Dương",
    "Hậu Giang",
    "An Giang",
    "Trà Vinh",
    "Tiền Giang",
    "Tây Ninh",
    "Đồng Nai",
    "Đắk Lắk",
    "Bình Định",
    "Kon Tum",
    "Đà Nẵng",
    "Bắc Giang",
    "Bắc Kạn",
    "Điện Biên",
    "Hòa Bình",
    "Thái Bình",
    "Vĩnh Phúc",
    "Hà Giang",
    "Kiên Giang",
    "Bình Dương",
    "Bình Thuận",
    "Đắk Nông",
    "Khánh Hòa",
    "Gia Lai",
    "Quảng Nam",
    "Quảng Trị",
    "Hà Tĩnh",
    "Hưng Yên",
    "Quảng Ninh",
    "Thanh Hóa",
    "Phú Thọ",
    "Lai Châu",
    "Thái Nguyên",
    "Cao Bằng",
    "Cà Mau",
    "Cần Thơ",
    "Sóc Trăng",
    "Bến Tre",
    "Long An",
    "Bà Rịa – Vũng Tàu",
    "Ninh Thuận",
    "Phú Yên",
    "Quảng Ngãi",
    "Thừa Thiên Huế",
    "Quảng Bình",
    "Nghệ An",
    "Nam Định",
    "Hải Phòng",
    "Lạng Sơn",
    "Lào Cai",
    "Sơn La",
    "Bắc Ninh",
    "Tuyên Quang",
    "Ngoài Việt Nam",
];
