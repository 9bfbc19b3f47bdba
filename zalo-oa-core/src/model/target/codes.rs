//! The code numbers of Zalo's audiences and the names that people use for them. Sources: the broadcast page of the OA
//! documentation and the official .NET SDK, which agree on every code. The names are ours.

use super::city::{City, fold};

/// What a group holds. Data, not code: a module of few bytes reads targets, too.
pub(crate) struct Group {
    /// The names of its codes in their order; of cities none, there are too many to tell.
    names: &'static str,
    /// The first and the last code.
    codes: (u8, u8),
}

impl Group {
    /// A code by its number, or by a name, letter case, marks and signs aside; else what is wrong in the group of that name.
    pub(crate) fn find(&self, group: &str, text: &str) -> Result<u8, String> {
        let (first, last) = self.codes;
        let number = text.parse().ok().filter(|code| (first..=last).contains(code));
        let name = || {
            if self.names.is_empty() {
                return City::named(text).map(City::number);
            }
            let text = fold(text);
            let mut named = (first..).zip(self.names.split(','));
            named.find_map(|(code, name)| (fold(name) == text).then_some(code))
        };
        number.or_else(name).ok_or_else(|| {
            let known = if self.names.is_empty() { "" } else { "; there are " };
            ["`", group, "` has no `", text, "`", known, self.names].concat()
        })
    }
}

/// One code of a group.
pub(super) trait Code: Copy {
    const GROUP: Group;
    fn code(self) -> u8;
    fn of(code: u8) -> Option<Self>;
}

/// Declares a set of code numbers with their names and meanings.
macro_rules! codes {
    ($(#[doc = $doc:literal])+ $name:ident, $names:literal, $first:literal to $last:literal { $($(#[$meta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[non_exhaustive]
        pub enum $name { $($(#[$meta])* $variant),+ }

        impl Code for $name {
            const GROUP: Group =
                Group { names: $names, codes: ($first, $last) };
            fn code(self) -> u8 {
                match self { $(Self::$variant => $code),+ }
            }
            fn of(code: u8) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

codes! {
    /// Age groups, in years.
    Age, "0-12, 13-17, 18-24, 25-34, 35-44, 45-54, 55-64, 65+", 0 to 7 {
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
    Gender, "all, male, female", 0 to 2 {
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
    Region, "north, central, south", 0 to 2 {
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
    Platform, "ios, android", 1 to 3 {
        /// iOS.
        Ios = 1,
        /// Android.
        Android = 2,
        /// Windows Phone.
        WindowsPhone = 3,
    }
}

impl Code for City {
    const GROUP: Group = Group { names: "", codes: (0, 63) };
    fn code(self) -> u8 {
        self.number()
    }
    fn of(code: u8) -> Option<Self> {
        Self::code(code)
    }
}
