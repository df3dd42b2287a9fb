import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writePng } from './write-png.ts';

test('a picture of two pixels is a PNG with their colours, a filter byte before each row', () => {
  const rgba = Uint8Array.from([255, 0, 0, 255, 1, 2, 3, 255]);
  const png = writePng({ width: 1, height: 2, rgba });
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBe(1);
  expect(png.readUInt32BE(20)).toBe(2);
  const at = png.indexOf('IDAT');
  const data = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  expect([...inflateSync(data)]).toEqual([0, 255, 0, 0, 0, 1, 2, 3]);
  // The check sum of the last chunk is the same in every PNG.
  expect(png.subarray(-4).toString('hex')).toBe('ae426082');
});
