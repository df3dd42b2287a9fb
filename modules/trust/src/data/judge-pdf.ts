import { createHash } from 'node:crypto';
import { type PdfLimits, PdfSignError, type SignerKind } from '@hien-luong/pdf-sign';
import { type Platform, platformAt } from '@hien-luong/platform';
import type { HolderKind, SignatureVerdict, Verdict } from '../contract/index.ts';
import { worstOutcome } from '../rules/revocation.ts';
import { type JudgedPdf, type JudgedSignature, judgeSignatures } from './judge-signatures.ts';
import { readTrustStore } from './trust-store.ts';
import { verdictCacheOf } from './verdict-cache.ts';

/**
 * The judgement on one file, in the words of the contract; of anything, be it a PDF or not. The
 * same content is judged anew after a minute, since certificates may have been revoked. With
 * `forget` neither the file nor anything about it stays in memory.
 */
export async function judgePdf(
  platform: Platform,
  bytes: Uint8Array,
  options: { at?: Date; forget?: boolean; limits?: PdfLimits } = {},
): Promise<Verdict> {
  const then = options.at ? platformAt(platform, options.at) : platform;
  const store = await readTrustStore(platform);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const now = then.clock.now();
  const cache = options.forget ? undefined : verdictCacheOf(platform.config);
  const known = cache?.find(`${sha256}\n${store.version}`, now);
  if (known !== undefined) return known;
  const common = { checkedAt: now.toISOString(), sha256 };
  const judged = await describe(() =>
    judgeSignatures(then, bytes, { store, limits: options.limits }),
  );
  const verdict = { ...judged, ...common };
  cache?.keep(`${sha256}\n${store.version}`, now, verdict);
  return verdict;
}

type Finding = Pick<Verdict, 'outcome' | 'signatures' | 'problem'>;

async function describe(judge: () => Promise<JudgedPdf>): Promise<Finding> {
  try {
    return toFinding(await judge());
  } catch (error) {
    if (!(error instanceof PdfSignError)) throw error;
    return { outcome: 'indeterminate', signatures: [], problem: error.code };
  }
}

function toFinding({ verification, signatures, unsignedChanges }: JudgedPdf): Finding {
  const listed = signatures.map((signature) => toVerdict(signature, verification.revisions));
  if (verification.strayDictionaries > 0) {
    return { outcome: 'invalid', signatures: listed, problem: 'SIGNATURE_REMOVED' };
  }
  const outcome = worstOutcome(listed.map((signature) => signature.outcome));
  if (unsignedChanges && outcome === 'valid') {
    return { outcome: 'indeterminate', signatures: listed, problem: 'UNSIGNED_CHANGES' };
  }
  return {
    outcome,
    signatures: listed,
    problem: listed.length === 0 ? 'NOT_SIGNED' : null,
  };
}

const KINDS: Record<SignerKind, HolderKind> = {
  PERSON: 'person',
  AGENCY: 'agency',
  UNKNOWN: 'unknown',
};

function toVerdict(judged: JudgedSignature, revisionCount: number): SignatureVerdict {
  const { verification, holder, judgement } = judged;
  const { signer, bestTime, coverage, covers, laterChanges } = verification;
  return {
    fieldName: verification.fieldName,
    ...judgement,
    holderKind: holder?.kind ?? (signer ? KINDS[signer.kind] : 'unknown'),
    holderId: holder?.holderId ?? null,
    signer: signer?.commonName ?? signer?.subject ?? '',
    organisation: signer?.organisation ?? '',
    issuer: signer?.issuer ?? '',
    serialNumber: signer?.serialNumber ?? '',
    signedAt: bestTime?.at.toISOString() ?? null,
    timeSource: bestTime?.source ?? 'none',
    level: verification.level,
    coversWholeFile: coverage === 'WHOLE_FILE',
    revision: covers?.revision ?? 0,
    revisionCount,
    permittedChanges: kindsOf(laterChanges.permitted),
    forbiddenChanges: kindsOf(laterChanges.forbidden),
    checks: verification.checks.map((check) => ({
      code: check.ok ? check.name : check.code,
      ok: check.ok,
    })),
  };
}

function kindsOf(changes: readonly { kind: string }[]): string[] {
  return [...new Set(changes.map(({ kind }) => kind))];
}
