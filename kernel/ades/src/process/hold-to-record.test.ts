import { beforeAll, expect, test } from 'vitest';
import type { Archive } from '../../tests/archived.ts';
import { LASTING, makeArchive } from '../../tests/archived.ts';
import { signedBy, stamped } from '../../tests/signed.ts';
import { day, listOf, type Revoked } from '../../tests/world.ts';
import type { OwnRecord, SignatureToValidate } from '../index.ts';
import { holdToRecord, validateSignature, verdictSentence } from '../index.ts';

const NOW = day('2026-03-10');
let world: Archive['world'];
let plain: SignatureToValidate;
let proven: SignatureToValidate;
beforeAll(async () => {
  ({ world } = await makeArchive());
  plain = await signedBy(world.signer, { chain: [world.ca] });
  // The clock says the second after: 2026-03-05T00:00:05Z.
  proven = await stamped(plain, 'signature', world.clock, day('2026-03-05'));
});

type Case = { record?: OwnRecord; byCa?: Revoked; clockKnown?: boolean };

function judge(signature: SignatureToValidate, { record, byCa, clockKnown = true }: Case) {
  const { root, ca, signer, anchors } = world;
  const revoked = byCa === undefined ? [] : [[signer.certificate, byCa] as const];
  const own = clockKnown ? [listOf(ca, NOW, revoked)] : [];
  const crls = [listOf(root, NOW), ...own];
  const question = { signature, anchors, now: NOW, material: { crls }, policy: LASTING };
  return holdToRecord(validateSignature(question), record, LASTING);
}

const on = (text: string, kind: OwnRecord['kind'] = 'revoked') => ({ kind, at: day(text) });
const told = (text: string, reason: Revoked['reason'] = 'unspecified') => ({
  at: day(text),
  reason,
});

test.each<[string, () => SignatureToValidate, Case, string]>([
  ['nothing recorded', () => proven, {}, 'TOTAL_PASSED'],
  ['revoked after the proven time', () => proven, { record: on('2026-03-07') }, 'TOTAL_PASSED'],
  ['revoked before it', () => proven, { record: on('2026-03-04') }, 'TOTAL_FAILED REVOKED'],
  ['revoked, no time proven', () => plain, { record: on('2026-03-07') }, 'TOTAL_FAILED REVOKED'],
  ['the CA says so', () => plain, { byCa: told('2026-03-07') }, 'TOTAL_FAILED REVOKED'],
  [
    'the CA, before the proven time',
    () => proven,
    { byCa: told('2026-03-04') },
    'TOTAL_FAILED REVOKED',
  ],
  ['the CA, after it', () => proven, { byCa: told('2026-03-07') }, 'TOTAL_PASSED'],
  [
    'the earlier of both',
    () => proven,
    { byCa: told('2026-03-07'), record: on('2026-03-04') },
    'TOTAL_FAILED REVOKED',
  ],
  [
    'suspended: undecided',
    () => plain,
    { record: on('2026-03-07', 'suspended') },
    'INDETERMINATE TRY_LATER',
  ],
  ['suspended since', () => proven, { record: on('2026-03-07', 'suspended') }, 'TOTAL_PASSED'],
  [
    'suspended by the CA',
    () => plain,
    { byCa: told('2026-03-07', 'certificateHold') },
    'INDETERMINATE TRY_LATER',
  ],
  [
    'suspended by the CA since',
    () => proven,
    { byCa: told('2026-03-07', 'certificateHold') },
    'TOTAL_PASSED',
  ],
  [
    'a clock nobody vouches for may yet save it',
    () => proven,
    { record: on('2026-03-07'), clockKnown: false },
    'INDETERMINATE REVOKED_NO_POE',
  ],
])('%s', (_, signature, given, verdict) => {
  const { indication, subIndication } = judge(signature(), given);
  expect([indication, subIndication].filter(Boolean).join(' ')).toBe(verdict);
});

test('what is false stays false for its own reason', async () => {
  const changed = await signedBy(world.signer, { changedContent: true });
  expect(judge(changed, { record: on('2026-03-04') }).subIndication).toBe('HASH_FAILURE');
});

test('the sentence says since when, and how far back the signature is proven', () => {
  expect(verdictSentence(judge(proven, { record: on('2026-03-04') })).vi).toContain(
    'chứng thư bị thu hồi từ 07:00:00 ngày 04/03/2026, còn chữ ký chỉ được chứng minh là có từ',
  );
  expect(verdictSentence(judge(plain, { byCa: told('2026-03-07') })).vi).toContain(
    'thu hồi từ 07:00:00 ngày 07/03/2026 và không có dấu thời gian nào chứng minh',
  );
  const { blocks } = judge(plain, { record: on('2026-03-07', 'suspended') });
  expect(blocks.at(-1)).toMatchObject({
    block: 'OWN_RECORD',
    checks: [{ constraint: 'PROVEN_BEFORE_RECORD', outcome: 'failed' }],
  });
});
