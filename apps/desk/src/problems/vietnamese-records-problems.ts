import type { ProblemWords } from './problem-code.ts';

/** What the acts on case files, registers, hand-overs and retention refuse with. */
export const vietnameseRecordsProblems = {
  CASE_FILE_NOT_FOUND: [
    'Không tìm thấy hồ sơ này.',
    'Hồ sơ không có, hoặc chưa được chia sẻ với chức vụ đang làm việc. Hỏi người lập hồ sơ.',
  ],
  CASE_FILE_STALE: [
    'Hồ sơ vừa được người khác thay đổi.',
    'Tải lại hồ sơ rồi làm lại; nội dung đang nhập vẫn còn.',
  ],
  CASE_FILE_EMPTY: ['Hồ sơ chưa có văn bản nào.', 'Đưa văn bản vào hồ sơ trước khi kết thúc.'],
  CASE_FILE_FULL: ['Hồ sơ đã đủ 999 văn bản.', 'Kết thúc hồ sơ này và mở hồ sơ tiếp theo.'],
  NOT_THE_KEEPER_FORBIDDEN: [
    'Chức vụ đang làm việc không lập hồ sơ này.',
    'Nhờ người lập hồ sơ hoặc văn thư thực hiện.',
  ],
  CATALOGUE_NOT_FOUND: ['Chưa có danh mục hồ sơ của năm này.', 'Chọn năm khác, hoặc lập danh mục.'],
  CATALOGUE_STALE: ['Danh mục vừa được người khác thay đổi.', 'Tải lại danh mục rồi làm lại.'],
  CATALOGUE_TAKEN: ['Năm này đã có danh mục hồ sơ.', 'Mở danh mục của năm đó để sửa.'],
  CATALOGUE_EMPTY: ['Danh mục chưa có hồ sơ nào.', 'Thêm hồ sơ dự kiến trước khi phê duyệt.'],
  SYMBOL_TAKEN: [
    'Số và ký hiệu hồ sơ này đã dùng trong năm.',
    'Chọn số khác, hoặc để trống để hệ thống cấp.',
  ],
  ENTRY_NOT_FOUND: ['Dòng này không còn trong danh mục đã phê duyệt.', 'Tải lại danh mục của năm.'],
  DOCUMENT_NOT_READY: [
    'Văn bản này chưa đưa vào hồ sơ được.',
    'Văn bản đi cần được cấp số và phát hành, văn bản đến cần được vào sổ; văn bản đã thu hồi thì không đưa vào.',
  ],
  DOCUMENT_FILED_TAKEN: ['Văn bản đã nằm trong hồ sơ này.', 'Không cần làm gì thêm.'],
  FILED_NOT_FOUND: ['Văn bản không còn trong hồ sơ này.', 'Tải lại hồ sơ.'],
  ORDER_INCOMPLETE: ['Thứ tự chưa gồm đủ văn bản trong hồ sơ.', 'Tải lại hồ sơ rồi sắp xếp lại.'],
  END_DATE_INVALID: [
    'Ngày kết thúc không hợp lệ.',
    'Chọn ngày công việc kết thúc, không sau hôm nay.',
  ],
  KEEP_BACK_TOO_LONG: [
    'Ngày giữ lại không hợp lệ.',
    'Chọn ngày sau hạn nộp lưu và không quá 2 năm kể từ hạn đó.',
  ],
  PACKAGE_TOO_LARGE: [
    'Hồ sơ có nhiều tệp quá lớn để xuất một gói.',
    'Gói chứa nhiều nhất 200 MB. Nhờ quản trị xuất trực tiếp từ kho tệp.',
  ],
  HAND_OVER_NOT_FOUND: ['Không tìm thấy lần nộp lưu này.', 'Tải lại danh sách nộp lưu.'],
  HAND_OVER_STALE: ['Lần nộp lưu vừa được người khác xử lý.', 'Tải lại trang để xem kết quả.'],
  RETENTION_TOO_SHORT: [
    'Có hồ sơ bảo quản dưới 5 năm, không phải nộp lưu.',
    'Bỏ chọn hồ sơ đó; đơn vị tự giữ đến hết thời hạn.',
  ],
  RECEIPT_INCOMPLETE: [
    'Mỗi hồ sơ phải được nhận hoặc trả lại đúng một lần.',
    'Tải lại lần nộp lưu rồi tiếp nhận lại.',
  ],
  RETENTION_NOT_LONGER: [
    'Thời hạn mới không dài hơn thời hạn đang có.',
    'Chọn số năm lớn hơn, hoặc vĩnh viễn.',
  ],
  RETENTION_NOT_OVER: [
    'Có hồ sơ chưa hết thời hạn bảo quản.',
    'Bỏ chọn hồ sơ đó; chỉ hủy hồ sơ đã hết thời hạn.',
  ],
  DECISION_INVALID: [
    'Không tìm thấy quyết định đã ban hành với số này.',
    'Ghi đúng số, ký hiệu của quyết định hủy mà cơ quan đã ban hành trong hệ thống.',
  ],
  MINUTES_INVALID: ['Biên bản hủy phải là tệp PDF.', 'Tải lên bản PDF của biên bản đã ký.'],
  REGISTER_TOO_LARGE: [
    'Khoảng thời gian này có quá nhiều văn bản để in một lần.',
    'Chọn từ ngày, đến ngày ngắn hơn, hoặc tải sổ dạng Excel.',
  ],
} as const satisfies Readonly<Record<string, ProblemWords>>;
