//! Information about people beyond what Zalo keeps itself: the fields that an OA has made up (see
//! [`user_fields`](super::user_fields)), and addresses by the provinces and wards of July 2025. Every value is a text.

use super::{Done, endpoints, models};
use crate::model::{Address, BirthDate, CustomValues, FieldKey, PersonName, Phone, UserId};

endpoints! {
    /// Reads the custom information of a person.
    GetCustomInfo -> CustomInfo {
        "users.custom_info": Get OpenApi "/v3.0/oa/user/detail/custominfo", DataQuery, Safe;
        from "https://developers.zalo.me/docs/official-account", Documented;
        must {
            /// The person.
            user_id: UserId,
        }
        may {
            /// Only these fields; of a table its own key. All when absent: ask for what you need.
            fields_to_export: Vec<FieldKey>,
        }
    }

    /// Writes custom information of a person. What is left out stays.
    UpdateCustomInfo -> Done {
        "users.update_custom_info": Post OpenApi "/v3.0/oa/user/update/custominfo", Json, Idempotent;
        from "https://developers.zalo.me/docs/official-account", Documented;
        shape r#"{"user_id":"$user_id","name":"$name","phone":"$phone","user_dob":"$user_dob","gender":"$gender","full_address":{"$maybe":"","user_city_id":"$user_city_id","user_ward_id":"$user_ward_id","user_address":"$user_address"},"user_external_id":"$user_external_id","custom_info":"$custom_info"}"#;
        inner TABLES;
        must {
            /// The person.
            user_id: UserId,
        }
        may {
            /// Name.
            name: PersonName,
            /// Phone number, `84…`.
            phone: Phone,
            /// Birth date `dd/MM/yyyy`.
            user_dob: BirthDate,
            /// `Nam`, `Nữ` or `Khác`.
            gender: String,
            /// Province since July 2025, by its code as text.
            user_city_id: Address,
            /// Ward or commune since July 2025, by its code as text.
            user_ward_id: Address,
            /// House and street.
            user_address: Address,
            /// Your own id for the person. One that another person has already is refused.
            user_external_id: String,
            /// Values of the OA's own fields, by key. They travel as text; a table is an object of at most 5 pairs.
            custom_info: CustomValues,
        }
    }
}

models! {
    /// What is known about a person: the system's fields and the OA's own.
    CustomInfo {
        may {
            /// Name.
            name: PersonName,
            /// Phone number.
            phone: Phone,
            /// Birth date `dd/MM/yyyy`.
            user_dob: BirthDate,
            /// `Nam`, `Nữ` or `Khác`.
            gender: String,
            /// Address by province and ward.
            full_address: FullAddress,
            /// Your own id for the person.
            user_external_id: String,
            /// Parameter of the last dynamic link through which the person came.
            dynamic_param: String,
            /// Values of the OA's own fields, by key. All are texts; a table may come as an object or as JSON in a text.
            custom_info: CustomValues,
        }
    }

    /// An address by the two levels of July 2025.
    FullAddress {
        may {
            /// Code of the province.
            user_city_id: Address,
            /// Code of the ward or commune.
            user_ward_id: Address,
            /// House and street.
            user_address: Address,
        }
    }
}
