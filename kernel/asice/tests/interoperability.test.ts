import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readZip } from '@hien-luong/zip';
import { describe, expect, test } from 'vitest';
import { augmentAsice, createAsice } from '../src/index.ts';
import { NOW, signingAs, timestampAt, validationDataAt } from '../src/testing/test-authority.ts';

const FILES = [
  { name: 'quyet-dinh.txt', bytes: Buffer.from('Quyết định\n'), mimeType: 'text/plain' },
  { name: 'phu-luc/15', bytes: Buffer.from('Phụ lục\n'), mimeType: 'text/plain' },
];

function hasProgram(name: string): boolean {
  const isHere = spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
  if (!isHere) process.stderr.write(`${name} is not here: cross-checks with it are skipped\n`);
  return isHere;
}

function run(folder: string, program: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder });
  return { ok: status === 0, output: `${stdout}${stderr}` };
}

async function inFolder(use: (folder: string) => void): Promise<void> {
  const container = await augmentAsice({
    container: await createAsice({ ...(await signingAs()), files: FILES }),
    validationData: await validationDataAt(NOW),
    archiveTimestamp: await timestampAt(NOW),
    now: NOW,
  });
  const folder = mkdtempSync(join(tmpdir(), 'asice-'));
  try {
    writeFileSync(join(folder, 'a.asice'), container);
    for (const { name, bytes } of readZip(container)) {
      mkdirSync(join(folder, dirname(name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a container at level B-LTA', () => {
  test.skipIf(!hasProgram('unzip'))('unzip finds nothing wrong', () =>
    inFolder((folder) => {
      expect(run(folder, 'unzip', '-t', 'a.asice').output).toContain('No errors detected');
    }),
  );

  test.skipIf(!hasProgram('file'))('file knows what it is', () =>
    inFolder((folder) => {
      const { output } = run(folder, 'file', '--brief', 'a.asice');
      expect(output).toContain('application/vnd.etsi.asic-e+zip');
    }),
  );

  test.skipIf(!hasProgram('xmlsec1'))('xmlsec1 verifies its signature beside its files', () =>
    inFolder((folder) => {
      const verify = () =>
        run(
          folder,
          'xmlsec1',
          '--verify',
          '--insecure',
          '--enabled-key-data',
          'x509',
          '--id-attr:Id',
          'http://uri.etsi.org/01903/v1.3.2#:SignedProperties',
          'META-INF/signatures001.xml',
        );
      expect(verify().output).toContain('SignedInfo References (ok/all): 3/3');
      writeFileSync(join(folder, 'phu-luc/15'), 'khác');
      expect(verify().ok).toBe(false);
    }),
  );
});
