import type { TrustAnchor } from '@hien-luong/pki';
import { certificateLimit } from '../blocks/find-weak-material.ts';
import { pathLinks } from '../blocks/path-links.ts';
import type { CertificateOutcome } from '../blocks/validate-certificate.ts';
import { reliableUntil } from '../policy/reliable-until.ts';
import type { ValidationPolicy } from '../policy/validation-policy.ts';
import type { AlgorithmUse } from '../signature/algorithm-use.ts';
import type { SignatureToValidate } from '../signature/signature-to-validate.ts';
import type { JudgedTimestamp } from './signature-validation.ts';
import { isArchive } from './validate-long-term.ts';

/**
 * The latest time for adding a further timestamp that keeps the proof alive: what stands outermost
 * – the newest archive timestamp, else signature and its timestamps – holds until a certificate of
 * its chain or one of its algorithms ends. Undefined where no trusted chain was found.
 * @spec EN 319 102-1 §5.6.2.2
 */
export function provableUntil(
  signer: CertificateOutcome | undefined,
  signature: SignatureToValidate,
  timestamps: readonly JudgedTimestamp[],
  policy: ValidationPolicy,
): Date | undefined {
  const valid = timestamps.filter(({ final }) => final.status === 'PASSED');
  const [outermost] = valid
    .filter(({ timestamp }) => isArchive(timestamp.kind))
    .toSorted((a, b) => timeOf(b) - timeOf(a));
  if (outermost !== undefined) return dateOf(endOfStamp(outermost, policy));
  if (signer?.anchor === undefined) return undefined;
  const stamps = valid.filter(({ timestamp }) => timestamp.kind === 'signature');
  return dateOf(
    Math.min(
      endOfChain(signer, signature.algorithms, policy),
      ...stamps.map((stamp) => endOfStamp(stamp, policy)),
    ),
  );
}

function timeOf({ info }: JudgedTimestamp): number {
  return info?.genTime.getTime() ?? 0;
}

function endOfStamp({ basic, signature, info }: JudgedTimestamp, policy: ValidationPolicy): number {
  const imprint: AlgorithmUse = { hash: info?.imprint.hashAlgorithm ?? 'unknown' };
  const algorithms = [...signature.algorithms, imprint];
  return endOfChain(basic.certificate, algorithms, policy);
}

function endOfChain(
  outcome: CertificateOutcome | undefined,
  algorithms: readonly AlgorithmUse[],
  policy: ValidationPolicy,
): number {
  if (outcome?.anchor === undefined) return Number.NEGATIVE_INFINITY;
  const { path, anchor } = outcome;
  const chain = pathLinks(path, anchor).flatMap((link) => [
    link.certificate.notAfter.getTime(),
    certificateLimit(link, policy).until,
  ]);
  const own = algorithms.map((algorithm) => reliableUntil(algorithm, policy));
  return Math.min(endOfAnchor(anchor), ...chain, ...own);
}

function endOfAnchor({ validTo, certificate }: TrustAnchor): number {
  return (validTo ?? certificate.notAfter).getTime();
}

function dateOf(time: number): Date | undefined {
  return Number.isFinite(time) ? new Date(time) : undefined;
}
