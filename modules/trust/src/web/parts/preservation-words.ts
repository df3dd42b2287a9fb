import type { StateTone } from '@hien-luong/ui';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MissingProof, PreservationProblem, PreservationState } from '../../contract/index.ts';

export const PRESERVATION_STATES: Record<
  PreservationState,
  { word: MessageDescriptor; tone: StateTone }
> = {
  preserved: { word: msg`Đã lưu giữ`, tone: 'good' },
  waiting: { word: msg`Đang chờ`, tone: 'attention' },
  notPreservable: { word: msg`Không lưu giữ được`, tone: 'quiet' },
};

export const PRESERVATION_PROBLEMS: Record<PreservationProblem, MessageDescriptor> = {
  EVIDENCE_MISSING: msg`Chưa có đủ trả lời về tình trạng chứng thư; hệ thống tự hỏi lại.`,
  TIMESTAMP_UNAVAILABLE: msg`Dịch vụ cấp dấu thời gian chưa trả lời; hệ thống tự thử lại.`,
  TIMESTAMP_NOT_LONGER: msg`Chứng thư của dịch vụ cấp dấu thời gian chưa được thay, nên gia hạn lúc này không kéo dài được. Quản trị viên cần liên hệ nơi cung cấp.`,
  NOT_SIGNED: msg`Tệp không có chữ ký số nên không có gì để lưu giữ.`,
  FILE_UNREADABLE: msg`Không đọc được tệp nên không bổ sung được bằng chứng; tệp vẫn giữ nguyên.`,
};

export const MISSING_PROOFS: Record<MissingProof['kind'], MessageDescriptor> = {
  SIGNER_CERTIFICATE: msg`Thiếu chứng thư của người ký`,
  SIGNATURE_TIMESTAMP: msg`Chữ ký không có dấu thời gian`,
  ISSUER: msg`Thiếu chứng thư của nơi cấp`,
  STATUS: msg`Chưa rõ tình trạng chứng thư`,
  FRESH_STATUS: msg`Tình trạng chứng thư chưa đủ mới`,
};
