//! News of a made-up ward, oldest first. One of them is hidden, as drafts are.

use zalo_oa_core::{
    api::CreateArticle,
    model::{Block, Cover, Visibility},
};

/// Titles and summaries.
const NEWS: &[(&str, &str)] = &[
    (
        "Kết quả giải quyết thủ tục hành chính tháng 9",
        "98,7% hồ sơ được trả đúng và trước hạn; 12 hồ sơ trễ hạn đã có thư xin lỗi.",
    ),
    (
        "Lịch tiếp công dân của Chủ tịch UBND phường quý IV",
        "Tiếp vào sáng thứ Năm tuần đầu và tuần thứ ba hằng tháng, tại Phòng tiếp công dân.",
    ),
    (
        "Phường Hoa Ban ra quân tổng vệ sinh môi trường, phòng chống sốt xuất huyết",
        "Mỗi hộ dành 15 phút lật úp vật chứa nước, thả cá vào bể; trạm y tế phun hóa chất tại 4 tổ dân phố.",
    ),
    (
        "Cấp đổi thẻ căn cước lưu động tại tổ dân phố 3, 5 và 7",
        "Công an phường nhận hồ sơ từ 7 giờ 30 đến 21 giờ; người cao tuổi được phục vụ tại nhà.",
    ),
    (
        "Hướng dẫn nộp hồ sơ đăng ký khai sinh trực tuyến",
        "Ba bước trên Cổng dịch vụ công; kết quả nhận tại nhà qua bưu chính công ích.",
    ),
    (
        "Thông báo tạm ngừng cấp nước để thay đường ống đường Lê Lợi",
        "Từ 22 giờ ngày 6 đến 4 giờ ngày 7; đề nghị các hộ chủ động trữ nước.",
    ),
    ("Bản nháp: kế hoạch Tết (chưa công bố)", "Bài này đang ẩn, không xuất hiện trên trang."),
    (
        "Danh sách hộ nghèo, cận nghèo sau rà soát: lấy ý kiến Nhân dân",
        "Niêm yết 7 ngày tại trụ sở UBND phường và nhà sinh hoạt cộng đồng các tổ dân phố.",
    ),
    (
        "Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư",
        "Các tổ dân phố tổ chức phần lễ vào sáng Chủ nhật, phần hội có thi nấu ăn và văn nghệ.",
    ),
    (
        "Cảnh báo lừa đảo: giả danh cán bộ phường gọi điện yêu cầu cài ứng dụng VNeID giả",
        "Cán bộ phường không yêu cầu cài ứng dụng qua điện thoại. Khi nghi ngờ, hãy gọi đường dây nóng.",
    ),
    (
        "Mời góp ý đồ án quy hoạch chi tiết khu dân cư phía Đông phường Hoa Ban, tỷ lệ 1/500, giai đoạn đến năm 2030",
        "Bản vẽ trưng bày tại sảnh tầng 1 và trên cổng thông tin; phiếu góp ý nhận đến hết ngày 15.",
    ),
    (
        "Tiêm chủng mở rộng tháng 11 tại Trạm Y tế phường",
        "Ngày 24 và 25; phụ huynh mang theo sổ tiêm chủng, cho trẻ ăn trước một giờ.",
    ),
    (
        "Đăng ký tuyển sinh lớp học bơi miễn phí cho học sinh tiểu học",
        "80 suất, ưu tiên trẻ em hộ nghèo và cận nghèo; học tại bể bơi Trường THCS Hoa Ban.",
    ),
    (
        "Từ tháng 12, Bộ phận Một cửa làm việc cả sáng thứ Bảy",
        "Tiếp nhận chứng thực, hộ tịch và trả kết quả từ 7 giờ 30 đến 11 giờ 30.",
    ),
];

/// What the emulated OA publishes.
pub(crate) fn pieces() -> Vec<CreateArticle> {
    NEWS.iter().map(|(title, summary)| piece(title, summary)).collect()
}

fn piece(title: &str, summary: &str) -> CreateArticle {
    let hidden = title.starts_with("Bản nháp");
    let body = vec![Block::Text { content: format!("<p>{summary}</p>") }];
    // Zalo copies covers to its own hosts; the emulator makes pictures up.
    let cover = Cover::photo("https://phuonghoaban.example/anh.jpg");
    CreateArticle::new(title, "Văn phòng UBND phường", summary, cover, body).status(if hidden {
        Visibility::Hide
    } else {
        Visibility::Show
    })
}
