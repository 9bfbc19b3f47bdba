//! Limits of what stands inside parameters, by noun. Rows name them (`inner BUTTONS, …`), so that a fact that several calls share
//! stands once; a limit of one call alone stands here as well.

use crate::endpoint::{
    Inner,
    Measure::{Items, Matches, Members, Number, Pairs, Placeholders, Span, Text},
};

/// No source names a most.
const MANY: i64 = i64::MAX;

/// Buttons of ordinary messages.
pub(crate) const BUTTONS: &[Inner] = &[Inner::new("buttons.title", Text, 1..=100)];

/// Buttons of transactions and promotions.
pub(crate) const SHORT_BUTTONS: &[Inner] = &[Inner::new("buttons.title", Text, 1..=35)];

/// What buttons of all messages do.
pub(crate) const PRESSES: &[Inner] = &[
    Inner::new("buttons[type=oa.query.show|oa.query.hide].payload", Text, 1..=1_000),
    Inner::new("buttons[type=oa.open.sms].payload.content", Text, 1..=160),
];

/// Entries of a list; that a text which a press on one says has the limit of a button's is inferred.
pub(crate) const ENTRIES: &[Inner] = &[
    Inner::new("elements[0]", Members(&["subtitle"]), 1..=1),
    Inner::new("elements.title", Text, 1..=100),
    Inner::new("elements.subtitle", Text, 1..=500),
    Inner::new("elements.default_action.payload", Text, 1..=1_000).uncertain(),
];

/// Parts of transactions and promotions.
pub(crate) const PARTS: &[Inner] = &[
    Inner::new("elements[type=banner]", Members(&["image_url", "attachment_id"]), 1..=1),
    Inner::new("elements[type=header].content", Text, 1..=100),
    Inner::new("elements[type=text]", Matches, 0..=2),
    Inner::new("elements[type=table].content.value", Text, 1..=100),
];

/// Parts of transactions alone: a table names the customer, and has at most five rows that are neither that nor the state.
pub(crate) const TRANSACTION: &[Inner] = &[
    Inner::new("elements[type=text].content", Text, 1..=250),
    Inner::new("elements[type=table].content.key", Text, 1..=35),
    Inner::new(
        "elements[type=table].content[key=Mã*|*Code*|Tên khách hàng|Customer Name]",
        Matches,
        1..=MANY,
    ),
    Inner::new(
        "elements[type=table].content[key!=Mã*|*Code*|Tên khách hàng|Customer Name|Trạng thái|Status]",
        Matches,
        0..=5,
    ),
];

/// Parts of promotions alone.
pub(crate) const PROMOTION: &[Inner] = &[
    Inner::new("elements[type=text].content", Text, 1..=1_000),
    Inner::new("elements[type=table].content", Items, 1..=5),
    Inner::new("elements[type=table].content.key", Text, 1..=25),
];

/// Blocks of an article. What is read of an article that has both has not been seen.
pub(crate) const BLOCKS: &[Inner] =
    &[Inner::new("body[type=video]", Members(&["url", "video_id"]), 1..=1).uncertain()];

/// Tables among the OA's own fields.
pub(crate) const TABLES: &[Inner] = &[Inner::new("custom_info.*", Pairs, 0..=5)];

/// 30 days, if the unit is milliseconds.
pub(crate) const MONTH: &[Inner] =
    &[Inner::new("", Span("from_time", "to_time"), 0..=2_592_000_000)];

/// Values of a template that is sent: the most that any kind of parameter takes. Each kind has less or the same (`zbs.template`
/// says how much), and templates that are older than the table of kinds may have more.
pub(crate) const VALUES: &[Inner] = &[Inner::new("template_data.*", Text, 0..=200).uncertain()];

/// Layouts of templates, by one digest; keys are those of clients and of the digest where they differ.
pub(crate) const LAYOUT: &[Inner] = &[
    Inner::new("layout.*.components.TITLE.value", Text, 9..=65),
    Inner::new("layout.*.components.TITLE.value", Placeholders, 0..=4),
    Inner::new("layout.*.components.PARAGRAPH.value", Text, 9..=400),
    Inner::new("layout.*.components.PARAGRAPH.value", Placeholders, 0..=10),
    Inner::new("layout.*.components.OTP.value", Text, 1..=10).uncertain(),
    Inner::new("layout.*.components.TABLE.rows", Items, 2..=8),
    Inner::new("layout.*.components.TABLE.rows.title", Text, 3..=36),
    Inner::new("layout.*.components.TABLE.rows.value", Text, 3..=90),
    Inner::new("layout.*.components.TABLE.rows.row_type", Number, 0..=5),
    Inner::new("layout.*.components.IMAGES|IMAGE.items", Items, 1..=3),
    Inner::new("layout.*.components.BUTTONS|BUTTON.items", Items, 1..=2),
    Inner::new("layout.*.components.BUTTONS|BUTTON.items.type", Number, 1..=12),
    Inner::new("layout.*.components.BUTTONS|BUTTON.items.title", Text, 5..=30),
];

/// The same: what asks for money, gives a voucher or asks for a rating. Where the stars of a rating stand is a guess.
pub(crate) const OFFERS: &[Inner] = &[
    Inner::new("layout.*.components.PAYMENT.account_name", Text, 1..=100),
    Inner::new("layout.*.components.PAYMENT.bank_account", Text, 1..=100),
    Inner::new("layout.*.components.PAYMENT.amount", Number, 2_000..=500_000_000),
    Inner::new("layout.*.components.PAYMENT.note", Text, 1..=90),
    Inner::new("layout.*.components.VOUCHER.name", Text, 1..=30),
    Inner::new("layout.*.components.VOUCHER.condition", Text, 1..=40),
    Inner::new("layout.*.components.VOUCHER.voucher_code", Text, 1..=25),
    Inner::new("layout.*.components.RATING.items", Items, 5..=5).uncertain(),
    Inner::new("layout.*.components.RATING.items.title", Text, 1..=50).uncertain(),
    Inner::new("layout.*.components.RATING.items.question", Text, 1..=100).uncertain(),
    Inner::new("layout.*.components.RATING.items.answers", Items, 0..=5).uncertain(),
    Inner::new("layout.*.components.RATING.items.answers[]", Text, 1..=50).uncertain(),
    Inner::new("layout.*.components.RATING.items.thanks", Text, 1..=100).uncertain(),
    Inner::new("layout.*.components.RATING.items.description", Text, 1..=200).uncertain(),
];

/// Parameters of a template: what their kind holds, and so the most that an example of it may have.
pub(crate) const SAMPLES: &[Inner] = &[
    Inner::new("params.type", Number, 1..=15),
    Inner::new("params[type=1].sample_value", Text, 1..=30),
    Inner::new("params[type=2].sample_value", Text, 1..=15),
    Inner::new("params[type=3].sample_value", Text, 1..=200),
    Inner::new("params[type=4].sample_value", Text, 1..=30),
    Inner::new("params[type=5].sample_value", Text, 1..=30),
    Inner::new("params[type=6].sample_value", Text, 1..=30),
    Inner::new("params[type=7].sample_value", Text, 1..=50),
    Inner::new("params[type=8].sample_value", Text, 1..=5),
    Inner::new("params[type=9].sample_value", Text, 1..=200),
    Inner::new("params[type=10].sample_value", Text, 1..=20),
    Inner::new("params[type=11].sample_value", Text, 1..=20),
    Inner::new("params[type=12].sample_value", Text, 1..=10),
    Inner::new("params[type=13].sample_value", Text, 1..=200),
    Inner::new("params[type=14].sample_value", Text, 1..=12),
    Inner::new("params[type=15].sample_value", Text, 1..=90),
];
