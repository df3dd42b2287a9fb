import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DraftContent, DraftFields } from '../contract/index.ts';
import { foldOutgoing } from './fold-outgoing.ts';
import type { NewOutgoingAction, OutgoingAction, StoredFile } from './outgoing-action.ts';
import type { SigningAuthority } from './signing-authority.ts';

const AT = new Date('2026-11-20T01:00:00Z');
const drafter = { postId: 'p1', name: 'Người soạn', title: 'Chuyên viên' };
const file = (id: string, role: StoredFile['role'], sha256 = id): StoredFile => ({
  id,
  role,
  name: id,
  mediaType: 'application/pdf',
  size: 1,
  sha256,
});
const fields = DraftFields.parse({
  kind: 'notice',
  subject: 'Về việc nghỉ lễ',
  signerPostId: '00000000-0000-4000-8000-000000000001',
  content: DraftContent.parse({}),
});
const draft = { fields, signer: drafter, recipients: [], draftingUnit: '' };
const authority: SigningAuthority = {
  personId: 'x',
  personName: 'x',
  capacity: 'head',
  collectiveBody: null,
  authorityTitle: 'Giám đốc',
  signerTitle: 'Giám đốc',
  agencyName: 'Sở',
  parentAgencyName: null,
  place: 'Quảng Trị',
  abbreviation: 'S',
};
const box = { page: 1, rect: [0, 0, 1, 1] as const };
const submitted = (main: StoredFile, typeset = true): NewOutgoingAction => ({
  action: 'submitted',
  detail: {
    note: null,
    main,
    typeset,
    year: 2026,
    boxes: { number: box, day: box, month: box, signature: box, seal: box },
    authority,
  },
});
const number = {
  series: 's',
  year: 2026,
  number: 1,
  numberAndSymbol: '01/TB-S',
  issuedOn: '2026-11-20',
};

function history(...acts: NewOutgoingAction[]): OutgoingAction[] {
  return acts.map((act, index) => ({ ...act, seq: index + 1, at: AT, actor: drafter }));
}

const drafted: NewOutgoingAction = { action: 'drafted', detail: draft };
const signed: NewOutgoingAction = {
  action: 'signed',
  detail: { main: file('m', 'main', 'signed'), capacity: 'head' },
};
const sealed: NewOutgoingAction = {
  action: 'sealed',
  detail: { ...number, files: [file('m', 'main', 'sealed')] },
};
const issued: NewOutgoingAction = {
  action: 'issued',
  detail: { recipients: [{ id: null, code: 'H50', name: 'UBND tỉnh' }], packetSha256: 'p' },
};

const copyRequested: NewOutgoingAction = {
  action: 'copyRequested',
  detail: {
    ...draft,
    note: null,
    main: file('scan', 'main'),
    copy: {
      kind: 'certifiedCopy',
      medium: 'electronic',
      source: {
        medium: 'paper',
        link: null,
        kind: 'notice',
        subject: 'x',
        numberAndSymbol: '1/TB-X',
        issuedOn: '2026-11-01',
        agencyName: 'X',
        copyKind: null,
      },
      authority: { ...authority, personName: 'ngày hỏi' },
      receivers: [],
    },
  },
};

describe('a copy', () => {
  const approved: NewOutgoingAction = { action: 'copyApproved', detail: { authority } };
  const made: NewOutgoingAction = {
    action: 'copyMade',
    detail: { ...number, main: file('scan', 'main', 'sealed copy') },
  };

  test('is asked for, approved, made and sent', () => {
    const whole = history(copyRequested, approved, made, issued);
    const states = whole.map((_, index) => foldOutgoing(whole.slice(0, index + 1)).state);
    expect(states).toEqual(['submitted', 'signed', 'sealed', 'issued']);
    const facts = foldOutgoing(whole);
    expect(facts).toMatchObject({ version: 4, issue: number, signedAt: AT, submission: null });
    expect(facts.copy?.authority.personName).toBe(authority.personName);
    expect(facts.files.map(({ sha256 }) => sha256)).toEqual(['sealed copy']);
  });

  test('on paper is handed over', () => {
    const over: NewOutgoingAction = { action: 'copyHandedOver', detail: { amount: 2, note: null } };
    expect(foldOutgoing(history(copyRequested, approved, made, over)).state).toBe('issued');
  });

  test('that is refused stays as what it was', () => {
    const cancelled: NewOutgoingAction = { action: 'copyCancelled', detail: { reason: 'x' } };
    const facts = foldOutgoing(history(copyRequested, cancelled));
    expect(facts).toMatchObject({ state: 'cancelled', issue: null, givenUp: false });
  });
});

describe('a document', () => {
  test('goes from draft to issue', () => {
    const whole = history(drafted, submitted(file('m', 'main')), signed, sealed, issued);
    const states = whole.map((_, index) => foldOutgoing(whole.slice(0, index + 1)).state);
    expect(states).toEqual(['drafting', 'submitted', 'signed', 'sealed', 'issued']);
    const facts = foldOutgoing(whole);
    expect(facts).toMatchObject({ version: 5, issue: number, signedAt: AT, packetSha256: 'p' });
    expect(facts.files.map(({ sha256 }) => sha256)).toEqual(['sealed']);
    expect(facts.recipients).toHaveLength(1);
  });

  test('that is returned loses the typeset page and its submission, but was submitted once', () => {
    const facts = foldOutgoing(
      history(
        drafted,
        { action: 'attached', detail: { file: file('a', 'attachment') } },
        submitted(file('m', 'main')),
        {
          action: 'returned',
          detail: { reason: 'x' },
        },
      ),
    );
    expect(facts).toMatchObject({ state: 'drafting', submission: null, wasSubmitted: true });
    expect(facts.files.map(({ id }) => id)).toEqual(['a']);
  });

  test('that is withdrawn keeps the page that was uploaded', () => {
    const main = file('m', 'main');
    const facts = foldOutgoing(
      history(drafted, { action: 'attached', detail: { file: main } }, submitted(main, false), {
        action: 'withdrawn',
        detail: {},
      }),
    );
    expect(facts.files).toEqual([main]);
  });

  test('has one main file: the last attached', () => {
    const attach = (one: StoredFile): NewOutgoingAction => ({
      action: 'attached',
      detail: { file: one },
    });
    const facts = foldOutgoing(
      history(
        drafted,
        attach(file('1', 'main')),
        attach(file('a', 'attachment')),
        attach(file('2', 'main')),
        {
          action: 'detached',
          detail: { fileId: 'a' },
        },
      ),
    );
    expect(facts.files.map(({ id }) => id)).toEqual(['2']);
  });

  test('that was issued is updated, and recalled or replaced', () => {
    const until = [drafted, submitted(file('m', 'main')), signed, sealed, issued];
    const updated: NewOutgoingAction = {
      action: 'updated',
      detail: {
        reason: 'x',
        dueOn: '2026-12-31',
        recipients: [],
        addedCount: 0,
        removedCount: 1,
        packetSha256: null,
      },
    };
    expect(foldOutgoing(history(...until, updated))).toMatchObject({
      state: 'issued',
      fields: { dueOn: '2026-12-31' },
      recipients: [],
    });
    const recalled: NewOutgoingAction = {
      action: 'recalled',
      detail: { reason: 'x', packetSha256: 'r', askedCount: 1, completedCount: 0 },
    };
    expect(foldOutgoing(history(...until, recalled)).state).toBe('recalled');
    const replaced = { id: 'new', numberAndSymbol: '02/TB-S' };
    expect(foldOutgoing(history(...until, { action: 'replaced', detail: replaced }))).toMatchObject(
      { state: 'replaced', replacedBy: replaced },
    );
  });

  test('begins with its draft', () => {
    expect(() => foldOutgoing(history(issued))).toThrow(RangeError);
    expect(() => foldOutgoing([])).toThrow(RangeError);
  });

  test('counts its acts as its version, whatever they are, and keeps its author', () => {
    const any = fc.constantFrom<NewOutgoingAction>(
      { action: 'edited', detail: draft },
      submitted(file('m', 'main')),
      { action: 'withdrawn', detail: {} },
      signed,
      sealed,
      issued,
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (acts) => {
        const facts = foldOutgoing(history(drafted, ...acts));
        expect(facts.version).toBe(acts.length + 1);
        expect(facts.drafter).toEqual(drafter);
        expect(facts.files.filter(({ role }) => role === 'main').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
