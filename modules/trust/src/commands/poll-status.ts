import { createHash } from 'node:crypto';
import { formatName, parseCertificate, verifyOcspResponse } from '@hien-luong/pki';
import {
  appendAudit,
  appendEvent,
  type Job,
  newId,
  type Platform,
  type SystemScope,
} from '@hien-luong/platform';
import { type Insertable, sql } from 'kysely';
import { askStatus } from '../adapters/ask-status.ts';
import { fetchCrl, listCrlUrls, ocspUrlOf } from '../adapters/status-sources.ts';
import { type ReadCrl, readCrl } from '../data/read-crl.ts';
import type { StatusTables } from '../data/status-tables.ts';
import { trustTx } from '../data/tables.ts';
import { readTrustStore, type TrustStore } from '../data/trust-store.ts';
import { learnHolds, liftHolds } from './learn-holds.ts';

type Turn = { platform: Platform; scopeOf(agencyId: string): SystemScope };

/** Evidence and fetches belong to no agency. */
const NO_AGENCY = '00000000-0000-0000-0000-000000000000';
const DAY_MS = 86_400_000;
/** Single answers asked for in one run; a list covers all others. */
const MAX_ANSWERS = 200;

/** Fetches what the CAs say of their certificates every hour, keeps it, and learns from it. */
export const pollStatus: Job = {
  name: 'trust.pollStatus',
  schedule: '17 * * * *',
  run: pollStatusNow,
};

export async function pollStatusNow(turn: Turn): Promise<void> {
  const store = await readTrustStore(turn.platform);
  for (const url of listCrlUrls(turn.platform)) await pollList(turn, store, url);
  await pollAnswers(turn, store);
}

/** A list that cannot be had or does not hold is noted; the other ones are fetched all the same. */
async function pollList({ platform, scopeOf }: Turn, store: TrustStore, url: string) {
  const at = platform.clock.now();
  const nobody = scopeOf(NO_AGENCY);
  const read = await fetchCrl(platform, url).then(
    (der): ReadCrl => readCrl(der, store, at),
    (error: unknown): ReadCrl => ({ ok: false, fault: messageOf(error) }),
  );
  await platform.db.write(nobody, (tx) =>
    trustTx(tx)
      .insertInto('trust.status_fetch')
      .values({ source_url: url, fault: read.ok ? null : read.fault })
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
  if (!read.ok) return;
  const { crl, issuer } = read;
  const evidenceId = await keepEvidence(
    { platform, scopeOf },
    {
      kind: 'crl',
      issuer: formatName(issuer.subject),
      issuer_fingerprint: issuer.fingerprintSha256,
      certificate_fingerprint: null,
      status: null,
      der: crl.der,
      this_update: crl.thisUpdate,
      next_update: crl.nextUpdate ?? null,
      source_url: url,
    },
  );
  const listed = [...crl.revoked].map(([serialNumber, { at: since, reason }]) => ({
    serialNumber,
    since,
    reason,
  }));
  const turn = { platform, scopeOf };
  const said = { evidenceId, issuer: formatName(issuer.subject) };
  await learn(turn, evidenceId, said.issuer, listed.filter(isForGood));
  const onHold = listed.filter((one) => !isForGood(one));
  await learnHolds(turn, said, onHold);
  await liftHolds(turn, said, { stillHeld: onHold.map(({ serialNumber }) => serialNumber) });
}

/** What is on hold may come back, so it is no revocation. */
function isForGood({ reason }: Revoked): boolean {
  return reason !== 'certificateHold';
}

type NewEvidence = Omit<
  Insertable<StatusTables['trust.status_evidence']>,
  'id' | 'sha256' | 'fetched_at'
>;

/** The same bytes are kept once; answers the id of what is kept. */
async function keepEvidence({ platform, scopeOf }: Turn, evidence: NewEvidence): Promise<string> {
  const sha256 = createHash('sha256').update(evidence.der).digest('hex');
  return await platform.db.write(scopeOf(NO_AGENCY), async (tx) => {
    await trustTx(tx)
      .insertInto('trust.status_evidence')
      .values({ ...evidence, id: newId(), sha256 })
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute();
    const kept = await trustTx(tx)
      .selectFrom('trust.status_evidence')
      .select('id')
      .where('sha256', '=', sha256)
      .executeTakeFirstOrThrow();
    return kept.id;
  });
}

type Revoked = { serialNumber: string; since: Date; reason: string };
type Learnt = { id: string; agency_id: string; serial_number: string; since: Date; reason: string };

/** The register takes over what it did not know, each agency in a transaction with its audit. */
async function learn(
  { platform, scopeOf }: Turn,
  evidenceId: string,
  issuer: string,
  revoked: readonly Revoked[],
): Promise<void> {
  if (revoked.length === 0) return;
  const { rows } = await platform.db.read(scopeOf(NO_AGENCY), (tx) =>
    sql<Learnt>`
      select c.id, c.agency_id, c.serial_number, l.since, l.reason
      from unnest(${revoked.map((one) => one.serialNumber)}::text[],
        ${revoked.map((one) => one.since)}::timestamptz[],
        ${revoked.map((one) => one.reason)}::text[]) l (serial_number, since, reason)
      join trust.certificate c on c.issuer = ${issuer} and c.serial_number = l.serial_number
      where c.revoked_at is null or c.revoked_at > l.since`.execute(tx),
  );
  for (const row of rows) {
    const scope = scopeOf(row.agency_id);
    await platform.db.write(scope, async (tx) => {
      await sql`select trust.learn_revocation(
        ${evidenceId}, ${row.serial_number}, ${row.since}, ${row.reason})`.execute(tx);
      await appendEvent(tx, scope, {
        topic: 'trust.revocationLearnt',
        key: row.id,
        once: row.id,
        payload: { certificateId: row.id },
      });
      await appendAudit(tx, scope, {
        action: 'trust.learnRevocation',
        subject: { type: 'certificate', id: row.id },
        detail: {
          serialNumber: row.serial_number,
          since: row.since,
          reason: row.reason,
          evidenceId,
        },
      });
    });
  }
}

/** Asks one by one for certificates whose CA has no list that is current. */
async function pollAnswers(turn: Turn, store: TrustStore): Promise<void> {
  const { platform, scopeOf } = turn;
  const at = platform.clock.now();
  const { rows } = await platform.db.read(scopeOf(NO_AGENCY), (tx) =>
    sql<{ der: Uint8Array; fingerprint: string }>`
      select c.der, c.fingerprint
      from trust.certificate c
      left join lateral (
        select max(e.this_update) as asked from trust.status_evidence e
        where e.kind = 'ocsp' and e.certificate_fingerprint = c.fingerprint) answered on true
      where c.revoked_at is null and c.not_before <= ${at} and c.not_after >= ${at}
        and not exists (select from trust.status_evidence e
          where e.kind = 'crl' and e.issuer = c.issuer and e.next_update > ${at})
        and coalesce(answered.asked, '-infinity') < ${new Date(at.getTime() - DAY_MS)}
      order by answered.asked nulls first, c.id
      limit ${MAX_ANSWERS}`.execute(tx),
  );
  for (const { der } of rows) await pollAnswer(turn, store, der);
}

async function pollAnswer(turn: Turn, store: TrustStore, der: Uint8Array): Promise<void> {
  const { platform } = turn;
  const certificate = parseCertificate(der);
  const issuerName = formatName(certificate.issuer);
  const authorities = [
    ...store.anchors.map((anchor) => anchor.certificate),
    ...store.intermediates,
  ];
  const issuer = authorities.find(({ subject }) => formatName(subject) === issuerName);
  const online = issuer && (await askStatus(platform, certificate, issuer));
  if (issuer === undefined || online === undefined) return;
  const { response } = online;
  const verdict = verifyOcspResponse({ response, certificate, issuer, at: platform.clock.now() });
  if (!verdict.ok) return;
  const evidenceId = await keepEvidence(turn, {
    kind: 'ocsp',
    issuer: issuerName,
    issuer_fingerprint: issuer.fingerprintSha256,
    certificate_fingerprint: certificate.fingerprintSha256,
    status: verdict.status,
    der: response,
    this_update: verdict.thisUpdate,
    next_update: verdict.nextUpdate ?? null,
    source_url: ocspUrlOf(platform),
  });
  const said = { evidenceId, issuer: issuerName };
  const { serialNumber } = certificate;
  if (verdict.status === 'good') await liftHolds(turn, said, { only: serialNumber });
  if (verdict.status !== 'revoked') return;
  const revoked = { serialNumber, since: verdict.at, reason: verdict.reason ?? 'unspecified' };
  if (isForGood(revoked)) await learn(turn, evidenceId, issuerName, [revoked]);
  else await learnHolds(turn, said, [revoked]);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 300) : 'failed';
}
