import { generateKeyPairSync } from 'node:crypto';
import { nameOf, spkiOf } from '@hien-luong/pki';
import type { Page } from 'playwright-core';

/** A new certificate of the demo authority for somebody of the province, as their provider would. */
export async function issueRenewal(
  page: Page,
  holder: { name: string; agency: string },
): Promise<Buffer> {
  const polling = await page.request.get('/api/trust/polling');
  const { sources }: { sources: { url: string; kind: string }[] } = await polling.json();
  const list = sources.find(({ kind }) => kind === 'crl');
  const url = new URL('/demo/certificates', list?.url).href;
  const now = Date.now();
  const order = {
    spki: Buffer.from(spkiOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey)),
    subject: nameOf(['C', 'VN'], ['O', holder.agency], ['CN', `${holder.name} (DEMO)`]),
  };
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      orders: [
        {
          spki: order.spki.toString('base64'),
          subject: order.subject,
          profile: 'person-signing',
          notBefore: new Date(now - 60_000).toISOString(),
          notAfter: new Date(now + 1000 * 86_400_000).toISOString(),
        },
      ],
    }),
  });
  const { certificates }: { certificates: string[] } = await answer.json();
  return Buffer.from(certificates[0] ?? '', 'base64');
}
