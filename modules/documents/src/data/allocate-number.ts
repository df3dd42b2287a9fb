import type { Tx } from '@hien-luong/platform';
import { DocumentsError } from '../documents-error.ts';
import { documentsTx } from './tables.ts';

export type NumberRequest = {
  agencyId: string;
  series: string;
  year: number;
  /** A number that the clerk chose; the next one without. */
  wanted: number | undefined;
  /** Whether a document bears the number already. */
  isTaken: (number: number) => Promise<boolean>;
};

/**
 * The next number of the series in the year that nobody has, or the one wanted. The counter's row
 * stays locked until the commit: two clerks at once get two numbers, and an act that fails takes
 * none. Throws `NUMBER_TAKEN`.
 */
export async function chooseNumber(tx: Tx, request: NumberRequest): Promise<number> {
  const { year, wanted, isTaken } = request;
  const last = await lockCounter(tx, request);
  if (wanted !== undefined && (await isTaken(wanted))) {
    throw new DocumentsError('NUMBER_TAKEN', `${wanted} of ${year}`, {
      details: { number: wanted, year },
    });
  }
  if (wanted !== undefined) return wanted;
  for (let number = last + 1; ; number += 1) if (!(await isTaken(number))) return number;
}

/** Chooses a number and takes it at once. Throws `NUMBER_TAKEN`. */
export async function allocateNumber(tx: Tx, request: NumberRequest): Promise<number> {
  const number = await chooseNumber(tx, request);
  await moveCounter(tx, { ...request, number });
  return number;
}

/** The counter follows the highest number that was given; a lower one fills a gap. */
export async function moveCounter(
  tx: Tx,
  {
    agencyId,
    series,
    year,
    number,
  }: Omit<NumberRequest, 'wanted' | 'isTaken'> & { number: number },
): Promise<void> {
  await documentsTx(tx)
    .updateTable('documents.number_counter')
    .set(({ fn, val, ref }) => ({ last: fn<number>('greatest', [ref('last'), val(number)]) }))
    .where('agency_id', '=', agencyId)
    .where('series', '=', series)
    .where('year', '=', year)
    .execute();
}

/** The last number given; nobody else gives one until the commit. */
export async function lockCounter(
  tx: Tx,
  { agencyId, series, year }: Pick<NumberRequest, 'agencyId' | 'series' | 'year'>,
): Promise<number> {
  await documentsTx(tx)
    .insertInto('documents.number_counter')
    .values({ agency_id: agencyId, series, year, last: 0 })
    .onConflict((conflict) => conflict.columns(['agency_id', 'series', 'year']).doNothing())
    .execute();
  const counter = await documentsTx(tx)
    .selectFrom('documents.number_counter')
    .select('last')
    .where('agency_id', '=', agencyId)
    .where('series', '=', series)
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return counter.last;
}
