import {
  type AuthorizedScope,
  appendAudit,
  newId,
  type Platform,
  type Tx,
} from '@hien-luong/platform';
import {
  type FileAct,
  getOwnPrepared,
  type PreparedEventRecord,
  type PreparedFileRecord,
  type PreparedRecord,
} from '../data/prepared-signings.ts';
import { rememberChoice } from '../data/remember-choice.ts';
import { trustTx } from '../data/tables.ts';
import { foldPreparedState } from '../rules/fold-prepared.ts';
import { TrustError } from '../rules/trust-error.ts';

export type TakenFile = { act: FileAct; sha256: string; size: number; givenSha256: string };
export type TakenSigning = { detail: unknown; files: TakenFile[] };

/**
 * Ends a signing that was prepared, in the transaction of the command that makes something of it:
 * all files must have been accepted, for the very version of the subject that the command sees.
 * Evidence of each signature is kept, and an audit record left. It ends once.
 *
 * Throws `SIGNING_NOT_FOUND`, `SIGNING_CANCELLED`, `SIGNING_FILE_TAKEN` when it has ended already,
 * `SIGNING_INCOMPLETE`.
 */
export async function takeSignedFiles(
  platform: Platform,
  tx: Tx,
  scope: AuthorizedScope,
  { id, subject }: { id: string; subject: PreparedRecord['subject'] },
): Promise<TakenSigning> {
  const record = await getOwnPrepared(tx, scope, id);
  checkTakeable(record, subject);
  const { agencyId } = scope;
  await trustTx(tx)
    .insertInto('trust.prepared_event')
    .values({ agency_id: agencyId, id: newId(), signing_id: id, event: 'completed', ...NOTHING })
    .execute();
  const files: TakenFile[] = [];
  for (const file of record.files) {
    const accepted = acceptedOf(record, file);
    await keepEvidence(tx, scope, { record, file, accepted });
    const { act, sha256: givenSha256 } = file;
    files.push({ act, givenSha256, sha256: accepted.sha256, size: accepted.size });
  }
  const choice = { certificateId: record.certificateId, way: record.way };
  await rememberChoice(tx, scope, record.holder, choice, platform.clock.now());
  return { detail: record.detail, files };
}

const NOTHING = {
  position: null,
  reason: null,
  sha256: null,
  certificate_id: null,
  status_source: null,
  ocsp_response: null,
};

function checkTakeable(record: PreparedRecord, subject: PreparedRecord['subject']): void {
  const { type, id, version } = record.subject;
  if (type !== subject.type || id !== subject.id || version !== subject.version) {
    throw new TrustError('SIGNING_NOT_FOUND', 'prepared for something else');
  }
  const state = foldPreparedState(record.events);
  if (state === 'cancelled') throw new TrustError('SIGNING_CANCELLED', 'given up by the signer');
  if (state === 'completed') throw new TrustError('SIGNING_FILE_TAKEN', 'ended already');
}

type Accepted = PreparedEventRecord & { sha256: string; certificate_id: string };

function acceptedOf({ events }: PreparedRecord, { position }: PreparedFileRecord): Accepted {
  const found = events.find((one) => one.event === 'accepted' && one.position === position);
  if (found?.sha256 && found.certificate_id) return found as Accepted;
  throw new TrustError('SIGNING_INCOMPLETE', `file ${position} has not come back`);
}

async function keepEvidence(
  tx: Tx,
  scope: AuthorizedScope,
  {
    record,
    file,
    accepted,
  }: { record: PreparedRecord; file: PreparedFileRecord; accepted: Accepted },
): Promise<void> {
  const { act, sha256: before } = file;
  const { sha256: after, certificate_id: certificateId } = accepted;
  const evidenceId = newId();
  await trustTx(tx)
    .insertInto('trust.evidence')
    .values({
      agency_id: scope.agencyId,
      id: evidenceId,
      act,
      person_id: scope.personId,
      post_id: scope.postId,
      certificate_id: certificateId,
      sha256_before: before,
      sha256_after: after,
      status_source: accepted.status_source ?? 'register',
      ocsp_response: accepted.ocsp_response,
      timestamp_token: null,
      way: record.way,
    })
    .execute();
  await appendAudit(tx, scope, {
    action: `trust.${act}`,
    subject: { type: 'certificate', id: certificateId },
    detail: { evidenceId, signingId: record.id, way: record.way, before, after },
  });
}
