/**
 * Fills an empty text field of a signed file by an appended revision that nobody signs, as anybody
 * on the way of a document could.
 */
export function fillUnsigned(pdf: Uint8Array, field: string, value: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const named = text.lastIndexOf(`/T (${field})`);
  if (named < 0) throw new Error(`no field ${field}`);
  const begin = text.lastIndexOf(' 0 obj', named);
  const number = Number(/(\d+)$/.exec(text.slice(0, begin))?.[1]);
  const body = text.slice(begin + ' 0 obj'.length, text.indexOf('endobj', named)).trim();
  const filled = `${body.slice(0, body.lastIndexOf('>>'))}/V (${value}) >>`;
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1];
  const size = [...text.matchAll(/\/Size (\d+)/g)].at(-1)?.[1];
  const root = [...text.matchAll(/\/Root (\d+ \d+ R)/g)].at(-1)?.[1];
  const id = [...text.matchAll(/\/ID ?(\[[^\]]*\])/g)].at(-1)?.[1];
  const object = `${number} 0 obj\n${filled}\nendobj\n`;
  const offset = String(pdf.length).padStart(10, '0');
  const entries = `/Size ${size} /Root ${root} /Prev ${start}${id ? ` /ID ${id}` : ''}`;
  const table = `xref\n${number} 1\n${offset} 00000 n \ntrailer\n<< ${entries} >>\n`;
  const end = `startxref\n${pdf.length + object.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(`${object}${table}${end}`, 'latin1')]);
}
