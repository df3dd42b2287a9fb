import { simplePdf } from '../simple-pdf.ts';

/** A page of the size of a signature that says in print that nothing here is real. */
export function demoSignatureSheet(width: number, height: number): Uint8Array {
  const lines = ['CHU KY MO PHONG', 'DEMO, khong co gia tri'];
  const size = Math.min(11, width / 14);
  const text = lines
    .map((line, index) => {
      const y = height / 2 + (0.6 - index * 1.3) * size;
      return `BT /F1 ${size.toFixed(1)} Tf 4 ${y.toFixed(1)} Td (${line}) Tj ET`;
    })
    .join('\n');
  const content = `0.1 0.25 0.6 rg 0.1 0.25 0.6 RG 1 1 ${width - 2} ${height - 2} re S\n${text}`;
  return simplePdf(width, height, content);
}
