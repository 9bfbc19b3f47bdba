//! Whom a broadcast is for, as the platform reads it: codes with commas between them. An own
//! reading, apart from the client's, so that one checks the other.

use serde_json::Value;

use super::super::{people::Traits, refusal::Refusal};

/// The provinces and cities of the north (code 0 of `locations`), by code.
const NORTH: [u8; 25] = [
    2, 7, 8, 9, 10, 21, 22, 23, 24, 25, 26, 27, 37, 38, 40, 41, 42, 43, 56, 57, 58, 59, 60, 61, 62,
];
/// Of the centre (code 1). The rest but 63 (outside Vietnam) is the south.
const CENTRE: [u8; 19] =
    [6, 17, 18, 19, 20, 30, 31, 32, 33, 34, 35, 36, 39, 50, 51, 52, 53, 54, 55];

/// A bit for each code that is taken; all ones where nothing was said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Target {
    ages: u64,
    genders: u64,
    cities: u64,
    platforms: u64,
}

impl Target {
    /// Every group may be absent, the target itself not.
    pub(super) fn parse(target: Option<&Value>) -> Result<Self, Refusal> {
        let invalid = || Refusal::invalid("target");
        let target = target.and_then(Value::as_object).ok_or_else(invalid)?;
        let group = |name: &str, most: u8| match target.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(codes) => parse_codes(codes, most).map(Some).ok_or_else(|| Refusal::invalid(name)),
        };
        let genders = match group("gender", 2)? {
            // 0 is everybody, those of unknown gender included.
            Some(codes) if codes & 1 == 0 => codes,
            _ => u64::MAX,
        };
        let platforms = match group("platform", 3)? {
            Some(codes) if codes & 1 == 1 => return Err(Refusal::invalid("platform")),
            Some(codes) => Some(codes),
            None => group("platforms", 3)?,
        };
        let locations = group("locations", 2)?.map(cities_of);
        Ok(Self {
            ages: group("ages", 7)?.unwrap_or(u64::MAX),
            genders,
            // Cities replace regions.
            cities: group("cities", 63)?.or(locations).unwrap_or(u64::MAX),
            platforms: platforms.unwrap_or(u64::MAX),
        })
    }

    pub(super) fn takes(self, traits: Traits) -> bool {
        let has = |codes: u64, code: u8| codes >> code & 1 == 1;
        has(self.ages, traits.age_code())
            && has(self.genders, traits.gender_code())
            && has(self.cities, traits.city_code())
            && has(self.platforms, traits.platform_code())
    }
}

/// `"2,3"`, as documented; also a number or a list, as some clients send.
fn parse_codes(codes: &Value, most: u8) -> Option<u64> {
    let code = |text: &str| text.trim().parse::<u8>().ok().filter(|code| *code <= most);
    let parts: Vec<Option<u8>> = match codes {
        Value::String(text) => text.split(',').map(code).collect(),
        Value::Number(number) => vec![code(&number.to_string())],
        Value::Array(items) => items
            .iter()
            .map(|item| item.as_str().map_or_else(|| code(&item.to_string()), code))
            .collect(),
        _ => return None,
    };
    parts.into_iter().try_fold(0, |bits, code| Some(bits | 1 << code?))
}

/// The cities of a set of regions.
fn cities_of(regions: u64) -> u64 {
    (0..63)
        .filter(|city| regions >> region_of(*city) & 1 == 1)
        .fold(0, |bits, city| bits | 1 << city)
}

fn region_of(city: u8) -> u8 {
    if NORTH.contains(&city) {
        0
    } else if CENTRE.contains(&city) {
        1
    } else {
        2
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn parse(target: Value) -> Result<Target, Refusal> {
        Target::parse(Some(&target))
    }

    #[test]
    fn an_empty_target_and_gender_zero_mean_everybody() {
        assert_eq!(parse(json!({})), parse(json!({ "gender": "0" })));
        assert_eq!(parse(json!({})).unwrap().genders, u64::MAX);
        assert_eq!(Target::parse(None), Err(Refusal::invalid("target")));
    }

    #[test]
    fn codes_come_as_text_numbers_or_lists() {
        let ages = parse(json!({ "ages": "2, 3" })).unwrap();
        assert_eq!(ages.ages, 0b1100);
        assert_eq!(parse(json!({ "ages": [2, "3"] })).unwrap(), ages);
        assert_eq!(parse(json!({ "ages": 2 })).unwrap().ages, 0b100);
    }

    #[test]
    fn systems_go_by_either_name() {
        let documented = parse(json!({ "platform": "2" })).unwrap();
        assert_eq!(parse(json!({ "platforms": "2" })).unwrap(), documented);
        assert_eq!(documented.platforms, 0b100);
    }

    #[test]
    fn a_code_that_is_none_is_refused_by_the_name_of_its_group() {
        for (name, codes) in [
            ("ages", "8"),
            ("gender", "3"),
            ("cities", "64"),
            ("locations", "x"),
            ("platform", "0"),
        ] {
            assert_eq!(parse(json!({ name: codes })), Err(Refusal::invalid(name)));
        }
    }

    #[test]
    fn every_city_lies_in_one_region_and_cities_replace_regions() {
        let all = cities_of(0b111);
        assert_eq!(all.count_ones(), 63);
        let sizes: Vec<u32> = (0..3).map(|region| cities_of(1 << region).count_ones()).collect();
        assert_eq!(sizes, [25, 19, 19]);
        let both = parse(json!({ "locations": "0", "cities": "4" })).unwrap();
        assert_eq!(both.cities, 1 << 4);
    }
}
