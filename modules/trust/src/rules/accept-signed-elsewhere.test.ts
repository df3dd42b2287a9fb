import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  acceptSignedElsewhere,
  type ReturnedFile,
  type ReturnedSignature,
} from './accept-signed-elsewhere.ts';

const LEADER = { kind: 'person', holderId: 'leader' } as const;
const signature = (over: Partial<ReturnedSignature> = {}): ReturnedSignature => ({
  isTimestamp: false,
  revision: 3,
  outcome: 'valid',
  holder: LEADER,
  certifies: false,
  ...over,
});
const file = (over: Partial<ReturnedFile> = {}): ReturnedFile => ({
  beginning: 'ours',
  givenRevisions: 2,
  changes: ['SIGNATURE_ADDED'],
  signatures: [signature()],
  ...over,
});
const judge = (over: Partial<ReturnedFile>) => acceptSignedElsewhere(file(over), LEADER);

describe('a file signed elsewhere is taken', () => {
  test.each<[string, Partial<ReturnedFile>]>([
    ['in the field kept free', {}],
    ['in a field of its own', { changes: ['SIGNATURE_FIELD_ADDED', 'SIGNATURE_ADDED'] }],
    [
      'with proofs and a timestamp over the whole',
      {
        changes: ['SIGNATURE_ADDED', 'VALIDATION_DATA_ADDED', 'DOCUMENT_TIMESTAMP_ADDED'],
        signatures: [signature(), signature({ isTimestamp: true, revision: 4, holder: undefined })],
      },
    ],
    ['by a program that notes its name', { changes: ['SIGNATURE_ADDED', 'DOCUMENT_INFO_CHANGED'] }],
    [
      'beside the signature that was there before',
      { signatures: [signature({ revision: 1, holder: undefined }), signature()] },
    ],
    [
      'while the status of the earlier signature cannot be asked',
      { signatures: [signature({ revision: 1, outcome: 'indeterminate' }), signature()] },
    ],
  ])('%s', (_, over) => {
    expect(judge(over)).toEqual({ ok: true, signature: signature() });
  });
});

describe('a file signed elsewhere is refused', () => {
  test.each<[string, string, Partial<ReturnedFile>]>([
    ['another file', 'RETURNED_NOT_OUR_FILE', { beginning: 'another' }],
    ['our file as it was', 'RETURNED_NOT_SIGNED', { beginning: 'oursAlone', changes: [] }],
    ['added to, not signed', 'RETURNED_NOT_SIGNED', { signatures: [] }],
    [
      'a timestamp alone',
      'RETURNED_NOT_SIGNED',
      { signatures: [signature({ isTimestamp: true, holder: undefined })] },
    ],
    [
      'the earlier signature alone',
      'RETURNED_NOT_SIGNED',
      { signatures: [signature({ revision: 2 })] },
    ],
    ['two signatures', 'RETURNED_SEVERAL_SIGNATURES', { signatures: [signature(), signature()] }],
    [
      'the signature of somebody hidden behind another',
      'RETURNED_SEVERAL_SIGNATURES',
      { signatures: [signature(), signature({ revision: 0, holder: undefined })] },
    ],
    ...[
      'FIELD_FILLED',
      'FIELD_ADDED',
      'PAGE_CHANGED',
      'ANNOTATION_ADDED',
      'CROSS_REFERENCE_REPLACED',
      'TRAILING_DATA',
      'REVISION_UNREADABLE',
      'SOMETHING_NEW',
    ].map((kind): [string, string, Partial<ReturnedFile>] => [
      kind,
      'RETURNED_CHANGED_OTHERWISE',
      { changes: ['SIGNATURE_ADDED', kind] },
    ]),
    [
      'certified, so that no seal could follow',
      'RETURNED_LOCKED_BY_SIGNER',
      { signatures: [signature({ certifies: true })] },
    ],
    [
      'an earlier signature no longer holds',
      'RETURNED_EARLIER_SIGNATURE_BROKEN',
      { signatures: [signature({ revision: 1, outcome: 'invalid' }), signature()] },
    ],
    [
      'the signature does not hold',
      'RETURNED_SIGNATURE_INVALID',
      { signatures: [signature({ outcome: 'invalid' })] },
    ],
    [
      'the signature does not even stand soundly in the file',
      'RETURNED_SIGNATURE_INVALID',
      { signatures: [signature({ outcome: 'invalid', revision: 0, holder: undefined })] },
    ],
    [
      'somebody else signed',
      'RETURNED_SIGNER_UNEXPECTED',
      { signatures: [signature({ holder: { kind: 'person', holderId: 'deputy' } })] },
    ],
    [
      'the agency sealed instead of the person',
      'RETURNED_SIGNER_UNEXPECTED',
      { signatures: [signature({ holder: { kind: 'agency', holderId: 'leader' } })] },
    ],
    [
      'a certificate that the register does not know',
      'RETURNED_SIGNER_UNEXPECTED',
      { signatures: [signature({ holder: undefined, outcome: 'indeterminate' })] },
    ],
    [
      'nobody can say yet whether it was revoked',
      'RETURNED_SIGNATURE_UNDECIDED',
      { signatures: [signature({ outcome: 'indeterminate' })] },
    ],
  ])('%s', (_, reason, over) => {
    expect(judge(over)).toEqual({ ok: false, reason });
  });
});

test('whatever comes, what is taken has one valid new signature of the expected holder', () => {
  const anySignature = fc.record({
    isTimestamp: fc.boolean(),
    revision: fc.integer({ min: 0, max: 4 }),
    outcome: fc.constantFrom('valid', 'indeterminate', 'invalid'),
    holder: fc.constantFrom(LEADER, { kind: 'person', holderId: 'x' } as const, undefined),
    certifies: fc.boolean(),
  });
  const anyFile = fc.record({
    beginning: fc.constantFrom('ours', 'oursAlone', 'another'),
    givenRevisions: fc.integer({ min: 1, max: 3 }),
    changes: fc.array(fc.constantFrom('SIGNATURE_ADDED', 'FIELD_FILLED', 'DOCUMENT_INFO_CHANGED')),
    signatures: fc.array(anySignature, { maxLength: 4 }),
  });
  fc.assert(
    fc.property(anyFile, (some) => {
      const verdict = acceptSignedElsewhere(some as ReturnedFile, LEADER);
      if (!verdict.ok) return;
      expect(some.beginning).toBe('ours');
      expect(some.changes).not.toContain('FIELD_FILLED');
      expect(verdict.signature).toMatchObject({ outcome: 'valid', holder: LEADER });
      const fresh = some.signatures.filter(
        (one) => !one.isTimestamp && (one.revision === 0 || one.revision > some.givenRevisions),
      );
      expect(fresh).toEqual([verdict.signature]);
    }),
  );
});
