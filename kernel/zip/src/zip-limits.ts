/** What a reader spends on one archive before it refuses. Sizes are bytes. */
export type ZipLimits = {
  readonly maxBytes: number;
  readonly maxEntries: number;
  /** One entry, unpacked. */
  readonly maxEntryBytes: number;
  /** All entries together, unpacked. */
  readonly maxTotalBytes: number;
  /** Unpacked to packed size, judged above 1 MB only: small files may be as dull as they like. */
  readonly maxRatio: number;
};

const MB = 1024 * 1024;

export const DEFAULT_ZIP_LIMITS: ZipLimits = {
  maxBytes: 512 * MB,
  maxEntries: 1000,
  maxEntryBytes: 256 * MB,
  maxTotalBytes: 512 * MB,
  maxRatio: 200,
};
