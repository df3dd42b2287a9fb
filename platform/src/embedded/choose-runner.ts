import { execFile, type SpawnOptions } from 'node:child_process';
import { chmod, chown, cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * How a PostgreSQL binary is started, since the server refuses to run as root and as a user without
 * an account, as containers make them.
 */
export type Runner = {
  /** For the log: which of the ways was taken. */
  kind: 'direct' | 'userNamespace' | 'otherUser';
  command(binary: string, args: readonly string[]): { file: string; args: string[] };
  options: Pick<SpawnOptions, 'uid' | 'gid'>;
  /** Hands files made by us to the user the server runs as. */
  own(path: string): Promise<void>;
  /** Once the server has ended. */
  dispose(): Promise<void>;
};

const nothing = async () => undefined;

const ROOT = 0;
const NOBODY = 65_534;
/** The account that every system has. */
const UNSHARE = ['-U', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

export async function chooseRunner(native: string): Promise<Runner> {
  const bin = join(native, 'bin');
  const isRoot = process.getuid?.() === ROOT;
  if (!isRoot && hasAccount()) return directRunner(bin);
  if (await canUnshare()) return namespaceRunner(bin);
  return isRoot ? await otherUserRunner(native) : directRunner(bin);
}

function hasAccount(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

function directRunner(bin: string): Runner {
  return {
    kind: 'direct',
    command: (binary, args) => ({ file: join(bin, binary), args: [...args] }),
    options: {},
    own: nothing,
    dispose: nothing,
  };
}

/** Whoever we are outside is nobody inside, so no account is made and files stay ours. */
function namespaceRunner(bin: string): Runner {
  return {
    kind: 'userNamespace',
    command: (binary, args) => ({
      file: 'unshare',
      args: [...UNSHARE, join(bin, binary), ...args],
    }),
    options: {},
    own: (path) => ownRecursively(path, process.getuid?.() ?? ROOT),
    dispose: nothing,
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
    own: async (path) => {
      await letThrough(dirname(path));
      await ownRecursively(path, NOBODY);
    },
    dispose: () => rm(copy, { recursive: true, force: true }),
  };
}

/** Only when it belongs to somebody else, as after a start in another way. */
async function ownRecursively(path: string, user: number): Promise<void> {
  if ((await stat(path)).uid === user) return;
  await chown(path, user, user);
  if (!(await stat(path)).isDirectory()) return;
  for (const entry of await readdir(path, { withFileTypes: true, recursive: true })) {
    await chown(join(entry.parentPath, entry.name), user, user);
  }
}

/** Through the folder, not into it: what else lies there stays unreadable. */
async function letThrough(folder: string): Promise<void> {
  await chmod(folder, (await stat(folder)).mode | 0o001);
}

async function canUnshare(): Promise<boolean> {
  return await run('unshare', [...UNSHARE, 'true']).then(
    () => true,
    () => false,
  );
}
