use zalo_oa_core::{
    link::{Link, LinkError, Person, alias_link, oa_link, official_qr_link},
    model::{ArticleId, OaId},
};

use crate::oa;

#[test]
fn builders_write_the_documented_links() {
    assert_eq!(oa_link(&oa()).as_deref(), Ok("https://zalo.me/2738683850129341000"));
    let official = official_qr_link(&oa());
    assert_eq!(official.as_deref(), Ok("https://zalo.me/2738683850129341000?src=qr&f=1"));
    assert_eq!(alias_link("bennghe").as_deref(), Ok("https://zalo.me/bennghe"));
}

#[test]
fn builders_refuse_ids_that_would_read_as_something_else() {
    for id in [
        "",
        "0901234567",
        "12345678901234",
        "123456789012345678901",
        "27386838501293410a0",
        "../g/abc",
        "１２３４５６７８９０１２３４５",
    ] {
        assert_eq!(oa_link(&OaId::new(id)), Err(LinkError::OaId), "{id}");
        assert_eq!(official_qr_link(&OaId::new(id)), Err(LinkError::OaId), "{id}");
    }
    assert_eq!(Person::from_phone("12345678"), Err(LinkError::Phone));
}

#[test]
fn builders_refuse_aliases_that_would_read_as_something_else() {
    for alias in ["g", "s", "app", "qr", "chatv2"] {
        assert_eq!(alias_link(alias), Err(LinkError::AliasTaken), "{alias}");
    }
    assert_eq!(alias_link("0901234567"), Err(LinkError::DigitCount { digits: 10 }));
    for alias in ["", ".", "..", "a/b", "a?b", "bến", "a b", &"a".repeat(129)] {
        assert_eq!(alias_link(alias), Err(LinkError::Characters { part: "alias" }), "{alias}");
    }
}

#[test]
fn an_id_that_was_never_checked_cannot_bend_a_link() {
    let hostile = "1/../g/x?src=a&b#c \"<";
    let link = Link::Article { oa: OaId::new(hostile), article: ArticleId::new(hostile) };
    let escaped = "1%2F..%2Fg%2Fx%3Fsrc%3Da%26b%23c+%22%3C";
    let expected = format!("https://rd.zapps.vn/detail/{escaped}?id={escaped}&pageId={escaped}");
    assert_eq!(link.to_string(), expected);
}
