import type { StateTone } from '@hien-luong/ui';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  Device,
  FileFault,
  ImportFault,
  RegisteredKind,
  RequestActName,
  RequestForm,
  RequestState,
  RevocationGround,
  SheetFault,
  SheetPreview,
  WatchKind,
} from '../../contract/index.ts';

type Words<Key extends string> = Readonly<Record<Key, MessageDescriptor>>;
type Toned<Key extends string> = Readonly<
  Record<Key, { word: MessageDescriptor; tone: StateTone }>
>;

export const HOLDER_KINDS: Words<RegisteredKind> = {
  person: msg`Cá nhân`,
  agency: msg`Cơ quan`,
  device: msg`Thiết bị, dịch vụ`,
};

export const DEVICE_KINDS: Words<Device['kind']> = {
  device: msg`Thiết bị`,
  service: msg`Dịch vụ`,
  software: msg`Phần mềm`,
};

export const IMPORT_FAULTS: Words<ImportFault> = {
  ALREADY_REGISTERED: msg`Chứng thư này đã có trong sổ.`,
  DUPLICATE_IN_IMPORT: msg`Chứng thư này lặp lại trong các tệp đã chọn.`,
  SERIAL_TAKEN: msg`Số sê-ri này đã thuộc về một chứng thư khác của cùng nơi cấp.`,
  EXPIRED: msg`Chứng thư đã hết hạn.`,
  REVOKED_BY_AUTHORITY: msg`Nơi cấp đã thu hồi chứng thư này.`,
  ISSUER_UNTRUSTED: msg`Nơi cấp không thuộc các cơ quan chứng thực được tin cậy.`,
  KEY_WEAK: msg`Khóa quá ngắn hoặc thuật toán không được dùng.`,
  NOT_FOR_SIGNING: msg`Chứng thư không được cấp để ký.`,
  HOLDER_UNKNOWN: msg`Không có ai mang tên này trong danh bạ.`,
  HOLDER_AMBIGUOUS: msg`Có nhiều người trùng tên; hãy chọn đúng người.`,
  HOLDER_AGENCY_DIFFERENT: msg`Có người trùng tên nhưng ở cơ quan khác với chứng thư; hãy chọn nếu đúng.`,
  HOLDER_RETIRED: msg`Người hoặc cơ quan này không còn hoạt động.`,
  HOLDER_NAME_DIFFERENT: msg`Tên trong chứng thư khác tên người đã chọn.`,
  NOT_IN_REQUEST: msg`Chứng thư không phải của người hoặc cơ quan trong đề nghị này.`,
};

export const FILE_FAULTS: Words<FileFault> = {
  FILE_TOO_LARGE: msg`Tệp lớn hơn 1 MB.`,
  FILE_EMPTY: msg`Tệp trống.`,
  FILE_NO_CERTIFICATE: msg`Không đọc được chứng thư nào trong tệp.`,
  TOO_MANY_CERTIFICATES: msg`Tệp có quá nhiều chứng thư.`,
};

export const SHEET_FAULTS: Words<SheetFault> = {
  MISSING: msg`còn trống`,
  FORMULA: msg`là công thức hoặc lỗi, không phải giá trị`,
  MERGED: msg`nằm trong ô gộp`,
  NUMBER_FOR_TEXT: msg`đang ở dạng số nên có thể mất số 0; đổi sang dạng văn bản`,
  DATE_INVALID: msg`không phải ngày dạng dd/MM/YYYY`,
  ID_INVALID: msg`phải có 9 hoặc 12 chữ số`,
  EMAIL_INVALID: msg`không phải địa chỉ e-mail`,
  CODE_UNKNOWN: msg`không đúng mã cho phép`,
  TOO_LONG: msg`quá dài`,
  DUPLICATE: msg`lặp lại ở dòng khác`,
  HOLDER_UNKNOWN: msg`không có trong danh bạ của cơ quan`,
  HOLDER_AMBIGUOUS: msg`trùng tên, cần đúng chức vụ để phân biệt`,
  HOLDER_RETIRED: msg`đã thôi giữ chức vụ`,
  SERIAL_UNKNOWN: msg`không phải chứng thư của người này trong sổ`,
};

export const SHEET_PROBLEMS: Words<NonNullable<SheetPreview['fault']>> = {
  NOT_A_WORKBOOK: msg`Tệp không phải bảng Excel (.xlsx) đọc được.`,
  TOO_LARGE: msg`Bảng quá lớn.`,
  TOO_MANY_ROWS: msg`Bảng có hơn 2.000 dòng; hãy chia nhỏ.`,
  HEADER_DIFFERENT: msg`Dòng đầu không đúng 19 cột của mẫu.`,
  NO_ROWS: msg`Bảng chưa có dòng nào dưới dòng đầu.`,
  WORKBOOK_ENCRYPTED: msg`Bảng có mật khẩu hoặc ở định dạng .xls cũ; hãy lưu lại thành .xlsx.`,
};

export const WATCH_KINDS: Toned<WatchKind> = {
  held: { word: msg`Đang tạm dừng`, tone: 'attention' },
  expired: { word: msg`Đã hết hạn`, tone: 'attention' },
  expiring7: { word: msg`Hết hạn trong 7 ngày`, tone: 'attention' },
  expiring30: { word: msg`Hết hạn trong 30 ngày`, tone: 'attention' },
  expiring60: { word: msg`Hết hạn trong 60 ngày`, tone: 'quiet' },
  revoked: { word: msg`Đã thu hồi, chưa có chứng thư khác`, tone: 'refused' },
  holderLeft: { word: msg`Chủ thể đã thôi việc, kết thúc`, tone: 'attention' },
  holderMoved: { word: msg`Chủ thể đã chuyển cơ quan`, tone: 'attention' },
  holderRenamed: { word: msg`Tên đã thay đổi`, tone: 'quiet' },
  unused: { word: msg`Lâu không dùng`, tone: 'quiet' },
  missing: { word: msg`Chưa có chứng thư`, tone: 'quiet' },
};

export const REQUEST_FORMS: Words<RequestForm> = {
  newPerson: msg`Cấp mới cho cá nhân (Mẫu 01)`,
  newOrganisation: msg`Cấp mới cho cơ quan, tổ chức (Mẫu 02)`,
  newDevice: msg`Cấp mới cho thiết bị, dịch vụ, phần mềm (Mẫu 03)`,
  renew: msg`Gia hạn (Mẫu 04)`,
  change: msg`Thay đổi thông tin (Mẫu 04)`,
  revoke: msg`Thu hồi (Mẫu 05)`,
  unlock: msg`Mở khóa, khôi phục thiết bị (Mẫu 06)`,
};

export const REQUEST_STATES: Toned<RequestState> = {
  draft: { word: msg`Dự thảo`, tone: 'quiet' },
  submitted: { word: msg`Chờ duyệt`, tone: 'act' },
  approved: { word: msg`Đã duyệt, chờ gửi`, tone: 'act' },
  sent: { word: msg`Đã gửi nơi cấp`, tone: 'act' },
  granted: { word: msg`Đã được cấp`, tone: 'good' },
  refused: { word: msg`Bị từ chối`, tone: 'refused' },
  handedOver: { word: msg`Đã bàn giao`, tone: 'good' },
  cancelled: { word: msg`Đã bỏ, không gửi`, tone: 'quiet' },
};

/** What happened, in a history. */
export const REQUEST_ACTS: Words<RequestActName> = {
  drafted: msg`Lập dự thảo`,
  edited: msg`Sửa dự thảo`,
  submitted: msg`Gửi duyệt`,
  withdrawn: msg`Rút lại`,
  returned: msg`Trả lại`,
  approved: msg`Duyệt`,
  sent: msg`Ghi đã gửi nơi cấp`,
  granted: msg`Nhập kết quả`,
  refused: msg`Ghi bị từ chối`,
  handedOver: msg`Bàn giao`,
  cancelled: msg`Hủy`,
};

export const GROUNDS: Words<RevocationGround> = {
  keyCompromised: msg`Lộ khóa bí mật hoặc nghi bị lộ`,
  deviceDamaged: msg`Thiết bị lưu khóa bị hỏng`,
  deviceLost: msg`Thiết bị lưu khóa bị mất`,
  authorityRequest: msg`Theo yêu cầu của cơ quan tố tụng, công an`,
  managingBodyRequest: msg`Theo yêu cầu của cơ quan quản lý trực tiếp`,
  jobChanged: msg`Chuyển công tác, thông tin không còn đúng`,
  retired: msg`Nghỉ hưu`,
  resigned: msg`Thôi việc`,
  deceased: msg`Đã mất`,
  dissolved: msg`Cơ quan giải thể`,
  split: msg`Cơ quan chia tách`,
  merged: msg`Cơ quan sáp nhập, hợp nhất`,
  outOfService: msg`Thiết bị, phần mềm ngừng sử dụng`,
};

/** What a draft lacks before it can be submitted. */
export const REQUEST_LACKS: Readonly<Record<string, MessageDescriptor>> = {
  RECEIVER_MISSING: msg`Thiếu người nhận thiết bị.`,
  GROUND_MISSING: msg`Thiếu căn cứ thu hồi.`,
  COORDINATOR_MISSING: msg`Thiếu người phối hợp.`,
  CHANGE_MISSING: msg`Chưa ghi nội dung cần thay đổi.`,
};
