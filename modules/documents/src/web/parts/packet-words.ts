import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Why a packet could not be read, or what was odd about one that could. */
const PACKET_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  NOT_ADDRESSED_TO_US: msg`Gói tin không ghi cơ quan này trong nơi nhận; văn thư đã nhận bằng tay.`,
  SENDER_UNPROVEN: msg`Chưa có bằng chứng gói tin do đúng cơ quan ghi trong đó gửi: không đến qua trục, cũng không mang chữ ký số của cơ quan ấy.`,
  SENDER_MISMATCH: msg`Gói tin ghi tên một cơ quan khác với cơ quan đã gửi nó qua trục.`,
  DELIVERY_FAILED: msg`Chưa chuyển được, hệ thống đang gửi lại.`,
  PARTNER_REFUSED: msg`Hệ thống của nơi nhận từ chối gói tin; quản trị viên xem lý do và gửi lại ở trang Liên thông.`,
  NOT_EDXML: msg`Không phải gói tin văn bản theo chuẩn.`,
  NOT_XML: msg`Nội dung không đúng cấu trúc XML.`,
  DTD_REFUSED: msg`Gói tin khai báo DTD hoặc thực thể, có thể gây hại nên không mở.`,
  ENCODING_UNSUPPORTED: msg`Gói tin dùng bảng mã khác UTF-8.`,
  TOO_DEEP: msg`Gói tin lồng quá nhiều tầng.`,
  TOO_MANY_ELEMENTS: msg`Gói tin có quá nhiều phần tử.`,
  TOO_MANY_ATTACHMENTS: msg`Gói tin có quá nhiều tệp đính kèm.`,
  PACKET_TOO_LARGE: msg`Gói tin quá lớn.`,
  ATTACHMENT_BOMB: msg`Tệp nén bung ra quá lớn (bom nén) nên không mở.`,
  ATTACHMENT_ENCODING: msg`Tệp đính kèm mã hóa sai, không giải ra được.`,
  ATTACHMENT_TOO_LARGE: msg`Tệp đính kèm quá lớn.`,
  MISSING_ELEMENT: msg`Gói tin thiếu thông tin bắt buộc.`,
  INVALID_DATE: msg`Gói tin ghi một ngày không có thật.`,
  BUSINESS_TYPE_UNKNOWN: msg`Gói tin ghi loại nghiệp vụ không có trong quy chuẩn.`,
  STATUS_CODE_UNKNOWN: msg`Gói tin ghi mã trạng thái không có trong quy chuẩn.`,
  TARGET_UNKNOWN: msg`Yêu cầu thu hồi hoặc cập nhật một văn bản chưa đến cơ quan này, hoặc không do nơi gửi ban hành; nơi gửi đã được báo lại.`,
  UPDATED_UNKNOWN: msg`Gói tin cập nhật một văn bản chưa có ở đây nhưng mang đủ văn bản, nên được nhận như văn bản đến.`,
  REPLACED_UNKNOWN: msg`Văn bản này thay thế một văn bản chưa từng đến cơ quan này.`,
  STATUS_UNMATCHED: msg`Thông báo trạng thái không khớp văn bản đi nào của cơ quan.`,
  AGENCY_UNKNOWN: msg`Cơ quan nhận không có trong danh bạ mạng.`,
  ATTACHMENT_EMPTY: msg`Gói tin có tệp đính kèm rỗng.`,
  ATTACHMENT_MISSING: msg`Gói tin nhắc tới tệp đính kèm nhưng không kèm theo.`,
  ATTACHMENT_RENAMED: msg`Tên tệp đính kèm được đổi cho an toàn.`,
  ATTACHMENT_UNLISTED: msg`Gói tin kèm tệp không có trong danh mục.`,
  ATTACHMENT_ZIP_DAMAGED: msg`Tệp nén trong gói tin bị hỏng; giữ nguyên như khi nhận.`,
  DATE_FORMAT: msg`Ngày trong gói tin viết khác chuẩn.`,
  DATE_IGNORED: msg`Một ngày trong gói tin không đọc được nên bỏ qua.`,
  DATE_IN_FUTURE: msg`Gói tin ghi một ngày trong tương lai.`,
  ELEMENT_IGNORED: msg`Gói tin có phần không thuộc chuẩn, được bỏ qua.`,
  ELEMENT_MISSING: msg`Gói tin thiếu một phần của chuẩn.`,
  ELEMENT_REPEATED: msg`Gói tin lặp một phần; lấy phần đầu.`,
  IDS_CONTRADICT: msg`Các mã trong gói tin mâu thuẫn nhau.`,
  RECIPIENT_REPEATED: msg`Gói tin ghi một nơi nhận nhiều lần.`,
  STATUS_CODE_FORMAT: msg`Mã trạng thái viết khác chuẩn.`,
  VALUE_IGNORED: msg`Một giá trị trong gói tin không hợp lệ nên bỏ qua.`,
};

/** The words of a code, or undefined for one we have no words for. */
export function findPacketWords(code: string): MessageDescriptor | undefined {
  return PACKET_WORDS[code];
}
