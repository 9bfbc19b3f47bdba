use zalo_oa_core::link::{LinkError, Person};

use crate::read;

fn refused<const N: usize>(cases: [(&str, LinkError); N]) {
    for (text, fault) in cases {
        assert_eq!(read(text), Err(fault), "{text}");
    }
}

#[test]
fn what_is_no_url_is_refused() {
    refused([
        ("", LinkError::Malformed),
        ("https://zalo.me/a b", LinkError::Malformed),
        ("https://zalo.me/a\tb", LinkError::Malformed),
        ("https:\\\\zalo.me\\a", LinkError::Malformed),
        ("https:///zalo.me/abc", LinkError::Malformed),
        ("https://zalo%00.me/abc", LinkError::Malformed),
        ("zalo.me/abc", LinkError::NoScheme),
        ("https:zalo.me/abc", LinkError::NoScheme),
        ("zalo.me/abc?to=https://zalo.me", LinkError::NoScheme),
        ("zalo://oa/123", LinkError::Scheme),
        ("ftp://zalo.me/abc", LinkError::Scheme),
    ]);
    let long = format!("https://zalo.me/{}", "a".repeat(2033));
    assert_eq!(read(&long), Err(LinkError::TooLong { bytes: 2049, max: 2048 }));
}

#[test]
fn user_names_ports_and_foreign_hosts_are_refused() {
    refused([
        ("https://zalo.me@evil.example/abc", LinkError::UserInfo),
        ("https://user:pass@zalo.me/abc", LinkError::UserInfo),
        ("https://@zalo.me/abc", LinkError::UserInfo),
        ("https://zalo.me:8443/abc", LinkError::Port),
        ("https://zalo.me:443/abc", LinkError::Port),
        ("https://zalo.me:/abc", LinkError::Port),
        ("https://zalo.me:99999/abc", LinkError::Port),
        ("https://[::1]:80/abc", LinkError::Port),
        ("https://zalo.me.evil.example/abc", LinkError::Host),
        ("https://evilzalo.me/abc", LinkError::Host),
        ("https://zalo.me./abc", LinkError::Host),
        ("https://qr.zalo.me/2738683850129341000", LinkError::Host),
        ("https://[::1]/abc", LinkError::Host),
        ("https://evil.example", LinkError::Host),
    ]);
}

#[test]
fn a_path_that_names_nobody_is_refused_by_what_is_wrong_with_it() {
    let characters = || LinkError::Characters { part: "alias" };
    refused([
        ("https://zalo.me", LinkError::NoPath),
        ("https://zalo.me/?src=qr&f=1", LinkError::NoPath),
        ("https://zalo.me/1234567890123", LinkError::DigitCount { digits: 13 }),
        ("https://zalo.me/27386838501293", LinkError::DigitCount { digits: 14 }),
        ("https://zalo.me/273868385012934100012", LinkError::DigitCount { digits: 21 }),
        ("https://zalo.me/+2738683850129341000", LinkError::DigitCount { digits: 19 }),
        ("https://zalo.me/b%C3%A9n", characters()),
        ("https://zalo.me/bến", characters()),
        ("https://zalo.me/app", LinkError::AliasTaken),
        ("https://zalo.me/app/other/1", LinkError::UnknownForm),
        ("https://zalo.me/abc/def", LinkError::UnknownForm),
        ("https://zalo.me//abc", LinkError::UnknownForm),
        ("https://oa.zalo.me/g/abc", LinkError::UnknownForm),
        ("https://zaloapp.com/2738683850129341000", LinkError::UnknownForm),
        ("https://rd.zapps.vn/other", LinkError::UnknownForm),
    ]);
}

#[test]
fn a_known_form_that_lacks_a_part_names_the_part() {
    let missing = |form, part| LinkError::Missing { form, part };
    let unusable = |form, part| LinkError::Unusable { form, part };
    refused([
        ("https://zalo.me/g/", missing("group", "code")),
        ("https://zalo.me/s", missing("mini app", "id")),
        ("https://zalo.me/app/link/", missing("call", "code")),
        ("https://zaloapp.com/qr/p/", missing("person", "token")),
        ("https://oa.zalo.me/chatv2?oaid=2738683850129341000", missing("staff console", "uid")),
        ("https://oa.zalo.me/chatv2?uid=&oaid=1", missing("staff console", "uid")),
        ("https://oa.zalo.me/chatv2?uid=1&oaid=1", unusable("staff console", "oaid")),
        ("https://rd.zapps.vn/detail", missing("article", "oa id")),
        ("https://rd.zapps.vn/detail/2738683850129341000", missing("article", "id")),
        ("https://rd.zapps.vn/detail/27?id=1", unusable("article", "oa id")),
        (
            "https://rd.zapps.vn/detail/2738683850129341000?id=1&pageId=9",
            unusable("article", "pageId"),
        ),
        ("https://rd.zapps.vn/detail/2738683850129341000?id=a%0Ab", unusable("article", "id")),
        ("https://rd.zapps.vn/video?id=1", missing("video", "pageId")),
    ]);
}

#[test]
fn neither_debug_nor_errors_show_a_phone_number_or_a_call() {
    let secret = "0901234567";
    for text in [
        "https://zalo.me/0901234567",
        "https://zaloapp.com/qr/p/0901234567",
        "https://zalo.me/app/link/0901234567",
        "https://zalo.me/s/11/x?phone=0901234567",
        "https://0901234567.example/x",
        "https://0901234567@zalo.me/x",
        "https://zalo.me/0901234567/0901234567",
        "https://zalo.me/0901234567x%20",
        "https://zalo.me/0901234567000",
        "zalo.me/0901234567",
        "https://oa.zalo.me/chatv2?uid=0901234567&oaid=0901234567",
        "https://rd.zapps.vn/detail/0901234567?id=0901234567",
    ] {
        let shown = match read(text) {
            Ok(link) => format!("{link:?}"),
            Err(error) => format!("{error:?} {error}"),
        };
        assert!(!shown.contains(secret), "{shown}");
    }
    let wrong = Person::from_phone("0901234567 0").expect_err("no phone number");
    assert!(!format!("{wrong:?} {wrong}").contains(secret));
}
