//! Templates of messages by phone: what fills them in, and what they look like.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::wire::Wire;
use crate::endpoint::{Kind, models};

/// The parameters of a template by name, each a text. They are about a person, so `Debug` shows how many there are.
///
/// ```
/// use zalo_oa_core::model::TemplateData;
/// let data = TemplateData::from([("customer", "An"), ("order_code", "HS-01")]);
/// assert_eq!(format!("{data:?}"), "TemplateData(2 values)");
/// ```
#[derive(Clone, PartialEq, Eq, Default, Serialize)]
#[serde(transparent)]
pub struct TemplateData(BTreeMap<String, String>);

impl TemplateData {
    /// The values themselves. Keep them out of logs.
    #[must_use]
    pub fn reveal(&self) -> &BTreeMap<String, String> {
        &self.0
    }
}

impl<N: Into<String>, V: Into<String>, const COUNT: usize> From<[(N, V); COUNT]> for TemplateData {
    fn from(values: [(N, V); COUNT]) -> Self {
        values.into_iter().collect()
    }
}

impl From<BTreeMap<String, String>> for TemplateData {
    fn from(values: BTreeMap<String, String>) -> Self {
        Self(values)
    }
}

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for TemplateData {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(values: I) -> Self {
        Self(values.into_iter().map(|(name, value)| (name.into(), value.into())).collect())
    }
}

impl fmt::Debug for TemplateData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TemplateData({} values)", self.0.len())
    }
}

impl<'de> Deserialize<'de> for TemplateData {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(deserializer)
    }
}

impl Wire for TemplateData {
    const KIND: Kind = Kind::Map;

    fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BTreeMap::read(deserializer).map(Self)
    }
}

models! {
    /// What a template looks like, from top to bottom.
    TemplateLayout {
        may {
            /// The logo or pictures.
            header: TemplatePart,
            /// Title, paragraphs, table and the like.
            body: TemplatePart,
            /// The buttons.
            footer: TemplatePart,
        }
    }

    /// A part of a template.
    TemplatePart {
        must {
            /// What stands in it.
            components: Vec<TemplateComponent>,
        }
    }

    /// A parameter of a template that is made.
    TemplateParam {
        must {
            /// Its name, which stands in the layout as `<name>`.
            name: String,
            /// What it holds, as a text: 1 name (up to 30 characters), 2 phone (15), 3 address (200), 4 code (30), 5 own label (30), 6 state (30), 7 contact (50), 8 title (5), 9 product (200), 10 quantity (20), 11 time (20), 12 one-time password (10), 13 link (200), 14 dong (12), 15 note of a transfer (90).
            kind as "type": String,
            /// An example, for Zalo's reviewers.
            sample_value: String,
        }
    }
}

impl TemplateLayout {
    /// A body alone.
    #[must_use]
    pub fn new(body: impl Into<Vec<TemplateComponent>>) -> Self {
        Self { header: None, body: Some(TemplatePart { components: body.into() }), footer: None }
    }

    /// With this at the top.
    #[must_use]
    pub fn header(mut self, components: impl Into<Vec<TemplateComponent>>) -> Self {
        self.header = Some(TemplatePart { components: components.into() });
        self
    }

    /// With this at the bottom.
    #[must_use]
    pub fn footer(mut self, components: impl Into<Vec<TemplateComponent>>) -> Self {
        self.footer = Some(TemplatePart { components: components.into() });
        self
    }
}

impl TemplateParam {
    /// A parameter, the number of its kind and an example.
    pub fn new(name: impl Into<String>, kind: u8, sample: impl Into<String>) -> Self {
        Self { name: name.into(), kind: kind.to_string(), sample_value: sample.into() }
    }
}

/// One thing in a layout, as Zalo names it. Those that have no function here are made from JSON.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TemplateComponent(Value);

impl TemplateComponent {
    /// A title, 9 to 65 characters, up to four parameters.
    pub fn title(text: impl Into<String>) -> Self {
        Self(json!({ "TITLE": { "value": text.into() } }))
    }

    /// A paragraph, 9 to 400 characters, up to ten parameters.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self(json!({ "PARAGRAPH": { "value": text.into() } }))
    }

    /// A table of two to eight rows: a fixed title of 3 to 36 characters and a value of 3 to 90.
    #[must_use]
    pub fn table<T: Into<String>, V: Into<String>>(rows: impl IntoIterator<Item = (T, V)>) -> Self {
        let rows = rows
            .into_iter()
            .map(|(title, value)| json!({ "title": title.into(), "value": value.into() }));
        Self(json!({ "TABLE": { "rows": rows.collect::<Vec<_>>() } }))
    }

    /// The OA's logo, as `zbs.upload_image` gave it, for light and for dark screens.
    pub fn logo(light: impl Into<String>, dark: impl Into<String>) -> Self {
        let image = |id: String| json!({ "type": "IMAGE", "media_id": id });
        Self(json!({ "LOGO": { "light": image(light.into()), "dark": image(dark.into()) } }))
    }

    /// One or two buttons: kind (1 site, 2 phone, 3 page of the OA, …), title of 5 to 30 characters, where it leads. One
    /// table says `BUTTON`, clients send `BUTTONS`.
    #[must_use]
    pub fn buttons<T: Into<String>, C: Into<String>>(
        items: impl IntoIterator<Item = (u8, T, C)>,
    ) -> Self {
        let items = items.into_iter().map(|(kind, title, content)| {
            json!({ "type": kind, "title": title.into(), "content": content.into() })
        });
        Self(json!({ "BUTTONS": { "items": items.collect::<Vec<_>>() } }))
    }

    /// The JSON itself.
    #[must_use]
    pub fn as_json(&self) -> &Value {
        &self.0
    }
}

impl From<Value> for TemplateComponent {
    fn from(value: Value) -> Self {
        Self(value)
    }
}

impl Wire for TemplateComponent {
    const KIND: Kind = Kind::Any;

    fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::read(deserializer).map(Self)
    }
}
