import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestOf, plantTree } from '../plant-tree.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Guards that are not ours are only as good as their configuration, so it is tested as well. */
function runGuard(program: string, args: string[], cwd: string) {
  const command = join(ROOT, 'node_modules', '.bin', program);
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

const BIOME = {
  'biome.json': readFileSync(join(ROOT, 'biome.json'), 'utf8'),
  '.gitignore': 'node_modules/\n',
  '.git/HEAD': 'ref: refs/heads/main\n',
};
const KNIP = {
  'knip.json': readFileSync(join(ROOT, 'knip.json'), 'utf8'),
  'package.json': { name: 'root', type: 'module', workspaces: ['kernel/*'] },
  'kernel/vn/package.json': manifestOf('vn', { exports: { '.': './src/index.ts' } }),
  'kernel/vn/src/index.ts': "export { one } from './day.ts';\n",
  'kernel/vn/src/day.ts': 'export const one = 1;\n',
};
const KNIP_ARGUMENTS = ['--no-progress', '--no-config-hints'];

test.each([
  ['noRestrictedImports', "import { Button } from '@mantine/core';\n\nexport const a = Button;\n"],
  ['noExplicitAny', 'export const a = (b: any) => b;\n'],
  ['noNonNullAssertion', 'export const a = (b?: string) => b!;\n'],
  ['noConsole', "console.log('here');\n"],
  ['noEnum', 'export enum A {\n  one,\n}\n'],
  ['noExcessiveLinesPerFunction', `export function a() {\n${'  a();\n'.repeat(61)}}\n`],
])('Biome refuses with %s', (rule, content) => {
  using tree = plantTree({ ...BIOME, 'modules/documents/src/data.ts': content });
  const { status, output } = runGuard('biome', ['ci', '--colors=off', '.'], tree.root);
  expect(output).toContain(rule);
  expect(status).toBe(1);
});

test('Biome lets ui/ import the component library', () => {
  const content = "import { Button } from '@mantine/core';\n\nexport const a = Button;\n";
  using tree = plantTree({ ...BIOME, 'ui/src/button.ts': content });
  expect(runGuard('biome', ['lint', '.'], tree.root)).toMatchObject({ status: 0 });
});

test.each([
  ['Unused exports', { 'kernel/vn/src/day.ts': 'export const one = 1;\nexport const two = 2;\n' }],
  ['Unused files', { 'kernel/vn/src/left.ts': 'export const left = 1;\n' }],
  ['Unlisted dependencies', { 'kernel/vn/src/day.ts': "import 'zod';\nexport const one = 1;\n" }],
  [
    'Unused dependencies',
    {
      'kernel/vn/package.json': manifestOf('vn', {
        exports: { '.': './src/index.ts' },
        dependencies: { zod: '4.6.7' },
      }),
    },
  ],
])('knip finds %s', (title, change) => {
  using tree = plantTree({ ...KNIP, ...change });
  const { status, output } = runGuard('knip', KNIP_ARGUMENTS, tree.root);
  expect(output).toContain(title);
  expect(status).toBe(1);
});

test('knip finds nothing where all is used', () => {
  using tree = plantTree(KNIP);
  expect(runGuard('knip', KNIP_ARGUMENTS, tree.root)).toEqual({ status: 0, output: '' });
});

test('a package refuses to be entered beside its exports', () => {
  const code = "await import('@hien-luong/vn/src/vn-error.ts')";
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
});
