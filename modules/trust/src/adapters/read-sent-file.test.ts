import { expect, test } from 'vitest';
import { readSentFile } from './read-sent-file.ts';

const PDF = Buffer.from('%PDF-1.7 \u0000\u00ff', 'latin1');

async function asForm(form: FormData): Promise<[Uint8Array, string]> {
  const sent = new Response(form);
  return [new Uint8Array(await sent.arrayBuffer()), sent.headers.get('content-type') ?? ''];
}

test.each(['uploadfile', 'file', 'Tệp'])('a form names its file %s', async (name) => {
  const form = new FormData();
  form.set('SessionId', 'x');
  form.set(name, new Blob([PDF], { type: 'application/pdf' }), 'Công văn.pdf');
  expect(Buffer.from((await readSentFile(...(await asForm(form))))!)).toEqual(PDF);
});

test('a bare body is the file', async () => {
  expect(await readSentFile(PDF, 'application/pdf')).toBe(PDF);
  expect(await readSentFile(PDF, '')).toBe(PDF);
});

test('a form without a file, a broken one and nothing have none', async () => {
  const form = new FormData();
  form.set('file', 'text');
  expect(await readSentFile(...(await asForm(form)))).toBeUndefined();
  expect(await readSentFile(PDF, 'multipart/form-data; boundary=x')).toBeUndefined();
  expect(await readSentFile(undefined, 'application/pdf')).toBeUndefined();
  expect(await readSentFile(new Uint8Array(), 'application/pdf')).toBeUndefined();
});
