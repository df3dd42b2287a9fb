import { getAgency } from '@hien-luong/directory';
import { type AuthorizedScope, appendAudit, type Platform } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { getIncomingRecord } from '../data/incoming-record.ts';
import { DocumentsError } from '../documents-error.ts';
import { compileTypst } from '../typeset/compile-typst.ts';
import { composeRoutingSlip } from '../typeset/compose-routing-slip.ts';
import type { MadeFile } from './send-file.ts';

/**
 * Phiếu giải quyết văn bản đến, with what has been said so far and room for the pen. Throws
 * `DOCUMENT_NOT_FOUND`, `DOCUMENT_RECALLED_FORBIDDEN`.
 */
export async function printRoutingSlip(
  platform: Platform,
  scope: AuthorizedScope,
  id: string,
): Promise<MadeFile> {
  const today = toCalendarDate(platform.clock.now());
  const { agency, record } = await platform.db.write(scope, async (tx) => {
    const found = await getIncomingRecord(tx, { agencyId: scope.agencyId, id });
    if (found.facts.state === 'recalled') {
      throw new DocumentsError('DOCUMENT_RECALLED_FORBIDDEN', 'destroyed after its recall');
    }
    await appendAudit(tx, scope, {
      action: 'documents.printSlip',
      subject: { type: 'incoming', id },
    });
    return { record: found, agency: await getAgency(tx, scope.agencyId, today) };
  });
  const { pdf } = compileTypst('routing-slip', composeRoutingSlip(record, agency));
  return { name: 'phieu-giai-quyet-van-ban-den.pdf', mediaType: 'application/pdf', body: pdf };
}
