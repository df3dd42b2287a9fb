import type { SignedDataVerdict } from '@hien-luong/pki';
import { validatePath, verifySignedData } from '@hien-luong/pki';
import type { PlacedSignature } from './check-placement.ts';
import { checkStrength } from './check-strength.ts';
import { judgeTimestamps } from './judge-timestamps.ts';
import type { SignatureValue } from './signature-value.ts';
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

/** Verifies the CMS over the signed bytes, then its timestamp, then whom the certificate names. */
export function judgeSignedData(
  value: SignatureValue,
  placed: PlacedSignature,
  options: VerifyPdfOptions,
): Proof {
  const isPades = value.subFilter === 'ETSI.CAdES.detached';
  const signed = verifySignedData({
    cms: placed.cms,
    content: placed.signedBytes,
    certificates: options.intermediates ?? [],
    signingCertificate: isPades ? 'required' : 'ifPresent',
  });
  const claimed = value.claimedTime ?? signed.signingTime;
  const { signerCertificate } = signed;
  const proof: Proof = {
    level: isPades && signed.signingCertificateMatches ? 'B-B' : 'CMS',
    signer: signerCertificate && summarizeSigner(signerCertificate),
    timestamp: undefined,
    bestTime: claimed && { at: claimed, source: 'claimed' },
    judgedAt: options.now,
    checks: [checkOf('SIGNED_DATA', signed.ok ? undefined : signed.reason)],
  };
  return signed.ok ? proveSigner(proof, signed, options) : proof;
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
