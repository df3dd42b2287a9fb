import type { Page } from 'playwright-core';

type Direction = 'incoming' | 'outgoing';
type Filters = Readonly<Record<string, string>>;
type Row = {
  id: string;
  subject: string;
  kind: string;
  numberAndSymbol: string | null;
  dueOn: string | null;
  arrivalNumber?: number | null;
};

/** The newest documents that the person of this page has so; asked for past the screen. */
export async function listDocuments(
  page: Page,
  direction: Direction,
  filters: Filters,
): Promise<Row[]> {
  const answer = await page.request.get(`/api/documents/${direction}`, { params: filters });
  const { items }: { items: Row[] } = await answer.json();
  return items;
}

/** Id of the newest of them. */
export async function findDocument(
  page: Page,
  direction: Direction,
  filters: Filters,
): Promise<string> {
  const [first] = await listDocuments(page, direction, filters);
  if (first === undefined) throw new Error(`No ${direction} document: ${JSON.stringify(filters)}`);
  return first.id;
}
