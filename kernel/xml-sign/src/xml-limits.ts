/** What a reader spends on one document before it refuses. Depth is bounded by libxml2, at 256. */
export type XmlLimits = {
  readonly maxBytes: number;
  /** Start and end tags, comments and processing instructions together. */
  readonly maxMarkup: number;
  readonly maxSignatures: number;
  /** References of one signature. */
  readonly maxReferences: number;
  /** Unsigned properties, and certificates or status answers in each. */
  readonly maxProperties: number;
  /**
   * Canonical bytes that all signatures of the document may cost together: a short document can
   * refer to itself very often.
   */
  readonly maxWork: number;
};

export const DEFAULT_XML_LIMITS: XmlLimits = {
  maxBytes: 32 * 1024 * 1024,
  maxMarkup: 500_000,
  maxSignatures: 64,
  maxReferences: 512,
  maxProperties: 256,
  maxWork: 128 * 1024 * 1024,
};
