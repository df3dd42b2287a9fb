import { SignatureVerdict, Verdict } from '@hien-luong/trust/contract';
import { expect, test } from 'vitest';
import { isSealedBy } from './sender-proof.ts';

const SENDER = '0199a000-0000-7000-8000-000000000001';
const OTHER = '0199a000-0000-7000-8000-000000000002';

const signature = SignatureVerdict.parse({
  fieldName: 'Seal',
  outcome: 'valid',
  subIndication: null,
  holderKind: 'agency',
  holderId: SENDER,
  signer: '',
  organisation: '',
  issuer: '',
  serialNumber: '',
  signedAt: null,
  timeSource: 'none',
  level: '',
  coversWholeFile: true,
  revision: 1,
  revisionCount: 1,
  permittedChanges: [],
  forbiddenChanges: [],
});
const verdict = (over: Partial<SignatureVerdict>, outcome: Verdict['outcome'] = 'valid'): Verdict =>
  Verdict.parse({
    outcome,
    signatures: [{ ...signature, ...over }],
    problem: null,
    checkedAt: '2026-11-22T01:00:00Z',
    sha256: '',
  });

test.each<[string, Verdict | null, boolean]>([
  ['its own seal', verdict({}), true],
  ['nothing judged', null, false],
  ['the seal of another', verdict({ holderId: OTHER }), false],
  ['a holder that is in no register', verdict({ holderId: null }), false],
  ['a person', verdict({ holderKind: 'person' }), false],
  ['a seal that does not hold', verdict({ outcome: 'invalid' }), false],
  ['a file that does not hold as a whole', verdict({}, 'indeterminate'), false],
])('%s', (_, judged, proven) => {
  expect(isSealedBy(judged, SENDER)).toBe(proven);
});
