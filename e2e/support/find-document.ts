import type { Page } from 'playwright-core';

/** Id of the newest document that the person of this page has so; asked for past the screen. */
export async function findDocument(
  page: Page,
  direction: 'incoming' | 'outgoing',
  wanted: Readonly<Record<string, string>>,
): Promise<string> {
  const answer = await page.request.get(`/api/documents/${direction}`, { params: wanted });
  const { items }: { items: { id: string }[] } = await answer.json();
  const [first] = items;
  if (first === undefined) throw new Error(`No ${direction} document: ${JSON.stringify(wanted)}`);
  return first.id;
}
