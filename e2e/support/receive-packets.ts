import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const SAMPLE = readFileSync(
  new URL('../../fixtures/edxml/document.edxml', import.meta.url),
  'utf8',
);

/** Lets documents of an agency outside the province arrive at this person's, by hand as packets. */
export async function receivePackets(page: Page, subjects: readonly string[]): Promise<string[]> {
  const session = await page.request.get('/api/session');
  const { csrfToken }: { csrfToken: string } = await session.json();
  const headers = { 'x-csrf-token': csrfToken };
  const ids: string[] = [];
  for (const [index, subject] of subjects.entries()) {
    const number = 1000 + Math.floor(Math.random() * 8_000_000) + index;
    const upload = await page.request.put(`/api/uploads?name=${number}.edxml`, {
      headers: { ...headers, 'content-type': 'application/octet-stream' },
      data: Buffer.from(packetOf(number, subject)),
    });
    const { id: uploadId }: { id: string } = await upload.json();
    const received = await page.request.post('/api/documents/incoming/packets', {
      headers,
      data: { uploadId },
    });
    const { incomingId }: { incomingId: string } = await received.json();
    ids.push(incomingId);
  }
  return ids;
}

function packetOf(number: number, subject: string): string {
  return SAMPLE.replaceAll('15/SM1-VP', `${number}/SM1-VP`)
    .replace('<edXML:CodeNumber>15<', `<edXML:CodeNumber>${number}<`)
    .replace('V/v thử nghiệm liên thông', subject);
}
