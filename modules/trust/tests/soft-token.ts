import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pkcs11Device } from '../src/adapters/signing-devices.ts';

const MODULES = [
  '/usr/lib/softhsm/libsofthsm2.so',
  '/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so',
  '/usr/local/lib/softhsm/libsofthsm2.so',
  '/opt/homebrew/lib/softhsm/libsofthsm2.so',
];

/** SoftHSM's library where it and the addon are there; undefined where such tests are skipped. */
export function findSoftHsm(): string | undefined {
  const module = MODULES.find((path) => existsSync(path));
  try {
    createRequire(import.meta.url)('pkcs11js');
    return spawnSync('softhsm2-util', ['--version']).status === 0 ? module : undefined;
  } catch {
    return undefined;
  }
}

export type SoftToken = {
  device: Pkcs11Device;
  /** Makes a key pair in the token; gives its SubjectPublicKeyInfo in DER. */
  makeKey(keyId: string, type: 'rsa' | 'ec'): Uint8Array;
  /** Takes the token out of its slot, and puts it back. */
  unplug(): Promise<void>;
  plug(): Promise<void>;
  remove(): Promise<void>;
};

export const TOKEN_PIN = '246810';

/** A token of SoftHSM in a folder of its own. */
export async function createSoftToken(module: string, label: string): Promise<SoftToken> {
  const folder = await mkdtemp(join(tmpdir(), 'hien-luong-token-'));
  const tokens = join(folder, 'tokens');
  await mkdir(tokens);
  await mkdir(join(folder, 'empty'));
  const settings = (place: string) => `directories.tokendir = ${place}\nlog.level = ERROR\n`;
  const conf = join(folder, 'softhsm2.conf');
  await writeFile(conf, settings(tokens));
  const environment = { SOFTHSM2_CONF: conf };
  const run = (program: string, args: string[]) => {
    const done = spawnSync(program, args, { env: { ...process.env, ...environment } });
    if (done.status !== 0) throw new Error(`${program}: ${done.stderr}`);
    return done.stdout;
  };
  const pins = ['--so-pin', '12345678', '--pin', TOKEN_PIN];
  run('softhsm2-util', ['--init-token', '--free', '--label', label, ...pins]);
  return {
    device: { kind: 'pkcs11', name: `Thiết bị thử ${label}`, module, token: label, environment },
    makeKey: (keyId, type) => {
      const program = new URL('./make-token-key.ts', import.meta.url).pathname;
      const args = [program, module, label, TOKEN_PIN, keyId, type];
      return new Uint8Array(run(process.execPath, args));
    },
    unplug: () => writeFile(conf, settings(join(folder, 'empty'))),
    plug: () => writeFile(conf, settings(tokens)),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
