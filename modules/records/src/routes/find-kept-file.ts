import { type AuthorizedScope, appendAudit, type Platform } from '@hien-luong/platform';
import { getCaseFileRecord } from '../data/case-file-record.ts';
import { RecordsError } from '../records-error.ts';
import type { StoredFile } from '../rules/case-file-action.ts';
import type { CaseFileFacts } from '../rules/fold-case-file.ts';

/** An uploaded file of a case file. Throws `CASE_FILE_NOT_FOUND`, `FILE_NOT_FOUND`. */
export function findKeptFile(
  platform: Platform,
  scope: AuthorizedScope,
  { fileId, id }: { id: string; fileId: string },
): Promise<StoredFile> {
  return findIn(platform, scope, id, ({ documents }) =>
    documents
      .filter(({ source }) => source === 'upload')
      .flatMap(({ files }) => files)
      .find((file) => file.id === fileId),
  );
}

/** A package that was made of it. */
export function findPackage(
  platform: Platform,
  scope: AuthorizedScope,
  { id, sha256 }: { id: string; sha256: string },
): Promise<StoredFile> {
  return findIn(platform, scope, id, ({ packages }) =>
    packages.find((one) => one.sha256 === sha256),
  );
}

/** Of a destroyed case file nothing is served; who had a file is audited. */
async function findIn(
  platform: Platform,
  scope: AuthorizedScope,
  id: string,
  find: (facts: CaseFileFacts) => StoredFile | undefined,
): Promise<StoredFile> {
  return platform.db.write(scope, async (tx) => {
    const { facts } = await getCaseFileRecord(tx, scope, id, { now: platform.clock.now() });
    const file = facts.state === 'destroyed' ? undefined : find(facts);
    if (file === undefined) throw new RecordsError('FILE_NOT_FOUND', 'no such file in it');
    await appendAudit(tx, scope, {
      action: 'records.view',
      subject: { type: 'caseFile', id },
      detail: { name: file.name, sha256: file.sha256 },
    });
    const { mediaType, name, sha256, size } = file;
    return { mediaType, name, sha256, size };
  });
}
