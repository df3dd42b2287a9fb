import { createHash } from 'node:crypto';
import type { Rect } from '../rules/document-boxes.ts';
import { compileTypst } from './compile-typst.ts';

type Point = readonly [x: number, y: number];

/**
 * The image of a person's handwritten signature: blue, on a transparent ground. Demo people have
 * none, so a scribble is drawn from the person's id, the same one every time, and says that it is one.
 * @law NĐ 30/2020/NĐ-CP PL.I
 */
export function drawSignature(personId: string, rect: Rect): Uint8Array {
  const [, , width, height] = rect;
  const random = randomOf(personId);
  const strokes = [wave(random, width, height), flourish(random, width, height)];
  return compileTypst('signature', { width, height, strokes, mark: 'mẫu trình diễn' }).pdf;
}

/** Loops from left to right, as of a name written in haste. */
function wave(random: () => number, width: number, height: number): Point[] {
  const loops = 5 + Math.floor(random() * 4);
  const step = (width * 0.7) / loops;
  const points: Point[] = [[width * 0.12, height * (0.45 + random() * 0.2)]];
  for (let loop = 0; loop < loops; loop += 1) {
    const x = width * 0.12 + step * loop;
    const rise = height * (0.06 + random() * 0.34);
    const dip = height * (0.6 + random() * 0.3);
    points.push(
      [x + step * 0.2, rise],
      [x + step * 1.5, dip],
      [x + step, height * (0.42 + random() * 0.2)],
    );
  }
  return points;
}

/** The stroke below the name. */
function flourish(random: () => number, width: number, height: number): Point[] {
  const y = height * (0.72 + random() * 0.12);
  return [
    [width * 0.85, y - height * 0.2],
    [width * 0.6, y + height * 0.1],
    [width * 0.3, y + height * 0.12],
    [width * (0.1 + random() * 0.1), y],
  ];
}

/** Numbers in [0, 1) that depend on the seed alone. */
function randomOf(seed: string): () => number {
  let block = createHash('sha256').update(seed).digest();
  let offset = 0;
  return () => {
    if (offset > block.length - 4) {
      block = createHash('sha256').update(block).digest();
      offset = 0;
    }
    const value = block.readUInt32BE(offset) / 2 ** 32;
    offset += 4;
    return value;
  };
}
