import { expect, test } from 'vitest';
import { hasUnsignedChanges } from './unsigned-changes.ts';

const signature = (revision: number, ...kinds: string[]) => ({
  type: 'SIGNATURE',
  revision,
  permittedChanges: kinds.map((kind) => ({ kind })),
});
const stamp = (revision: number) => ({ ...signature(revision), type: 'DOCUMENT_TIMESTAMP' });

test.each([
  ['nobody signed', [], false],
  ['nothing came after', [signature(2)], false],
  [
    'the seal covers what was filled',
    [signature(2, 'FIELD_FILLED', 'SIGNATURE_ADDED'), signature(3)],
    false,
  ],
  [
    'evidence was added',
    [signature(2, 'VALIDATION_DATA_ADDED', 'DOCUMENT_TIMESTAMP_ADDED')],
    false,
  ],
  ['a field was filled', [signature(2, 'FIELD_FILLED')], true],
  ['filled after the seal', [signature(2, 'FIELD_FILLED'), signature(3, 'FIELD_FILLED')], true],
  ['filled, then stamped', [signature(2, 'FIELD_FILLED'), stamp(3)], true],
  ['an empty place to sign was added', [signature(2, 'SIGNATURE_FIELD_ADDED')], true],
  ['a comment was added', [signature(2, 'ANNOTATION_ADDED')], true],
])('%s: %j is %s', (_, signatures, expected) => {
  expect(hasUnsignedChanges(signatures)).toBe(expected);
});
