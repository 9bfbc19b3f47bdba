//! What comes back about groups. Sizes come as texts and as numbers within one answer, and renewal as a flag or a text.

use crate::{
    api::conversations::{Location, PersonalValue},
    endpoint::{PageAnswer, models},
    model::{
        AssetId, GroupId, MessageId, MessageText, OaId, PartyId, PersonName, QuotaType, UserId,
    },
    platform::Timestamp,
};

models! {
    /// A page of the OA's groups.
    GroupPage {
        must {
            /// The groups.
            groups: Vec<GroupSummary>,
        }
        may {
            /// How many groups the OA has.
            total: u64,
            /// Where the page starts.
            offset: u32,
            /// How many were asked for.
            count: u32,
            /// How many groups the page has.
            group_count: u32,
        }
    }

    /// A group in a list, or as it was made.
    GroupSummary {
        must {
            /// The group.
            group_id: GroupId,
        }
        may {
            /// What it is called.
            name: String,
            /// Address of its picture.
            avatar: String,
            /// The link by which people join.
            group_link: String,
            /// What it is for.
            group_description: String,
            /// How many members it has, the OA among them.
            total_member: u32,
            /// `enabled`, or `disabled` once its asset has lapsed.
            status: String,
        }
    }

    /// All about a group.
    GroupDetail {
        may {
            /// What it is.
            group_info: GroupInfo,
            /// What it stands on.
            asset_info: GroupAssetInfo,
            /// What is allowed in it.
            group_setting: GroupSettings,
        }
    }

    /// What a group is.
    GroupInfo {
        must {
            /// The group.
            group_id: GroupId,
        }
        may {
            /// What it is called.
            name: String,
            /// Address of its picture.
            avatar: String,
            /// The link by which people join.
            group_link: String,
            /// What it is for.
            group_description: String,
            /// `enabled`, or `disabled` once its asset has lapsed.
            status: String,
            /// How many members it has; a number on the wire.
            total_member: u32,
            /// How many it may have; a text on the wire.
            max_member: u32,
            /// When Zalo dissolves it unless its asset is renewed, in the platform's own text.
            auto_delete_date: String,
        }
    }

    /// What a group stands on.
    GroupAssetInfo {
        may {
            /// `gmf10`, `gmf50`, `gmf100`, `gmf1000`; new sizes are kept.
            asset_type: String,
            /// The asset.
            asset_id: AssetId,
            /// Last day, `dd/MM/yyyy`.
            valid_through: String,
            /// Whether it is renewed by itself; a text on the wire.
            auto_renew: bool,
        }
    }

    /// What is allowed in a group.
    GroupSettings {
        may {
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

    /// A page of members, or of people who ask to join.
    GroupMemberPage {
        must {
            /// The members.
            members: Vec<GroupMember>,
        }
        may {
            /// How many there are.
            total: u64,
            /// Where the page starts.
            offset: u32,
            /// How many were asked for.
            count: u32,
            /// How many the page has.
            member_count: u32,
        }
    }

    /// A member: a person or the OA itself, never both.
    GroupMember {
        may {
            /// The person.
            user_id: UserId,
            /// The OA.
            oa_id: OaId,
            /// Their name.
            name: PersonName,
            /// Address of their picture.
            avatar: PersonName,
        }
    }

    /// One message in a group.
    GroupChatMessage {
        must {
            /// The message.
            message_id: MessageId,
        }
        may {
            /// 0: the OA wrote it; 1: a person did.
            src: u8,
            /// When.
            time: Timestamp,
            /// `text`, `voice`, `photo`, `GIF`, `link`, `links`, `sticker`, `location`; new kinds are kept.
            kind as "type": String,
            /// What was written. Mentions stand in it as `[@id]`.
            message: MessageText,
            /// Who wrote: a person or the OA.
            from_id: PartyId,
            /// The writer's name.
            from_display_name: PersonName,
            /// Address of the writer's picture.
            from_avatar: PersonName,
            /// The group.
            group_id: GroupId,
            /// Address of a preview.
            thumb: MessageText,
            /// Address of what was sent.
            url: MessageText,
            /// Description of what was sent.
            description: MessageText,
            /// Links that were sent.
            links: PersonalValue,
            /// A place: JSON inside a text on the wire, unpacked here.
            location: Location,
        }
    }

    /// Something that a group can stand on.
    GroupAsset {
        must {
            /// The asset.
            asset_id: AssetId,
        }
        may {
            /// Its size: `gmf10`, `gmf50`, `gmf100`, `gmf1000`; new sizes are kept.
            product_type: String,
            /// Where it comes from.
            quota_type: QuotaType,
            /// Last day, `dd/MM/yyyy`.
            valid_through: String,
            /// Whether it is renewed by itself; a flag on the wire.
            auto_renew: bool,
            /// `available` or `used`.
            status: String,
            /// The group that stands on it.
            used_id: GroupId,
        }
    }

    /// A message that a group has got.
    GroupSent {
        must {
            /// The message.
            message_id: MessageId,
        }
        may {
            /// The group.
            group_id: GroupId,
        }
    }
}

impl PageAnswer for GroupPage {
    type Item = GroupSummary;
    fn into_items(self) -> Vec<GroupSummary> {
        self.groups
    }
    fn total(&self) -> Option<u64> {
        self.total
    }
    fn offset(&self) -> Option<u32> {
        self.offset
    }
}

impl PageAnswer for GroupMemberPage {
    type Item = GroupMember;
    fn into_items(self) -> Vec<GroupMember> {
        self.members
    }
    fn total(&self) -> Option<u64> {
        self.total
    }
    fn offset(&self) -> Option<u32> {
        self.offset
    }
}
