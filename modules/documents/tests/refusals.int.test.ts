import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoAgencyId, demoPostId } from '@hien-luong/directory';
import { type AuthorizedScope, newId } from '@hien-luong/platform';
import { testTargets } from '@hien-luong/platform/testing';
import { connectAuthority } from '@hien-luong/trust';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachFile } from '../src/commands/attach-file.ts';
import { createDraft } from '../src/commands/create-draft.ts';
import { deleteDraft } from '../src/commands/delete-draft.ts';
import { detachFile } from '../src/commands/detach-file.ts';
import { issueDocument } from '../src/commands/issue-document.ts';
import { returnDraft } from '../src/commands/return-draft.ts';
import { sealDocument } from '../src/commands/seal-document.ts';
import { signDocument } from '../src/commands/sign-document.ts';
import { submitDraft } from '../src/commands/submit-draft.ts';
import { updateDraft } from '../src/commands/update-draft.ts';
import { withdrawDraft } from '../src/commands/withdraw-draft.ts';
import { allocateNumber } from '../src/data/allocate-number.ts';
import { getOutgoing } from '../src/data/get-outgoing.ts';
import { documentsTx } from '../src/data/tables.ts';
import { composeSheet } from '../src/typeset/compose-sheet.ts';
import { typesetDocument } from '../src/typeset/typeset-document.ts';
import {
  AGENCY_PIN,
  carryOutgoing,
  createDemoWorld,
  type DemoWorld,
  decisionFields,
  NOW,
  PERSON_PIN,
  TODAY,
} from './demo-world.ts';

describe.each(testTargets())('what is refused loses nothing, on $name', (target) => {
  let world: DemoWorld;
  const scopes = new Map<string, AuthorizedScope>();
  const as = (username: string) => scopes.get(username)!;
  const detail = (id: string) => getOutgoing(world.platform, as('vt.stttt'), id);

  beforeAll(async () => {
    world = await createDemoWorld(target, { expired: 'ld2.stttt', revoked: 'ld3.stttt' });
    for (const username of [
      'cv.stttt',
      'cv2.stttt',
      'ld.stttt',
      'ld2.stttt',
      'ld3.stttt',
      'vt.stttt',
      'vt.snv',
    ]) {
      scopes.set(username, await world.as(username));
    }
  });
  afterAll(async () => world.stop());

  const auditOf = (scope: AuthorizedScope, id: string) =>
    world.platform.db.read(scope, (tx) =>
      tx
        .selectFrom('platform.audit_record')
        .select(['action', 'detail'])
        .where('subject_id', '=', id)
        .orderBy('seq')
        .execute(),
    );

  test('a wrong PIN: still submitted, and the refusal is audited', async () => {
    const submitted = await carryOutgoing(world, 'submitted');
    const attempt = signDocument(world.platform, as('ld.stttt'), { ...submitted, pin: '000000' });
    await expect(attempt).rejects.toMatchObject({ code: 'PIN_WRONG' });
    expect(await detail(submitted.id)).toMatchObject({
      state: 'submitted',
      version: submitted.version,
    });
    expect((await auditOf(as('ld.stttt'), submitted.id)).at(-1)).toMatchObject({
      action: 'documents.sign.refused',
      detail: { code: 'PIN_WRONG' },
    });
    await signDocument(world.platform, as('ld.stttt'), { ...submitted, pin: PERSON_PIN });
  });

  test.each([
    ['ld2.stttt', 'CERTIFICATE_EXPIRED'],
    ['ld3.stttt', 'CERTIFICATE_REVOKED'],
  ])('%s: %s', async (username, code) => {
    const fields = decisionFields({ signerPostId: demoPostId(username) });
    const submitted = await carryOutgoing(world, 'submitted', fields);
    await expect(
      signDocument(world.platform, as(username), { ...submitted, pin: PERSON_PIN }),
    ).rejects.toMatchObject({ code });
    expect((await detail(submitted.id)).state).toBe('submitted');
  });

  test('another leader cannot sign or return what is not theirs, whatever the PIN', async () => {
    const submitted = await carryOutgoing(world, 'submitted');
    const refused = { code: 'NOT_THE_SIGNER_FORBIDDEN' };
    await expect(
      signDocument(world.platform, as('ld2.stttt'), { ...submitted, pin: PERSON_PIN }),
    ).rejects.toMatchObject(refused);
    await expect(
      returnDraft(world.platform, as('ld2.stttt'), { ...submitted, reason: 'x' }),
    ).rejects.toMatchObject(refused);
  });

  test('an officer can neither be the signer nor sign', async () => {
    const asSigner = decisionFields({ signerPostId: demoPostId('cv2.stttt') });
    await expect(createDraft(world.platform, as('cv.stttt'), asSigner)).rejects.toMatchObject({
      code: 'SIGNER_NOT_COMPETENT',
    });
    const submitted = await carryOutgoing(world, 'submitted');
    await expect(
      signDocument(world.platform, as('cv.stttt'), { ...submitted, pin: PERSON_PIN }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('a page that says last year is not signed in the new one', async () => {
    const submitted = await carryOutgoing(world, 'submitted');
    world.clock.set(new Date('2027-01-04T01:00:00Z'));
    try {
      await expect(
        signDocument(world.platform, as('ld.stttt'), { ...submitted, pin: PERSON_PIN }),
      ).rejects.toMatchObject({
        code: 'PRINTED_YEAR_STALE',
      });
    } finally {
      world.clock.set(NOW);
    }
  });

  test('two windows editing one draft: the second is told, and the first is not lost', async () => {
    const draft = await carryOutgoing(world, 'drafting');
    const first = await updateDraft(world.platform, as('cv.stttt'), {
      ...decisionFields({ subject: 'Về việc thứ nhất' }),
      ...draft,
    });
    const second = updateDraft(world.platform, as('cv.stttt'), {
      ...decisionFields({ subject: 'Về việc thứ hai' }),
      ...draft,
    });
    await expect(second).rejects.toMatchObject({
      code: 'DRAFT_STALE',
      details: { seen: draft.version, current: first.version },
    });
    expect(await detail(draft.id)).toMatchObject({ subject: 'Về việc thứ nhất', version: 2 });
  });

  test('of ten at once exactly one wins', async () => {
    const draft = await carryOutgoing(world, 'drafting');
    const attempts = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        updateDraft(world.platform, as('cv.stttt'), {
          ...decisionFields({ subject: `Về việc ${index}` }),
          ...draft,
        }),
      ),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await detail(draft.id)).version).toBe(2);
  });

  test('a draft of a colleague is not mine to change; the clerk may', async () => {
    const draft = await carryOutgoing(world, 'drafting');
    const change = { ...decisionFields(), ...draft };
    await expect(updateDraft(world.platform, as('cv2.stttt'), change)).rejects.toMatchObject({
      code: 'NOT_THE_DRAFTER_FORBIDDEN',
    });
    await updateDraft(world.platform, as('vt.stttt'), change);
  });

  test('a deadline in the past and a recipient that is none', async () => {
    const create = (over: object) =>
      createDraft(world.platform, as('cv.stttt'), decisionFields(over));
    await expect(create({ dueOn: '2026-11-19' })).rejects.toMatchObject({ code: 'DUE_DATE_PAST' });
    await create({ dueOn: TODAY });
    await expect(create({ recipientIds: [newId()] })).rejects.toMatchObject({
      code: 'RECIPIENT_UNKNOWN',
    });
    await expect(create({ replyToId: newId() })).rejects.toMatchObject({
      code: 'DOCUMENT_NOT_FOUND',
    });
  });

  test('an incomplete draft names what is missing', async () => {
    const fields = decisionFields({
      content: { grounds: [], addressees: [], body: [], copies: [] },
    });
    const draft = await carryOutgoing(world, 'drafting', fields);
    await expect(submitDraft(world.platform, as('cv.stttt'), draft)).rejects.toMatchObject({
      code: 'DRAFT_INCOMPLETE',
      details: { missing: 'body,grounds,articles' },
    });
  });

  test('a submission taken back can be changed, submitted again, but not deleted', async () => {
    const submitted = await carryOutgoing(world, 'submitted');
    await expect(
      updateDraft(world.platform, as('cv.stttt'), { ...decisionFields(), ...submitted }),
    ).rejects.toMatchObject({ code: 'NOT_IN_STATE' });
    const withdrawn = await withdrawDraft(world.platform, as('cv.stttt'), submitted);
    await expect(deleteDraft(world.platform, as('cv.stttt'), withdrawn)).rejects.toMatchObject({
      code: 'NOT_IN_STATE',
    });
    const again = await submitDraft(world.platform, as('cv.stttt'), withdrawn);
    const returned = await returnDraft(world.platform, as('ld.stttt'), {
      ...again,
      reason: 'Sửa căn cứ',
    });
    expect(await detail(returned.id)).toMatchObject({ state: 'drafting', files: [] });
  });

  test('a draft given up is gone from sight and kept in the history', async () => {
    const draft = await carryOutgoing(world, 'drafting');
    await deleteDraft(world.platform, as('cv.stttt'), draft);
    await expect(detail(draft.id)).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
    const kept = await world.platform.db.read(as('vt.stttt'), (tx) =>
      documentsTx(tx)
        .selectFrom('documents.outgoing_action')
        .select('action')
        .where('document_id', '=', draft.id)
        .orderBy('seq')
        .execute(),
    );
    expect(kept.map(({ action }) => action)).toEqual(['drafted', 'givenUp']);
  });

  describe('uploads', () => {
    const asUpload = decisionFields({ content: null });
    const attach = async (bytes: Uint8Array, role: 'main' | 'attachment' = 'main') => {
      const draft = await carryOutgoing(world, 'drafting', asUpload);
      const uploadId = await world.upload(as('cv.stttt'), 'tài liệu.pdf', bytes);
      return attachFile(world.platform, as('cv.stttt'), { ...draft, uploadId, role });
    };
    const pdf = () =>
      typesetDocument(
        composeSheet({
          kind: 'notice',
          subject: 'Về việc tải lên',
          urgency: 'normal',
          content: {
            grounds: [],
            addressees: [],
            body: [{ type: 'paragraph', text: 'Nội dung' }],
            copies: [],
          },
          authority: {
            personId: '',
            personName: 'x',
            capacity: 'head',
            collectiveBody: null,
            authorityTitle: 'Giám đốc',
            signerTitle: 'Giám đốc',
            agencyName: 'Sở',
            parentAgencyName: null,
            place: 'Quảng Trị',
            abbreviation: 'S',
          },
          draftingUnit: '',
          recipientNames: [],
          year: '2026',
        }),
      ).pdf;

    test('what is not a PDF, or damaged, is no main file', async () => {
      await expect(attach(Buffer.from('GIF89a nothing of a PDF'))).rejects.toMatchObject({
        code: 'NOT_A_PDF',
      });
      await expect(attach(pdf().subarray(0, 900))).rejects.toMatchObject({ code: 'PDF_DAMAGED' });
      await expect(attach(new Uint8Array())).rejects.toMatchObject({ code: 'NOT_A_PDF' });
    });

    test('nor is a PDF that somebody signed before', async () => {
      const { id } = await carryOutgoing(world, 'signed');
      const signed = await world.platform.files.read((await detail(id)).files[0]!.sha256);
      await expect(attach(signed)).rejects.toMatchObject({ code: 'PDF_ALREADY_SIGNED' });
    });

    test.skipIf(spawnSync('qpdf', ['--version']).status !== 0)('nor an encrypted one', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'hl-encrypted-'));
      const [plain, locked] = [join(folder, 'plain.pdf'), join(folder, 'locked.pdf')];
      writeFileSync(plain, pdf());
      execFileSync('qpdf', ['--encrypt', 'a', 'b', '256', '--', plain, locked]);
      await expect(attach(readFileSync(locked))).rejects.toMatchObject({ code: 'PDF_ENCRYPTED' });
    });

    test('an upload of another agency is not there', async () => {
      const draft = await carryOutgoing(world, 'drafting', asUpload);
      const uploadId = await world.upload(as('vt.snv'), 'x.pdf', pdf());
      await expect(
        attachFile(world.platform, as('cv.stttt'), { ...draft, uploadId, role: 'main' }),
      ).rejects.toMatchObject({
        code: 'UPLOAD_NOT_FOUND',
      });
    });

    test('an uploaded page is signed, numbered and sealed; its PDF attachment by the agency alone', async () => {
      const attached = await attach(pdf());
      const uploadId = await world.upload(as('cv.stttt'), 'phụ lục.pdf', pdf());
      const other = await world.upload(
        as('cv.stttt'),
        'bảng tính.xlsx',
        Buffer.from('PK not really'),
      );
      let document = await attachFile(world.platform, as('cv.stttt'), {
        ...attached,
        uploadId,
        role: 'attachment',
      });
      document = await attachFile(world.platform, as('cv.stttt'), {
        ...document,
        uploadId: other,
        role: 'attachment',
      });
      document = await submitDraft(world.platform, as('cv.stttt'), document);
      document = await signDocument(world.platform, as('ld.stttt'), {
        ...document,
        pin: PERSON_PIN,
      });
      const sealed = await sealDocument(world.platform, as('vt.stttt'), {
        ...document,
        pin: AGENCY_PIN,
        issuedOn: TODAY,
      });
      const { files, verdict } = await detail(document.id);
      expect(verdict).toMatchObject({ outcome: 'valid' });
      expect(verdict!.signatures).toHaveLength(2);
      expect(files.map(({ name }) => name)).toEqual([
        'tài liệu.pdf',
        'phụ lục.pdf',
        'bảng tính.xlsx',
      ]);
      const annex = await world.platform.files.read(files[1]!.sha256);
      if (spawnSync('pdftotext', ['-v']).status !== null) {
        const text = execFileSync('pdftotext', ['-layout', '-', '-'], {
          input: annex,
          encoding: 'utf8',
        }).normalize('NFC');
        expect(text).toContain(`${sealed.numberAndSymbol}; 20-11-2026; 08:00:00; +07:00`);
        const main = execFileSync('pdftotext', ['-', '-'], {
          input: await world.platform.files.read(files[0]!.sha256),
          encoding: 'utf8',
        });
        expect(main.normalize('NFC')).toContain(`Số: ${sealed.numberAndSymbol}`);
      }
    });

    test('a file taken off is off, and one that is not there cannot be', async () => {
      const attached = await attach(pdf());
      const [file] = (await detail(attached.id)).files;
      const detached = await detachFile(world.platform, as('cv.stttt'), {
        ...attached,
        fileId: file!.id,
      });
      expect((await detail(attached.id)).files).toEqual([]);
      await expect(
        detachFile(world.platform, as('cv.stttt'), { ...detached, fileId: file!.id }),
      ).rejects.toMatchObject({
        code: 'DOCUMENT_NOT_FOUND',
      });
    });
  });

  describe('numbers', () => {
    const seal = (document: { id: string; version: number }, over: object = {}) =>
      sealDocument(world.platform, as('vt.stttt'), {
        ...document,
        pin: AGENCY_PIN,
        issuedOn: TODAY,
        ...over,
      });

    test('a number already given is refused; a gap may be filled', async () => {
      const taken = await seal(await carryOutgoing(world, 'signed'), { number: 500 });
      expect(taken.numberAndSymbol).toBe('500/QĐ-STTTT');
      const next = await carryOutgoing(world, 'signed');
      await expect(seal(next, { number: 500 })).rejects.toMatchObject({
        code: 'NUMBER_TAKEN',
        details: { number: 500 },
      });
      expect((await seal(next, { number: 499 })).numberAndSymbol).toBe('499/QĐ-STTTT');
      expect((await seal(await carryOutgoing(world, 'signed'))).numberAndSymbol).toBe(
        '501/QĐ-STTTT',
      );
    });

    test('two clerks at once get two numbers', async () => {
      const [one, other] = await Promise.all([
        carryOutgoing(world, 'signed'),
        carryOutgoing(world, 'signed'),
      ]);
      const sealed = await Promise.all([seal(one), seal(other)]);
      expect(new Set(sealed.map(({ numberAndSymbol }) => numberAndSymbol)).size).toBe(2);
    });

    test('a hundred at once get a hundred numbers without a gap', async () => {
      const request = {
        agencyId: as('vt.snv').agencyId,
        series: 'test',
        year: 2026,
        wanted: undefined,
        isTaken: async () => false,
      };
      const numbers = await Promise.all(
        Array.from({ length: 100 }, () =>
          world.platform.db.write(as('vt.snv'), (tx) => allocateNumber(tx, request)),
        ),
      );
      expect(numbers.toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: 100 }, (_, index) => index + 1),
      );
    });

    test('a seal that fails takes no number', async () => {
      const [one, other] = [
        await carryOutgoing(world, 'signed'),
        await carryOutgoing(world, 'signed'),
      ];
      const before = Number((await seal(one)).numberAndSymbol.split('/')[0]);
      connectAuthority(world.platform, {
        ...world.authority,
        timestamp: () => Promise.reject(new Error('silent')),
      });
      await expect(seal(other)).rejects.toMatchObject({ code: 'TIMESTAMP_UNAVAILABLE' });
      connectAuthority(world.platform, world.authority);
      expect((await detail(other.id)).state).toBe('signed');
      expect(Number((await seal(other)).numberAndSymbol.split('/')[0])).toBe(before + 1);
    });

    test.each([
      ['2026-11-19', 'beforeSignature'],
      ['2026-11-21', 'inFuture'],
      ['2027-11-20', 'inFuture'],
    ])('dated %s: %s', async (issuedOn, fault) => {
      const signed = await carryOutgoing(world, 'signed');
      await expect(seal(signed, { issuedOn })).rejects.toMatchObject({
        code: 'ISSUE_DATE_INVALID',
        details: { fault },
      });
    });

    test('the agency’s PIN is asked too, and only over a signature that holds', async () => {
      const signed = await carryOutgoing(world, 'signed');
      await expect(seal(signed, { pin: PERSON_PIN })).rejects.toMatchObject({ code: 'PIN_WRONG' });
      expect((await auditOf(as('vt.stttt'), signed.id)).at(-1)).toMatchObject({
        action: 'documents.seal.refused',
      });
      await expect(seal(await carryOutgoing(world, 'submitted'))).rejects.toMatchObject({
        code: 'NOT_IN_STATE',
      });
    });
  });

  test('a document goes nowhere without recipients', async () => {
    const sealed = await carryOutgoing(world, 'sealed', decisionFields({ recipientIds: [] }));
    await expect(issueDocument(world.platform, as('vt.stttt'), sealed)).rejects.toMatchObject({
      code: 'RECIPIENTS_MISSING',
    });
    const given = { ...sealed, recipientIds: [demoAgencyId('snv')] };
    expect(await issueDocument(world.platform, as('vt.stttt'), given)).toMatchObject({
      recipientCount: 1,
    });
  });

  test('to the clerk of another agency it is not there, for reading or for acting', async () => {
    const signed = await carryOutgoing(world, 'signed');
    const missing = { code: 'DOCUMENT_NOT_FOUND' };
    await expect(getOutgoing(world.platform, as('vt.snv'), signed.id)).rejects.toMatchObject(
      missing,
    );
    await expect(
      sealDocument(world.platform, as('vt.snv'), { ...signed, pin: AGENCY_PIN, issuedOn: TODAY }),
    ).rejects.toMatchObject(missing);
  });

  test.each([
    'outgoing',
    'outgoing_action',
    'number_counter',
    'recipient',
    'recipient_event',
    'incoming',
    'incoming_action',
    'packet',
  ])('a query of %s that forgets the agency still sees only its own', async (table) => {
    if (table !== 'number_counter') {
      await carryOutgoing(world, 'issued', decisionFields({ recipientIds: [demoAgencyId('snv')] }));
      await world.drainOutbox();
    }
    const agencies = (username: string) =>
      world.platform.db.read(as(username), async (tx) => {
        const { rows } = await sql<{
          agency_id: string;
        }>`select distinct agency_id from ${sql.table(`documents.${table}`)}`.execute(tx);
        return rows.map(({ agency_id }) => agency_id);
      });
    const seen = { stttt: await agencies('vt.stttt'), snv: await agencies('vt.snv') };
    expect(seen.stttt.filter((id) => id !== demoAgencyId('stttt'))).toEqual([]);
    expect(seen.snv.filter((id) => id !== demoAgencyId('snv'))).toEqual([]);
    expect(seen.stttt.length + seen.snv.length).toBeGreaterThan(0);
    await expect(
      world.platform.db.read('public', async (tx) =>
        sql`select 1 from ${sql.table(`documents.${table}`)}`.execute(tx),
      ),
    ).resolves.toMatchObject({ rows: [] });
  });

  test.each(['outgoing_action', 'incoming_action', 'recipient_event', 'packet'])(
    'nobody rewrites %s',
    async (table) => {
      const change = world.platform.db.write(as('vt.stttt'), async (tx) =>
        sql`delete from ${sql.table(`documents.${table}`)}`.execute(tx),
      );
      await expect(change).rejects.toMatchObject({ code: '42501' });
    },
  );
});
