//! The examples of `docs/endpoints.md`. Made from the rows and their plain fixtures by zalo-oa-core/tests/generated.rs: change those, not this file.

use serde_json::json;
use zalo_oa_core::{Client, api::*, model::*, platform::Timestamp};

pub(crate) type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Runs the example of that call.
pub(crate) async fn run(call: &str, client: &Client) -> Outcome {
    match call {
        "oauth.exchange" => Box::pin(oauth_exchange(client)).await,
        "oauth.refresh" => Box::pin(oauth_refresh(client)).await,
        "oa.info" => Box::pin(oa_info(client)).await,
        "users.list" => Box::pin(users_list(client)).await,
        "users.detail" => Box::pin(users_detail(client)).await,
        "users.update" => Box::pin(users_update(client)).await,
        "users.update_shared_info" => Box::pin(users_update_shared_info(client)).await,
        "users.forget" => Box::pin(users_forget(client)).await,
        "users.custom_info" => Box::pin(users_custom_info(client)).await,
        "users.update_custom_info" => Box::pin(users_update_custom_info(client)).await,
        "user_fields.list" => Box::pin(user_fields_list(client)).await,
        "user_fields.create" => Box::pin(user_fields_create(client)).await,
        "user_fields.update" => Box::pin(user_fields_update(client)).await,
        "user_fields.delete" => Box::pin(user_fields_delete(client)).await,
        "followers.list" => Box::pin(followers_list(client)).await,
        "followers.detail" => Box::pin(followers_detail(client)).await,
        "followers.update" => Box::pin(followers_update(client)).await,
        "lead_forms.get" => Box::pin(lead_forms_get(client)).await,
        "tags.list" => Box::pin(tags_list(client)).await,
        "tags.attach" => Box::pin(tags_attach(client)).await,
        "tags.detach" => Box::pin(tags_detach(client)).await,
        "tags.delete" => Box::pin(tags_delete(client)).await,
        "consultation.text" => Box::pin(consultation_text(client)).await,
        "consultation.quote" => Box::pin(consultation_quote(client)).await,
        "consultation.image" => Box::pin(consultation_image(client)).await,
        "consultation.uploaded_image" => Box::pin(consultation_uploaded_image(client)).await,
        "consultation.gif" => Box::pin(consultation_gif(client)).await,
        "consultation.uploaded_gif" => Box::pin(consultation_uploaded_gif(client)).await,
        "consultation.file" => Box::pin(consultation_file(client)).await,
        "consultation.sticker" => Box::pin(consultation_sticker(client)).await,
        "consultation.request_user_info" => Box::pin(consultation_request_user_info(client)).await,
        "consultation.buttons" => Box::pin(consultation_buttons(client)).await,
        "consultation.list" => Box::pin(consultation_list(client)).await,
        "consultation.reply" => Box::pin(consultation_reply(client)).await,
        "consultation.mini_app" => Box::pin(consultation_mini_app(client)).await,
        "anonymous.text" => Box::pin(anonymous_text(client)).await,
        "anonymous.image" => Box::pin(anonymous_image(client)).await,
        "anonymous.uploaded_image" => Box::pin(anonymous_uploaded_image(client)).await,
        "anonymous.file" => Box::pin(anonymous_file(client)).await,
        "anonymous.sticker" => Box::pin(anonymous_sticker(client)).await,
        "reactions.send" => Box::pin(reactions_send(client)).await,
        "template.send" => Box::pin(template_send(client)).await,
        "transaction.send" => Box::pin(transaction_send(client)).await,
        "promotion.send" => Box::pin(promotion_send(client)).await,
        "uploads.image" => Box::pin(uploads_image(client)).await,
        "uploads.gif" => Box::pin(uploads_gif(client)).await,
        "uploads.file" => Box::pin(uploads_file(client)).await,
        "broadcast.send" => Box::pin(broadcast_send(client)).await,
        "articles.create" => Box::pin(articles_create(client)).await,
        "articles.update" => Box::pin(articles_update(client)).await,
        "articles.verify" => Box::pin(articles_verify(client)).await,
        "articles.detail" => Box::pin(articles_detail(client)).await,
        "articles.list" => Box::pin(articles_list(client)).await,
        "articles.remove" => Box::pin(articles_remove(client)).await,
        "articles.upload_video" => Box::pin(articles_upload_video(client)).await,
        "articles.verify_video" => Box::pin(articles_verify_video(client)).await,
        "articles.create_video" => Box::pin(articles_create_video(client)).await,
        "articles.update_video" => Box::pin(articles_update_video(client)).await,
        "articles.list_videos" => Box::pin(articles_list_videos(client)).await,
        "conversations.recent" => Box::pin(conversations_recent(client)).await,
        "conversations.with_user" => Box::pin(conversations_with_user(client)).await,
        "quota.user" => Box::pin(quota_user(client)).await,
        "quota.owner" => Box::pin(quota_owner(client)).await,
        "quota.active" => Box::pin(quota_active(client)).await,
        "quota.reply" => Box::pin(quota_reply(client)).await,
        "quota.promotion" => Box::pin(quota_promotion(client)).await,
        "zbs.send" => Box::pin(zbs_send(client)).await,
        "zbs.send_hashed" => Box::pin(zbs_send_hashed(client)).await,
        "zbs.send_development" => Box::pin(zbs_send_development(client)).await,
        "zbs.send_rsa" => Box::pin(zbs_send_rsa(client)).await,
        "zbs.make_rsa_key" => Box::pin(zbs_make_rsa_key(client)).await,
        "zbs.rsa_key" => Box::pin(zbs_rsa_key(client)).await,
        "zbs.journey_token" => Box::pin(zbs_journey_token(client)).await,
        "zbs.check_journey" => Box::pin(zbs_check_journey(client)).await,
        "zbs.status" => Box::pin(zbs_status(client)).await,
        "zbs.quota" => Box::pin(zbs_quota(client)).await,
        "zbs.tags" => Box::pin(zbs_tags(client)).await,
        "zbs.quality" => Box::pin(zbs_quality(client)).await,
        "zbs.templates" => Box::pin(zbs_templates(client)).await,
        "zbs.template" => Box::pin(zbs_template(client)).await,
        "zbs.sample_data" => Box::pin(zbs_sample_data(client)).await,
        "zbs.create_template" => Box::pin(zbs_create_template(client)).await,
        "zbs.edit_template" => Box::pin(zbs_edit_template(client)).await,
        "zbs.upload_image" => Box::pin(zbs_upload_image(client)).await,
        "zbs.ratings" => Box::pin(zbs_ratings(client)).await,
        "zbs.responses" => Box::pin(zbs_responses(client)).await,
        "groups.list" => Box::pin(groups_list(client)).await,
        "groups.detail" => Box::pin(groups_detail(client)).await,
        "groups.members" => Box::pin(groups_members(client)).await,
        "groups.pending" => Box::pin(groups_pending(client)).await,
        "groups.create" => Box::pin(groups_create(client)).await,
        "groups.update" => Box::pin(groups_update(client)).await,
        "groups.change_asset" => Box::pin(groups_change_asset(client)).await,
        "groups.invite" => Box::pin(groups_invite(client)).await,
        "groups.accept" => Box::pin(groups_accept(client)).await,
        "groups.reject" => Box::pin(groups_reject(client)).await,
        "groups.add_admins" => Box::pin(groups_add_admins(client)).await,
        "groups.remove_admins" => Box::pin(groups_remove_admins(client)).await,
        "groups.remove_members" => Box::pin(groups_remove_members(client)).await,
        "groups.delete" => Box::pin(groups_delete(client)).await,
        "groups.recent" => Box::pin(groups_recent(client)).await,
        "groups.conversation" => Box::pin(groups_conversation(client)).await,
        "groups.quota" => Box::pin(groups_quota(client)).await,
        "groups.text" => Box::pin(groups_text(client)).await,
        "groups.image" => Box::pin(groups_image(client)).await,
        "groups.uploaded_image" => Box::pin(groups_uploaded_image(client)).await,
        "groups.gif" => Box::pin(groups_gif(client)).await,
        "groups.uploaded_gif" => Box::pin(groups_uploaded_gif(client)).await,
        "groups.file" => Box::pin(groups_file(client)).await,
        "groups.sticker" => Box::pin(groups_sticker(client)).await,
        "calls.request_consent" => Box::pin(calls_request_consent(client)).await,
        "calls.check_consent" => Box::pin(calls_check_consent(client)).await,
        "calls.outbound" => Box::pin(calls_outbound(client)).await,
        "calls.inbound" => Box::pin(calls_inbound(client)).await,
        "calls.center" => Box::pin(calls_center(client)).await,
        "social.me" => Box::pin(social_me(client)).await,
        _ => panic!("no example of {call}"),
    }
}

async fn oauth_exchange(client: &Client) -> Outcome {
    client
        .send(
            ExchangeCode::new("made-up-app-secret", "1234567890123456789", "made-up-code-1")
                .code_verifier("made-up_verifier-0123456789_ABCDEFGHIJKLMNO"),
        )
        .await?;
    Ok(())
}

async fn oauth_refresh(client: &Client) -> Outcome {
    client
        .send(RefreshTokens::new(
            "made-up-app-secret",
            "1234567890123456789",
            "made-up-refresh_token-R0",
        ))
        .await?;
    Ok(())
}

async fn oa_info(client: &Client) -> Outcome {
    client.send(GetOa::new()).await?;
    Ok(())
}

async fn users_list(client: &Client) -> Outcome {
    client.send(ListUsers::new(0, 50)).await?;
    Ok(())
}

async fn users_detail(client: &Client) -> Outcome {
    client.send(GetUser::new("4500000000000000011")).await?;
    Ok(())
}

async fn users_update(client: &Client) -> Outcome {
    client
        .send(
            UpdateUser::new("4500000000000000011")
                .user_alias("Bà Mẫu - thôn 3")
                .user_external_id("HS-000123"),
        )
        .await?;
    Ok(())
}

async fn users_update_shared_info(client: &Client) -> Outcome {
    client
        .send(UpdateSharedInfo::new(
            "4500000000000000011",
            "Nguyễn Văn Mẫu",
            "84900000000",
            "12 đường Mẫu",
            79,
            760,
        ))
        .await?;
    Ok(())
}

async fn users_forget(client: &Client) -> Outcome {
    client.send(ForgetUser::new("4500000000000000001")).await?;
    Ok(())
}

async fn users_custom_info(client: &Client) -> Outcome {
    client
        .send(
            GetCustomInfo::new("4500000000000000011")
                .fields_to_export(["name", "visits_number"].map(FieldKey::from)),
        )
        .await?;
    Ok(())
}

async fn users_update_custom_info(client: &Client) -> Outcome {
    client
        .send(
            UpdateCustomInfo::new("4500000000000000011")
                .name("Nguyễn Văn Mẫu")
                .phone("84900000000")
                .user_dob("30/10/1999")
                .gender("Nam")
                .user_city_id("79")
                .user_ward_id("27343")
                .user_address("12 đường Mẫu")
                .user_external_id("HS-000123")
                .custom_info(
                    CustomValues::default()
                        .table("case_table", [("case_id", "H17"), ("state", "mới")])
                        .set("consent_boolean", "true")
                        .set("visits_number", "3"),
                ),
        )
        .await?;
    Ok(())
}

async fn user_fields_list(client: &Client) -> Outcome {
    client
        .send(
            ListUserFields::new()
                .field_type("oa_custom")
                .fields_to_get(["visits_number"].map(FieldKey::from)),
        )
        .await?;
    Ok(())
}

async fn user_fields_create(client: &Client) -> Outcome {
    client
        .send(
            CreateUserField::new("case_table", "table")
                .name("Hồ sơ")
                .keys(["case_id", "state"].map(FieldKey::from)),
        )
        .await?;
    Ok(())
}

async fn user_fields_update(client: &Client) -> Outcome {
    client
        .send(
            UpdateUserField::new("case_table", "table")
                .name("Hồ sơ")
                .keys(["case_id", "state", "desk"].map(FieldKey::from)),
        )
        .await?;
    Ok(())
}

async fn user_fields_delete(client: &Client) -> Outcome {
    client.send(DeleteUserField::new("case_table")).await?;
    Ok(())
}

async fn followers_list(client: &Client) -> Outcome {
    client.send(ListFollowers::new(0, 50)).await?;
    Ok(())
}

async fn followers_detail(client: &Client) -> Outcome {
    client.send(GetFollower::new("4500000000000000011")).await?;
    Ok(())
}

async fn followers_update(client: &Client) -> Outcome {
    client
        .send(UpdateFollower::new(
            "4500000000000000011",
            "Nguyễn Văn Mẫu",
            "84900000000",
            "12 đường Mẫu",
            79,
            760,
        ))
        .await?;
    Ok(())
}

async fn lead_forms_get(client: &Client) -> Outcome {
    client
        .send(GetLeadForm::new(
            "7100000000000000021",
            Timestamp(1795000000000),
            Timestamp(1795600000000),
            0,
            200,
        ))
        .await?;
    Ok(())
}

async fn tags_list(client: &Client) -> Outcome {
    client.send(ListTags::new()).await?;
    Ok(())
}

async fn tags_attach(client: &Client) -> Outcome {
    client.send(AttachTag::new("4500000000000000011", "Tổ dân phố 5")).await?;
    Ok(())
}

async fn tags_detach(client: &Client) -> Outcome {
    client.send(DetachTag::new("4500000000000000011", "Tổ dân phố 5")).await?;
    Ok(())
}

async fn tags_delete(client: &Client) -> Outcome {
    client.send(DeleteTag::new("Tổ dân phố 5")).await?;
    Ok(())
}

async fn consultation_text(client: &Client) -> Outcome {
    client.send(SendText::new("4500000000000000011", "Xin chào, hồ sơ của bạn đã xong.")).await?;
    Ok(())
}

async fn consultation_quote(client: &Client) -> Outcome {
    client
        .send(SendQuote::new(
            "4500000000000000011",
            "Xin chào, hồ sơ của bạn đã xong.",
            "5a1b2c3d4e5f60718293",
        ))
        .await?;
    Ok(())
}

async fn consultation_image(client: &Client) -> Outcome {
    client
        .send(
            SendImage::new("4500000000000000011", "https://img.example/mau.jpg")
                .text("Mẫu đơn mới"),
        )
        .await?;
    Ok(())
}

async fn consultation_uploaded_image(client: &Client) -> Outcome {
    client
        .send(SendUploadedImage::new("4500000000000000011", "wXyZ0123abcd").text("Mẫu đơn mới"))
        .await?;
    Ok(())
}

async fn consultation_gif(client: &Client) -> Outcome {
    client
        .send(
            SendGif::new("4500000000000000011", "https://img.example/xin-chao.gif", 120, 90)
                .text("Chào bà con"),
        )
        .await?;
    Ok(())
}

async fn consultation_uploaded_gif(client: &Client) -> Outcome {
    client.send(SendUploadedGif::new("4500000000000000011", "gIfF0123abcd", 120, 90)).await?;
    Ok(())
}

async fn consultation_file(client: &Client) -> Outcome {
    client.send(SendFile::new("4500000000000000011", "tOkEn0123abcd")).await?;
    Ok(())
}

async fn consultation_sticker(client: &Client) -> Outcome {
    client.send(SendSticker::new("4500000000000000011", "46eab1fab8bb51e508aa")).await?;
    Ok(())
}

async fn consultation_request_user_info(client: &Client) -> Outcome {
    client
        .send(RequestUserInfo::new(
            "4500000000000000011",
            "UBND phường Mẫu",
            "Vui lòng chia sẻ thông tin để nhận giấy hẹn",
            "https://img.example/phuong.png",
        ))
        .await?;
    Ok(())
}

async fn consultation_buttons(client: &Client) -> Outcome {
    client
        .send(SendButtons::new(
            "4500000000000000011",
            "Chọn một mục",
            [Button::new("Xem hồ sơ", Action::OpenUrl("https://phuong.example/1".into()))],
        ))
        .await?;
    Ok(())
}

async fn consultation_list(client: &Client) -> Outcome {
    client
        .send(SendList::new(
            "4500000000000000011",
            [
                ListElement::new("Thủ tục")
                    .subtitle("Mười thủ tục thường gặp")
                    .image_url("https://img.example/a.jpg")
                    .action(Action::OpenUrl("https://phuong.example".into())),
                ListElement::new("Tra cứu").action(Action::QueryShow("tra cứu".into())),
            ],
        ))
        .await?;
    Ok(())
}

async fn consultation_reply(client: &Client) -> Outcome {
    client.send(SendReply::new("5a1b2c3d4e5f60718293", "Ở tầng hai")).await?;
    Ok(())
}

async fn consultation_mini_app(client: &Client) -> Outcome {
    client
        .send(SendMiniApp::new(
            "made-up-token",
            "4500000000000000011",
            "FB0001",
            json!({
              "buttons": [
                {
                  "image_icon": "https://img.example/i.png",
                  "title": "Chi tiết",
                  "url": "https://zalo.me/s/1000/"
                }
              ],
              "customer_name": "An",
              "note": "Thẻ",
              "queue_number": "5"
            }),
        ))
        .await?;
    Ok(())
}

async fn anonymous_text(client: &Client) -> Outcome {
    client.send(SendAnonymousText::new("1a2b3c4d5e6f", "6f5e4d3c2b1a", "Xin chào")).await?;
    Ok(())
}

async fn anonymous_image(client: &Client) -> Outcome {
    client
        .send(SendAnonymousImage::new("1a2b3c4d5e6f", "6f5e4d3c2b1a", "https://img.example/a.jpg"))
        .await?;
    Ok(())
}

async fn anonymous_uploaded_image(client: &Client) -> Outcome {
    client
        .send(SendAnonymousUploadedImage::new("1a2b3c4d5e6f", "6f5e4d3c2b1a", "wXyZ0123"))
        .await?;
    Ok(())
}

async fn anonymous_file(client: &Client) -> Outcome {
    client.send(SendAnonymousFile::new("1a2b3c4d5e6f", "6f5e4d3c2b1a", "TOKEN")).await?;
    Ok(())
}

async fn anonymous_sticker(client: &Client) -> Outcome {
    client
        .send(SendAnonymousSticker::new("1a2b3c4d5e6f", "6f5e4d3c2b1a", "46eab1fab8bb51e508aa"))
        .await?;
    Ok(())
}

async fn reactions_send(client: &Client) -> Outcome {
    client
        .send(SendReaction::new("4500000000000000011", "/-strong", "5a1b2c3d4e5f60718293"))
        .await?;
    Ok(())
}

async fn template_send(client: &Client) -> Outcome {
    client
        .send(SendTemplate::new(
            "4500000000000000011",
            "512345",
            json!({"customer":"An","order_code":"DH001"}),
        ))
        .await?;
    Ok(())
}

async fn transaction_send(client: &Client) -> Outcome {
    client
        .send(
            SendTransaction::new(
                "4500000000000000011",
                "transaction_order",
                [
                    Element::UploadedBanner { attachment_id: "ATT".into() },
                    Element::Header {
                        content: "Trạng thái đơn".into(),
                        align: Some("left".into()),
                    },
                    Element::Text {
                        content: "Cảm ơn bạn.<br>Chi tiết:".into(),
                        align: Some("left".into()),
                    },
                    Element::Table {
                        content: vec![
                            TableRow::new("Mã khách hàng", "KH-01"),
                            TableRow::new("Trạng thái", "Đang giao").style("yellow"),
                        ],
                    },
                ],
            )
            .language("VI")
            .buttons([
                Button::new("Xem đơn", Action::OpenUrl("https://shop.example".into()))
                    .image_icon(""),
                Button::new("Gọi", Action::OpenPhone("84900000000".into())).image_icon("default"),
            ]),
        )
        .await?;
    Ok(())
}

async fn promotion_send(client: &Client) -> Outcome {
    client
        .send(SendPromotion::new(
            "4500000000000000011",
            [
                Element::Header { content: "Hội chợ hoa".into(), align: None },
                Element::Text { content: "Mời bà con.".into(), align: Some("center".into()) },
            ],
        ))
        .await?;
    Ok(())
}

async fn uploads_image(client: &Client) -> Outcome {
    client.send(UploadImage::new(File::path("mau-don.png"))).await?;
    Ok(())
}

async fn uploads_gif(client: &Client) -> Outcome {
    client.send(UploadGif::new(File::path("xin-chao.gif"))).await?;
    Ok(())
}

async fn uploads_file(client: &Client) -> Outcome {
    client.send(UploadFile::new(File::path("thong-bao.pdf"))).await?;
    Ok(())
}

async fn broadcast_send(client: &Client) -> Outcome {
    client
        .send(SendBroadcast::new(Target::everyone(), ["a1b2c3d4e5f60001"].map(ArticleId::from)))
        .await?;
    Ok(())
}

async fn articles_create(client: &Client) -> Outcome {
    client
        .send(CreateArticle::new(
            "Lịch tiếp công dân tháng 12",
            "Ban biên tập",
            "Thời gian và địa điểm",
            Cover::photo("https://img.example/bia.jpg"),
            [Block::Text { content: "<p>Sáng thứ Năm hằng tuần</p>".into() }],
        ))
        .await?;
    Ok(())
}

async fn articles_update(client: &Client) -> Outcome {
    client
        .send(
            UpdateArticle::new(
                "a1b2c3d4e5f60001",
                "Lịch tiếp công dân tháng 12",
                "Ban biên tập",
                "Thời gian và địa điểm",
                Cover::photo("https://img.example/bia.jpg"),
                [Block::Text { content: "<p>Sáng thứ Năm hằng tuần</p>".into() }],
            )
            .status(Visibility::Show),
        )
        .await?;
    Ok(())
}

async fn articles_verify(client: &Client) -> Outcome {
    client.send(VerifyArticle::new("made+up/job/token0001==")).await?;
    Ok(())
}

async fn articles_detail(client: &Client) -> Outcome {
    client.send(GetArticle::new("a1b2c3d4e5f60001")).await?;
    Ok(())
}

async fn articles_list(client: &Client) -> Outcome {
    client.send(ListArticles::new(0, 10)).await?;
    Ok(())
}

async fn articles_remove(client: &Client) -> Outcome {
    client.send(RemoveArticle::new("a1b2c3d4e5f60001")).await?;
    Ok(())
}

async fn articles_upload_video(client: &Client) -> Outcome {
    client.send(UploadVideo::new(File::path("hội làng.mp4"))).await?;
    Ok(())
}

async fn articles_verify_video(client: &Client) -> Outcome {
    client.send(VerifyVideo::new("vtok0123")).await?;
    Ok(())
}

async fn articles_create_video(client: &Client) -> Outcome {
    client
        .send(
            CreateVideoArticle::new("Hội làng", "Tóm tắt", "v1d2e3o4", "https://img.example/a.jpg")
                .status(Visibility::Show)
                .comment(Visibility::Show),
        )
        .await?;
    Ok(())
}

async fn articles_update_video(client: &Client) -> Outcome {
    client
        .send(
            UpdateVideoArticle::new(
                "a1b2c3d4e5f60001",
                "Hội làng",
                "Tóm tắt",
                "v1d2e3o4",
                "https://img.example/a.jpg",
            )
            .status(Visibility::Hide),
        )
        .await?;
    Ok(())
}

async fn articles_list_videos(client: &Client) -> Outcome {
    client.send(ListVideoArticles::new(0, 10)).await?;
    Ok(())
}

async fn conversations_recent(client: &Client) -> Outcome {
    client.send(ListRecentChats::new(0, 10)).await?;
    Ok(())
}

async fn conversations_with_user(client: &Client) -> Outcome {
    client.send(ListConversation::new("4500000000000000011", 0, 10)).await?;
    Ok(())
}

async fn quota_user(client: &Client) -> Outcome {
    client.send(UserQuota::new("4500000000000000011")).await?;
    Ok(())
}

async fn quota_owner(client: &Client) -> Outcome {
    client.send(OwnerQuota::new("OA").product_type("cs").quota_type("sub_quota")).await?;
    Ok(())
}

async fn quota_active(client: &Client) -> Outcome {
    client.send(ActiveQuota::new()).await?;
    Ok(())
}

async fn quota_reply(client: &Client) -> Outcome {
    client.send(ReplyQuota::new("5a1b2c3d4e5f60718293")).await?;
    Ok(())
}

async fn quota_promotion(client: &Client) -> Outcome {
    client.send(PromotionQuota::new("4500000000000000011")).await?;
    Ok(())
}

async fn zbs_send(client: &Client) -> Outcome {
    client
        .send(
            SendZbs::new(
                "84900000000",
                "512345",
                [("code", "HS-01"), ("customer", "Nguyễn Văn A")],
            )
            .tracking_id("hs-001")
            .sending_mode("1"),
        )
        .await?;
    Ok(())
}

async fn zbs_send_hashed(client: &Client) -> Outcome {
    client
        .send(
            SendZbsHashed::new(
                "dd37c0988b9f1952a4c82821021ac9bfe1b170d99922e6e64b22e7093f48a1e1",
                "512345",
                [("code", "HS-01"), ("customer", "Nguyễn Văn A")],
            )
            .tracking_id("hs-001")
            .sending_mode("1"),
        )
        .await?;
    Ok(())
}

async fn zbs_send_development(client: &Client) -> Outcome {
    client
        .send(
            SendZbsInDevelopment::new(
                "84900000000",
                "512345",
                [("code", "HS-01"), ("customer", "Nguyễn Văn A")],
            )
            .tracking_id("hs-001"),
        )
        .await?;
    Ok(())
}

async fn zbs_send_rsa(client: &Client) -> Outcome {
    client
        .send(
            SendZbsEncrypted::new("Q0lQSEVSLVBIT05F", "512345", [("customer", "Q0lQSEVSLTE=")])
                .tracking_id("hs-001"),
        )
        .await?;
    Ok(())
}

async fn zbs_make_rsa_key(client: &Client) -> Outcome {
    client.send(MakeRsaKey::new()).await?;
    Ok(())
}

async fn zbs_rsa_key(client: &Client) -> Outcome {
    client.send(GetRsaKey::new()).await?;
    Ok(())
}

async fn zbs_journey_token(client: &Client) -> Outcome {
    client.send(OpenJourney::new("84900000000").token_type("token_logistics_7")).await?;
    Ok(())
}

async fn zbs_check_journey(client: &Client) -> Outcome {
    client.send(CheckJourney::new("JT0001")).await?;
    Ok(())
}

async fn zbs_status(client: &Client) -> Outcome {
    client.send(GetMessageStatus::new("b1c2d3e4f5a607182930")).await?;
    Ok(())
}

async fn zbs_quota(client: &Client) -> Outcome {
    client.send(GetTemplateQuota::new()).await?;
    Ok(())
}

async fn zbs_tags(client: &Client) -> Outcome {
    client.send(ListTemplateTags::new()).await?;
    Ok(())
}

async fn zbs_quality(client: &Client) -> Outcome {
    client.send(GetQuality::new()).await?;
    Ok(())
}

async fn zbs_templates(client: &Client) -> Outcome {
    client.send(ListTemplates::new(0, 100).status(2).preset(0)).await?;
    Ok(())
}

async fn zbs_template(client: &Client) -> Outcome {
    client.send(GetTemplate::new("512345")).await?;
    Ok(())
}

async fn zbs_sample_data(client: &Client) -> Outcome {
    client.send(GetTemplateSample::new("512345")).await?;
    Ok(())
}

async fn zbs_create_template(client: &Client) -> Outcome {
    client
        .send(
            CreateTemplate::new(
                "Xác nhận hồ sơ",
                1,
                "1",
                TemplateLayout::new([
                    TemplateComponent::title("Xác nhận hồ sơ"),
                    TemplateComponent::paragraph("Chào <customer>, hồ sơ đã nhận"),
                    TemplateComponent::table([("Mã hồ sơ", "<code>"), ("Nơi nhận", "UBND phường")]),
                ])
                .header([TemplateComponent::logo("M1", "M2")])
                .footer([TemplateComponent::buttons([(
                    1,
                    "Xem hồ sơ",
                    "https://example.com",
                )])]),
                "tpl-1",
            )
            .params([
                TemplateParam::new("customer", 1, "An"),
                TemplateParam::new("code", 4, "HS01"),
            ])
            .note("Mẫu xác nhận"),
        )
        .await?;
    Ok(())
}

async fn zbs_edit_template(client: &Client) -> Outcome {
    client
        .send(
            EditTemplate::new(
                "600001",
                "Xác nhận hồ sơ",
                1,
                "1",
                TemplateLayout::new([
                    TemplateComponent::title("Xác nhận hồ sơ"),
                    TemplateComponent::paragraph("Chào <customer>, hồ sơ đã nhận"),
                    TemplateComponent::table([("Mã hồ sơ", "<code>"), ("Nơi nhận", "UBND phường")]),
                ])
                .header([TemplateComponent::logo("M1", "M2")])
                .footer([TemplateComponent::buttons([(
                    1,
                    "Xem hồ sơ",
                    "https://example.com",
                )])]),
                "tpl-1",
            )
            .params([
                TemplateParam::new("customer", 1, "An"),
                TemplateParam::new("code", 4, "HS01"),
            ])
            .note("Mẫu xác nhận"),
        )
        .await?;
    Ok(())
}

async fn zbs_upload_image(client: &Client) -> Outcome {
    client.send(UploadTemplateImage::new(File::path("logo.png"))).await?;
    Ok(())
}

async fn zbs_ratings(client: &Client) -> Outcome {
    client
        .send(ListRatings::new("512345", Timestamp(1767225600000), Timestamp(1767830400000), 0, 10))
        .await?;
    Ok(())
}

async fn zbs_responses(client: &Client) -> Outcome {
    client
        .send(ListResponses::new("512345", Timestamp(1767225600000), Timestamp(1767830400000), 100))
        .await?;
    Ok(())
}

async fn groups_list(client: &Client) -> Outcome {
    client.send(ListGroups::new(0, 5)).await?;
    Ok(())
}

async fn groups_detail(client: &Client) -> Outcome {
    client.send(GetGroup::new("f414c8f76fa586fb0001")).await?;
    Ok(())
}

async fn groups_members(client: &Client) -> Outcome {
    client.send(ListGroupMembers::new("f414c8f76fa586fb0001", 0, 5)).await?;
    Ok(())
}

async fn groups_pending(client: &Client) -> Outcome {
    client.send(ListGroupRequests::new("f414c8f76fa586fb0001", 0, 5)).await?;
    Ok(())
}

async fn groups_create(client: &Client) -> Outcome {
    client
        .send(
            CreateGroup::new(
                "Tổ dân phố 5",
                "326e977e4d3da4630001",
                ["4500000000000000011"].map(UserId::from),
            )
            .group_description("Tin của tổ"),
        )
        .await?;
    Ok(())
}

async fn groups_update(client: &Client) -> Outcome {
    client
        .send(
            UpdateGroup::new("f414c8f76fa586fb0001")
                .group_name("Tổ 5")
                .group_avatar("https://example.com/n.jpg")
                .group_description("Mới")
                .lock_send_msg(true)
                .join_appr(false)
                .enable_msg_history(true)
                .enable_link_join(false),
        )
        .await?;
    Ok(())
}

async fn groups_change_asset(client: &Client) -> Outcome {
    client.send(ChangeGroupAsset::new("f414c8f76fa586fb0001", "326e977e4d3da4630001")).await?;
    Ok(())
}

async fn groups_invite(client: &Client) -> Outcome {
    client
        .send(InviteToGroup::new(
            "f414c8f76fa586fb0001",
            ["4500000000000000011", "4500000000000000012"].map(UserId::from),
        ))
        .await?;
    Ok(())
}

async fn groups_accept(client: &Client) -> Outcome {
    client
        .send(AcceptGroupRequests::new(
            "f414c8f76fa586fb0001",
            ["4500000000000000011", "4500000000000000012"].map(UserId::from),
        ))
        .await?;
    Ok(())
}

async fn groups_reject(client: &Client) -> Outcome {
    client
        .send(RejectGroupRequests::new(
            "f414c8f76fa586fb0001",
            ["4500000000000000011", "4500000000000000012"].map(UserId::from),
        ))
        .await?;
    Ok(())
}

async fn groups_add_admins(client: &Client) -> Outcome {
    client
        .send(AddGroupAdmins::new(
            "f414c8f76fa586fb0001",
            ["4500000000000000011", "4500000000000000012"].map(UserId::from),
        ))
        .await?;
    Ok(())
}

async fn groups_remove_admins(client: &Client) -> Outcome {
    client
        .send(RemoveGroupAdmins::new(
            "f414c8f76fa586fb0001",
            ["4500000000000000011", "4500000000000000012"].map(UserId::from),
        ))
        .await?;
    Ok(())
}

async fn groups_remove_members(client: &Client) -> Outcome {
    client
        .send(RemoveGroupMembers::new(
            "f414c8f76fa586fb0001",
            ["4500000000000000011", "4500000000000000012"].map(UserId::from),
        ))
        .await?;
    Ok(())
}

async fn groups_delete(client: &Client) -> Outcome {
    client.send(DeleteGroup::new("f414c8f76fa586fb0001")).await?;
    Ok(())
}

async fn groups_recent(client: &Client) -> Outcome {
    client.send(ListRecentGroupChats::new(0, 5)).await?;
    Ok(())
}

async fn groups_conversation(client: &Client) -> Outcome {
    client.send(ListGroupConversation::new("f414c8f76fa586fb0001", 0, 5)).await?;
    Ok(())
}

async fn groups_quota(client: &Client) -> Outcome {
    client.send(GroupQuota::new("OA").product_type("gmf10").quota_type("sub_quota")).await?;
    Ok(())
}

async fn groups_text(client: &Client) -> Outcome {
    client.send(SendGroupText::new("f414c8f76fa586fb0001", "Chào cả tổ")).await?;
    Ok(())
}

async fn groups_image(client: &Client) -> Outcome {
    client
        .send(SendGroupImage::new("f414c8f76fa586fb0001", "Lịch họp", "https://example.com/p.jpg"))
        .await?;
    Ok(())
}

async fn groups_uploaded_image(client: &Client) -> Outcome {
    client
        .send(SendGroupUploadedImage::new("f414c8f76fa586fb0001", "Lịch họp", "wXyZ0123"))
        .await?;
    Ok(())
}

async fn groups_gif(client: &Client) -> Outcome {
    client
        .send(SendGroupGif::new(
            "f414c8f76fa586fb0001",
            "Vui",
            "https://example.com/p.gif",
            120,
            90,
        ))
        .await?;
    Ok(())
}

async fn groups_uploaded_gif(client: &Client) -> Outcome {
    client
        .send(SendGroupUploadedGif::new("f414c8f76fa586fb0001", "Vui", "wXyZ0124", 120, 90))
        .await?;
    Ok(())
}

async fn groups_file(client: &Client) -> Outcome {
    client.send(SendGroupFile::new("f414c8f76fa586fb0001", "TOKEN-1")).await?;
    Ok(())
}

async fn groups_sticker(client: &Client) -> Outcome {
    client.send(SendGroupSticker::new("f414c8f76fa586fb0001", "bfe458bf64fa8da4d4eb")).await?;
    Ok(())
}

async fn calls_request_consent(client: &Client) -> Outcome {
    client.send(RequestCallConsent::new("84900000000", "audio", 103)).await?;
    Ok(())
}

async fn calls_check_consent(client: &Client) -> Outcome {
    client.send(CheckCallConsent::new("84900000000")).await?;
    Ok(())
}

async fn calls_outbound(client: &Client) -> Outcome {
    client.send(MakeOutboundCall::new("4500000000000000011", "audio").agent_id("A1")).await?;
    Ok(())
}

async fn calls_inbound(client: &Client) -> Outcome {
    client.send(MakeInboundCall::new("audio_and_video").branch_id("B1").agent_id("A1")).await?;
    Ok(())
}

async fn calls_center(client: &Client) -> Outcome {
    client.send(GetCallCenter::new()).await?;
    Ok(())
}

async fn social_me(client: &Client) -> Outcome {
    client.send(GetMe::new("made-up", "id,name,picture")).await?;
    Ok(())
}
