//! The two declarations that everything else follows from: `endpoints!` and `models!`.
//!
//! Both read like the documentation they stand for. A field may be renamed (`kind as "type"`),
//! bounded (`= 1..=50` for a number, `[1..=150]` for a text's length or a list's size) or marked
//! as a header (`@header secret_key`). `inner` names the limits of `api/inner.rs` that hold inside the parameters.

/// Declares answer types: what is always there under `must`, what may be absent under `may`.
macro_rules! models {
    ($(
        $(#[doc = $doc:literal])+
        $name:ident {
            $(must { $(
                $(#[doc = $mdoc:literal])+ $(#[serde($($mserde:tt)*)])?
                $mfield:ident $(as $mwire:literal)? : $mty:ty
            ),+ $(,)? })?
            $(may { $(
                $(#[doc = $odoc:literal])+ $(#[serde($($oserde:tt)*)])?
                $ofield:ident $(as $owire:literal)? : $oty:ty
            ),+ $(,)? })?
        }
    )+) => {$(
        $(#[doc = $doc])+
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[non_exhaustive]
        pub struct $name {
            $($(
                $(#[doc = $mdoc])+
                $(#[serde(rename = $mwire)])?
                #[serde(deserialize_with = "crate::model::wire::read")]
                $(#[serde($($mserde)*)])?
                pub $mfield: $mty,
            )+)?
            $($(
                $(#[doc = $odoc])+
                $(#[serde(rename = $owire)])?
                #[serde(
                    default,
                    deserialize_with = "crate::model::wire::read",
                    skip_serializing_if = "Option::is_none"
                )]
                $(#[serde($($oserde)*)])?
                pub $ofield: Option<$oty>,
            )+)?
        }

        impl $crate::endpoint::Described for $name {
            // A static: one place for all families that use the type.
            const MODEL: &'static $crate::endpoint::Model = {
                static MODEL: $crate::endpoint::Model = $crate::endpoint::Model {
                    name: stringify!($name),
                    doc: $crate::endpoint::docs!($($doc)+),
                    fields: &[
                        $($($crate::endpoint::pairs!(
                            true, [$($mdoc)+], $mfield, [$($mwire)?], $mty, [], []
                        ),)+)?
                        $($($crate::endpoint::pairs!(
                            false, [$($odoc)+], $ofield, [$($owire)?], $oty, [], []
                        ),)+)?
                    ],
                };
                &MODEL
            };
        }

        impl $crate::model::wire::Wire for $name {
            const KIND: $crate::endpoint::Kind =
                $crate::endpoint::Kind::Model(<Self as $crate::endpoint::Described>::MODEL);

            fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <Self as serde::Deserialize>::deserialize(deserializer)
            }
        }
    )+};
}

/// Declares calls: for each a request type, its row, and an entry in the family's `ROWS`.
macro_rules! endpoints {
    ($(
        $(#[doc = $doc:literal])+
        $name:ident -> $answer:ty {
            $call:literal: $verb:ident $host:ident $path:literal, $placement:ident, $safety:ident;
            from $source:literal, $confidence:ident;
            $(status $status:ident $ended:literal;)?
            $(buckets $($bucket:ident),+;)?
            $(envelope $envelope:ident;)?
            $(shape $shape:literal;)?
            $(pages $($last:literal)?;)?
            $(inner $($inner:ident),+;)?
            $(must { $(
                $(#[doc = $mdoc:literal])+
                $(@$mheader:ident)? $mfield:ident $(as $mwire:literal)? : $mty:ty
                $([$mlen:expr])? $(= $mrange:expr)?
            ),+ $(,)? })?
            $(may { $(
                $(#[doc = $odoc:literal])+
                $(@$oheader:ident)? $ofield:ident $(as $owire:literal)? : $oty:ty
                $([$olen:expr])? $(= $orange:expr)?
            ),+ $(,)? })?
        }
    )+) => {
        $(
        $(#[doc = $doc])+
        #[doc = concat!(
            "\n\nCalled `", $call, "` where calls go by name. Source: <", $source, "> (",
            stringify!($confidence), ")."
        )]
        $(#[doc = concat!("\n\n**", stringify!($status), "**: Zalo stopped it on ", $ended, ".")])?
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        #[must_use = "a request does nothing until a client sends it"]
        #[non_exhaustive]
        pub struct $name {
            $($(
                $(#[doc = $mdoc])+
                $(#[serde(rename = $mwire)])?
                #[serde(deserialize_with = "crate::model::wire::read")]
                pub $mfield: $mty,
            )+)?
            $($(
                $(#[doc = $odoc])+
                $(#[serde(rename = $owire)])?
                #[serde(
                    default,
                    deserialize_with = "crate::model::wire::read",
                    skip_serializing_if = "Option::is_none"
                )]
                pub $ofield: Option<$oty>,
            )+)?
        }

        impl $name {
            /// With everything that must be given.
            #[allow(clippy::new_without_default, clippy::too_many_arguments,
                reason = "a request's arguments are what the platform demands")]
            pub fn new($($($mfield: $crate::endpoint::argument!($mty $(= $mrange)?)),+)?) -> Self {
                Self {
                    $($($mfield: $mfield.into(),)+)?
                    $($($ofield: None,)+)?
                }
            }

            $($(
                $(#[doc = $odoc])+
                pub fn $ofield(
                    mut self,
                    value: $crate::endpoint::argument!($oty $(= $orange)?),
                ) -> Self {
                    self.$ofield = Some(value.into());
                    self
                }
            )+)?
        }

        impl $crate::endpoint::Endpoint for $name {
            type Answer = $answer;

            const FIELDS: &'static [$crate::endpoint::Field] = &[
                $($($crate::endpoint::pairs!(
                    true, [$($mdoc)+], $mfield, [$($mwire)?], $mty,
                    [$($mlen)? $($mrange)?], [$($mheader)?]
                ),)+)?
                $($($crate::endpoint::pairs!(
                    false, [$($odoc)+], $ofield, [$($owire)?], $oty,
                    [$($olen)? $($orange)?], [$($oheader)?]
                ),)+)?
            ];

            fn row() -> &'static $crate::endpoint::Row {
                static ROW: $crate::endpoint::Row = $crate::endpoint::Row {
                    spec: $crate::endpoint::Spec {
                        name: $call,
                        request: stringify!($name),
                        doc: $crate::endpoint::docs!($($doc)+),
                        verb: $crate::endpoint::Verb::$verb,
                        host: $crate::endpoint::Host::$host,
                        path: $path,
                        placement: $crate::endpoint::Placement::$placement,
                        safety: $crate::endpoint::Safety::$safety,
                        buckets: $crate::endpoint::endpoints!(@buckets $($($bucket),+)?),
                        envelope: $crate::endpoint::endpoints!(@envelope $($envelope)?),
                        source: $source,
                        confidence: $crate::endpoint::Confidence::$confidence,
                        fields: <$name as $crate::endpoint::Endpoint>::FIELDS,
                        inner: &[$($($crate::api::inner::$inner),+)?],
                        status: $crate::endpoint::endpoints!(@status $($status $ended)?),
                        answer: <$answer as $crate::model::wire::Wire>::KIND,
                        answer_name: stringify!($answer),
                        shape: $crate::endpoint::endpoints!(@shape $($shape)?),
                    },
                    shape: std::sync::OnceLock::new(),
                    prepare: $crate::endpoint::by_name::prepare_call::<$name>,
                    read: $crate::endpoint::by_name::read_call::<$name>,
                    pages: $crate::endpoint::endpoints!(@pages $name $(pages $($last)?)?),
                };
                &ROW
            }

            fn check(&self) -> Result<(), $crate::error::BuildError> {
                let fields: &[Option<i64>] = &[
                    $($($crate::model::wire::Wire::measure(&self.$mfield),)+)?
                    $($($crate::model::wire::Wire::measure(&self.$ofield),)+)?
                ];
                $crate::client::prepare::check_ranges(self, fields)
            }

            fn files(&self) -> Vec<(&'static $crate::endpoint::Field, &$crate::model::File)> {
                $crate::endpoint::files_of(Self::row().spec.fields, [
                    $($($crate::model::wire::Wire::file(&self.$mfield),)+)?
                    $($($crate::model::wire::Wire::file(&self.$ofield),)+)?
                ])
            }

            fn files_mut(
                &mut self,
            ) -> Vec<(&'static $crate::endpoint::Field, &mut $crate::model::File)> {
                $crate::endpoint::files_of(Self::row().spec.fields, [
                    $($($crate::model::wire::Wire::file_mut(&mut self.$mfield),)+)?
                    $($($crate::model::wire::Wire::file_mut(&mut self.$ofield),)+)?
                ])
            }
        }

        $crate::endpoint::endpoints!(@paged $name $(pages $($last)?)?);
        )+

        /// The parameters of each call of this family, without the rest of its row.
        #[cfg(feature = "plain")]
        pub(crate) static GIVEN: &[(&str, &[$crate::endpoint::Field])] =
            &[$(($call, <$name as $crate::endpoint::Endpoint>::FIELDS)),+];

        /// The calls of this family, in the order of the documentation.
        pub(crate) static ROWS: &[fn() -> &'static $crate::endpoint::Row] =
            &[$(<$name as $crate::endpoint::Endpoint>::row),+];
    };
    (@buckets) => { &[$crate::endpoint::Bucket::App, $crate::endpoint::Bucket::Oa] };
    (@buckets None) => { &[] };
    (@buckets $($bucket:ident),+) => { &[$($crate::endpoint::Bucket::$bucket),+] };
    (@status) => { $crate::endpoint::Status::Live };
    (@status $status:ident $ended:literal) => { $crate::endpoint::Status::$status($ended) };
    (@envelope) => { $crate::endpoint::Envelope::Wrapped };
    (@envelope $envelope:ident) => { $crate::endpoint::Envelope::$envelope };
    (@shape) => { None };
    (@shape $shape:literal) => { Some($shape) };
    (@pages $name:ident) => { None };
    (@pages $name:ident pages $($last:literal)?) => {
        Some($crate::endpoint::by_name::pages_call::<$name>)
    };
    (@paged $name:ident) => {};
    (@paged $name:ident pages) => { $crate::endpoint::endpoints!(@paged $name pages 1000000); };
    (@paged $name:ident pages $last:literal) => {
        impl $crate::endpoint::Paged for $name {
            fn offset(&self) -> u32 {
                self.offset
            }
            fn set_offset(&mut self, offset: u32) {
                self.offset = offset;
            }
            fn last_offset() -> u32 {
                $last
            }
        }
    };
}

pub(crate) use {endpoints, models};
