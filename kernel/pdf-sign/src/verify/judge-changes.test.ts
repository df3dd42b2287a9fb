import { expect, test } from 'vitest';
import { openPdf } from '../document/pdf-document.ts';
import { buildTestPdf } from '../testing/build-test-pdf.ts';
import { judgeChanges } from './judge-changes.ts';

const changes = [
  { kind: 'FIELD_FILLED', field: 'number' },
  { kind: 'FIELD_FILLED', field: 'date' },
] as const;

function forbiddenFields(transform: string) {
  const document = openPdf(
    buildTestPdf({
      catalogEntries: `/Reference [<< /TransformMethod /FieldMDP /TransformParams << ${transform} >> >>] `,
    }),
  );
  const { forbidden } = judgeChanges(document, document.catalog.dict, changes);
  return forbidden.map(({ field }) => field);
}

test.each([
  ['/Action /All', ['number', 'date']],
  ['/Action /Include /Fields [(number)]', ['number']],
  ['/Action /Exclude /Fields [(number)]', ['date']],
  // A lock that is not understood locks.
  ['/Action /Other', ['number', 'date']],
])('fields closed by %s', (transform, closed) => {
  expect(forbiddenFields(transform)).toEqual(closed);
});

test('what no rule knows is forbidden, comments need a certification that says so', () => {
  const document = openPdf(buildTestPdf());
  const judged = judgeChanges(document, document.catalog.dict, [
    { kind: 'SIGNATURE_ADDED' },
    { kind: 'ANNOTATION_ADDED' },
    { kind: 'OBJECT_CHANGED', object: 4 },
  ]);
  expect(judged.permitted).toEqual([{ kind: 'SIGNATURE_ADDED' }]);
  expect(judged.forbidden.map(({ kind }) => kind)).toEqual(['ANNOTATION_ADDED', 'OBJECT_CHANGED']);
});
