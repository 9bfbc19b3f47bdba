//! The OA's own group chats (GMF): who is in them, what they are called, what was written.
//!
//! Only groups that the OA made are reached. Each stands on an asset that comes with the package or is bought; when it
//! lapses, the group is disabled (`-237`), and 45 days later Zalo dissolves it. What members may do stands in the
//! group's settings. A verified OA only (`-221`), in a package that has groups (`-224`).

mod answers;

pub use answers::*;

use super::{Done, endpoints};
use crate::model::{AssetId, GroupId, QuotaOwner, QuotaType, UserId};

endpoints! {
    /// Lists the OA's groups.
    ListGroups -> GroupPage {
        "groups.list": Get OpenApi "/v3.0/oa/group/getgroupsofoa", Query, Safe;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        pages;
        must {
            /// How many groups to skip.
            offset: u32 = 0..=1_000_000,
            /// Page size. The largest is not documented; others ask for 50.
            count: u32 = 1..=50,
        }
    }

    /// Reads one group: what it is called, what it stands on, its settings.
    GetGroup -> GroupDetail {
        "groups.detail": Get OpenApi "/v3.0/oa/group/getgroup", Query, Safe;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        must {
            /// The group.
            group_id: GroupId,
        }
    }

    /// Lists the members of a group. The OA is one of them.
    ListGroupMembers -> GroupMemberPage {
        "groups.members": Get OpenApi "/v3.0/oa/group/listmember", Query, Safe;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        pages;
        must {
            /// The group.
            group_id: GroupId,
            /// How many members to skip.
            offset: u32 = 0..=1_000_000,
            /// Page size. The largest is not documented; others ask for 50.
            count: u32 = 1..=50,
        }
    }

    /// Lists the people who ask to join a group.
    ListGroupRequests -> GroupMemberPage {
        "groups.pending": Get OpenApi "/v3.0/oa/group/listpendinginvite", Query, Safe;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        pages;
        must {
            /// The group.
            group_id: GroupId,
            /// How many people to skip.
            offset: u32 = 0..=1_000_000,
            /// Page size. The largest is not documented; others ask for 50.
            count: u32 = 1..=50,
        }
    }

    /// Makes a group on a free asset. People must follow the OA, or have interacted within seven days.
    CreateGroup -> GroupSummary {
        "groups.create": Post OpenApi "/v3.0/oa/group/creategroupwithoa", Json, Once;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        must {
            /// What it is called.
            group_name: String,
            /// What it stands on, from `groups.quota`; one that carries a group is refused (`-238`, `-241`).
            asset_id: AssetId,
            /// Who is in it from the start, at least one administrator of the OA.
            member_user_ids: Vec<UserId> [1..=99],
        }
        may {
            /// What it is for.
            group_description: String,
        }
    }

    /// Changes a group's name, picture, description or settings; what is not given stays.
    UpdateGroup -> GroupDetail {
        "groups.update": Post OpenApi "/v3.0/oa/group/updateinfo", Json, Idempotent;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        must {
            /// The group.
            group_id: GroupId,
        }
        may {
            /// What it is called.
            group_name: String,
            /// Address of its picture.
            group_avatar: String [1..=2048],
            /// What it is for.
            group_description: String,
            /// Only administrators may write.
            lock_send_msg: bool,
            /// Who joins must be let in.
            join_appr: bool,
            /// Who joins sees what was written before.
            enable_msg_history: bool,
            /// The group's link lets people join.
            enable_link_join: bool,
        }
    }

    /// Puts a group on another asset.
    ChangeGroupAsset -> GroupDetail {
        "groups.change_asset": Post OpenApi "/v3.0/oa/group/updateasset", Json, Once;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        must {
            /// The group.
            group_id: GroupId,
            /// A free asset, from `groups.quota`.
            asset_id: AssetId,
        }
    }

    /// Brings people into a group. They must follow the OA, or have interacted within seven days.
    InviteToGroup -> Done {
        "groups.invite": Post OpenApi "/v3.0/oa/group/invite", Json, Once;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        must {
            /// The group.
            group_id: GroupId,
            /// Whom. The most is not documented.
            member_user_ids: Vec<UserId> [1..=1000],
        }
    }

    /// Lets people in who ask to join.
    AcceptGroupRequests -> Done {
        "groups.accept": Post OpenApi "/v3.0/oa/group/acceptpendinginvite", Json, Idempotent;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        must {
            /// The group.
            group_id: GroupId,
            /// Whom. The most is not documented.
            member_user_ids: Vec<UserId> [1..=1000],
        }
    }

    /// Turns people away who ask to join.
    RejectGroupRequests -> Done {
        "groups.reject": Post OpenApi "/v3.0/oa/group/rejectpendinginvite", Json, Idempotent;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        must {
            /// The group.
            group_id: GroupId,
            /// Whom. The most is not documented.
            member_user_ids: Vec<UserId> [1..=1000],
        }
    }

    /// Makes members deputies of the group.
    AddGroupAdmins -> Done {
        "groups.add_admins": Post OpenApi "/v3.0/oa/group/addadmins", Json, Idempotent;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        must {
            /// The group.
            group_id: GroupId,
            /// Whom. The most is not documented.
            member_user_ids: Vec<UserId> [1..=1000],
        }
    }

    /// Takes the rights of deputies from members.
    RemoveGroupAdmins -> Done {
        "groups.remove_admins": Post OpenApi "/v3.0/oa/group/removeadmins", Json, Idempotent;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        must {
            /// The group.
            group_id: GroupId,
            /// Whom. The most is not documented.
            member_user_ids: Vec<UserId> [1..=1000],
        }
    }

    /// Puts people out of a group.
    RemoveGroupMembers -> Done {
        "groups.remove_members": Post OpenApi "/v3.0/oa/group/removemembers", Json, Idempotent;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        must {
            /// The group.
            group_id: GroupId,
            /// Whom. The most is not documented.
            member_user_ids: Vec<UserId> [1..=1000],
        }
    }

    /// Dissolves a group, for everybody in it. Its asset is free again.
    DeleteGroup -> Done {
        "groups.delete": Post OpenApi "/v3.0/oa/group/delete", Json, Idempotent;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        must {
            /// The group.
            group_id: GroupId,
        }
    }

    /// Lists the newest messages over all groups.
    ListRecentGroupChats -> Vec<GroupChatMessage> {
        "groups.recent": Get OpenApi "/v3.0/oa/group/listrecentchat", Query, Safe;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        pages;
        must {
            /// How many messages to skip; 0 is the newest.
            offset: u32 = 0..=1_000_000,
            /// Page size. The largest is not documented; others ask for 50.
            count: u32 = 1..=50,
        }
    }

    /// Lists the messages of one group.
    ListGroupConversation -> Vec<GroupChatMessage> {
        "groups.conversation": Get OpenApi "/v3.0/oa/group/conversation", Query, Safe;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        pages;
        must {
            /// The group.
            group_id: GroupId,
            /// How many messages to skip; 0 is the newest.
            offset: u32 = 0..=1_000_000,
            /// Page size. The largest is not documented; others ask for 50.
            count: u32 = 1..=50,
        }
    }

    /// Lists the assets that groups can stand on.
    GroupQuota -> Vec<GroupAsset> {
        "groups.quota": Post OpenApi "/v3.0/oa/quota/group", Json, Safe;
        from "https://docs.zaloplatforms.com/docs/OA", Documented;
        must {
            /// Whose: `OA` or `APP`.
            quota_owner: QuotaOwner,
        }
        may {
            /// Only this size: `gmf10`, `gmf50`, `gmf100`, and by newer sources `gmf1000`.
            product_type: String,
            /// Only from this source: `sub_quota`, `purchase_quota`, `reward_quota`.
            quota_type: QuotaType,
        }
    }
}
