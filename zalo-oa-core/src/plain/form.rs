//! What the types' own readers take, said once more by [`Form`].

use super::Json;
use crate::{endpoint::Form, model::target};

/// The value in the one form that it has here, or what is wrong with it, without the value.
pub(super) fn read(form: Form, value: Json) -> Result<Json, String> {
    let wrong = |what: &str| Err(what.to_owned());
    match form {
        Form::Text => text(value).map(Json::Text).map_err(str::to_owned),
        Form::Whole { bits, signed } => match whole(&value) {
            Some(Some(number)) if number.fits(bits, signed) => Ok(Json::Number(number.digits())),
            Some(_) => wrong("a number outside its range"),
            None => wrong("expected a whole number, or one as text"),
        },
        Form::Flag if flag(&value) => Ok(value),
        Form::Flag => wrong("expected true or false, as such, as text, or as 1 or 0"),
        Form::Reference => match value {
            Json::Object(_) => match value.get("id") {
                Some(id) => text(id.clone()).map(Json::Text).map_err(str::to_owned),
                None => wrong("missing field `id`"),
            },
            other => text(other).map(Json::Text).map_err(str::to_owned),
        },
        Form::Target => target(value),
        Form::Place => Ok(place(value)),
        Form::File if matches!(value, Json::Null) => Ok(value),
        Form::File => wrong("expected a file, which is given beside the parameters"),
        Form::Any => Ok(value),
    }
}

fn text(value: Json) -> Result<String, &'static str> {
    match value {
        Json::Text(text) => Ok(text),
        Json::Null => Ok(String::new()),
        Json::Flag(yes) => Ok((if yes { "true" } else { "false" }).to_owned()),
        Json::Number(given) if integer(&given).is_some() => Ok(given),
        Json::Number(given) => match scaled(&given) {
            Some(number) => Ok(number.digits()),
            None => Err("a number that may have been rounded: give it as text"),
        },
        Json::List(_) | Json::Object(_) => Err("expected a text or a number"),
    }
}

/// A whole number of up to 64 bits beside its sign.
#[derive(Clone, Copy)]
pub(super) struct Whole {
    minus: bool,
    size: u64,
}

impl Whole {
    fn fits(self, bits: u8, signed: bool) -> bool {
        let most = u64::MAX >> (64 - u32::from(bits) + u32::from(signed));
        match self.minus {
            true => self.size == 0 || (signed && self.size - 1 <= most),
            false => self.size <= most,
        }
    }

    fn digits(self) -> String {
        let mut digits = self.size.to_string();
        if self.minus && self.size > 0 {
            digits.insert(0, '-');
        }
        digits
    }

    /// As a number of 64 bits.
    pub(super) fn signed(self) -> Option<i64> {
        match self.minus {
            true => 0_i64.checked_sub_unsigned(self.size),
            false => i64::try_from(self.size).ok(),
        }
    }
}

/// Digits with a sign or without; `Some(None)` where they are more than 64 bits hold.
pub(super) fn decimal(text: &str) -> Option<Option<Whole>> {
    let minus = text.starts_with('-');
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let mut size = Some(0_u64);
    for digit in digits.bytes() {
        let digit = u64::from(char::from(digit).to_digit(10)?);
        size = size.and_then(|size| size.checked_mul(10)?.checked_add(digit));
    }
    (!digits.is_empty()).then(|| size.map(|size| Whole { minus, size }))
}

fn whole(value: &Json) -> Option<Option<Whole>> {
    match value {
        Json::Number(digits) => integer(digits).or_else(|| scaled(digits)).map(Some),
        Json::Text(text) => decimal(text.trim()),
        _ => None,
    }
}

/// A number without point and exponent that 64 bits hold.
pub(super) fn integer(digits: &str) -> Option<Whole> {
    decimal(digits)?.filter(|number| number.fits(64, number.minus))
}

/// A number with point or exponent that is whole and below 2^53.
fn scaled(digits: &str) -> Option<Whole> {
    let (mantissa, scale) = digits.split_once(['e', 'E']).unwrap_or((digits, "0"));
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let part = part.trim_end_matches('0');
    let mut scale = decimal(scale)??.signed()?;
    let mut joined = whole.to_owned();
    joined.push_str(part);
    let mut number = decimal(&joined)??;
    scale = scale.checked_sub(i64::try_from(part.len()).ok()?)?;
    while scale < 0 && number.size % 10 == 0 && number.size != 0 {
        number.size /= 10;
        scale += 1;
    }
    for _ in 0..scale.clamp(0, 16) {
        number.size = number.size.checked_mul(10)?;
    }
    let exact = number.size == 0 || (scale >= 0 && number.size < 1 << 53);
    exact.then_some(number)
}

fn flag(value: &Json) -> bool {
    match value {
        Json::Flag(_) => true,
        Json::Number(digits) => integer(digits).is_some(),
        Json::Text(text) => {
            let text = text.trim();
            ["true", "1", "false", "0", ""].iter().any(|word| text.eq_ignore_ascii_case(word))
        }
        _ => false,
    }
}

/// The groups of a broadcast, each with codes or names of its own.
fn target(value: Json) -> Result<Json, String> {
    let Json::Object(fields) = &value else { return Err("expected a map".to_owned()) };
    for (group, codes) in fields {
        let known = target::group(group).ok_or_else(|| target::no_group(group))?;
        let one = |code: &Json| match code {
            Json::Text(text) | Json::Number(text) => text.clone(),
            other => {
                let mut text = String::new();
                other.write(&mut text);
                text
            }
        };
        let texts: Vec<String> = match codes {
            Json::Text(text) => text.split(',').map(|part| part.trim().to_owned()).collect(),
            Json::Number(number) => vec![number.clone()],
            Json::List(items) => items.iter().map(one).collect(),
            Json::Null => Vec::new(),
            _ => return Err(target::no_codes(group)),
        };
        let mut named = 0;
        for text in texts.iter().filter(|text| !text.is_empty()) {
            known.find(group, text)?;
            named += 1;
        }
        if named == 0 {
            return Err(target::empty(group));
        }
        if named > 1 && group == "gender" {
            return Err(target::ONE_GENDER.to_owned());
        }
    }
    Ok(value)
}

/// A place as texts, also one that was packed into a text.
fn place(value: Json) -> Json {
    let unpacked = value.as_str().and_then(|text| Json::read(text.as_bytes()));
    match unpacked.as_ref().unwrap_or(&value) {
        Json::Object(fields) => Json::Object(
            fields.iter().map(|(key, value)| (key.clone(), Json::Text(shown(value)))).collect(),
        ),
        _ => value,
    }
}

fn shown(value: &Json) -> String {
    match value {
        Json::Text(text) => text.clone(),
        Json::Number(digits) if digits.contains('.') && !digits.contains(['e', 'E']) => {
            let short = digits.trim_end_matches('0');
            let mut short = short.to_owned();
            if short.ends_with('.') {
                short.push('0');
            }
            short
        }
        Json::Number(digits) => digits.clone(),
        other => {
            let mut text = String::new();
            other.write(&mut text);
            text
        }
    }
}
