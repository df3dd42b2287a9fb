import {
  type PdfLimits,
  type PdfVerification,
  type SignatureVerification,
  type SignerSummary,
  verifyPdf,
} from '@hien-luong/pdf-sign';
import { type Certificate, validatePath } from '@hien-luong/pki';
import type { Platform } from '@hien-luong/platform';
import { askStatus, type OnlineStatus } from '../adapters/ask-status.ts';
import type { Outcome } from '../contract/index.ts';
import { type Judgement, type RevocationKnowledge, weighRevocation } from '../rules/revocation.ts';
import { hasUnsignedChanges } from '../rules/unsigned-changes.ts';
import { findRegisteredHolders, type RegisteredHolder } from './registered-holders.ts';
import { readTrustStore, type TrustStore } from './trust-store.ts';

export type JudgedSignature = {
  verification: SignatureVerification;
  /** Undefined for a certificate that is not in our register. */
  holder: RegisteredHolder | undefined;
  judgement: Judgement;
};

export type JudgedPdf = {
  verification: PdfVerification;
  signatures: readonly JudgedSignature[];
  /** Something was filled in after the last signature. */
  unsignedChanges: boolean;
};

const OUTCOMES: Record<SignatureVerification['indication'], Outcome> = {
  TOTAL_PASSED: 'valid',
  INDETERMINATE: 'indeterminate',
  TOTAL_FAILED: 'invalid',
};

/**
 * Verifies all signatures of a PDF against our anchors and adds what is known of revocation.
 * Throws `PdfSignError` for what cannot be read as a PDF.
 */
export async function judgeSignatures(
  platform: Platform,
  pdf: Uint8Array,
  { store, limits }: { store?: TrustStore | undefined; limits?: PdfLimits | undefined } = {},
): Promise<JudgedPdf> {
  const trusted = store ?? (await readTrustStore(platform));
  const verification = verifyPdf({ pdf, ...trusted, now: platform.clock.now(), limits });
  const holders = await findRegisteredHolders(
    platform,
    verification.signatures.flatMap(({ signer }) => signer?.fingerprint ?? []),
  );
  // At once, and each certificate once: a silent CA makes a file with many signatures wait no longer.
  const ask = askEachOnce(platform);
  const signatures = await Promise.all(
    verification.signatures.map(async (signature): Promise<JudgedSignature> => {
      const holder = signature.signer && holders.get(signature.signer.fingerprint);
      const judgement = await judgeOne(ask, trusted, signature, holder);
      return { verification: signature, holder, judgement };
    }),
  );
  return { verification, signatures, unsignedChanges: findUnsigned(verification) };
}

function findUnsigned({ signatures }: PdfVerification): boolean {
  return hasUnsignedChanges(
    signatures.map(({ type, covers, laterChanges }) => ({
      type,
      revision: covers?.revision ?? 0,
      permittedChanges: laterChanges.permitted,
    })),
  );
}

type AskStatus = (signer: SignerSummary, issuer: Certificate) => Promise<OnlineStatus | undefined>;

function askEachOnce(platform: Platform): AskStatus {
  const asked = new Map<string, Promise<OnlineStatus | undefined>>();
  return ({ certificate, fingerprint }, issuer) => {
    const answer = asked.get(fingerprint) ?? askStatus(platform, certificate, issuer);
    asked.set(fingerprint, answer);
    return answer;
  };
}

async function judgeOne(
  ask: AskStatus,
  store: TrustStore,
  signature: SignatureVerification,
  holder: RegisteredHolder | undefined,
): Promise<Judgement> {
  const judgement: Judgement = {
    outcome: OUTCOMES[signature.indication],
    subIndication: signature.subIndication ?? null,
  };
  // Nothing about revocation could make a signature better that does not hold by itself.
  if (judgement.outcome !== 'valid' || signature.type === 'DOCUMENT_TIMESTAMP') return judgement;
  const knowledge = await learnRevocation(ask, store, signature, holder);
  const { bestTime } = signature;
  return weighRevocation(
    judgement,
    knowledge,
    bestTime?.source === 'timestamp' ? bestTime.at : undefined,
  );
}

/** The earlier of what the CA and our register say; the register suffices where the CA is silent. */
async function learnRevocation(
  ask: AskStatus,
  store: TrustStore,
  { signer, judgedAt }: SignatureVerification,
  holder: RegisteredHolder | undefined,
): Promise<RevocationKnowledge> {
  if (holder?.revokedAt) return { status: 'revoked', at: holder.revokedAt };
  if (signer === undefined) return { status: 'unknown' };
  const { certificate } = signer;
  const path = validatePath({ certificate, ...store, at: judgedAt, purpose: 'sign' });
  const issuer = path.path?.[1];
  const online = issuer && (await ask(signer, issuer));
  if (online !== undefined) return online;
  return { status: holder ? 'good' : 'unknown' };
}
