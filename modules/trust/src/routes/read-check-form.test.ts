import { expect, test } from 'vitest';
import { readCheckForm } from './read-check-form.ts';

async function sent(...entries: [string, string | File][]) {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value as string);
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  const type = request.headers.get('content-type') ?? '';
  return { body: new Uint8Array(await request.arrayBuffer()), type };
}

const read = ({ body, type }: { body: Uint8Array<ArrayBuffer>; type: string }) =>
  readCheckForm(body, type);

test('a form gives its file, the name of it, and its fields', async () => {
  const file = new File(['%PDF-1.7'], 'Quyết định số 5.pdf');
  const form = await read(await sent(['file', file], ['revision', '2']));
  expect(Buffer.from(form.file).toString()).toBe('%PDF-1.7');
  expect(form.fileName).toBe('Quyết định số 5.pdf');
  expect(form.fields.get('revision')).toBe('2');
});

test('a PDF may be the body itself', async () => {
  const body = new Uint8Array(Buffer.from('%PDF-1.7'));
  expect(await readCheckForm(body, 'application/pdf')).toMatchObject({ fileName: '' });
});

test('a name loses what would mislead in a page, and is composed', async () => {
  const file = new File(['x'], `a\u202efdp.exe${'d'.repeat(300)}`);
  const { fileName } = await read(await sent(['file', file]));
  expect(fileName.startsWith('afdp.exe')).toBe(true);
  expect(fileName).toHaveLength(255);
});

test.each([
  ['no file', () => sent(['other', 'x']), 'FILE_MISSING'],
  ['an input left empty', () => sent(['file', new File([], '')]), 'FILE_MISSING'],
  ['an empty file', () => sent(['file', new File([], 'a.pdf')]), 'FILE_MISSING'],
  [
    'two files',
    () => sent(['file', new File(['a'], 'a')], ['file', new File(['b'], 'b')]),
    'FORM_INVALID',
  ],
  [
    'eleven fields',
    () => sent(...Array.from({ length: 11 }, (_, n): [string, string] => [`f${n}`, 'x'])),
    'FORM_INVALID',
  ],
  [
    'a form cut off',
    async () => {
      const { body, type } = await sent(['file', new File(['abc'], 'a.pdf')]);
      return { body: body.slice(0, body.length - 20), type };
    },
    'FORM_INVALID',
  ],
  [
    'a form without a boundary',
    async () => ({ body: new Uint8Array([1]), type: 'multipart/form-data' }),
    'FORM_INVALID',
  ],
  [
    'something else',
    async () => ({ body: new Uint8Array([1]), type: 'text/plain' }),
    'FORM_INVALID',
  ],
  ['no type', async () => ({ body: new Uint8Array([1]), type: '' }), 'FORM_INVALID'],
])('%s is refused', async (_, make, code) => {
  await expect(read(await make())).rejects.toMatchObject({ code });
});
