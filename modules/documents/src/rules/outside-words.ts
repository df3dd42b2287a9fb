import type { DocumentsNotice } from '../contract/index.ts';

/**
 * What a mail or a push says of each notification: what waits, and never what a document is about.
 * These words leave the house.
 */
export const OUTSIDE_WORDS: Readonly<Record<DocumentsNotice, string>> = {
  'documents.arrived': 'Có văn bản mới đến, chờ vào sổ',
  'documents.toDirect': 'Có văn bản đến chờ cho ý kiến chỉ đạo',
  'documents.assigned': 'Ông/bà được giao chủ trì xử lý văn bản',
  'documents.coordinate': 'Ông/bà được giao phối hợp xử lý văn bản',
  'documents.completed': 'Việc ông/bà giao đã hoàn thành',
  'documents.replyArrived': 'Có văn bản trả lời',
  'documents.senderAsks': 'Nơi gửi đề nghị, chờ văn thư trả lời',
  'documents.takenBack': 'Nơi gửi đã thu hồi hoặc thay thế văn bản đang xử lý',
  'documents.toSign': 'Có văn bản chờ ông/bà ký số',
  'documents.draftReturned': 'Dự thảo của ông/bà bị trả lại',
  'documents.signed': 'Dự thảo của ông/bà đã được ký',
  'documents.toSeal': 'Có văn bản chờ cấp số và đóng dấu',
  'documents.issued': 'Văn bản đã phát hành',
  'documents.toApproveCopy': 'Có đề nghị sao chờ ông/bà duyệt',
  'documents.toMakeCopy': 'Có bản sao đã duyệt, chờ đóng dấu',
  'documents.copyMade': 'Bản sao đã làm xong',
  'documents.recipientReturned': 'Nơi nhận trả lại hoặc chưa nhận được văn bản',
  'documents.requestAnswered': 'Nơi nhận trả lời đề nghị',
  'documents.dueSoon': 'Văn bản sắp đến hạn xử lý',
  'documents.overdue': 'Văn bản đã quá hạn xử lý',
  'documents.overdueBelow': 'Đơn vị có văn bản quá hạn xử lý',
};
