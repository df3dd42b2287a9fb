import { execFileSync, spawnSync } from 'node:child_process';
import { demoAgencyId, demoPostId } from '@hien-luong/directory';
import { attachmentOf, writeDocumentPacket } from '@hien-luong/edxml';
import type { AuthorizedScope } from '@hien-luong/platform';
import { testTargets } from '@hien-luong/platform/testing';
import { parseCalendarDate } from '@hien-luong/vn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChangedDocument } from '../src/commands/act-on-outgoing.ts';
import { approveCopy } from '../src/commands/approve-copy.ts';
import { cancelCopy } from '../src/commands/cancel-copy.ts';
import { handOverCopy } from '../src/commands/hand-over-copy.ts';
import { issueDocument } from '../src/commands/issue-document.ts';
import { makeCopy } from '../src/commands/make-copy.ts';
import { recordIncoming } from '../src/commands/record-incoming.ts';
import { requestCopy } from '../src/commands/request-copy.ts';
import { CopyRequest, IncomingDetail, OutgoingDetail } from '../src/contract/index.ts';
import { getIncoming } from '../src/data/get-incoming.ts';
import { getMyWork } from '../src/data/get-my-work.ts';
import { getOutgoing } from '../src/data/get-outgoing.ts';
import { listIncoming } from '../src/data/list-incoming.ts';
import { listRecipients } from '../src/data/list-recipients.ts';
import { listOutgoingRegister } from '../src/data/list-register.ts';
import { describeAgency } from '../src/exchange/describe-agency.ts';
import { receivePacket } from '../src/exchange/receive-packet.ts';
import { COPY_SERIES } from '../src/rules/numbering.ts';
import { composeSheet } from '../src/typeset/compose-sheet.ts';
import { typesetDocument } from '../src/typeset/typeset-document.ts';
import {
  AGENCY_PIN,
  carryOutgoing,
  createDemoWorld,
  type DemoWorld,
  NOW,
  TODAY,
} from './demo-world.ts';
import { findPhrase, hasPoppler, readWords, withPdfFile } from './read-pdf-words.ts';

const today = parseCalendarDate(TODAY);
const page = { limit: 50 };
const MILLIMETRE = 72 / 25.4;

describe.each(testTargets())('certified copies on $name', (target) => {
  let world: DemoWorld;
  const scopes = new Map<string, AuthorizedScope>();
  const as = (username: string) => scopes.get(username)!;
  const detail = async (id: string) =>
    OutgoingDetail.parse(await getOutgoing(world.platform, as('vt.stttt'), id));

  beforeAll(async () => {
    world = await createDemoWorld(target);
    const names = ['cv.stttt', 'ld.stttt', 'ld2.stttt', 'vt.stttt', 'vt.snv', 'vt.hailang'];
    for (const username of names) scopes.set(username, await world.as(username));
  });
  afterAll(async () => world.stop());

  async function scanSource(over: object = {}) {
    const { pdf } = typesetDocument(
      composeSheet({
        kind: 'notice',
        subject: 'về việc nghỉ lễ',
        urgency: 'normal',
        content: {
          grounds: [],
          addressees: [],
          body: [{ type: 'paragraph', text: 'Thông báo để các cơ quan biết' }],
          copies: [],
        },
        authority: {
          personId: 'x',
          personName: 'Nguyễn Mẫu Giấy',
          capacity: 'head',
          collectiveBody: null,
          authorityTitle: 'Giám đốc',
          signerTitle: 'Giám đốc',
          agencyName: 'Sở Tài chính',
          parentAgencyName: null,
          place: 'Quảng Trị',
          abbreviation: 'STC',
        },
        draftingUnit: '',
        recipientNames: [],
        year: '2026',
      }),
    );
    return {
      direction: 'scan',
      uploadId: await world.upload(as('cv.stttt'), 'quet.pdf', pdf),
      kind: 'notice',
      subject: 'Về việc nghỉ lễ',
      numberAndSymbol: '77/TB-STC',
      issuedOn: '2026-11-02',
      agencyName: 'Sở Tài chính',
      ...over,
    };
  }

  const request = (over: object) =>
    requestCopy(
      world.platform,
      as('cv.stttt'),
      CopyRequest.parse({
        copyKind: 'certifiedCopy',
        medium: 'electronic',
        signerPostId: demoPostId('ld.stttt'),
        ...over,
      }),
    );
  const approve = (copy: ChangedDocument) => approveCopy(world.platform, as('ld.stttt'), copy);
  const make = (copy: ChangedDocument, over: object = { pin: AGENCY_PIN }) =>
    makeCopy(world.platform, as('vt.stttt'), { ...copy, ...over });
  const registered = async () => {
    const scope = as('vt.stttt');
    const { items } = await world.platform.db.read(scope, (tx) =>
      listOutgoingRegister(tx, scope, { ...page, year: 2026, series: COPY_SERIES }),
    );
    return items.map(({ numberAndSymbol }) => numberAndSymbol);
  };

  test('paper to electronic: asked for, approved, sealed in the corner, sent, and known for what it is', async () => {
    const { platform } = world;
    const asked = await request({
      source: await scanSource(),
      recipientIds: [demoAgencyId('snv')],
      note: 'Gửi Sở Nội vụ biết',
    });
    expect(await detail(asked.id)).toMatchObject({
      state: 'submitted',
      copyKind: 'certifiedCopy',
      verdict: null,
      copy: { medium: 'electronic', source: { medium: 'paper', numberAndSymbol: '77/TB-STC' } },
    });
    const work = await platform.db.read(as('ld.stttt'), (tx) =>
      getMyWork(tx, as('ld.stttt'), today),
    );
    expect(work.sections.find(({ key }) => key === 'toSign')).toMatchObject({ count: 1 });

    const made = await make(await approve(asked));
    expect(made.numberAndSymbol).toBe('01/SY-STTTT');
    const sealed = await detail(made.id);
    expect(sealed).toMatchObject({ state: 'sealed', verdict: { outcome: 'valid' } });
    expect(sealed.verdict!.signatures.map(({ holderKind }) => holderKind)).toEqual(['agency']);
    expect(sealed.acts).toEqual(['issue']);

    await issueDocument(platform, as('vt.stttt'), made);
    await world.drainOutbox();
    const { items } = await platform.db.read(as('vt.snv'), (tx) =>
      listIncoming(tx, as('vt.snv'), page, today),
    );
    const arrived = items.find(({ numberAndSymbol }) => numberAndSymbol === '01/SY-STTTT')!;
    expect(arrived).toMatchObject({ kind: 'notice', outcome: 'valid', state: 'arrived' });
    const received = IncomingDetail.parse(
      await platform.db.read(as('vt.snv'), (tx) =>
        getIncoming(tx, as('vt.snv'), arrived.id, today),
      ),
    );
    expect(received).toMatchObject({
      copyKind: 'certifiedCopy',
      summary: 'Sao y từ Thông báo số 77/TB-STC ngày 02/11/2026 của Sở Tài chính',
      packet: { warnings: [] },
    });
    const recipients = await platform.db.read(as('vt.stttt'), (tx) =>
      listRecipients(tx, as('vt.stttt'), { ...page, id: made.id }),
    );
    expect(recipients.items).toMatchObject([{ state: 'arrived' }]);
  });

  test.skipIf(!hasPoppler || spawnSync('pdfsig', ['-v']).status === null)(
    'the corner of an electronic copy is where PL I puts it, and other programs accept its signature',
    async () => {
      const made = await make(await approve(await request({ source: await scanSource() })));
      const { files } = await detail(made.id);
      const pdf = await world.platform.files.read(files[0]!.sha256);
      const words = readWords(pdf);
      const first = findPhrase(words, 'Sao y;');
      const last = words.find(({ text }) => text === '+07:00')!;
      expect((595.28 - last.right) / MILLIMETRE).toBeCloseTo(12, 0);
      expect(first.top / MILLIMETRE).toBeGreaterThan(7);
      expect(last.bottom / MILLIMETRE).toBeLessThan(19);
      expect(words.map(({ text }) => text).join(' ')).toContain(
        'Sao y; Sở Thông tin và Truyền thông; 20-11-2026; 08:00:00; +07:00',
      );
      const report = withPdfFile(pdf, (path) =>
        execFileSync('pdfsig', ['-nocert', path], { encoding: 'utf8' }),
      );
      expect(report.match(/Signature Validation: Signature is Valid/gu)).toHaveLength(1);
    },
  );

  test('electronic to paper: the print has the copy’s block and no signature of its own', async () => {
    const own = await carryOutgoing(world, 'issued');
    const asked = await request({
      source: { direction: 'outgoing', id: own.id },
      medium: 'paper',
      receivers: ['Ban Quản lý chợ'],
    });
    const made = await make(await approve(asked), {});
    expect(made.numberAndSymbol).toMatch(/^\d+\/SY-STTTT$/u);
    const ready = await detail(made.id);
    expect(ready).toMatchObject({ state: 'sealed', verdict: null, acts: ['handOverCopy'] });
    const pdf = await world.platform.files.read(ready.files[0]!.sha256);
    if (hasPoppler) {
      const words = readWords(pdf);
      findPhrase(words, 'SAO Y');
      findPhrase(words, `Số: ${made.numberAndSymbol}`);
      findPhrase(words, '- Ban Quản lý chợ;');
      // What the clerk filled into the original is on the paper.
      findPhrase(words, 'Quảng Trị, ngày 20 tháng 11 năm 2026');
    }
    await expect(issueDocument(world.platform, as('vt.stttt'), made)).rejects.toMatchObject({
      code: 'NOT_IN_STATE',
    });
    await handOverCopy(world.platform, as('vt.stttt'), { ...made, amount: 3, note: '' });
    const done = await detail(made.id);
    expect(done).toMatchObject({ state: 'issued', timeline: expect.any(Array) });
    expect(done.timeline.map(({ action }) => action)).toEqual([
      'copyRequested',
      'copyApproved',
      'copyMade',
      'copyHandedOver',
    ]);
    expect(done.timeline.at(-1)!.detail).toEqual({ amount: 3 });
  });

  test('an extract repeats the chosen part, and all kinds count in one series of their own', async () => {
    const own = await carryOutgoing(world, 'issued');
    const before = await registered();
    const asked = await request({
      source: { direction: 'outgoing', id: own.id },
      copyKind: 'extract',
      extract: { text: 'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.' },
    });
    const made = await make(await approve(asked));
    const numbers = await registered();
    expect(numbers).toEqual([...before, made.numberAndSymbol]);
    expect(numbers.map((number) => Number(number.split('/')[0]))).toEqual(
      numbers.map((_, index) => index + 1),
    );
    expect(made.numberAndSymbol).toMatch(/^\d\d\/TrS-STTTT$/u);
    const scope = as('vt.stttt');
    const own2026 = await world.platform.db.read(scope, (tx) =>
      listOutgoingRegister(tx, scope, { ...page, year: 2026 }),
    );
    expect(own2026.items.every(({ numberAndSymbol }) => /QĐ-STTTT$/u.test(numberAndSymbol))).toBe(
      true,
    );
    if (!hasPoppler) return;
    const { files } = await detail(made.id);
    const words = readWords(await world.platform.files.read(files[0]!.sha256));
    findPhrase(words, 'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.');
    expect(words.some(({ text }) => text === 'Kiện')).toBe(false);
  });

  test('of a sao y that came a sao lục is made, and nothing else', async () => {
    const { platform } = world;
    const { items } = await platform.db.read(as('vt.snv'), (tx) =>
      listIncoming(tx, as('vt.snv'), page, today),
    );
    const arrived = items.find(({ numberAndSymbol }) => numberAndSymbol === '01/SY-STTTT')!;
    const ask = (copyKind: string) =>
      requestCopy(
        platform,
        as('vt.snv'),
        CopyRequest.parse({
          source: { direction: 'incoming', id: arrived.id },
          copyKind,
          medium: 'paper',
          signerPostId: demoPostId('ld.snv'),
        }),
      );
    await expect(ask('recopy')).rejects.toMatchObject({ code: 'NOT_IN_STATE' });
    await recordIncoming(platform, as('vt.snv'), { id: arrived.id, version: 1, dueOn: null });
    await expect(ask('certifiedCopy')).rejects.toMatchObject({
      code: 'COPY_WAY_INVALID',
      details: { fault: 'notFromOriginal' },
    });
    const asked = await ask('recopy');
    const copy = await getOutgoing(platform, as('vt.snv'), asked.id);
    expect(copy).toMatchObject({ copyKind: 'recopy', state: 'submitted' });
  });

  test.each([
    ['a sao y of an electronic document in electronic form', {}, 'COPY_WAY_INVALID'],
    ['a sao lục of an original', { copyKind: 'recopy', medium: 'paper' }, 'COPY_WAY_INVALID'],
    ['an extract without its text', { copyKind: 'extract' }, 'EXTRACT_MISSING'],
    [
      'a signer who is none',
      { medium: 'paper', signerPostId: demoPostId('cv.stttt') },
      'SIGNER_NOT_COMPETENT',
    ],
    [
      'an agency that is none',
      { medium: 'paper', recipientIds: ['00000000-0000-4000-8000-00000000dead'] },
      'RECIPIENT_UNKNOWN',
    ],
  ])('refuses %s', async (_, over, code) => {
    const own = await carryOutgoing(world, 'issued');
    const source = { direction: 'outgoing', id: own.id };
    await expect(request({ source, ...over })).rejects.toMatchObject({ code });
  });

  test('refuses a document not issued yet, one of another agency, and a scan that is none', async () => {
    const sealed = await carryOutgoing(world, 'sealed');
    const paper = { medium: 'paper' };
    await expect(
      request({ ...paper, source: { direction: 'outgoing', id: sealed.id } }),
    ).rejects.toMatchObject({ code: 'NOT_IN_STATE' });
    const foreign = CopyRequest.parse({
      source: { direction: 'outgoing', id: sealed.id },
      copyKind: 'certifiedCopy',
      medium: 'paper',
      signerPostId: demoPostId('ld.snv'),
    });
    await expect(requestCopy(world.platform, as('vt.snv'), foreign)).rejects.toMatchObject({
      code: 'DOCUMENT_NOT_FOUND',
    });
    const uploadId = await world.upload(as('cv.stttt'), 'anh.pdf', Buffer.from('not a pdf'));
    await expect(request({ source: await scanSource({ uploadId }) })).rejects.toMatchObject({
      code: 'NOT_A_PDF',
    });
    const old = Buffer.from('%PDF-1.3\n%%EOF');
    const oldId = await world.upload(as('cv.stttt'), 'cu.pdf', old);
    await expect(request({ source: await scanSource({ uploadId: oldId }) })).rejects.toMatchObject({
      code: 'PDF_DAMAGED',
    });
    await expect(
      request({ source: await scanSource({ issuedOn: '2027-01-01' }) }),
    ).rejects.toMatchObject({ code: 'COPY_SOURCE_INVALID' });
  });

  test('only its signer approves, only an approved one is made, a wrong PIN takes no number', async () => {
    const asked = await request({ source: await scanSource() });
    await expect(approveCopy(world.platform, as('ld2.stttt'), asked)).rejects.toMatchObject({
      code: 'NOT_THE_SIGNER_FORBIDDEN',
    });
    await expect(make(asked)).rejects.toMatchObject({ code: 'NOT_IN_STATE' });
    const approved = await approve(asked);
    const before = await registered();
    await expect(make(approved, { pin: '000000' })).rejects.toMatchObject({ code: 'PIN_WRONG' });
    await expect(make(approved, { pin: AGENCY_PIN, number: 1 })).rejects.toMatchObject({
      code: 'NUMBER_TAKEN',
    });
    await expect(
      makeCopy(world.platform, as('vt.snv'), { ...approved, pin: AGENCY_PIN }),
    ).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
    expect(await registered()).toEqual(before);
    expect(await detail(asked.id)).toMatchObject({ state: 'signed', version: approved.version });
    const made = await make(approved);
    expect(await registered()).toEqual([...before, made.numberAndSymbol]);
  });

  test('refused with a reason it stays, and can no longer be made', async () => {
    const asked = await request({ source: await scanSource() });
    const refused = await cancelCopy(world.platform, as('ld.stttt'), {
      ...asked,
      reason: 'Bản giấy không phải bản chính',
    });
    const shown = await detail(asked.id);
    expect(shown).toMatchObject({ state: 'cancelled', acts: [] });
    expect(shown.timeline.at(-1)).toMatchObject({
      action: 'copyCancelled',
      note: 'Bản giấy không phải bản chính',
    });
    await expect(approve(refused)).rejects.toMatchObject({ code: 'NOT_IN_STATE' });
  });

  test('two clerks at once get two numbers', async () => {
    const asked = [];
    for (let index = 0; index < 2; index += 1) {
      asked.push(await approve(await request({ source: await scanSource() })));
    }
    const made = await Promise.all(asked.map((copy) => make(copy)));
    expect(new Set(made.map(({ numberAndSymbol }) => numberAndSymbol)).size).toBe(2);
  });

  test('no copy is made of a document that was altered on its way', async () => {
    const { platform } = world;
    const clerk = as('vt.hailang');
    const own = await carryOutgoing(world, 'sealed');
    const { files } = await detail(own.id);
    const bytes = Uint8Array.from(await platform.files.read(files[0]!.sha256));
    bytes[Math.floor(bytes.length / 10)]! ^= 1;
    const packet = writeDocumentPacket(
      {
        from: await platform.db.read(clerk, (tx) =>
          describeAgency(tx, demoAgencyId('stttt'), today),
        ),
        to: [await platform.db.read(clerk, (tx) => describeAgency(tx, clerk.agencyId, today))],
        documentId: own.id,
        code: { number: '99', notation: 'QĐ-STTTT' },
        promulgation: { place: 'Quảng Trị', date: today },
        documentType: { type: 2, name: 'Quyết định' },
        subject: 'bị sửa',
        urgency: 'normal',
        appendixes: [],
        responseFor: [],
        steeringType: 'none',
        toPlaces: [],
        traces: [],
        business: { type: 'new', paper: false, replacements: [] },
        attachments: [attachmentOf({ contentId: '1', name: 'a.pdf', bytes })],
      },
      { now: NOW },
    );
    const { sha256 } = await platform.files.put(packet, { maxBytes: packet.length });
    const fromAgencyId = demoAgencyId('stttt');
    const received = await receivePacket(platform, clerk, { sha256, source: 'axis', fromAgencyId });
    if (received.result !== 'received') throw new Error(received.result);
    await recordIncoming(platform, clerk, { id: received.incomingId, version: 1, dueOn: null });
    const ask = requestCopy(
      platform,
      clerk,
      CopyRequest.parse({
        source: { direction: 'incoming', id: received.incomingId },
        copyKind: 'certifiedCopy',
        medium: 'paper',
        signerPostId: demoPostId('ld.hailang'),
      }),
    );
    await expect(ask).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' });
  });
});
