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
  '',
].join('\n');

const CLEAN = {
  'scripts/boundaries.json': {},
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
  using tree = plantTree({ ...CLEAN, [path]: `# Title\n\n${sentence}\n` });
  expect(checkDocs(tree.root)).toEqual([
    expect.objectContaining({ path, line: 3, rule: 'docs-path' }),
  ]);
});
