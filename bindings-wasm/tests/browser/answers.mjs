// A made-up agency in the form in which the portal answers, with names and titles of the length that real ones have.

export const OA = "3165742874338144140";
export const OA_LINK = `https://zalo.me/${OA}`;
export const QR_LINK = `${OA_LINK}?src=qr&f=1`;

export const oa = (more = {}) => ({
  id: OA,
  alias: "ubndphuonghoaban",
  name: "Ủy ban nhân dân phường Hoa Ban",
  description: "Kênh thông tin chính thức của phường: thông báo, lịch tiếp công dân, hướng dẫn thủ tục hành chính và trả lời phản ánh.",
  avatar: "/zalo/pictures/avatar",
  verified: true,
  followers: 12345,
  link: OA_LINK,
  qr: QR_LINK,
  updated: "2026-11-20T22:30:00+07:00",
  ...more,
});

const TITLES = [
  "Lịch tiếp công dân tháng 12 năm 2026 của Chủ tịch Ủy ban nhân dân phường",
  "Thông báo tạm ngừng cấp nước để sửa đường ống tại tổ dân phố 4 và 5",
  "Tiêm chủng mở rộng: trẻ dưới 5 tuổi tiêm tại Trạm y tế phường từ ngày 25",
  "Hướng dẫn nộp hồ sơ trực tuyến mức độ toàn trình",
  "Cảnh báo lừa đảo qua điện thoại mạo danh cán bộ phường",
  "Kết quả họp tổ dân phố tháng 11",
];

export const TOTAL = 14;

export const article = (i, more = {}) => ({
  id: `a${i}`,
  title: `${TITLES[i % TITLES.length]} (${i + 1})`,
  description: "Người dân xem nội dung đầy đủ trên trang Zalo của phường, hoặc gọi số điện thoại của bộ phận một cửa trong giờ hành chính.",
  picture: i % 5 === 3 ? null : `/zalo/pictures/${i % 4}`,
  published: new Date(Date.UTC(2026, 10, 20 - i, 18, 5)).toISOString(),
  link: `https://oa.zalo.me/article?id=a${i}`,
  ...more,
});

export function articles(url, more = {}) {
  const offset = Number(url.searchParams.get("offset"));
  const limit = Number(url.searchParams.get("limit"));
  const items = Array.from({ length: Math.max(0, Math.min(limit, TOTAL - offset)) }, (_, i) => article(offset + i));
  return { total: TOTAL, offset, items, ...more };
}

export const refusal = (code, retry_after = null) => ({
  error: { code, message: { vi: `Máy chủ nói: ${code}`, en: `The server says: ${code}` }, retry_after },
});
