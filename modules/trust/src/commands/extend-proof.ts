import { extendPdf, inspectPdf, type MissingEvidence, PdfSignError } from '@hien-luong/pdf-sign';
import { formatName } from '@hien-luong/pki';
import { appendAudit, type Platform, type SystemScope, type Tx } from '@hien-luong/platform';
import { findClock } from '../adapters/find-clock.ts';
import { requestTimestamp } from '../adapters/request-timestamp.ts';
import type { MissingProof, PreservationProblem } from '../contract/preservation.ts';
import { findProofEnd, type ProofEnd, RENEWAL_LEAD_MS } from '../data/find-proof-end.ts';
import { gatherEvidence, gatherOfClock } from '../data/gather-evidence.ts';
import { preservationTx } from '../data/preservation-tables.ts';
import { findPreserved, findSharedStep, type PreservedRevision } from '../data/preserved-file.ts';
import { readTrustStore, type TrustStore } from '../data/trust-store.ts';
import { nextLook, type PreservationOutcome } from '../rules/preservation-schedule.ts';
import { TrustError } from '../rules/trust-error.ts';

type KeptFile = NonNullable<Awaited<ReturnType<typeof findPreserved>>>;

/** What one attempt brought, before anything of it is written. */
type Attempt =
  | { result: 'extended'; file: PreservedRevision; dueAt: Date }
  | { result: 'current'; end: ProofEnd }
  | { result: 'stuck'; problem: PreservationProblem; missing: readonly MissingEvidence[] };

/**
 * One attempt to bring the proof of a kept file further: to B-LTA at first, later by another
 * timestamp over all before it. Authorities are asked outside any transaction; what came of it is
 * one. Run twice for the same file it makes one step, for the second finds it current.
 * @spec EN 319 142-1 §5.4.3
 */
export async function extendProof(
  platform: Platform,
  scope: SystemScope,
  sha256: string,
): Promise<void> {
  const kept = await platform.db.read(scope, (tx) => findPreserved(tx, scope, sha256));
  if (kept === undefined) return;
  const attempt = (await takeOver(platform, scope, kept)) ?? (await attemptOn(platform, kept));
  if (attempt.result === 'extended') await appendStep(platform, scope, kept, attempt);
  else await reschedule(platform, scope, kept, attempt);
}

/** The same file lies at other agencies of this installation; one of them may have been quicker. */
async function takeOver(
  platform: Platform,
  scope: SystemScope,
  kept: KeptFile,
): Promise<Attempt | undefined> {
  const file = await platform.db.read(scope, (tx) => findSharedStep(tx, kept.sha256));
  if (file === undefined) return undefined;
  const dueAt = new Date(file.endsAt.getTime() - RENEWAL_LEAD_MS);
  const isNewer = kept.ends_at === null || file.endsAt > kept.ends_at;
  return isNewer && dueAt > platform.clock.now() ? { result: 'extended', file, dueAt } : undefined;
}

async function attemptOn(platform: Platform, kept: KeptFile): Promise<Attempt> {
  const now = platform.clock.now();
  const pdf = await platform.files.read(kept.file_sha256 ?? kept.sha256);
  try {
    const isSigned = inspectPdf(pdf).signatureFields.some(({ signed }) => signed);
    if (!isSigned) return stuck('NOT_SIGNED');
    const store = await readTrustStore(platform);
    const end = findProofEnd(pdf, store, now);
    if (end !== undefined && end.dueAt > now) return { result: 'current', end };
    return await extend(platform, store, pdf, kept.ends_at);
  } catch (error) {
    if (error instanceof PdfSignError) return stuck('FILE_UNREADABLE');
    if (error instanceof TrustError && error.code === 'TIMESTAMP_UNAVAILABLE') {
      return stuck('TIMESTAMP_UNAVAILABLE');
    }
    throw error;
  }
}

async function extend(
  platform: Platform,
  store: TrustStore,
  pdf: Uint8Array,
  provableUntil: Date | null,
): Promise<Attempt> {
  const { missing, ...evidence } = await gatherEvidence(platform, store, pdf);
  if (missing.length > 0) return stuck('EVIDENCE_MISSING', missing);
  const ofClock = await gatherOfClock(platform, store, await findClock(platform, store));
  const collectedAt = platform.clock.now();
  const extended = await extendPdf({
    level: 'LTA',
    pdf,
    anchors: store.anchors,
    certificates: [...evidence.certificates, ...ofClock.certificates],
    crls: [...evidence.crls, ...ofClock.crls],
    ocspResponses: [...evidence.ocspResponses, ...ofClock.ocspResponses],
    collectedAt,
    timestamp: (imprint) => requestTimestamp(platform, store, imprint),
  });
  if (!extended.ok) return stuck('EVIDENCE_MISSING', extended.missing);
  const end = findProofEnd(extended.pdf, store, collectedAt);
  // We asked for the timestamp and trust it: one that cannot be read back is a defect of ours.
  if (end === undefined) throw new Error('the timestamp just added cannot be read');
  // Without this a clock that nears its end would be asked every minute until it does.
  if (provableUntil !== null && end.endsAt <= provableUntil) {
    return stuck('TIMESTAMP_NOT_LONGER');
  }
  const stored = await platform.files.put(extended.pdf, { maxBytes: extended.pdf.length });
  const { dueAt, ...holds } = end;
  return { result: 'extended', file: { ...stored, ...holds }, dueAt };
}

function stuck(problem: PreservationProblem, missing: readonly MissingEvidence[] = []): Attempt {
  return { result: 'stuck', problem, missing };
}

async function appendStep(
  platform: Platform,
  scope: SystemScope,
  kept: KeptFile,
  { file, dueAt }: Extract<Attempt, { result: 'extended' }>,
): Promise<void> {
  const step = (kept.step ?? 0) + 1;
  await platform.db.write(scope, async (tx) => {
    const added = await preservationTx(tx)
      .insertInto('trust.preservation_step')
      .values({
        agency_id: scope.agencyId,
        sha256: kept.sha256,
        step,
        file_sha256: file.sha256,
        file_size: file.size,
        ends_at: file.endsAt,
        ends_by: file.endsBy,
      })
      .onConflict((conflict) => conflict.columns(['agency_id', 'sha256', 'step']).doNothing())
      .returning('step')
      .executeTakeFirst();
    // Another worker was quicker and has scheduled what comes next.
    if (added === undefined) return;
    await schedule(tx, kept, scope, { next_at: dueAt, attempts: 0, problem: null, missing: [] });
    await appendAudit(tx, scope, {
      action: 'trust.preserve',
      subject: { type: 'file', id: kept.sha256 },
      detail: { step, file: file.sha256, provableUntil: file.endsAt.toISOString() },
    });
  });
}

async function reschedule(
  platform: Platform,
  scope: SystemScope,
  kept: KeptFile,
  attempt: Exclude<Attempt, { result: 'extended' }>,
): Promise<void> {
  const now = platform.clock.now();
  const isStuck = attempt.result === 'stuck';
  const attempts = isStuck ? kept.attempts + 1 : 0;
  await platform.db.write(scope, (tx) =>
    schedule(tx, kept, scope, {
      next_at: nextLook(outcomeOf(attempt), attempts, now),
      attempts,
      problem: isStuck ? attempt.problem : null,
      missing: isStuck ? attempt.missing.map(toMissingProof) : [],
    }),
  );
}

type Schedule = {
  next_at: Date | null;
  attempts: number;
  problem: PreservationProblem | null;
  missing: readonly MissingProof[];
};

async function schedule(
  tx: Tx,
  { sha256 }: KeptFile,
  { agencyId }: SystemScope,
  { missing, ...looks }: Schedule,
): Promise<void> {
  await preservationTx(tx)
    .updateTable('trust.preserved_file')
    .set({ ...looks, missing: JSON.stringify(missing) })
    .where('agency_id', '=', agencyId)
    .where('sha256', '=', sha256)
    .execute();
}

function outcomeOf(attempt: Exclude<Attempt, { result: 'extended' }>): PreservationOutcome {
  if (attempt.result === 'current') return { kind: 'preserved', renewAt: attempt.end.dueAt };
  if (attempt.problem === 'FILE_UNREADABLE' || attempt.problem === 'NOT_SIGNED') {
    return { kind: 'nothingToPreserve' };
  }
  const expected = attempt.missing.flatMap((one) =>
    one.kind === 'FRESH_STATUS' && one.expectedAt ? [one.expectedAt.getTime()] : [],
  );
  // Whoever speaks last is waited for: before that the file would still lack something.
  const expectedAt = expected.length > 0 ? new Date(Math.max(...expected)) : undefined;
  return { kind: 'waiting', expectedAt };
}

function toMissingProof(missing: MissingEvidence): MissingProof {
  const { fieldName, kind } = missing;
  const certificate = 'certificate' in missing ? formatName(missing.certificate.subject) : null;
  return { fieldName, kind, certificate };
}
