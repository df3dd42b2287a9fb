type Advice = Readonly<Record<string, { why: string; todo: string }>>;

/** Why a request was refused before anything was judged. */
export const vietnameseRefusals: Advice = {
  FILE_MISSING: {
    why: 'Chưa có tệp nào được gửi, hoặc tệp rỗng.',
    todo: 'Chọn một tệp có nội dung rồi bấm Kiểm tra.',
  },
  FORM_INVALID: {
    why: 'Dữ liệu gửi lên không đúng dạng.',
    todo: 'Mở lại trang, chọn một tệp rồi gửi. Mỗi lần chỉ kiểm tra một tệp.',
  },
  UPLOAD_TOO_LARGE: {
    why: 'Tệp vượt quá dung lượng cho phép.',
    todo: 'Chọn tệp nhỏ hơn, hoặc kiểm tra trên máy bằng lệnh hien-luong verify.',
  },
  CHECKS_TOO_MANY: {
    why: 'Có quá nhiều lượt kiểm tra từ địa chỉ mạng này, hoặc hệ thống đang bận.',
    todo: 'Đợi một phút rồi thử lại.',
  },
  REQUESTS_TOO_MANY: {
    why: 'Có quá nhiều yêu cầu từ địa chỉ mạng này.',
    todo: 'Đợi một phút rồi thử lại.',
  },
  DOCUMENT_NOT_FOUND: {
    why: 'Không có văn bản đã phát hành nào mang mã này.',
    todo: 'Gõ lại đúng mã in trên văn bản. Nếu vẫn không có, hỏi cơ quan ghi trên văn bản trước khi dùng.',
  },
  CHECK_TOO_LARGE: {
    why: 'Tệp đòi nhiều thời gian hoặc bộ nhớ hơn mức cho phép nên đã dừng.',
    todo: 'Kiểm tra trên máy bằng lệnh hien-luong verify.',
  },
  REPORT_NOT_FOUND: {
    why: 'Tệp không có chữ ký nào để lập báo cáo.',
    todo: 'Kiểm tra lại đúng tệp đã ký.',
  },
  FILE_DIFFERENT: {
    why: 'Tệp vừa chọn không phải tệp đã kiểm tra.',
    todo: 'Chọn lại đúng tệp đó, hoặc kiểm tra tệp mới từ đầu.',
  },
  REVISION_NOT_FOUND: {
    why: 'Tệp không có bản được yêu cầu.',
    todo: 'Kiểm tra lại tệp từ đầu.',
  },
  ORIGIN_FORBIDDEN: {
    why: 'Yêu cầu đến từ một trang khác nên không được nhận.',
    todo: 'Mở trang kiểm tra tại địa chỉ này rồi gửi tệp.',
  },
  ROUTE_NOT_FOUND: {
    why: 'Không có trang này.',
    todo: 'Kiểm tra lại địa chỉ, hoặc mở trang kiểm tra.',
  },
  INTERNAL: {
    why: 'Hệ thống gặp lỗi khi kiểm tra. Tệp không được lưu lại.',
    todo: 'Thử lại sau. Nếu vẫn lỗi, báo cho cơ quan quản trị kèm mã dưới đây.',
  },
};
