import { expect, test } from 'vitest';
import { draftPreviewUrl, fileUrl } from './file-url.ts';

test.each([
  '/documents/outgoing/1/files/2',
  '/api/documents/outgoing/1/files/2',
  'documents/outgoing/1/files/2',
])('leads below /api: %s', (path) =>
  expect(fileUrl({ path })).toBe('/api/documents/outgoing/1/files/2'),
);

test('a changed draft has another address', () => {
  expect(draftPreviewUrl({ id: 'a', version: 2 })).not.toBe(
    draftPreviewUrl({ id: 'a', version: 3 }),
  );
});
