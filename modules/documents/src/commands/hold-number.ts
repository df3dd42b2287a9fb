import { type AuthorizedScope, appendAudit, newId, type Platform } from '@hien-luong/platform';
import { parseCalendarDate, toCalendarDate } from '@hien-luong/vn';
import { allocateNumber } from '../data/allocate-number.ts';
import { findOpenHold } from '../data/held-numbers.ts';
import { isNumberGiven } from '../data/number-document.ts';
import { documentsTx } from '../data/tables.ts';
import { DocumentsError } from '../documents-error.ts';
import { findHoldFault } from '../rules/held-number.ts';
import { OUTGOING_SERIES, yearOf } from '../rules/numbering.ts';

type HoldInput = {
  number?: number | undefined;
  datedOn: string | null;
  expiresOn: string;
  reason: string;
};

/**
 * Holds a number for a document to come: nobody else gets it until it is used, given back or over.
 * Throws `NUMBER_TAKEN` or `HOLD_DAYS_INVALID`.
 */
export async function holdNumber(
  platform: Platform,
  scope: AuthorizedScope,
  { datedOn, expiresOn, number: wanted, reason }: HoldInput,
): Promise<{ id: string; number: number; year: number }> {
  return platform.db.write(scope, async (tx) => {
    const now = platform.clock.now();
    const today = toCalendarDate(now);
    const days = {
      datedOn: datedOn === null ? null : parseCalendarDate(datedOn),
      expiresOn: parseCalendarDate(expiresOn),
    };
    const fault = findHoldFault(days, today);
    if (fault !== undefined) {
      throw new DocumentsError('HOLD_DAYS_INVALID', fault, { details: { fault } });
    }
    const place = { agencyId: scope.agencyId, series: OUTGOING_SERIES, year: yearOf(today) };
    const isTaken = async (number: number) =>
      (await isNumberGiven(tx, { ...place, number })) ||
      (await findOpenHold(tx, { ...place, number }, today)) !== undefined;
    const number = await allocateNumber(tx, { ...place, wanted, isTaken });
    const id = newId(now.getTime());
    await documentsTx(tx)
      .insertInto('documents.held_number')
      .values({
        agency_id: scope.agencyId,
        id,
        series: place.series,
        year: place.year,
        number,
        dated_on: datedOn,
        reason: reason.normalize('NFC'),
        expires_on: expiresOn,
        held_by: scope.personName,
        held_at: now,
      })
      .execute();
    await appendAudit(tx, scope, {
      action: 'documents.holdNumber',
      subject: { type: 'heldNumber', id },
      detail: { number, year: place.year },
    });
    return { id, number, year: place.year };
  });
}
