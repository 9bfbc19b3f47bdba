//! From what was seen to what a person has to do.

mod stored;

use std::time::Duration;

use serde::Serialize;

use super::{PackageHealth, TokenHealth};
use crate::{
    error::{ApiError, AuthError, Class, Error, Who},
    platform::Timestamp,
};

const DAY: Duration = Duration::from_secs(86_400);

/// From this age on a refresh token is warned about: a month before its end, and a month late.
const OLD: u64 = 60;

/// How long before its end a package is warned about.
const NOTICE: Duration = Duration::from_secs(30 * 86_400);

/// Something that a person has to do.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Need {
    /// What it is about.
    pub what: NeedKind,
    /// When it fails without; the moment of the look when it fails already, `None` when nothing
    /// says.
    pub when: Option<Timestamp>,
    /// Who can do it.
    pub who: Who,
    /// What is the matter and what to do, in English.
    pub text_en: String,
    /// The same in Vietnamese.
    pub text_vi: String,
}

/// What a [`Need`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum NeedKind {
    /// An administrator has to consent (again).
    Consent,
    /// Nobody has signed in for this OA yet, or the client has no tokens.
    SignIn,
    /// The refresh token is old: refresh it.
    RefreshTokenOld,
    /// There is only an access token, which ends and cannot be refreshed.
    AccessTokenOnly,
    /// The app has no secret, so that nothing can be refreshed.
    AppSecret,
    /// A refresh was begun and nobody saw its end.
    UnfinishedRefresh,
    /// The store cannot be read.
    Store,
    /// The package ends soon or has ended.
    Package,
    /// The OA is not verified.
    Verification,
    /// Zalo refuses calls for a reason that a person can mend.
    Refused,
}

/// What was found out.
pub(super) struct Seen<'a> {
    pub(super) at: Timestamp,
    pub(super) error: Option<&'a Error>,
    pub(super) package: &'a PackageHealth,
    pub(super) verified: Option<bool>,
    pub(super) tokens: &'a TokenHealth,
    pub(super) has_secret: bool,
}

/// The most urgent first; what has no moment comes last.
pub(super) fn of(seen: &Seen<'_>) -> Vec<Need> {
    let mut needs: Vec<Need> = refused(seen)
        .into_iter()
        .chain(of_tokens(seen))
        .chain(of_package(seen))
        .chain(of_verification(seen))
        .collect();
    needs.sort_by_key(|need| need.when.unwrap_or(Timestamp(i64::MAX)));
    needs
}

fn need(
    what: NeedKind,
    when: impl Into<Option<Timestamp>>,
    who: Who,
    (en, vi): (impl Into<String>, impl Into<String>),
) -> Need {
    Need { what, when: when.into(), who, text_en: en.into(), text_vi: vi.into() }
}

/// What the call to Zalo says.
fn refused(seen: &Seen<'_>) -> Option<Need> {
    let bare = matches!(seen.tokens, TokenHealth::AccessTokenOnly);
    match seen.error? {
        Error::Auth(AuthError::ConsentNeeded { code, story }) => Some(need(
            NeedKind::Consent,
            seen.at,
            Who::OaAdmin,
            (story.tell(*code), story.tell_vi(*code)),
        )),
        error @ Error::Auth(AuthError::Refused { code }) => {
            let (en, vi) = error.hint();
            let texts = (
                format!("zalo refuses to refresh the tokens ({code}): {en}"),
                format!("Zalo không cho làm mới token ({code}): {vi}"),
            );
            Some(need(NeedKind::Refused, seen.at, Who::Developer, texts))
        }
        Error::Api(error) if error.class() == Class::Token && bare => Some(need(
            NeedKind::AccessTokenOnly,
            seen.at,
            Who::Developer,
            (
                "the access token has ended or was replaced: give the client a new one",
                "access token đã hết hạn hoặc đã bị thay: hãy đưa cho client token mới",
            ),
        )),
        Error::Api(error) => of_refusal(error, seen.at),
        _ => None,
    }
}

fn of_refusal(error: &ApiError, at: Timestamp) -> Option<Need> {
    let entry = error.entry()?;
    if !matches!(entry.who, Who::Developer | Who::OaAdmin) {
        return None;
    }
    let what = if entry.class == Class::Consent { NeedKind::Consent } else { NeedKind::Refused };
    let texts = (
        format!("{} ({}): {}", entry.meaning.en, entry.code, entry.action.en),
        format!("{} ({}): {}", entry.meaning.vi, entry.code, entry.action.vi),
    );
    Some(need(what, at, entry.who, texts))
}

fn of_tokens(seen: &Seen<'_>) -> Vec<Need> {
    let at = seen.at;
    match seen.tokens {
        TokenHealth::None | TokenHealth::SignedOut => vec![need(
            NeedKind::SignIn,
            at,
            Who::OaAdmin,
            (
                "nobody has signed in for this official account: send its administrator the permission link",
                "chưa ai đăng nhập cho OA này: hãy gửi quản trị viên OA đường dẫn cấp quyền",
            ),
        )],
        TokenHealth::AccessTokenOnly if seen.error.is_none() => vec![need(
            NeedKind::AccessTokenOnly,
            None,
            Who::Developer,
            (
                "there is only an access token, whose age nobody knows: it ends within 25 hours and cannot be refreshed; for a service sign in with a token store",
                "chỉ có access token, không rõ đã cấp lúc nào: nó hết hạn trong vòng 25 giờ và không làm mới được; để chạy lâu dài hãy đăng nhập với kho lưu token",
            ),
        )],
        TokenHealth::AccessTokenOnly => Vec::new(),
        TokenHealth::Unreadable { error } => vec![need(
            NeedKind::Store,
            at,
            Who::Developer,
            (
                format!("the stored tokens cannot be read: {}", error.hint),
                format!("không đọc được token đã lưu: {}", error.hint_vi),
            ),
        )],
        TokenHealth::Stored { .. } => stored::of_stored(seen),
    }
}

fn of_package(seen: &Seen<'_>) -> Option<Need> {
    let ends = seen.package.ends?;
    let day = seen.package.last_day.as_deref().unwrap_or_default();
    if ends <= seen.at {
        let texts = (
            format!("the package ended on {day}: the API serves paid packages only, renew it"),
            format!(
                "gói dịch vụ OA đã hết hạn ngày {day}: API chỉ dùng được với gói trả phí, hãy gia hạn"
            ),
        );
        return Some(need(NeedKind::Package, seen.at, Who::OaAdmin, texts));
    }
    if ends > seen.at.plus(NOTICE) {
        return None;
    }
    let left = ends.since(seen.at).as_secs() / DAY.as_secs();
    let renewal = seen.package.renews_on.as_deref().filter(|day| !day.is_empty());
    let texts = match renewal {
        Some(renewal) => (
            format!(
                "the package ends on {day}, in {left} days; it is to renew itself on {renewal}: see that it does"
            ),
            format!(
                "gói dịch vụ OA hết hạn ngày {day}, còn {left} ngày; dự kiến tự gia hạn ngày {renewal}: hãy kiểm tra"
            ),
        ),
        None => (
            format!(
                "the package ends on {day}, in {left} days: renew it, without a package the API refuses all calls"
            ),
            format!(
                "gói dịch vụ OA hết hạn ngày {day}, còn {left} ngày: hãy gia hạn, không có gói thì API từ chối mọi lời gọi"
            ),
        ),
    };
    Some(need(NeedKind::Package, ends, Who::OaAdmin, texts))
}

fn of_verification(seen: &Seen<'_>) -> Option<Need> {
    (seen.verified == Some(false)).then(|| {
        need(
            NeedKind::Verification,
            None,
            Who::OaAdmin,
            (
                "the official account is not verified and cannot broadcast: have it verified at oa.zalo.me",
                "OA chưa xác thực nên không gửi được tin broadcast: hãy xác thực tại oa.zalo.me",
            ),
        )
    })
}
