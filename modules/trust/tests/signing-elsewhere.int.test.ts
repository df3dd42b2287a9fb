import { prepareForSigning, type SignPdfOptions, signPdf } from '@hien-luong/pdf-sign';
import type { MockIdentity } from '@hien-luong/pki/mock';
import { type AuthorizedScope, newId, recordUpload } from '@hien-luong/platform';
import { testTargets } from '@hien-luong/platform/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  cancelSigning,
  checkElsewhere,
  prepareSigning,
  returnSignedFile,
  takeSignedFiles,
} from '../src/api.ts';
import { returnByToken } from '../src/commands/return-signed-file.ts';
import type { ElsewhereWay } from '../src/contract/index.ts';
import { listOfferedWays } from '../src/data/list-offered-ways.ts';
import { trustTx } from '../src/data/tables.ts';
import { getHeldFile, hashToken, holdToken } from '../src/data/transfer-token.ts';
import { fillUnsigned } from './fill-unsigned.ts';
import { onePagePdf } from './one-page-pdf.ts';
import { registerWays } from './register-ways.ts';
import { createTrustPlatform, type TrustPlatform } from './trust-platform.ts';

const PLACE = { name: 'Person', page: 1, rect: [320, 300, 160, 60] } as const;
const NUMBER = { name: 'Number', page: 1, rect: [72, 700, 100, 20] } as const;

describe.each(testTargets())('signing elsewhere on $name', (target) => {
  let on: TrustPlatform;
  let leader: AuthorizedScope;
  let own: MockIdentity;
  let deputy: MockIdentity;
  let stranger: MockIdentity;
  let certificateId: string;
  const given = prepareForSigning(onePagePdf('Quyet dinh'), {
    textFields: [NUMBER],
    reservedSignature: PLACE,
  });

  const WAYS = [{ way: 'tokenService' }, { way: 'upload' }] as const;

  beforeAll(async () => {
    on = await createTrustPlatform(target);
    leader = on.as('ld.stttt', 'leader');
    const now = on.clock.now().getTime();
    const issue = () =>
      on.authority.issuePerson({
        fullName: 'Người ký',
        organization: 'Sở',
        keyType: 'p-256',
        notBefore: new Date(now - 86_400_000),
        notAfter: new Date(now + 86_400_000),
      });
    [own, deputy, stranger] = await Promise.all([issue(), issue(), issue()]);
    certificateId = await registerWays(
      on.platform,
      own.certificate,
      { username: 'ld.stttt' },
      WAYS,
    );
    await registerWays(on.platform, deputy.certificate, { username: 'ld3.stttt' }, WAYS);
  });
  afterAll(() => on.stop());

  const subject = { type: 'outgoing', id: newId(), version: 3 };

  async function prepare(way: ElsewhereWay = 'tokenService') {
    const elsewhere = await checkElsewhere(on.platform, leader, { certificateId, way });
    return await on.platform.db.write(leader, (tx) =>
      prepareSigning(on.platform, tx, leader, {
        elsewhere,
        subject,
        files: [{ act: 'sign', name: 'Quyết định.pdf', pdf: given }],
      }),
    );
  }

  const tokenOf = (prepared: Awaited<ReturnType<typeof prepare>>) =>
    prepared.files[0]?.transferPath?.split('/').at(-1) ?? '';
  const sign = (options: Partial<SignPdfOptions> = {}) =>
    signPdf({
      pdf: given,
      signer: own.signer,
      chain: on.authority.intermediates,
      signedAt: on.clock.now(),
      fieldName: 'Person',
      ...options,
    });
  const take = (id: string, version = subject.version) =>
    on.platform.db.write(leader, (tx) =>
      takeSignedFiles(on.platform, tx, leader, { id, subject: { ...subject, version } }),
    );
  async function upload(bytes: Uint8Array, scope = leader): Promise<string> {
    const stored = await on.platform.files.put(bytes, { maxBytes: bytes.length });
    const file = { name: 'x.pdf', mediaType: 'application/pdf', ...stored };
    return (await on.platform.db.write(scope, (tx) => recordUpload(tx, scope, file))).id;
  }

  test('the token fetches exactly the bytes, gives them back signed, and the act takes them', async () => {
    const prepared = await prepare();
    const token = tokenOf(prepared);
    const { file } = await getHeldFile(on.platform, token);
    const bytes = await on.platform.files.read(file.sha256);
    expect(Buffer.from(bytes).equals(given)).toBe(true);
    const signed = await sign({ pdf: bytes });
    await returnByToken(on.platform, { token, bytes: signed });
    const taken = await take(prepared.id);
    expect(Buffer.from(await on.platform.files.read(taken.files[0]!.sha256)).equals(signed)).toBe(
      true,
    );
    const evidence = await on.platform.db.read(leader, (tx) =>
      trustTx(tx)
        .selectFrom('trust.evidence')
        .selectAll()
        .where('sha256_after', '=', taken.files[0]!.sha256)
        .execute(),
    );
    expect(evidence).toMatchObject([
      { act: 'sign', way: 'tokenService', certificate_id: certificateId, status_source: 'ocsp' },
    ]);
  });

  describe('is refused with the reason, and another try follows', () => {
    const appearance = onePagePdf('99', 100, 20);
    test.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
      ['our file, not signed', 'RETURNED_NOT_SIGNED', () => given],
      ['another PDF', 'RETURNED_NOT_OUR_FILE', () => onePagePdf('Khac')],
      ['no PDF', 'RETURNED_NOT_A_PDF', () => Buffer.from('<html>')],
      [
        'our beginning and rubbish',
        'RETURNED_NOT_A_PDF',
        () => Buffer.concat([given, Buffer.from('\nstartxref\n1\n%%EOF\n')]),
      ],
      [
        'one byte of ours changed',
        'RETURNED_NOT_OUR_FILE',
        async () => {
          const signed = Buffer.from(await sign());
          signed[200] = (signed[200] ?? 0) ^ 1;
          return signed;
        },
      ],
      [
        'signed and then typed into',
        'RETURNED_CHANGED_OTHERWISE',
        async () => fillUnsigned(await sign(), 'Number', '99'),
      ],
      [
        'the number filled in by the signer',
        'RETURNED_CHANGED_OTHERWISE',
        () => sign({ fieldValues: [{ name: 'Number', value: '99', appearance }] }),
      ],
      [
        'another field put in first',
        'RETURNED_CHANGED_OTHERWISE',
        () =>
          sign({ pdf: prepareForSigning(given, { textFields: [{ ...NUMBER, name: 'More' }] }) }),
      ],
      [
        'signed twice',
        'RETURNED_SEVERAL_SIGNATURES',
        async () => sign({ pdf: await sign(), fieldName: 'Second' }),
      ],
      ['certified', 'RETURNED_LOCKED_BY_SIGNER', () => sign({ docMdp: 2 })],
      ['signed by the deputy', 'RETURNED_SIGNER_UNEXPECTED', () => sign({ signer: deputy.signer })],
      [
        'signed with a certificate nobody registered',
        'RETURNED_SIGNER_UNEXPECTED',
        () => sign({ signer: stranger.signer }),
      ],
      [
        'a signature value that does not verify',
        'RETURNED_SIGNATURE_INVALID',
        () =>
          sign({ signer: { certificate: own.certificate, sign: (b) => deputy.signer.sign(b) } }),
      ],
    ])('%s', async (_, code, make) => {
      const prepared = await prepare();
      const token = tokenOf(prepared);
      const bytes = await make();
      await expect(returnByToken(on.platform, { token, bytes })).rejects.toMatchObject({ code });
      await expect(take(prepared.id)).rejects.toMatchObject({ code: 'SIGNING_INCOMPLETE' });
      await returnByToken(on.platform, { token, bytes: await sign() });
      await take(prepared.id);
    });
  });

  describe('a token', () => {
    test('is kept as a hash alone, and nobody finds a file by another', async () => {
      const prepared = await prepare();
      const rows = await on.platform.db.read(leader, (tx) =>
        trustTx(tx).selectFrom('trust.prepared_file').selectAll().execute(),
      );
      expect(JSON.stringify(rows)).not.toContain(tokenOf(prepared));
      await expect(getHeldFile(on.platform, 'x'.repeat(43))).rejects.toMatchObject({
        code: 'SIGNING_NOT_FOUND',
      });
    });

    test('takes the same file twice as one, and no other after it', async () => {
      const prepared = await prepare();
      const token = tokenOf(prepared);
      const bytes = await sign();
      await Promise.all([
        returnByToken(on.platform, { token, bytes }),
        returnByToken(on.platform, { token, bytes }),
      ]);
      await returnByToken(on.platform, { token, bytes });
      const other = await sign({ reason: 'khac' });
      await expect(returnByToken(on.platform, { token, bytes: other })).rejects.toMatchObject({
        code: 'SIGNING_FILE_TAKEN',
      });
      await take(prepared.id);
      await returnByToken(on.platform, { token, bytes });
      await expect(take(prepared.id)).rejects.toMatchObject({ code: 'SIGNING_FILE_TAKEN' });
    });

    test('opens nothing after a quarter of an hour, but what was accepted stays accepted', async () => {
      const [late, early] = [await prepare(), await prepare()];
      const bytes = await sign();
      await returnByToken(on.platform, { token: tokenOf(early), bytes });
      const start = on.clock.now();
      on.clock.advance(15 * 60_000);
      await expect(
        returnByToken(on.platform, { token: tokenOf(late), bytes }),
      ).rejects.toMatchObject({ code: 'SIGNING_EXPIRED' });
      await take(early.id);
      on.clock.set(start);
    });

    test('opens nothing once the signer gave up', async () => {
      const prepared = await prepare();
      await cancelSigning(on.platform, leader, prepared.id);
      await cancelSigning(on.platform, leader, prepared.id);
      await expect(
        returnByToken(on.platform, { token: tokenOf(prepared), bytes: await sign() }),
      ).rejects.toMatchObject({ code: 'SIGNING_CANCELLED' });
      await expect(take(prepared.id)).rejects.toMatchObject({ code: 'SIGNING_CANCELLED' });
    });

    test('lets its bearer see one file and report on it, and do nothing else', async () => {
      const [mine, other] = [await prepare(), await prepare()];
      const report = (signingId: string, event: 'refused' | 'completed', position: number | null) =>
        on.platform.db.write('public', async (tx) => {
          await holdToken(tx, hashToken(tokenOf(mine)));
          const files = await trustTx(tx).selectFrom('trust.prepared_file').selectAll().execute();
          expect(files.map((file) => file.signing_id)).toEqual([mine.id]);
          await trustTx(tx)
            .insertInto('trust.prepared_event')
            .values({
              agency_id: leader.agencyId,
              id: newId(),
              signing_id: signingId,
              position,
              event,
              reason: null,
              sha256: null,
              certificate_id: null,
              status_source: null,
              ocsp_response: null,
            })
            .execute();
        });
      await expect(report(other.id, 'refused', 0)).rejects.toThrow(/row-level security/);
      await expect(report(mine.id, 'refused', 7)).rejects.toThrow(/row-level security/);
      await expect(report(mine.id, 'completed', null)).rejects.toThrow(/row-level security/);
      await report(mine.id, 'refused', 0);
    });
  });

  test('by hand: downloaded, signed with any tool, uploaded; refusals and acceptance are audited', async () => {
    const prepared = await prepare('upload');
    expect(prepared.files[0]).toMatchObject({ transferPath: null, state: 'waiting' });
    const hand = async (bytes: Uint8Array, scope = leader) =>
      returnSignedFile(on.platform, scope, {
        id: prepared.id,
        position: 0,
        uploadId: await upload(bytes, scope),
      });
    await expect(hand(given)).rejects.toMatchObject({ code: 'RETURNED_NOT_SIGNED' });
    expect(await hand(await sign())).toMatchObject({ state: 'accepted', refusal: null });
    const other = on.as('ld3.stttt', 'leader');
    await expect(hand(await sign(), other)).rejects.toMatchObject({ code: 'SIGNING_NOT_FOUND' });
    await take(prepared.id);
    const records = await on.platform.db.read(leader, (tx) =>
      tx.selectFrom('platform.audit_record').select('action').execute(),
    );
    expect(records.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'trust.prepareSigning',
        'trust.refuseSignedFile',
        'trust.acceptSignedFile',
        'trust.sign',
        'trust.cancelSigning',
      ]),
    );
  });

  test('belongs to one version of its subject, one agency and one person', async () => {
    const prepared = await prepare();
    await returnByToken(on.platform, { token: tokenOf(prepared), bytes: await sign() });
    await expect(take(prepared.id, 4)).rejects.toMatchObject({ code: 'SIGNING_NOT_FOUND' });
    const foreign = on.as('ld.snv', 'leader');
    const seen = await on.platform.db.read(foreign, (tx) =>
      trustTx(tx).selectFrom('trust.prepared_event').selectAll().execute(),
    );
    expect(seen).toEqual([]);
    await take(prepared.id);
  });

  test('the ways of a person are listed, the one used last first; the agency’s to its clerk', async () => {
    const list = (scope: AuthorizedScope, holder: 'person' | 'agency') =>
      on.platform.db.read(scope, (tx) =>
        listOfferedWays(tx, scope, holder, { now: on.clock.now(), deviceNames: new Map() }),
      );
    const prepared = await prepare('upload');
    const uploadId = await upload(await sign());
    await returnSignedFile(on.platform, leader, { id: prepared.id, position: 0, uploadId });
    await take(prepared.id);
    const ways = await list(leader, 'person');
    expect(ways[0]).toMatchObject({ way: 'upload', usedLast: true, asks: [] });
    expect(ways.map(({ way }) => way).sort()).toEqual(['serverKey', 'tokenService', 'upload']);
    expect(await list(leader, 'agency')).toEqual([]);
    expect(await list(on.as('vt.stttt', 'clerk'), 'agency')).toMatchObject([{ way: 'serverKey' }]);
  });

  test('a certificate revoked meanwhile is refused, and afterwards is handed no file', async () => {
    const prepared = await prepare();
    const bytes = await sign();
    on.authority.revoke(own.certificate.serialNumber, new Date(on.clock.now().getTime() - 60_000));
    await expect(
      returnByToken(on.platform, { token: tokenOf(prepared), bytes }),
    ).rejects.toMatchObject({ code: 'RETURNED_SIGNATURE_INVALID' });
    await expect(prepare()).rejects.toMatchObject({ code: 'CERTIFICATE_REVOKED' });
  });
});
