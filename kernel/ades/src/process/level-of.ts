import { pathLinks } from '../blocks/path-links.ts';
import type { CertificateOutcome } from '../blocks/validate-certificate.ts';
import { objectIdOf } from '../signature/object-id.ts';
import { materialInside } from '../signature/read-token.ts';
import type { SignatureToValidate } from '../signature/signature-to-validate.ts';
import type { BaselineLevel, JudgedTimestamp } from './signature-validation.ts';
import { isArchive } from './validate-long-term.ts';
import type { ValidationContext } from './validation-context.ts';

/**
 * The baseline level that is proven: B-T by a valid timestamp over the signature; B-LT where the
 * file carries the chains of signer and clock and status information for all of them; B-LTA where
 * a valid archive or document timestamp covers those.
 * @spec EN 319 102-1 §4.3
 */
export function levelOf(
  signature: SignatureToValidate,
  timestamps: readonly JudgedTimestamp[],
  signer: CertificateOutcome | undefined,
  context: ValidationContext,
): BaselineLevel {
  if (!signature.baseline || !signature.formatCheck.ok) return 'NONE';
  const value = objectIdOf(signature.signatureValue ?? new Uint8Array());
  const overSignature = timestamps.filter(
    ({ final, timestamp }) => final.status === 'PASSED' && timestamp.covers.includes(value),
  );
  if (overSignature.length === 0) return 'B-B';
  const clocks = overSignature
    .filter(({ timestamp }) => timestamp.kind === 'signature')
    .map(({ basic }) => basic.certificate);
  const hasAll = (objects: ReadonlySet<string>) =>
    [signer, ...clocks].every((outcome) => isDocumented(outcome, objects, context));
  if (!hasAll(carriedBy(signature))) return 'B-T';
  const archived = overSignature.some(
    ({ timestamp }) => isArchive(timestamp.kind) && hasAll(coveredBy(signature, timestamp.covers)),
  );
  return archived ? 'B-LTA' : 'B-LT';
}

/** CAs between holder and anchor, and some status information about each below the anchor. */
function isDocumented(
  outcome: CertificateOutcome | undefined,
  objects: ReadonlySet<string>,
  { revocation }: ValidationContext,
): boolean {
  if (outcome?.anchor === undefined || outcome.path.length < 2) return false;
  return pathLinks(outcome.path, outcome.anchor).every((link) => {
    const isThere = link.index === 0 || objects.has(link.certificate.fingerprintSha256);
    const hasStatus = revocation
      .statementsAbout(link)
      .some(({ parts }) => parts.every(({ id }) => objects.has(id)));
    return isThere && hasStatus;
  });
}

function carriedBy({ material, timestamps }: SignatureToValidate): ReadonlySet<string> {
  const inTokens = timestamps.map(({ token }) => materialInside(token));
  const certificates = [material, ...inTokens].flatMap((one) => one.certificates);
  return new Set([
    ...certificates.map(({ fingerprintSha256 }) => fingerprintSha256),
    ...[material, ...inTokens].flatMap(({ crls }) => crls.map(objectIdOf)),
    ...material.ocspResponses.map(objectIdOf),
  ]);
}

/** What is inside a covered token is covered with it. */
function coveredBy(
  { timestamps }: SignatureToValidate,
  covers: readonly string[],
): ReadonlySet<string> {
  const covered = new Set(covers);
  for (const { token } of timestamps) {
    if (!covered.has(objectIdOf(token))) continue;
    const { certificates, crls } = materialInside(token);
    for (const { fingerprintSha256 } of certificates) covered.add(fingerprintSha256);
    for (const crl of crls) covered.add(objectIdOf(crl));
  }
  return covered;
}
