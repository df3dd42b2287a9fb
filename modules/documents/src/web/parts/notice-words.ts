import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DocumentsNotice } from '../../contract/index.ts';

/** What each notification says; which document, beside it. */
export const DOCUMENTS_NOTICES: Record<DocumentsNotice, MessageDescriptor> = {
  'documents.arrived': msg`Văn bản mới đến, chờ vào sổ`,
  'documents.toDirect': msg`Văn bản đến chờ cho ý kiến chỉ đạo`,
  'documents.assigned': msg`Bạn được giao chủ trì xử lý`,
  'documents.coordinate': msg`Bạn được giao phối hợp xử lý`,
  'documents.completed': msg`Việc bạn giao đã hoàn thành`,
  'documents.replyArrived': msg`Có văn bản trả lời`,
  'documents.senderAsks': msg`Nơi gửi đề nghị, chờ văn thư trả lời`,
  'documents.takenBack': msg`Nơi gửi đã thu hồi hoặc thay thế văn bản bạn xử lý`,
  'documents.toSign': msg`Chờ bạn ký số`,
  'documents.draftReturned': msg`Dự thảo bị trả lại`,
  'documents.signed': msg`Dự thảo của bạn đã được ký`,
  'documents.toSeal': msg`Chờ cấp số và đóng dấu`,
  'documents.issued': msg`Văn bản đã phát hành`,
  'documents.toApproveCopy': msg`Đề nghị sao chờ bạn duyệt`,
  'documents.toMakeCopy': msg`Bản sao đã duyệt, chờ đóng dấu`,
  'documents.copyMade': msg`Bản sao đã làm xong`,
  'documents.recipientReturned': msg`Nơi nhận trả lại hoặc chưa nhận được`,
  'documents.requestAnswered': msg`Nơi nhận trả lời đề nghị`,
  'documents.dueSoon': msg`Sắp đến hạn xử lý`,
  'documents.overdue': msg`Đã quá hạn xử lý`,
  'documents.overdueBelow': msg`Đơn vị bạn có việc quá hạn`,
};
