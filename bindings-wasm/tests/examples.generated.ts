// The examples of docs/endpoints.md. Made from the rows and their plain fixtures by zalo-oa-core/tests/generated.rs:
// change those, not this file.

import { readFile } from "node:fs/promises";

import type { Client } from "zalo-oa";

/** The example of each call. */
export const examples: Record<string, (client: Client) => Promise<unknown>> = {
  "oauth.exchange": async (client) => {
    await client.oauth.exchange({
      secret_key: "made-up-app-secret",
      app_id: "1234567890123456789",
      code: "made-up-code-1",
      code_verifier: "made-up_verifier-0123456789_ABCDEFGHIJKLMNO",
    });
  },
  "oauth.refresh": async (client) => {
    await client.oauth.refresh({
      secret_key: "made-up-app-secret",
      app_id: "1234567890123456789",
      refresh_token: "made-up-refresh_token-R0",
    });
  },
  "oa.info": async (client) => {
    await client.oa.info();
  },
  "users.list": async (client) => {
    await client.users.list({ offset: 0, count: 50 });
  },
  "users.detail": async (client) => {
    await client.users.detail({ user_id: "4500000000000000011" });
  },
  "users.update": async (client) => {
    await client.users.update({
      user_id: "4500000000000000011",
      user_alias: "Bà Mẫu - thôn 3",
      user_external_id: "HS-000123",
    });
  },
  "users.update_shared_info": async (client) => {
    await client.users.updateSharedInfo({
      user_id: "4500000000000000011",
      name: "Nguyễn Văn Mẫu",
      phone: "84900000000",
      address: "12 đường Mẫu",
      city_id: 79,
      district_id: 760,
    });
  },
  "users.forget": async (client) => {
    await client.users.forget({ user_id: "4500000000000000001" });
  },
  "users.custom_info": async (client) => {
    await client.users.customInfo({
      user_id: "4500000000000000011",
      fields_to_export: ["name", "visits_number"],
    });
  },
  "users.update_custom_info": async (client) => {
    await client.users.updateCustomInfo({
      user_id: "4500000000000000011",
      name: "Nguyễn Văn Mẫu",
      phone: "84900000000",
      user_dob: "30/10/1999",
      gender: "Nam",
      user_city_id: "79",
      user_ward_id: "27343",
      user_address: "12 đường Mẫu",
      user_external_id: "HS-000123",
      custom_info: { case_table: { case_id: "H17", state: "mới" }, consent_boolean: "true", visits_number: "3" },
    });
  },
  "user_fields.list": async (client) => {
    await client.userFields.list({ field_type: "oa_custom", fields_to_get: ["visits_number"] });
  },
  "user_fields.create": async (client) => {
    await client.userFields.create({
      key: "case_table",
      data_type: "table",
      name: "Hồ sơ",
      keys: ["case_id", "state"],
    });
  },
  "user_fields.update": async (client) => {
    await client.userFields.update({
      key: "case_table",
      data_type: "table",
      name: "Hồ sơ",
      keys: ["case_id", "state", "desk"],
    });
  },
  "user_fields.delete": async (client) => {
    await client.userFields.delete({ key: "case_table" });
  },
  "followers.list": async (client) => {
    await client.followers.list({ offset: 0, count: 50 });
  },
  "followers.detail": async (client) => {
    await client.followers.detail({ user_id: "4500000000000000011" });
  },
  "followers.update": async (client) => {
    await client.followers.update({
      user_id: "4500000000000000011",
      name: "Nguyễn Văn Mẫu",
      phone: "84900000000",
      address: "12 đường Mẫu",
      city_id: 79,
      district_id: 760,
    });
  },
  "lead_forms.get": async (client) => {
    await client.leadForms.get({
      form_id: "7100000000000000021",
      from_time: new Date(1795000000000),
      to_time: new Date(1795600000000),
      offset: 0,
      limit: 200,
    });
  },
  "tags.list": async (client) => {
    await client.tags.list();
  },
  "tags.attach": async (client) => {
    await client.tags.attach({ user_id: "4500000000000000011", tag_name: "Tổ dân phố 5" });
  },
  "tags.detach": async (client) => {
    await client.tags.detach({ user_id: "4500000000000000011", tag_name: "Tổ dân phố 5" });
  },
  "tags.delete": async (client) => {
    await client.tags.delete({ tag_name: "Tổ dân phố 5" });
  },
  "consultation.text": async (client) => {
    await client.consultation.text({
      user_id: "4500000000000000011",
      text: "Xin chào, hồ sơ của bạn đã xong.",
    });
  },
  "consultation.quote": async (client) => {
    await client.consultation.quote({
      user_id: "4500000000000000011",
      text: "Xin chào, hồ sơ của bạn đã xong.",
      quote_message_id: "5a1b2c3d4e5f60718293",
    });
  },
  "consultation.image": async (client) => {
    await client.consultation.image({
      user_id: "4500000000000000011",
      url: "https://img.example/mau.jpg",
      text: "Mẫu đơn mới",
    });
  },
  "consultation.uploaded_image": async (client) => {
    await client.consultation.uploadedImage({
      user_id: "4500000000000000011",
      attachment_id: "wXyZ0123abcd",
      text: "Mẫu đơn mới",
    });
  },
  "consultation.gif": async (client) => {
    await client.consultation.gif({
      user_id: "4500000000000000011",
      url: "https://img.example/xin-chao.gif",
      width: 120,
      height: 90,
      text: "Chào bà con",
    });
  },
  "consultation.uploaded_gif": async (client) => {
    await client.consultation.uploadedGif({
      user_id: "4500000000000000011",
      attachment_id: "gIfF0123abcd",
      width: 120,
      height: 90,
    });
  },
  "consultation.file": async (client) => {
    await client.consultation.file({ user_id: "4500000000000000011", token: "tOkEn0123abcd" });
  },
  "consultation.sticker": async (client) => {
    await client.consultation.sticker({
      user_id: "4500000000000000011",
      sticker_id: "46eab1fab8bb51e508aa",
    });
  },
  "consultation.request_user_info": async (client) => {
    await client.consultation.requestUserInfo({
      user_id: "4500000000000000011",
      title: "UBND phường Mẫu",
      subtitle: "Vui lòng chia sẻ thông tin để nhận giấy hẹn",
      image_url: "https://img.example/phuong.png",
    });
  },
  "consultation.buttons": async (client) => {
    await client.consultation.buttons({
      user_id: "4500000000000000011",
      text: "Chọn một mục",
      buttons: [{ payload: { url: "https://phuong.example/1" }, title: "Xem hồ sơ", type: "oa.open.url" }],
    });
  },
  "consultation.list": async (client) => {
    await client.consultation.list({
      user_id: "4500000000000000011",
      elements: [{ default_action: { type: "oa.open.url", url: "https://phuong.example" }, image_url: "https://img.example/a.jpg", subtitle: "Mười thủ tục thường gặp", title: "Thủ tục" }, { default_action: { payload: "tra cứu", type: "oa.query.show" }, title: "Tra cứu" }],
    });
  },
  "consultation.reply": async (client) => {
    await client.consultation.reply({ message_id: "5a1b2c3d4e5f60718293", text: "Ở tầng hai" });
  },
  "consultation.mini_app": async (client) => {
    await client.consultation.miniApp({
      miniapp_messsage_token: "made-up-token",
      user_id: "4500000000000000011",
      template_type: "FB0001",
      template_data: { buttons: [{ image_icon: "https://img.example/i.png", title: "Chi tiết", url: "https://zalo.me/s/1000/" }], customer_name: "An", note: "Thẻ", queue_number: "5" },
    });
  },
  "anonymous.text": async (client) => {
    await client.anonymous.text({
      anonymous_id: "1a2b3c4d5e6f",
      conversation_id: "6f5e4d3c2b1a",
      text: "Xin chào",
    });
  },
  "anonymous.image": async (client) => {
    await client.anonymous.image({
      anonymous_id: "1a2b3c4d5e6f",
      conversation_id: "6f5e4d3c2b1a",
      url: "https://img.example/a.jpg",
    });
  },
  "anonymous.uploaded_image": async (client) => {
    await client.anonymous.uploadedImage({
      anonymous_id: "1a2b3c4d5e6f",
      conversation_id: "6f5e4d3c2b1a",
      attachment_id: "wXyZ0123",
    });
  },
  "anonymous.file": async (client) => {
    await client.anonymous.file({
      anonymous_id: "1a2b3c4d5e6f",
      conversation_id: "6f5e4d3c2b1a",
      token: "TOKEN",
    });
  },
  "anonymous.sticker": async (client) => {
    await client.anonymous.sticker({
      anonymous_id: "1a2b3c4d5e6f",
      conversation_id: "6f5e4d3c2b1a",
      sticker_id: "46eab1fab8bb51e508aa",
    });
  },
  "reactions.send": async (client) => {
    await client.reactions.send({
      user_id: "4500000000000000011",
      react_icon: "/-strong",
      react_message_id: "5a1b2c3d4e5f60718293",
    });
  },
  "template.send": async (client) => {
    await client.template.send({
      user_id: "4500000000000000011",
      template_id: "512345",
      template_data: { customer: "An", order_code: "DH001" },
    });
  },
  "transaction.send": async (client) => {
    await client.transaction.send({
      user_id: "4500000000000000011",
      template_type: "transaction_order",
      elements: [{ attachment_id: "ATT", type: "banner" }, { align: "left", content: "Trạng thái đơn", type: "header" }, { align: "left", content: "Cảm ơn bạn.<br>Chi tiết:", type: "text" }, { content: [{ key: "Mã khách hàng", value: "KH-01" }, { key: "Trạng thái", style: "yellow", value: "Đang giao" }], type: "table" }],
      language: "VI",
      buttons: [{ image_icon: "", payload: { url: "https://shop.example" }, title: "Xem đơn", type: "oa.open.url" }, { image_icon: "default", payload: { phone_code: "84900000000" }, title: "Gọi", type: "oa.open.phone" }],
    });
  },
  "promotion.send": async (client) => {
    await client.promotion.send({
      user_id: "4500000000000000011",
      elements: [{ content: "Hội chợ hoa", type: "header" }, { align: "center", content: "Mời bà con.", type: "text" }],
    });
  },
  "uploads.image": async (client) => {
    await client.uploads.image({ file: { name: "mau-don.png", bytes: await readFile("mau-don.png") } });
  },
  "uploads.gif": async (client) => {
    await client.uploads.gif({ file: { name: "xin-chao.gif", bytes: await readFile("xin-chao.gif") } });
  },
  "uploads.file": async (client) => {
    await client.uploads.file({
      file: { name: "thong-bao.pdf", bytes: await readFile("thong-bao.pdf") },
    });
  },
  "broadcast.send": async (client) => {
    await client.broadcast.send({ target: { gender: "0" }, article_ids: ["a1b2c3d4e5f60001"] });
  },
  "articles.create": async (client) => {
    await client.articles.create({
      title: "Lịch tiếp công dân tháng 12",
      author: "Ban biên tập",
      description: "Thời gian và địa điểm",
      cover: { cover_type: "photo", photo_url: "https://img.example/bia.jpg", status: "show" },
      body: [{ content: "<p>Sáng thứ Năm hằng tuần</p>", type: "text" }],
    });
  },
  "articles.update": async (client) => {
    await client.articles.update({
      id: "a1b2c3d4e5f60001",
      title: "Lịch tiếp công dân tháng 12",
      author: "Ban biên tập",
      description: "Thời gian và địa điểm",
      cover: { cover_type: "photo", photo_url: "https://img.example/bia.jpg", status: "show" },
      body: [{ content: "<p>Sáng thứ Năm hằng tuần</p>", type: "text" }],
      status: "show",
    });
  },
  "articles.verify": async (client) => {
    await client.articles.verify({ token: "made+up/job/token0001==" });
  },
  "articles.detail": async (client) => {
    await client.articles.detail({ id: "a1b2c3d4e5f60001" });
  },
  "articles.list": async (client) => {
    await client.articles.list({ offset: 0, limit: 10 });
  },
  "articles.remove": async (client) => {
    await client.articles.remove({ id: "a1b2c3d4e5f60001" });
  },
  "articles.upload_video": async (client) => {
    await client.articles.uploadVideo({
      file: { name: "hội làng.mp4", bytes: await readFile("hội làng.mp4") },
    });
  },
  "articles.verify_video": async (client) => {
    await client.articles.verifyVideo({ token: "vtok0123" });
  },
  "articles.create_video": async (client) => {
    await client.articles.createVideo({
      title: "Hội làng",
      description: "Tóm tắt",
      video_id: "v1d2e3o4",
      avatar: "https://img.example/a.jpg",
      status: "show",
      comment: "show",
    });
  },
  "articles.update_video": async (client) => {
    await client.articles.updateVideo({
      id: "a1b2c3d4e5f60001",
      title: "Hội làng",
      description: "Tóm tắt",
      video_id: "v1d2e3o4",
      avatar: "https://img.example/a.jpg",
      status: "hide",
    });
  },
  "articles.list_videos": async (client) => {
    await client.articles.listVideos({ offset: 0, limit: 10 });
  },
  "conversations.recent": async (client) => {
    await client.conversations.recent({ offset: 0, count: 10 });
  },
  "conversations.with_user": async (client) => {
    await client.conversations.withUser({ user_id: "4500000000000000011", offset: 0, count: 10 });
  },
  "quota.user": async (client) => {
    await client.quota.user({ user_id: "4500000000000000011" });
  },
  "quota.owner": async (client) => {
    await client.quota.owner({ quota_owner: "OA", product_type: "cs", quota_type: "sub_quota" });
  },
  "quota.active": async (client) => {
    await client.quota.active();
  },
  "quota.reply": async (client) => {
    await client.quota.reply({ message_id: "5a1b2c3d4e5f60718293" });
  },
  "quota.promotion": async (client) => {
    await client.quota.promotion({ user_id: "4500000000000000011" });
  },
  "zbs.send": async (client) => {
    await client.zbs.send({
      phone: "84900000000",
      template_id: "512345",
      template_data: { code: "HS-01", customer: "Nguyễn Văn A" },
      tracking_id: "hs-001",
      sending_mode: "1",
    });
  },
  "zbs.send_hashed": async (client) => {
    await client.zbs.sendHashed({
      hash_phone: "dd37c0988b9f1952a4c82821021ac9bfe1b170d99922e6e64b22e7093f48a1e1",
      template_id: "512345",
      template_data: { code: "HS-01", customer: "Nguyễn Văn A" },
      tracking_id: "hs-001",
      sending_mode: "1",
    });
  },
  "zbs.send_development": async (client) => {
    await client.zbs.sendDevelopment({
      phone: "84900000000",
      template_id: "512345",
      template_data: { code: "HS-01", customer: "Nguyễn Văn A" },
      tracking_id: "hs-001",
    });
  },
  "zbs.send_rsa": async (client) => {
    await client.zbs.sendRsa({
      rsa_phone: "Q0lQSEVSLVBIT05F",
      template_id: "512345",
      template_data: { customer: "Q0lQSEVSLTE=" },
      tracking_id: "hs-001",
    });
  },
  "zbs.make_rsa_key": async (client) => {
    await client.zbs.makeRsaKey();
  },
  "zbs.rsa_key": async (client) => {
    await client.zbs.rsaKey();
  },
  "zbs.journey_token": async (client) => {
    await client.zbs.journeyToken({ phone: "84900000000", token_type: "token_logistics_7" });
  },
  "zbs.check_journey": async (client) => {
    await client.zbs.checkJourney({ journey_token: "JT0001" });
  },
  "zbs.status": async (client) => {
    await client.zbs.status({ message_id: "b1c2d3e4f5a607182930" });
  },
  "zbs.quota": async (client) => {
    await client.zbs.quota();
  },
  "zbs.tags": async (client) => {
    await client.zbs.tags();
  },
  "zbs.quality": async (client) => {
    await client.zbs.quality();
  },
  "zbs.templates": async (client) => {
    await client.zbs.templates({ offset: 0, limit: 100, status: 2, filterPreset: 0 });
  },
  "zbs.template": async (client) => {
    await client.zbs.template({ template_id: "512345" });
  },
  "zbs.sample_data": async (client) => {
    await client.zbs.sampleData({ template_id: "512345" });
  },
  "zbs.create_template": async (client) => {
    await client.zbs.createTemplate({
      template_name: "Xác nhận hồ sơ",
      template_type: 1,
      tag: "1",
      layout: { body: { components: [{ TITLE: { value: "Xác nhận hồ sơ" } }, { PARAGRAPH: { value: "Chào <customer>, hồ sơ đã nhận" } }, { TABLE: { rows: [{ title: "Mã hồ sơ", value: "<code>" }, { title: "Nơi nhận", value: "UBND phường" }] } }] }, footer: { components: [{ BUTTONS: { items: [{ content: "https://example.com", title: "Xem hồ sơ", type: 1 }] } }] }, header: { components: [{ LOGO: { dark: { media_id: "M2", type: "IMAGE" }, light: { media_id: "M1", type: "IMAGE" } } }] } },
      tracking_id: "tpl-1",
      params: [{ name: "customer", sample_value: "An", type: "1" }, { name: "code", sample_value: "HS01", type: "4" }],
      note: "Mẫu xác nhận",
    });
  },
  "zbs.edit_template": async (client) => {
    await client.zbs.editTemplate({
      template_id: "600001",
      template_name: "Xác nhận hồ sơ",
      template_type: 1,
      tag: "1",
      layout: { body: { components: [{ TITLE: { value: "Xác nhận hồ sơ" } }, { PARAGRAPH: { value: "Chào <customer>, hồ sơ đã nhận" } }, { TABLE: { rows: [{ title: "Mã hồ sơ", value: "<code>" }, { title: "Nơi nhận", value: "UBND phường" }] } }] }, footer: { components: [{ BUTTONS: { items: [{ content: "https://example.com", title: "Xem hồ sơ", type: 1 }] } }] }, header: { components: [{ LOGO: { dark: { media_id: "M2", type: "IMAGE" }, light: { media_id: "M1", type: "IMAGE" } } }] } },
      tracking_id: "tpl-1",
      params: [{ name: "customer", sample_value: "An", type: "1" }, { name: "code", sample_value: "HS01", type: "4" }],
      note: "Mẫu xác nhận",
    });
  },
  "zbs.upload_image": async (client) => {
    await client.zbs.uploadImage({ file: { name: "logo.png", bytes: await readFile("logo.png") } });
  },
  "zbs.ratings": async (client) => {
    await client.zbs.ratings({
      template_id: "512345",
      from_time: new Date(1767225600000),
      to_time: new Date(1767830400000),
      offset: 0,
      limit: 10,
    });
  },
  "zbs.responses": async (client) => {
    await client.zbs.responses({
      template_id: "512345",
      from_time: new Date(1767225600000),
      to_time: new Date(1767830400000),
      limit: 100,
    });
  },
  "groups.list": async (client) => {
    await client.groups.list({ offset: 0, count: 5 });
  },
  "groups.detail": async (client) => {
    await client.groups.detail({ group_id: "f414c8f76fa586fb0001" });
  },
  "groups.members": async (client) => {
    await client.groups.members({ group_id: "f414c8f76fa586fb0001", offset: 0, count: 5 });
  },
  "groups.pending": async (client) => {
    await client.groups.pending({ group_id: "f414c8f76fa586fb0001", offset: 0, count: 5 });
  },
  "groups.create": async (client) => {
    await client.groups.create({
      group_name: "Tổ dân phố 5",
      asset_id: "326e977e4d3da4630001",
      member_user_ids: ["4500000000000000011"],
      group_description: "Tin của tổ",
    });
  },
  "groups.update": async (client) => {
    await client.groups.update({
      group_id: "f414c8f76fa586fb0001",
      group_name: "Tổ 5",
      group_avatar: "https://example.com/n.jpg",
      group_description: "Mới",
      lock_send_msg: true,
      join_appr: false,
      enable_msg_history: true,
      enable_link_join: false,
    });
  },
  "groups.change_asset": async (client) => {
    await client.groups.changeAsset({
      group_id: "f414c8f76fa586fb0001",
      asset_id: "326e977e4d3da4630001",
    });
  },
  "groups.invite": async (client) => {
    await client.groups.invite({
      group_id: "f414c8f76fa586fb0001",
      member_user_ids: ["4500000000000000011", "4500000000000000012"],
    });
  },
  "groups.accept": async (client) => {
    await client.groups.accept({
      group_id: "f414c8f76fa586fb0001",
      member_user_ids: ["4500000000000000011", "4500000000000000012"],
    });
  },
  "groups.reject": async (client) => {
    await client.groups.reject({
      group_id: "f414c8f76fa586fb0001",
      member_user_ids: ["4500000000000000011", "4500000000000000012"],
    });
  },
  "groups.add_admins": async (client) => {
    await client.groups.addAdmins({
      group_id: "f414c8f76fa586fb0001",
      member_user_ids: ["4500000000000000011", "4500000000000000012"],
    });
  },
  "groups.remove_admins": async (client) => {
    await client.groups.removeAdmins({
      group_id: "f414c8f76fa586fb0001",
      member_user_ids: ["4500000000000000011", "4500000000000000012"],
    });
  },
  "groups.remove_members": async (client) => {
    await client.groups.removeMembers({
      group_id: "f414c8f76fa586fb0001",
      member_user_ids: ["4500000000000000011", "4500000000000000012"],
    });
  },
  "groups.delete": async (client) => {
    await client.groups.delete({ group_id: "f414c8f76fa586fb0001" });
  },
  "groups.recent": async (client) => {
    await client.groups.recent({ offset: 0, count: 5 });
  },
  "groups.conversation": async (client) => {
    await client.groups.conversation({ group_id: "f414c8f76fa586fb0001", offset: 0, count: 5 });
  },
  "groups.quota": async (client) => {
    await client.groups.quota({ quota_owner: "OA", product_type: "gmf10", quota_type: "sub_quota" });
  },
  "groups.text": async (client) => {
    await client.groups.text({ group_id: "f414c8f76fa586fb0001", text: "Chào cả tổ" });
  },
  "groups.image": async (client) => {
    await client.groups.image({
      group_id: "f414c8f76fa586fb0001",
      text: "Lịch họp",
      url: "https://example.com/p.jpg",
    });
  },
  "groups.uploaded_image": async (client) => {
    await client.groups.uploadedImage({
      group_id: "f414c8f76fa586fb0001",
      text: "Lịch họp",
      attachment_id: "wXyZ0123",
    });
  },
  "groups.gif": async (client) => {
    await client.groups.gif({
      group_id: "f414c8f76fa586fb0001",
      text: "Vui",
      url: "https://example.com/p.gif",
      width: 120,
      height: 90,
    });
  },
  "groups.uploaded_gif": async (client) => {
    await client.groups.uploadedGif({
      group_id: "f414c8f76fa586fb0001",
      text: "Vui",
      attachment_id: "wXyZ0124",
      width: 120,
      height: 90,
    });
  },
  "groups.file": async (client) => {
    await client.groups.file({ group_id: "f414c8f76fa586fb0001", token: "TOKEN-1" });
  },
  "groups.sticker": async (client) => {
    await client.groups.sticker({
      group_id: "f414c8f76fa586fb0001",
      sticker_id: "bfe458bf64fa8da4d4eb",
    });
  },
  "calls.request_consent": async (client) => {
    await client.calls.requestConsent({ phone: "84900000000", call_type: "audio", reason_code: 103 });
  },
  "calls.check_consent": async (client) => {
    await client.calls.checkConsent({ phone: "84900000000" });
  },
  "calls.outbound": async (client) => {
    await client.calls.outbound({ user_id: "4500000000000000011", call_type: "audio", agent_id: "A1" });
  },
  "calls.inbound": async (client) => {
    await client.calls.inbound({ call_type: "audio_and_video", branch_id: "B1", agent_id: "A1" });
  },
  "calls.center": async (client) => {
    await client.calls.center();
  },
  "social.me": async (client) => {
    await client.social.me({ access_token: "made-up", fields: "id,name,picture" });
  },
};
