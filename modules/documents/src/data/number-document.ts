import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { listOpenSignings } from '@hien-luong/trust';
import { documentNumberAndSymbol, parseCalendarDate, toCalendarDate } from '@hien-luong/vn';
import { DocumentsError } from '../documents-error.ts';
import type { IssueNumber, OutgoingFacts } from '../rules/fold-outgoing.ts';
import { OUTGOING_SERIES, yearOf } from '../rules/numbering.ts';
import { chooseNumber, moveCounter } from './allocate-number.ts';
import { endHold, findOpenHold, type NumberPlace } from './held-numbers.ts';
import { documentsTx } from './tables.ts';

/** Under what a document that waits for its agency's seal is handed out. */
export const SEALING_SUBJECT = 'outgoing.seal';

export type NumberWish = {
  id: string;
  number: number | undefined;
  /** The hold whose number it is to bear. */
  heldNumberId?: string | undefined;
  issuedOn: string;
  now: Date;
};

/**
 * The number that a document gets now: the counter is moved with the act. Throws `NUMBER_TAKEN`.
 */
export async function numberDocument(
  tx: Tx,
  scope: AuthorizedScope,
  facts: OutgoingFacts,
  wish: NumberWish,
): Promise<IssueNumber> {
  const issue = await reserveNumber(tx, scope, facts, wish);
  const place = { agencyId: scope.agencyId, ...issue };
  await moveCounter(tx, place);
  await endHold(tx, { ...place, documentId: wish.id }, toCalendarDate(wish.now));
  return issue;
}

/**
 * The number that a document is to get, with the counter locked until the commit but not moved:
 * what is prepared under it keeps it from others, and given up it leaves no gap. Throws
 * `NUMBER_TAKEN`, also for a number that waits for another document's seal.
 */
export async function reserveNumber(
  tx: Tx,
  scope: AuthorizedScope,
  { submission, draftingUnit, fields }: OutgoingFacts,
  { heldNumberId, id, number: wanted, issuedOn, now }: NumberWish,
): Promise<IssueNumber> {
  if (submission === null) throw new DocumentsError('NOT_IN_STATE', 'nothing was submitted');
  const year = yearOf(parseCalendarDate(issuedOn));
  const series = OUTGOING_SERIES;
  const place = { agencyId: scope.agencyId, series, year };
  const number = await chooseNumber(tx, {
    ...place,
    wanted,
    isTaken: async (candidate) =>
      (await isNumberGiven(tx, { ...place, number: candidate })) ||
      (await isHeldFor(tx, { ...place, number: candidate, heldNumberId, now })) ||
      (await isWaiting(tx, scope, { id, series, year, number: candidate, now })),
  });
  const numberAndSymbol = documentNumberAndSymbol({
    number,
    kind: fields.kind,
    agencyAbbreviation: submission.authority.abbreviation,
    draftingUnit,
  });
  return { series, year, number, numberAndSymbol, issuedOn };
}

/** Takes the number that was reserved. Throws `NUMBER_TAKEN` if another document has it by now. */
export async function takeNumber(
  tx: Tx,
  { agencyId }: AuthorizedScope,
  { series, year, number }: IssueNumber,
  { documentId, now }: { documentId: string; now: Date },
): Promise<void> {
  const place = { agencyId, series, year };
  const isTaken = (candidate: number) => isNumberGiven(tx, { ...place, number: candidate });
  await chooseNumber(tx, { ...place, wanted: number, isTaken });
  await moveCounter(tx, { ...place, number });
  await endHold(tx, { ...place, number, documentId }, toCalendarDate(now));
}

/** Whether a document bears the number. */
export async function isNumberGiven(
  tx: Tx,
  { agencyId, series, year, number }: NumberPlace,
): Promise<boolean> {
  const row = await documentsTx(tx)
    .selectFrom('documents.outgoing')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('series', '=', series)
    .where('number_year', '=', year)
    .where('number', '=', number)
    .executeTakeFirst();
  return row !== undefined;
}

/** A number is kept for a document to come, and not for the one that asks. */
async function isHeldFor(
  tx: Tx,
  { heldNumberId, now, ...place }: NumberPlace & { heldNumberId: string | undefined; now: Date },
): Promise<boolean> {
  const hold = await findOpenHold(tx, place, toCalendarDate(now));
  return hold !== undefined && hold.id !== heldNumberId;
}

/** A number stands on pages that are out to be sealed, of another document than this one. */
async function isWaiting(
  tx: Tx,
  scope: AuthorizedScope,
  wish: { id: string; series: string; year: number; number: number; now: Date },
): Promise<boolean> {
  const open = await listOpenSignings(tx, scope, { type: SEALING_SUBJECT, now: wish.now });
  return open.some(({ subject, detail }) => {
    const { issue } = detail as { issue: IssueNumber };
    const isSame =
      issue.series === wish.series && issue.year === wish.year && issue.number === wish.number;
    return isSame && subject.id !== wish.id;
  });
}
