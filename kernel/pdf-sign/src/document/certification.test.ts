import { expect, test } from 'vitest';
import { buildTestPdf } from '../testing/build-test-pdf.ts';
import { certificationLevel, findTransform } from './certification.ts';
import { openPdf } from './pdf-document.ts';

const CERTIFIED = '/Perms << /DocMDP 100 0 R >> ';

function levelOf(signature: string, catalogEntries = CERTIFIED) {
  return certificationLevel(openPdf(buildTestPdf({ extra: [signature], catalogEntries })));
}

test.each([
  ['/P 1', 1],
  ['/P 2', 2],
  ['/P 3', 3],
  // Without a level forms stay open; a level that does not exist is no more than that.
  ['', 2],
  ['/P 9', 2],
])('transform parameters %j leave open level %s', (parameters, level) => {
  const reference = `<< /TransformMethod /DocMDP /TransformParams << ${parameters} >> >>`;
  expect(levelOf(`<< /Reference [${reference}] >>`)).toBe(level);
});

test('a document is certified by its catalog alone', () => {
  expect(levelOf('<< /Reference [<< /TransformMethod /DocMDP >>] >>', '')).toBeUndefined();
  expect(levelOf('<< /Reference [<< /TransformMethod /FieldMDP >>] >>')).toBeUndefined();
});

test('a transform is found by its method among several', () => {
  const document = openPdf(buildTestPdf());
  const { dict } = openPdf(
    buildTestPdf({
      catalogEntries:
        '/Reference [<< /TransformMethod /DocMDP >> << /TransformMethod /FieldMDP /TransformParams << /Action /All >> >>] ',
    }),
  ).catalog;
  expect(findTransform(document, dict, 'FieldMDP')?.entries.has('Action')).toBe(true);
});
