/**
 * Something that reads bytes from outside, as `npm run fuzz` tries it. A package exports
 * `fuzzTargets` from `fuzz/targets.ts`.
 */
export type FuzzTarget = {
  /** Unique in the house, in kebab-case. */
  readonly name: string;
  /** How inputs are built, so that changes reach beyond the outermost layer. */
  readonly shape: FuzzShape;
  /** Well-formed inputs to begin with; made anew in each process, without files. */
  seeds(): readonly Uint8Array[] | Promise<readonly Uint8Array[]>;
  /** Reads the input; must return or throw a known error, soon. */
  run(input: Uint8Array): void | Promise<void>;
  /** Whether an error is one by which the reader refuses what it cannot read. */
  knownError(error: unknown): boolean;
};

/** `der` is a tree of values, `text` has words and brackets; anything else is `bytes`. */
export type FuzzShape = 'der' | 'text' | 'bytes';
