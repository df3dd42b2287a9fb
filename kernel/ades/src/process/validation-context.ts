import type { Certificate, TrustAnchor } from '@hien-luong/pki';
import type { RevocationStore } from '../evidence/revocation-store.ts';
import type { Journal } from '../outcome/journal.ts';
import type { ValidationPolicy } from '../policy/validation-policy.ts';

/** What is the same for a signature and all of its timestamps during one validation. */
export type ValidationContext = {
  readonly now: Date;
  readonly policy: ValidationPolicy;
  readonly anchors: readonly TrustAnchor[];
  /** CAs from wherever. */
  readonly certificates: readonly Certificate[];
  readonly revocation: RevocationStore;
  readonly journal: Journal;
};
