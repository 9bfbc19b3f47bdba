//! All people of an OA into a file. A large OA takes hours, so a person is told how far it is, may stop it at any time, and goes
//! on with the same command.

use std::{path::PathBuf, time::Duration};

use clap::{Args, Subcommand, ValueEnum};

use crate::{
    cli::{
        End, complain,
        oa::{self, failed},
        say,
        settings::Settings,
        texts::{self, followers as own},
    },
    export::{ExportEvent, ExportReport, ExportUsers, Format},
    operation::Handle,
    platform::{Runtime, SystemRuntime},
};

/// Between two lines about progress, unless much happened.
const EVERY: Duration = Duration::from_secs(10);

#[derive(Subcommand)]
pub(crate) enum Followers {
    /// Write everybody who interacted with the OA into a file, although Zalo's list ends at 10,000
    ///
    /// It goes on where it stood when it is run again with the same arguments, whatever ended it. While it runs the rows are in
    /// FILE.part. FILE.report.json says whether the file is complete. Needs ZALO_OA_ID where several OAs are signed in.
    ///
    /// Exit status: 0 the file is complete; 3 it is written, and people are missing whom Zalo's list does not show, with counts;
    /// 1 something needs a person; 2 wrong use; 130 stopped by Ctrl-C, run it again to go on.
    Export(Export),
}

#[derive(Args)]
pub(crate) struct Export {
    /// The file to write; its name says the format: .csv is CSV for spreadsheets, all else NDJSON
    file: PathBuf,

    /// The format, whatever the name says
    #[arg(long, value_enum)]
    format: Option<Form>,

    /// With what the OA knows about each person (names, phones, tags): one more call for each
    ///
    /// That is personal data. Take it only when it is needed, and delete the file when it is not needed any more.
    #[arg(long)]
    details: bool,

    /// An earlier export, its report beside it: read only who interacted since, and write a file of both
    #[arg(long, value_name = "OLD")]
    update: Option<PathBuf>,

    /// Replace FILE when the new one is finished; drop an unfinished export with other settings
    #[arg(long)]
    overwrite: bool,

    /// No lines about progress
    #[arg(long)]
    quiet: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Form {
    Ndjson,
    Csv,
}

impl Export {
    fn operation(&self) -> ExportUsers {
        let mut export = ExportUsers::new(&self.file);
        if let Some(form) = self.format {
            export = export.format(match form {
                Form::Ndjson => Format::Ndjson,
                Form::Csv => Format::Csv,
            });
        }
        if self.details {
            export = export.details();
        }
        if let Some(earlier) = &self.update {
            export = export.update(earlier);
        }
        if self.overwrite { export.overwrite() } else { export }
    }
}

pub(crate) async fn run(settings: &Settings, asked: &Followers) -> End {
    let Followers::Export(asked) = asked;
    let lang = settings.lang;
    let missing = settings.missing(&["ZALO_OA_APP_ID", "ZALO_OA_APP_SECRET"]);
    if !missing.is_empty() {
        complain(&texts::missing(&missing).of(lang));
        return End::WrongUse;
    }
    let client = match oa::client(settings) {
        Ok((client, _)) => client,
        Err(trouble) => {
            complain(&trouble.of(lang));
            return End::NeedsHuman;
        }
    };
    let mut export = client.start(asked.operation());
    let stopped = follow(settings, &mut export, asked.quiet).await;
    let end = if stopped {
        export.cancel();
        // Dropped here, which brings what came last to the disk.
        drop(export);
        complain(&own::stopped().of(lang));
        End::Interrupted
    } else {
        match export.result().await {
            Ok(report) => told(settings, &report),
            Err(error) => {
                complain(&failed(&error).of(lang));
                End::NeedsHuman
            }
        }
    };
    // Tokens that were renewed meanwhile have to be stored.
    match client.close().await {
        Ok(()) => end,
        Err(error) => {
            complain(&failed(&error).of(lang));
            End::NeedsHuman
        }
    }
}

/// Tells the person how it goes; whether they stopped it.
async fn follow(settings: &Settings, export: &mut Handle<ExportUsers>, quiet: bool) -> bool {
    let lang = settings.lang;
    let mut told = None;
    let mut ctrl_c = std::pin::pin!(tokio::signal::ctrl_c());
    loop {
        let event = tokio::select! {
            biased;
            _ = &mut ctrl_c => return true,
            event = export.next() => event,
        };
        let line = match event {
            None => return false,
            Some(ExportEvent::Begun { rows: 0 }) => continue,
            Some(ExportEvent::Begun { rows }) => own::goes_on(rows),
            Some(ExportEvent::Finishing { rows }) => own::finishing(rows),
            Some(ExportEvent::Progress { rows, expected, left_s }) => {
                let now = SystemRuntime.now();
                if told.is_some_and(|told| now.since(told) < EVERY) {
                    continue;
                }
                told = Some(now);
                own::progress(rows, expected, left_s)
            }
        };
        if !quiet {
            complain(&line.of(lang));
        }
    }
}

fn told(settings: &Settings, report: &ExportReport) -> End {
    let lang = settings.lang;
    for gap in &report.uncovered {
        say(&own::gap(gap).of(lang));
    }
    if report.cannot_see.is_some() {
        say(&own::unseen().of(lang));
    }
    let missing = report.uncovered.iter().map(|gap| gap.missing).sum();
    say(&own::done(&report.path, report.rows, report.complete, missing).of(lang));
    if report.complete { End::Fine } else { End::Incomplete }
}
