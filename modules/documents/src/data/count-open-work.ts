import type { OpenWork, WorkCounter } from '@hien-luong/directory';
import { sql } from 'kysely';

type Row = { agency_id: string; kind: OpenWork['kind']; total: number };

/** Documents that somebody still has to do something about, by agency. */
export const countOpenDocuments: WorkCounter = async (tx, agencyIds) => {
  const { rows } = await sql<Row>`select agency_id, kind, total
    from documents.open_work(${[...agencyIds]}::uuid[])`.execute(tx);
  return rows.map(({ agency_id: agencyId, kind, total: count }) => ({ agencyId, kind, count }));
};
