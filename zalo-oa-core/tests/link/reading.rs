use zalo_oa_core::{
    link::{GroupCode, Link, OaAlias, Person},
    model::{ArticleId, UserId},
};

use crate::{oa, read};

#[test]
fn an_oa_is_known_by_id_alias_and_official_form() {
    let alias = OaAlias::new("ubnd.ben-nghe_q1").map(Link::OaAlias);
    for (text, link) in [
        ("https://zalo.me/2738683850129341000", Ok(Link::Oa(oa()))),
        ("http://www.zalo.me/2738683850129341000/?utm_source=web#top", Ok(Link::Oa(oa()))),
        ("https://oa.zalo.me/2738683850129341000", Ok(Link::Oa(oa()))),
        ("http://zalo.me/2738683850129341000?src=qr&f=1", Ok(Link::OfficialQr(oa()))),
        ("HTTPS://ZALO.ME/2738683850129341000?gidzl=x_y&f=1&src=qr", Ok(Link::OfficialQr(oa()))),
        ("https://zalo.me/2738683850129341000?src=qr&f=2", Ok(Link::Oa(oa()))),
        ("https://zalo.me/ubnd.ben-nghe_q1", alias.clone()),
        ("https://oa.zalo.me/ubnd.ben-nghe_q1?gidzl=abc", alias),
        ("  https://zalo.me/19001234\n", OaAlias::new("19001234").map(Link::OaAlias)),
    ] {
        assert_eq!(read(text), link, "{text}");
        assert!(link.is_ok_and(|link| link.opens_oa()), "{text}");
    }
}

#[test]
fn a_person_is_never_taken_for_an_oa() {
    for (text, digits) in [
        ("https://zalo.me/0901234567", "0901234567"),
        ("https://zalo.me/+84901234567", "84901234567"),
        ("http://zalo.me/%2B84901234567?gidzl=a", "84901234567"),
        ("https://zalo.me/123456789", "123456789"),
        ("https://zalo.me/123456789012", "123456789012"),
    ] {
        let link = read(text);
        assert_eq!(link, Person::from_phone(digits).map(Link::Person), "{text}");
        assert!(link.is_ok_and(|link| !link.opens_oa() && link.oa_id().is_none()), "{text}");
    }
    let scanned = read("http://zaloapp.com/qr/p/1abCdEf");
    assert_eq!(scanned, Person::from_token("1abCdEf").map(Link::Person));
    let written = scanned.map(|link| link.to_string());
    assert_eq!(written.as_deref(), Ok("https://zaloapp.com/qr/p/1abCdEf"));
}

#[test]
fn groups_articles_videos_and_the_console_are_told_apart() {
    let (article, id) = (ArticleId::new("f6e7d8c9"), "9a8b".to_owned());
    let article = Ok(Link::Article { oa: oa(), article });
    let user = UserId::new("5577006791947779410");
    for (text, link) in [
        ("https://zalo.me/g/abcdef123", GroupCode::new("abcdef123").map(Link::Group)),
        (
            "https://rd.zapps.vn/detail/2738683850129341000?id=f6e7d8c9&pageId=2738683850129341000&zarsrc=30&utm_id=4",
            article.clone(),
        ),
        ("https://rd.zapps.vn/detail/2738683850129341000?id=f6e7d8c9", article),
        (
            "http://rd.zapps.vn/video?id=9a8b&pageId=2738683850129341000&zl3rd=1",
            Ok(Link::Video { oa: oa(), id }),
        ),
        (
            "https://oa.zalo.me/chatv2?uid=5577006791947779410&oaid=2738683850129341000",
            Ok(Link::StaffConsole { oa: oa(), user }),
        ),
    ] {
        assert_eq!(read(text), link, "{text}");
    }
}

#[test]
fn mini_apps_and_calls_keep_path_and_query_but_not_the_share_token() {
    let text = "https://zalo.me/s/194839900003483517/pages/form/?id=5&gidzl=abc&x=a%20b#top";
    let Ok(Link::MiniApp(app)) = read(text) else { panic!("a mini app") };
    assert_eq!(app.id(), "194839900003483517");
    assert_eq!(app.tail(), "/pages/form/?id=5&x=a%20b#top");
    let text = "https://zalo.me/app/link/zapps/123/?code=x&gidzl=y";
    let Ok(Link::Call(call)) = read(text) else { panic!("a call") };
    assert_eq!(call.tail(), "/zapps/123/?code=x");
}

#[test]
fn the_mini_app_path_does_not_make_an_oa() {
    let link = read("https://zalo.me/s/2738683850129341000");
    assert!(link.is_ok_and(|link| matches!(link, Link::MiniApp(_)) && link.oa_id().is_none()));
}
