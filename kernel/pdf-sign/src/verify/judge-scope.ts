import { createHash } from 'node:crypto';
import { walkPages } from '../document/page-tree.ts';
import type { PlacedSignature } from './check-placement.ts';
import { findCoveredRevision } from './coverage.ts';
import type { JudgedChanges } from './judge-changes.ts';
import { judgeChanges } from './judge-changes.ts';
import type { RevisionHistory } from './revision-history.ts';
import type { SignatureValue } from './signature-value.ts';
import type { Coverage, SignatureCheck, SignatureVerification } from './verification-report.ts';

export type Scope = {
  coverage: Coverage;
  covers: SignatureVerification['covers'];
  laterChanges: JudgedChanges;
  checks: SignatureCheck[];
};

/** Which revision the signer saw, and whether all that came later is allowed to have come. */
export function judgeScope(
  history: RevisionHistory,
  value: SignatureValue,
  placed: PlacedSignature,
): Scope {
  const { revisions } = history;
  const revision = findCoveredRevision(history.document, revisions, placed.end);
  const state = revision === undefined ? undefined : history.stateAt(revision);
  if (revision === undefined || state === undefined) {
    return {
      coverage: 'BROKEN',
      covers: undefined,
      laterChanges: { permitted: [], forbidden: [] },
      checks: [{ name: 'PLACEMENT', ok: false, code: 'COVERAGE_BROKEN' }],
    };
  }
  const changes = history.changesSince(revision);
  const laterChanges = judgeChanges(state, value.dict, changes, value.field.ref);
  const isWhole = revision === revisions.length && changes.length === 0;
  const unchanged = laterChanges.forbidden.length === 0;
  return {
    coverage: isWhole ? 'WHOLE_FILE' : { revision, of: revisions.length },
    covers: {
      revision,
      pageCount: [...walkPages(state)].length,
      bytes: placed.end,
      sha256: sha256(history.document.bytes.subarray(0, placed.end)),
    },
    laterChanges,
    checks: [
      { name: 'PLACEMENT', ok: true },
      unchanged
        ? { name: 'LATER_CHANGES', ok: true }
        : { name: 'LATER_CHANGES', ok: false, code: 'MODIFIED_AFTER_SIGNING' },
    ],
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
