/** A rectangle on a page, in points from the page's bottom left corner as PDF counts them. */
export type PageBox = { page: number; rect: Rect };
export type Rect = readonly [x: number, y: number, width: number, height: number];

export const POINTS_PER_MM = 72 / 25.4;
export const A4_HEIGHT = 297 * POINTS_PER_MM;

export function millimetres(length: number): number {
  return length * POINTS_PER_MM;
}
