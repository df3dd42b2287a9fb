import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DocumentsError } from '../documents-error.ts';

export type ConversionLimits = {
  timeMs: number;
  maxInputBytes: number;
  maxOutputBytes: number;
};

const LIMITS: ConversionLimits = {
  timeMs: 90_000,
  maxInputBytes: 50 * 1024 * 1024,
  maxOutputBytes: 100 * 1024 * 1024,
};

/** Nothing active runs, links are not followed, and what would go out finds no way. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${setting('Common/Security/Scripting', 'DisableMacrosExecution', 'true')}
${setting('Common/Security/Scripting', 'MacroSecurityLevel', '3')}
${setting('Common/Security/Scripting', 'DisableActiveContent', 'true')}
${setting('Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true')}
${setting('Writer/Content/Update', 'Link', '0')}
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
</oor:items>`;

function setting(path: string, name: string, value: string): string {
  return `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
}

/** One at a time: each takes much of a machine, and nobody waits long for a page. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * A word processor's text as a PDF, by LibreOffice where it is installed: in a folder and with a
 * profile of its own, both removed after, without network where the kernel lets it be taken away,
 * within limits of time, processor and size.
 *
 * Throws `OFFICE_CONVERTER_MISSING`, and `OFFICE_NOT_CONVERTED` with the reason `size`, `time` or
 * `unreadable`.
 */
export function convertOfficeText(
  source: { name: string; bytes: Uint8Array },
  limits: Partial<ConversionLimits> = {},
): Promise<Uint8Array> {
  const run = () => convert(source, { ...LIMITS, ...limits });
  const converted = queue.then(run, run);
  queue = converted.catch(() => undefined);
  return converted;
}

/** Where LibreOffice is; undefined where it is not installed. */
export async function findConverter(path = process.env.PATH ?? ''): Promise<string | undefined> {
  return findProgram(['soffice', 'libreoffice'], path);
}

async function findProgram(names: readonly string[], path: string): Promise<string | undefined> {
  for (const folder of path.split(delimiter)) {
    for (const name of names) {
      const file = join(folder, name);
      const isThere = await access(file, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (folder !== '' && isThere) return file;
    }
  }
  return undefined;
}

async function convert(
  { bytes, name }: { name: string; bytes: Uint8Array },
  limits: ConversionLimits,
): Promise<Uint8Array> {
  const converter = await findConverter();
  if (converter === undefined) {
    throw new DocumentsError('OFFICE_CONVERTER_MISSING', 'LibreOffice is not installed');
  }
  if (bytes.length > limits.maxInputBytes) throw refused('size');
  const folder = await mkdtemp(join(tmpdir(), 'hien-luong-office-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
    const extension = name.toLowerCase().endsWith('.odt') ? 'odt' : 'docx';
    // Its own name is nobody's: it could be an option.
    await writeFile(join(folder, `source.${extension}`), bytes);
    await runConverter(converter, { folder, profile, extension, limits });
    return await readResult(join(folder, 'source.pdf'), limits);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

type Run = { folder: string; profile: string; extension: string; limits: ConversionLimits };

async function runConverter(
  converter: string,
  { extension, folder, limits, profile }: Run,
): Promise<void> {
  const seconds = Math.ceil(limits.timeMs / 1000);
  const blocks = Math.ceil(limits.maxOutputBytes / 512);
  const command = [
    ...(await isolation()),
    converter,
    `-env:UserInstallation=${pathToFileURL(profile)}`,
    '--headless',
    '--norestore',
    '--nolockcheck',
    '--nodefault',
    '--convert-to',
    'pdf:writer_pdf_Export',
    '--outdir',
    folder,
    join(folder, `source.${extension}`),
  ];
  // POSIX sh counts files in blocks of 512 bytes and time in seconds of the processor.
  const limited = ['-c', `ulimit -t ${seconds}; ulimit -f ${blocks}; exec "$@"`, 'sh', ...command];
  const child = spawn('sh', limited, {
    cwd: folder,
    detached: true,
    stdio: 'ignore',
    env: { PATH: process.env.PATH ?? '', HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8' },
  });
  const isLate = await new Promise<boolean>((resolve, reject) => {
    const timer = setTimeout(() => resolve(true), limits.timeMs);
    child.once('error', reject);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve(false);
    });
  }).finally(() => killGroup(child.pid));
  if (isLate) throw refused('time');
}

/** LibreOffice starts a process that starts another: the whole group ends. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // Everything has ended by itself.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

let isolated: Promise<string[]> | undefined;

/** A network of its own with nothing in it, where the kernel lets us have one. */
function isolation(): Promise<string[]> {
  isolated ??= findProgram(['unshare'], process.env.PATH ?? '').then(async (unshare) => {
    if (unshare === undefined) return [];
    const command = [unshare, '--map-root-user', '--net'];
    const child = spawn(unshare, ['--map-root-user', '--net', 'true'], { stdio: 'ignore' });
    const works = await new Promise<boolean>((resolve) => {
      child.once('error', () => resolve(false));
      child.once('exit', (code) => resolve(code === 0));
    });
    return works ? command : [];
  });
  return isolated;
}

async function readResult(path: string, { maxOutputBytes }: ConversionLimits): Promise<Uint8Array> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size === 0) throw refused('unreadable');
  if (size > maxOutputBytes) throw refused('size');
  return readFile(path);
}

function refused(reason: 'size' | 'time' | 'unreadable'): DocumentsError {
  return new DocumentsError('OFFICE_NOT_CONVERTED', reason, { details: { reason } });
}
