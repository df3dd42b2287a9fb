import type { ObjectId, TimestampToValidate } from '@hien-luong/ades';
import { objectIdOf } from '@hien-luong/ades';
import type { HashAlgorithm } from '@hien-luong/pki';
import { digestOf, PkiError, parseTimestampInfo } from '@hien-luong/pki';
import type { ByteSpan } from '../archive/validation-data.ts';
import { covers } from '../archive/validation-data.ts';
import type { FileEvidence } from './file-evidence.ts';
import type { ReadSignature } from './read-signature.ts';

/**
 * The timestamps that say something about a signature: those over its value, and the document
 * timestamps whose bytes include it.
 * @spec EN 319 142-1 §5.4.3
 */
export function listTimestamps(
  signature: ReadSignature,
  all: readonly ReadSignature[],
  evidence: FileEvidence,
): readonly TimestampToValidate[] {
  const own = listSignatureTimestamps(signature);
  const later = all.filter(
    (other) => other.value.type === 'DOCUMENT_TIMESTAMP' && isCoveredBy(signature, other),
  );
  return [...own, ...later.map((stamp) => documentTimestamp(stamp, all, evidence))];
}

/** A document timestamp with everything in the file that it covers. */
export function documentTimestamp(
  stamp: ReadSignature,
  all: readonly ReadSignature[],
  { data }: FileEvidence,
): TimestampToValidate {
  const signatures = all.filter((other) => isCoveredBy(other, stamp));
  const stored = [...data.certificates, ...data.crls, ...data.ocspResponses].filter(({ span }) =>
    covers({ covered: spansOf(stamp) }, span),
  );
  return {
    id: stamp.value.field.name,
    kind: 'document',
    token: stamp.placed.cms,
    imprint: compareImprint(stamp.placed.cms, stamp.digestOfSigned),
    covers: [
      ...signatures.flatMap(({ inside }) => inside),
      ...stored.map(({ sha256 }): ObjectId => sha256),
    ],
  };
}

/** The signed attributes bind the certificate by digest, so the value proves that it existed. */
function listSignatureTimestamps({ value, reading }: ReadSignature): TimestampToValidate[] {
  const { signatureValue, signingCertificate, binding, verdict } = reading ?? {};
  if (signatureValue === undefined) return [];
  const bound = binding === 'bound' ? [signingCertificate?.fingerprintSha256 ?? ''] : [];
  return (verdict?.timestampTokens ?? []).map((token, index) => ({
    id: `${value.field.name} T${index + 1}`,
    kind: 'signature',
    token,
    imprint: compareImprint(token, (algorithm) => digestOf(algorithm, signatureValue)),
    covers: [objectIdOf(signatureValue), ...bound],
  }));
}

function compareImprint(
  token: Uint8Array,
  digest: (algorithm: HashAlgorithm) => Uint8Array,
): TimestampToValidate['imprint'] {
  try {
    const { imprint } = parseTimestampInfo(token);
    if (imprint.hashAlgorithm === undefined) return 'unsupported';
    const same = Buffer.compare(digest(imprint.hashAlgorithm), imprint.digest) === 0;
    return same ? 'match' : 'mismatch';
  } catch (error) {
    if (error instanceof PkiError) return 'mismatch';
    throw error;
  }
}

function isCoveredBy({ value }: ReadSignature, stamp: ReadSignature): boolean {
  const { contents } = value;
  return contents !== undefined && covers({ covered: spansOf(stamp) }, contents);
}

function spansOf({ value, placed }: ReadSignature): readonly [ByteSpan, ByteSpan] {
  const { start = 0, end = 0 } = value.contents ?? {};
  return [
    { start: 0, end: start },
    { start: end, end: placed.end },
  ];
}
