//! One line for each check: a word that can be read and searched for, what was looked at, and
//! below it what to do. Words, not signs: they survive every terminal, font and reader aloud.

use crate::cli::{
    End,
    lang::{Lang, Told},
    say,
    texts::doctor as own,
};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    Good,
    Warn,
    Fail,
    /// Not looked at, because of something above.
    Skip,
}

/// Who has to act.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Whom {
    Developer,
    Admin,
    Machine,
    Network,
    Wait,
}

pub(super) struct Report {
    lang: Lang,
    fails: usize,
    warns: usize,
}

impl Report {
    pub(super) fn new(lang: Lang) -> Self {
        Self { lang, fails: 0, warns: 0 }
    }

    pub(super) fn good(&mut self, what: &Told) {
        self.line(Mark::Good, what, None);
    }

    pub(super) fn skip(&mut self, what: &Told) {
        self.line(Mark::Skip, what, None);
    }

    pub(super) fn warn(&mut self, what: &Told, whom: Whom, act: &Told) {
        self.line(Mark::Warn, what, Some((whom, act)));
    }

    pub(super) fn fail(&mut self, what: &Told, whom: Whom, act: &Told) {
        self.line(Mark::Fail, what, Some((whom, act)));
    }

    fn line(&mut self, mark: Mark, what: &Told, act: Option<(Whom, &Told)>) {
        self.fails += usize::from(mark == Mark::Fail);
        self.warns += usize::from(mark == Mark::Warn);
        let lang = self.lang;
        say(&format!("{:<8}{}", own::mark(mark).of(lang), what.of(lang)));
        if let Some((whom, act)) = act {
            say(&format!("{:<8}-> {}: {}", "", own::whom(whom).of(lang), act.of(lang)));
        }
    }

    /// Says how it stands. Warnings alone do not fail it: calls work.
    pub(super) fn end(&self) -> End {
        say("");
        say(&own::sum(self.fails, self.warns).of(self.lang));
        if self.fails == 0 { End::Fine } else { End::NeedsHuman }
    }
}
