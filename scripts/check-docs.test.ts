import { expect, test } from 'vitest';
import { checkDocs } from './check-docs.mjs';
import { plantTree } from './plant-tree.ts';

const PAGE = [
  'The table is `scripts/boundaries.json`, read by [a check](../scripts/check.mjs#top).',
  'Modules: `modules/*/src/contract.ts`, made like `modules/<name>/src/rules.ts`.',
  'Not paths: `npm run up`, `kernel`, `15/QĐ-UBND`, `node:crypto`, [site](https://example.org/a).',
  '```',
  'see `scripts/in-a-fence.mjs`',
  '```',
  '| kernel | all | – | – | – | – | – | – |',
  '| web | `contract`, `vn` | – | – | – | all | – | – |',
  '| documents | – |',
  '',
].join('\n');

const BOUNDARIES = {
  mayImport: { kernel: { kernel: '*' }, web: { kernel: ['contract', 'vn'], ui: '*' } },
  modules: { documents: [] },
};

const CLEAN = {
  'scripts/boundaries.json': BOUNDARIES,
  'scripts/check.mjs': '',
  'modules/documents/src/contract.ts': '',
  'modules/documents/README.md': 'Decisions: `src/contract.ts`.\n',
  'docs/architecture.md': PAGE,
};

test('pages that name what is there are clean', () => {
  using tree = plantTree(CLEAN);
  expect(checkDocs(tree.root)).toEqual([]);
});

test.each<[string, string]>([
  ['docs/architecture.md', 'See `scripts/gone.mjs`.'],
  ['docs/architecture.md', 'See `modules/*/src/gone.ts`.'],
  ['docs/adr/0001-choice.md', 'See `kernel/gone/`.'],
  ['docs/architecture.md', 'See [the table](boundaries.json).'],
  ['README.md', '![desk](docs/screenshots/desk.png)'],
  ['README.md', 'See `vitest.config.ts`.'],
  ['modules/documents/README.md', 'See `src/rules.ts`.'],
])('%s that says %s is found', (path, sentence) => {
  using tree = plantTree({ ...CLEAN, [path]: `# Title\n\n${sentence}\n${PAGE}` });
  expect(checkDocs(tree.root)).toEqual(
    expect.arrayContaining([expect.objectContaining({ path, line: 3, rule: 'docs-path' })]),
  );
});

test.each([
  ['changed', { mayImport: { ...BOUNDARIES.mayImport, web: { ui: '*' } } }, 2],
  ['longer', { modules: { documents: [], trust: [] } }, 1],
  ['shorter', { modules: {} }, 1],
])('an import table that is %s is found', (_, change, count) => {
  using tree = plantTree({ ...CLEAN, 'scripts/boundaries.json': { ...BOUNDARIES, ...change } });
  const found = checkDocs(tree.root);
  expect(found).toHaveLength(count);
  expect(found.every(({ rule }) => rule === 'docs-import-table')).toBe(true);
});
