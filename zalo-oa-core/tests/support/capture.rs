//! Everything that is logged in this program, at the finest level, from `tracing` and from `log`
//! (which the HTTP and TLS crates below use).
#![allow(dead_code, reason = "each test program uses a part")]

use std::{
    fmt::{Debug, Write},
    sync::{Mutex, OnceLock},
};

use tracing::{
    Event, Subscriber,
    field::{Field, Visit},
    span,
};
use tracing_subscriber::{Layer, layer::Context, layer::SubscriberExt, registry::Registry};

static LINES: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Starts to keep every line; once for the whole program.
pub(crate) fn start() {
    static STARTED: OnceLock<()> = OnceLock::new();
    STARTED.get_or_init(|| {
        tracing::subscriber::set_global_default(Registry::default().with(Keep)).unwrap();
        log::set_logger(&Keep).unwrap();
        log::set_max_level(log::LevelFilter::Trace);
    });
}

/// What was logged so far: `target field=value …`, one line for each record.
pub(crate) fn lines() -> Vec<String> {
    LINES.lock().unwrap().clone()
}

fn keep(line: String) {
    LINES.lock().unwrap().push(line);
}

struct Keep;

impl<S: Subscriber> Layer<S> for Keep {
    fn on_new_span(&self, attrs: &span::Attributes<'_>, id: &span::Id, _: Context<'_, S>) {
        let mut line = Line::new("new", attrs.metadata().target(), Some(id));
        attrs.record(&mut line);
        keep(line.0);
    }

    fn on_record(&self, id: &span::Id, values: &span::Record<'_>, _: Context<'_, S>) {
        let mut line = Line::new("record", "", Some(id));
        values.record(&mut line);
        keep(line.0);
    }

    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut line = Line::new("event", event.metadata().target(), None);
        event.record(&mut line);
        keep(line.0);
    }
}

impl log::Log for Keep {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }
    fn log(&self, record: &log::Record<'_>) {
        keep(format!("log {} {}", record.target(), record.args()));
    }
    fn flush(&self) {}
}

struct Line(String);

impl Line {
    fn new(kind: &str, target: &str, id: Option<&span::Id>) -> Self {
        let id = id.map_or(0, span::Id::into_u64);
        Self(format!("{kind} {target} span={id}"))
    }
}

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let _ = write!(self.0, " {}={value:?}", field.name());
    }
}
