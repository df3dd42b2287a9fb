import type { AuthorizedScope, Platform, Tx } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import { allocateNumber } from '../data/allocate-number.ts';
import { documentsTx } from '../data/tables.ts';
import { DocumentsError } from '../documents-error.ts';
import { INCOMING_SERIES, yearOf } from '../rules/numbering.ts';
import { actOnIncoming } from './act-on-incoming.ts';
import type { ChangedDocument, VersionedDocument } from './act-on-outgoing.ts';
import { checkDueDate } from './describe-draft.ts';

type RecordInput = VersionedDocument & {
  arrivalNumber?: number | undefined;
  dueOn: string | null;
  note?: string | undefined;
};

/** Records a document in the register of the year (vào sổ); its sender learns of it (03). */
export async function recordIncoming(
  platform: Platform,
  scope: AuthorizedScope,
  { id, version, arrivalNumber: wanted, dueOn, note }: RecordInput,
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
      const arrivalNumber = await allocateNumber(tx, {
        agencyId: scope.agencyId,
        series: INCOMING_SERIES,
        year,
        wanted,
        isTaken: (number) => isArrivalNumberTaken(tx, scope.agencyId, year, number),
      });
      return { action: 'recorded', detail: { year, arrivalNumber, dueOn, note: note ?? null } };
    },
  );
  if (facts.register === null)
    throw new DocumentsError('NOT_IN_STATE', 'recorded without a number');
  return { id, version: facts.version, arrivalNumber: facts.register.arrivalNumber };
}

async function isArrivalNumberTaken(
  tx: Tx,
  agencyId: string,
  year: number,
  number: number,
): Promise<boolean> {
  const row = await documentsTx(tx)
    .selectFrom('documents.incoming')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('arrival_year', '=', year)
    .where('arrival_number', '=', number)
    .executeTakeFirst();
  return row !== undefined;
}
