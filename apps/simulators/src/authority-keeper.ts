import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createMockAuthority, importAuthority, type MockAuthority } from '@hien-luong/pki/mock';

/** The demo authority with a memory on disk. */
export type AuthorityKeeper = {
  authority: MockAuthority;
  /** Writes what was issued and revoked since; one write at a time, whole or not at all. */
  save(): Promise<void>;
};

const FILE = 'authority.json';

/** The demo tells of past weeks, so its authority is older than it. */
const AGE_MS = 400 * 86_400_000;

/**
 * Opens the authority kept in a folder, or founds one (four RSA keys: a few seconds). The file holds
 * demo keys in the clear and is readable by its owner alone.
 */
export async function openAuthority(
  folder: string,
  baseUrl: string,
  now: Date,
): Promise<AuthorityKeeper> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, FILE);
  const kept = await readIfThere(path);
  const authority =
    kept === undefined
      ? await createMockAuthority({ now: new Date(now.getTime() - AGE_MS), baseUrl })
      : importAuthority(withBaseUrl(kept, baseUrl));
  let last = Promise.resolve();
  const keeper: AuthorityKeeper = {
    authority,
    save() {
      last = last.catch(() => undefined).then(() => writeWhole(path, authority.export()));
      return last;
    },
  };
  if (kept === undefined) await keeper.save();
  return keeper;
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** What it issues from now on names the address at which it answers now. */
function withBaseUrl(json: string, baseUrl: string): string {
  return JSON.stringify({ ...JSON.parse(json), baseUrl });
}

async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}
