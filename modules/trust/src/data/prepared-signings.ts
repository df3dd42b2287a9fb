import type { AuthorizedScope, Tx } from '@hien-luong/platform';
import type { PreparedFile, PreparedSigning, SigningHolder } from '../contract/index.ts';
import { foldPreparedFile, foldPreparedState } from '../rules/fold-prepared.ts';
import { TrustError } from '../rules/trust-error.ts';
import { type TrustTables, trustTx } from './tables.ts';

type Row<Table extends keyof TrustTables> = {
  [Column in keyof TrustTables[Table]]: TrustTables[Table][Column];
};

export type FileAct = Row<'trust.prepared_file'>['act'];

/** A signing that was prepared, with its files and all that happened to it. */
export type PreparedRecord = {
  id: string;
  agencyId: string;
  personId: string;
  postId: string;
  way: PreparedSigning['way'];
  certificateId: string;
  holder: { kind: SigningHolder; holderId: string };
  subject: { type: string; id: string; version: number };
  detail: unknown;
  expiresAt: Date;
  files: readonly PreparedFileRecord[];
  events: readonly PreparedEventRecord[];
};

export type PreparedFileRecord = {
  position: number;
  act: FileAct;
  name: string;
  sha256: string;
  size: number;
};

export type PreparedEventRecord = Pick<
  Row<'trust.prepared_event'>,
  'event' | 'position' | 'reason' | 'sha256' | 'certificate_id' | 'status_source' | 'ocsp_response'
> & { size: number };

/** Throws `SIGNING_NOT_FOUND`, also for what another person prepared. */
export async function getOwnPrepared(
  tx: Tx,
  scope: AuthorizedScope,
  id: string,
): Promise<PreparedRecord> {
  const record = await findPrepared(tx, { agencyId: scope.agencyId, id });
  if (record?.personId === scope.personId) return record;
  throw new TrustError('SIGNING_NOT_FOUND', `no signing ${id} of this person`);
}

/** By its id, as far as the wall lets the transaction see. */
export async function findPrepared(
  tx: Tx,
  { agencyId, id }: { agencyId: string; id: string },
): Promise<PreparedRecord | undefined> {
  const row = await trustTx(tx)
    .selectFrom('trust.prepared_signing')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    id,
    agencyId,
    personId: row.person_id,
    postId: row.post_id,
    way: row.way,
    certificateId: row.certificate_id,
    holder: { kind: row.holder_kind, holderId: row.holder_id },
    subject: { type: row.subject_type, id: row.subject_id, version: row.subject_version },
    detail: row.detail,
    expiresAt: row.expires_at,
    files: await selectFiles(tx, { agencyId, id }),
    events: await selectEvents(tx, { agencyId, id }),
  };
}

async function selectFiles(
  tx: Tx,
  { agencyId, id }: { agencyId: string; id: string },
): Promise<PreparedFileRecord[]> {
  const rows = await trustTx(tx)
    .selectFrom('trust.prepared_file')
    .select(['position', 'act', 'name', 'sha256', 'size'])
    .where('agency_id', '=', agencyId)
    .where('signing_id', '=', id)
    .orderBy('position')
    .execute();
  return rows.map(({ size, ...file }) => ({ ...file, size: Number(size) }));
}

async function selectEvents(
  tx: Tx,
  { agencyId, id }: { agencyId: string; id: string },
): Promise<PreparedEventRecord[]> {
  const rows = await trustTx(tx)
    .selectFrom('trust.prepared_event')
    .select([
      'event',
      'position',
      'reason',
      'sha256',
      'size',
      'certificate_id',
      'status_source',
      'ocsp_response',
    ])
    .where('agency_id', '=', agencyId)
    .where('signing_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ size, ...event }) => ({ ...event, size: Number(size ?? 0) }));
}

/** In the words of the contract; tokens are shown by `prepareSigning` alone, once. */
export function describePrepared(record: PreparedRecord): PreparedSigning {
  const { id, way, expiresAt, files, events } = record;
  return {
    id,
    way,
    expiresAt: expiresAt.toISOString(),
    state: foldPreparedState(events),
    files: files.map((file): PreparedFile => {
      const { position, act, name, size, sha256 } = file;
      const path = `/trust/prepared-signings/${id}/files/${position}`;
      const folded = foldPreparedFile(events, position);
      return { position, act, name, size, sha256, path, ...folded, transferPath: null };
    }),
  };
}
