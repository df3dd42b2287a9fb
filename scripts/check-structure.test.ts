import { expect, test } from 'vitest';
import { checkStructure } from './check-structure.mjs';
import { manifestOf, plantTree } from './plant-tree.ts';

const CODE = 'export const one = 1;\n';

const CLEAN = {
  'package.json': { workspaces: ['modules/*', 'kernel/*'] },
  'vitest.config.ts': 'export default {};\n',
  'kernel/vn/package.json': manifestOf('vn', { exports: { '.': './src/index.ts' } }),
  'kernel/vn/src/index.ts': "export { one } from './working-days.ts';\n",
  'kernel/vn/src/working-days.ts': CODE,
  'kernel/vn/src/working-days.test.ts': CODE,
  'kernel/vn/src/working-days.tet.test.ts': CODE,
  'kernel/vn/tests/calendar-vectors.test.ts': CODE,
  'modules/documents/package.json': manifestOf('documents'),
  'modules/documents/README.md': '# documents\n',
  'modules/documents/src/contract.ts': CODE,
  'modules/documents/src/rules/due-date.ts': CODE,
  'modules/documents/src/rules/due-date.test.ts': CODE,
  'modules/documents/src/commands/sign-document.ts': CODE,
  'modules/documents/src/migrations/0001_documents.sql': '',
  'modules/documents/src/web/routes.tsx': CODE,
  'modules/documents/src/web/screens/DocumentPage.tsx': CODE,
  'modules/documents/tests/issue-flow.int.test.ts': CODE,
};

test('a tree that keeps the rules is clean', () => {
  using tree = plantTree(CLEAN);
  expect(checkStructure(tree.root)).toEqual([]);
});

test.each<[string, string, string]>([
  ['module-vocabulary', 'modules/documents/src/service.ts', CODE],
  ['module-vocabulary', 'modules/documents/src/hooks/open.ts', CODE],
  ['module-vocabulary', 'modules/documents/src/commands/sign.ts', CODE],
  ['module-vocabulary', 'modules/documents/src/migrations/1_documents.sql', ''],
  ['module-vocabulary', 'modules/documents/src/web/dialogs/Sign.tsx', CODE],
  ['migration-number', 'modules/documents/src/migrations/0001_numbers.sql', ''],
  ['forbidden-name', 'kernel/vn/src/utils.ts', CODE],
  ['forbidden-name', 'kernel/vn/src/date-helper.ts', CODE],
  ['forbidden-name', 'kernel/vn/src/common/dates.ts', CODE],
  ['file-name', 'kernel/vn/src/workingDays.ts', CODE],
  ['file-name', 'kernel/vn/src/WorkingDays.ts', CODE],
  ['file-length', 'kernel/vn/src/long.ts', '// line\n'.repeat(401)],
  ['file-length', 'kernel/vn/tests/long.test.ts', '// line\n'.repeat(801)],
  ['default-export', 'kernel/vn/src/holidays.ts', 'export default 1;\n'],
  ['default-export', 'kernel/vn/src/holidays.ts', 'const a = 1;\nexport { a as default };\n'],
  ['barrel', 'kernel/vn/src/dates.ts', "export * from './working-days.ts';\n"],
  ['test-subject', 'kernel/vn/src/lunar.test.ts', CODE],
  ['readme-length', 'kernel/vn/README.md', 'line\n'.repeat(121)],
])('%s is found in %s', (rule, path, content) => {
  using tree = plantTree({ ...CLEAN, [path]: content });
  expect(checkStructure(tree.root)).toEqual([expect.objectContaining({ rule, path })]);
});

test('a workspace of long files is found by its median', () => {
  const names = ['one', 'two', 'three', 'four', 'five'];
  const long = Object.fromEntries(names.map((n) => [`kernel/asn1/src/${n}.ts`, '//\n'.repeat(91)]));
  using tree = plantTree({ ...CLEAN, 'kernel/asn1/package.json': manifestOf('asn1'), ...long });
  expect(checkStructure(tree.root)).toEqual([
    expect.objectContaining({ rule: 'median-length', path: 'kernel/asn1' }),
  ]);
});

test('a module without a README is found', () => {
  const { 'modules/documents/README.md': _, ...rest } = CLEAN;
  using tree = plantTree(rest);
  expect(checkStructure(tree.root)).toEqual([expect.objectContaining({ rule: 'readme-missing' })]);
});

test('a finding names the line', () => {
  using tree = plantTree({ ...CLEAN, 'kernel/vn/src/a-b.ts': `${CODE}\nexport default 2;\n` });
  expect(checkStructure(tree.root)).toMatchObject([{ rule: 'default-export', line: 3 }]);
});
