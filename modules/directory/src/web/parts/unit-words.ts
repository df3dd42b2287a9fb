import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { SuccessionKind, UnitKind } from '../../contract/index.ts';

export const KINDS: Record<UnitKind, MessageDescriptor> = {
  province: msg`Ủy ban nhân dân tỉnh`,
  provincialBody: msg`Cơ quan thuộc Ủy ban nhân dân tỉnh`,
  district: msg`Ủy ban nhân dân cấp huyện`,
  commune: msg`Ủy ban nhân dân cấp xã`,
  subordinate: msg`Đơn vị trực thuộc`,
  division: msg`Phòng, ban chuyên môn`,
  outside: msg`Cơ quan ngoài tỉnh`,
};

export const SUCCESSIONS: Record<SuccessionKind, MessageDescriptor> = {
  establish: msg`Thành lập`,
  rename: msg`Đổi tên`,
  merge: msg`Sáp nhập`,
  split: msg`Chia tách`,
  dissolve: msg`Giải thể`,
  reparent: msg`Chuyển cơ quan chủ quản`,
};
