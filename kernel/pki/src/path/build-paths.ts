import type { Certificate } from '../certificate/certificate.ts';
import { nameKey } from '../name/same-name.ts';
import type { CandidatePath } from './path-step.ts';
import type { TrustAnchor } from './trust-anchor.ts';

export const MAX_PATH_LENGTH = 8;
/** Steps of the search; certificates of one name that issue one another must not keep us busy. */
const MAX_STEPS = 1000;

export type PathSearch = {
  readonly certificate: Certificate;
  readonly intermediates: readonly Certificate[];
  readonly anchors: readonly TrustAnchor[];
};

/**
 * Yields the chains of names from the certificate to an anchor, likeliest first. Nothing is
 * verified here; key identifiers only decide which candidate is tried first.
 * @spec RFC 4158 §2
 */
export function* buildPaths(search: PathSearch): Generator<CandidatePath> {
  const budget = { steps: MAX_STEPS };
  yield* extend(search, [search.certificate], budget);
}

function* extend(
  search: PathSearch,
  certificates: readonly Certificate[],
  budget: { steps: number },
): Generator<CandidatePath> {
  const last = certificates.at(-1);
  if (last === undefined || certificates.length > MAX_PATH_LENGTH) return;
  if (budget.steps-- <= 0) return;
  const issuer = nameKey(last.issuer);
  for (const anchor of search.anchors) {
    if (nameKey(anchor.certificate.subject) === issuer) yield { certificates, anchor };
  }
  const seen = new Set(certificates.map(({ fingerprintSha256 }) => fingerprintSha256));
  const candidates = search.intermediates
    .filter((candidate) => !seen.has(candidate.fingerprintSha256))
    .filter((candidate) => nameKey(candidate.subject) === issuer)
    .toSorted((a, b) => likelihood(b, last) - likelihood(a, last));
  for (const candidate of candidates) yield* extend(search, [...certificates, candidate], budget);
}

function likelihood(issuer: Certificate, certificate: Certificate): number {
  const wanted = certificate.extensions.authorityKeyIdentifier;
  return wanted !== undefined && wanted === issuer.extensions.subjectKeyIdentifier ? 1 : 0;
}
