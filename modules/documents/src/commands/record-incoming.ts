import type { AuthorizedScope, Platform } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { allocateNumber } from '../data/allocate-number.ts';
import { arrivalNumberRequest } from '../data/arrival-number.ts';
import { DocumentsError } from '../documents-error.ts';
import { yearOf } from '../rules/numbering.ts';
import { actOnIncoming } from './act-on-incoming.ts';
import type { ChangedDocument, VersionedDocument } from './act-on-outgoing.ts';
import { checkDueDate } from './describe-draft.ts';

type RecordInput = VersionedDocument & {
  arrivalNumber?: number | undefined;
  dueOn: string | null;
  note?: string | undefined;
  batchId?: string | undefined;
};

/** Records a document in the register of the year (vào sổ); its sender learns of it (03). */
export async function recordIncoming(
  platform: Platform,
  scope: AuthorizedScope,
  { id, version, arrivalNumber: wanted, batchId, dueOn, note }: RecordInput,
): Promise<ChangedDocument & { arrivalNumber: number }> {
  const facts = await actOnIncoming(
    platform,
    scope,
    { id, version },
    'record',
    async ({ tx, now }) => {
      const today = toCalendarDate(now);
      checkDueDate(dueOn, today);
      const year = yearOf(today);
      const wish = { agencyId: scope.agencyId, year, wanted };
      const arrivalNumber = await allocateNumber(tx, arrivalNumberRequest(tx, wish));
      const detail = {
        year,
        arrivalNumber,
        dueOn,
        note: note ?? null,
        ...(batchId && { batchId }),
      };
      return { action: 'recorded', detail };
    },
  );
  if (facts.register === null)
    throw new DocumentsError('NOT_IN_STATE', 'recorded without a number');
  return { id, version: facts.version, arrivalNumber: facts.register.arrivalNumber };
}
