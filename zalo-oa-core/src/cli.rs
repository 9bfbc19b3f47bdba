//! The program around tokens: sign an Official Account in, find out what is wrong, keep tokens
//! alive, settle broadcasts in doubt, export followers. All are what a person has to do once, or look at when something broke, so every
//! line says what to do and who has to do it, in English or Vietnamese.

mod access;
mod ask;
mod broadcasts;
mod credentials;
mod date;
mod doctor;
mod followers;
mod keep_alive;
mod lang;
mod login;
mod oa;
mod settings;
mod texts;

use std::{ffi::OsString, path::PathBuf};

use clap::{Args, Parser, Subcommand};
use lang::Lang;
use settings::Settings;

/// Signs an Official Account (OA) in, finds out what is wrong, keeps its tokens alive, settles
/// broadcasts in doubt, exports followers.
///
/// Secrets are never arguments: everybody on a machine can see those. They are environment
/// variables, or lines NAME=value of the file that --credentials names (the environment wins):
///
///   ZALO_OA_APP_ID           the app's id at developers.zalo.me
///   ZALO_OA_APP_SECRET       its secret
///   ZALO_OA_ID               the OA's id; doctor and keep-alive take all OAs when it is not set
///   ZALO_OA_REDIRECT         the callback address of the app's Official Account page, to the letter
///   ZALO_OA_VERIFIER         only for `login --console-link`: the code verifier of the console
///   ZALO_OA_STORE            the folder of the tokens, as --store
///   ZALO_OA_APPSECRET_PROOF  1 is the same as --appsecret-proof
///   ZALO_OA_EMULATOR         the address of a zalo-oa-emulator, as --emulator
///   ZALO_OA_LANG             vi or en, as --lang
///
/// Exit status: 0 all is well, 1 something needs a person, 2 wrong use; of exports also 3 people are
/// missing, 130 stopped by Ctrl-C.
#[derive(Parser)]
#[command(name = "zalo-oa", version, verbatim_doc_comment, arg_required_else_help = true)]
struct Options {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

#[derive(Args)]
struct Common {
    /// A file with lines NAME=value, names as above; keep it readable for yourself only
    #[arg(long, global = true, value_name = "FILE")]
    credentials: Option<PathBuf>,

    /// The folder of the tokens; the default is zalo-oa in the user's state folder
    ///
    /// That is $XDG_STATE_HOME/zalo-oa or ~/.local/state/zalo-oa, on Windows %LOCALAPPDATA%\zalo-oa.
    #[arg(long, global = true, value_name = "FOLDER")]
    store: Option<PathBuf>,

    /// The language of what is printed; follows LC_ALL or LANG by default
    #[arg(long, global = true, value_enum)]
    lang: Option<Lang>,

    /// Send `appsecret_proof` with every call, for apps that demand it
    #[arg(long, global = true)]
    appsecret_proof: bool,

    /// Talk to a running `zalo-oa-emulator` at this address instead of Zalo
    #[arg(long, global = true, value_name = "URL")]
    emulator: Option<String>,

    #[arg(skip)]
    program: Option<String>,
}

#[derive(Subcommand)]
enum Command {
    /// Sign an OA in: print the permission link, take the address of the page it leads to
    Login(Login),
    /// Check settings, network, clock, token store and each OA; say what to do about what is wrong
    ///
    /// Reads only. It spends no token and refreshes none; to see whether Zalo knows app id and
    /// secret it presents a made-up refresh token. Exit status 1 if a check fails; a warning
    /// alone leaves it 0.
    Doctor,
    /// List broadcasts whose outcome nobody knows; `settle` writes down what a person found
    ///
    /// Works on the folder alone: the journal beside the tokens. Exit status 1 if there are any.
    Broadcasts(broadcasts::Broadcasts),
    /// People of the OA
    #[command(subcommand)]
    Followers(followers::Followers),
    /// Tokens that are in the store
    #[command(subcommand)]
    Tokens(Tokens),
}

#[derive(Args)]
struct Login {
    /// The permission link was made in Zalo's console; needs ZALO_OA_VERIFIER
    #[arg(long, conflicts_with = "pair")]
    console_link: bool,

    /// Store an access and a refresh token of the console's API Explorer
    ///
    /// They are asked for, without being shown; from a pipe they are two lines.
    #[arg(long)]
    pair: bool,
}

#[derive(Subcommand)]
enum Tokens {
    /// Renew refresh tokens that are older than 30 days; they die after three months unused
    ///
    /// Meant for cron, once a day or week: `zalo-oa tokens keep-alive --quiet`. Exit status 1 if
    /// an OA needs a person.
    KeepAlive {
        /// Print problems only
        #[arg(long)]
        quiet: bool,
    },
    /// Hand out an access token, refreshed if it is due, for a program in another language
    ///
    /// It goes to the standard output and nowhere else. Ask for it before each use: a refresh may end
    /// it before its 25 hours are over. Needs ZALO_OA_ID where several OAs are signed in.
    Access {
        /// Print it on a screen too
        #[arg(long)]
        show: bool,
    },
}

/// How a command ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum End {
    Fine,
    NeedsHuman,
    WrongUse,
    /// An export is written, and people are missing.
    Incomplete,
    /// By Ctrl-C.
    Interrupted,
}

/// Runs the program `zalo-oa` with these arguments, its own name not among them, in this process; gives its exit status:
/// 0 all is well, 1 something needs a person, 2 wrong use, 3 an export lacks people, 130 an export was stopped by Ctrl-C.
/// Blocks; must not be called inside a tokio runtime.
///
/// `program` is the command that starts it, for texts that tell people what to run; `None` when it is this process's
/// own file.
///
/// ```
/// assert_eq!(zalo_oa_core::cli::run(None, ["--no-such-option".into()]), 2);
/// ```
pub fn run(program: Option<String>, args: impl IntoIterator<Item = OsString>) -> u8 {
    match Options::try_parse_from(std::iter::once("zalo-oa".into()).chain(args)) {
        Ok(mut options) => {
            options.common.program = program;
            match obey(&options) {
                End::Fine => 0,
                End::NeedsHuman => 1,
                End::WrongUse => 2,
                End::Incomplete => 3,
                End::Interrupted => 130,
            }
        }
        Err(wrong) => {
            // Also help and version come this way. Nobody is there to be told that nobody listens.
            let _ = wrong.print();
            u8::try_from(wrong.exit_code()).unwrap_or(2)
        }
    }
}

fn obey(options: &Options) -> End {
    let settings = match Settings::read(&options.common) {
        Ok(settings) => settings,
        Err((lang, problem)) => {
            complain(&problem.of(lang));
            return End::WrongUse;
        }
    };
    if !matches!(options.command, Command::Doctor) {
        // The doctor has a line of its own for it.
        settings.warnings.iter().for_each(|warning| complain(warning));
    }
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            complain(&error.to_string());
            return End::NeedsHuman;
        }
    };
    runtime.block_on(async {
        match &options.command {
            Command::Login(how) => login::run(&settings, how).await,
            Command::Doctor => doctor::run(&settings).await,
            Command::Broadcasts(asked) => broadcasts::run(&settings, asked).await,
            Command::Followers(asked) => followers::run(&settings, asked).await,
            Command::Tokens(Tokens::KeepAlive { quiet }) => {
                keep_alive::run(&settings, *quiet).await
            }
            Command::Tokens(Tokens::Access { show }) => access::run(&settings, *show).await,
        }
    })
}

/// To the standard error.
fn complain(text: &str) {
    use std::io::Write;
    // Nobody is there to be told that nobody listens.
    let _ = writeln!(std::io::stderr(), "zalo-oa: {text}");
}

/// To the standard output.
fn say(text: &str) {
    use std::io::Write;
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
}
