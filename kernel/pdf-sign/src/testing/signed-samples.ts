import { signPdf } from '../sign/sign-pdf.ts';
import type { TestPdfOptions } from './build-test-pdf.ts';
import { buildTestPdf } from './build-test-pdf.ts';
import { NOW, signingWith, testAuthority, timestampBy } from './test-authority.ts';

/** A sheet of the rectangle's size with a filled square, as appearance in tests. */
export function appearanceSheet(width = 160, height = 60): Buffer {
  const content = `1 0 0 rg 0 0 ${width} ${height} re f`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 ${width} ${height}] >>`,
    '<< /Type /Page /Parent 2 0 R /Resources << >> /Contents 4 0 R >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ];
  let body = '%PDF-1.7\n';
  let table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const [index, text] of objects.entries()) {
    table += `${String(body.length).padStart(10, '0')} 00000 n \n`;
    body += `${index + 1} 0 obj\n${text}\nendobj\n`;
  }
  const trailer = `trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + trailer, 'latin1');
}

/** A file that the leader signed with an empty number field, at level B-T. */
export function leaderSigned(options: TestPdfOptions = {}): Promise<Uint8Array> {
  return leaderSignedOver(buildTestPdf(options));
}

/** The same after the clerk filled in the number and sealed it. */
export function sealed(options: TestPdfOptions = {}): Promise<Uint8Array> {
  return sealedOver(buildTestPdf(options));
}

/** Both signatures over a file of any origin. */
export async function sealedOver(pdf: Uint8Array): Promise<Uint8Array> {
  const { authority, agency } = await testAuthority();
  return signPdf({
    ...signingWith(authority, agency.signer),
    pdf: await leaderSignedOver(pdf),
    timestamp: timestampBy(authority, NOW),
    appearance: { page: 1, rect: [260, 280, 100, 100], pdf: appearanceSheet(100, 100) },
    fieldValues: [{ name: 'number', value: '15/QĐ-UBND', appearance: appearanceSheet(100, 20) }],
  });
}

async function leaderSignedOver(pdf: Uint8Array): Promise<Uint8Array> {
  const { authority, leader } = await testAuthority();
  return signPdf({
    ...signingWith(authority, leader['p-256'].signer),
    pdf,
    timestamp: timestampBy(authority, NOW),
    appearance: { page: 1, rect: [320, 300, 160, 60], pdf: appearanceSheet() },
    textFields: [{ name: 'number', page: 1, rect: [72, 700, 100, 20] }],
  });
}
