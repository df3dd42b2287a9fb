import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FormField } from '../../contract/index.ts';

/** Labels of what a form asks, as near to its printed words as an entry field allows. */
export const FORM_WORDS: Record<FormField, MessageDescriptor> = {
  invited: msg`Kính mời`,
  event: msg`Tới dự`,
  chair: msg`Chủ trì`,
  time: msg`Thời gian`,
  venue: msg`Địa điểm`,
  person: msg`Ông (bà)`,
  personTitle: msg`Chức vụ, đơn vị công tác`,
  sentTo: msg`Được cử đến`,
  matter: msg`Về việc`,
  validUntil: msg`Có giá trị đến hết ngày`,
  attendees: msg`Thành phần tham dự`,
  secretary: msg`Thư ký`,
  endedAt: msg`Kết thúc vào`,
  requestedOn: msg`Ngày của đơn xin nghỉ phép`,
  leaveLength: msg`Nghỉ trong thời gian`,
  leaveFrom: msg`Nghỉ từ ngày`,
  leaveUntil: msg`Nghỉ đến hết ngày`,
  leavePlace: msg`Nghỉ tại`,
  countedAs: msg`Tính vào thời gian`,
};
