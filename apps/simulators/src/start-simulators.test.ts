import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createOcspRequest,
  createTimestampRequest,
  formatName,
  nameOf,
  parseCertificate,
  parseCrl,
  parseTimestampInfo,
  parseTimestampResponse,
  spkiOf,
  validatePath,
  verifyOcspResponse,
} from '@hien-luong/pki';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from './read-config.ts';
import { type Simulators, startSimulators } from './start-simulators.ts';

const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

let folder: string;
let simulators: Simulators;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hien-luong-simulators-'));
  simulators = await startSimulators({ port: 0, folder });
}, 60_000);
afterAll(async () => {
  await simulators.stop();
  await rm(folder, { recursive: true, force: true });
});

const get = (path: string) => fetch(`${simulators.url}${path}`);
const bytesOf = async (path: string) => new Uint8Array(await (await get(path)).arrayBuffer());
const post = (path: string, type: string, body: Uint8Array | string, headers = {}) =>
  fetch(`${simulators.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': type, ...headers },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });

async function issue(): Promise<ReturnType<typeof parseCertificate>> {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const order = {
    spki: Buffer.from(spkiOf(publicKey)).toString('base64'),
    subject: nameOf(['C', 'VN'], ['CN', 'Nguyễn Mẫu Thử (DEMO)']),
    profile: 'person-signing',
    notBefore: new Date(Date.now() - 1000).toISOString(),
    notAfter: new Date(Date.now() + 86_400_000).toISOString(),
  };
  const answer = await post(
    '/demo/certificates',
    'application/json',
    JSON.stringify({ orders: [order] }),
  );
  expect(answer.status).toBe(200);
  const { certificates } = (await answer.json()) as { certificates: string[] };
  return parseCertificate(Buffer.from(certificates[0]!, 'base64'));
}

async function askStatus(certificate: ReturnType<typeof parseCertificate>, at = new Date()) {
  const issuer = parseCertificate(await bytesOf('/certificates/issuing-ca.cer'));
  const nonce = randomBytes(16);
  const question = createOcspRequest({ certificate, issuer, nonce });
  const answer = await post('/ocsp', 'application/ocsp-request', question, {
    'x-demo-time': at.toISOString(),
  });
  const response = new Uint8Array(await answer.arrayBuffer());
  return verifyOcspResponse({ response, certificate, issuer, at, nonce });
}

test.each(['/', '/healthz', '/certificates/root.cer', '/nowhere'])(
  '%s says that it is a simulator',
  async (path) => {
    expect((await get(path)).headers.get('x-simulator')).toMatch(/demonstration/);
  },
);

test('everything bears DEMO in its name', async () => {
  for (const name of ['root', 'issuing-ca', 'tsa', 'ocsp']) {
    const { subject } = parseCertificate(await bytesOf(`/certificates/${name}.cer`));
    expect(JSON.stringify(subject)).toContain('DEMO');
  }
});

test('issues certificates that lead to its root, good until revoked', async () => {
  const certificate = await issue();
  const root = parseCertificate(await bytesOf('/certificates/root.cer'));
  const intermediate = parseCertificate(await bytesOf('/certificates/issuing-ca.cer'));
  const verdict = validatePath({
    certificate,
    intermediates: [intermediate],
    anchors: [{ certificate: root, purposes: ['sign'] }],
    at: new Date(),
    purpose: 'sign',
  });
  expect(verdict.ok).toBe(true);
  expect(await askStatus(certificate)).toMatchObject({ ok: true, status: 'good' });

  const revocation = { serialNumber: certificate.serialNumber, at: new Date().toISOString() };
  await post('/demo/revocations', 'application/json', JSON.stringify(revocation));
  expect(await askStatus(certificate)).toMatchObject({ ok: true, status: 'revoked' });
  const list = parseCrl(await bytesOf('/crl'));
  expect(JSON.stringify([...list.revoked.entries()])).toContain(certificate.serialNumber);
  const rootList = parseCrl(await bytesOf('/root.crl'));
  expect([...rootList.revoked.keys()]).toEqual([]);
  expect(formatName(rootList.issuer)).toContain('DEMO Root CA');
});

describe('the services around signing', () => {
  const call = (path: string, body: unknown, headers = {}) =>
    post(path, 'application/json', JSON.stringify(body), headers);

  test.each(['1', '2'])('remote signing version %s says what it is, to its bearer', async (v) => {
    expect((await call(`/simulated-csc/v${v}/info`, {})).status).toBe(401);
    const answer = await call(
      `/simulated-csc/v${v}/info`,
      {},
      { authorization: 'Bearer simulator' },
    );
    expect(await answer.json()).toMatchObject({ name: expect.stringContaining('MÔ PHỎNG') });
  });

  test('the token service says what it is', async () => {
    const socket = new WebSocket(
      `${simulators.url.replace('http', 'ws')}/simulated-token-service/GetVersion`,
    );
    socket.addEventListener('open', () => socket.send('version'));
    const said = await new Promise<string>((resolve) => {
      socket.addEventListener('message', ({ data }) => resolve(String(data)));
    });
    expect(said).toContain('MÔ PHỎNG');
  });

  test('a token’s certificate leads to the demo root, and its key stays here', async () => {
    const order = {
      subject: nameOf(['C', 'VN'], ['CN', 'Nguyễn Mẫu Thử (DEMO)']),
      profile: 'person-signing',
      notBefore: new Date(Date.now() - 1000).toISOString(),
      notAfter: new Date(Date.now() + 86_400_000).toISOString(),
    };
    const answer = await call('/demo/tokens', { orders: [order] });
    const { certificates } = (await answer.json()) as { certificates: string[] };
    const certificate = parseCertificate(Buffer.from(certificates[0]!, 'base64'));
    expect(await askStatus(certificate)).toMatchObject({ ok: true, status: 'good' });
    const { mode } = await stat(join(folder, 'tokens.json'));
    expect(mode & 0o077).toBe(0);
  });

  test.each(['/demo/token-service', '/demo/csc'])('%s knows no other behaviour', async (path) => {
    expect((await call(path, { behaviours: ['explode'] })).status).toBe(400);
    expect((await call(path, { behaviours: ['succeed'] })).status).toBe(200);
  });
});

describe('timestamps', () => {
  const question = (nonce = 7n) =>
    createTimestampRequest({ messageImprint: new Uint8Array(32).fill(1), nonce });

  test('of the demo’s past, when asked for', async () => {
    const past = '2026-03-31T01:02:03.000Z';
    const answer = await post('/tsa', 'application/timestamp-query', question(), {
      'x-demo-time': past,
    });
    expect(answer.headers.get('content-type')).toBe('application/timestamp-reply');
    const token = parseTimestampResponse(new Uint8Array(await answer.arrayBuffer()), question());
    expect(parseTimestampInfo(token).genTime.toISOString()).toBe(past);
  });

  test('of now otherwise', async () => {
    const answer = await post('/tsa', 'application/timestamp-query', question());
    const token = parseTimestampResponse(new Uint8Array(await answer.arrayBuffer()), question());
    const { genTime } = parseTimestampInfo(token);
    expect(Math.abs(genTime.getTime() - Date.now())).toBeLessThan(60_000);
  });

  test('are refused for what is no request, and for what is no time', async () => {
    const refused = await post('/tsa', 'application/timestamp-query', Buffer.from('nonsense'));
    const answer = new Uint8Array(await refused.arrayBuffer());
    expect(() => parseTimestampResponse(answer, question())).toThrow(
      expect.objectContaining({ code: 'TIMESTAMP_REFUSED' }),
    );
    const headers = { 'x-demo-time': 'yesterday' };
    expect((await post('/tsa', 'application/timestamp-query', question(), headers)).status).toBe(
      400,
    );
    expect((await post('/tsa', 'text/plain', question())).status).toBe(415);
  });

  test.skipIf(!hasOpenssl)(
    'are accepted by openssl, and no longer after one changed byte',
    async () => {
      const answer = await post('/tsa', 'application/timestamp-query', question());
      const response = Buffer.from(await answer.arrayBuffer());
      const root = parseCertificate(await bytesOf('/certificates/root.cer'));
      const pem = `-----BEGIN CERTIFICATE-----\n${Buffer.from(root.der).toString('base64')}\n-----END CERTIFICATE-----\n`;
      await writeFile(join(folder, 'root.pem'), pem);
      await writeFile(join(folder, 'q.tsq'), question());
      const verify = () =>
        spawnSync(
          'openssl',
          ['ts', '-verify', '-queryfile', 'q.tsq', '-in', 'a.tsr', '-CAfile', 'root.pem'],
          {
            cwd: folder,
          },
        ).status;
      await writeFile(join(folder, 'a.tsr'), response);
      expect(verify()).toBe(0);
      response.writeUInt8(response.readUInt8(response.length - 20) ^ 1, response.length - 20);
      await writeFile(join(folder, 'a.tsr'), response);
      expect(verify()).not.toBe(0);
    },
  );
});

const order = {
  spki: 'AAAA',
  subject: nameOf(['CN', 'DEMO']),
  profile: 'person-signing',
  notBefore: '2026-01-01T00:00:00Z',
  notAfter: '2027-01-01T00:00:00Z',
};
test.each([
  ['nobody', {}],
  ['a key that is none', { orders: [order] }],
  ['a CA', { orders: [{ ...order, profile: 'intermediate' }] }],
  ['a batch without end', { orders: Array(1001).fill(order) }],
])('refuses to issue for %s', async (_, body) => {
  const answer = await post('/demo/certificates', 'application/json', JSON.stringify(body));
  expect(answer.status).toBe(400);
});

test('remembers keys and certificates over a restart, at whatever port', async () => {
  const certificate = await issue();
  const root = await bytesOf('/certificates/root.cer');
  await simulators.stop();
  simulators = await startSimulators({ port: 0, folder });
  expect(await bytesOf('/certificates/root.cer')).toEqual(root);
  expect(await askStatus(certificate)).toMatchObject({ ok: true, status: 'good' });
  const next = await issue();
  expect(next.extensions.ocspUrls).toEqual([`${simulators.url}/ocsp`]);
});

test('keeps its keys from other users', async () => {
  const path = join(folder, 'authority.json');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readFile(path, 'utf8')).toContain('PRIVATE KEY');
});

test('starts as a program, says where, and ends when told', () => {
  const script = `
    const { spawn } = require('node:child_process');
    const child = spawn(process.execPath, ['${import.meta.dirname}/main.ts', '--port', '0', '--data', '${folder}'], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.once('data', (line) => { console.log(String(line)); child.kill('SIGTERM'); });
    child.on('exit', (code) => console.log('exit', code));`;
  const output = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  expect(output).toMatch(/READY http:\/\/127\.0\.0\.1:\d+\s+exit 0/);
});

describe('configuration', () => {
  test.each([
    [[], {}, { port: 8090, folder: '.data/simulators' }],
    [
      [],
      { HL_SIMULATORS_PORT: '0', HL_DATA_DIR: '/tmp/x' },
      { port: 0, folder: '/tmp/x/simulators' },
    ],
    [
      ['--port', '1', '--data', 'd'],
      { HL_SIMULATORS_PORT: '2' },
      { port: 1, folder: 'd/simulators' },
    ],
  ])('%j %j', (args, env, expected) => {
    expect(readConfig(args, env)).toEqual(expected);
  });

  test.each(['x', '-1', '70000'])('refuses port %s', (port) => {
    expect(() => readConfig([`--port=${port}`], {})).toThrow();
  });
});
