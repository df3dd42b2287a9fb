import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { getAuthority, typesetDraft } from '../commands/submit-draft.ts';
import { getOutgoingRecord } from '../data/outgoing-record.ts';
import { DocumentsError } from '../documents-error.ts';
import type { ServedFile } from './send-file.ts';

/** A draft as it would be printed now; from submission on, the pages that were fixed then. */
export async function typesetPreview(
  platform: Platform,
  scope: AuthorizedScope,
  id: string,
): Promise<ServedFile> {
  const now = platform.clock.now();
  const { authority, facts } = await platform.db.read(scope, async (tx) => {
    const record = await getOutgoingRecord(tx, { agencyId: scope.agencyId, id });
    const present = await getAuthority(tx, scope.agencyId, record.facts, now);
    return { facts: record.facts, authority: present };
  });
  const main = facts.files.find(({ role }) => role === 'main');
  if (main !== undefined && (facts.submission !== null || facts.fields.content === null))
    return main;
  if (facts.fields.content === null) throw new DocumentsError('FILE_NOT_FOUND', 'no pages yet');
  const { pdf } = typesetDraft(facts, authority, now);
  const stored = await platform.files.put(pdf, { maxBytes: pdf.length });
  return { name: 'ban-xem-truoc.pdf', mediaType: 'application/pdf', ...stored };
}
