import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashDeskSources } from './build-desk.mjs';
import { plantTree } from './plant-tree.ts';

const TREE = {
  'package-lock.json': {},
  'apps/desk/src/main.tsx': 'one',
  'apps/desk/dist/index.html': 'one',
  'modules/documents/src/web/routes.tsx': 'one',
  'modules/documents/src/contract/incoming.ts': 'one',
  'modules/documents/src/data.ts': 'one',
  'modules/documents/src/rules.test.ts': 'one',
  'ui/src/theme.css': 'one',
};

test.each<[string, boolean]>([
  ['package-lock.json', true],
  ['apps/desk/src/main.tsx', true],
  ['apps/desk/src/new.tsx', true],
  ['modules/documents/src/web/routes.tsx', true],
  ['modules/documents/src/contract/incoming.ts', true],
  ['ui/src/theme.css', true],
  ['apps/desk/dist/index.html', false],
  ['modules/documents/src/data.ts', false],
  ['modules/documents/src/rules.test.ts', false],
])('a change of %s makes the built desk stale: %s', (path, isStale) => {
  using tree = plantTree(TREE);
  const before = hashDeskSources(tree.root);
  writeFileSync(join(tree.root, path), 'two');
  expect(hashDeskSources(tree.root) !== before).toBe(isStale);
});
