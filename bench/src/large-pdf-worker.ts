import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendSignature, extendPdf, signPdf, verifyPdf } from '@hien-luong/pdf-sign';
import type { LargeFileFigures } from './large-pdf.bench.ts';
import { openSigningStand } from './signing-stand.ts';

/** Started by `large-pdf.bench.ts`: does one step to one file and prints what it took. */
const [task = 'read', mebibytes = '200'] = process.argv.slice(2);
const stand = await openSigningStand('p-256', 'p-256');
const { authority, identity, timestamp } = stand;
const { anchors } = authority;
const signing = { signer: identity.signer, chain: [...authority.intermediates], timestamp };
const folder = mkdtempSync(join(tmpdir(), 'hien-luong-large-'));
const path = join(folder, 'large.pdf');
try {
  writeLargePdf(path, Number(mebibytes) * 2 ** 20);
  if (task === 'archive' || task === 'verify') {
    appendFileSync(path, await appendSignature({ ...order(), pdf: readFileSync(path) }));
  }
  if (task === 'verify') writeFileSync(path, await archive(readFileSync(path)));
  console.log(JSON.stringify(await measure()));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<LargeFileFigures> {
  // In a process that has seen no large file before, so that nothing waits to be collected.
  globalThis.gc?.();
  const pdf = readFileSync(path);
  const beforeMiB = process.memoryUsage.rss() / 2 ** 20;
  let peakMiB = beforeMiB;
  const look = () => {
    peakMiB = Math.max(peakMiB, process.memoryUsage.rss() / 2 ** 20);
  };
  const started = performance.now();
  const result = await step(pdf);
  look();
  const ms = performance.now() - started;
  if (result === undefined) throw new Error(task);
  return { ms, beforeMiB, peakMiB };
}

async function step(pdf: Uint8Array): Promise<unknown> {
  switch (task) {
    case 'append':
      appendFileSync(path, await appendSignature({ ...order(), pdf }));
      return true;
    case 'sign':
      return signPdf({ ...order(), pdf });
    case 'archive':
      return archive(pdf);
    case 'verify':
      return verifyPdf({ pdf, anchors, now: new Date() }).overall === 'TOTAL_PASSED' || undefined;
    default:
      return pdf.length;
  }
}

function order() {
  return { ...signing, signedAt: new Date() };
}

async function archive(pdf: Uint8Array): Promise<Uint8Array> {
  const evidence = stand.evidence();
  const now = new Date();
  const result = await extendPdf({
    level: 'LTA',
    pdf,
    anchors,
    collectedAt: now,
    timestamp,
    ...evidence,
  });
  if (!result.ok) throw new Error(result.reason);
  return result.pdf;
}

/** One page and one stream that nothing compresses, as a scan is. */
function writeLargePdf(target: string, bytes: number): void {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>',
    '<< /Type /Page /Parent 2 0 R /Resources << >> >>',
  ];
  let body = '%PDF-1.7\n';
  const offsets: number[] = [];
  for (const [index, text] of objects.entries()) {
    offsets.push(body.length);
    body += `${index + 1} 0 obj\n${text}\nendobj\n`;
  }
  offsets.push(body.length);
  body += `4 0 obj\n<< /Length ${bytes} >>\nstream\n`;
  const tail = '\nendstream\nendobj\n';
  const start = body.length + bytes + tail.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const table = `xref\n0 5\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size 5 /Root 1 0 R >>\n`;
  writeFileSync(target, body, 'latin1');
  const block = Buffer.alloc(2 ** 20, 0x55);
  for (let left = bytes; left > 0; left -= block.length) {
    appendFileSync(target, block.subarray(0, Math.min(left, block.length)));
  }
  appendFileSync(target, `${tail}${table}startxref\n${start}\n%%EOF\n`);
}
