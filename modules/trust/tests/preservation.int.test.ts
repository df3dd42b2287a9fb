import { generateKeyPairSync, type KeyPairKeyObjectResult } from 'node:crypto';
import { DEMO_PERSON_PIN } from '@hien-luong/directory';
import { inspectPdf, verifyPdf } from '@hien-luong/pdf-sign';
import {
  createTimestampResponse,
  formatName,
  keySigner,
  nameOf,
  parseCrl,
  spkiOf,
} from '@hien-luong/pki';
import { testTargets } from '@hien-luong/platform/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectCrl } from '../src/adapters/status-sources.ts';
import {
  connectAuthority,
  extendProof,
  keepProof,
  openPersonKey,
  signPdfAsPerson,
} from '../src/api.ts';
import { extendDueProofs } from '../src/commands/extend-due-proofs.ts';
import { findProofEnd } from '../src/data/find-proof-end.ts';
import { gatherEvidence } from '../src/data/gather-evidence.ts';
import { preservationTx } from '../src/data/preservation-tables.ts';
import { countPreserved, getPreservation, listPreserved } from '../src/data/preserved-file.ts';
import { readTrustStore } from '../src/data/trust-store.ts';
import { onePagePdf } from './one-page-pdf.ts';
import { createTrustPlatform, type TrustPlatform } from './trust-platform.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

describe.each(testTargets())('preservation on $name', (target) => {
  let on: TrustPlatform;
  let count = 0;

  beforeAll(async () => {
    on = await createTrustPlatform(target);
  });
  afterAll(async () => await on.stop());
  beforeEach(() => listen());

  const scope = () => on.as('ld.stttt', 'leader');
  const system = () => on.systemScopeFor(scope().agencyId, 'trust.extendProofs');

  /** The authority answers, all of it. */
  function listen(): void {
    connectAuthority(on.platform, on.authority);
    connectCrl(
      on.platform,
      { url: 'mock:root', fetch: (at) => on.authority.rootCrl(at) },
      { url: 'mock:ca', fetch: (at) => on.authority.crl(at) },
    );
  }

  async function keep(bytes: Uint8Array): Promise<string> {
    const { sha256 } = await on.platform.files.put(bytes, { maxBytes: bytes.length });
    await on.platform.db.write(scope(), (tx) =>
      keepProof(on.platform, tx, scope(), [{ sha256, name: 'quyet-dinh.pdf' }]),
    );
    return sha256;
  }

  async function keepSigned(): Promise<{ sha256: string; pdf: Uint8Array }> {
    count += 1;
    const key = await openPersonKey(on.platform, scope(), { pin: DEMO_PERSON_PIN });
    const { pdf } = await on.platform.db.write(scope(), (tx) =>
      signPdfAsPerson(on.platform, tx, scope(), key, {
        pdf: onePagePdf(`Quyet dinh ${count}`),
        fieldName: 'Person',
      }),
    );
    return { sha256: await keep(pdf), pdf };
  }

  const run = () =>
    extendDueProofs.run({
      platform: on.platform,
      scopeOf: (agencyId) => on.systemScopeFor(agencyId, extendDueProofs.name),
    });
  const stateOf = (sha256: string) =>
    on.platform.db.read(scope(), (tx) => getPreservation(tx, scope(), sha256));
  const now = () => on.clock.now();

  test('a signed file reaches B-LTA by itself, and the file it was stays within it', async () => {
    const { sha256, pdf } = await keepSigned();
    expect(await stateOf(sha256)).toMatchObject({ state: 'waiting', steps: 0, fileSha256: sha256 });
    await run();
    const state = await stateOf(sha256);
    const ends = on.authority.tsaCertificate.notAfter;
    expect(state).toMatchObject({
      state: 'preserved',
      steps: 1,
      lastStepAt: now().toISOString(),
      provableUntil: ends.toISOString(),
      endsBy: 'CERTIFICATE_EXPIRES',
      nextAt: new Date(ends.getTime() - 90 * DAY_MS).toISOString(),
      problem: null,
      missing: [],
    });
    const kept = Buffer.from(await on.platform.files.read(state.fileSha256));
    expect(kept.subarray(0, pdf.length).equals(pdf)).toBe(true);
    const { overall, signatures } = verifyPdf({
      pdf: kept,
      anchors: on.authority.anchors,
      now: now(),
    });
    expect(overall).toBe('TOTAL_PASSED');
    expect(signatures.map(({ type }) => type)).toEqual(['SIGNATURE', 'DOCUMENT_TIMESTAMP']);
    const store = await readTrustStore(on.platform);
    expect(findProofEnd(kept, store, now())).toMatchObject({ endsAt: ends });
    expect(findProofEnd(pdf, store, now())).toBeUndefined();
  });

  test('holders and clocks are asked for one by one, and CAs looked up in a list', async () => {
    const { pdf } = await keepSigned();
    const store = await readTrustStore(on.platform);
    const gathered = await gatherEvidence(on.platform, store, pdf);
    expect(gathered.missing).toEqual([]);
    expect(gathered.ocspResponses).toHaveLength(2);
    const issuers = gathered.crls.map((der) => formatName(parseCrl(der).issuer));
    expect(issuers).toEqual([formatName(on.authority.root.subject)]);
  });

  test('once it is preserved nothing is added, however often it is looked at', async () => {
    const { sha256 } = await keepSigned();
    await Promise.all([
      extendProof(on.platform, system(), sha256),
      extendProof(on.platform, system(), sha256),
    ]);
    await extendProof(on.platform, system(), sha256);
    await keep(await on.platform.files.read(sha256));
    await run();
    expect(await stateOf(sha256)).toMatchObject({ state: 'preserved', steps: 1 });
  });

  test('while no authority answers it waits, says for whom, and goes on when one does', async () => {
    const { sha256 } = await keepSigned();
    const silent = async () => Promise.reject(new Error('silent'));
    connectAuthority(on.platform, { timestamp: silent, ocsp: silent });
    connectCrl(on.platform, { url: 'mock:root', fetch: silent });
    for (const minutes of [1, 2, 4]) {
      await run();
      const state = await stateOf(sha256);
      expect(state).toMatchObject({ state: 'waiting', problem: 'EVIDENCE_MISSING' });
      expect(state.missing[0]).toMatchObject({ fieldName: 'Person', kind: 'STATUS' });
      expect(state.missing[0]?.certificate).toContain('(DEMO)');
      expect(state.nextAt).toBe(new Date(now().getTime() + minutes * MINUTE_MS).toISOString());
      on.clock.advance(minutes * MINUTE_MS);
    }
    listen();
    connectAuthority(on.platform, { ocsp: on.authority.ocsp, timestamp: silent });
    await run();
    expect(await stateOf(sha256)).toMatchObject({ problem: 'TIMESTAMP_UNAVAILABLE', missing: [] });
    listen();
    on.clock.advance(DAY_MS);
    await run();
    expect(await stateOf(sha256)).toMatchObject({ state: 'preserved', problem: null, steps: 1 });
  });

  test.each([
    ['without a signature', () => onePagePdf('Khong ky'), 'NOT_SIGNED'],
    ['that is no PDF', () => Buffer.from('khong phai PDF'), 'FILE_UNREADABLE'],
  ])('a file %s is left alone, and told', async (_, make, problem) => {
    const sha256 = await keep(make());
    await run();
    expect(await stateOf(sha256)).toMatchObject({ state: 'notPreservable', problem, nextAt: null });
  });

  test('who has the same file takes over the proof that another agency made', async () => {
    const { sha256, pdf } = await keepSigned();
    await run();
    const other = on.as('ld.snv', 'leader');
    await on.platform.db.write(other, (tx) =>
      keepProof(on.platform, tx, other, [{ sha256, name: 'van-ban-den.pdf' }]),
    );
    const silent = async () => Promise.reject(new Error('nobody needs to be asked'));
    connectAuthority(on.platform, { timestamp: silent, ocsp: silent });
    await run();
    const theirs = await on.platform.db.read(other, (tx) => getPreservation(tx, other, sha256));
    const ours = await stateOf(sha256);
    expect(theirs).toMatchObject({ state: 'preserved', steps: 1, name: 'van-ban-den.pdf' });
    expect(theirs.fileSha256).toBe(ours.fileSha256);
    expect(theirs.nextAt).toBe(ours.nextAt);
    expect((await on.platform.files.read(theirs.fileSha256)).length).toBeGreaterThan(pdf.length);
  });

  test('another agency sees nothing of it', async () => {
    await keepSigned();
    const other = on.as('ld.hailang', 'leader');
    const seen = await on.platform.db.read(other, async (tx) => ({
      listed: (await listPreserved(tx, other, { limit: 50 })).items,
      counts: await countPreserved(tx, other),
      rows: await preservationTx(tx).selectFrom('trust.preserved_file').selectAll().execute(),
      steps: await preservationTx(tx).selectFrom('trust.preservation_step').selectAll().execute(),
    }));
    expect(seen).toEqual({
      listed: [],
      counts: { preserved: 0, waiting: 0, notPreservable: 0 },
      rows: [],
      steps: [],
    });
  });

  test('the list is paged without gaps, and its counts are true', async () => {
    const read = (cursor?: string) =>
      on.platform.db.read(scope(), (tx) => listPreserved(tx, scope(), { limit: 2, cursor }));
    const names: string[] = [];
    for (let page = await read(); ; page = await read(page.nextCursor)) {
      names.push(...page.items.map(({ sha256 }) => sha256));
      if (page.nextCursor === undefined) break;
    }
    const counts = await on.platform.db.read(scope(), (tx) => countPreserved(tx, scope()));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(counts.preserved + counts.waiting + counts.notPreservable);
    expect(counts.notPreservable).toBe(2);
  });

  test('it is renewed before its algorithms end, where they end before its certificate', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    connectAuthority(on.platform, { ocsp: on.authority.ocsp, timestamp: newClock(rsa) });
    const { sha256 } = await keepSigned();
    await run();
    const state = await stateOf(sha256);
    expect(state).toMatchObject({ state: 'preserved', endsBy: 'ALGORITHM_ENDS' });
    expect(state.provableUntil).toBe('2031-01-01T00:00:00.000Z');
    expect(state.nextAt).toBe('2030-10-03T00:00:00.000Z');
  });

  test('near its end it is renewed by a clock that lasts longer, and not by one that does not', async () => {
    const { sha256 } = await keepSigned();
    await run();
    const first = await stateOf(sha256);
    on.clock.set(new Date(first.nextAt ?? ''));
    await run();
    expect(await stateOf(sha256)).toMatchObject({ steps: 1, problem: 'TIMESTAMP_NOT_LONGER' });
    const fileSize = (await on.platform.files.read(first.fileSha256)).length;
    connectAuthority(on.platform, { ocsp: on.authority.ocsp, timestamp: newClock() });
    on.clock.advance(DAY_MS);
    await run();
    const second = await stateOf(sha256);
    expect(second).toMatchObject({ state: 'preserved', steps: 2, problem: null });
    expect(Date.parse(second.provableUntil ?? '')).toBeGreaterThan(
      Date.parse(first.provableUntil ?? ''),
    );
    const pdf = await on.platform.files.read(second.fileSha256);
    expect(pdf.length).toBeGreaterThan(fileSize);
    expect(inspectPdf(pdf).signatureFields).toHaveLength(3);
  });

  /** Another clock of the same authority, certified today. */
  function newClock(
    keys: KeyPairKeyObjectResult = generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ) {
    const { publicKey, privateKey } = keys;
    const certificate = on.authority.issueFrom({
      spki: spkiOf(publicKey),
      subject: nameOf(['CN', 'Second clock (DEMO)']),
      profile: 'tsa',
      notBefore: now(),
      notAfter: new Date(now().getTime() + 5 * 365 * DAY_MS),
    });
    const authority = {
      signer: keySigner(certificate, privateKey),
      certificates: on.authority.intermediates,
      policy: '2.999.1.1',
    };
    return (request: Uint8Array, at: Date) =>
      createTimestampResponse(request, { authority, now: at });
  }
});
