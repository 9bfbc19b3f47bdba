//! What the stored tokens will need, from their ages and from what the store has noted.

use super::{Need, NeedKind, OLD, Seen, TokenHealth, need};
use crate::{
    error::{AuthError, Error, Story, Who},
    store::{Holder, Intent},
};

/// A refusal that stands beside tokens whose access token may be good for a while.
fn noted(intent: Option<&Intent>) -> Option<(&Intent, Option<i32>)> {
    let intent = intent?;
    intent.refused.as_ref().map(|refusal| (intent, refusal.code))
}

pub(super) fn of_stored(seen: &Seen<'_>) -> Vec<Need> {
    let TokenHealth::Stored { access_ends, refresh_ends, refresh_age_days, unfinished, .. } =
        seen.tokens
    else {
        return Vec::new();
    };
    let mut needs = Vec::new();
    let dead = matches!(seen.error, Some(Error::Auth(AuthError::ConsentNeeded { .. })));
    // Zalo has just answered a refresh: what the store still has noted is answered with it.
    let answered = dead || matches!(seen.error, Some(Error::Auth(AuthError::Refused { .. })));
    if !seen.has_secret {
        needs.push(need(
            NeedKind::AppSecret,
            (*access_ends).max(seen.at),
            Who::Developer,
            (
                "the app has no secret here, so the tokens cannot be refreshed: set it",
                "ứng dụng chưa có secret nên không làm mới được token: hãy khai báo secret",
            ),
        ));
    }
    if let (Some((intent, code)), false) = (noted(unfinished.as_ref()), answered) {
        let story = Story::of(intent);
        let texts = (story.tell(code), story.tell_vi(code));
        let ends = (*access_ends).max(seen.at);
        needs.push(need(NeedKind::Consent, ends, Who::OaAdmin, texts));
        return needs;
    }
    if let (Some(intent), false) = (unfinished, answered) {
        let (holder, begun) = (Holder::from(intent), intent.at.utc());
        needs.push(need(
            NeedKind::UnfinishedRefresh,
            // Until then nothing is lost that would be missed.
            (*access_ends).max(seen.at),
            Who::Developer,
            (
                format!("the refresh that {holder} began at {begun} has no known end: if it is not under way, the next refresh shows whether its answer was lost, and then an administrator has to consent again"),
                format!("lần làm mới do tiến trình {} trên máy `{}` bắt đầu lúc {begun} chưa rõ kết quả: nếu nó không còn chạy, lần làm mới tới sẽ cho biết câu trả lời có bị mất không; khi đó quản trị viên OA cần cấp quyền lại", intent.process, intent.host),
            ),
        ));
    }
    if dead {
        return needs;
    }
    if *refresh_ends <= seen.at {
        needs.push(need(
            NeedKind::Consent,
            seen.at,
            Who::OaAdmin,
            (
                format!(
                    "the refresh token ended at {}: an administrator has to consent again",
                    refresh_ends.utc()
                ),
                format!(
                    "refresh token đã hết hạn lúc {}: quản trị viên OA cần cấp quyền lại",
                    refresh_ends.utc()
                ),
            ),
        ));
    } else if *refresh_age_days >= OLD {
        needs.push(need(
            NeedKind::RefreshTokenOld,
            *refresh_ends,
            Who::Developer,
            (
                format!("the refresh token is {refresh_age_days} days old and ends at {}: refresh it (`keep_alive`), else an administrator has to consent again", refresh_ends.utc()),
                format!("refresh token đã {refresh_age_days} ngày tuổi và hết hạn lúc {}: hãy làm mới (`keep_alive`), nếu không quản trị viên OA phải cấp quyền lại", refresh_ends.utc()),
            ),
        ));
    }
    needs
}
