//! The program `zalo-oa`; what it does stands in [`zalo_oa_core::cli`].

use std::{env, process::ExitCode};

fn main() -> ExitCode {
    zalo_oa_core::cli::run(None, env::args_os().skip(1)).into()
}
