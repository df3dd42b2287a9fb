/**
 * Appends a revision that puts a black bar onto the first page of a signed file, as a forger would
 * change an amount: the page gets another content stream.
 */
export function drawOver(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const begin = lastPageAt(text);
  const number = Number.parseInt(text.slice(begin), 10);
  const body = text.slice(text.indexOf('<<', begin), text.indexOf('endobj', begin)).trim();
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1];
  const size = Number([...text.matchAll(/\/Size (\d+)/g)].at(-1)?.[1]);
  const root = [...text.matchAll(/\/Root (\d+ \d+ R)/g)].at(-1)?.[1];
  const id = [...text.matchAll(/\/ID ?(\[[^\]]*\])/g)].at(-1)?.[1];
  const content = '0 g 100 500 120 20 re f';
  const changed = body.replace(/\/Contents (\d+ 0 R)/, `/Contents [$1 ${size} 0 R]`);
  const objects = [
    { number, text: changed },
    { number: size, text: `<< /Length ${content.length} >>\nstream\n${content}\nendstream` },
  ];
  let appended = '';
  let table = 'xref\n';
  for (const { number: own, text: object } of objects) {
    const offset = String(pdf.length + appended.length).padStart(10, '0');
    table += `${own} 1\n${offset} 00000 n \n`;
    appended += `${own} 0 obj\n${object}\nendobj\n`;
  }
  const entries = `/Size ${size + 1} /Root ${root} /Prev ${start}${id ? ` /ID ${id}` : ''}`;
  const end = `trailer\n<< ${entries} >>\nstartxref\n${pdf.length + appended.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(appended + table + end, 'latin1')]);
}

/** Where the newest version of the first page begins. */
function lastPageAt(text: string): number {
  const found = [...text.matchAll(/\d+ 0 obj\s*<<(?:(?!endobj)[\s\S])*?\/Type ?\/Page\b(?!s)/g)].at(
    -1,
  );
  if (found?.index === undefined) throw new Error('no page');
  return found.index;
}
