import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Certificate } from '../src/index.ts';
import { NOW } from './demo.ts';

export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
if (!hasOpenssl) process.stderr.write('openssl is not here: cross-checks with it are skipped\n');

/** The verifying commands judge as of the day of the tests. */
export const AT = ['-attime', String(Math.floor(NOW.getTime() / 1000))];

export type OpensslRun = { readonly ok: boolean; readonly output: string };

/** Runs openssl in a folder of its own that holds `files`; the folder is gone afterwards. */
export function openssl(
  files: Readonly<Record<string, Uint8Array | string>>,
  args: readonly string[],
): OpensslRun {
  return inFolder(files, (run) => run(args));
}

/** Several commands in one folder, each seeing what those before it wrote. */
export function inFolder<Value>(
  files: Readonly<Record<string, Uint8Array | string>>,
  work: (run: (args: readonly string[]) => OpensslRun, folder: string) => Value,
): Value {
  const folder = mkdtempSync(join(tmpdir(), 'pki-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return work((args) => {
      const { status, stdout, stderr } = spawnSync('openssl', args, { cwd: folder });
      return { ok: status === 0, output: `${stdout}${stderr}` };
    }, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function pem(certificate: Certificate): string {
  const body = Buffer.from(certificate.der).toString('base64').replace(/.{64}/g, '$&\n').trim();
  return `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`;
}
