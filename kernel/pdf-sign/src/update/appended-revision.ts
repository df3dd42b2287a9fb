/** A revision that stands behind a file: together they are the new file. */
export type AppendedRevision = {
  /** The file before, which is never copied for looking at it. */
  readonly base: Uint8Array;
  readonly appended: Buffer;
};

export function joinRevision({ base, appended }: AppendedRevision): Uint8Array {
  const whole = Buffer.allocUnsafe(base.length + appended.length);
  whole.set(base);
  whole.set(appended, base.length);
  return whole;
}
