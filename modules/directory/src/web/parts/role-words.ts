import type { Role } from '@hien-luong/platform/contract';
import type { StateTone } from '@hien-luong/ui';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AccountState, Standing } from '../../contract/index.ts';

export const ROLES: Record<Role, MessageDescriptor> = {
  officer: msg`Chuyên viên: soạn thảo, xử lý văn bản`,
  leader: msg`Lãnh đạo: ký, chỉ đạo`,
  clerk: msg`Văn thư: vào sổ, cấp số, đóng dấu, phát hành`,
  administrator: msg`Quản trị tỉnh: toàn bộ danh bạ và tài khoản`,
  agencyAdministrator: msg`Quản trị cơ quan: phòng, người, tài khoản của cơ quan`,
  auditor: msg`Kiểm tra: đọc văn bản và nhật ký của cơ quan`,
};

export const ROLE_NAMES: Record<Role, MessageDescriptor> = {
  officer: msg`Chuyên viên`,
  leader: msg`Lãnh đạo`,
  clerk: msg`Văn thư`,
  administrator: msg`Quản trị tỉnh`,
  agencyAdministrator: msg`Quản trị cơ quan`,
  auditor: msg`Kiểm tra`,
};

export const STANDINGS: Record<Standing, MessageDescriptor> = {
  head: msg`Đứng đầu`,
  acting: msg`Quyền, phụ trách`,
  deputy: msg`Cấp phó`,
  member: msg`Thành viên`,
};

export const ACCOUNT_STATES: Record<AccountState, { word: MessageDescriptor; tone: StateTone }> = {
  none: { word: msg`Chưa có tài khoản`, tone: 'quiet' },
  invited: { word: msg`Chờ đặt mật khẩu`, tone: 'attention' },
  expired: { word: msg`Mã đã hết hạn`, tone: 'refused' },
  active: { word: msg`Đang dùng`, tone: 'good' },
  locked: { word: msg`Đã khóa`, tone: 'refused' },
};
