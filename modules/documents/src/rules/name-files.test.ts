import { expect, test } from 'vitest';
import { nameFiles } from './name-files.ts';

const file = { name: 'Công văn.pdf', sha256: 'a' };

test('a file has the number of its document before its name, and keeps the rest', () => {
  expect(nameFiles('12/STTTT-VP', [file])).toEqual([
    { name: '12/STTTT-VP · Công văn.pdf', sha256: 'a' },
  ]);
});

test('of a document without a number it keeps its own', () => {
  expect(nameFiles(undefined, [file])).toEqual([file]);
});
