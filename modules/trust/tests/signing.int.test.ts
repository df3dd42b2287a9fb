import { DEMO_AGENCY_PIN, DEMO_PERSON_PIN, demoPersonId } from '@hien-luong/directory';
import { signPdf } from '@hien-luong/pdf-sign';
import { createTimestampRequest, parseTimestampInfo } from '@hien-luong/pki';
import { createMockAuthority } from '@hien-luong/pki/mock';
import { platformAt } from '@hien-luong/platform';
import { testTargets } from '@hien-luong/platform/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requestTimestamp } from '../src/adapters/request-timestamp.ts';
import {
  connectAuthority,
  connectCrl,
  judgeFile,
  openAgencyKey,
  openPersonKey,
  type PlacedSignature,
  sealAttachmentAsAgency,
  sealPdfAsAgency,
  signPdfAsPerson,
} from '../src/api.ts';
import { checkSignerCertificate } from '../src/data/check-signer-certificate.ts';
import { getHolderKey } from '../src/data/get-holder-key.ts';
import { trustTx } from '../src/data/tables.ts';
import { readTrustStore } from '../src/data/trust-store.ts';
import { fillUnsigned } from './fill-unsigned.ts';
import { onePagePdf } from './one-page-pdf.ts';
import { connectLists, createTrustPlatform, type TrustPlatform } from './trust-platform.ts';

const PIN = { pin: DEMO_PERSON_PIN };
const DAY_MS = 86_400_000;
const NUMBER_FIELD = { name: 'Number', page: 1, rect: [60, 760, 80, 16] } as const;

describe.each(testTargets())('signing on $name', (target) => {
  let on: TrustPlatform;
  const draft = onePagePdf('Quyet dinh (DEMO)');

  beforeAll(async () => {
    on = await createTrustPlatform(target);
  });
  afterAll(async () => await on.stop());

  const leader = () => on.as('ld.stttt', 'leader');
  const clerk = () => on.as('vt.stttt', 'clerk');

  async function sign(username = 'ld.stttt', placed: Partial<PlacedSignature> = {}) {
    const scope = on.as(username, 'leader');
    const key = await openPersonKey(on.platform, scope, PIN);
    return await on.platform.db.write(scope, (tx) =>
      signPdfAsPerson(on.platform, tx, scope, key, { pdf: draft, fieldName: 'Person', ...placed }),
    );
  }

  const askToSeal = (pdf: Uint8Array, scope = clerk(), pin = DEMO_AGENCY_PIN) =>
    openAgencyKey(on.platform, scope, {
      pin,
      pdf,
      requiredSignerPersonId: demoPersonId('ld.stttt'),
    });

  async function seal(pdf: Uint8Array, placed: Partial<PlacedSignature> = {}) {
    const key = await askToSeal(pdf);
    return await on.platform.db.write(clerk(), (tx) =>
      sealPdfAsAgency(on.platform, tx, clerk(), key, { pdf, fieldName: 'Agency', ...placed }),
    );
  }

  test('a leader signs, the clerk fills the number and seals, and all of it holds', async () => {
    const picture = onePagePdf('Mau', 100, 40);
    const signed = await sign('ld.stttt', {
      appearance: { page: 1, rect: [300, 100, 100, 40], pdf: picture },
      textFields: [{ name: 'Number', page: 1, rect: [60, 760, 80, 16] }],
    });
    const sealed = await seal(signed.pdf, {
      fieldValues: [{ name: 'Number', value: '15', appearance: onePagePdf('15', 80, 16) }],
    });
    const verdict = await judgeFile(on.platform, sealed.pdf);
    expect(verdict).toMatchObject({ outcome: 'valid', problem: null, sha256: sealed.sha256 });
    expect(verdict.signatures).toMatchObject([
      {
        holderKind: 'person',
        outcome: 'valid',
        level: 'B-T',
        timeSource: 'timestamp',
        signedAt: on.clock.now().toISOString(),
        coversWholeFile: false,
        forbiddenChanges: [],
        revision: 2,
        revisionCount: 3,
      },
      {
        holderKind: 'agency',
        outcome: 'valid',
        coversWholeFile: true,
        signer: 'Sở Thông tin và Truyền thông (DEMO)',
        permittedChanges: [],
      },
    ]);
    expect(verdict.signatures[0]!.permittedChanges.length).toBeGreaterThan(0);
  });

  test('keeps evidence and an audit record of each signature, within the agency', async () => {
    const signed = await sign();
    const read = (scope: ReturnType<typeof leader>) =>
      on.platform.db.read(scope, (tx) =>
        trustTx(tx)
          .selectFrom('trust.evidence')
          .selectAll()
          .where('sha256_after', '=', signed.sha256)
          .execute(),
      );
    const [evidence] = await read(leader());
    expect(evidence).toMatchObject({
      id: signed.evidenceId,
      act: 'sign',
      person_id: demoPersonId('ld.stttt'),
      status_source: 'ocsp',
    });
    expect(evidence!.timestamp_token!.length).toBeGreaterThan(100);
    expect(await read(on.as('ld.snv', 'leader'))).toEqual([]);
    const records = await on.platform.db.read(leader(), (tx) =>
      tx
        .selectFrom('platform.audit_record')
        .select(['action', 'detail'])
        .where('action', '=', 'trust.sign')
        .execute(),
    );
    expect(JSON.stringify(records)).toContain(signed.evidenceId);
    await expect(
      on.platform.db.write(leader(), (tx) => trustTx(tx).deleteFrom('trust.evidence').execute()),
    ).rejects.toThrow(/permission denied/);
  });

  test('leaves nothing behind when the command is rolled back', async () => {
    const key = await openPersonKey(on.platform, leader(), PIN);
    const count = () =>
      on.platform.db.read(leader(), (tx) =>
        trustTx(tx).selectFrom('trust.evidence').select('id').execute(),
      );
    const before = (await count()).length;
    const act = on.platform.db.write(leader(), async (tx) => {
      await signPdfAsPerson(on.platform, tx, leader(), key, { pdf: draft, fieldName: 'Lost' });
      throw new Error('rolled back');
    });
    await expect(act).rejects.toThrow('rolled back');
    expect(await count()).toHaveLength(before);
  });

  describe('PINs', () => {
    const tryPin = (pin: string) =>
      openPersonKey(on.platform, on.as('ld3.stttt', 'leader'), { pin });

    test('wrong ones are counted, lock the key with back-off, and the right one clears them', async () => {
      for (const attemptsLeft of [4, 3, 2, 1, 0]) {
        await expect(tryPin('000000')).rejects.toMatchObject({
          code: 'PIN_WRONG',
          details: { attemptsLeft },
        });
      }
      await expect(tryPin(DEMO_PERSON_PIN)).rejects.toMatchObject({
        code: 'PIN_LOCKED',
        details: { until: new Date(on.clock.now().getTime() + 60_000).toISOString() },
      });
      const start = on.clock.now();
      on.clock.advance(60_000);
      await expect(tryPin('000000')).rejects.toMatchObject({ code: 'PIN_WRONG' });
      on.clock.advance(60_000);
      await expect(tryPin(DEMO_PERSON_PIN)).rejects.toMatchObject({ code: 'PIN_LOCKED' });
      on.clock.advance(60_000);
      await tryPin(DEMO_PERSON_PIN);
      await expect(tryPin('000000')).rejects.toMatchObject({ details: { attemptsLeft: 4 } });
      await tryPin(DEMO_PERSON_PIN);
      on.clock.set(start);
    });

    test('twenty guesses at once get no more than five tries', async () => {
      const scope = on.as('ld3.snv', 'leader');
      const guesses = Array.from({ length: 20 }, (_, guess) =>
        openPersonKey(on.platform, scope, { pin: String(guess).padStart(6, '0') }),
      );
      const codes = (await Promise.allSettled(guesses)).map((outcome) =>
        outcome.status === 'rejected' ? outcome.reason.code : 'opened',
      );
      expect(codes.filter((code) => code === 'PIN_WRONG')).toHaveLength(5);
      expect(codes.filter((code) => code === 'PIN_LOCKED')).toHaveLength(15);
    });

    test('neither the log nor the audit holds one', async () => {
      await expect(tryPin('918273')).rejects.toMatchObject({ code: 'PIN_WRONG' });
      const records = await on.platform.db.read(on.as('ld3.stttt', 'leader'), (tx) =>
        tx.selectFrom('platform.audit_record').select(['action', 'detail']).execute(),
      );
      expect(records.map(({ action }) => action)).toContain('trust.refusePin');
      expect(JSON.stringify(records)).not.toContain('918273');
    });
  });

  describe('a certificate that may not sign is refused before its key is touched', () => {
    const attemptsOf = async (username: string) =>
      on.platform.db.read(on.as(username, 'leader'), (tx) =>
        trustTx(tx)
          .selectFrom('trust.signing_key')
          .select('failed_attempts')
          .where('holder_kind', '=', 'person')
          .execute(),
      );

    test.each([
      ['ld2.stttt', 'CERTIFICATE_EXPIRED'],
      ['ld2.snv', 'CERTIFICATE_REVOKED'],
      ['ld.sct', 'CERTIFICATE_NOT_FOUND'],
    ])('%s: %s', async (username, code) => {
      const scope = on.as(username, 'leader');
      await expect(openPersonKey(on.platform, scope, { pin: 'wrong' })).rejects.toMatchObject({
        code,
      });
      for (const row of await attemptsOf(username)) expect(row.failed_attempts).toBe(0);
    });

    test('one whose status the CA alone could tell is judged by our register', async () => {
      const key = await getHolderKey(on.platform, leader(), 'person');
      const store = await readTrustStore(on.platform);
      const check = () => checkSignerCertificate(on.platform, store, key);
      const asked = await check();
      expect(asked.statusSource).toBe('ocsp');
      expect(asked.chain.map(({ fingerprintSha256 }) => fingerprintSha256)).toEqual([
        on.authority.intermediate.fingerprintSha256,
      ]);
      connectAuthority(on.platform, { ...on.authority, ocsp: () => Buffer.from('nonsense') });
      try {
        expect(await check()).toMatchObject({ statusSource: 'register', ocspResponse: null });
      } finally {
        connectAuthority(on.platform, on.authority);
      }
    });

    test('one that the CA revoked a moment ago, before our register knows', async () => {
      const scope = on.as('ld2.hailang', 'leader');
      const key = await openPersonKey(on.platform, scope, PIN);
      on.authority.revoke(key.certificate.serialNumber, on.clock.now());
      await expect(openPersonKey(on.platform, scope, PIN)).rejects.toMatchObject({
        code: 'CERTIFICATE_REVOKED',
      });
    });

    test('one whose authority is not pinned', async () => {
      const administrator = on.scopeFor({
        agencyId: leader().agencyId,
        personId: demoPersonId('quantri'),
        roles: ['administrator'],
      });
      const unpin = (to: Date | null) =>
        on.platform.db.write(administrator, (tx) =>
          trustTx(tx).updateTable('trust.anchor').set({ pinned_to: to }).execute(),
        );
      await unpin(new Date(on.clock.now().getTime() - DAY_MS));
      try {
        await expect(openPersonKey(on.platform, leader(), PIN)).rejects.toMatchObject({
          code: 'CERTIFICATE_UNTRUSTED',
        });
      } finally {
        await unpin(null);
      }
    });
  });

  test('nobody signs with a key that another opened', async () => {
    const key = await openPersonKey(on.platform, leader(), PIN);
    const other = on.as('ld3.stttt', 'leader');
    await expect(
      on.platform.db.write(other, (tx) =>
        signPdfAsPerson(on.platform, tx, other, key, { pdf: draft, fieldName: 'X' }),
      ),
    ).rejects.toMatchObject({ code: 'KEY_FORBIDDEN' });
  });

  test('a query that forgets to ask still finds no key of others', async () => {
    const keysSeenBy = (scope: ReturnType<typeof leader>) =>
      on.platform.db.read(scope, (tx) =>
        trustTx(tx).selectFrom('trust.signing_key').select(['holder_kind', 'holder_id']).execute(),
      );
    expect(await keysSeenBy(leader())).toEqual(
      expect.arrayContaining([
        { holder_kind: 'person', holder_id: demoPersonId('ld.stttt') },
        { holder_kind: 'agency', holder_id: leader().agencyId },
      ]),
    );
    expect(await keysSeenBy(leader())).toHaveLength(2);
    expect(await keysSeenBy(on.scopeFor({ agencyId: demoPersonId('none') }))).toEqual([]);
  });

  describe('the seal', () => {
    test('is the clerk’s alone', async () => {
      const signed = await sign();
      await expect(askToSeal(signed.pdf, leader())).rejects.toMatchObject({
        code: 'SEAL_NOT_ALLOWED_FORBIDDEN',
      });
    });

    test('of another agency does not go on our document', async () => {
      const signed = await sign();
      const key = await askToSeal(signed.pdf, on.as('vt.snv', 'clerk'));
      await expect(
        on.platform.db.write(clerk(), (tx) =>
          sealPdfAsAgency(on.platform, tx, clerk(), key, { pdf: signed.pdf, fieldName: 'A' }),
        ),
      ).rejects.toMatchObject({ code: 'SEAL_NOT_ALLOWED_FORBIDDEN' });
    });

    test('waits for the signature of the authorised person', async () => {
      await expect(askToSeal(draft)).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' });
      const byAnother = await sign('ld3.stttt');
      await expect(askToSeal(byAnother.pdf)).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' });
    });

    test('does not go on a document that was altered after signing', async () => {
      const { pdf } = await sign();
      const altered = Buffer.from(pdf);
      const at = altered.indexOf('Quyet dinh');
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
      await expect(askToSeal(altered)).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' });
      const extended = Buffer.concat([pdf, Buffer.from('% more\n')]);
      await expect(askToSeal(extended)).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' });
    });

    test('does not go on a number that somebody filled in without signing it', async () => {
      const { pdf } = await sign('ld.stttt', { textFields: [NUMBER_FIELD] });
      const filled = fillUnsigned(pdf, 'Number', '99');
      await expect(askToSeal(filled)).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' });
      expect(await askToSeal(pdf)).toMatchObject({ kind: 'agency' });
    });

    test('opened for one document does not go on another', async () => {
      const [first, second] = [await sign(), await sign('ld.stttt', { fieldName: 'Other' })];
      const key = await askToSeal(first.pdf);
      await expect(
        on.platform.db.write(clerk(), (tx) =>
          sealPdfAsAgency(on.platform, tx, clerk(), key, { pdf: second.pdf, fieldName: 'A' }),
        ),
      ).rejects.toMatchObject({ code: 'SEAL_NOT_ALLOWED_FORBIDDEN' });
    });

    test('goes on attachments of the document it was opened for', async () => {
      const signed = await sign();
      const key = await askToSeal(signed.pdf);
      const attachment = await on.platform.db.write(clerk(), (tx) =>
        sealAttachmentAsAgency(on.platform, tx, clerk(), key, {
          pdf: onePagePdf('Phu luc'),
          fieldName: 'Agency',
        }),
      );
      expect(await judgeFile(on.platform, attachment.pdf)).toMatchObject({
        outcome: 'valid',
        signatures: [{ holderKind: 'agency' }],
      });
    });

    test('asks for the agency’s PIN', async () => {
      const signed = await sign();
      await expect(askToSeal(signed.pdf, clerk(), DEMO_PERSON_PIN)).rejects.toMatchObject({
        code: 'PIN_WRONG',
      });
    });
  });

  describe('judging', () => {
    test.each([
      ['nothing', new Uint8Array(), 'FORMAT_UNKNOWN'],
      ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'FORMAT_UNKNOWN'],
      ['an unsigned PDF', onePagePdf('plain'), 'NOT_SIGNED'],
    ])('%s', async (_, bytes, problem) => {
      expect(await judgeFile(on.platform, bytes)).toMatchObject({
        outcome: 'indeterminate',
        signatures: [],
        problem,
      });
    });

    test('a PDF altered after signing is not valid', async () => {
      const { pdf } = await sign();
      const altered = Buffer.from(pdf);
      const at = altered.indexOf('Quyet dinh');
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
      expect(await judgeFile(on.platform, altered)).toMatchObject({
        outcome: 'invalid',
        signatures: [{ outcome: 'invalid', subIndication: 'HASH_FAILURE' }],
      });
    });

    test('what was filled in after the last signature is vouched for by nobody', async () => {
      const { pdf } = await sign('ld.stttt', { textFields: [NUMBER_FIELD] });
      expect(await judgeFile(on.platform, pdf)).toMatchObject({ outcome: 'valid', problem: null });
      expect(await judgeFile(on.platform, fillUnsigned(pdf, 'Number', '99'))).toMatchObject({
        outcome: 'indeterminate',
        problem: 'UNSIGNED_CHANGES',
        signatures: [{ outcome: 'valid', permittedChanges: ['FIELD_FILLED'] }],
      });
    });

    test('a certificate of an authority unknown to us proves nothing', async () => {
      const foreign = await createMockAuthority({ now: on.clock.now(), keyType: 'p-256' });
      const person = await foreign.issuePerson({
        fullName: 'Người Lạ',
        organization: 'Nơi khác',
        notBefore: new Date(on.clock.now().getTime() - DAY_MS / 2),
        notAfter: new Date(on.clock.now().getTime() + DAY_MS),
        keyType: 'p-256',
      });
      const pdf = await signPdf({ pdf: draft, signer: person.signer, signedAt: on.clock.now() });
      expect(await judgeFile(on.platform, pdf)).toMatchObject({
        outcome: 'indeterminate',
        signatures: [{ outcome: 'indeterminate', holderKind: expect.any(String) }],
      });
    });

    test('a holder of our authority who is not registered is known by the certificate', async () => {
      const person = await on.authority.issuePerson({
        fullName: 'Người Mẫu',
        organization: 'Nơi khác',
        title: 'Giám đốc',
        notBefore: new Date(on.clock.now().getTime() - DAY_MS),
        notAfter: new Date(on.clock.now().getTime() + DAY_MS),
        keyType: 'p-256',
      });
      const pdf = await signPdf({ pdf: draft, signer: person.signer, signedAt: on.clock.now() });
      expect(await judgeFile(on.platform, pdf)).toMatchObject({
        outcome: 'valid',
        signatures: [{ holderKind: 'person', level: 'B-B', timeSource: 'claimed' }],
      });
      connectAuthority(on.platform, { ...on.authority, ocsp: () => Promise.reject(new Error()) });
      on.clock.advance(120_000);
      try {
        expect(await judgeFile(on.platform, pdf)).toMatchObject({ outcome: 'valid' });
        connectCrl(on.platform);
        on.clock.advance(120_000);
        const verdict = await judgeFile(on.platform, pdf);
        expect(verdict).toMatchObject({
          outcome: 'indeterminate',
          signatures: [{ subIndication: 'TRY_LATER' }],
        });
        expect(verdict.signatures[0]!.sentence!.vi).toContain('chưa có thông tin thu hồi');
      } finally {
        connectAuthority(on.platform, on.authority);
        connectLists(on, on.authority);
        on.clock.advance(-240_000);
      }
    });

    test('what was signed before a revocation stays valid, what is signed after does not', async () => {
      const scope = on.as('ld3.hailang', 'leader');
      const key = await openPersonKey(on.platform, scope, PIN);
      const signThen = (daysAgo: number) => {
        const then = platformAt(on.platform, new Date(on.clock.now().getTime() - daysAgo * DAY_MS));
        return then.db.write(scope, (tx) =>
          signPdfAsPerson(then, tx, scope, key, { pdf: draft, fieldName: 'P' }),
        );
      };
      const [early, late] = [await signThen(5), await signThen(1)];
      const revokedAt = new Date(on.clock.now().getTime() - 3 * DAY_MS);
      on.authority.revoke(key.certificate.serialNumber, revokedAt);
      expect(await judgeFile(on.platform, early.pdf)).toMatchObject({ outcome: 'valid' });
      expect(await judgeFile(on.platform, late.pdf)).toMatchObject({
        outcome: 'invalid',
        signatures: [{ subIndication: 'REVOKED' }],
      });
    });
  });

  describe('timestamps', () => {
    test.each<[string, () => Promise<Uint8Array>]>([
      ['silent', () => Promise.reject(new Error('connection refused'))],
      ['talking nonsense', async () => Buffer.from('nonsense')],
    ])('no signature without one: the authority is %s', async (_, timestamp) => {
      connectAuthority(on.platform, { ...on.authority, timestamp });
      try {
        await expect(sign()).rejects.toMatchObject({ code: 'TIMESTAMP_UNAVAILABLE' });
      } finally {
        connectAuthority(on.platform, on.authority);
      }
    });

    test('an answer over another digest is none', async () => {
      const store = await readTrustStore(on.platform);
      const imprint = { hashAlgorithm: 'sha256', digest: new Uint8Array(32).fill(1) } as const;
      const ask = () => requestTimestamp(on.platform, store, imprint);
      expect(parseTimestampInfo(await ask()).imprint.digest).toEqual(imprint.digest);
      const other = createTimestampRequest({ messageImprint: new Uint8Array(32).fill(2) });
      const timestamp = (_: Uint8Array, at: Date) => on.authority.timestamp(other, at);
      connectAuthority(on.platform, { ...on.authority, timestamp });
      try {
        await expect(ask()).rejects.toMatchObject({ code: 'TIMESTAMP_UNAVAILABLE' });
      } finally {
        connectAuthority(on.platform, on.authority);
      }
    });

    test('one of an authority that we do not trust is none', async () => {
      const foreign = await createMockAuthority({ now: on.clock.now(), keyType: 'p-256' });
      connectAuthority(on.platform, { ...on.authority, timestamp: foreign.timestamp });
      try {
        await expect(sign()).rejects.toMatchObject({ code: 'TIMESTAMP_UNAVAILABLE' });
      } finally {
        connectAuthority(on.platform, on.authority);
      }
    });
  });
});
