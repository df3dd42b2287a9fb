import type { CertificateIssuer, SeedOrder } from './certificate-issuer.ts';

/** The simulators' certificate authority (apps/simulators), at its address without trailing slash. */
export function createHttpIssuer(simulatorsUrl: string): CertificateIssuer {
  return {
    async getAuthorities() {
      const [root, intermediate] = await Promise.all([
        download(`${simulatorsUrl}/certificates/root.cer`),
        download(`${simulatorsUrl}/certificates/issuing-ca.cer`),
      ]);
      return { root, intermediates: [intermediate] };
    },
    async issue(orders) {
      const answer = await postJson(`${simulatorsUrl}/demo/certificates`, {
        orders: orders.map(toWire),
      });
      const { certificates } = (await answer.json()) as { certificates: string[] };
      return certificates.map((der) => Buffer.from(der, 'base64'));
    },
    async issueOnTokens(orders) {
      const answer = await postJson(`${simulatorsUrl}/demo/tokens`, {
        orders: orders.map(toDates),
      });
      const { certificates } = (await answer.json()) as { certificates: string[] };
      return certificates.map((der) => Buffer.from(der, 'base64'));
    },
    async revoke(serialNumber, at) {
      await postJson(`${simulatorsUrl}/demo/revocations`, { serialNumber, at: at.toISOString() });
    },
  };
}

function toWire({ spki, ...order }: SeedOrder) {
  return { spki: Buffer.from(spki).toString('base64'), ...toDates(order) };
}

function toDates({ notBefore, notAfter, ...order }: Omit<SeedOrder, 'spki'>) {
  return { ...order, notBefore: notBefore.toISOString(), notAfter: notAfter.toISOString() };
}

async function download(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function postJson(url: string, body: unknown): Promise<Response> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}
