import type { Certificate, SignedDataVerdict, TrustAnchor } from '@hien-luong/pki';
import { OID, PkiError, parseTimestampInfo, verifySignedData } from '@hien-luong/pki';
import type { Evidence } from './evidence.ts';
import { readEvidencePool } from './evidence.ts';
import type { TracedCertificate } from './trace-certificates.ts';
import { certificateTracer } from './trace-certificates.ts';
import type { CoveredSignature } from './validation-data.ts';

/** Everything that a validation of one signature or document timestamp asks for. */
export type TracedSignature = {
  readonly signature: CoveredSignature;
  /** Signer of the signature, or authority of a document timestamp. */
  readonly holder: Certificate | undefined;
  /** When a timestamp says it existed; undefined for a signature without one. */
  readonly provenAt: Date | undefined;
  readonly traced: readonly TracedCertificate[];
};

/** Follows the chains of all signers and timestamps through all evidence there is. */
export function traceSignatures(
  signatures: readonly CoveredSignature[],
  sources: readonly Evidence[],
  anchors: readonly TrustAnchor[],
): TracedSignature[] {
  const parts = signatures.map(readParts);
  const inside = parts.flatMap(({ signed, stamps }) =>
    [signed, ...stamps].map(({ certificates = [] }) => ({
      certificates: certificates.map(({ der }) => der),
    })),
  );
  const roots = { certificates: anchors.map(({ certificate }) => certificate.der) };
  const trusted = new Set(anchors.map(({ certificate }) => certificate.fingerprintSha256));
  const trace = certificateTracer(readEvidencePool(...inside, ...sources, roots), (certificate) =>
    trusted.has(certificate.fingerprintSha256),
  );
  return parts.map(({ signature, signed, stamps, tokens }) => {
    const holders = [signed, ...stamps].flatMap(({ signerCertificate }) => signerCertificate ?? []);
    const traced = new Map<string, TracedCertificate>();
    for (const entry of holders.flatMap(trace)) {
      traced.set(entry.certificate.fingerprintSha256, entry);
    }
    const provenAt = earliestTime(tokens);
    return { signature, holder: signed.signerCertificate, provenAt, traced: [...traced.values()] };
  });
}

function readParts(signature: CoveredSignature) {
  if (signature.type === 'DOCUMENT_TIMESTAMP') {
    const signed = readToken(signature.cms);
    return { signature, signed, stamps: [], tokens: [signature.cms] };
  }
  const signed = readSigned(signature.cms);
  const tokens = signed.timestampTokens ?? [];
  return { signature, signed, stamps: tokens.map(readToken), tokens };
}

/** Read by the verifier for what it finds on the way; the content is judged elsewhere. */
function readSigned(cms: Uint8Array): SignedDataVerdict {
  return verifySignedData({ cms, signingCertificate: 'ifPresent' });
}

function readToken(token: Uint8Array): SignedDataVerdict {
  return verifySignedData({ cms: token, attached: true, contentType: OID.timestampInfo });
}

function earliestTime(tokens: readonly Uint8Array[]): Date | undefined {
  const times = tokens.flatMap((token) => findTime(token) ?? []);
  return times.toSorted((a, b) => a.getTime() - b.getTime())[0];
}

function findTime(token: Uint8Array): Date | undefined {
  try {
    return parseTimestampInfo(token).genTime;
  } catch (error) {
    if (error instanceof PkiError) return undefined;
    throw error;
  }
}
