//! What every newtype over text has, whether it shows itself or not.

/// `From`, lenient reading and measuring for a tuple struct over `String`.
macro_rules! text_basics {
    ($name:ident, $kind:ident) => {
        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text)
            }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <Self as $crate::model::wire::Wire>::read(deserializer)
            }
        }
        impl $crate::model::wire::Wire for $name {
            const KIND: $crate::endpoint::Kind = $crate::endpoint::Kind::$kind;
            const FORM: $crate::endpoint::Form = $crate::endpoint::Form::Text;

            fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <String as $crate::model::wire::Wire>::read(deserializer).map(Self)
            }
            fn measure(&self) -> Option<i64> {
                $crate::model::wire::Wire::measure(&self.0)
            }
        }
    };
}

pub(crate) use text_basics;
