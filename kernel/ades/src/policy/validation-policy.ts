import type { ConfigurableConstraint } from '../outcome/constraint.ts';

/** What a constraint that does not hold does: stop, be shown as warning, be noted, or nothing. */
export type ConstraintLevel = 'FAIL' | 'WARN' | 'INFORM' | 'IGNORE';

/** An ISO 8601 instant up to which something is reliable; null while no end is known. */
export type Until = string | null;

/** How old revocation information may be: its own period up to nextUpdate, or so many seconds. */
export type Freshness = 'nextUpdate' | number;

export type FreshnessRule = {
  /** Judged at the present. */
  readonly now: Freshness;
  /**
   * Judged at a time that is proven: 0 wants information issued no earlier than that. It is also how
   * far old information carries when a chain is judged in the past.
   */
  readonly proven: Freshness;
};

export type SignatureLifetime = {
  /** `rsa-pkcs1`, `rsa-pss`, `ecdsa`. */
  readonly scheme: string;
  readonly minBits: number;
  readonly until: Until;
};

/**
 * A hash that no document may use any more and the certificates below certain anchors still do.
 */
export type LegacyCertificateDigest = {
  readonly hash: string;
  /** SHA-256 of anchors, lower-case hex. */
  readonly anchors: readonly string[];
  readonly until: Until;
};

/**
 * The validation constraints as data. What is not listed is not reliable: an algorithm becomes
 * usable by being written here and by nothing else.
 * @spec EN 319 102-1 §5.1.4
 */
export type ValidationPolicy = {
  readonly id: string;
  readonly version: string;
  readonly digests: Readonly<Record<string, Until>>;
  readonly signatures: readonly SignatureLifetime[];
  readonly legacyCertificateDigests: readonly LegacyCertificateDigest[];
  readonly freshness: {
    readonly signer: FreshnessRule;
    readonly authority: FreshnessRule;
    readonly clock: FreshnessRule;
  };
  /** How long after the claimed time a signature may be timestamped; null: no matter. */
  readonly timestampDelaySeconds: number | null;
  readonly levels: Readonly<Record<ConfigurableConstraint, ConstraintLevel>>;
};
