import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ChangePlanPreview, PlanFault, WorkKind } from '../../contract/index.ts';

export const WORK_KINDS: Record<WorkKind, MessageDescriptor> = {
  incoming: msg`văn bản đến đang xử lý`,
  drafts: msg`dự thảo`,
  unissued: msg`văn bản đã ký chưa phát hành`,
  copies: msg`bản sao đang làm`,
  certificates: msg`chứng thư số còn hạn`,
};

export const PLAN_FAULTS: Record<PlanFault, MessageDescriptor> = {
  NO_SUCCESSOR: msg`Chưa có đơn vị kế thừa: nghị quyết không nêu, xin chọn.`,
  UNISSUED: msg`Còn văn bản đã ký chưa phát hành: phát hành hoặc trả lại trước.`,
  COPIES_OPEN: msg`Còn bản sao đang làm: làm xong hoặc hủy trước.`,
  CHANGES_LATER: msg`Đơn vị hoặc đơn vị trực thuộc đã có thay đổi từ ngày này trở đi.`,
  POST_LATER: msg`Có chức vụ bắt đầu từ ngày này trở đi: kết thúc hoặc chuyển trước.`,
};

export const PLAN_BASES: Record<'law' | 'proposal' | 'choice', MessageDescriptor> = {
  law: msg`Theo nghị quyết`,
  proposal: msg`Đề xuất, tỉnh quyết định`,
  choice: msg`Đã chọn`,
};

export const PLAN_REFUSALS: Record<NonNullable<ChangePlanPreview['refusal']>, MessageDescriptor> = {
  DONE: msg`Thay đổi này đã được thực hiện. Xem cơ cấu tổ chức tại từng ngày để đối chiếu.`,
  TOO_EARLY: msg`Ngày hiệu lực sớm hơn ngày nghị quyết cho phép.`,
  IN_FUTURE: msg`Chưa đến ngày hiệu lực: chạy từ chính ngày đó trở đi.`,
  NO_PROVINCE: msg`Danh bạ chưa có Ủy ban nhân dân tỉnh.`,
};
