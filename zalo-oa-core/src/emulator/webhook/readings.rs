//! Where the references contradict each other about events.

use serde::{Deserialize, Serialize};

/// Which failures of a delivery Zalo repeats.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Repeats {
    /// All: no connection, no answer within 2 s, any status but 200.
    #[default]
    AnyFailure,
    /// Only where no connection could be opened, as the page has it. The rest is lost without further consequence.
    NoConnection,
}

/// Who is the sender of a receipt.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReceiptSender {
    /// The person who received or saw.
    #[default]
    Person,
    /// The OA whose message it was.
    Oa,
}

/// How the data that a person submitted stand in their event.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InfoShape {
    /// The parts of the address under `full_address`: since 2025.
    #[default]
    Nested,
    /// All side by side.
    Flat,
}

/// How the emulator reads the points about events that the references leave open.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WebhookReadings {
    /// Which failures are repeated.
    pub repeats: Repeats,
    /// Whether the first delivery carries `num_retry: 0` (else none).
    pub retry_zero: bool,
    /// Who is the sender of a receipt.
    pub receipt_sender: ReceiptSender,
    /// How submitted data stand.
    pub info_shape: InfoShape,
    /// Whether `user_id_by_app` is there; the one recorded delivery had none.
    pub user_id_by_app: bool,
}

impl Default for WebhookReadings {
    fn default() -> Self {
        Self {
            repeats: Repeats::default(),
            retry_zero: false,
            receipt_sender: ReceiptSender::default(),
            info_shape: InfoShape::default(),
            user_id_by_app: true,
        }
    }
}
