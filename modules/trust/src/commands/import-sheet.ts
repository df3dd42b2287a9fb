import { type AuthorizedScope, type Platform, requirePermission } from '@hien-luong/platform';
import { previewSheet } from '../data/preview-sheet.ts';
import { TrustError } from '../rules/trust-error.ts';
import { createRequest } from './create-request.ts';

/**
 * Drafts one request for all people of the sheet as it was previewed. Throws `SHEET_FAULTY` while
 * a row has a fault, `IMPORT_STALE` when the preview would show something else by now.
 */
export async function importSheet(
  platform: Platform,
  scope: AuthorizedScope,
  { uploadId, digest }: { uploadId: string; digest: string },
): Promise<{ requestId: string }> {
  requirePermission(scope, 'trust.request');
  const { preview, subjects } = await previewSheet(platform, scope, uploadId);
  if (!preview.ready) throw new TrustError('SHEET_FAULTY', 'the sheet has faults');
  if (preview.digest !== digest) throw new TrustError('IMPORT_STALE', 'not what was previewed');
  const { id } = await createRequest(platform, scope, {
    form: 'newPerson',
    subjects: [...subjects],
    receiver: null,
    ground: null,
    coordinator: '',
    note: '',
  });
  return { requestId: id };
}
