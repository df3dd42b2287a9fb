import type { SignatureCoverage } from '../signature/signature-to-validate.ts';
import type { Words } from './words.ts';

/** What the signature is over, as the object of “signed”. */
export function coverageWords(coverage: SignatureCoverage): Words {
  if (coverage.kind === 'whole') return { vi: 'toàn bộ tệp', en: 'the whole file' };
  if (coverage.kind === 'unknown') {
    return { vi: 'phần không xác định được của tệp', en: 'an unknown part of the file' };
  }
  const { number, of } = coverage;
  if (coverage.kind === 'files') {
    return {
      vi: `${number} trong ${of} tệp của gói`,
      en: `${number} of the ${of} files of the container`,
    };
  }
  return {
    vi: `bản sửa đổi ${number} trong ${of} của tệp (nội dung thêm sau đó không thuộc chữ ký này)`,
    en: `revision ${number} of ${of} of the file (what was added later is not covered)`,
  };
}
