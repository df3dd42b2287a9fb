import { createPrivateKey } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOcspRequest, issueCrl } from '@hien-luong/pki';
import { createMockAuthority, type MockAuthority } from '@hien-luong/pki/mock';

export type ServedAuthority = {
  authority: MockAuthority;
  url: string;
  host: string;
  close(): void;
};

/** A demo authority with its services over HTTP on this machine; certificates name them. */
export async function serveAuthority(): Promise<ServedAuthority> {
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const body = Buffer.concat(pieces);
    const now = new Date();
    if (request.url === '/tsa') response.end(await authority.timestamp(body, now));
    else if (request.url === '/ocsp') response.end(authority.ocsp(body, now));
    else if (request.url === '/crl') response.end(authority.crl(now));
    else if (request.url === '/crl/root') response.end(authority.rootCrl(now));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `http://${host}`;
  const authority = await createMockAuthority({ now: new Date(), keyType: 'p-256', baseUrl: url });
  return { authority, url, host, close: () => server.close() };
}

const DAY_MS = 86_400_000;

/** Status that no certificate of the demo says where to ask for: of the CA and of the clock. */
export function statusBeside(authority: MockAuthority): { crl: Uint8Array; ocsp: Uint8Array } {
  const now = new Date();
  const { root } = JSON.parse(authority.export()) as { root: { key: string } };
  const crl = issueCrl({
    issuer: authority.root,
    issuerKey: createPrivateKey(root.key),
    crlNumber: 1,
    thisUpdate: now,
    nextUpdate: new Date(now.getTime() + 180 * DAY_MS),
    revoked: new Map(),
  }).der;
  const request = createOcspRequest({
    certificate: authority.tsaCertificate,
    issuer: authority.intermediate,
  });
  return { crl, ocsp: authority.ocsp(request, now) };
}
