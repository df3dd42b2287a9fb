import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkLegalTrace, traceRules } from './legal-trace.mjs';
import { manifestOf, plantTree } from './plant-tree.ts';

const NUMBERING = `
/**
 * The number of a document.
 * @law NĐ 30/2020/NĐ-CP Đ.15 k.2 – one series a year
 * @law NĐ 30/2020/NĐ-CP Đ.8
 */
export function nextNumber() {
  // @spec RFC 5280 §4.1
  return 1;
}
`;

const TREE = {
  'package.json': { workspaces: ['kernel/*'] },
  'kernel/vn/package.json': manifestOf('vn', { exports: { '.': './src/index.ts' } }),
  'kernel/vn/src/numbering.ts': NUMBERING,
};
const TEST_BESIDE = {
  'kernel/vn/src/numbering.test.ts': "import { nextNumber } from './numbering.ts';\n",
};

function writeTrace(root: string) {
  mkdirSync(join(root, 'docs'), { recursive: true });
  writeFileSync(join(root, 'docs/legal-trace.md'), traceRules(root).page);
}

test('a tested rule and an up-to-date page are clean', () => {
  using tree = plantTree({ ...TREE, ...TEST_BESIDE });
  writeTrace(tree.root);
  expect(checkLegalTrace(tree.root)).toEqual([]);
});

test('the page names clause, function and test, sorted', () => {
  using tree = plantTree({ ...TREE, ...TEST_BESIDE });
  const rule = '`nextNumber` in `kernel/vn/src/numbering.ts`';
  const proof = '`kernel/vn/src/numbering.test.ts`';
  expect(
    traceRules(tree.root)
      .page.split('\n')
      .filter((line) => /^(##|\| (Đ|§))/.test(line)),
  ).toEqual([
    '## Law',
    '### NĐ 30/2020/NĐ-CP',
    `| Đ.8 | ${rule} | ${proof} |`,
    `| Đ.15 k.2 | ${rule} | ${proof} |`,
    '## Standards',
    '### RFC 5280',
    `| §4.1 | ${rule} | ${proof} |`,
  ]);
});

test('a rule without a test is found where it stands', () => {
  using tree = plantTree(TREE);
  writeTrace(tree.root);
  const common = { path: 'kernel/vn/src/numbering.ts', rule: 'untested-law' };
  expect(checkLegalTrace(tree.root)).toMatchObject([
    { ...common, line: 4, advice: expect.stringContaining('NĐ 30/2020/NĐ-CP Đ.15 k.2') },
    { ...common, line: 5 },
    { ...common, line: 8 },
  ]);
});

test('a test that takes the function from the entry of the package proves it', () => {
  using tree = plantTree({
    ...TREE,
    'kernel/vn/src/index.ts': "export { nextNumber as number } from './numbering.ts';\n",
    'kernel/vn/tests/vectors.test.ts': "import { number } from '@hien-luong/vn';\n",
  });
  expect(traceRules(tree.root).findings).toEqual([]);
});

test('a test that takes something else from the entry proves nothing', () => {
  using tree = plantTree({
    ...TREE,
    'kernel/vn/src/day.ts': 'export const day = 1;\n',
    'kernel/vn/src/index.ts':
      "export { nextNumber } from './numbering.ts';\nexport { day } from './day.ts';\n",
    'kernel/vn/tests/vectors.test.ts': "import { day } from '@hien-luong/vn';\n",
  });
  expect(traceRules(tree.root).findings).toHaveLength(3);
});

test('a page that misses a rule is found', () => {
  using tree = plantTree({ ...TREE, ...TEST_BESIDE });
  writeTrace(tree.root);
  const more = `${NUMBERING}\n/** @law NĐ 30/2020/NĐ-CP Đ.16 */\nexport const register = 1;\n`;
  writeFileSync(join(tree.root, 'kernel/vn/src/numbering.ts'), more);
  expect(checkLegalTrace(tree.root)).toMatchObject([{ rule: 'legal-trace' }]);
});
