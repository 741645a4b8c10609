import type { Vocabulary } from "./vocabulary.ts";

export const vi: Vocabulary = {
  tail: [
    "tin liên quan", "bài liên quan", "bài viết liên quan", "tin cùng chuyên mục", "cùng chuyên mục", "tin mới", "tin mới nhất", "tin nổi bật", "tin đọc nhiều", "đọc nhiều", "đọc nhiều nhất", "xem nhiều", "xem nhiều nhất", "có thể bạn quan tâm", "bạn có thể quan tâm", "bạn có thể thích", "bình luận", "ý kiến bạn đọc", "ý kiến", "gửi bình luận", "viết bình luận", "để lại bình luận", "từ khóa", "tags", "chia sẻ", "chia sẻ bài viết", "xem thêm", "đọc thêm", "bài trước", "bài tiếp theo", "tin khác", "các tin khác", "cùng chủ đề", "cùng tác giả", "nguồn", "chủ đề",
  ],
  prompts: [
    "đọc thêm", "xem thêm", "xem chi tiết", "mời bạn đọc", "mời quý độc giả", "theo dõi", "đăng ký", "đăng nhập", "chia sẻ", "tải ứng dụng", "tham gia nhóm", "bản quyền", "nghiêm cấm sao chép", "vui lòng", "trang web này sử dụng", "chúng tôi sử dụng cookie", "gửi bình luận", "để lại bình luận", "quảng cáo", "dịch tự động", "tin liên quan", "hãy để lại",
  ],
  furniture: [
    "trang chủ", "menu", "tìm kiếm", "đăng nhập", "đăng ký", "chính trị", "kinh tế", "xã hội", "thế giới", "thể thao", "văn hóa", "giáo dục", "pháp luật", "video", "ảnh", "in bài", "in bài viết", "lưu bài", "chia sẻ", "facebook", "zalo", "twitter", "sao chép liên kết", "đóng", "tiếp", "trước", "quay lại", "liên hệ", "quảng cáo", "hết", "nghe đọc bài", "thời sự", "đối ngoại", "quốc tế",
  ],
  credits: ["ảnh", "nguồn", "nguồn ảnh", "minh họa", "ảnh minh họa", "ảnh tư liệu"],
  bylines: ["tác giả", "theo", "biên tập"],
  sources: ["nguồn", "theo"],
};
