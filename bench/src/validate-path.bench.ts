import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PathQuestion, parseCertificate, parseCrl, validatePath } from '@hien-luong/pki';
import type { Timing } from './measure.ts';
import { compare } from './measure.ts';
import type { PkitsPath } from './pkits-paths.ts';
import { hasPkits, readPkitsAnchor, readPkitsPaths } from './pkits-paths.ts';
import type { Section } from './table.ts';
import { figure } from './table.ts';

const AT = new Date('2022-05-01T00:00:00Z');
const RUNS = 200;
const ROUNDS = 20;
const TITLE = 'Validating paths (NIST PKITS)';
const HEAD = ['what', 'median ms a path', 'paths per second'];

/** Paths with their lists judged a second, beside `openssl verify` on the same files. */
export async function benchPaths(): Promise<Section> {
  const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
  if (!hasPkits || !hasOpenssl) {
    const missing = hasPkits ? 'openssl is' : 'the vectors are';
    return { title: TITLE, method: `Not measured: ${missing} not here.`, head: HEAD, rows: [] };
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-paths-'));
  try {
    return await measure(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(folder: string): Promise<Section> {
  const all = readPkitsPaths();
  const both = all.filter((path, index) => {
    writePath(folder, path, index);
    return validatePath(questionOf(path)).ok && opensslAccepts(folder, [index]);
  });
  for (const [index, path] of both.entries()) writePath(folder, path, index);
  const parsed = both.map(questionOf);
  let turn = 0;
  const next = () => turn++ % both.length;
  const single = await compare(
    [
      { name: 'ours, from the bytes of the files', run: () => judge(questionOf(at(both, next()))) },
      { name: 'ours, already parsed', run: () => judge(at(parsed, next())) },
      { name: 'openssl verify, a process for each', run: () => opensslAccepts(folder, [next()]) },
    ],
    RUNS,
  );
  const indexes = [...both.keys()];
  const together = await compare(
    [
      {
        name: 'ours, all in one go',
        run: () => both.every((path) => validatePath(questionOf(path)).ok),
      },
      { name: 'openssl verify, all in one process', run: () => opensslAccepts(folder, indexes) },
    ],
    ROUNDS,
  );
  return {
    title: TITLE,
    method: `${both.length} of the ${all.length} valid RSA paths that ask for no policy and that both accept, each with the lists of all of its CAs (\`-crl_check_all -extended_crl -use_deltas\`). One thread; openssl reads the same certificates and lists from PEM files.`,
    head: HEAD,
    rows: [
      ...single.map((timing) => rowOf(timing, 1)),
      ...together.map((timing) => rowOf(timing, both.length)),
    ],
    remark:
      'openssl in one process has all certificates and all lists of all paths before it, and starts once; ours reads each path anew.',
  };
}

function judge(question: PathQuestion): void {
  if (!validatePath(question).ok) throw new Error('a path that was accepted is refused');
}

function questionOf({ certificate, intermediates, crls }: PkitsPath): PathQuestion {
  return {
    certificate: parseCertificate(certificate),
    intermediates: intermediates.map(parseCertificate),
    anchors: [{ certificate: parseCertificate(readPkitsAnchor()), purposes: ['sign'] }],
    at: AT,
    purpose: 'any',
    revocation: { crls: crls.map(parseCrl) },
  };
}

function at<Value>(list: readonly Value[], index: number): Value {
  const value = list[index];
  if (value === undefined) throw new Error(`no number ${index}`);
  return value;
}

function writePath(folder: string, path: PkitsPath, index: number): void {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('root.pem', pem('CERTIFICATE', readPkitsAnchor()));
  write(`${index}.pem`, pem('CERTIFICATE', path.certificate));
  write(`${index}-cas.pem`, path.intermediates.map((der) => pem('CERTIFICATE', der)).join(''));
  write(`${index}-crls.pem`, path.crls.map((der) => pem('X509 CRL', der)).join(''));
}

function opensslAccepts(folder: string, indexes: readonly number[]): boolean {
  const flags = ['-x509_strict', '-crl_check_all', '-extended_crl', '-use_deltas'];
  const at = ['-attime', String(AT.getTime() / 1000), '-auth_level', '0', '-CAfile', 'root.pem'];
  const beside = indexes.flatMap((index) => [
    '-untrusted',
    `${index}-cas.pem`,
    '-CRLfile',
    `${index}-crls.pem`,
  ]);
  const files = indexes.map((index) => `${index}.pem`);
  const { status } = spawnSync('openssl', ['verify', ...flags, ...at, ...beside, ...files], {
    cwd: folder,
  });
  return status === 0;
}

function pem(label: string, der: Uint8Array): string {
  const body = Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n').trim();
  return `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`;
}

function rowOf({ name, median }: Timing, paths: number): string[] {
  return [name, figure(median / paths), figure((1000 * paths) / median)];
}
