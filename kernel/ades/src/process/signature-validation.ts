import type { Certificate, TrustAnchor } from '@hien-luong/pki';
import type { Revoked, StatusGap } from '../blocks/check-statuses.ts';
import type { WeakMaterial } from '../blocks/find-weak-material.ts';
import type { ProofOfExistence } from '../evidence/proofs-of-existence.ts';
import type { RevocationStatement } from '../evidence/revocation-statement.ts';
import type { Conclusion } from '../outcome/conclusion.ts';
import type { Indication, SubIndication } from '../outcome/indication.ts';
import type { BlockReport } from '../outcome/journal.ts';
import type { SignatureToValidate } from '../signature/signature-to-validate.ts';
import type { BestSignatureTime } from './best-signature-time.ts';
import type { TimestampOutcome } from './validate-timestamp.ts';

/** What the signature holds, proven: a timestamp that is not valid raises no level. */
export type BaselineLevel = 'NONE' | 'B-B' | 'B-T' | 'B-LT' | 'B-LTA';

/** A timestamp with what became of it in the end, past validation included. */
export type JudgedTimestamp = TimestampOutcome & { readonly final: Conclusion };

/** The answer about one signature. */
export type SignatureValidation = {
  readonly signature: SignatureToValidate;
  readonly indication: Indication;
  /** Undefined for TOTAL_PASSED only. */
  readonly subIndication: SubIndication | undefined;
  /** The process whose answer this is. */
  readonly process: 'BASIC' | 'WITH_TIME' | 'LONG_TERM';
  readonly validatedAt: Date;
  readonly bestSignatureTime: BestSignatureTime;
  readonly level: BaselineLevel;
  /** From the signer to the anchor; empty where no chain was found. */
  readonly path: readonly Certificate[];
  readonly anchor: TrustAnchor | undefined;
  /** Status information about the path, from the anchor's side. */
  readonly statements: readonly RevocationStatement[];
  readonly revoked: Revoked | undefined;
  /** Whose status must be asked for, where that is what is missing. */
  readonly gap: StatusGap | undefined;
  readonly weak: readonly WeakMaterial[];
  readonly timestamps: readonly JudgedTimestamp[];
  readonly proofs: readonly ProofOfExistence[];
  /** Up to when the proof can be kept up by a further timestamp; undefined where nothing is proven. */
  readonly provableUntil: Date | undefined;
  readonly blocks: readonly BlockReport[];
  readonly policy: { readonly id: string; readonly version: string; readonly sha256: string };
};
