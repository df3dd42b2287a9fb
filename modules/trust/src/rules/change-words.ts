import type { VerdictWords } from '../contract/index.ts';

/** Kinds of change after a signature, both those that are allowed and those that break it. */
const CHANGES: Readonly<Record<string, VerdictWords>> = {
  SIGNATURE_ADDED: { vi: 'thêm chữ ký', en: 'signature added' },
  SIGNATURE_FIELD_ADDED: { vi: 'thêm ô chữ ký', en: 'signature field added' },
  DOCUMENT_TIMESTAMP_ADDED: { vi: 'thêm dấu thời gian', en: 'timestamp added' },
  VALIDATION_DATA_ADDED: { vi: 'thêm dữ liệu xác minh', en: 'validation data added' },
  DOCUMENT_INFO_CHANGED: { vi: 'đổi thông tin mô tả tệp', en: 'description changed' },
  FIELD_FILLED: { vi: 'điền số và ngày', en: 'number and date filled in' },
  ANNOTATION_ADDED: { vi: 'thêm ghi chú', en: 'comment added' },
  CATALOG_CHANGED: { vi: 'đổi cấu trúc tệp', en: 'structure changed' },
  PAGE_CHANGED: { vi: 'đổi nội dung trang', en: 'page changed' },
  FORM_CHANGED: { vi: 'đổi biểu mẫu', en: 'form changed' },
  FIELD_CHANGED: { vi: 'đổi trường đã khóa', en: 'locked field changed' },
  FIELD_ADDED: { vi: 'thêm trường', en: 'field added' },
  ANNOTATIONS_CHANGED: { vi: 'đổi chú thích', en: 'annotations changed' },
  OBJECT_CHANGED: { vi: 'đổi nội dung đã ký', en: 'signed content changed' },
  MISSING_OBJECT_DEFINED: { vi: 'chèn nội dung mới', en: 'new content inserted' },
  CROSS_REFERENCE_REPLACED: { vi: 'thay bảng tham chiếu', en: 'cross-references replaced' },
  TRAILER_CHANGED: { vi: 'đổi phần cuối tệp', en: 'trailer changed' },
  TRAILING_DATA: { vi: 'thêm dữ liệu sau phần đã ký', en: 'data added behind what was signed' },
  REVISION_UNREADABLE: { vi: 'thêm phần không đọc được', en: 'an unreadable part added' },
};

export function changeWords(kinds: readonly string[]): VerdictWords[] {
  return kinds.map((kind) => CHANGES[kind] ?? { vi: kind, en: kind });
}
