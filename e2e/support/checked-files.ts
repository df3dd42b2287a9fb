import { execFileSync } from 'node:child_process';
import { signPdf } from '@hien-luong/pdf-sign';
import { createMockAuthority } from '@hien-luong/pki/mock';
import type { Page } from 'playwright-core';
import { listDocuments } from './find-document.ts';

export type CheckedFile = { name: string; mimeType: string; buffer: Buffer };

const DAY_MS = 86_400_000;

export function pdfFile(name: string, bytes: Uint8Array | string): CheckedFile {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(bytes as string) };
}

/**
 * An issued document of the demo, signed and sealed, as its agency has it: the newest, or the oldest
 * of the list, for what other journeys issue meanwhile may be made elsewhere.
 */
export async function fetchIssued(page: Page, which: 0 | -1 = 0): Promise<CheckedFile> {
  const id = (await listDocuments(page, 'outgoing', { state: 'issued' })).at(which)?.id;
  const document = await (await page.request.get(`/api/documents/outgoing/${id}`)).json();
  const main = document.files.find(({ role }: { role: string }) => role === 'main');
  const answer = await page.request.get(`/api${main.path}`);
  return pdfFile('quyết định đã phát hành.pdf', await answer.body());
}

/** The reference that the page of an issued document bears. */
export function findReference({ buffer }: CheckedFile): string {
  const text = execFileSync('pdftotext', ['-l', '1', '-', '-'], { input: buffer }).toString();
  return /(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(text)?.[0] ?? '';
}

/** The same with one letter of a page changed behind the back of the signatures. */
export function tamper({ name, buffer }: CheckedFile): CheckedFile {
  const changed = Buffer.from(buffer);
  const at = changed.indexOf('stream') + 20;
  changed[at] = (changed[at] ?? 0) ^ 1;
  return pdfFile(`sửa ${name}`, changed);
}

/**
 * The same with a black bar drawn over its first page in a revision of its own, as a forger would:
 * the signatures are whole, and the page is another.
 */
export function drawOver({ buffer }: CheckedFile): CheckedFile {
  const text = buffer.toString('latin1');
  const page = [...text.matchAll(/(\d+) 0 obj\s*<<(?:(?!endobj)[\s\S])*?\/Type ?\/Page\b/g)].at(-1);
  const begin = page?.index ?? 0;
  const body = text.slice(text.indexOf('<<', begin), text.indexOf('endobj', begin)).trim();
  const last = (pattern: RegExp) => [...text.matchAll(pattern)].at(-1)?.[1] ?? '';
  const size = Number(last(/\/Size (\d+)/g));
  const bar = '0 g 100 500 120 20 re f';
  const changed = body.replace(/\/Contents (\d+ 0 R)/, `/Contents [$1 ${size} 0 R]`);
  const first = `${page?.[1]} 0 obj\n${changed}\nendobj\n`;
  const second = `${size} 0 obj\n<< /Length ${bar.length} >>\nstream\n${bar}\nendstream\nendobj\n`;
  const entry = (offset: number) => `${String(offset).padStart(10, '0')} 00000 n \n`;
  const at = buffer.length;
  const table =
    `xref\n${page?.[1]} 1\n${entry(at)}${size} 1\n${entry(at + first.length)}` +
    `trailer\n<< /Size ${size + 1} /Root ${last(/\/Root (\d+ \d+ R)/g)} ` +
    `/Prev ${last(/startxref\s+(\d+)/g)} >>\n`;
  const end = `startxref\n${at + first.length + second.length}\n%%EOF\n`;
  return pdfFile(
    'vẽ đè.pdf',
    Buffer.concat([buffer, Buffer.from(first + second + table + end, 'latin1')]),
  );
}

/** Signed again and again by a provider that nobody here trusts. */
export async function signedTimes(count: number): Promise<CheckedFile> {
  const now = new Date();
  const authority = await createMockAuthority({ now, keyType: 'p-256' });
  const validity = { notBefore: now, notAfter: new Date(now.getTime() + 30 * DAY_MS) };
  const { signer } = await authority.issuePerson({
    fullName: 'Người Không Quen',
    organization: 'Tổ chức lạ',
    keyType: 'p-256',
    ...validity,
  });
  let pdf: Uint8Array = plainPdf();
  for (let position = 1; position <= count; position += 1) {
    const fieldName = `S${position}`;
    pdf = await signPdf({ pdf, signer, signedAt: now, fieldName, chain: authority.intermediates });
  }
  return pdfFile(`${count} chữ ký.pdf`, pdf);
}

/** One page that nobody signed; `trailer` may claim more of it. */
export function plainPdf(trailer = ''): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    '<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <00> /U <00> >>',
  ];
  let body = '%PDF-1.7\n';
  let table = `xref\n0 5\n0000000000 65535 f \n`;
  for (const [index, text] of objects.entries()) {
    table += `${String(body.length).padStart(10, '0')} 00000 n \n`;
    body += `${index + 1} 0 obj\n${text}\nendobj\n`;
  }
  const end = `trailer\n<< /Size 5 /Root 1 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + end, 'latin1');
}
