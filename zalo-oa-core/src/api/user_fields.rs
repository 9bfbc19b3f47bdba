//! The fields that an OA keeps about people: those of the system, and its own. No source shows the bodies of these
//! calls in full, so every row here is uncertain, and `raw` is there for what a row cannot say.

use serde::{Deserialize, Deserializer, de};
use serde_json::Value;

use super::{Done, endpoints, models};
use crate::{
    endpoint::Kind,
    model::{FieldKey, FieldType, wire::Wire},
};

endpoints! {
    /// Lists the fields. Clients disagree on how the filters travel; they go as a plain query, a list as JSON.
    ListUserFields -> UserFieldList {
        "user_fields.list": Get OpenApi "/v3.0/oa/userfield/get", Query, Safe;
        from "https://developers.zalo.me/docs/official-account", Uncertain;
        may {
            /// `system` or `oa_custom`.
            field_type: String,
            /// Only the fields of these keys.
            fields_to_get: Vec<FieldKey>,
        }
    }

    /// Makes a field of the OA's own. Its key and its type are final.
    CreateUserField -> Done {
        "user_fields.create": Post OpenApi "/v3.0/oa/userfield/create", Json, Once;
        from "https://developers.zalo.me/docs/official-account", Uncertain;
        must {
            /// Its key.
            key: FieldKey,
            /// What it holds.
            data_type: FieldType,
        }
        may {
            /// What people read. The parameter's name is a guess.
            name: String,
            /// How a `datetime` is shown: `dd/MM/yyyy`, `dd/MM/yyyy HH:mm:ss`, `dd-MM-yyyy`, `dd-MM-yyyy HH:mm:ss`, `yyyy-MM-dd` or
            /// `yyyy-MM-ddTHH:mm:ss`. The parameter's name is a guess.
            format: String,
            /// The keys of a `table`. The parameter's name is a guess.
            keys: Vec<FieldKey> [1..=5],
        }
    }

    /// Replaces the record of a field of the OA's own, in full. A table may only gain keys.
    UpdateUserField -> Done {
        "user_fields.update": Post OpenApi "/v3.0/oa/userfield/update", Json, Idempotent;
        from "https://developers.zalo.me/docs/official-account", Uncertain;
        must {
            /// Its key, which cannot change.
            key: FieldKey,
            /// What it holds, which cannot change.
            data_type: FieldType,
        }
        may {
            /// What people read. The parameter's name is a guess.
            name: String,
            /// How a `datetime` is shown. The parameter's name is a guess.
            format: String,
            /// The keys of a `table`, the old ones among them. The parameter's name is a guess.
            keys: Vec<FieldKey> [1..=5],
        }
    }

    /// Deletes a field of the OA's own; those of the system stay.
    DeleteUserField -> Done {
        "user_fields.delete": Post OpenApi "/v3.0/oa/userfield/delete", Json, Idempotent;
        from "https://developers.zalo.me/docs/official-account", Uncertain;
        must {
            /// Its key.
            key: FieldKey,
        }
    }
}

models! {
    /// A field that the OA keeps about people.
    UserField {
        must {
            /// Its key.
            key: FieldKey,
        }
        may {
            /// What it holds.
            data_type: FieldType,
            /// `system` or `oa_custom`.
            field_type: String,
            /// What people read.
            name: String,
            /// How a `datetime` is shown.
            format: String,
            /// The keys of a `table`.
            keys: Vec<FieldKey>,
        }
    }
}

/// Fields. No source shows the answer: a list is read, and the one list in an object.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(transparent)]
pub struct UserFieldList(pub Vec<UserField>);

impl Wire for UserFieldList {
    const KIND: Kind = <Vec<UserField> as Wire>::KIND;

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let list = match Value::deserialize(deserializer)? {
            Value::Object(fields) => {
                fields.into_iter().map(|(_, value)| value).find(Value::is_array)
            }
            other => Some(other),
        };
        let list = list.ok_or_else(|| de::Error::custom("no list of fields"))?;
        Vec::read(list).map(Self).map_err(de::Error::custom)
    }
}
