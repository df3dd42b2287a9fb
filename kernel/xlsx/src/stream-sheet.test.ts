import { expect, test } from 'vitest';
import { readSheet } from './read-sheet.ts';
import { streamSheet } from './stream-sheet.ts';

async function* rowsOf(count: number): AsyncGenerator<string[]> {
  yield ['Số', 'Trích yếu'];
  for (let index = 1; index < count; index += 1) yield [`0${index}`, `=Về việc số ${index} <&>`];
}

async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}

test('rows that come one after the other are read back, text as text', async () => {
  const pieces = await collect(streamSheet({ name: 'Sổ', rows: rowsOf(5000), widths: [8, 60] }));
  const { rows } = readSheet(Buffer.concat(pieces), { maxRows: 6000 });
  expect(rows).toHaveLength(5000);
  expect(rows[4999]?.cells.get(0)?.text).toBe('04999');
  expect(rows[4999]?.cells.get(1)).toMatchObject({ text: '=Về việc số 4999 <&>', kind: 'text' });
});

test('pieces leave while rows still come, so that none has to wait for the last', async () => {
  let drawn = 0;
  async function* counted() {
    for await (const row of rowsOf(20_000)) {
      drawn += 1;
      yield row;
    }
  }
  const drawnAt: number[] = [];
  for await (const piece of streamSheet({ name: 'Sổ', rows: counted() })) {
    if (piece.length > 0) drawnAt.push(drawn);
  }
  expect(drawnAt[0]).toBeLessThan(2000);
  expect(drawnAt.at(-1)).toBe(20_000);
});

test('the same rows give the same bytes', async () => {
  const [one, two] = await Promise.all(
    [1, 2].map(() => collect(streamSheet({ name: 'Sổ', rows: rowsOf(10) }))),
  );
  expect(Buffer.concat(one!)).toEqual(Buffer.concat(two!));
});
