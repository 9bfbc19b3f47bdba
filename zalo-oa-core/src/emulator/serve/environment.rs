//! How programs find a served emulator: the variables that `Client::from_env`, Python's and the program `zalo-oa` read, so
//! that a program meant for Zalo runs here unchanged.

use std::{
    fs::OpenOptions,
    io::{self, Write},
    path::{Path, PathBuf},
};

use super::Server;

/// Where nothing else is said; nobody is there, only the address counts.
const CALLBACK: &str = "https://oa.example.gov.vn/zalo";

impl Server {
    /// The variables by which programs find this emulator: address, folder of tokens and
    /// journals (of this start alone), key of the control surface, app, OA, secret key of webhooks, callback address. No
    /// tokens: those come with a sign-in.
    ///
    /// ```
    /// use zalo_oa_core::emulator::{Emulator, serve::{ServeOptions, Server}};
    ///
    /// let server = Server::start(Emulator::builder().build(), ServeOptions::default())?;
    /// let variables = server.environment();
    /// assert_eq!(variables[0], ("ZALO_OA_EMULATOR", server.base()));
    /// // std::process::Command::new("bao-cao").envs(variables) runs a program of yours against it.
    /// # Ok::<_, std::io::Error>(())
    /// ```
    #[must_use]
    pub fn environment(&self) -> Vec<(&'static str, String)> {
        let emulator = &self.emulator;
        let callback = emulator.read(|state, _| state.settings.callback.clone());
        vec![
            ("ZALO_OA_EMULATOR", self.base()),
            ("ZALO_OA_STORE", self.store().display().to_string()),
            ("ZALO_OA_CONTROL_KEY", self.key.clone()),
            ("ZALO_OA_APP_ID", emulator.app_id()),
            ("ZALO_OA_APP_SECRET", emulator.app_secret()),
            ("ZALO_OA_REDIRECT", callback.unwrap_or_else(|| CALLBACK.to_owned())),
            ("ZALO_OA_ID", emulator.oa_id().to_string()),
            ("ZALO_OA_SECRET_KEY", emulator.oa_secret_key().reveal().to_owned()),
        ]
    }

    /// A folder of this start alone: an emulator that is started again knows neither the tokens nor the broadcasts of the
    /// one before, and none of its own may come among those of Zalo.
    fn store(&self) -> PathBuf {
        let start = self.key.get(..8).unwrap_or_default();
        std::env::temp_dir().join(format!("zalo-oa-emulator-{start}"))
    }

    /// Writes them into a file, a line `NAME=value` each, in place of what was in it; on Unix for its owner only.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn write_environment(&self, file: &Path) -> io::Result<()> {
        let lines = self.environment().into_iter().map(|(name, value)| format!("{name}={value}\n"));
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(file)?.write_all(lines.collect::<String>().as_bytes())
    }
}
