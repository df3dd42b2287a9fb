import { compareRenderings, type RenderPage, signPdf } from '@hien-luong/pdf-sign';
import type { MockAuthority, MockIdentity } from '@hien-luong/pki/mock';
import { createMockAuthority } from '@hien-luong/pki/mock';
import { beforeAll, expect, test } from 'vitest';
import { openPageRenderer } from './page-renderer.ts';

const NOW = new Date('2026-03-05T03:10:10Z');
let render: RenderPage;
let authority: MockAuthority;
let clerk: MockIdentity;
beforeAll(async () => {
  render = await openPageRenderer({ maxPixels: 400 });
  authority = await createMockAuthority({ now: NOW, keyType: 'p-256' });
  clerk = await authority.issueAgency({
    agencyName: 'UBND tỉnh Mẫu',
    keyType: 'p-256',
    notBefore: NOW,
    notAfter: new Date(NOW.getTime() + 86_400_000),
  });
});

/** One page of 200 by 200 points that draws `content`. */
function sheet(content: string): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 200 200] >>',
    '<< /Type /Page /Parent 2 0 R /Resources << >> /Contents 4 0 R >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  let body = '%PDF-1.7\n';
  let table = 'xref\n0 5\n0000000000 65535 f \n';
  for (const [index, text] of objects.entries()) {
    table += `${String(body.length).padStart(10, '0')} 00000 n \n`;
    body += `${index + 1} 0 obj\n${text}\nendobj\n`;
  }
  const trailer = `trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + trailer, 'latin1');
}

function withRevision(pdf: Buffer, content: string): Buffer {
  const [, previous] = /startxref\n(\d+)\n%%EOF\n$/.exec(pdf.toString('latin1')) ?? [];
  const object = `4 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`;
  const start = pdf.length + object.length;
  const entry = `4 1\n${String(pdf.length).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<< /Size 5 /Root 1 0 R /Prev ${previous} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(`${object}xref\n${entry}${trailer}`, 'latin1')]);
}

function colourAt({ width, rgba }: { width: number; rgba: Uint8Array }, x: number, y: number) {
  return [...rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
}

test('draws a page from the top left, red before green before blue', async () => {
  const drawn = await render(sheet('1 0 0 rg 0 100 100 100 re f'), 1);
  expect([drawn.width, drawn.height]).toEqual([400, 400]);
  expect(colourAt(drawn, 10, 10)).toEqual([255, 0, 0]);
  expect(colourAt(drawn, 300, 300)).toEqual([255, 255, 255]);
});

test('shows where a page was changed after signing', async () => {
  const before = sheet('0 g 20 20 10 10 re f');
  const after = withRevision(before, '0 g 20 20 10 10 re f 150 150 10 10 re f');
  const question = { pdf: after, revision: 1, render };
  const { differences } = await compareRenderings(question);
  expect(differences).toHaveLength(1);
  const [area, ...more] = differences[0]?.areas ?? [];
  expect(more).toEqual([]);
  // 150 to 160 points from the left and 40 to 50 from the top, two pixels a point.
  expect(area?.x).toBeLessThanOrEqual(300);
  expect((area?.x ?? 0) + (area?.width ?? 0)).toBeGreaterThanOrEqual(320);
  expect(area?.y).toBeLessThanOrEqual(80);
  expect((area?.width ?? 0) * (area?.height ?? 0)).toBeLessThan(40 * 40);
});

test('draws signatures as a viewer does, and sees a seal that came later', async () => {
  const order = { signer: clerk.signer, signedAt: NOW };
  const signed = await signPdf({ ...order, pdf: sheet('0 g 20 20 10 10 re f') });
  const seal = {
    page: 1,
    rect: [100, 100, 50, 50] as const,
    pdf: sheet('1 0 0 rg 0 0 200 200 re f'),
  };
  const pdf = await signPdf({ ...order, pdf: signed, appearance: seal });
  expect((await compareRenderings({ pdf: signed, revision: 1, render })).differences).toEqual([]);
  const { differences } = await compareRenderings({ pdf, revision: 2, render });
  expect(differences[0]?.areas).toHaveLength(1);
  expect(colourAt(await render(pdf, 1), 250, 150)).toEqual([255, 0, 0]);
});

test('says that it cannot draw, and draws the next', async () => {
  await expect(render(Buffer.from('no PDF'), 1)).rejects.toThrow();
  await expect(render(sheet(''), 2)).rejects.toThrow();
  expect((await render(sheet(''), 1)).width).toBe(400);
});
