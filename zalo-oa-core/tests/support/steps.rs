//! Ends or stops a process at a step of a refresh that the SDK reports.

use std::{
    fmt,
    process::Command,
    sync::atomic::{AtomicU32, Ordering},
};

use super::Order;

/// Ends or stops this process when the SDK reports the step.
pub(crate) struct AtStep {
    abort_at: Option<(String, u32)>,
    stop_at: Option<String>,
    seen: AtomicU32,
}

impl AtStep {
    pub(crate) fn new(order: &Order) -> Self {
        let (abort_at, stop_at) = (order.abort_at.clone(), order.stop_at.clone());
        Self { abort_at, stop_at, seen: AtomicU32::new(0) }
    }

    fn step(&self, step: &str) {
        if let Some((name, times)) = &self.abort_at
            && name == step
            && self.seen.fetch_add(1, Ordering::SeqCst) + 1 == *times
        {
            std::process::abort();
        }
        if self.stop_at.as_deref() == Some(step) {
            signal("STOP", std::process::id());
        }
    }
}

/// Sends a signal with the shell's own `kill`: not every machine has the program.
pub(crate) fn signal(name: &str, process: u32) {
    let command = format!("kill -{name} {process}");
    assert!(Command::new("sh").args(["-c", &command]).status().unwrap().success(), "{command}");
}

impl tracing::Subscriber for AtStep {
    fn enabled(&self, metadata: &tracing::Metadata<'_>) -> bool {
        metadata.target() == "zalo_oa::tokens"
    }
    fn new_span(&self, _: &tracing::span::Attributes<'_>) -> tracing::span::Id {
        tracing::span::Id::from_u64(1)
    }
    fn record(&self, _: &tracing::span::Id, _: &tracing::span::Record<'_>) {}
    fn record_follows_from(&self, _: &tracing::span::Id, _: &tracing::span::Id) {}
    fn event(&self, event: &tracing::Event<'_>) {
        struct Visitor<'a>(&'a AtStep);
        impl tracing::field::Visit for Visitor<'_> {
            fn record_str(&mut self, _: &tracing::field::Field, step: &str) {
                self.0.step(step);
            }
            fn record_debug(&mut self, _: &tracing::field::Field, _: &dyn fmt::Debug) {}
        }
        event.record(&mut Visitor(self));
    }
    fn enter(&self, _: &tracing::span::Id) {}
    fn exit(&self, _: &tracing::span::Id) {}
}
