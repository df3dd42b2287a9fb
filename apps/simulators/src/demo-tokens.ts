import { createPrivateKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Certificate, type Name, parseCertificate, spkiOf } from '@hien-luong/pki';
import type { AuthorityKeeper } from './authority-keeper.ts';

export type TokenOrder = {
  subject: Name;
  profile: 'person-signing' | 'agency-signing';
  notBefore: Date;
  notAfter: Date;
};

/** A simulated device with one key; whoever reads this folder has it. */
export type DemoToken = { certificate: Certificate; key: KeyObject };

export type DemoTokens = {
  /** Makes a key, has the demo authority certify it, and keeps both. */
  issue(order: TokenOrder): Promise<DemoToken>;
  /** By serial number of the certificate, in hex. */
  find(serialNumber: string): DemoToken | undefined;
  list(): readonly DemoToken[];
};

const FILE = 'tokens.json';
const generate = promisify(generateKeyPair);

/** Tokens of a folder; RSA-2048, as the devices of the Government CA hold. */
export async function openDemoTokens(
  folder: string,
  { authority, save }: AuthorityKeeper,
): Promise<DemoTokens> {
  const path = join(folder, FILE);
  const tokens = await readTokens(path);
  return {
    async issue({ subject, profile, notBefore, notAfter }) {
      const { publicKey, privateKey } = await generate('rsa', { modulusLength: 2048 });
      const spki = spkiOf(publicKey);
      const certificate = authority.issueFrom({ spki, subject, profile, notBefore, notAfter });
      const token = { certificate, key: privateKey };
      tokens.set(certificate.serialNumber, token);
      await save();
      await writeTokens(path, [...tokens.values()]);
      return token;
    },
    find: (serialNumber) => tokens.get(serialNumber.toLowerCase()),
    list: () => [...tokens.values()],
  };
}

async function readTokens(path: string): Promise<Map<string, DemoToken>> {
  let text = '[]';
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const stored = JSON.parse(text) as { certificate: string; key: string }[];
  return new Map(
    stored.map(({ certificate, key }) => {
      const parsed = parseCertificate(Buffer.from(certificate, 'base64'));
      return [parsed.serialNumber, { certificate: parsed, key: createPrivateKey(key) }];
    }),
  );
}

async function writeTokens(path: string, tokens: readonly DemoToken[]): Promise<void> {
  const stored = tokens.map(({ certificate, key }) => ({
    certificate: Buffer.from(certificate.der).toString('base64'),
    key: key.export({ format: 'pem', type: 'pkcs8' }),
  }));
  await writeFile(`${path}.new`, JSON.stringify(stored), { mode: 0o600 });
  await rename(`${path}.new`, path);
}
