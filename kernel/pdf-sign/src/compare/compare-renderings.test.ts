import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rewriteObjects, streamObject } from '../testing/attack.ts';
import { appendRawRevision, buildTestPdf } from '../testing/build-test-pdf.ts';
import type { Rendering } from './compare-renderings.ts';
import { compareRenderings } from './compare-renderings.ts';
import { differingAreas } from './differing-areas.ts';

/** White, with black points. */
function picture(
  width: number,
  height: number,
  points: readonly [number, number][] = [],
): Rendering {
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (const [x, y] of points) rgba.set([0, 0, 0, 255], (y * width + x) * 4);
  return { width, height, rgba };
}

describe('differingAreas', () => {
  test('is empty for what looks the same', () => {
    expect(differingAreas(picture(30, 20), picture(30, 20), 16)).toEqual([]);
  });

  test('puts neighbours into one rectangle and strangers into two', () => {
    const later = picture(100, 60, [
      [1, 1],
      [9, 9],
      [90, 50],
    ]);
    expect(differingAreas(picture(100, 60), later, 16)).toEqual([
      { x: 0, y: 0, width: 16, height: 16 },
      { x: 88, y: 48, width: 8, height: 8 },
    ]);
  });

  test('does not run over the edge of the page', () => {
    expect(differingAreas(picture(10, 10), picture(10, 10, [[9, 9]]), 16)).toEqual([
      { x: 8, y: 8, width: 2, height: 2 },
    ]);
  });

  test('puts up with shades, up to the tolerance', () => {
    const shaded = picture(8, 8);
    shaded.rgba[0] = 240;
    expect(differingAreas(picture(8, 8), shaded, 15)).toEqual([]);
    expect(differingAreas(picture(8, 8), shaded, 14)).toHaveLength(1);
  });

  test('covers every point that differs, whatever the picture', () => {
    const point = fc.tuple(fc.nat(36), fc.nat(22));
    fc.assert(
      fc.property(fc.array(point, { maxLength: 20 }), (points) => {
        const areas = differingAreas(picture(37, 23), picture(37, 23, points), 16);
        const held = points.every(([px, py]) =>
          areas.some(
            ({ x, y, width, height }) => px >= x && py >= y && px < x + width && py < y + height,
          ),
        );
        expect(held).toBe(true);
        expect(areas.length <= new Set(points.map(String)).size).toBe(true);
      }),
    );
  });
});

/** Draws a black point for each text that a page's content names, so that no rasteriser is needed. */
function render(pdf: Uint8Array, page: number): Rendering {
  const text = Buffer.from(pdf).toString('latin1');
  const content = text.slice(text.lastIndexOf(`\n${9 + 2 * page} 0 obj`));
  const [, shown = ''] = /\(([^)]*)\) Tj/.exec(content) ?? [];
  return picture(60, 20, [[shown.length, 3]]);
}

describe('compareRenderings', () => {
  test('finds the page that changed', async () => {
    const pdf = rewriteObjects(buildTestPdf({ pages: 3 }), {
      13: () => streamObject('BT (other text) Tj ET'),
    });
    const { differences, complete } = await compareRenderings({ pdf, revision: 1, render });
    expect(complete).toBe(true);
    expect(differences).toMatchObject([{ page: 2, kind: 'CHANGED', width: 60, height: 20 }]);
  });

  test('finds nothing in a revision that shows nothing', async () => {
    const pdf = appendRawRevision(buildTestPdf(), new Map([[70, '<< >>']]));
    expect((await compareRenderings({ pdf, revision: 1, render })).differences).toEqual([]);
  });

  test('names pages that came and went, and says when it did not look at all', async () => {
    const kids = (list: string, count: number) => (text: string) =>
      text.replace(/\/Kids \[[^\]]*\] \/Count \d/, `/Kids [${list}] /Count ${count}`);
    const two = buildTestPdf({ pages: 2 });
    const fewer = rewriteObjects(two, { 2: kids('10 0 R', 1) });
    const more = rewriteObjects(fewer, { 2: kids('10 0 R 12 0 R', 2) });
    const of = async (pdf: Uint8Array, revision: number, maxPages?: number) => {
      const answer = await compareRenderings({ pdf, revision, render, maxPages });
      return [answer.complete, ...answer.differences.map(({ page, kind }) => `${kind} ${page}`)];
    };
    expect(await of(fewer, 1)).toEqual([true, 'REMOVED 2']);
    expect(await of(more, 2)).toEqual([true, 'ADDED 2']);
    expect(await of(more, 1)).toEqual([true]);
    expect(await of(more, 2, 1)).toEqual([false]);
  });

  test('calls a page of another size changed as a whole', async () => {
    const resized = (pdf: Uint8Array) => picture(pdf.length > first.length ? 20 : 10, 10);
    const first = buildTestPdf();
    const pdf = appendRawRevision(first, new Map([[70, '<< >>']]));
    expect((await compareRenderings({ pdf, revision: 1, render: resized })).differences).toEqual([
      {
        page: 1,
        kind: 'CHANGED',
        width: 20,
        height: 10,
        areas: [{ x: 0, y: 0, width: 20, height: 10 }],
      },
    ]);
  });
});
