import { execFile, type SpawnOptions } from 'node:child_process';
import { chmod, chown, cp, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** How a PostgreSQL binary is started, since the server refuses to run as root. */
export type Runner = {
  /** For the log: which of the ways was taken. */
  kind: 'direct' | 'userNamespace' | 'otherUser';
  command(binary: string, args: readonly string[]): { file: string; args: string[] };
  options: Pick<SpawnOptions, 'uid' | 'gid'>;
  /** Hands files made by us to the user the server runs as. */
  own(path: string): Promise<void>;
};

const NOBODY = 65_534;
const UNSHARE = ['-U', '--map-user=1000', '--map-group=1000'];

export async function chooseRunner(native: string): Promise<Runner> {
  const bin = join(native, 'bin');
  if (process.getuid?.() !== 0) return directRunner(bin);
  if (await canUnshare()) return namespaceRunner(bin);
  return await otherUserRunner(native);
}

function directRunner(bin: string): Runner {
  return {
    kind: 'direct',
    command: (binary, args) => ({ file: join(bin, binary), args: [...args] }),
    options: {},
    own: async () => undefined,
  };
}

/** Root outside is user 1000 inside, so no account is made and files stay ours. */
function namespaceRunner(bin: string): Runner {
  return {
    kind: 'userNamespace',
    command: (binary, args) => ({
      file: 'unshare',
      args: [...UNSHARE, join(bin, binary), ...args],
    }),
    options: {},
    own: async () => undefined,
  };
}

/** The checkout may lie below a home that nobody else may enter; the copy does not. */
async function otherUserRunner(native: string): Promise<Runner> {
  const copy = await mkdtemp(join(tmpdir(), 'hien-luong-pg-'));
  await chmod(copy, 0o755);
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  return {
    kind: 'otherUser',
    command: (binary, args) => ({ file: join(copy, 'bin', binary), args: [...args] }),
    options: { uid: NOBODY, gid: NOBODY },
    own: ownRecursively,
  };
}

async function ownRecursively(path: string): Promise<void> {
  await chown(path, NOBODY, NOBODY);
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries) await chown(join(entry.parentPath, entry.name), NOBODY, NOBODY);
}

async function canUnshare(): Promise<boolean> {
  return await run('unshare', [...UNSHARE, 'true']).then(
    () => true,
    () => false,
  );
}
