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
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 ${width} ${height}] >>`,
    '<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.7\n';
  let table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const [index, object] of objects.entries()) {
    table += `${String(body.length).padStart(10, '0')} 00000 n \n`;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\n`;
  return Buffer.from(`${body}${table}${trailer}startxref\n${body.length}\n%%EOF\n`, 'latin1');
}
