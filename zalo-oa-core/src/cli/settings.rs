//! What a run works with, gathered from arguments, environment and a file. Found and checked before
//! anything is asked or sent.

use std::{
    collections::HashMap,
    env,
    path::{Path, PathBuf},
};

use crate::{
    App, Error,
    client::{
        Bases,
        environment::{default_store, filled},
    },
    model::{AppSecret, CodeVerifier, OaId},
};

use crate::cli::{
    Common, credentials,
    lang::{Lang, Told},
    texts::settings as texts,
};

pub(crate) struct Settings {
    pub(crate) lang: Lang,
    pub(crate) app_id: Option<String>,
    pub(crate) secret: Option<AppSecret>,
    pub(crate) oa: Option<OaId>,
    pub(crate) redirect: Option<String>,
    pub(crate) verifier: Option<CodeVerifier>,
    pub(crate) store: PathBuf,
    pub(crate) proof: bool,
    pub(crate) bases: Bases,
    /// Whether these are the addresses of an emulator.
    pub(crate) emulated: bool,
    /// The file that holds secrets, if one was named.
    pub(crate) exposed: Option<Told>,
    pub(crate) warnings: Vec<String>,
    /// The arguments with which another run finds the same settings; without a file, those of the
    /// environment are not among them.
    pub(crate) arguments: String,
    /// How this program is started, where it is not a file of its own.
    pub(crate) program: Option<String>,
}

impl Settings {
    /// Gathers them; a problem comes with the language to tell it in.
    pub(crate) fn read(common: &Common) -> Result<Self, (Lang, Told)> {
        Self::gather(common, &|name| env::var(name).ok())
    }

    fn gather(
        common: &Common,
        environment: &dyn Fn(&str) -> Option<String>,
    ) -> Result<Self, (Lang, Told)> {
        let set = |name: &str| filled(environment(name));
        let lang = common.lang.or_else(|| Lang::named(&set("ZALO_OA_LANG")?));
        let system = lang.unwrap_or_else(|| Lang::of_system(set));
        let file = match &common.credentials {
            Some(file) => credentials::read(file).map_err(|problem| (system, problem))?,
            None => HashMap::new(),
        };
        let value = |name: &str| set(name).or_else(|| filled(file.get(name).cloned()));
        let lang = match value("ZALO_OA_LANG").filter(|_| common.lang.is_none()) {
            Some(name) => Lang::named(&name).ok_or_else(|| (system, texts::language(&name)))?,
            None => system,
        };
        let fail = |problem: Told| (lang, problem);
        let proof = match value("ZALO_OA_APPSECRET_PROOF").as_deref() {
            None | Some("0") => common.appsecret_proof,
            Some("1") => true,
            Some(_) => return Err(fail(texts::proof())),
        };
        let emulator = common.emulator.clone().or_else(|| value("ZALO_OA_EMULATOR"));
        let bases = match &emulator {
            None => Bases::default(),
            Some(url) => Bases::emulator(url)
                .map_err(|error| fail(texts::emulator(url, &error.to_string())))?,
        };
        let chosen = common.store.clone().or_else(|| value("ZALO_OA_STORE").map(PathBuf::from));
        let store = chosen.or_else(|| default_store(&set)).ok_or_else(|| fail(texts::no_home()))?;
        // Another run, such as cron's, may begin in another folder.
        let store = absolute(&store);
        let exposed = common.credentials.as_deref().and_then(credentials::exposed);
        let warnings = exposed.iter().map(|told| told.of(lang)).collect();
        Ok(Self {
            lang,
            app_id: value("ZALO_OA_APP_ID"),
            secret: value("ZALO_OA_APP_SECRET").map(AppSecret::new),
            oa: value("ZALO_OA_ID").map(OaId::new),
            redirect: value("ZALO_OA_REDIRECT"),
            verifier: value("ZALO_OA_VERIFIER").map(CodeVerifier::new),
            store,
            proof,
            bases,
            emulated: emulator.is_some(),
            exposed,
            warnings,
            arguments: arguments(common),
            program: common.program.clone(),
        })
    }

    /// The names of those that are needed and not set.
    pub(crate) fn missing(&self, needed: &[&'static str]) -> Vec<&'static str> {
        let unset = |name: &&&str| match **name {
            "ZALO_OA_APP_ID" => self.app_id.is_none(),
            "ZALO_OA_APP_SECRET" => self.secret.is_none(),
            "ZALO_OA_REDIRECT" => self.redirect.is_none(),
            "ZALO_OA_VERIFIER" => self.verifier.is_none(),
            _ => false,
        };
        needed.iter().filter(unset).copied().collect()
    }

    /// The app that they describe.
    pub(crate) fn app(&self) -> Result<App, Error> {
        let builder = App::builder(self.app_id.as_deref().unwrap_or_default())
            .bases(self.bases.clone())
            // Without a secret there is nothing to prove with; who needs it says that it is missing.
            .appsecret_proof(self.proof && self.secret.is_some());
        match &self.secret {
            Some(secret) => builder.secret(secret.clone()).build(),
            None => builder.build(),
        }
    }
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

fn arguments(common: &Common) -> String {
    let file = common.credentials.as_deref().map(|file| ("--credentials", absolute(file)));
    let store = common.store.as_deref().map(|store| ("--store", absolute(store)));
    let mut text = String::new();
    for (name, path) in file.into_iter().chain(store) {
        let path = path.display().to_string();
        let plain =
            path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/._-+:\\".contains(&byte));
        let quote = if plain { "" } else { "'" };
        text.push_str(&format!(" {name} {quote}{path}{quote}"));
    }
    if common.appsecret_proof {
        text.push_str(" --appsecret-proof");
    }
    if let Some(emulator) = &common.emulator {
        text.push_str(&format!(" --emulator {emulator}"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn common() -> Common {
        Common {
            credentials: None,
            store: None,
            lang: None,
            appsecret_proof: false,
            emulator: None,
            program: None,
        }
    }

    fn gather(common: &Common, set: &[(&str, &str)]) -> Result<Settings, (Lang, Told)> {
        Settings::gather(common, &|name| {
            let found = set.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_language_is_what_is_chosen_then_set_then_the_systems() {
        let home = ("HOME", "/h");
        let lang = |set: &[(&str, &str)]| gather(&common(), set).unwrap().lang;
        assert_eq!(lang(&[home]), Lang::En);
        assert_eq!(lang(&[home, ("LANG", "vi_VN.UTF-8")]), Lang::Vi);
        assert_eq!(lang(&[home, ("LC_ALL", "C"), ("LANG", "vi_VN.UTF-8")]), Lang::En);
        assert_eq!(lang(&[home, ("ZALO_OA_LANG", "en"), ("LANG", "vi_VN")]), Lang::En);
        let chosen = Common { lang: Some(Lang::En), ..common() };
        assert_eq!(gather(&chosen, &[home, ("ZALO_OA_LANG", "vi")]).unwrap().lang, Lang::En);
        assert!(gather(&common(), &[home, ("ZALO_OA_LANG", "fr")]).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn the_store_is_in_the_users_state_folder_unless_it_is_named() {
        let store = |set: &[(&str, &str)]| gather(&common(), set).unwrap().store;
        assert_eq!(store(&[("HOME", "/h")]), PathBuf::from("/h/.local/state/zalo-oa"));
        let state = ("XDG_STATE_HOME", "/s");
        assert_eq!(store(&[("HOME", "/h"), state]), PathBuf::from("/s/zalo-oa"));
        assert_eq!(store(&[state, ("ZALO_OA_STORE", "/t")]), PathBuf::from("/t"));
        assert!(gather(&common(), &[]).is_err());
    }

    #[test]
    fn an_empty_variable_is_not_set() {
        let settings =
            gather(&common(), &[("HOME", "/h"), ("ZALO_OA_APP_ID", " "), ("ZALO_OA_ID", " 7 ")]);
        let settings = settings.unwrap();
        let needed = ["ZALO_OA_APP_ID", "ZALO_OA_APP_SECRET"];
        assert_eq!(settings.missing(&needed), needed);
        assert_eq!(settings.oa, Some(OaId::new("7")));
    }
}
