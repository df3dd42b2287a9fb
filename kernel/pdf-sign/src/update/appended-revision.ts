/** A revision that stands behind a file: together they are the new file. */
export type AppendedRevision = {
  /** The file before, which is never copied for looking at it. */
  readonly base: Uint8Array;
  readonly appended: Buffer;
  /** Both, where they were laid out as one; `appended` is then its end. */
  readonly whole?: Buffer;
};

export function joinRevision({ base, appended, whole: made }: AppendedRevision): Uint8Array {
  if (made !== undefined) return made;
  const whole = Buffer.allocUnsafe(base.length + appended.length);
  whole.set(base);
  whole.set(appended, base.length);
  return whole;
}
