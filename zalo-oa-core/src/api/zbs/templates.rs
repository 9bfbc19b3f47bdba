//! Templates of messages by phone: read, made, changed, their pictures, and what people answered to them.

use std::collections::BTreeMap;

use super::{
    super::endpoints, MediaUploaded, RatingPage, ResponsePage, TemplateDetail, TemplatePage,
    TemplateTaken,
};
use crate::{
    model::{ImageFile, TemplateId, TemplateLayout, TemplateParam, TrackingId},
    platform::Timestamp,
};

endpoints! {
    /// Lists the OA's templates.
    ListTemplates -> TemplatePage {
        "zbs.templates": Get Business "/template/all", Query, Safe;
        from "https://docs.zaloplatforms.com/docs/ZBS", Documented;
        envelope Flat;
        pages;
        must {
            /// How many templates to skip.
            offset: u32 = 0..=1_000_000,
            /// Page size.
            limit: u32 = 1..=100,
        }
        may {
            /// 1 approved, 2 under review, 3 rejected, 4 switched off; one source adds 5, deleted. A name is refused (`-132`).
            status: u8 = 1..=5,
            /// 0 all, 1 those that this app made.
            preset as "filterPreset": u8 = 0..=1,
        }
    }

    /// Reads one template: its parameters, buttons, price and state.
    GetTemplate -> TemplateDetail {
        "zbs.template": Get Business "/template/info/v2", Query, Safe;
        from "https://docs.zaloplatforms.com/docs/ZBS", Documented;
        must {
            /// The template.
            template_id: TemplateId,
        }
    }

    /// Reads an example of a template's parameters.
    GetTemplateSample -> BTreeMap<String, String> {
        "zbs.sample_data": Get Business "/template/sample-data", Query, Safe;
        from "https://docs.zaloplatforms.com/docs/ZBS", Documented;
        must {
            /// The template.
            template_id: TemplateId,
        }
    }

    /// Makes a template, which Zalo then reviews; the verdict comes by the webhook `change_template_status`. 100 a day (`-160`).
    /// The layout is known from clients and a digest that contradict each other in places.
    CreateTemplate -> TemplateTaken {
        "zbs.create_template": Post Business "/template/create", Json, Once;
        from "https://docs.zaloplatforms.com/docs/ZBS", SeenInClients;
        inner LAYOUT, OFFERS, SAMPLES;
        must {
            /// Name, for the OA's staff.
            template_name: String [10..=60],
            /// 1 free form, 2 one-time password, 3 request for payment, 4 voucher, 5 rating.
            template_type: u8 = 1..=5,
            /// `1` transaction, `2` customer care, `3` promotion.
            tag: String [1..=1],
            /// What it looks like.
            layout: TemplateLayout,
            /// Your own id of this request.
            tracking_id: TrackingId,
        }
        may {
            /// Its parameters; in the layout they stand as `<name>`.
            params: Vec<TemplateParam>,
            /// For Zalo's reviewers.
            note: String [1..=400],
        }
    }

    /// Changes a template that was rejected and made by a call, else refused (`-1091`). 100 a day (`-160`).
    EditTemplate -> TemplateTaken {
        "zbs.edit_template": Post Business "/template/edit", Json, Once;
        from "https://docs.zaloplatforms.com/docs/ZBS", SeenInClients;
        inner LAYOUT, OFFERS, SAMPLES;
        must {
            /// The template.
            template_id: TemplateId,
            /// Name, for the OA's staff.
            template_name: String [10..=60],
            /// 1 free form, 2 one-time password, 3 request for payment, 4 voucher, 5 rating.
            template_type: u8 = 1..=5,
            /// `1` transaction, `2` customer care, `3` promotion.
            tag: String [1..=1],
            /// What it looks like.
            layout: TemplateLayout,
            /// Your own id of this request.
            tracking_id: TrackingId,
        }
        may {
            /// Its parameters; in the layout they stand as `<name>`.
            params: Vec<TemplateParam>,
            /// For Zalo's reviewers.
            note: String [1..=400],
        }
    }

    /// Uploads a picture for templates. Not interchangeable with `uploads.image`. 5,000 a month (`-160`).
    UploadTemplateImage -> MediaUploaded {
        "zbs.upload_image": Post Business "/upload/image", Multipart, Idempotent;
        from "https://docs.zaloplatforms.com/docs/ZBS", Documented;
        must {
            /// JPG or PNG of at most 500 KB; a logo is a PNG of 400 by 96, other pictures are 16:9.
            file: ImageFile [1..=512_000],
        }
    }

    /// Lists what people said when a template asked them to rate. The page says POST and shows GET.
    ListRatings -> RatingPage {
        "zbs.ratings": Get Business "/rating/get", Query, Safe;
        from "https://docs.zaloplatforms.com/docs/ZBS", Documented;
        pages;
        must {
            /// The template: your own, or one of the OA.
            template_id: TemplateId,
            /// From when on.
            from_time: Timestamp,
            /// Until when.
            to_time: Timestamp,
            /// How many to skip.
            offset: u32 = 0..=1_000_000,
            /// Page size.
            limit: u32 = 1..=10_000,
        }
    }

    /// Lists the buttons that people pressed to answer a template message.
    ListResponses -> ResponsePage {
        "zbs.responses": Post Business "/response/get", Json, Safe;
        from "https://docs.zaloplatforms.com/docs/ZBS", Documented;
        must {
            /// The template: your own, or one of the OA.
            template_id: TemplateId,
            /// From when on.
            from_time: Timestamp,
            /// Until when.
            to_time: Timestamp,
            /// How many; the most is not documented.
            limit: u32 = 1..=10_000,
        }
    }
}
