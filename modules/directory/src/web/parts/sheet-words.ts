import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DirectorySheetFault, DirectorySheetPreview } from '../../contract/index.ts';

export const SHEET_FAULTS: Record<DirectorySheetFault, MessageDescriptor> = {
  MISSING: msg`chưa có nội dung`,
  FORMULA: msg`là công thức hoặc lỗi; dán lại thành giá trị`,
  MERGED: msg`là ô gộp; bỏ gộp rồi điền từng ô`,
  NUMBER_FOR_TEXT: msg`là số hoặc ngày; định dạng ô là Văn bản rồi nhập lại`,
  DATE_INVALID: msg`không phải ngày đúng, viết như 31/03/2021`,
  TOO_LONG: msg`dài quá`,
  WORD_UNKNOWN: msg`không phải từ dùng được, xem mẫu`,
  CODE_INVALID: msg`mã không đúng dạng, hoặc phòng không có mã`,
  CODE_TAKEN: msg`mã đang là của đơn vị khác`,
  DUPLICATE: msg`trùng với dòng khác hoặc với đơn vị đã có`,
  UNIT_UNKNOWN: msg`không có đơn vị này trong danh bạ và trong bảng`,
  UNIT_AMBIGUOUS: msg`nhiều đơn vị cùng tên; ghi mã, hoặc điền cột Cơ quan`,
  UNIT_LATER: msg`trước ngày đơn vị bắt đầu có`,
  PLACE_INVALID: msg`loại đơn vị này không đặt được ở đó`,
  NOT_YOURS: msg`không thuộc quyền quản trị của bạn`,
  HEAD_TAKEN: msg`đơn vị đã có người đứng đầu`,
  PERSON_KNOWN: msg`người này đã có chức vụ ở đơn vị đó`,
  USERNAME_INVALID: msg`chỉ gồm chữ thường không dấu, số, dấu chấm; từ 3 ký tự`,
  USERNAME_TAKEN: msg`tên đăng nhập đã có người dùng`,
};

export const SHEET_PROBLEMS: Record<
  NonNullable<DirectorySheetPreview['fault']>,
  MessageDescriptor
> = {
  NOT_A_WORKBOOK: msg`Tệp không phải bảng tính .xlsx hay bảng chữ .csv mã UTF-8.`,
  TOO_LARGE: msg`Tệp quá lớn: tối đa 8 MB.`,
  TOO_MANY_ROWS: msg`Bảng quá dài: tối đa 5.000 dòng.`,
  HEADER_DIFFERENT: msg`Dòng tiêu đề khác mẫu.`,
  NO_ROWS: msg`Bảng chưa có dòng nào.`,
  WORKBOOK_ENCRYPTED: msg`Tệp đặt mật khẩu nên không đọc được; lưu lại không mật khẩu.`,
};
