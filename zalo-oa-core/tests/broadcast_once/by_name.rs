//! By name, as other languages call it.

use serde_json::{Value, json};

use crate::account::account;

#[tokio::test]
async fn by_name_it_takes_and_gives_json() {
    let account = account().await;
    let params = json!({
        "target": { "cities": ["Hà Nội", "Huế"] }, "article_ids": [account.article],
        "journal": ":memory:",
    });
    let run = |name: &'static str, params: Value| {
        let handle = account.client.start_by_name(name, params);
        async move { handle.unwrap().result().await }
    };
    let sent = run("broadcast.once", params.clone()).await.unwrap();
    assert_eq!(sent["outcome"], "sent");
    assert!(sent["at"].is_i64() && sent["message_id"].is_string(), "{sent}");
    let found = run("broadcast.once", params.clone()).await.unwrap();
    assert_eq!((&found["outcome"], &found["at"]), (&json!("sent_before"), &sent["at"]));
    let mut verdict = params;
    verdict["sent"] = json!(false);
    let error = run("broadcast.settle", verdict).await.unwrap_err();
    assert!(error.to_string().contains("nothing to settle"), "{error}");
}

#[tokio::test]
async fn a_folder_named_for_the_journal_is_made_and_used() {
    let account = account().await;
    let folder = std::env::temp_dir().join(format!("zalo-oa-named-{}", std::process::id()));
    let params = json!({
        "target": {}, "article_ids": [account.article], "journal": folder.display().to_string(),
    });
    for outcome in ["sent", "sent_before"] {
        let handle = account.client.start_by_name("broadcast.once", params.clone()).unwrap();
        assert_eq!(handle.result().await.unwrap()["outcome"], outcome);
    }
    std::fs::remove_dir_all(folder).unwrap();
}
