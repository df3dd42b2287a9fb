export type Quirks = {
  header?: string;
  /** Between lines, everywhere but in the cross-references. */
  lineEnd?: string;
  /** Behind each entry of the cross-reference table; two bytes where it is as it should be. */
  entryEnd?: string;
  /** Number of the first object, as the table tells it. */
  firstNumber?: number;
  /** Between any two tokens. */
  blank?: string;
  /** Put into the trailer. */
  trailerEntries?: string;
  /** Behind everything. */
  tail?: string;
  size?: number;
};

/** A small PDF with the habits of writers that are not quite right, or not quite usual. */
export function quirkyPdf(quirks: Quirks = {}): Buffer {
  const { header = '%PDF-1.7', lineEnd = '\n', entryEnd = ' \n', blank = ' ' } = quirks;
  const spaced = (text: string) => text.replaceAll(' ', blank).replaceAll('\n', lineEnd);
  const content = 'BT /F1 18 Tf 72 760 Td (Hien Luong) Tj ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>',
    '<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    undefined,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
  ];
  const { firstNumber = 0, trailerEntries = '', tail = '', size = objects.length + 1 } = quirks;
  let body = `${header}${lineEnd}`;
  let entries = `0000000000 65535 f${entryEnd}`;
  for (const [index, text] of objects.entries()) {
    entries += `${String(body.length).padStart(10, '0')} 00000 n${entryEnd}`;
    const stream = `<</Length ${content.length}>>\nstream\n${content}\nendstream`;
    body += spaced(`${index + 1} 0 obj\n`) + (text === undefined ? stream : spaced(text));
    body += spaced('\nendobj\n');
  }
  const start = body.length;
  const table = `xref\n${firstNumber} ${objects.length + 1}\n${entries}trailer\n`;
  const trailer = spaced(`<< /Size ${size} /Root 1 0 R ${trailerEntries}>>\n`);
  const end = spaced(`startxref\n${start}\n`);
  return Buffer.from(`${body}${table}${trailer}${end}%%EOF${tail}`, 'latin1');
}
