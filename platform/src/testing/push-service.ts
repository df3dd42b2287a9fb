import {
  createDecipheriv,
  createECDH,
  createHmac,
  createPublicKey,
  hkdfSync,
  randomBytes,
  verify,
} from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

export type ReceivedPush = { text: string; topic: string | undefined; audience: string };

/**
 * A push service and the browser behind it: takes what is posted, proves who sent it and reads it
 * as a browser would, written from the standards and not from the library that sends.
 * @spec RFC 8291 §3.4
 * @spec RFC 8188 §2.1
 * @spec RFC 8292 §2
 */
export async function startPushService() {
  const browser = createECDH('prime256v1');
  const publicKey = browser.generateKeys();
  const auth = randomBytes(16);
  const received: ReceivedPush[] = [];
  let status = 201;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const audience = readVapid(String(request.headers.authorization));
      const text = decrypt(Buffer.concat(chunks), browser, auth);
      const topic = request.headers.topic;
      received.push({ text, audience, topic: topic === undefined ? undefined : String(topic) });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    received,
    subscription: {
      endpoint: `${origin}/push/one`,
      p256dh: publicKey.toString('base64url'),
      auth: auth.toString('base64url'),
    },
    answer: (next: number) => {
      status = next;
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function decrypt(body: Buffer, browser: ReturnType<typeof createECDH>, auth: Buffer): string {
  const salt = body.subarray(0, 16);
  const keyLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + keyLength);
  const record = body.subarray(21 + keyLength);
  const shared = browser.computeSecret(sender);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), sender]);
  const pseudoRandom = createHmac('sha256', auth).update(shared).digest();
  const input = createHmac('sha256', pseudoRandom)
    .update(Buffer.concat([info, Buffer.from([1])]))
    .digest();
  const derive = (label: string, length: number) =>
    Buffer.from(hkdfSync('sha256', input, salt, `Content-Encoding: ${label}\0`, length));
  const cipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
  cipher.setAuthTag(record.subarray(-16));
  const plain = Buffer.concat([cipher.update(record.subarray(0, -16)), cipher.final()]);
  // The last record ends with a 2, and zeros as padding behind it.
  const end = plain.lastIndexOf(2);
  return plain.subarray(0, end).toString('utf8');
}

const Claims = z.object({ aud: z.string(), exp: z.number(), sub: z.string() });

/** Answers for whom the token is; throws unless the key in the header signed it. */
function readVapid(authorization: string): string {
  const [, token = '', key = ''] = /^vapid t=([^,]+), ?k=(.+)$/.exec(authorization) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const isRight = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!isRight) throw new Error('the push is not signed by the key that it names');
  return Claims.parse(JSON.parse(Buffer.from(claims, 'base64url').toString())).aud;
}
