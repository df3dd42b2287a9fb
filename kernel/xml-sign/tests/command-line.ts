import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Outcome = { readonly ok: boolean; readonly output: string; readonly stdout: Buffer };

/** Whether a program of the system is there; tests that need it are skipped otherwise. */
export function hasProgram(name: string): boolean {
  const isHere = spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
  if (!isHere) process.stderr.write(`${name} is not here: cross-checks with it are skipped\n`);
  return isHere;
}

/** Runs a program in a folder of its own that holds `files`; the folder is gone afterwards. */
export function runIn(
  files: Readonly<Record<string, Uint8Array | string>>,
  program: string,
  ...args: readonly string[]
): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'xml-sign-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder });
    return { ok: status === 0, output: `${stdout}${stderr}`, stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ID_ATTRIBUTES = [
  'http://uri.etsi.org/01903/v1.3.2#:SignedProperties',
  'http://www.w3.org/2000/09/xmldsig#:Object',
];

/** Verifies with xmlsec1 by the key of the certificate in `KeyInfo`, trusting nobody. */
export function xmlsec1Verify(
  xml: Uint8Array,
  files: Readonly<Record<string, Uint8Array | string>> = {},
  ids: readonly string[] = [],
): Outcome {
  return runIn(
    { ...files, 'signed.xml': xml },
    'xmlsec1',
    '--verify',
    '--insecure',
    '--enabled-key-data',
    'x509',
    ...ID_ATTRIBUTES.flatMap((element) => ['--id-attr:Id', element]),
    ...ids,
    'signed.xml',
  );
}

/** A certificate as programs read it. */
export function pemOf(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
