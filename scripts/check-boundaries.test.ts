import { expect, test } from 'vitest';
import { checkBoundaries } from './check-boundaries.mjs';
import { manifestOf, plantTree } from './plant-tree.ts';

const MODULE_EXPORTS = {
  '.': './src/api.ts',
  './contract': './src/contract.ts',
  './server': './src/server.ts',
  './web': './src/web/routes.tsx',
};

function dependsOn(...names: string[]) {
  return { dependencies: Object.fromEntries(names.map((n) => [`@hien-luong/${n}`, '0.1.0'])) };
}

function moduleManifest(name: string, ...dependencies: string[]) {
  return manifestOf(name, { exports: MODULE_EXPORTS, ...dependsOn(...dependencies) });
}

const entry = { exports: { '.': './src/index.ts' } };

const CLEAN = {
  'package.json': { workspaces: ['kernel/*', 'platform', 'modules/*', 'ui', 'apps/*'] },
  'kernel/vn/package.json': manifestOf('vn', entry),
  'kernel/vn/src/index.ts': "export { day } from './day.ts';\n",
  'kernel/vn/src/day.ts':
    "import { createHash } from 'node:crypto';\nexport const day = createHash;\n",
  'kernel/vn/src/day.test.ts': "import { readFileSync } from 'node:fs';\nreadFileSync('x');\n",
  'kernel/pki/package.json': manifestOf('pki', { ...entry, ...dependsOn('vn') }),
  'kernel/pki/src/index.ts': "import { day } from '@hien-luong/vn';\nexport const pki = day;\n",
  'platform/package.json': manifestOf('platform', {
    exports: { '.': './src/index.ts', './testing': './src/testing.ts' },
    ...dependsOn('pki'),
  }),
  'platform/src/index.ts': "export { pki } from '@hien-luong/pki';\n",
  'platform/src/testing.ts': 'export const testing = 1;\n',
  'ui/package.json': manifestOf('ui', entry),
  'ui/src/index.ts': 'export const button = 1;\n',
  'modules/directory/package.json': moduleManifest('directory', 'vn', 'platform', 'pki', 'ui'),
  'modules/directory/src/api.ts': "import '@hien-luong/platform';\nimport './data.ts';\n",
  'modules/directory/src/data.ts': "import './contract.ts';\n",
  'modules/directory/src/contract.ts': "import '@hien-luong/vn';\nexport const contract = 1;\n",
  'modules/directory/src/server.ts': "import './data.ts';\n",
  'modules/directory/src/web/routes.tsx': "import '@hien-luong/ui';\nimport '../contract.ts';\n",
  'modules/documents/package.json': moduleManifest(
    ...(['documents', 'directory', 'platform', 'pki', 'ui'] as const),
  ),
  'modules/documents/src/api.ts': "import '@hien-luong/directory';\n",
  'modules/documents/src/contract.ts': "import '@hien-luong/directory/contract';\n",
  'modules/documents/src/server.ts': "import './api.ts';\n",
  'modules/documents/src/web/routes.tsx': "import '@hien-luong/directory/web';\n",
  'modules/documents/tests/issue.int.test.ts':
    "import '@hien-luong/platform/testing';\nimport '@hien-luong/directory/server';\nimport '../src/api.ts';\n",
  'apps/server/package.json': manifestOf('server', dependsOn('documents', 'platform', 'portal')),
  'apps/server/src/compose.ts':
    "import '@hien-luong/documents/server';\nimport '@hien-luong/portal';\n",
  'apps/portal/package.json': manifestOf('portal', {
    ...entry,
    ...dependsOn('documents', 'platform', 'desk'),
  }),
  'apps/portal/src/index.ts': "import '@hien-luong/documents/contract';\n",
  'apps/desk/package.json': manifestOf('desk', {
    ...entry,
    ...dependsOn('documents', 'platform', 'ui'),
  }),
  'apps/desk/src/index.ts': 'export const desk = 1;\n',
  'apps/desk/src/main.tsx': "import '@hien-luong/documents/web';\n",
};

test('a tree that keeps the table is clean', () => {
  using tree = plantTree(CLEAN);
  expect(checkBoundaries(tree.root)).toEqual([]);
});

test.each<[string, string, string]>([
  ['pure-zone', 'kernel/vn/src/a.ts', "import { readFileSync } from 'node:fs';"],
  ['pure-zone', 'modules/documents/src/rules.ts', "import { randomUUID } from 'node:crypto';"],
  ['deep-import', 'modules/documents/src/data.ts', "import '@hien-luong/directory/src/data.ts';"],
  ['deep-import', 'modules/documents/src/data.ts', "import '../../directory/src/data.ts';"],
  ['own-name', 'modules/documents/src/data.ts', "import '@hien-luong/documents/contract';"],
  ['undeclared', 'modules/documents/src/data.ts', "import '@hien-luong/vn';"],
  ['own-zone', 'modules/documents/src/rules.ts', "import { api } from './api.ts';"],
  ['own-zone', 'modules/documents/src/web/parts/X.tsx', "import type { a } from '../../data.ts';"],
  ['own-zone', 'modules/documents/src/data.ts', "import './web/routes.tsx';"],
  ['import-table', 'modules/documents/src/rules.ts', "import '@hien-luong/pki';"],
  ['import-table', 'modules/documents/src/rules/due.ts', "import '@hien-luong/platform';"],
  ['import-table', 'modules/documents/src/data.ts', "import '@hien-luong/directory/server';"],
  ['import-table', 'modules/documents/src/data.ts', "export * from '@hien-luong/directory/web';"],
  ['import-table', 'modules/documents/src/data.ts', "import '@hien-luong/ui';"],
  ['import-table', 'modules/documents/src/data.ts', "import '@hien-luong/platform/testing';"],
  [
    'import-table',
    'modules/documents/src/web/parts/X.tsx',
    "await import('@hien-luong/platform');",
  ],
  ['import-table', 'apps/desk/src/a.ts', "import '@hien-luong/platform';"],
  ['import-table', 'apps/server/src/a.ts', "import '@hien-luong/documents';"],
  ['import-table', 'apps/portal/src/a.ts', "import '@hien-luong/documents/server';"],
  ['import-table', 'apps/portal/src/a.ts', "import '@hien-luong/desk';"],
])('%s is found in %s: %s', (rule, path, content) => {
  using tree = plantTree({ ...CLEAN, [path]: `\n${content}\n` });
  expect(checkBoundaries(tree.root)).toEqual([expect.objectContaining({ rule, path, line: 2 })]);
});

test('a module that stands on one above it is found', () => {
  using tree = plantTree({
    ...CLEAN,
    'modules/directory/package.json': moduleManifest(
      ...(['directory', 'vn', 'platform', 'ui', 'documents'] as const),
    ),
    'modules/directory/src/data.ts': "import type { x } from '@hien-luong/documents';\n",
  });
  expect(checkBoundaries(tree.root)).toMatchObject([
    { rule: 'module-order', path: 'modules/directory/src/data.ts' },
    { rule: 'workspace-cycle', path: 'modules/directory/package.json' },
  ]);
});

test('files that import each other are found, and types do not count', () => {
  const cycle = {
    'kernel/vn/src/a.ts': "import './b.ts';\n",
    'kernel/vn/src/b.ts': "import './c.ts';\n",
    'kernel/vn/src/c.ts': "export * from './a.ts';\n",
    'kernel/vn/src/d.ts': "import type { E } from './e.ts';\n",
    'kernel/vn/src/e.ts': "import './d.ts';\n",
  };
  using tree = plantTree({ ...CLEAN, ...cycle });
  expect(checkBoundaries(tree.root)).toEqual([
    {
      path: 'kernel/vn/src/a.ts',
      line: 1,
      rule: 'file-cycle',
      advice: expect.stringContaining('a.ts ↔ kernel/vn/src/b.ts ↔ kernel/vn/src/c.ts'),
    },
  ]);
});

test('packages that depend on each other are found', () => {
  using tree = plantTree({
    ...CLEAN,
    'kernel/vn/package.json': manifestOf('vn', { ...entry, ...dependsOn('pki') }),
  });
  expect(checkBoundaries(tree.root)).toMatchObject([{ rule: 'workspace-cycle' }]);
});
