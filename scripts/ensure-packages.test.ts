import { expect, test } from 'vitest';
import { lockIsMet, packagesOf } from './ensure-packages.mjs';

const WANTED = {
  '': { version: '0.1.0' },
  'kernel/vn': { version: '0.1.0' },
  'node_modules/@hien-luong/vn': {},
  'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
  'ui/node_modules/zod': { version: '3.0.0' },
  'node_modules/binary-darwin': { version: '1.0.0', optional: true },
};
const PRESENT = {
  'node_modules/@hien-luong/vn': {},
  'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
  'ui/node_modules/zod': { version: '3.0.0' },
};

test('a tree without binaries of other platforms is met', () => {
  expect(lockIsMet(WANTED, PRESENT)).toBe(true);
});

test.each([
  ['a package is missing', { 'ui/node_modules/zod': undefined }],
  ['a workspace is not linked', { 'node_modules/@hien-luong/vn': undefined }],
  ['another version lies there', { 'node_modules/zod': { version: '4.6.6' } }],
  ['other bytes lie there', { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-b' } }],
  ['a binary is of another version', { 'node_modules/binary-darwin': { version: '0.9.0' } }],
])('not met when %s', (_, change) => {
  const present: Record<string, { version?: string } | undefined> = { ...PRESENT, ...change };
  const entries = Object.entries(present).flatMap(([path, entry]) =>
    entry ? [[path, entry] as const] : [],
  );
  expect(lockIsMet(WANTED, Object.fromEntries(entries))).toBe(false);
});

test('a program of one workspace needs the packages that it runs with, and no others', () => {
  const all = {
    'apps/cli': {
      dependencies: { '@hien-luong/pki': '0.1.0' },
      devDependencies: { vite: '8.0.0' },
    },
    'kernel/pki': { dependencies: { zod: '4.6.7' } },
    'node_modules/@hien-luong/pki': { resolved: 'kernel/pki', link: true },
    'kernel/pki/node_modules/zod': { version: '3.0.0', dependencies: { tiny: '1.0.0' } },
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/tiny': { version: '1.0.0' },
    'node_modules/vite': { version: '8.0.0' },
  };
  expect(Object.keys(packagesOf(all, 'apps/cli')).sort()).toEqual([
    'apps/cli',
    'kernel/pki',
    'kernel/pki/node_modules/zod',
    'node_modules/@hien-luong/pki',
    'node_modules/tiny',
  ]);
});
