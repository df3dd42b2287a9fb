import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import { listOpenSignings } from '@hien-luong/trust';
import { documentNumberAndSymbol, parseCalendarDate } from '@hien-luong/vn';
import { DocumentsError } from '../documents-error.ts';
import type { IssueNumber, OutgoingFacts } from '../rules/fold-outgoing.ts';
import { OUTGOING_SERIES, yearOf } from '../rules/numbering.ts';
import { chooseNumber, moveCounter } from './allocate-number.ts';
import { documentsTx } from './tables.ts';

/** Under what a document that waits for its agency's seal is handed out. */
export const SEALING_SUBJECT = 'outgoing.seal';

export type NumberWish = { id: string; number: number | undefined; issuedOn: string; now: Date };

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
  await moveCounter(tx, { agencyId: scope.agencyId, ...issue });
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
  { id, number: wanted, issuedOn, now }: NumberWish,
): Promise<IssueNumber> {
  if (submission === null) throw new DocumentsError('NOT_IN_STATE', 'nothing was submitted');
  const year = yearOf(parseCalendarDate(issuedOn));
  const series = OUTGOING_SERIES;
  const place = { agencyId: scope.agencyId, series, year };
  const number = await chooseNumber(tx, {
    ...place,
    wanted,
    isTaken: async (candidate) =>
      (await isGiven(tx, { ...place, number: candidate })) ||
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
): Promise<void> {
  const place = { agencyId, series, year };
  const isTaken = (candidate: number) => isGiven(tx, { ...place, number: candidate });
  await chooseNumber(tx, { ...place, wanted: number, isTaken });
  await moveCounter(tx, { ...place, number });
}

type NumberPlace = { agencyId: string; series: string; year: number; number: number };

async function isGiven(tx: Tx, { agencyId, series, year, number }: NumberPlace): Promise<boolean> {
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
