//! What can be seen in the settings alone.

use url::{Host, Url};

use super::report::{Report, Whom};
use crate::cli::{settings::Settings, texts::doctor as own};

pub(super) fn check(settings: &Settings, report: &mut Report) {
    if let Some(exposed) = &settings.exposed {
        report.warn(exposed, Whom::Machine, &own::rights());
    }
    match &settings.app_id {
        None => report.fail(&own::no_app_id(), Whom::Developer, &own::set("ZALO_OA_APP_ID")),
        Some(id) if !digits(id) => {
            report.fail(&own::odd_app_id(id), Whom::Developer, &own::copy_app_id());
        }
        Some(id) => report.good(&own::app_id(id)),
    }
    match &settings.secret {
        None => report.fail(&own::no_secret(), Whom::Developer, &own::set("ZALO_OA_APP_SECRET")),
        Some(secret) if !secret.reveal().bytes().all(|byte| byte.is_ascii_graphic()) => {
            report.fail(&own::odd_secret(), Whom::Developer, &own::copy_secret());
        }
        Some(_) => report.good(&own::secret()),
    }
    redirect(settings.redirect.as_deref(), report);
}

fn redirect(redirect: Option<&str>, report: &mut Report) {
    let Some(address) = redirect else {
        let set = own::set("ZALO_OA_REDIRECT");
        return report.warn(&own::no_redirect(), Whom::Developer, &set);
    };
    let url = Url::parse(address).ok();
    let url = url.filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    let Some(url) = url.filter(|_| !address.contains(char::is_whitespace)) else {
        return report.fail(&own::odd_redirect(address), Whom::Developer, &own::whole_address());
    };
    let loopback = match url.host() {
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    };
    if url.fragment().is_some() {
        report.fail(&own::redirect_fragment(address), Whom::Developer, &own::drop_fragment());
    } else if url.scheme() != "https" && !loopback {
        report.fail(&own::redirect_http(address), Whom::Developer, &own::use_https());
    } else {
        report.good(&own::redirect(address));
    }
}

pub(super) fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
