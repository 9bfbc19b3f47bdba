//! What every person has, in four bytes: at a million people each byte counts.

use super::person::Reach;

/// Gender, age group, city and system by the codes of broadcast targets, and what the OA may do.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(in crate::emulator) struct Traits(u32);

/// Where a field stands and how many bits it has.
#[derive(Clone, Copy)]
struct Field(u32, u32);

const GENDER: Field = Field(0, 2);
const AGE: Field = Field(2, 3);
const CITY: Field = Field(5, 6);
const PLATFORM: Field = Field(11, 2);
const FOLLOWS: Field = Field(13, 1);
const SENSITIVE: Field = Field(14, 1);
const NEWCOMER: Field = Field(15, 1);
const REACH: Field = Field(16, 3);

impl Traits {
    /// From random bits: grown-ups mostly, one in fifty to be treated with special care.
    pub(super) fn drawn(bits: u64, follows: bool) -> Self {
        let part =
            |shift: u32, below: u64| u8::try_from((bits >> shift & 0xff) % below).unwrap_or(0);
        let age = match part(0, 16) {
            0 => 1,
            1..=3 => 2,
            4..=8 => 3,
            9..=12 => 4,
            13 => 5,
            14 => 6,
            _ => 7,
        };
        Self::default()
            .gender(1 + part(8, 2))
            .age(age)
            .city(part(16, 64))
            .platform(if part(24, 100) < 28 { 1 } else { 2 })
            .sensitive(part(40, 50) == 0)
            .following(follows)
    }

    fn read(self, Field(shift, width): Field) -> u8 {
        let mask = (1_u32 << width) - 1;
        u8::try_from(self.0 >> shift & mask).unwrap_or(0)
    }

    fn write(self, Field(shift, width): Field, value: u8) -> Self {
        let mask = (1_u32 << width) - 1;
        Self(self.0 & !(mask << shift) | (u32::from(value) & mask) << shift)
    }

    pub(super) fn gender(self, code: u8) -> Self {
        self.write(GENDER, code)
    }

    pub(super) fn age(self, code: u8) -> Self {
        self.write(AGE, code)
    }

    pub(super) fn city(self, code: u8) -> Self {
        self.write(CITY, code)
    }

    pub(super) fn platform(self, code: u8) -> Self {
        self.write(PLATFORM, code)
    }

    pub(super) fn following(self, follows: bool) -> Self {
        self.write(FOLLOWS, u8::from(follows))
    }

    pub(super) fn sensitive(self, sensitive: bool) -> Self {
        self.write(SENSITIVE, u8::from(sensitive))
    }

    pub(super) fn newcomer(self, newcomer: bool) -> Self {
        self.write(NEWCOMER, u8::from(newcomer))
    }

    pub(super) fn reach(self, reach: Reach) -> Self {
        self.write(REACH, reach.number())
    }

    /// 1 male, 2 female, 0 unknown.
    pub(in crate::emulator) fn gender_code(self) -> u8 {
        self.read(GENDER)
    }

    /// 0 (up to 12 years) to 7 (65 and over).
    pub(in crate::emulator) fn age_code(self) -> u8 {
        self.read(AGE)
    }

    /// 0 to 63.
    pub(in crate::emulator) fn city_code(self) -> u8 {
        self.read(CITY)
    }

    /// 1 iOS, 2 Android, 3 Windows Phone.
    pub(in crate::emulator) fn platform_code(self) -> u8 {
        self.read(PLATFORM)
    }

    pub(in crate::emulator) fn follows(self) -> bool {
        self.read(FOLLOWS) == 1
    }

    pub(in crate::emulator) fn is_sensitive(self) -> bool {
        self.read(SENSITIVE) == 1
    }

    /// Follows, but has never written.
    pub(in crate::emulator) fn is_newcomer(self) -> bool {
        self.read(NEWCOMER) == 1
    }

    pub(in crate::emulator) fn reachable(self) -> Reach {
        Reach::of(self.read(REACH))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_trait_is_read_back_beside_all_others() {
        let traits = Traits::default()
            .gender(2)
            .age(7)
            .city(63)
            .platform(3)
            .following(true)
            .newcomer(true)
            .reach(Reach::Restricted);
        assert_eq!(
            (traits.gender_code(), traits.age_code(), traits.city_code(), traits.platform_code()),
            (2, 7, 63, 3)
        );
        assert!(traits.follows() && traits.is_newcomer() && !traits.is_sensitive());
        assert_eq!(traits.reachable(), Reach::Restricted);
        assert_eq!(traits.city(0).age_code(), 7);
        assert!(!traits.following(false).follows());
    }
}
