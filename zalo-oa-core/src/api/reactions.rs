//! Signs on messages.

use super::{Sent, endpoints};
use crate::model::{MessageId, ReactIcon, UserId};

endpoints! {
    /// Puts a sign on a message with a person, or takes the OA's own away (`/-remove`). At most 50 signs on a message; none
    /// costs anything.
    SendReaction -> Sent {
        "reactions.send": Post OpenApi "/v2.0/oa/message", Json, Once;
        from "https://developers.zalo.me/docs/official-account", Documented;
        shape r#"{"recipient":{"user_id":"$user_id"},"sender_action":{"react_icon":"$react_icon","react_message_id":"$react_message_id"}}"#;
        must {
            /// The person.
            user_id: UserId,
            /// The sign: `:>`, `--b`, `:-((`, `/-strong`, `/-heart`, `:-h`, `:o`; `/-remove` takes it away.
            react_icon: ReactIcon,
            /// The message.
            react_message_id: MessageId,
        }
    }
}
