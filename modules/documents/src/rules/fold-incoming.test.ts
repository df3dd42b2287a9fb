import { expect, test } from 'vitest';
import { assigneePostIds, foldIncoming, incomingStanding } from './fold-incoming.ts';
import type { Arrival, IncomingAction, NewIncomingAction } from './incoming-action.ts';
import type { SenderRequest } from './sender-request.ts';

const AT = new Date('2026-11-20T18:00:00Z');
const leader = { postId: 'boss', name: 'Lãnh đạo', title: 'Giám đốc' };
const lead = { postId: 'lead', name: 'Chủ trì', title: 'Chuyên viên' };
const other = { postId: 'other', name: 'Phối hợp', title: 'Chuyên viên' };
const arrival: Arrival = {
  kind: 'officialLetter',
  subject: 'x',
  summary: null,
  urgency: 'normal',
  sender: { id: null, code: 'H50', name: 'UBND tỉnh' },
  numberAndSymbol: '1/UBND',
  issuedOn: '2026-11-19',
  dueOn: '2026-11-30',
  signer: { competence: '', title: '', name: '' },
  documentKey: 'k',
  packet: { id: 'p', sha256: 's', warnings: [] },
  files: [],
  inReplyTo: [],
};

function history(...acts: NewIncomingAction[]): IncomingAction[] {
  return acts.map((act, index) => ({ ...act, seq: index + 1, at: AT, actor: leader }));
}

const whole: NewIncomingAction[] = [
  { action: 'arrived', detail: arrival },
  { action: 'recorded', detail: { year: 2026, arrivalNumber: 7, dueOn: null, note: null } },
  {
    action: 'directed',
    detail: { lead, coordinating: [other], instruction: 'làm', dueOn: '2026-11-25' },
  },
  { action: 'started', detail: {} },
  { action: 'progressed', detail: { note: 'một nửa' } },
  { action: 'replied', detail: { outgoingId: 'o', numberAndSymbol: '2/S' } },
  { action: 'completed', detail: { note: 'xong' } },
];

test('goes from arrival to completion', () => {
  const acts = history(...whole);
  const states = acts.map((_, index) => foldIncoming(acts.slice(0, index + 1)).state);
  expect(states).toEqual([
    'arrived',
    'recorded',
    'directed',
    'inProgress',
    'inProgress',
    'inProgress',
    'completed',
  ]);
});

test('the day of completion is the day it is in Vietnam', () => {
  expect(foldIncoming(history(...whole)).completedOn).toBe('2026-11-21');
});

test('a deadline set later outweighs the sender’s; none set leaves it', () => {
  expect(foldIncoming(history(...whole.slice(0, 2))).dueOn).toBe('2026-11-30');
  expect(foldIncoming(history(...whole.slice(0, 3))).dueOn).toBe('2026-11-25');
});

test('the directive names its giver and those who work, the lead first', () => {
  const facts = foldIncoming(history(...whole.slice(0, 3)));
  expect(facts.directive).toMatchObject({ by: leader, at: AT.toISOString() });
  expect(assigneePostIds(facts)).toEqual(['lead', 'other']);
  expect(assigneePostIds({ directive: null })).toEqual([]);
});

test('a returned document keeps no number', () => {
  const facts = foldIncoming(
    history(whole[0]!, { action: 'returned', detail: { reason: 'nhầm' } }),
  );
  expect(facts).toMatchObject({ state: 'returned', register: null });
});

test('begins with its arrival', () => {
  expect(() => foldIncoming(history(whole[1]!))).toThrow(RangeError);
});

const asked = (over: Partial<SenderRequest>): NewIncomingAction => ({
  action: 'requested',
  detail: {
    request: {
      kind: 'recall',
      reason: null,
      packetSha256: 'r',
      content: null,
      removed: false,
      replacement: null,
      ...over,
    },
  },
});
const answered = (acts: NewIncomingAction[], action: 'requestAgreed' | 'requestRefused') => {
  const before = history(...acts);
  const { requests } = foldIncoming(before);
  const detail = { requests, reason: 'không' };
  return foldIncoming([...before, { action, detail, seq: before.length + 1, at: AT, actor: lead }]);
};
const content = {
  subject: 'mới',
  summary: null,
  dueOn: '2026-12-31',
  urgency: 'urgent' as const,
  files: [],
};

test('requests wait in their order, stop the work unless they only update, and go with the answer', () => {
  const updating = foldIncoming(history(...whole, asked({ kind: 'update', content })));
  expect(incomingStanding(updating)).toMatchObject({ hasRequest: true, isFrozen: false });
  const both = [...whole, asked({ kind: 'update', content }), asked({})];
  const facts = foldIncoming(history(...both));
  expect(facts.requests.map(({ kind }) => kind)).toEqual(['update', 'recall']);
  expect(incomingStanding(facts)).toMatchObject({ hasRequest: true, isFrozen: true });
  expect(answered(both, 'requestRefused')).toMatchObject({ state: 'completed', requests: [] });
  expect(answered(both, 'requestAgreed')).toMatchObject({ state: 'recalled', requests: [] });
});

test('an update that is agreed to changes what is described and keeps the files it does not bring', () => {
  const facts = answered([...whole, asked({ kind: 'update', content })], 'requestAgreed');
  expect(facts).toMatchObject({ state: 'completed', subject: 'mới', dueOn: '2026-12-31' });
  expect(facts.files).toEqual(arrival.files);
  const file = {
    id: 'f',
    role: 'main' as const,
    name: 'a.pdf',
    mediaType: 'application/pdf',
    size: 1,
    sha256: 's',
    verdict: null,
  };
  const brought = asked({ kind: 'update', content: { ...content, files: [file] } });
  expect(answered([...whole, brought], 'requestAgreed').files).toEqual([file]);
});

test('an update that takes us off the recipients is a recall, a replacement is none', () => {
  const removed = asked({ kind: 'update', content, removed: true });
  expect(answered([...whole, removed], 'requestAgreed').state).toBe('recalled');
  const replacement = { incomingId: 'new', numberAndSymbol: '9/UBND' };
  const replaced = answered([...whole, asked({ kind: 'replace', replacement })], 'requestAgreed');
  expect(replaced).toMatchObject({ state: 'replaced', replacedBy: replacement });
  const then = answered(
    [...whole, asked({}), asked({ kind: 'replace', replacement })],
    'requestAgreed',
  );
  expect(then.state).toBe('recalled');
});
