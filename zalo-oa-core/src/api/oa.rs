//! The Official Account itself.

use super::{endpoints, models};
use crate::model::OaId;

endpoints! {
    /// Reads the OA's name, verification, package and number of followers. The best health check:
    /// cheap and without effect.
    GetOa -> OaInfo {
        "oa.info": Get OpenApi "/v2.0/oa/getoa", None, Safe;
        from "https://developers.zalo.me/docs/official-account/quan-ly/quan-ly-thong-tin-oa/lay-thong-tin-zalo-official-account", Documented;
    }
}

models! {
    /// An Official Account.
    OaInfo {
        must {
            /// Its id; `oaid` in some sources.
            #[serde(alias = "oaid")]
            oa_id: OaId,
            /// Its public name.
            name: String,
        }
        may {
            /// What it says about itself.
            description: String,
            /// The name in `https://zalo.me/<alias>`.
            oa_alias: String,
            /// Whether Zalo has verified it. Only verified OAs may broadcast.
            is_verified: bool,
            /// 2 is a business, 4 a government body; others are not documented.
            oa_type: i32,
            /// Its category, in words.
            cate_name: String,
            /// How many people follow.
            num_follower: u64,
            /// Address of its picture.
            avatar: String,
            /// Address of its cover picture.
            cover: String,
            /// Its package's name.
            package_name: String,
            /// Last day of the package, `dd/MM/yyyy`.
            package_valid_through_date: String,
            /// Day of the next automatic renewal, `dd/MM/yyyy`.
            package_auto_renew_date: String,
            /// The Zalo Cloud Account; `linked_ZCA` in some sources.
            #[serde(alias = "linked_ZCA")]
            linked_zca: String,
        }
    }
}
