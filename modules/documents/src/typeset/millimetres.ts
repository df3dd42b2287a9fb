const POINTS_PER_MM = 72 / 25.4;

/** Millimetres, as the decree counts, in points, as PDF does. */
export function millimetres(length: number): number {
  return length * POINTS_PER_MM;
}
