import { appendAudit, newId, type Platform, type SystemScope } from '@hien-luong/platform';
import { sql } from 'kysely';

type Turn = { platform: Platform; scopeOf(agencyId: string): SystemScope };
/** What a CA said, as it is kept. */
type Said = { evidenceId: string; issuer: string };
type Held = { serialNumber: string; since: Date };
type Row = { id: string; agency_id: string; serial_number: string };

/** Evidence belongs to no agency. */
const NO_AGENCY = '00000000-0000-0000-0000-000000000000';

/**
 * What a CA has put on hold opens no key and does not count now; it may come back, so it is no
 * revocation. Each agency in a transaction with its audit.
 */
export async function learnHolds(turn: Turn, said: Said, held: readonly Held[]): Promise<void> {
  const serials = held.map(({ serialNumber }) => serialNumber);
  for (const row of await findCertificates(turn, said, serials)) {
    const since = held.find(({ serialNumber }) => serialNumber === row.serial_number)?.since;
    await turn.platform.db.write(turn.scopeOf(row.agency_id), async (tx) => {
      const { rows } = await sql<{ learnt: string | null }>`select trust.learn_hold(
        ${said.evidenceId}, ${row.serial_number}, ${since}, ${newId()}) as learnt`.execute(tx);
      if (rows[0]?.learnt) await audit(turn, tx, 'trust.learnHold', row, said);
    });
  }
}

/** Of the CA's own holds those that it tells of no longer: all but some, or one. */
export async function liftHolds(
  turn: Turn,
  said: Said,
  which: { stillHeld: readonly string[] } | { only: string },
): Promise<void> {
  const { platform, scopeOf } = turn;
  const { rows } = await platform.db.read(scopeOf(NO_AGENCY), (tx) =>
    sql<Row>`
      select c.id, c.agency_id, c.serial_number
      from trust.certificate_hold h join trust.certificate c on c.id = h.certificate_id
      where h.released_at is null and h.evidence_id is not null and c.issuer = ${said.issuer}
        and ${
          'only' in which
            ? sql`c.serial_number = ${which.only}`
            : sql`c.serial_number <> all (${[...which.stillHeld]}::text[])`
        }`.execute(tx),
  );
  for (const row of rows) {
    await platform.db.write(scopeOf(row.agency_id), async (tx) => {
      const { rows: lifted } = await sql<{ lifted: string | null }>`select trust.lift_hold(
        ${said.evidenceId}, ${row.id}) as lifted`.execute(tx);
      if (lifted[0]?.lifted) await audit(turn, tx, 'trust.liftHold', row, said);
    });
  }
}

async function findCertificates(
  { platform, scopeOf }: Turn,
  { issuer }: Said,
  serials: readonly string[],
): Promise<Row[]> {
  if (serials.length === 0) return [];
  const { rows } = await platform.db.read(scopeOf(NO_AGENCY), (tx) =>
    sql<Row>`
      select c.id, c.agency_id, c.serial_number from trust.certificate c
      where c.issuer = ${issuer} and c.serial_number = any (${[...serials]}::text[])
        and c.revoked_at is null and not exists (select from trust.certificate_hold h
          where h.certificate_id = c.id and h.released_at is null)`.execute(tx),
  );
  return rows;
}

type Tx = Parameters<Parameters<Platform['db']['write']>[1]>[0];

async function audit(
  { scopeOf }: Turn,
  tx: Tx,
  action: 'trust.learnHold' | 'trust.liftHold',
  { id, agency_id, serial_number }: Row,
  { evidenceId }: Said,
): Promise<void> {
  await appendAudit(tx, scopeOf(agency_id), {
    action,
    subject: { type: 'certificate', id },
    detail: { serialNumber: serial_number, evidenceId },
  });
}
