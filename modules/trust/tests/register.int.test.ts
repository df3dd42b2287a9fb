import { createHash, generateKeyPairSync } from 'node:crypto';
import { DEMO_PERSON_PIN, demoAgencyId, demoPersonId } from '@hien-luong/directory';
import { type Certificate, createSignedData, nameOf, spkiOf } from '@hien-luong/pki';
import { createMockAuthority, type MockAuthority } from '@hien-luong/pki/mock';
import type { AuthorizedScope, RequestContext } from '@hien-luong/platform';
import { testTargets } from '@hien-luong/platform/testing';
import { createRouterClient } from '@orpc/server';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  connectCrl,
  findStatusEvidence,
  judgeFile,
  openPersonKey,
  signPdfAsPerson,
} from '../src/api.ts';
import { pollStatusNow } from '../src/commands/poll-status.ts';
import { router } from '../src/server.ts';
import { onePagePdf } from './one-page-pdf.ts';
import { connectLists, createTrustPlatform, type TrustPlatform } from './trust-platform.ts';
import { uploadBytes } from './upload-bytes.ts';

const DAY_MS = 86_400_000;

describe.each(testTargets())('the register on $name', (target) => {
  let on: TrustPlatform;
  let administrator: AuthorizedScope;
  let second: AuthorizedScope;

  beforeAll(async () => {
    on = await createTrustPlatform(target);
    administrator = inAgency('quantri', 'administrator');
    second = inAgency('cv4.stttt', 'administrator');
  });
  afterAll(async () => await on.stop());

  function inAgency(username: string, role: 'administrator' | 'officer') {
    return on.scopeFor({
      agencyId: demoAgencyId('stttt'),
      personId: demoPersonId(username),
      personName: username,
      roles: [role],
    });
  }

  function operationsOf(scope: AuthorizedScope) {
    const context: RequestContext = { platform: on.platform, scope, requestId: 'test' };
    return createRouterClient(router, { context });
  }

  const upload = (name: string, bytes: Uint8Array, scope = administrator) =>
    uploadBytes(on.platform, scope, name, bytes);

  const pem = ({ der }: Certificate) =>
    `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64')}\n-----END CERTIFICATE-----\n`;

  async function holderName(username: string): Promise<string> {
    const { rows } = await asOwner(
      `select family_and_middle || ' ' || given as name from directory.person where id = $1`,
      [demoPersonId(username)],
    );
    return rows[0].name;
  }

  async function asOwner(text: string, values: unknown[] = []) {
    const client = new pg.Client({ connectionString: on.database.ownerUrl });
    await client.connect();
    try {
      return await client.query(text, values);
    } finally {
      await client.end();
    }
  }

  type Issue = {
    authority?: MockAuthority;
    organization?: string;
    units?: string[];
    daysLeft?: number;
  };

  async function issueFor(fullName: string, issue: Issue = {}): Promise<Certificate> {
    const now = on.clock.now().getTime();
    const { certificate } = await (issue.authority ?? on.authority).issuePerson({
      fullName,
      organization: issue.organization ?? 'Ủy ban nhân dân tỉnh Quảng Trị',
      units: issue.units ?? ['Sở Thông tin và Truyền thông'],
      notBefore: new Date(now - 20 * DAY_MS),
      notAfter: new Date(now + (issue.daysLeft ?? 900) * DAY_MS),
      keyType: 'p-256',
    });
    return certificate;
  }

  describe('importing files', () => {
    test('DER, PEM and P7B enter together, and the bag’s own authority stays out', async () => {
      const api = operationsOf(administrator);
      const [first, another, third] = await Promise.all(
        ['cv.stttt', 'cv2.stttt', 'cv3.stttt'].map(async (name) =>
          issueFor(await holderName(name)),
        ),
      );
      const { signer } = await on.authority.issuePerson({
        fullName: 'x',
        organization: 'x',
        notBefore: on.clock.now(),
        notAfter: new Date(on.clock.now().getTime() + DAY_MS),
        keyType: 'p-256',
      });
      const bag = await createSignedData({
        content: new Uint8Array([1]),
        signer: { ...signer, certificate: signer.certificate },
        certificates: [third!, on.authority.intermediate],
      });
      const uploadIds = [
        await upload('a.cer', first!.der),
        await upload('b.pem', Buffer.from(`Tên: ...\n${pem(another!)}`)),
        await upload('c.p7b', bag),
      ];
      const preview = await api.previewImport({ uploadIds });
      const register = preview.rows.filter(({ effect }) => effect === 'register');
      // The signer of the bag is nobody of the province.
      expect(register.map(({ faults }) => faults.join())).toEqual(['', '', 'HOLDER_UNKNOWN', '']);
      expect(preview.rows.filter(({ effect }) => effect === 'leaveOut')).toHaveLength(1);
      expect(preview.ready).toBe(false);
      await expect(
        api.importCertificates({ uploadIds, digest: preview.digest }),
      ).rejects.toMatchObject({ code: 'IMPORT_FAULTY' });

      const good = uploadIds.slice(0, 2);
      const { digest, ready } = await api.previewImport({ uploadIds: good });
      expect(ready).toBe(true);
      await expect(
        api.importCertificates({ uploadIds: good, digest: '0'.repeat(64) }),
      ).rejects.toMatchObject({ code: 'IMPORT_STALE' });
      expect(await api.importCertificates({ uploadIds: good, digest })).toEqual({ registered: 2 });
      const again = await api.previewImport({ uploadIds: good });
      expect(again.rows.map(({ faults }) => faults)).toEqual([
        ['ALREADY_REGISTERED'],
        ['ALREADY_REGISTERED'],
      ]);
    });

    test('every fault is named, and one keeps all out', async () => {
      const api = operationsOf(administrator);
      const stranger = await createMockAuthority({ now: on.clock.now(), keyType: 'p-256' });
      const name = await holderName('ld.snv');
      const units = ['Sở Nội vụ'];
      const before = await api.countCertificates();
      const faultsOf = async (certificate: Certificate) => {
        const { rows } = await api.previewImport({
          uploadIds: [await upload('x.cer', certificate.der)],
        });
        return rows[0]!.faults;
      };
      expect(await faultsOf(await issueFor(name, { units, authority: stranger }))).toEqual([
        'ISSUER_UNTRUSTED',
      ]);
      expect(await faultsOf(await issueFor(name, { units, daysLeft: -1 }))).toEqual(['EXPIRED']);
      expect(await faultsOf(await issueFor('Không Có Ai Mẫu'))).toEqual(['HOLDER_UNKNOWN']);
      expect(await faultsOf(await issueFor(name, { units: ['Sở Tài chính'] }))).toEqual([
        'HOLDER_AGENCY_DIFFERENT',
      ]);
      expect(await faultsOf(on.authority.tsaCertificate)).toContain('HOLDER_UNKNOWN');
      const twice = await issueFor(name, { units });
      const { rows } = await api.previewImport({
        uploadIds: [
          await upload('1.cer', twice.der),
          await upload('2.pem', Buffer.from(pem(twice))),
        ],
      });
      expect(rows.map(({ faults }) => faults)).toEqual([[], ['DUPLICATE_IN_IMPORT']]);
      expect(await api.countCertificates()).toEqual(before);
    });

    test.each([
      ['nothing', new Uint8Array(), 'FILE_EMPTY'],
      ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'FILE_NO_CERTIFICATE'],
      ['PEM without end', Buffer.from('-----BEGIN CERTIFICATE-----\nAAAA'), 'FILE_NO_CERTIFICATE'],
      ['two megabytes', new Uint8Array(2 * 1024 * 1024), 'FILE_TOO_LARGE'],
    ])('a wrong file is named: %s', async (_, bytes, fault) => {
      const api = operationsOf(administrator);
      const { files, ready } = await api.previewImport({
        uploadIds: [await upload('x.cer', bytes)],
      });
      expect([files, ready]).toEqual([[{ name: 'x.cer', fault }], false]);
    });

    test('a person may choose whose it is, but not against its name', async () => {
      const api = operationsOf(administrator);
      const certificate = await issueFor(await holderName('cv.snv'), { units: ['Phòng lạ'] });
      const uploadIds = [await upload('x.cer', certificate.der)];
      const choose = (username: string) =>
        api.previewImport({
          uploadIds,
          choices: [
            {
              fingerprint: certificate.fingerprintSha256,
              kind: 'person',
              holderId: demoPersonId(username),
            },
          ],
        });
      expect((await choose('cv.snv')).rows[0]).toMatchObject({
        faults: [],
        holder: { id: demoPersonId('cv.snv') },
      });
      expect((await choose('ld.snv')).rows[0]?.faults).toEqual(['HOLDER_NAME_DIFFERENT']);
    });

    test('nobody who has left gets one', async () => {
      const api = operationsOf(administrator);
      await on.platform.db.write(administrator, async (tx) => {
        await endPosts(tx, demoPersonId('cv2.snv'));
      });
      const certificate = await issueFor(await holderName('cv2.snv'), { units: ['Sở Nội vụ'] });
      const { rows } = await api.previewImport({
        uploadIds: [await upload('x.cer', certificate.der)],
      });
      expect(rows[0]?.faults).toEqual(['HOLDER_RETIRED']);
    });

    test('a serial number is given once by a CA', async () => {
      const api = operationsOf(administrator);
      const name = await holderName('ld3.snv');
      const certificate = await issueFor(name, { units: ['Sở Nội vụ'] });
      await asOwner(
        `alter table trust.certificate no force row level security;
         insert into trust.certificate (id, agency_id, holder_kind, holder_id, holder_name, der,
           fingerprint, serial_number, subject, issuer, key_algorithm, not_before, not_after)
         select gen_random_uuid(), agency_id, holder_kind, holder_id, holder_name, der,
           repeat('a', 64), '${certificate.serialNumber}', subject, issuer, key_algorithm,
           not_before, not_after from trust.certificate where source = 'seed' limit 1;
         alter table trust.certificate force row level security`,
      );
      const { rows } = await api.previewImport({
        uploadIds: [await upload('x.cer', certificate.der)],
      });
      expect(rows[0]?.faults).toEqual(['SERIAL_TAKEN']);
    });

    test('a device is a holder of its own kind', async () => {
      const api = operationsOf(administrator);
      const { id } = await api.registerDevice({
        agencyId: demoAgencyId('stttt'),
        kind: 'service',
        name: 'Trục liên thông mẫu',
      });
      const now = on.clock.now().getTime();
      const certificate = on.authority.issueFrom({
        spki: spkiOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey),
        subject: nameOf(
          ['C', 'VN'],
          ['O', 'Sở Thông tin và Truyền thông'],
          ['CN', 'Trục liên thông mẫu'],
        ),
        profile: 'agency-signing',
        notBefore: new Date(now),
        notAfter: new Date(now + 100 * DAY_MS),
      });
      const uploadIds = [await upload('d.cer', certificate.der)];
      const preview = await api.previewImport({ uploadIds });
      expect(preview.rows[0]).toMatchObject({ faults: [], holder: { kind: 'device', id } });
      await api.importCertificates({ uploadIds, digest: preview.digest });
      expect((await api.countCertificates()).devices).toBe(1);
      await api.retireDevice({ id });
      await expect(api.retireDevice({ id })).rejects.toMatchObject({
        code: 'REGISTER_DEVICE_NOT_FOUND',
      });
      const { items } = await api.listWatch({ kind: 'holderLeft', holderKind: 'device' });
      expect(items).toMatchObject([{ holderId: id, holderKind: 'device' }]);
    });
  });

  test('one of another agency is not there; overseers see it', async () => {
    const api = operationsOf(administrator);
    const { items } = await api.listCertificates({ q: await holderName('ld.snv') });
    const { id } = items[0]!;
    const detail = await api.getCertificate({ id });
    expect(createHash('sha256').update(Buffer.from(detail.der, 'base64')).digest('hex')).toBe(
      detail.fingerprint,
    );
    await expect(
      operationsOf(on.as('cv.stttt', 'officer')).getCertificate({ id }),
    ).rejects.toMatchObject({ code: 'REGISTER_CERTIFICATE_NOT_FOUND' });
  });

  describe('watching', () => {
    test('what runs out is seen in time, and what a later one follows is left alone', async () => {
      const api = operationsOf(administrator);
      const name = await holderName('tp.snv');
      const units = ['Sở Nội vụ'];
      const soon = await issueFor(name, { units, daysLeft: 20 });
      const take = async (certificate: Certificate) => {
        const uploadIds = [await upload('x.cer', certificate.der)];
        const { digest } = await api.previewImport({ uploadIds });
        await api.importCertificates({ uploadIds, digest });
      };
      await take(soon);
      const about = { q: soon.serialNumber };
      // Their certificate of the seed runs for three years.
      expect((await api.listWatch(about)).items).toEqual([]);
      await asOwner(
        `alter table trust.certificate no force row level security;
         update trust.certificate set not_after = not_before + interval '1 day'
           where source = 'seed' and holder_id = '${demoPersonId('tp.snv')}';
         alter table trust.certificate force row level security`,
      );
      const { items } = await api.listWatch(about);
      expect(items).toMatchObject([{ kind: 'expiring30', holderName: name, requestId: null }]);
      const counts = await api.countWatch();
      expect(counts.counts.expiring30).toBe(1);
      await take(await issueFor(name, { units, daysLeft: 1000 }));
      expect((await api.listWatch(about)).items).toEqual([]);
    });

    test('holders who left, moved or have none are seen from the directory', async () => {
      const api = operationsOf(administrator);
      // 784 agencies and all leaders and clerks but those of three agencies have none in this test.
      expect((await api.countWatch()).counts.missing).toBeGreaterThan(781);
      const left = demoPersonId('cv.hailang');
      const moved = demoPersonId('cv2.hailang');
      await on.platform.db.write(administrator, async (tx) => {
        await endPosts(tx, left);
        await endPosts(tx, moved);
        await appoint(tx, moved, demoAgencyId('snv'));
      });
      const found = await Promise.all(
        (['holderLeft', 'holderMoved'] as const).map((kind) => api.listWatch({ kind, limit: 200 })),
      );
      expect(found[0]?.items.map(({ holderId }) => holderId)).toContain(left);
      expect(found[1]?.items.map(({ holderId }) => holderId)).toEqual([moved]);
      const own = operationsOf(on.as('cv.snv', 'officer'));
      expect((await own.listWatch({ kind: 'holderMoved' })).items).toEqual([]);
    });

    test('unused means no signature for half a year, and a signature ends it', async () => {
      const api = operationsOf(administrator);
      on.clock.advance(200 * DAY_MS);
      try {
        const unused = (await api.countWatch()).counts.unused ?? 0;
        expect(unused).toBeGreaterThan(40);
        const scope = on.as('ld.hailang', 'leader');
        const key = await openPersonKey(on.platform, scope, { pin: DEMO_PERSON_PIN });
        await on.platform.db.write(scope, (tx) =>
          signPdfAsPerson(on.platform, tx, scope, key, { pdf: onePagePdf('Mau'), fieldName: 'P' }),
        );
        expect((await api.countWatch()).counts.unused).toBe(unused - 1);
      } finally {
        on.clock.advance(-200 * DAY_MS);
      }
    });

    test('pages come in order and whole', async () => {
      const api = operationsOf(administrator);
      const keys: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await api.listWatch({ limit: 50, cursor });
        keys.push(...page.items.map(({ key }) => key));
        cursor = page.nextCursor;
      } while (cursor !== undefined && keys.length < 500);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBeGreaterThan(200);
    });
  });

  describe('polling', () => {
    const poll = () =>
      pollStatusNow({ platform: on.platform, scopeOf: (agencyId) => on.systemScopeFor(agencyId) });

    test('a list is kept as it came, once, and its revocations are learnt', async () => {
      const api = operationsOf(administrator);
      const { items } = await api.listCertificates({ q: await holderName('vt.hailang') });
      const certificate = items[0]!;
      const list = on.authority.crl(on.clock.now());
      connectCrl(on.platform, { url: 'http://ca.test/crl', fetch: () => list });
      await poll();
      on.clock.advance(1000);
      await poll();
      let detail = await api.getCertificate({ id: certificate.id });
      expect(detail.evidence).toMatchObject([
        {
          kind: 'crl',
          sha256: createHash('sha256').update(list).digest('hex'),
          sourceUrl: 'http://ca.test/crl',
        },
      ]);
      const since = on.clock.now();
      on.authority.revoke(certificate.serialNumber, since, 'keyCompromise');
      on.clock.advance(60_000);
      connectCrl(on.platform, {
        url: 'http://ca.test/crl',
        fetch: (at) => on.authority.crl(at),
      });
      await poll();
      detail = await api.getCertificate({ id: certificate.id });
      expect(detail).toMatchObject({ status: 'revoked', revocationReason: 'keyCompromise' });
      const found = await on.platform.db.read(administrator, (tx) =>
        findStatusEvidence(tx, [certificate.fingerprint, 'f'.repeat(64)], since),
      );
      expect(found.map(({ evidence }) => evidence.length)).toEqual([2, 0]);
      const [after, before] = found[0]!.evidence;
      expect(new Date(after!.thisUpdate) >= since && new Date(before!.thisUpdate) < since).toBe(
        true,
      );
      expect(createHash('sha256').update(after!.der).digest('hex')).toBe(after!.sha256);
    });

    test.each([
      ['silence', () => Promise.reject(new Error('ECONNREFUSED')), 'ECONNREFUSED'],
      ['nonsense', () => Buffer.from('x'), 'CRL_MALFORMED'],
    ])('%s is noted and changes nothing', async (_, fetch, fault) => {
      const api = operationsOf(administrator);
      connectCrl(on.platform, { url: 'http://ca.test/other', fetch });
      on.clock.advance(1000);
      await poll();
      const { sources } = await api.getStatusPolling();
      expect(sources[0]).toMatchObject({ lastFault: fault, thisUpdate: null });
    });

    test('a stranger’s list is not believed', async () => {
      const api = operationsOf(administrator);
      const stranger = await createMockAuthority({ now: on.clock.now(), keyType: 'p-256' });
      connectCrl(on.platform, {
        url: 'http://ca.test/stranger',
        fetch: (at) => stranger.crl(at),
      });
      on.clock.advance(1000);
      await poll();
      // It bears the same name and another key.
      expect((await api.getStatusPolling()).sources[0]?.lastFault).toBe('CRL_SIGNATURE_INVALID');
    });

    test('what the CA put on hold signs nothing now, and counts again when the CA lets it', async () => {
      const api = operationsOf(administrator);
      const scope = on.as('ld.hailang', 'leader');
      const open = () => openPersonKey(on.platform, scope, { pin: DEMO_PERSON_PIN });
      const { serialNumber } = (await open()).certificate;
      const { items } = await api.listCertificates({ q: serialNumber });
      const id = items[0]?.id ?? '';
      connectCrl(on.platform, {
        url: 'http://ca.test/hold',
        fetch: (at) => on.authority.crl(at),
      });
      on.authority.revoke(serialNumber, on.clock.now(), 'certificateHold');
      for (const _ of ['placed', 'told again']) {
        on.clock.advance(1000);
        await poll();
      }
      const held = await api.getCertificate({ id });
      expect(held).toMatchObject({ status: 'held', revokedAt: null });
      expect(held.holds).toMatchObject([{ releasedAt: null }]);
      await expect(open()).rejects.toMatchObject({ code: 'CERTIFICATE_HELD' });

      on.authority.restore(serialNumber);
      on.clock.advance(1000);
      await poll();
      expect(await api.getCertificate({ id })).toMatchObject({ status: 'valid' });
      await open();
      const acts = await on.platform.db.read(scope, (tx) =>
        sql<{ action: string }>`select action from platform.audit_record
          where subject_id = ${id} and action like 'trust.%Hold' order by seq`.execute(tx),
      );
      expect(acts.rows.map(({ action }) => action)).toEqual(['trust.learnHold', 'trust.liftHold']);
    });

    test('evidence is kept for ever, and a revocation is learnt from evidence alone', async () => {
      for (const act of ['delete from', 'truncate']) {
        await expect(asOwner(`${act} trust.status_evidence`)).rejects.toThrow(
          /append-only|foreign key/,
        );
      }
      const learnt = await on.platform.db.write(administrator, (tx) =>
        learnFrom(tx, '00000000-0000-4000-8000-000000000000'),
      );
      expect(learnt).toBeNull();
    });
  });

  describe('trust anchors', () => {
    const propose = async (certificate: Certificate, fingerprint = certificate.fingerprintSha256) =>
      operationsOf(administrator).proposeAnchor({
        uploadId: await upload('root.cer', certificate.der),
        fingerprint: fingerprint.toUpperCase().replace(/(..)/g, '$1 '),
        role: 'anchor',
        purposes: ['sign'],
        reason: 'Theo công bố',
      });

    test('nothing is trusted until another administrator has confirmed it', async () => {
      const stranger = await createMockAuthority({ now: on.clock.now(), keyType: 'p-256' });
      const pins = async () => (await operationsOf(administrator).listAnchors()).pins;
      const before = await pins();
      const { id } = await propose(stranger.root);
      expect(await pins()).toEqual(before);
      await expect(
        operationsOf(administrator).decideAnchorChange({ id, decision: 'confirm' }),
      ).rejects.toMatchObject({ code: 'ANCHOR_DECIDER_FORBIDDEN' });
      await operationsOf(second).decideAnchorChange({ id, decision: 'confirm', reason: 'Khớp' });
      const { pins: after, changes } = await operationsOf(second).listAnchors();
      expect(after).toHaveLength(before.length + 1);
      expect(changes.find((change) => change.id === id)).toMatchObject({
        proposedBy: 'quantri',
        decision: { by: 'cv4.stttt', decision: 'confirm' },
      });
      await expect(
        operationsOf(second).decideAnchorChange({ id, decision: 'refuse' }),
      ).rejects.toMatchObject({ code: 'ANCHOR_CHANGE_DECIDED_CONFLICT' });

      const { fingerprintSha256: fingerprint } = stranger.root;
      const withdrawal = await operationsOf(second).proposeWithdrawal({
        fingerprint,
        reason: 'Thử',
      });
      await operationsOf(administrator).decideAnchorChange({
        id: withdrawal.id,
        decision: 'confirm',
      });
      const pin = (await pins()).find((one) => one.fingerprint === fingerprint);
      expect(pin?.pinnedTo).not.toBeNull();
      await expect(
        operationsOf(second).proposeWithdrawal({ fingerprint, reason: 'Lại' }),
      ).rejects.toMatchObject({ code: 'ANCHOR_NOT_PINNED' });
    });

    test('a fingerprint that differs from the file is refused, and so is what is no authority', async () => {
      const { root, tsaCertificate } = on.authority;
      await expect(propose(root, 'a'.repeat(64))).rejects.toMatchObject({
        code: 'ANCHOR_FINGERPRINT_DIFFERENT',
      });
      await expect(propose(tsaCertificate)).rejects.toMatchObject({ code: 'ANCHOR_FILE_INVALID' });
    });

    test('the database itself refuses an anchor without two people', async () => {
      const stranger = await createMockAuthority({ now: on.clock.now(), keyType: 'p-256' });
      await expect(
        on.platform.db.write(administrator, (tx) => pinAlone(tx, stranger.root)),
      ).rejects.toThrow('row-level security');
      const { id } = await propose(stranger.root);
      await expect(
        on.platform.db.write(administrator, (tx) => confirmAlone(tx, id, administrator.personId)),
      ).rejects.toThrow('check constraint');
    });

    test('signing is judged by the pins of the moment', async () => {
      connectLists(on, on.authority);
      const scope = on.as('ld.hailang', 'leader');
      const key = await openPersonKey(on.platform, scope, { pin: DEMO_PERSON_PIN });
      const { pdf } = await on.platform.db.write(scope, (tx) =>
        signPdfAsPerson(on.platform, tx, scope, key, { pdf: onePagePdf('Mau'), fieldName: 'P' }),
      );
      expect((await judgeFile(on.platform, pdf)).outcome).toBe('valid');
    });
  });
});

type Tx = Parameters<Parameters<TrustPlatform['platform']['db']['write']>[1]>[0];

async function endPosts(tx: Tx, personId: string): Promise<void> {
  await sql`update directory.post set valid_to = (platform.clock_now() - interval '2 days')::date
    where person_id = ${personId}`.execute(tx);
}

async function appoint(tx: Tx, personId: string, agencyId: string): Promise<void> {
  await sql`insert into directory.post
      (id, person_id, unit_id, agency_id, title, roles, standing, valid_from)
    values (gen_random_uuid(), ${personId}, ${agencyId}, ${agencyId}, 'Chuyên viên', '{officer}',
      'member', (platform.clock_now() - interval '1 day')::date)`.execute(tx);
}

async function learnFrom(tx: Tx, evidenceId: string): Promise<unknown> {
  const { rows } = await sql<{ learnt: unknown }>`select trust.learn_revocation(${evidenceId},
    (select serial_number from trust.certificate limit 1), platform.clock_now(), 'unspecified')
    as learnt`.execute(tx);
  return rows[0]?.learnt;
}

async function pinAlone(tx: Tx, { der, fingerprintSha256 }: Certificate): Promise<void> {
  await sql`insert into trust.anchor (fingerprint, der, role, purposes)
    values (${fingerprintSha256}, ${der}, 'anchor', '{sign}')`.execute(tx);
}

async function confirmAlone(tx: Tx, id: string, personId: string): Promise<void> {
  await sql`insert into trust.anchor_decision
      (change_id, proposed_by, decision, reason, decided_by, decider_name)
    values (${id}, ${personId}, 'confirm', '', ${personId}, 'x')`.execute(tx);
}
