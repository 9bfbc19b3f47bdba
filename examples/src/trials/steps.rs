//! What a process of a trial writes down: each step that the SDK reports, before the next one
//! happens.

use std::{
    fmt,
    fs::{File, OpenOptions},
    io::Write,
    path::Path,
    process::Command,
    sync::{Arc, Mutex, PoisonError},
};

use tracing::{
    Event, Level, Metadata, Subscriber,
    field::{Field, Visit},
    span,
};

use crate::Failure;

/// A file that is written without a buffer: what stands in it happened.
#[derive(Clone)]
pub(super) struct Notes(Arc<Mutex<File>>);

impl Notes {
    /// The notes of a process, in the folder `journal`.
    pub(super) fn open(folder: &Path, label: &str) -> Result<Self, Failure> {
        let path = folder.join("journal").join(label);
        let file = OpenOptions::new().create(true).append(true).open(path)?;
        Ok(Self(Arc::new(Mutex::new(file))))
    }

    pub(super) fn line(&self, text: &str) {
        let mut file = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // Notes that cannot be written show as deeds that nobody wrote down.
        let _ = file.write_all(format!("{text}\n").as_bytes());
    }
}

/// Writes down the steps that the SDK reports.
pub(super) struct Steps {
    /// The target of their events.
    pub(super) of: &'static str,
    pub(super) notes: Notes,
    /// Stop (SIGSTOP) at this step.
    pub(super) stop_at: Option<String>,
}

impl Steps {
    /// From now on, in all of this process.
    pub(super) fn listen(self) -> Result<(), Failure> {
        let set = tracing::subscriber::set_global_default(self);
        Ok(set.map_err(|error| error.to_string())?)
    }
}

impl Subscriber for Steps {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == self.of && *metadata.level() <= Level::DEBUG
    }
    fn new_span(&self, _: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }
    fn record(&self, _: &span::Id, _: &span::Record<'_>) {}
    fn record_follows_from(&self, _: &span::Id, _: &span::Id) {}
    fn event(&self, event: &Event<'_>) {
        event.record(&mut Step(self));
    }
    fn enter(&self, _: &span::Id) {}
    fn exit(&self, _: &span::Id) {}
}

struct Step<'a>(&'a Steps);

impl Visit for Step<'_> {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "step" {
            self.0.notes.line(value);
            if self.0.stop_at.as_deref() == Some(value) {
                let stop = format!("kill -STOP {}", std::process::id());
                // Stops all threads; without it the trial finds nobody stopped.
                let _ = Command::new("sh").args(["-c", &stop]).status();
            }
        }
    }
    fn record_debug(&mut self, _: &Field, _: &dyn fmt::Debug) {}
}
