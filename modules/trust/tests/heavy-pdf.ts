/** A PDF with so many pages, sound and slow to walk through, as somebody with bad intentions sends. */
export function heavyPdf(pages: number): Uint8Array {
  const texts: string[] = ['%PDF-1.7\n'];
  const offsets: number[] = [];
  let length = texts[0]?.length ?? 0;
  const add = (text: string) => {
    const object = `${offsets.length + 1} 0 obj\n${text}\nendobj\n`;
    offsets.push(length);
    texts.push(object);
    length += object.length;
  };
  const kids = Array.from({ length: pages }, (_, index) => `${index + 4} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [3 0 R] >> >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`);
  add('<< /FT /Sig /T (S) >>');
  for (let page = 0; page < pages; page++) {
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] /A [${'1 '.repeat(40)}] >>`);
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  texts.push(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries.join('')}`);
  texts.push(
    `trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
  );
  return Buffer.from(texts.join(''), 'latin1');
}
