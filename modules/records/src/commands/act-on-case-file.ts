import { type AuthorizedScope, appendAudit, type Platform, type Tx } from '@hien-luong/platform';
import type { CaseFileAct } from '../contract/index.ts';
import { actorOf } from '../data/actor-of.ts';
import {
  appendCaseFile,
  type CaseFileRecord,
  getCaseFileRecord,
  standingOf,
} from '../data/case-file-record.ts';
import { findCaseFileRefusal } from '../policy.ts';
import { RecordsError } from '../records-error.ts';
import type { NewCaseFileAction } from '../rules/case-file-action.ts';
import type { CaseFileFacts } from '../rules/fold-case-file.ts';

export type Versioned = { id: string; version: number };
export type Changed = { id: string; version: number };

type Decision = (call: {
  tx: Tx;
  record: CaseFileRecord;
  now: Date;
}) => Promise<NewCaseFileAction> | NewCaseFileAction;

/**
 * One act on a case file as one transaction: locked, the version that the person saw compared, the
 * right to the act judged, and only then decided. Throws `CASE_FILE_NOT_FOUND`, `CASE_FILE_STALE`,
 * `NOT_IN_STATE` or a refusal, and what `decide` throws.
 */
export async function actOnCaseFile(
  platform: Platform,
  scope: AuthorizedScope,
  { id, version }: Versioned,
  act: CaseFileAct,
  decide: Decision,
): Promise<CaseFileFacts> {
  return platform.db.write(scope, async (tx) => {
    const now = platform.clock.now();
    const record = await getCaseFileRecord(tx, scope, id, { lock: true, now });
    checkVersion(record.facts, version);
    checkMayAct(record.facts, scope, act, now);
    const action = await decide({ tx, record, now });
    const facts = await appendCaseFile(tx, record, { ...action, actor: actorOf(scope), at: now });
    await appendAudit(tx, scope, {
      action: `records.${action.action}`,
      subject: { type: 'caseFile', id },
      detail: { symbol: facts.symbol, year: facts.year, version: facts.version },
    });
    return facts;
  });
}

function checkVersion({ version }: CaseFileFacts, seen: number): void {
  if (version === seen) return;
  throw new RecordsError('CASE_FILE_STALE', `seen in version ${seen}, now ${version}`, {
    details: { seen, current: version },
  });
}

/** Throws the refusal of the policy. */
export function checkMayAct(
  facts: CaseFileFacts,
  scope: AuthorizedScope,
  act: CaseFileAct,
  now: Date,
): void {
  const refusal = findCaseFileRefusal(act, standingOf(facts, now), scope);
  if (refusal === undefined) return;
  throw new RecordsError(refusal, `${act} while ${facts.state}`, {
    details: { act, state: facts.state, symbol: facts.symbol },
  });
}
