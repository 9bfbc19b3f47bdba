//! The control surface: what a trial may do to the emulated platform that no client could. JSON in
//! and out, so that trials in other processes and languages have the same levers.

mod holdings;
mod levers;
mod people;
mod views;
mod webhook;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::{Emulator, account::Account};
use crate::{model::OaId, platform::Timestamp};

/// A request to the control surface.
struct Ask {
    /// Which OA; the first one if not said.
    oa: Option<OaId>,
    body: Map<String, Value>,
}

/// What is wrong with one.
enum Wrong {
    NoSuchPath,
    NoSuchOa,
    /// What was expected.
    Bad(String),
}

const NO_SUCH_OA: &str = "no such OA: `GET /account` lists them as `oas`";

type Verdict = Result<Value, Wrong>;

impl Emulator {
    /// Works the control surface: an HTTP status (200, 400 or 404) and a JSON answer. Bodies are
    /// JSON objects, or empty. `?oa=<id>`, or a field `oa` of the body, chooses another OA than the first; an unknown one is
    /// a 404, whatever the path. Refused requests answer `{"error": "…"}`.
    ///
    /// | verb and path | body | effect or answer |
    /// | --- | --- | --- |
    /// | `GET /clock` | | `now_ms`, `vietnam` (date and hour), `mode`, `sleepers` |
    /// | `POST /clock/advance` | `ms` | moves the clock on |
    /// | `POST /clock/set` | `now_ms` | puts the clock |
    /// | `POST /clock/mode` | `mode`: `manual` or `auto` | who moves it |
    /// | `GET /faults` | | rules with `seen` and `struck` |
    /// | `POST /faults` | a [`Rule`](super::Rule), or `rules`: a list of them | adds them |
    /// | `DELETE /faults` | | removes all |
    /// | `POST /people` | `count`, or `person`: a [`PersonChange`](super::PersonChange) | adds or changes people; `user_ids` (the first 1,000). With `method` (`dynamic_url`, …) Zalo tells that it learnt something of the person |
    /// | `POST /interactions` | `user_id`?, `text`?, `kind`? (`text`, `photo`, `location`, …) | the person writes, without `user_id` a new one; `message_id`, `user_id` |
    /// | `POST /seen` | `user_id` | the person looks at what the OA sent |
    /// | `POST /reactions` | `user_id`, `message_id`, `icon`? | the person puts a sign on a message; `/-heart` if not said |
    /// | `POST /visitors` | `text` (beside another kind optional), `kind`? (`text`, `image`, `file`, `sticker`), `anonymous_id`?, `conversation_id`? | a visitor who is not signed in writes; both ids |
    /// | `POST /chat-now` | `user_id` | the person presses "chat now"; told once, before any chat |
    /// | `POST /widget` | `user_id`, `user_external_id`, `url`? | the person consents in the widget of your site |
    /// | `POST /staff` | `user_id`, `text` | somebody of the staff writes to the person in Zalo's own tool; the message's id |
    /// | `POST /withdrawals` | `user_id` | the person demands that their data be deleted |
    /// | `POST /leads` | `form_id`, `answers`: a list of pairs of question and answer | somebody fills in a lead form |
    /// | `POST /templates` | `keys`?, `tag`?, `made_ms`?, `plain`? | Zalo approves a template; `template_id` |
    /// | `POST /mini_app` | `user_id` | the person presses the Mini App's button; `token` |
    /// | `GET /webhook` | | where events go, whether they are sent, how many wait or are under way |
    /// | `POST /webhook` | a [`Webhook`](super::Webhook) | from now on events go there |
    /// | `DELETE /webhook` | | no events any more |
    /// | `POST /webhook/subscribe` | | enables it again after deliveries failed to the last |
    /// | `POST /webhook/check` | `empty`? | the console tries the address, once |
    /// | `POST /webhook/posts` | | takes the deliveries that are due, `posts` with `id`, `headers` and `body`; for a webhook without `url` |
    /// | `POST /webhook/posted` | `id`, `status`?, `ms`? | what became of one; without `status` there was no connection |
    /// | `GET /events` | | events, where they stand, and each try; no bodies |
    /// | `POST /events` | an [`EventOrder`](super::EventOrder) | sends any event: the SDK's sample, a `sample`, or a `raw` body |
    /// | `GET /deliveries` | | `deliveries`, `broadcasts`, and `twice`: same content to the same person again |
    /// | `GET /presentations` | | tokens shown, by digest, process label and outcome |
    /// | `GET /calls` | | requests by name |
    /// | `GET /exchanges` | | requests taken and whether a whole answer left, if they are recorded |
    /// | `GET /articles` | | all articles in full, newest first; `running` jobs |
    /// | `GET /account` | | ids, app secret, OA secret key, first tokens, package, followers, memory |
    /// | `POST /account` | `package`?, `verified`?, `name`?, `description`? | changes them |
    /// | `POST /oas` | | adds an OA; its account |
    /// | `POST /code` | `code_challenge`? | the administrator consents; `code` |
    /// | `POST /consent` | `refuse`? | from now on the administrator refuses on the permission page, with this number; without it consents |
    /// | `POST /revoke` | | kills the OA's access tokens |
    /// | `POST /phones` | `phone`, `reach` (`open`, `offline`, `administrator`, `no_account`, `old_app`, `inactive`, `cannot_receive`, `refuses_kind`, `refuses_oa`) | how template messages reach a number |
    /// | `POST /template-quota` | `daily` | template messages a day |
    /// | `POST /templates/review` | `template_id`, `rejected`? (why) | Zalo approves a template, or not |
    /// | `POST /templates/quality` | `template_id`, `quality` (`HIGH`, `MEDIUM`, `LOW`, `UNDEFINED`) | Zalo judges a template anew |
    /// | `POST /ratings` | `message_id`, `stars`, `note`? | somebody rates what a template message was about |
    /// | `POST /buttons` | `message_id`, `data` | somebody presses the button of a template message |
    /// | `POST /groups/join`, `/groups/leave` | `group_id`, `user_id` | a person joins or asks to, or leaves |
    /// | `POST /groups/write` | `group_id`, `user_id`?, `text`?, `kind`? (as with `/interactions`) | a member writes, or without `user_id` the OA's staff in Zalo's own tool; the message's id |
    /// | `POST /call-consents` | `phone`, `reply` (`allow`, `deny`, `block`) | a person says whether the OA may call |
    /// | `POST /call-links` | `call_link`, `user_id` | somebody opens a link that starts a call |
    /// | `POST /sign-ins` | `user_id` | a person signs in to the app: the token of `social.me` |
    ///
    /// Waiting for a moment is not here, since it would block: see
    /// [`sleep_until`](Self::sleep_until).
    ///
    /// ```
    /// use zalo_oa_core::emulator::Emulator;
    /// let emulator = Emulator::builder().build();
    /// let (status, clock) = emulator.control("POST", "/clock/advance", br#"{"ms": 60000}"#);
    /// assert_eq!((status, &clock["vietnam"]), (200, &"23/11/2026 08:01".into()));
    /// ```
    #[must_use]
    pub fn control(&self, verb: &str, path: &str, body: &[u8]) -> (u16, Value) {
        let answer = ask(path, body).and_then(|(path, ask)| {
            // Whoever names an OA means it, also where the path is about all of them.
            match &ask.oa {
                Some(oa) if !self.oa_ids().contains(oa) => Err(Wrong::NoSuchOa),
                _ => self.pull(verb, path, &ask),
            }
        });
        match answer {
            Ok(answer) => (200, answer),
            Err(Wrong::NoSuchPath) => (404, json!({ "error": "no such verb and path" })),
            Err(Wrong::NoSuchOa) => (404, json!({ "error": NO_SUCH_OA })),
            Err(Wrong::Bad(what)) => (400, json!({ "error": what })),
        }
    }

    fn pull(&self, verb: &str, path: &str, ask: &Ask) -> Verdict {
        match (verb, path) {
            ("GET", "/clock") => Ok(views::clock(self)),
            ("POST", "/clock/advance") => levers::advance(self, ask),
            ("POST", "/clock/set") => levers::set_time(self, ask),
            ("POST", "/clock/mode") => levers::set_mode(self, ask),
            ("GET", "/faults") => Ok(views::faults(self)),
            ("POST", "/faults") => levers::add_faults(self, ask),
            ("DELETE", "/faults") => levers::clear_faults(self),
            ("POST", "/people") => levers::people(self, ask),
            ("POST", "/interactions") => levers::interact(self, ask),
            ("POST", "/seen") => webhook::see(self, ask),
            ("POST", "/reactions") => webhook::react(self, ask),
            ("POST", "/visitors") => holdings::visitor(self, ask),
            ("POST", "/leads") => holdings::lead(self, ask),
            ("POST", "/templates") => holdings::template(self, ask),
            ("POST", "/mini_app") => holdings::mini_app(self, ask),
            ("GET", "/webhook") => Ok(webhook::show(self)),
            ("POST", "/webhook") => webhook::set(self, ask),
            ("DELETE", "/webhook") => webhook::remove(self),
            ("POST", "/webhook/subscribe") => webhook::subscribe(self),
            ("POST", "/webhook/check") => webhook::check(self, ask),
            ("POST", "/webhook/posts") => webhook::posts(self),
            ("POST", "/webhook/posted") => webhook::posted(self, ask),
            ("GET", "/events") => Ok(webhook::events(self)),
            ("POST", "/events") => webhook::order(self, ask),
            ("GET", "/deliveries") => views::deliveries(self, ask),
            ("GET", "/presentations") => Ok(json!({ "presentations": self.presentations() })),
            ("GET", "/calls") => Ok(json!(self.calls())),
            ("GET", "/exchanges") => Ok(json!({ "exchanges": self.exchanges() })),
            ("GET", "/articles") => views::articles(self, ask),
            ("GET", "/account") => views::account(self, ask),
            ("POST", "/account") => levers::account(self, ask),
            ("POST", "/oas") => levers::add_oa(self),
            ("POST", "/code") => levers::code(self, ask),
            ("POST", "/consent") => levers::consent(self, ask),
            ("POST", "/revoke") => levers::revoke(self, ask),
            ("POST", path) => people::pull(self, path, ask).unwrap_or(Err(Wrong::NoSuchPath)),
            _ => Err(Wrong::NoSuchPath),
        }
    }

    /// Works on the OA that was asked for.
    fn chosen<T>(
        &self,
        ask: &Ask,
        act: impl FnOnce(&mut Account, Timestamp) -> T,
    ) -> Result<T, Wrong> {
        let found = self.account(ask.oa.as_ref(), |account, now| Some(act(account, now)));
        found.ok_or(Wrong::NoSuchOa)
    }
}

fn ask<'a>(path: &'a str, body: &[u8]) -> Result<(&'a str, Ask), Wrong> {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let body = if body.is_empty() { b"{}" } else { body };
    let bad = || Wrong::Bad("the body is to be a JSON object".to_owned());
    let mut body = match serde_json::from_slice(body).map_err(|_| bad())? {
        Value::Object(fields) => fields,
        // As the file of `--faults` has them.
        rules @ Value::Array(_) if path == "/faults" => {
            std::iter::once(("rules".to_owned(), rules)).collect()
        }
        _ => return Err(bad()),
    };
    let mut query = url::form_urlencoded::parse(query.as_bytes());
    let asked = query.find(|(name, _)| name == "oa").map(|(_, id)| OaId::new(id));
    let oa = match body.remove("oa") {
        None | Some(Value::Null) => asked,
        Some(Value::String(id)) if asked.as_ref().is_none_or(|asked| asked.as_str() == id) => {
            Some(OaId::new(id))
        }
        Some(_) => return Err(Wrong::Bad("`oa` is to be the id of one OA, as text".to_owned())),
    };
    Ok((path, Ask { oa, body }))
}

impl Ask {
    /// A field that must be there.
    fn field<T: DeserializeOwned>(&self, name: &str) -> Result<T, Wrong> {
        let missing = || Wrong::Bad(format!("`{name}` is missing"));
        self.maybe(name)?.ok_or_else(missing)
    }

    /// A field that may be absent or null.
    fn maybe<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Wrong> {
        let Some(value) = self.body.get(name).filter(|value| !value.is_null()) else {
            return Ok(None);
        };
        // The value itself is not repeated: it may be a message's text.
        T::deserialize(value)
            .map(Some)
            .map_err(|_| Wrong::Bad(format!("`{name}` is of another type")))
    }
}
