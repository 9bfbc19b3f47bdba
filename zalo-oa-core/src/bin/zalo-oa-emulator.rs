//! The program `zalo-oa-emulator`; what it does stands in [`zalo_oa_core::emulator::serve::run`].

use std::{env, process::ExitCode};

fn main() -> ExitCode {
    zalo_oa_core::emulator::serve::run(env::args_os().skip(1)).into()
}
