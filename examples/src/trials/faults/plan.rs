//! What goes wrong, and how often.

use std::{collections::BTreeMap, time::Duration};

use serde_json::Value;
use zalo_oa_core::emulator::{Emulator, Fault, FaultPlan, Phase};

use super::Carrier;

/// How long a call on sockets waits for its answer.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// How many kinds there are.
pub(super) const KINDS: usize = 23;

/// The calls that faults strike: those that must not be done twice.
const CALLS: [&str; 3] = ["consultation.text", "broadcast.send", "articles.create"];

const PAGE: &str = "<!doctype html><title>502</title><p>Bad gateway";

/// The kinds by name, each with how many of a thousand calls it strikes.
fn kinds(carrier: Carrier) -> Vec<(&'static str, u16, Fault)> {
    let page = |status, phase| Fault::Status { status, body: PAGE.to_owned(), phase };
    let refuse = |code, message: &str| Fault::Refuse { code, message: message.to_owned() };
    let (before, after) = (Phase::Before, Phase::After);
    let cut = |at| Fault::Cut { at };
    // Real time passes on sockets.
    let (costly, late) = match carrier {
        Carrier::Sockets => (10, PATIENCE.as_millis() * 4),
        Carrier::Process => (20, 120_000),
    };
    let late = u64::try_from(late).unwrap_or(u64::MAX);
    let location = "https://elsewhere.example/".to_owned();
    let json_but = "text/html; charset=utf-8".to_owned();
    vec![
        ("reset before it is read", 25, Fault::ResetUnread),
        ("reset before the work", 20, Fault::Reset { phase: before }),
        ("reset after the work", 25, Fault::Reset { phase: after }),
        ("silence before the work", costly, Fault::Hang { phase: before }),
        ("silence after the work", costly, Fault::Hang { phase: after }),
        ("too late", costly, Fault::Slow { ms: late }),
        ("late but in time", 20, Fault::Slow { ms: 15 }),
        ("5xx before the work", 20, page(502, before)),
        ("5xx after the work", 25, page(504, after)),
        ("HTML 200 before the work", 20, page(200, before)),
        ("HTML 200 after the work", 25, page(200, after)),
        ("cut before the body", 15, cut(0)),
        ("cut JSON", 20, cut(40)),
        ("cut after the last byte", 15, cut(usize::MAX)),
        ("malformed JSON", 20, Fault::Malformed),
        ("empty body before the work", 15, Fault::Empty { phase: before }),
        ("empty body after the work", 20, Fault::Empty { phase: after }),
        ("wrong content type", 25, Fault::WrongType { content_type: json_but }),
        ("redirect", 20, Fault::Redirect { location }),
        ("refused for good", 20, refuse(-201, "attachment is invalid!")),
        ("-32 of the app", 20, refuse(-32, "Your application reached limit call api")),
        ("-32 of the OA", 20, refuse(-32, "Your OA reached limit call api")),
        ("-216", 30, refuse(-216, "Access token is invalid")),
    ]
}

/// A repeat gets past these, so each request meets each of them once at most.
fn passes(fault: &Fault) -> bool {
    matches!(fault, Fault::Refuse { code: -32 | -216, .. })
}

/// All kinds for all three calls.
pub(super) fn plan(carrier: Carrier) -> FaultPlan {
    let mut plan = FaultPlan::default();
    for call in CALLS {
        for (_, share, fault) in kinds(carrier) {
            plan = match passes(&fault) {
                true => plan.per_mille_once(call, share, fault),
                false => plan.per_mille(call, share, fault),
            };
        }
    }
    plan
}

/// How often each kind struck.
pub(super) fn struck(emulator: &Emulator, carrier: Carrier) -> BTreeMap<String, u64> {
    let (_, shown) = emulator.control("GET", "/faults", b"");
    let rules = shown.get("rules").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let mut struck = BTreeMap::new();
    for (rule, (name, ..)) in rules.iter().zip(kinds(carrier).iter().cycle()) {
        let times = rule.get("struck").and_then(Value::as_u64).unwrap_or_default();
        *struck.entry((*name).to_owned()).or_insert(0) += times;
    }
    struck
}
