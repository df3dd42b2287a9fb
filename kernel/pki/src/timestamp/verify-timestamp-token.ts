import type { HashAlgorithm } from '../algorithm/hash-algorithm.ts';
import { digestOf } from '../algorithm/hash-algorithm.ts';
import type { Certificate } from '../certificate/certificate.ts';
import type { SignedDataFault } from '../cms/verify-signed-data.ts';
import { verifySignedData } from '../cms/verify-signed-data.ts';
import { bytesEqual } from '../hex.ts';
import { OID } from '../oids.ts';
import type { PathFault } from '../path/path-fault.ts';
import type { TrustAnchor } from '../path/trust-anchor.ts';
import { validatePath } from '../path/validate-path.ts';
import { PkiError } from '../pki-error.ts';
import type { TimestampInfo } from './timestamp-info.ts';
import { parseTimestampContent } from './timestamp-info.ts';

export type TimestampFault =
  | SignedDataFault
  | PathFault
  | 'TIMESTAMP_MALFORMED'
  | 'IMPRINT_ALGORITHM_UNSUPPORTED'
  /** The token is about other data. */
  | 'IMPRINT_MISMATCH';

export type TimestampCheck = {
  readonly token: Uint8Array;
  /** What was timestamped: whole, in pieces, or as a digest by the algorithm of the token. */
  readonly data?: Uint8Array | readonly Uint8Array[];
  readonly digestData?: (algorithm: HashAlgorithm) => Uint8Array;
  readonly anchors: readonly TrustAnchor[];
  readonly intermediates?: readonly Certificate[];
  /** When the authority's certificate must hold; the token's own time unless a later proof says. */
  readonly at?: Date;
};

/** `info` and `tsaCertificate` on failure are what the token claims, for display only. */
export type TimestampVerdict =
  | {
      readonly ok: true;
      readonly info: TimestampInfo;
      readonly genTime: Date;
      readonly tsaCertificate: Certificate;
      readonly path: readonly Certificate[];
      readonly anchor: TrustAnchor;
      /** The imprint is SHA-1, no longer proof of anything by itself. */
      readonly weakImprint: boolean;
    }
  | {
      readonly ok: false;
      readonly reason: TimestampFault;
      readonly info?: TimestampInfo;
      readonly tsaCertificate?: Certificate;
    };

/**
 * Whether a trusted authority says that this data existed at `genTime`.
 * @spec RFC 3161 §2.4.2
 * @spec EN 319 102-1 §5.4
 */
export function verifyTimestampToken(check: TimestampCheck): TimestampVerdict {
  const signed = verifySignedData({
    cms: check.token,
    attached: true,
    contentType: OID.timestampInfo,
    certificates: check.intermediates ?? [],
  });
  if (!signed.ok) return { ok: false, reason: signed.reason };
  const tsaCertificate = signed.signerCertificate;
  const info = findInfo(signed.content);
  if (info === undefined) return { ok: false, reason: 'TIMESTAMP_MALFORMED', tsaCertificate };
  const imprintFault = checkImprint(check, info);
  if (imprintFault !== undefined) return { ok: false, reason: imprintFault, info, tsaCertificate };
  const trust = validatePath({
    certificate: tsaCertificate,
    intermediates: [...signed.certificates, ...(check.intermediates ?? [])],
    anchors: check.anchors,
    at: check.at ?? info.genTime,
    purpose: 'timestamp',
  });
  if (!trust.ok) return { ok: false, reason: trust.reason, info, tsaCertificate };
  const weakImprint = info.imprint.hashAlgorithm === 'sha1';
  const { path, anchor } = trust;
  return { ok: true, info, genTime: info.genTime, tsaCertificate, path, anchor, weakImprint };
}

function findInfo(content: Uint8Array | undefined): TimestampInfo | undefined {
  if (content === undefined) return undefined;
  try {
    return parseTimestampContent(content);
  } catch (error) {
    if (error instanceof PkiError) return undefined;
    throw error;
  }
}

/** The imprint is that of our data. */
function checkImprint(check: TimestampCheck, info: TimestampInfo): TimestampFault | undefined {
  const { hashAlgorithm, digest } = info.imprint;
  if (hashAlgorithm === undefined) return 'IMPRINT_ALGORITHM_UNSUPPORTED';
  const { data, digestData } = check;
  const pieces = data instanceof Uint8Array ? [data] : data;
  const actual = pieces ? digestOf(hashAlgorithm, ...pieces) : digestData?.(hashAlgorithm);
  return actual && bytesEqual(actual, digest) ? undefined : 'IMPRINT_MISMATCH';
}
