import type {
  Certificate,
  CertificateList,
  RevocationEvidence,
  RevocationStatus,
  TrustAnchor,
} from '@hien-luong/pki';
import { judgeRevocation, PkiError, parseCrl, sameName, verifyOcspResponse } from '@hien-luong/pki';
import { signatureUse } from '../signature/algorithm-use.ts';
import { objectIdOf } from '../signature/object-id.ts';
import type { ValidationMaterial } from '../signature/validation-material.ts';
import type { RevocationStatement } from './revocation-statement.ts';

/** A certificate under the issuer and the anchor that a path gave it. */
export type CertificateInPath = {
  readonly certificate: Certificate;
  readonly issuer: Certificate;
  readonly anchor: TrustAnchor;
};

/** All CRLs and OCSP answers at hand, asked about a certificate. */
export type RevocationStore = {
  /** Newest first; only what the issuer or its delegate really signed and what is in scope. */
  statementsAbout(question: CertificateInPath): readonly RevocationStatement[];
};

type Sources = {
  readonly crls: readonly CertificateList[];
  readonly ocspResponses: readonly Uint8Array[];
  readonly certificates: readonly Certificate[];
};

/** A file may carry any number of lists; so many times are looked at, the newest ones. */
const MAX_TIMES = 64;

/** @spec EN 319 102-1 §5.2.6.4 */
export function openRevocationStore(material: ValidationMaterial): RevocationStore {
  const sources: Sources = {
    crls: onceEach(material.crls).flatMap(readCrl),
    ocspResponses: onceEach(material.ocspResponses),
    certificates: material.certificates,
  };
  const known = new Map<string, readonly RevocationStatement[]>();
  return {
    statementsAbout(question) {
      const { certificate, issuer, anchor } = question;
      const key = [certificate, issuer, anchor.certificate]
        .map(({ fingerprintSha256 }) => fingerprintSha256)
        .join(':');
      const statements = known.get(key) ?? readStatements(question, sources);
      known.set(key, statements);
      return statements;
    },
  };
}

function onceEach(objects: readonly Uint8Array[]): readonly Uint8Array[] {
  return [...new Map(objects.map((der) => [objectIdOf(der), der])).values()];
}

function readCrl(der: Uint8Array): CertificateList[] {
  try {
    return [parseCrl(der)];
  } catch (error) {
    if (error instanceof PkiError) return [];
    throw error;
  }
}

/**
 * What was known whenever something new became known: old lists serve for old times, so the status
 * is judged as of the issuance of each.
 */
function readStatements(
  question: CertificateInPath,
  sources: Sources,
): readonly RevocationStatement[] {
  const statements = new Map<string, RevocationStatement>();
  for (const at of issuanceTimes(question, sources)) {
    const issued = ({ thisUpdate }: CertificateList) => thisUpdate.getTime() === at.getTime();
    const statement =
      judgeAsOf(at, question, { ...sources, crls: sources.crls.filter(issued) }) ??
      // A list of changes, or one of some reasons only, needs those that were issued before.
      judgeAsOf(at, question, sources);
    if (statement === undefined) continue;
    statements.set(statement.parts.map(({ id }) => id).join(), statement);
  }
  return withFinalRevocation(
    [...statements.values()].toSorted((a, b) => a.thisUpdate.getTime() - b.thisUpdate.getTime()),
  );
}

function judgeAsOf(
  at: Date,
  question: CertificateInPath,
  { crls, ocspResponses, certificates: intermediates }: Sources,
): RevocationStatement | undefined {
  const exact = { at, asOf: at, clockSkewMs: 0 };
  return statementOf(
    judgeRevocation({ ...question, ...exact, intermediates, crls, ocspResponses }),
  );
}

/** Only a hold is ever lifted: whoever calls a revoked certificate good later is not believed. */
function withFinalRevocation(
  oldestFirst: readonly RevocationStatement[],
): readonly RevocationStatement[] {
  let final: RevocationStatement['revocation'];
  return oldestFirst
    .map((statement) => {
      const { revocation } = statement;
      if (revocation !== undefined && revocation.reason !== 'certificateHold') final ??= revocation;
      return final === undefined ? statement : { ...statement, revocation: final };
    })
    .toReversed();
}

function issuanceTimes(
  { certificate, issuer }: CertificateInPath,
  { crls, ocspResponses }: Sources,
): readonly Date[] {
  const ofLists = crls
    .filter(
      (crl) =>
        sameName(crl.issuer, certificate.issuer) || crl.issuingDistributionPoint?.indirectCrl,
    )
    .map(({ thisUpdate }) => thisUpdate);
  const ofAnswers = ocspResponses.flatMap((response) => {
    const verdict = verifyOcspResponse({
      response,
      certificate,
      issuer,
      at: certificate.notBefore,
      clockSkewMs: Number.POSITIVE_INFINITY,
    });
    return verdict.ok ? [verdict.thisUpdate] : [];
  });
  const times = new Set([...ofLists, ...ofAnswers].map((time) => time.getTime()));
  return [...times]
    .toSorted((a, b) => b - a)
    .slice(0, MAX_TIMES)
    .map((time) => new Date(time));
}

function statementOf(status: RevocationStatus): RevocationStatement | undefined {
  if (status.status === 'unknown') return undefined;
  const { evidence } = status;
  const [first] = evidence;
  const wasThere = evidence.every(
    ({ signer, thisUpdate }) => thisUpdate >= signer.notBefore && thisUpdate <= signer.notAfter,
  );
  if (first === undefined || !wasThere) return undefined;
  const issued = evidence.map(({ thisUpdate }) => thisUpdate.getTime());
  const hasDelta = evidence.some(({ kind }) => kind === 'deltaCrl');
  const ends = evidence.flatMap(({ nextUpdate }) => nextUpdate?.getTime() ?? []);
  return {
    parts: evidence.map(partOf),
    thisUpdate: new Date(hasDelta ? Math.max(...issued) : Math.min(...issued)),
    nextUpdate: ends.length === evidence.length ? new Date(Math.min(...ends)) : undefined,
    revocation: status.status === 'revoked' ? status : undefined,
  };
}

function partOf({ kind, sha256, signer, signatureAlgorithm }: RevocationEvidence) {
  const { hash = 'unknown', scheme = 'unknown' } = signatureAlgorithm ?? {};
  const algorithm = signatureUse(hash, scheme, signer.publicKey);
  return { kind, id: sha256, issuer: signer, algorithm };
}
