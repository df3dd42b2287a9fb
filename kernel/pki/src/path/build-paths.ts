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

type Search = {
  readonly cas: ReadonlyMap<string, readonly Certificate[]>;
  readonly anchors: ReadonlyMap<string, readonly TrustAnchor[]>;
  stepsLeft: number;
};

/**
 * Yields the chains of names from the certificate to an anchor, likeliest first. Nothing is
 * verified here; key identifiers only decide which candidate is tried first.
 * @spec RFC 4158 §2
 */
export function* buildPaths(search: PathSearch): Generator<CandidatePath> {
  const { certificate, intermediates, anchors } = search;
  const once = new Map(intermediates.map((ca) => [ca.fingerprintSha256, ca]));
  yield* extend([certificate], {
    cas: Map.groupBy(once.values(), ({ subject }) => nameKey(subject)),
    anchors: Map.groupBy(anchors, (anchor) => nameKey(anchor.certificate.subject)),
    stepsLeft: MAX_STEPS,
  });
}

function* extend(certificates: readonly Certificate[], search: Search): Generator<CandidatePath> {
  const last = certificates.at(-1);
  if (last === undefined || certificates.length > MAX_PATH_LENGTH) return;
  if (search.stepsLeft-- <= 0) return;
  // RFC 5280 §4.1.2.4: an issuer has a name; whoever has none cannot be told from others.
  if (last.issuer.length === 0) return;
  const issuer = nameKey(last.issuer);
  for (const anchor of search.anchors.get(issuer) ?? []) yield { certificates, anchor };
  const inPath = new Set(certificates.map(({ fingerprintSha256 }) => fingerprintSha256));
  const candidates = (search.cas.get(issuer) ?? [])
    .filter(({ fingerprintSha256 }) => !inPath.has(fingerprintSha256))
    .toSorted((a, b) => likelihood(b, last) - likelihood(a, last));
  for (const candidate of candidates) yield* extend([...certificates, candidate], search);
}

function likelihood(issuer: Certificate, certificate: Certificate): number {
  const wanted = certificate.extensions.authorityKeyIdentifier;
  return wanted !== undefined && wanted === issuer.extensions.subjectKeyIdentifier ? 1 : 0;
}
