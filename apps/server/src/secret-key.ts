import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RolePasswords } from '@hien-luong/platform/program';

const BYTES = 32;

/**
 * The key of this installation, made at the first start and never in the database: a copy of the
 * database alone opens no secret in it.
 */
export async function readSecretKey(dataDir: string): Promise<Buffer> {
  const file = join(dataDir, 'secret.key');
  await mkdir(dataDir, { recursive: true });
  try {
    await writeFile(file, randomBytes(BYTES), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const key = await readFile(file);
  if (key.length !== BYTES) throw new Error(`${file} is not a key of ${BYTES} bytes`);
  return key;
}

/** Passwords of the database's roles, the same at every start and nowhere written down. */
export function deriveRolePasswords(secretKey: Buffer): RolePasswords {
  const derive = (role: string) =>
    createHmac('sha256', secretKey).update(`database-role:${role}`).digest('base64url');
  return { app: derive('hl_app'), jobs: derive('hl_jobs') };
}
