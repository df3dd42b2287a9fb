export interface Clock {
  now(): Date;
}

/** The machine's clock; everything else is handed a `Clock` or a `now`. */
export const systemClock: Clock = { now: () => new Date() };
