import {
  type AuthorizedScope,
  appendAudit,
  findUpload,
  newId,
  type Platform,
  type Tx,
} from '@hien-luong/platform';
import type { PreparedFile } from '../contract/index.ts';
import { type Judged, judgeReturned } from '../data/judge-returned.ts';
import {
  describePrepared,
  getOwnPrepared,
  type PreparedFileRecord,
  type PreparedRecord,
} from '../data/prepared-signings.ts';
import { trustTx } from '../data/tables.ts';
import { getHeldFile, hashToken, holdToken } from '../data/transfer-token.ts';
import { foldPreparedState } from '../rules/fold-prepared.ts';
import { TrustError } from '../rules/trust-error.ts';

/** What a signature, its certificates, proofs and a picture may add. */
export const MOST_ADDED_BYTES = 16 * 1024 * 1024;
/** Wrong files after which a token opens nothing more. */
const MOST_REFUSALS = 20;

type Returned = { record: PreparedRecord; file: PreparedFileRecord; bytes: Uint8Array };

/**
 * Takes a file that was signed elsewhere from the person's own hand. What does not hold is refused
 * with the reason and the prepared file stays for another try; the same file twice is one.
 *
 * Throws `SIGNING_NOT_FOUND`, `SIGNING_EXPIRED`, `SIGNING_CANCELLED`, `SIGNING_FILE_TAKEN` for
 * another file after one was accepted, and the `RETURNED_…` faults.
 */
export async function returnSignedFile(
  platform: Platform,
  scope: AuthorizedScope,
  { id, position, uploadId }: { id: string; position: number; uploadId: string },
): Promise<PreparedFile> {
  const { record, upload } = await platform.db.read(scope, async (tx) => ({
    record: await getOwnPrepared(tx, scope, id),
    upload: await findUpload(tx, scope, uploadId),
  }));
  const file = record.files.find((one) => one.position === position);
  if (file === undefined) throw new TrustError('SIGNING_NOT_FOUND', `no file ${position}`);
  if (upload.size > file.size + MOST_ADDED_BYTES) {
    throw new TrustError('RETURNED_TOO_LARGE', `${upload.size} bytes for ${file.size}`);
  }
  const bytes = await platform.files.read(upload.sha256);
  const judged = await judgeOnce(platform, { record, file, bytes });
  if (judged !== 'known') {
    await platform.db.write(scope, async (tx) => {
      await appendEvent(platform, tx, { record, file, bytes }, judged);
      await appendAudit(tx, scope, {
        action: judged.ok ? 'trust.acceptSignedFile' : 'trust.refuseSignedFile',
        subject: { type: record.subject.type, id: record.subject.id },
        detail: { signingId: id, position, ...(!judged.ok && { reason: judged.reason }) },
      });
    });
    refuseIfNotOk(judged);
  }
  const now = await platform.db.read(scope, (tx) => getOwnPrepared(tx, scope, id));
  return describePrepared(now).files[position] as PreparedFile;
}

/**
 * The same from a program that holds the file's one-time token and no session. What happened is in
 * the signing's own events; the person's acts before and after stand in the audit log.
 */
export async function returnByToken(
  platform: Platform,
  { token, bytes }: { token: string; bytes: Uint8Array },
): Promise<void> {
  const { record, file } = await getHeldFile(platform, token);
  const judged = await judgeOnce(platform, { record, file, bytes });
  if (judged === 'known') return;
  await platform.db.write('public', async (tx) => {
    await holdToken(tx, hashToken(token));
    await appendEvent(platform, tx, { record, file, bytes }, judged);
  });
  refuseIfNotOk(judged);
}

/** Throws `SIGNING_EXPIRED`, `SIGNING_CANCELLED`: for a file that is neither handed out nor taken. */
export function checkStillOpen(
  { events, expiresAt }: PreparedRecord,
  { position }: PreparedFileRecord,
  now: Date,
): void {
  const state = foldPreparedState(events);
  if (state === 'cancelled') throw new TrustError('SIGNING_CANCELLED', 'given up by the signer');
  const own = events.filter((one) => one.position === position);
  const refusals = own.filter(({ event }) => event === 'refused').length;
  if (state === 'completed' || own.some(({ event }) => event === 'accepted')) {
    throw new TrustError('SIGNING_FILE_TAKEN', 'a signed file was accepted already');
  }
  if (expiresAt <= now || refusals >= MOST_REFUSALS) {
    throw new TrustError('SIGNING_EXPIRED', 'too late, or too many wrong files');
  }
}

/** A file that was accepted before is answered as it was then, whatever has changed since. */
async function judgeOnce(
  platform: Platform,
  { record, file, bytes }: Returned,
): Promise<Judged | 'known'> {
  const { sha256 } = await describeBytes(bytes);
  const accepted = record.events.find(
    ({ event, position }) => event === 'accepted' && position === file.position,
  );
  if (accepted?.sha256 === sha256) return 'known';
  checkStillOpen(record, file, platform.clock.now());
  const given = await platform.files.read(file.sha256);
  return await judgeReturned(platform, { given, returned: bytes }, record.holder);
}

async function appendEvent(
  platform: Platform,
  tx: Tx,
  { record, file, bytes }: Returned,
  judged: Judged,
): Promise<void> {
  const event = {
    agency_id: record.agencyId,
    id: newId(),
    signing_id: record.id,
    position: file.position,
    ...(await describeBytes(bytes)),
  };
  const taken = judged.ok && (await platform.files.put(bytes, { maxBytes: bytes.length }));
  await trustTx(tx)
    .insertInto('trust.prepared_event')
    .values(
      judged.ok
        ? {
            ...event,
            ...taken,
            event: 'accepted',
            reason: null,
            certificate_id: judged.certificateId,
            status_source: judged.statusSource,
            ocsp_response: judged.ocspResponse,
          }
        : {
            ...event,
            event: 'refused',
            reason: judged.reason,
            certificate_id: null,
            status_source: null,
            ocsp_response: null,
          },
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function describeBytes(bytes: Uint8Array): Promise<{ sha256: string; size: number }> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return { sha256: Buffer.from(digest).toString('hex'), size: bytes.length };
}

function refuseIfNotOk(judged: Judged): void {
  if (!judged.ok) throw new TrustError(judged.reason, 'the file that came back is not taken');
}
