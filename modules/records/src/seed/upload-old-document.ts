import { type AuthorizedScope, type Platform, recordUpload } from '@hien-luong/platform';
import { addDays, formatOfficialDate, parseCalendarDate, toCalendarDate } from '@hien-luong/vn';
import { typesetForm } from '../adapters/typeset/form.ts';
import { type FileDocument, UploadedFields } from '../contract/index.ts';
import type { DemoCaseFile } from './scenario.ts';

const KINDS = ['Kế hoạch', 'Báo cáo', 'Thông báo', 'Tờ trình'];
const AGENCY = 'Sở Thông tin và Truyền thông';

/** A sheet of earlier years, which says on its face that it is of the demo. */
export async function uploadOldDocument(
  platform: Platform,
  scope: AuthorizedScope,
  file: DemoCaseFile,
  position: number,
): Promise<Extract<FileDocument['document'], { source: 'upload' }>> {
  const typeName = KINDS[position % KINDS.length] ?? 'Báo cáo';
  const today = toCalendarDate(platform.clock.now());
  const issuedOn = addDays(today, -file.endedDaysAgo - 25 * (file.documents - position));
  const subject = `${file.title} (tài liệu ${position + 1})`;
  const pdf = typesetForm({
    title: typeName,
    subtitle: [subject],
    agency: AGENCY,
    parentAgency: 'Ủy ban nhân dân tỉnh Quảng Trị',
    date: `Quảng Trị, ${formatOfficialDate(parseCalendarDate(issuedOn))}`,
    before: ['Tài liệu minh họa của tỉnh mẫu, không phải văn bản có thật.'],
    table: null,
    after: [],
    signatures: [],
  });
  const stored = await platform.files.put(pdf, { maxBytes: pdf.length });
  const upload = await platform.db.write(scope, (tx) =>
    recordUpload(tx, scope, { name: `${typeName}.pdf`, mediaType: 'application/pdf', ...stored }),
  );
  const fields = { typeName, subject, issuedOn, authorName: AGENCY };
  return { ...UploadedFields.parse(fields), source: 'upload', uploadId: upload.id };
}
