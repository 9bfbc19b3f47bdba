//! What the emulator promises, shown on the wire: requests as bytes, answers as bytes.
#![cfg(feature = "emulator")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that meets something else than it expects is to fail there"
)]

#[path = "emulator_suite/acts.rs"]
mod acts;
#[path = "emulator_suite/articles.rs"]
mod articles;
#[path = "emulator_suite/broadcasts.rs"]
mod broadcasts;
#[path = "emulator_suite/calls.rs"]
mod calls;
#[path = "emulator_suite/codes.rs"]
mod codes;
#[path = "emulator_suite/contradictions_zbs.rs"]
mod contradictions_zbs;
#[path = "emulator_suite/control.rs"]
mod control;
#[path = "emulator_suite/control_people.rs"]
mod control_people;
#[path = "emulator_suite/conversations.rs"]
mod conversations;
#[path = "emulator_suite/details.rs"]
mod details;
#[path = "emulator_suite/event_coverage.rs"]
mod event_coverage;
#[path = "emulator_suite/faults.rs"]
mod faults;
#[path = "emulator_suite/fields.rs"]
mod fields;
#[path = "emulator_suite/groups.rs"]
mod groups;
#[path = "emulator_suite/holdings.rs"]
mod holdings;
#[path = "emulator_suite/interactive.rs"]
mod interactive;
#[path = "emulator_suite/leads.rs"]
mod leads;
#[path = "emulator_suite/legacy.rs"]
mod legacy;
#[path = "emulator_suite/messages.rs"]
mod messages;
#[path = "emulator_suite/notes.rs"]
mod notes;
#[path = "emulator_suite/people.rs"]
mod people;
#[path = "emulator_suite/quotas.rs"]
mod quotas;
#[path = "emulator_suite/rates.rs"]
mod rates;
#[path = "emulator_suite/reactions.rs"]
mod reactions;
#[path = "emulator_suite/sends_told.rs"]
mod sends_told;
#[path = "emulator_suite/social.rs"]
mod social;
#[path = "emulator_suite/tags.rs"]
mod tags;
#[path = "emulator_suite/templates.rs"]
mod templates;
#[path = "emulator_suite/time.rs"]
mod time;
#[path = "emulator_suite/tokens.rs"]
mod tokens;
#[path = "emulator_suite/transport.rs"]
mod transport;
#[path = "emulator_suite/videos.rs"]
mod videos;
#[path = "emulator_suite/visitors.rs"]
mod visitors;
#[path = "emulator_suite/webhook_orders.rs"]
mod webhook_orders;
#[path = "emulator_suite/webhook_queue.rs"]
mod webhook_queue;
#[path = "emulator_suite/webhooks.rs"]
mod webhooks;
#[path = "emulator_suite/wire.rs"]
mod wire;
#[path = "emulator_suite/zbs.rs"]
mod zbs;
#[path = "emulator_suite/zbs_templates.rs"]
mod zbs_templates;
