import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExchangeError } from '../exchange-error.ts';
import type { Carrier, CarrierKind, Parcel, Waiting } from './carrier.ts';

/** For a system that knows no protocol but can read and write files. */
export const folderCarrier: CarrierKind = {
  name: 'folder',
  title: 'Thư mục trao đổi gói tin',
  open: ({ config }) =>
    config.packetFolder === undefined
      ? undefined
      : createFolderCarrier({ folder: config.packetFolder, maxBytes: config.uploadMaxBytes }),
};

export type FolderSettings = { folder: string; maxBytes: number };

/** Of agencies become names of folders, so nothing that could lead out of one. */
const CODE = /^[0-9A-Za-z][0-9A-Za-z._-]{0,74}$/;
const PACKET = /^[^./\\][^/\\]*\.edxml$/i;
/** Files looked at in one turn. */
const MOST = 1_000;

/**
 * `out/<code>/` has what is for an agency, `in/` what comes from the other system, which it puts there
 * by renaming, as we do in `out`. What was taken in moves to `done/`, what is of no use to anybody
 * here to `error/` with a text beside it that says why. A file is known by its name and its content:
 * another one under the same name is another packet.
 */
export function createFolderCarrier({ folder, maxBytes }: FolderSettings): Carrier {
  const at = (...names: string[]) => join(folder, ...names);
  return {
    send: (parcel) => passing(() => drop(at('out'), parcel)),
    listWaiting: (messageType) =>
      // One folder for both: the packet itself says what it is.
      messageType === 'status'
        ? Promise.resolve([])
        : passing(() => listDropped(at('in'), maxBytes)),
    fetch: (reference) =>
      passing(async () => {
        const { digest, name } = partsOf(reference);
        const bytes = await readWhole(at('in', name), maxBytes);
        if (digestOf(bytes) !== digest) throw new Error(`${name} has become another file`);
        return bytes;
      }),
    confirm: (reference, outcome, reason) =>
      passing(async () => {
        const { digest, name } = partsOf(reference);
        const [target, kept] = [outcome === 'done' ? 'done' : 'error', `${digest}-${name}`];
        await mkdir(at(target), { recursive: true });
        if (reason !== undefined) await writeFile(at(target, `${kept}.reason.txt`), `${reason}\n`);
        await rename(at('in', name), at(target, kept)).catch(ignoreMissing);
      }),
  };
}

async function drop(out: string, { bytes, messageType, sha256, toCodes }: Parcel) {
  const name = `${messageType}-${sha256}.edxml`;
  for (const code of toCodes) {
    if (!CODE.test(code))
      throw new ExchangeError('PARTNER_REFUSED', `no name of a folder: ${code}`);
    const folder = join(out, code);
    await mkdir(folder, { recursive: true });
    const unfinished = join(folder, `.${name}.${randomUUID()}`);
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(folder, name));
  }
  return { reference: name };
}

async function listDropped(folder: string, maxBytes: number): Promise<Waiting[]> {
  await mkdir(folder, { recursive: true });
  const names = (await readdir(folder)).filter((name) => PACKET.test(name)).sort();
  const waiting: Waiting[] = [];
  for (const name of names.slice(0, MOST)) {
    const path = join(folder, name);
    if (!(await lstat(path)).isFile()) continue;
    const digest = digestOf(await readWhole(path, maxBytes));
    waiting.push({
      reference: `${digest}-${name}`,
      messageType: 'edoc',
      fromCode: '',
      toCode: '',
    });
  }
  return waiting;
}

const DIGEST = 32;

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, DIGEST);
}

function partsOf(reference: string): { digest: string; name: string } {
  const name = reference.slice(DIGEST + 1);
  if (!PACKET.test(name)) throw new Error(`no file of ours: ${reference}`);
  return { digest: reference.slice(0, DIGEST), name };
}

/** Never by way of a link, and never more than a packet may have. */
async function readWhole(path: string, maxBytes: number): Promise<Buffer> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const { size } = await file.stat();
    if (size > maxBytes) throw new Error(`${path} is larger than ${maxBytes} bytes`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

/** A disk that is full or a share that is away is like a line that is down. */
async function passing<Answer>(run: () => Promise<Answer>): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ExchangeError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new ExchangeError('PARTNER_UNREACHABLE', message, { cause: error });
  }
}
