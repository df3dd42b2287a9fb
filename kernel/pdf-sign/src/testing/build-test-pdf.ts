import { deflateSync } from 'node:zlib';

export type TestPdfOptions = {
  form?: 'table' | 'stream' | 'hybrid';
  pages?: number;
  /** `/Annots` of each page as an object of its own. */
  indirectAnnots?: boolean;
  /** Text drawn on the first page, ASCII. */
  text?: string;
  /** Further objects, numbered from 100 in this order. */
  extra?: readonly string[];
  /** Put into the catalog as it is. */
  catalogEntries?: string;
  /** Put into each page as it is; its `/Contents` takes the place of the page's own. */
  pageEntries?: string;
};

/** A small PDF written by hand in one of the three forms of cross-reference. */
export function buildTestPdf(options: TestPdfOptions = {}): Buffer {
  const { form = 'table', extra = [] } = options;
  const objects = new Map<number, string>(baseObjects(options));
  for (const [index, text] of extra.entries()) objects.set(100 + index, text);
  if (form === 'table') return writeWithTable(objects);
  return writeWithStream(objects, form === 'hybrid');
}

function baseObjects(options: TestPdfOptions): [number, string][] {
  const { pages = 1, indirectAnnots = false, text = 'Hien Luong' } = options;
  const kids = Array.from({ length: pages }, (_, i) => `${10 + 2 * i} 0 R`);
  const objects: [number, string][] = [
    [1, `<< /Type /Catalog /Pages 2 0 R ${options.catalogEntries ?? ''}>>`],
    [2, `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} /MediaBox [0 0 595 842] >>`],
    [3, '<< /Font << /F1 4 0 R >> >>'],
    [4, '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>'],
    [5, '<< /Title (Test) /Producer (hand) >>'],
    [6, '[]'],
  ];
  for (let i = 0; i < pages; i++) {
    const content = `BT /F1 18 Tf 72 760 Td (${text} ${i + 1}) Tj ET`;
    const annots = indirectAnnots ? '/Annots 6 0 R' : '';
    const { pageEntries = '' } = options;
    const contents = pageEntries.includes('/Contents') ? '' : `/Contents ${11 + 2 * i} 0 R`;
    objects.push(
      [
        10 + 2 * i,
        `<< /Type /Page /Parent 2 0 R /Resources 3 0 R ${contents} ${annots} ${pageEntries}>>`,
      ],
      [11 + 2 * i, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`],
    );
  }
  return objects;
}

const HEADER = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';

function writeWithTable(objects: ReadonlyMap<number, string>): Buffer {
  const { body, offsets } = writeBodies(objects);
  const size = Math.max(...objects.keys()) + 1;
  let table = `xref\n0 ${size}\n0000000000 65535 f \n`;
  for (let num = 1; num < size; num++) {
    const offset = offsets.get(num);
    table +=
      offset === undefined
        ? '0000000000 00000 f \n'
        : `${String(offset).padStart(10, '0')} 00000 n \n`;
  }
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + trailer, 'latin1');
}

/** All that is no stream goes into one object stream. */
function writeWithStream(objects: ReadonlyMap<number, string>, hybrid: boolean): Buffer {
  const packed = [...objects].filter(([, text]) => !text.includes('stream\n'));
  const size = Math.max(...objects.keys()) + 3;
  const container = size - 2;
  const loose = new Map([...objects].filter(([, text]) => text.includes('stream\n')));
  loose.set(container, objectStream(packed));
  const { body, offsets } = writeBodies(loose);
  const rows: [num: number, type: number, a: number, b: number][] = [
    ...[...offsets].map(([num, offset]): [number, number, number, number] => [num, 1, offset, 0]),
    ...packed.map(([num], i): [number, number, number, number] => [num, 2, container, i]),
  ];
  const start = body.length;
  const xref = xrefStream(rows, size, start);
  if (!hybrid) {
    return Buffer.from(`${body}${xref}startxref\n${start}\n%%EOF\n`, 'latin1');
  }
  const tableAt = start + xref.length;
  const free = `xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size ${size} /Root 1 0 R /XRefStm ${start} >>\n`;
  return Buffer.from(`${body}${xref}${free}startxref\n${tableAt}\n%%EOF\n`, 'latin1');
}

function objectStream(packed: readonly [number, string][]): string {
  let header = '';
  let data = '';
  for (const [num, text] of packed) {
    header += `${num} ${data.length} `;
    data += `${text}\n`;
  }
  const bytes = deflateSync(Buffer.from(header + data, 'latin1')).toString('latin1');
  const dict = `<< /Type /ObjStm /N ${packed.length} /First ${header.length} /Filter /FlateDecode /Length ${bytes.length} >>`;
  return `${dict}\nstream\n${bytes}\nendstream`;
}

/** Rows with the PNG "up" predictor, as most writers encode them. */
function xrefStream(
  rows: [num: number, type: number, a: number, b: number][],
  size: number,
  at: number,
): string {
  const self = size - 1;
  const all = [...rows, [self, 1, at, 0] as const].toSorted((a, b) => a[0] - b[0]);
  const raw = Buffer.alloc(all.length * 7);
  let above = Buffer.alloc(6);
  for (const [i, [, type, a, b]] of all.entries()) {
    const row = Buffer.alloc(6);
    row.writeUInt8(type, 0);
    row.writeUInt32BE(a, 1);
    row.writeUInt8(b, 5);
    raw[i * 7] = 2;
    for (let k = 0; k < 6; k++) raw[i * 7 + 1 + k] = ((row[k] ?? 0) - (above[k] ?? 0)) & 0xff;
    above = row;
  }
  const index = all.map(([num]) => `${num} 1`).join(' ');
  const bytes = deflateSync(raw).toString('latin1');
  const parameters = '/DecodeParms << /Predictor 12 /Columns 6 >>';
  const dict = `<< /Type /XRef /Size ${size} /W [1 4 1] /Index [${index}] /Root 1 0 R /Info 5 0 R /Filter /FlateDecode ${parameters} /Length ${bytes.length} >>`;
  return `${self} 0 obj\n${dict}\nstream\n${bytes}\nendstream\nendobj\n`;
}

function writeBodies(objects: ReadonlyMap<number, string>) {
  let body = HEADER;
  const offsets = new Map<number, number>();
  for (const [num, text] of objects) {
    offsets.set(num, body.length);
    body += `${num} 0 obj\n${text}\nendobj\n`;
  }
  return { body, offsets };
}

/** Appends a revision with a table, by hand: what an attacker or another program would do. */
export function appendRawRevision(pdf: Uint8Array, objects: ReadonlyMap<number, string>): Buffer {
  const base = Buffer.from(pdf);
  const text = base.toString('latin1');
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? '0';
  const sizes = [...text.matchAll(/\/Size (\d+)/g)].map((match) => Number(match[1]));
  const size = Math.max(...sizes, ...[...objects.keys()].map((num) => num + 1));
  let body = '';
  let table = 'xref\n';
  for (const [num, object] of objects) {
    table += `${num} 1\n${String(base.length + body.length).padStart(10, '0')} 00000 n \n`;
    body += `${num} 0 obj\n${object}\nendobj\n`;
  }
  const start = base.length + body.length;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R /Info 5 0 R /Prev ${previous} >>\n`;
  const tail = `${body}${table}${trailer}startxref\n${start}\n%%EOF\n`;
  return Buffer.concat([base, Buffer.from(tail, 'latin1')]);
}
