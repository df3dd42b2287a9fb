import { createHash } from 'node:crypto';
import {
  type Appearance,
  type FieldValue,
  type SignedPdf,
  signPdf,
  type TextField,
} from '@hien-luong/pdf-sign';
import {
  type AuthorizedScope,
  appendAudit,
  newId,
  type Platform,
  type Tx,
} from '@hien-luong/platform';
import { requestTimestamp } from '../adapters/request-timestamp.ts';
import type { OpenedKey } from './opened-key.ts';
import { rememberChoice } from './remember-choice.ts';
import { trustTx } from './tables.ts';

/** What is signed and what its page shows. */
export type PlacedSignature = {
  pdf: Uint8Array;
  fieldName: string;
  appearance?: Appearance | undefined;
  /** Empty fields for a later signer to fill, such as number and date. */
  textFields?: readonly TextField[] | undefined;
  fieldValues?: readonly FieldValue[] | undefined;
  reason?: string | undefined;
  location?: string | undefined;
};

export type SignedFile = { pdf: SignedPdf; sha256: string; evidenceId: string };

export type SignatureOrder = PlacedSignature & {
  act: 'sign' | 'seal' | 'sealAttachment' | 'sealCopy';
};

/** A signature that nothing is known of yet outside this program. */
export type MadeSignature = {
  act: SignatureOrder['act'];
  before: Uint8Array;
  pdf: SignedPdf;
  token: Uint8Array;
};

type MadeEvidence = {
  act: SignatureOrder['act'] | 'sealContainer';
  before: Uint8Array;
  after: Uint8Array;
  token: Uint8Array;
};

/** Signs with an opened key at level B-T, keeps the evidence and leaves an audit record. */
export async function applySignature(
  platform: Platform,
  tx: Tx,
  scope: AuthorizedScope,
  key: OpenedKey,
  order: SignatureOrder,
): Promise<SignedFile> {
  const made = await makeSignature(platform, key, order);
  return await recordSignature(platform, tx, scope, key, made);
}

/** The signature alone; whoever makes it records it in the same transaction. */
export async function makeSignature(
  platform: Platform,
  key: OpenedKey,
  { act, ...placed }: SignatureOrder,
): Promise<MadeSignature> {
  let token: Uint8Array = new Uint8Array();
  const pdf = await signPdf({
    ...placed,
    signer: key.signer,
    chain: key.chain,
    signedAt: platform.clock.now(),
    timestamp: async (imprint) => {
      token = await requestTimestamp(platform, key.store, imprint);
      return token;
    },
  });
  return { act, before: placed.pdf, pdf, token };
}

/** Evidence, the audit record, and by what this person signed last. */
export async function recordSignature(
  platform: Platform,
  tx: Tx,
  scope: AuthorizedScope,
  key: OpenedKey,
  { act, before, pdf, token }: MadeSignature,
): Promise<SignedFile> {
  const made = { act, before, after: pdf, token };
  return { pdf, ...(await recordEvidence(platform, tx, scope, key, made)) };
}

/** What was signed and what came of it, whatever its form. */
export async function recordEvidence(
  platform: Platform,
  tx: Tx,
  scope: AuthorizedScope,
  key: OpenedKey,
  { act, after, before, token }: MadeEvidence,
): Promise<{ sha256: string; evidenceId: string }> {
  const evidence = {
    agency_id: scope.agencyId,
    id: newId(),
    act,
    person_id: scope.personId,
    post_id: scope.postId,
    certificate_id: key.certificateId,
    sha256_before: sha256Of(before),
    sha256_after: sha256Of(after),
    status_source: key.statusSource,
    ocsp_response: key.ocspResponse,
    timestamp_token: token,
    way: key.way,
  };
  await trustTx(tx).insertInto('trust.evidence').values(evidence).execute();
  await rememberChoice(tx, scope, key, key, platform.clock.now());
  await appendAudit(tx, scope, {
    action: `trust.${act}`,
    subject: { type: 'certificate', id: key.certificateId },
    detail: {
      evidenceId: evidence.id,
      way: key.way,
      before: evidence.sha256_before,
      after: evidence.sha256_after,
    },
  });
  return { sha256: evidence.sha256_after, evidenceId: evidence.id };
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
