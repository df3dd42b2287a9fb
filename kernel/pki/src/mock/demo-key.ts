import type { KeyObject } from 'node:crypto';
import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';

/** RSA-2048 is what real tokens hold; P-256 is made in a millisecond, for tests. */
export type DemoKeyType = 'rsa-2048' | 'p-256';

const generate = promisify(generateKeyPair);

/** Makes a private key on the thread pool; RSA takes from half a second to several. */
export async function generateDemoKey(type: DemoKeyType): Promise<KeyObject> {
  const { privateKey } =
    type === 'rsa-2048'
      ? await generate('rsa', { modulusLength: 2048 })
      : await generate('ec', { namedCurve: 'P-256' });
  return privateKey;
}
