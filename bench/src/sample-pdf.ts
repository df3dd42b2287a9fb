import { PDF, rgb } from '@libpdf/core';

/** A one-page PDF of about the size asked for, made by the library we are measured against. */
export async function samplePdf(bytes: number): Promise<Uint8Array> {
  const pdf = PDF.create();
  const page = pdf.addPage({ size: 'a4' });
  page.drawText('Benchmark', { x: 72, y: 700, size: 14, color: rgb(0, 0, 0) });
  const bare = await pdf.save();
  const padding = bytes - bare.length;
  if (padding <= 0) return bare;
  pdf.setSubject('x'.repeat(padding));
  return pdf.save();
}
