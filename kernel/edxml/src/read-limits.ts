/** What a reader spends on one packet before it refuses. Sizes are bytes. */
export type ReadLimits = {
  maxBytes: number;
  /** Everything but the attachments' encoded contents; this part becomes a tree in memory. */
  maxMarkupBytes: number;
  maxDepth: number;
  maxElements: number;
  maxAttachments: number;
  /** Size of one attachment, decoded and unpacked. */
  maxAttachmentBytes: number;
  /** Unpacked to packed size, judged above 8 MB only: small files may be as dull as they like. */
  maxRatio: number;
};

const MB = 1024 * 1024;

export const DEFAULT_LIMITS: ReadLimits = {
  maxBytes: 300 * MB,
  maxMarkupBytes: 16 * MB,
  maxDepth: 40,
  maxElements: 200_000,
  maxAttachments: 200,
  maxAttachmentBytes: 250 * MB,
  maxRatio: 200,
};
