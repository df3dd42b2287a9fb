import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Rect } from '../rules/document-boxes.ts';
import { attachmentSignatureLine } from './attachment-signature-line.ts';
import { drawSeal, sealBoxBeside } from './draw-seal.ts';
import { drawSignature } from './draw-signature.ts';
import { drawTextLine } from './draw-text-line.ts';
import { millimetres } from './millimetres.ts';
import { cornerBox, placeBoxes } from './place-boxes.ts';

const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;
const rect: Rect = [0, 0, 153, 68];

/** Pixels as `[r, g, b]`, of a page rendered on white. */
function pixelsOf(pdf: Uint8Array): [number, number, number][] {
  const { stdout } = spawnSync('pdftoppm', ['-r', '72', '-'], {
    input: pdf,
    maxBuffer: 1 << 26,
  });
  const header = /^P6\s+\d+\s+\d+\s+255\s/u.exec(stdout.subarray(0, 40).toString('latin1'))![0]
    .length;
  const pixels: [number, number, number][] = [];
  for (let at = header; at + 2 < stdout.length; at += 3)
    pixels.push([stdout[at]!, stdout[at + 1]!, stdout[at + 2]!]);
  return pixels;
}

test('a person always has the same signature, and two people have two', () => {
  const [once, again, other] = ['a', 'a', 'b'].map((id) => Buffer.from(drawSignature(id, rect)));
  expect(once!.equals(again!)).toBe(true);
  expect(once!.equals(other!)).toBe(false);
});

test.skipIf(!hasPoppler)('the signature is blue and the seal red, and nothing else', () => {
  const inked = (pdf: Uint8Array) => pixelsOf(pdf).filter(([r, g, b]) => Math.min(r, g, b) < 160);
  const signature = inked(drawSignature('a', rect));
  expect(signature.length).toBeGreaterThan(50);
  expect(signature.every(([r, , b]) => b > r + 30)).toBe(true);
  const seal = inked(drawSeal({ name: 'Sở Nội vụ', parentName: 'Ủy ban nhân dân tỉnh Quảng Trị' }));
  expect(seal.length).toBeGreaterThan(200);
  expect(seal.every(([r, , b]) => r > b + 30)).toBe(true);
});

test.skipIf(!hasPoppler)('the seal is 36 mm across and a line as large as its box', () => {
  const sizeOf = (pdf: Uint8Array) =>
    /Page size:\s+([\d.]+) x ([\d.]+)/u
      .exec(spawnSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' }).stdout)!
      .slice(1, 3)
      .map(Number);
  expect(sizeOf(drawSeal({ name: 'Sở Nội vụ', parentName: null }))[0]).toBeCloseTo(
    millimetres(36),
    0,
  );
  expect(sizeOf(drawTextLine('123456789', [9, 9, 34, 14], { size: 13 }))).toEqual([34, 14]);
});

test.skipIf(!hasPoppler)(
  'a number too long for its box is set smaller instead of running out of it',
  () => {
    const { stdout } = spawnSync('pdftotext', ['-bbox', '-', '-'], {
      input: drawTextLine('12345678', [0, 0, 34, 14], { size: 13 }),
      encoding: 'utf8',
    });
    const [left, right] = ['xMin', 'xMax'].map((name) =>
      Number(
        new RegExp(`word ${name === 'xMin' ? '' : '.*'}${name}="(-?[\\d.]+)"`, 'u').exec(
          stdout,
        )![1],
      ),
    );
    expect(left).toBeGreaterThanOrEqual(-0.5);
    expect(right).toBeLessThanOrEqual(34.5);
  },
);

test('a file of its own says which document it belongs to and when it was signed, in our zone', () => {
  expect(attachmentSignatureLine('15/QĐ-UBND', new Date('2021-02-04T20:10:10Z'))).toBe(
    '15/QĐ-UBND; 05-02-2021; 03:10:10; +07:00',
  );
});

test('a PDF from elsewhere is signed at the foot of its last page and numbered on its first', () => {
  const boxes = placeBoxes([
    { width: 595, height: 842 },
    { width: 842, height: 595 },
  ]);
  expect(boxes.signature.page).toBe(2);
  expect(boxes.number.page).toBe(1);
  for (const {
    page,
    rect: [x, y, width, height],
  } of [boxes.signature, boxes.seal, boxes.number, boxes.day!]) {
    const [right, top] = page === 1 ? [595, 842] : [842, 595];
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(right);
    expect(y + height).toBeLessThanOrEqual(top);
  }
});

test('the corner of an attachment is at the top right, within the page', () => {
  const {
    page,
    rect: [x, y, width, height],
  } = cornerBox({ width: 595, height: 842 });
  expect(page).toBe(1);
  expect(x + width).toBeGreaterThan(550);
  expect(x + width).toBeLessThan(595);
  expect(y + height).toBeGreaterThan(800);
});

test('a seal never leaves the page on the left', () => {
  expect(sealBoxBeside({ page: 1, rect: [10, 100, 60, 60] }).rect[0]).toBe(0);
});
