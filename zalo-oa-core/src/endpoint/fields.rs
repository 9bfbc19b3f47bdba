//! The parts of both declarations: one field as data.

use std::ops::RangeInclusive;

/// The lines of a doc comment as data: only where schemas are made, since a module for pages would carry them in vain.
#[cfg(feature = "schema")]
macro_rules! docs {
    ($($doc:literal)+) => { &[$($doc),+] };
}

/// The lines of a doc comment as data: only where schemas are made, since a module for pages would carry them in vain.
#[cfg(not(feature = "schema"))]
macro_rules! docs {
    ($($doc:literal)+) => {
        &[]
    };
}

/// A range as data.
pub(crate) const fn bounds(range: RangeInclusive<i64>) -> (i64, i64) {
    (*range.start(), *range.end())
}

/// The type of a constructor's argument: numbers plain, all else by `Into`.
macro_rules! argument {
    ($ty:ty = $range:expr) => { $ty };
    ($ty:ty) => { impl Into<$ty> };
}

/// A field's range, if it has one.
macro_rules! optional_range {
    () => {
        None
    };
    ($range:expr) => {
        Some($crate::endpoint::bounds($range))
    };
}

/// Declares a field's metadata.
macro_rules! pairs {
    ($required:literal, [$($doc:literal)+], $field:ident, [$($wire:literal)?], $ty:ty,
     [$($range:expr)?], [$($header:ident)?]) => {
        $crate::endpoint::Field {
            name: $crate::endpoint::pairs!(@name $field $($wire)?),
            doc: $crate::endpoint::docs!($($doc)+),
            required: $required,
            kind: <$ty as $crate::model::wire::Wire>::KIND,
            range: $crate::endpoint::optional_range!($($range)?),
            form: <$ty as $crate::model::wire::Wire>::FORM,
            header: $crate::endpoint::pairs!(@header $($header)?),
        }
    };
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $wire:literal) => { $wire };
    (@header) => { false };
    (@header $header:ident) => { true };
}

pub(crate) use {argument, docs, optional_range, pairs};
