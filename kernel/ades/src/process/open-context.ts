import type { TrustAnchor } from '@hien-luong/pki';
import { openRevocationStore } from '../evidence/revocation-store.ts';
import { openJournal } from '../outcome/journal.ts';
import { DEFAULT_POLICY } from '../policy/default-policy.ts';
import type { ValidationPolicy } from '../policy/validation-policy.ts';
import { materialInside } from '../signature/read-token.ts';
import type { SignatureToValidate } from '../signature/signature-to-validate.ts';
import type { ValidationMaterial } from '../signature/validation-material.ts';
import { joinMaterial } from '../signature/validation-material.ts';
import type { ValidationContext } from './validation-context.ts';

export type ValidationQuestion = {
  readonly signature: SignatureToValidate;
  /** Whom to trust, and for what; nobody else is. */
  readonly anchors: readonly TrustAnchor[];
  /** What the verifier has besides the file: CAs, CRLs and OCSP answers from his cache. */
  readonly material?: Partial<ValidationMaterial> | undefined;
  readonly now: Date;
  readonly policy?: ValidationPolicy | undefined;
  /** When the caller himself knows the signature to have existed, as from his own archive. */
  readonly knownAt?: Date | undefined;
};

/** Everything at hand, from file, tokens and caller, put together for one validation. */
export function openContext(question: ValidationQuestion): ValidationContext {
  const { signature, anchors, now, policy = DEFAULT_POLICY } = question;
  const inTokens = signature.timestamps.map(({ token }) => materialInside(token));
  const material = joinMaterial(signature.material, ...inTokens, question.material);
  const once = new Map(material.certificates.map((one) => [one.fingerprintSha256, one]));
  return {
    now,
    policy,
    anchors,
    certificates: [...once.values()],
    revocation: openRevocationStore(material),
    journal: openJournal(),
  };
}
