import { expect, test } from 'vitest';
import type { FiledDocument } from '../contract/index.ts';
import type { CaseFileAction, NewCaseFileAction } from './case-file-action.ts';
import { dueOnOf, expiresOnOf, foldCaseFile, pageCountOf } from './fold-case-file.ts';

const keeper = { postId: 'p', name: 'Ngô Ví Dụ', title: 'Chuyên viên' };
const opened: NewCaseFileAction = {
  action: 'opened',
  detail: {
    year: 2025,
    symbol: '01.VP',
    entryId: null,
    title: 'Hồ sơ chuyển đổi số',
    retentionYears: 10,
    keeper,
    keeperUnitId: 'u',
    description: '',
    construction: false,
  },
};
const filed = (id: string, pageCount: number): NewCaseFileAction => ({
  action: 'filed',
  detail: { document: { id, pageCount, note: '' } as FiledDocument },
});
const closed: NewCaseFileAction = {
  action: 'closed',
  detail: { endedOn: '2025-06-30', documents: [{ id: 'a', pageCount: 4 } as FiledDocument] },
};
const handedIn: NewCaseFileAction = { action: 'handedIn', detail: { handOverId: 'h', number: 3 } };

function fold(...actions: NewCaseFileAction[]) {
  const at = new Date('2026-01-05T02:00:00Z');
  return foldCaseFile(
    actions.map((act, index): CaseFileAction => ({ ...act, seq: index + 1, at, actor: keeper })),
  );
}

test('documents are added, described, put in order and taken out', () => {
  const facts = fold(
    opened,
    filed('a', 2),
    filed('b', 3),
    filed('c', 1),
    { action: 'filedDescribed', detail: { filedId: 'b', pageCount: 5, note: 'bản sao' } },
    { action: 'ordered', detail: { filedIds: ['c', 'b', 'a'] } },
    { action: 'takenOut', detail: { filedId: 'a' } },
  );
  expect(facts.documents.map(({ id, note, pageCount }) => [id, pageCount, note])).toEqual([
    ['c', 1, ''],
    ['b', 5, 'bản sao'],
  ]);
  expect(pageCountOf(facts)).toBe(6);
  expect(facts).toMatchObject({ state: 'open', version: 7 });
  expect([dueOnOf(facts), expiresOnOf(facts)]).toEqual([null, null]);
});

test('a closed one has its deadline and the end of its retention; kept back, a later deadline', () => {
  const facts = fold(opened, filed('a', 2), closed);
  expect([facts.state, dueOnOf(facts), expiresOnOf(facts)]).toEqual([
    'closed',
    '2026-06-30',
    '2035-12-31',
  ]);
  const kept = { action: 'keptBack', detail: { until: '2027-01-31', reason: 'x' } } as const;
  expect(dueOnOf(fold(opened, closed, kept))).toBe('2027-01-31');
});

test('what the archive returns is open again and has no deadline; what it takes has none either', () => {
  const returned = fold(opened, closed, handedIn, {
    action: 'returned',
    detail: { handOverId: 'h', reason: 'thiếu' },
  });
  expect(returned).toMatchObject({ state: 'open', endedOn: null, handOver: null });
  const archived = fold(opened, closed, handedIn, {
    action: 'archived',
    detail: { handOverId: 'h', place: 'Kho 1' },
  });
  expect(archived).toMatchObject({ state: 'archived', place: 'Kho 1', handOver: { number: 3 } });
  expect(dueOnOf(archived)).toBeNull();
});

test('a longer retention undoes a decision to destroy', () => {
  const decision = { id: 'd', numberAndSymbol: '15/QĐ-STTTT', issuedOn: '2026-01-02' };
  const decided = { action: 'destructionDecided', detail: { decision } } as const;
  const longer = {
    action: 'retentionExtended',
    detail: { retentionYears: null, reason: 'x' },
  } as const;
  expect(fold(opened, closed, decided).decision).toEqual(decision);
  const facts = fold(opened, closed, decided, longer);
  expect([facts.decision, facts.retentionYears, expiresOnOf(facts)]).toEqual([null, null, null]);
});

test('a history that does not begin with its opening is none', () => {
  expect(() => fold(closed)).toThrow(RangeError);
});
