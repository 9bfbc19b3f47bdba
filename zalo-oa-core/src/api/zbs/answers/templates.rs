//! What comes back about templates, and what people answered to them.

use crate::{
    endpoint::{PageAnswer, models},
    model::{MediaId, MessageId, MessageText, OaId, TemplateId, TrackingId},
    platform::Timestamp,
};

models! {
    /// A page of templates.
    TemplatePage {
        must {
            /// The templates.
            #[serde(alias = "data")]
            templates: Vec<TemplateSummary>,
        }
        may {
            /// How many there are.
            metadata: TemplateTotal,
        }
    }

    /// How many templates there are.
    TemplateTotal {
        may {
            /// In all.
            total: u64,
        }
    }

    /// A template in a list.
    TemplateSummary {
        must {
            /// The template; a number in the sample.
            #[serde(alias = "templateId")]
            template_id: TemplateId,
        }
        may {
            /// Its name.
            #[serde(alias = "templateName")]
            template_name: String,
            /// When it was made.
            #[serde(alias = "createdTime")]
            created_time: Timestamp,
            /// `ENABLE`, `PENDING_REVIEW`, `REJECT`, `DISABLE`, `DELETE`; new states are kept.
            status: String,
            /// Zalo's opinion of it.
            #[serde(alias = "templateQuality")]
            template_quality: String,
        }
    }

    /// All about a template.
    TemplateDetail {
        must {
            /// The template.
            #[serde(alias = "templateId")]
            template_id: TemplateId,
        }
        may {
            /// Its name.
            #[serde(alias = "templateName")]
            template_name: String,
            /// `ENABLE`, `PENDING_REVIEW`, `REJECT`, `DISABLE`, `DELETE`; new states are kept.
            status: String,
            /// Why it was rejected.
            reason: String,
            /// Its parameters.
            #[serde(alias = "listParams")]
            params: Vec<TemplateField>,
            /// Its buttons.
            #[serde(alias = "listButtons")]
            buttons: Vec<TemplateButton>,
            /// For how long Zalo tries to deliver a message, in milliseconds.
            timeout: i64,
            /// Where it can be looked at.
            #[serde(alias = "previewUrl")]
            preview_url: String,
            /// Zalo's opinion of it.
            #[serde(alias = "templateQuality")]
            template_quality: String,
            /// `TRANSACTION`, `CUSTOMER_CARE`, `PROMOTION`, or an older word like `IN_TRANSACTION`.
            #[serde(alias = "templateTag")]
            template_tag: String,
            /// Price of a message in dong.
            price: String,
            /// The same by phone.
            price_sdt: String,
            /// The same by user id.
            price_uid: String,
        }
    }

    /// A parameter of a template.
    TemplateField {
        must {
            /// Its name.
            name: String,
        }
        may {
            /// Whether it must be given.
            require: bool,
            /// What it holds: `STRING`, `NUMBER`, `DATE`, …
            kind as "type": String,
            /// Most characters.
            #[serde(alias = "maxLength")]
            max_length: u32,
            /// Fewest characters.
            #[serde(alias = "minLength")]
            min_length: u32,
            /// Whether it may be empty.
            #[serde(alias = "acceptNull")]
            accept_null: bool,
        }
    }

    /// A button of a template.
    TemplateButton {
        may {
            /// 1 site, 2 phone, 3 page of the OA, 4 Mini App, …
            kind as "type": u8,
            /// What stands on it.
            title: String,
            /// Where it leads.
            content: String,
        }
    }

    /// A template that Zalo has taken for review.
    TemplateTaken {
        must {
            /// The template.
            template_id: TemplateId,
        }
        may {
            /// Its name.
            template_name: String,
            /// 1 to 5, as it was given.
            template_type: u8,
            /// `PENDING_REVIEW`.
            status: String,
            /// `1` to `3`, as it was given.
            tag: String,
            /// Price in dong by phone.
            price_sdt: String,
            /// Price in dong by user id.
            price_uid: String,
            /// Where it can be looked at.
            preview_url: String,
        }
    }

    /// A picture that templates may refer to.
    MediaUploaded {
        must {
            /// What a layout names it by.
            media_id: MediaId,
        }
    }

    /// A page of ratings.
    RatingPage {
        must {
            /// The ratings.
            #[serde(alias = "data")]
            ratings: Vec<Rating>,
        }
        may {
            /// How many there are.
            total: u64,
        }
    }

    /// What somebody said of a service.
    Rating {
        may {
            /// The message that asked.
            #[serde(alias = "msgId")]
            message_id: MessageId,
            /// Stars, 1 to 5.
            rate: u8,
            /// What they wrote.
            note: MessageText,
            /// The reasons that they chose; the table calls it `feedback`.
            #[serde(alias = "feedback")]
            feedbacks: Vec<MessageText>,
            /// When.
            #[serde(alias = "submitDate")]
            submit_date: Timestamp,
            /// Your own id of the message.
            #[serde(alias = "trackingId")]
            tracking_id: TrackingId,
            /// The OA.
            #[serde(alias = "oaId")]
            oa_id: OaId,
        }
    }

    /// Buttons that people pressed.
    ResponsePage {
        must {
            /// The answers.
            #[serde(alias = "data")]
            responses: Vec<TemplateResponse>,
        }
        may {
            /// How many there are.
            total: u64,
        }
    }

    /// What somebody answered by a button.
    TemplateResponse {
        may {
            /// The message with the button.
            #[serde(alias = "msgId")]
            message_id: MessageId,
            /// What the button stands for.
            data: MessageText,
            /// When.
            #[serde(alias = "submitDate")]
            submit_date: Timestamp,
            /// Your own id of the message.
            #[serde(alias = "trackingId")]
            tracking_id: TrackingId,
            /// The OA.
            #[serde(alias = "oaId")]
            oa_id: OaId,
        }
    }
}

impl PageAnswer for TemplatePage {
    type Item = TemplateSummary;
    fn into_items(self) -> Vec<TemplateSummary> {
        self.templates
    }
    fn total(&self) -> Option<u64> {
        self.metadata.as_ref()?.total
    }
}

impl PageAnswer for RatingPage {
    type Item = Rating;
    fn into_items(self) -> Vec<Rating> {
        self.ratings
    }
    fn total(&self) -> Option<u64> {
        self.total
    }
}
