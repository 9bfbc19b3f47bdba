//! Questions to whoever sits there, or to a pipe. What is secret is not shown on a terminal.

use std::io::{self, BufRead, IsTerminal, Write};

use crate::cli::{
    lang::{Lang, Told},
    texts::ask as texts,
};

/// Longer lines are nothing that anybody pastes.
const LONGEST: usize = 64 * 1024;

/// Asks on the standard input.
pub(crate) struct Asker {
    lang: Lang,
    terminal: bool,
}

impl Asker {
    pub(crate) fn new(lang: Lang) -> Self {
        Self { lang, terminal: io::stdin().is_terminal() }
    }

    /// Whether a person sits there who can be asked again.
    pub(crate) fn is_terminal(&self) -> bool {
        self.terminal
    }

    /// One line, trimmed. An error when the input is at its end.
    pub(crate) fn line(&self, question: &Told) -> Result<String, Told> {
        self.question(question);
        self.read()
    }

    /// The same, not shown while it is typed or pasted.
    pub(crate) fn secret(&self, question: &Told) -> Result<String, Told> {
        self.question(question);
        if !self.terminal {
            return self.read();
        }
        let line = rpassword::read_password().map_err(|error| match error.kind() {
            io::ErrorKind::UnexpectedEof => texts::end(),
            _ => texts::unreadable(&error.to_string()),
        })?;
        Ok(line.trim().to_owned())
    }

    fn question(&self, question: &Told) {
        let mut out = io::stdout().lock();
        // Whoever cannot see the question may still have the answer ready in a pipe.
        let _ = write!(out, "{} ", question.of(self.lang)).and_then(|()| out.flush());
        if !self.terminal {
            let _ = writeln!(out);
        }
    }

    fn read(&self) -> Result<String, Told> {
        let mut bytes = Vec::new();
        let mut input = io::stdin().lock();
        let limit = u64::try_from(LONGEST).unwrap_or(u64::MAX);
        let read = io::Read::take(&mut input, limit).read_until(b'\n', &mut bytes);
        match read {
            Ok(0) => Err(texts::end()),
            Ok(_) => {
                let text = String::from_utf8_lossy(&bytes);
                Ok(text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').to_owned())
            }
            Err(error) => Err(texts::unreadable(&error.to_string())),
        }
    }
}
