//! Which calls a fault strikes: rules that are counted, drawn from the seed, or both.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::{super::chance::Stream, Fault};

/// One order: which calls, when, what.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Rule {
    /// A call's name (`articles.create`), the start of a path (`/v2.0/article/`), or `*`.
    pub on: String,
    /// Only this matching call, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nth: Option<u32>,
    /// At most so often.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// Only so many of a thousand matching calls, drawn from the seed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_mille: Option<u16>,
    /// Each request, known by its parameters, at most once: when it is repeated it gets through.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub once: bool,
    /// What happens.
    #[serde(flatten)]
    pub fault: Fault,
}

/// What goes wrong and when; the first rule that fits a call strikes.
///
/// ```
/// use zalo_oa_core::emulator::{Fault, FaultPlan, Phase};
/// let plan = FaultPlan::default()
///     .nth("articles.create", 1, Fault::Reset { phase: Phase::After })
///     .per_mille("*", 20, Fault::Slow { ms: 3_000 });
/// assert_eq!(plan.rules().len(), 2);
/// ```
#[derive(Clone, Debug, Default)]
pub struct FaultPlan {
    rules: Vec<Rule>,
}

impl FaultPlan {
    /// A plan of ready-made rules.
    #[must_use]
    pub fn of(rules: Vec<Rule>) -> Self {
        Self { rules }
    }

    /// The rules, in the order in which they are tried.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Strikes the `nth` call of that name or path, counted from 1.
    #[must_use]
    pub fn nth(self, on: &str, nth: u32, fault: Fault) -> Self {
        self.with(on, fault, |rule| rule.nth = Some(nth))
    }

    /// Strikes the next `times` calls of that name or path.
    #[must_use]
    pub fn times(self, on: &str, times: u32, fault: Fault) -> Self {
        self.with(on, fault, |rule| rule.times = Some(times))
    }

    /// Strikes every call of that name or path.
    #[must_use]
    pub fn always(self, on: &str, fault: Fault) -> Self {
        self.with(on, fault, |_| {})
    }

    /// Strikes so many of a thousand calls of that name or path.
    #[must_use]
    pub fn per_mille(self, on: &str, share: u16, fault: Fault) -> Self {
        self.with(on, fault, |rule| rule.per_mille = Some(share))
    }

    /// Strikes so many of a thousand calls of that name or path, but the same request only once.
    #[must_use]
    pub fn per_mille_once(self, on: &str, share: u16, fault: Fault) -> Self {
        self.with(on, fault, |rule| {
            rule.per_mille = Some(share);
            rule.once = true;
        })
    }

    fn with(mut self, on: &str, fault: Fault, limit: impl FnOnce(&mut Rule)) -> Self {
        let mut rule =
            Rule { on: on.to_owned(), nth: None, times: None, per_mille: None, once: false, fault };
        limit(&mut rule);
        self.rules.push(rule);
        self
    }
}

/// A plan in force: its rules and how often each matched and struck.
#[derive(Debug)]
pub(in crate::emulator) struct Trouble {
    rules: Vec<(Rule, u32, u32)>,
    /// Requests that a rule with `once` has struck, by the rule's place and their digest.
    struck: HashSet<(usize, String)>,
    chance: Stream,
}

impl Trouble {
    pub(in crate::emulator) fn new(plan: FaultPlan, seed: u64) -> Self {
        let chance = Stream::new(seed, 0xfa17);
        let mut trouble = Self { rules: Vec::new(), struck: HashSet::new(), chance };
        trouble.add(plan);
        trouble
    }

    pub(in crate::emulator) fn add(&mut self, plan: FaultPlan) {
        self.rules.extend(plan.rules.into_iter().map(|rule| (rule, 0, 0)));
    }

    pub(in crate::emulator) fn clear(&mut self) {
        self.rules.clear();
        self.struck.clear();
    }

    /// Each rule, how many calls matched it, how many it struck.
    pub(in crate::emulator) fn rules(&self) -> impl Iterator<Item = &(Rule, u32, u32)> {
        self.rules.iter()
    }

    /// Whether a rule looks at what a request says.
    pub(in crate::emulator) fn knows_requests(&self) -> bool {
        self.rules.iter().any(|(rule, ..)| rule.once)
    }

    /// Whether a rule resets connections before anything is read.
    pub(in crate::emulator) fn resets_unread(&self) -> bool {
        self.rules.iter().any(|(rule, ..)| rule.fault == Fault::ResetUnread)
    }

    /// The fault that strikes this call. All matching rules count it, the first that fits strikes.
    /// `request` is the digest of its parameters, where a rule looks at it.
    pub(in crate::emulator) fn draw(
        &mut self,
        name: Option<&str>,
        path: &str,
        request: Option<&str>,
    ) -> Option<Fault> {
        let named = |on: &str| name == Some(on);
        self.pick(path, request, named, |fault| *fault != Fault::ResetUnread)
    }

    /// Whether the connection is reset before this request is read. `names` are the calls that its
    /// path may mean.
    pub(in crate::emulator) fn draw_unread(&mut self, path: &str, names: &[&str]) -> bool {
        let named = |on: &str| names.contains(&on);
        self.pick(path, None, named, |fault| *fault == Fault::ResetUnread).is_some()
    }

    fn pick(
        &mut self,
        path: &str,
        request: Option<&str>,
        named: impl Fn(&str) -> bool,
        among: impl Fn(&Fault) -> bool,
    ) -> Option<Fault> {
        let mut hit = None;
        let rules = self.rules.iter_mut().enumerate();
        for (place, (rule, seen, fired)) in rules.filter(|(_, (rule, ..))| among(&rule.fault)) {
            let by_path = rule.on.starts_with('/') && path.starts_with(&rule.on);
            if rule.on != "*" && !named(&rule.on) && !by_path {
                continue;
            }
            *seen += 1;
            let due = rule.nth.is_none_or(|nth| nth == *seen)
                && rule.times.is_none_or(|times| *fired < times)
                && rule.per_mille.is_none_or(|share| self.chance.below(1_000) < u64::from(share));
            if !due || hit.is_some() {
                continue;
            }
            let known = request.filter(|_| rule.once);
            if known.is_some_and(|known| !self.struck.insert((place, known.to_owned()))) {
                continue;
            }
            *fired += 1;
            hit = Some(rule.fault.clone());
        }
        hit
    }
}
