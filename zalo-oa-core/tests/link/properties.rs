use proptest::{
    prelude::*,
    test_runner::{RngSeed, TestRunner},
};
use zalo_oa_core::{
    link::{GroupCode, Link, OaAlias, Person},
    model::{ArticleId, OaId, UserId},
};

use crate::read;

#[test]
fn every_link_reads_back_as_itself_over_http_and_with_a_share_token() {
    let property = |link: Link| {
        let text = link.to_string();
        prop_assert_eq!(read(&text), Ok(link.clone()));
        prop_assert_eq!(read(&text.replacen("https", "http", 1)), Ok(link.clone()));
        let (front, fragment) = text.split_once('#').unwrap_or((&text, ""));
        let joint = if front.contains('?') { '&' } else { '?' };
        prop_assert_eq!(read(&format!("{front}{joint}gidzl=a_B%3D#{fragment}")), Ok(link));
        Ok(())
    };
    seeded(2_000).run(&links(), property).expect("always itself");
}

#[test]
fn any_text_is_read_or_refused_and_what_is_read_is_stable() {
    let property = |text: String| {
        if let Ok(link) = read(&text) {
            prop_assert_eq!(read(&link.to_string()), Ok(link));
        }
        Ok(())
    };
    let text = prop_oneof![
        ".{0,60}",
        "https?://(zalo[.]me|oa[.]zalo[.]me)/(g/|s/|app/link/|chatv2)?[ -~]{0,40}",
        "https?://(zaloapp[.]com/qr/p/|rd[.]zapps[.]vn/detail/|rd[.]zapps[.]vn/video)[ -~]{0,40}",
    ];
    seeded(5_000).run(&text, property).expect("always stable");
}

fn links() -> impl Strategy<Value = Link> {
    let oa = || "[1-9][0-9]{14,19}".prop_map(OaId::new);
    let id = || "[!-~ế]{1,40}";
    let alias = "[a-zA-Z][a-zA-Z0-9._-]{1,40}";
    let tail = "(/[a-z0-9._~%-]{0,8}){0,4}([?][a-zA-Z0-9=&%+]{0,20})?(#[a-z]{0,5})?";
    prop_oneof![
        oa().prop_map(Link::Oa),
        oa().prop_map(Link::OfficialQr),
        alias.prop_filter_map("taken", |alias| OaAlias::new(&alias).ok()).prop_map(Link::OaAlias),
        "[0-9]{9,12}".prop_map(|phone| Link::Person(Person::from_phone(&phone).expect("a phone"))),
        "[a-zA-Z0-9_-]{1,60}"
            .prop_map(|token| Link::Person(Person::from_token(&token).expect("a token"))),
        "[a-z0-9]{1,20}".prop_map(|code| Link::Group(GroupCode::new(&code).expect("a code"))),
        (oa(), id()).prop_map(|(oa, id)| Link::Article { oa, article: ArticleId::new(id) }),
        (oa(), id()).prop_map(|(oa, id)| Link::Video { oa, id }),
        (oa(), id()).prop_map(|(oa, id)| Link::StaffConsole { oa, user: UserId::new(id) }),
        ("[0-9]{1,20}", tail).prop_filter_map("no mini app", |(id, tail)| {
            read(&format!("https://zalo.me/s/{id}{tail}")).ok()
        }),
        tail.prop_filter_map("no call", |tail| {
            read(&format!("https://zalo.me/app/link/x{tail}")).ok()
        }),
    ]
}

fn seeded(cases: u32) -> TestRunner {
    let config = ProptestConfig::with_cases(cases);
    let rng_seed = RngSeed::Fixed(11);
    TestRunner::new(ProptestConfig { rng_seed, failure_persistence: None, ..config })
}
