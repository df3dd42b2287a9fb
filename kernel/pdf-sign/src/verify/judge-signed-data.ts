import type { SignedDataReading } from '@hien-luong/ades';
import type { SignedDataVerdict } from '@hien-luong/pki';
import { validatePath } from '@hien-luong/pki';
import { checkStrength } from './check-strength.ts';
import { judgeTimestamps } from './judge-timestamps.ts';
import type { ReadSignature } from './read-signature.ts';
import { isPades } from './read-signature.ts';
import { summarizeSigner } from './signer-summary.ts';
import type {
  CheckCode,
  CheckName,
  SignatureCheck,
  SignatureVerification,
} from './verification-report.ts';
import type { VerifyPdfOptions } from './verify-pdf-options.ts';

/** What cryptography says of a signature, and the time it could be tied to. */
export type Proof = Pick<
  SignatureVerification,
  'level' | 'signer' | 'timestamp' | 'bestTime' | 'judgedAt'
> & { checks: SignatureCheck[] };

/** Judges the CMS over the signed bytes, then its timestamp, then whom the certificate names. */
export function judgeSignedData(
  { value, reading }: ReadSignature & { readonly reading: SignedDataReading },
  options: VerifyPdfOptions,
): Proof {
  const isBaseline = isPades(value);
  const signed = withBinding(reading.verdict, isBaseline);
  const claimed = value.claimedTime ?? signed.signingTime;
  const { signerCertificate } = signed;
  const proof: Proof = {
    level: isBaseline && signed.signingCertificateMatches ? 'B-B' : 'CMS',
    signer: signerCertificate && summarizeSigner(signerCertificate),
    timestamp: undefined,
    bestTime: claimed && { at: claimed, source: 'claimed' },
    judgedAt: options.now,
    checks: [checkOf('SIGNED_DATA', signed.ok ? undefined : signed.reason)],
  };
  return signed.ok ? proveSigner(proof, signed, options) : proof;
}

/** PAdES wants the certificate bound by the signature itself. */
function withBinding(verdict: SignedDataVerdict, required: boolean): SignedDataVerdict {
  if (!verdict.ok || !required || verdict.signingCertificateMatches) return verdict;
  return { ...verdict, ok: false, reason: 'SIGNING_CERTIFICATE_ATTRIBUTE_MISSING' };
}

type SoundSignedData = Extract<SignedDataVerdict, { ok: true }>;

/** A trusted timestamp decides for which time the certificate has to hold; else it is `now`. */
function proveSigner(proof: Proof, signed: SoundSignedData, options: VerifyPdfOptions): Proof {
  const stamped = judgeTimestamps(signed, options);
  const trustedTime = stamped?.summary.trusted ? stamped.summary.genTime : undefined;
  const judgedAt = trustedTime ?? options.now;
  const path = validatePath({
    certificate: signed.signerCertificate,
    intermediates: [...signed.certificates, ...(options.intermediates ?? [])],
    anchors: options.anchors,
    at: judgedAt,
    purpose: 'sign',
  });
  const strength = checkStrength(signed.signerCertificate, signed.weakDigest);
  const checks = [
    ...proof.checks,
    checkOf('STRENGTH', strength),
    checkOf('CERTIFICATE_PATH', path.ok ? undefined : path.reason),
    ...(stamped ? [checkOf('TIMESTAMP', stamped.fault)] : []),
  ];
  return {
    ...proof,
    level: trustedTime !== undefined && proof.level === 'B-B' ? 'B-T' : proof.level,
    timestamp: stamped?.summary,
    bestTime: trustedTime ? { at: trustedTime, source: 'timestamp' } : proof.bestTime,
    judgedAt,
    checks,
  };
}

export function checkOf(name: CheckName, code: CheckCode | undefined): SignatureCheck {
  return code === undefined ? { name, ok: true } : { name, ok: false, code };
}
