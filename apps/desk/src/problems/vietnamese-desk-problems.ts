import type { ProblemWords } from './problem-code.ts';

/** Refusals of the records desk: views, what is shared, numbers, paper. */
export const vietnameseDeskProblems = {
  VIEW_FORBIDDEN: ['Khung nhìn này của đồng nghiệp.', 'Lưu thành khung nhìn mới của bạn.'],
  SHARED_FORBIDDEN: [
    'Chỉ văn thư sửa được mục dùng chung của cơ quan.',
    'Lưu thành mục của riêng bạn, hoặc nhờ văn thư.',
  ],
  HOLD_DAYS_INVALID: [
    'Ngày giữ số không hợp lệ.',
    'Giữ từ hôm nay, nhiều nhất 30 ngày và trong năm của sổ.',
  ],
  HELD_NUMBER_NOT_FOUND: ['Không tìm thấy số đang giữ.', 'Tải lại danh sách số giữ.'],
  DOCUMENT_DATE_INVALID: ['Ngày văn bản sau ngày hôm nay.', 'Xem lại ngày ghi trên văn bản.'],
  NUMBER_TAKEN: [
    'Số này đã cấp cho văn bản khác.',
    'Để trống để lấy số tiếp theo, hoặc chọn số khác.',
  ],
  ISSUE_DATE_INVALID: [
    'Ngày ban hành không hợp lệ.',
    'Ngày ban hành không trước ngày ký, không sau hôm nay và cùng năm của sổ.',
  ],
} satisfies Record<string, ProblemWords>;
