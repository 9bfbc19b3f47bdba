//! What events say about messages: their content, whether they arrived and were seen, reactions.

use super::PhoneParty;
use crate::{
    api::{Location, PersonalValue},
    endpoint::models,
    model::{
        AdminId, ConversationId, MessageId, MessageText, OaId, PartyId, Phone, StickerId,
        TrackingId,
    },
    platform::Timestamp,
};

models! {
    /// A message, to the OA, from it, or in one of its groups.
    MessageSent {
        may {
            /// Who wrote: a person, an anonymous visitor, or the OA.
            sender: Party,
            /// To whom: the OA, a person, an anonymous visitor, or a group.
            recipient: Party,
            /// The OA, in events of groups.
            oa_id: OaId,
            /// What was written.
            message: MessageContent,
        }
    }

    /// One end of an event.
    Party {
        may {
            /// A person, an OA or a group; in events of anonymous visitors the visitor.
            id: PartyId,
            /// Who of the staff typed it in Zalo's chat tool.
            admin_id: AdminId,
        }
    }

    /// What a message holds.
    MessageContent {
        may {
            /// The message.
            msg_id: MessageId,
            /// What was written. In groups people stand as `[@id]`.
            text: MessageText,
            /// Pictures, links, places and so on.
            attachments: Vec<Attachment>,
            /// The message that this one answers.
            quote_msg_id: MessageId,
            /// The conversation, with anonymous visitors.
            conversation_id: ConversationId,
        }
    }

    /// Something beside the text of a message.
    Attachment {
        may {
            /// `image`, `gif`, `link` (also a business card), `audio`, `video`, `sticker`, `location`, `file`,
            /// `template`; new kinds are kept.
            kind as "type": String,
            /// What it is. Which fields there are depends on the kind.
            payload: AttachmentPayload,
        }
    }

    /// What an attachment is.
    AttachmentPayload {
        may {
            /// Address of the picture, file, link or sticker.
            url: MessageText,
            /// Address of a preview.
            thumbnail: MessageText,
            /// Title, in lists of links.
            title: MessageText,
            /// Description; of a business card JSON inside a text: `Attachment::card` reads it.
            description: MessageText,
            /// The sticker.
            id: StickerId,
            /// The place.
            coordinates: Location,
            /// Bytes of the file.
            size: u64,
            /// Name of the file.
            name: MessageText,
            /// MD5 of the file in hex, or the mark of a template message.
            checksum: String,
            /// Extension of the file, such as `docx`.
            kind as "type": String,
            /// A template message as Zalo's apps draw it.
            zinstant_id: String,
            /// Text of a template message.
            text: MessageText,
            /// Link of a template message.
            link_url: MessageText,
        }
    }

    /// A business card that somebody sent.
    BusinessCard {
        may {
            /// The phone number on it.
            phone: Phone,
            /// Address of the card's QR code.
            qr_code_url as "qrCodeUrl": MessageText,
            /// What was written beside it.
            caption: MessageText,
        }
    }

    /// A message arrived or was seen. Which side the OA is on differs: `Event::direction` tells.
    Receipt {
        may {
            /// One side.
            sender: Party,
            /// The other.
            recipient: Party,
            /// Which messages.
            message: ReceiptMessages,
        }
    }

    /// The messages of a receipt: one when it arrived, several when they were seen.
    ReceiptMessages {
        may {
            /// The message that arrived.
            msg_id: MessageId,
            /// The messages that were seen.
            msg_ids: Vec<MessageId>,
        }
    }

    /// A template message arrived on a phone.
    TemplateReceipt {
        may {
            /// The OA.
            sender: Party,
            /// The phone.
            recipient: PhoneParty,
            /// Which message.
            message: TemplateDelivery,
        }
    }

    /// The delivery of a template message.
    TemplateDelivery {
        may {
            /// The message.
            msg_id: MessageId,
            /// Your own mark on it.
            tracking_id: TrackingId,
            /// When it arrived; the event's own time is later.
            delivery_time: Timestamp,
            /// What it arrived on.
            receiver_device: String,
        }
    }

    /// A reaction to a message.
    Reaction {
        may {
            /// Who reacted.
            sender: Party,
            /// Whose conversation it is.
            recipient: Party,
            /// To which message, and how.
            message: ReactedMessage,
        }
    }

    /// A message and the reaction to it.
    ReactedMessage {
        may {
            /// The message.
            msg_id: MessageId,
            /// The reaction as text, such as `/-heart`.
            react_icon: String,
        }
    }

    /// A question about something in an OA's shop, from before Zalo closed that.
    ProductAsked {
        may {
            /// Who asks.
            sender: Party,
            /// The OA.
            recipient: Party,
            /// The question.
            message: MessageContent,
            /// What it is about.
            product: AskedProduct,
        }
    }

    /// What somebody asked about.
    AskedProduct {
        may {
            /// Its title.
            title: MessageText,
            /// Its description.
            description: MessageText,
            /// Its page.
            url: MessageText,
            /// Its picture.
            thumbnail: MessageText,
        }
    }

    /// A person pressed a button of a template message.
    ButtonPressed {
        may {
            /// The OA.
            oa_id: OaId,
            /// The message with the button.
            msg_id: MessageId,
            /// Which button.
            message: PressedButton,
        }
    }

    /// The button and what it carries.
    PressedButton {
        may {
            /// What the template put behind the button.
            data: PersonalValue,
            /// Kind of button, such as `response`.
            button_type: String,
            /// Your own mark on the message.
            tracking_id: TrackingId,
            /// When it was pressed.
            submit_time: Timestamp,
        }
    }
}

impl Attachment {
    /// The business card in it: Zalo packs it into the description of a link, as JSON.
    #[must_use]
    pub fn card(&self) -> Option<BusinessCard> {
        let text = self.payload.as_ref()?.description.as_ref()?.reveal();
        let card: BusinessCard = serde_json::from_str(text).ok()?;
        (card.phone.is_some() || card.qr_code_url.is_some()).then_some(card)
    }
}

impl Receipt {
    /// The messages it is about.
    pub fn messages(&self) -> impl Iterator<Item = &MessageId> {
        let message = self.message.as_ref();
        let many = message.and_then(|message| message.msg_ids.as_deref()).unwrap_or_default();
        message.and_then(|message| message.msg_id.as_ref()).into_iter().chain(many)
    }
}
