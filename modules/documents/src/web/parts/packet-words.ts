import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Why a packet could not be read, or what was odd about one that could. */
const PACKET_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  NOT_ADDRESSED_TO_US: msg`Gói tin không ghi cơ quan này trong nơi nhận; văn thư đã nhận bằng tay.`,
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
};

/** The words of a code, or undefined for one we have no words for. */
export function findPacketWords(code: string): MessageDescriptor | undefined {
  return PACKET_WORDS[code];
}
