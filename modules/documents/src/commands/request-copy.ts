import { getPost, resolveSigner } from '@hien-luong/directory';
import {
  type AuthorizedScope,
  appendAudit,
  newId,
  type Platform,
  requirePermission,
  type Tx,
} from '@hien-luong/platform';
import { type CalendarDate, copyKindFacts, toCalendarDate } from '@hien-luong/vn';
import type { CopyRequest } from '../contract/index.ts';
import { beginOutgoing } from '../data/outgoing-record.ts';
import { readCopySource } from '../data/read-copy-source.ts';
import { DocumentsError } from '../documents-error.ts';
import type { CopyFacts } from '../rules/copy-facts.ts';
import { findCopyFault } from '../rules/copy-forms.ts';
import type { CopySourceFacts } from '../rules/copy-source.ts';
import { draftingUnitMark } from '../rules/drafting-unit-mark.ts';
import type { DraftDetail, StoredFile } from '../rules/outgoing-action.ts';
import { typesetExtract } from '../typeset/typeset-extract.ts';
import type { ChangedDocument } from './act-on-outgoing.ts';
import { listRecipients } from './describe-draft.ts';

/**
 * Asks whoever is competent for a copy of a document of the agency's own, of one that it received,
 * or of one on paper that was scanned. What is to be copied is fixed here: it is what the leader
 * sees and what the clerk makes. Throws `COPY_WAY_INVALID` with the fault, `EXTRACT_MISSING`,
 * `SIGNER_NOT_COMPETENT`, `RECIPIENT_UNKNOWN`, and what `readCopySource` throws.
 * @law NĐ 30/2020/NĐ-CP Đ.27 k.1
 */
export async function requestCopy(
  platform: Platform,
  scope: AuthorizedScope,
  request: CopyRequest,
): Promise<ChangedDocument> {
  requirePermission(scope, 'documents.draft');
  const now = platform.clock.now();
  const source = await readCopySource(platform, scope, request.source);
  checkForm(request, source);
  const main = await pagesOf(platform, request, source, now);
  const id = newId(now.getTime());
  return platform.db.write(scope, async (tx) => {
    const detail = await describeCopy(tx, scope, { request, source, today: toCalendarDate(now) });
    const actor = { postId: scope.postId, name: scope.personName, title: scope.postTitle };
    const note = request.note === '' ? null : request.note.normalize('NFC');
    const facts = await beginOutgoing(
      tx,
      { agencyId: scope.agencyId, id },
      { action: 'copyRequested', detail: { ...detail, main, note }, actor, at: now },
    );
    await appendAudit(tx, scope, {
      action: 'documents.requestCopy',
      subject: { type: 'outgoing', id },
      detail: { kind: request.copyKind, medium: request.medium, of: source.numberAndSymbol },
    });
    return { id, version: facts.version };
  });
}

function checkForm({ copyKind, extract, medium }: CopyRequest, source: CopySourceFacts): void {
  const fault = findCopyFault({
    kind: copyKind,
    from: source.medium,
    to: medium,
    sourceKind: source.copyKind,
  });
  if (fault !== undefined) {
    throw new DocumentsError('COPY_WAY_INVALID', fault, { details: { fault } });
  }
  if (copyKind === 'extract' && extract === null) {
    throw new DocumentsError('EXTRACT_MISSING', 'an extract says what it repeats');
  }
}

async function pagesOf(
  platform: Platform,
  { copyKind, extract }: CopyRequest,
  source: CopySourceFacts,
  now: Date,
): Promise<StoredFile> {
  const name = `${copyKindFacts(copyKind).name} ${source.numberAndSymbol.replaceAll('/', '-')}.pdf`;
  const file = {
    id: newId(now.getTime()),
    role: 'main',
    name,
    mediaType: 'application/pdf',
  } as const;
  if (copyKind !== 'extract' || extract === null) {
    return { ...file, sha256: source.main.sha256, size: source.main.size };
  }
  const pdf = typesetExtract(source, extract);
  return { ...file, ...(await platform.files.put(pdf, { maxBytes: pdf.length })) };
}

type Description = { request: CopyRequest; source: CopySourceFacts; today: CalendarDate };

async function describeCopy(
  tx: Tx,
  { agencyId, postId }: AuthorizedScope,
  { request, source, today }: Description,
): Promise<DraftDetail & { copy: CopyFacts }> {
  const { capacity, copyKind, medium, receivers, recipientIds, signerPostId } = request;
  const { postId: signerPost, ...authority } = await resolveSigner(
    tx,
    { agencyId, postId: signerPostId, capacity },
    today,
  );
  const drafter = await getPost(tx, postId, today);
  const { agencyName, copyKind: sourceCopy, issuedOn, kind, link, numberAndSymbol } = source;
  return {
    fields: {
      kind,
      subject: source.subject,
      urgency: 'normal',
      dueOn: null,
      signerPostId,
      capacity,
      content: null,
      recipientIds,
      replyToId: null,
      replacesId: null,
    },
    signer: { postId: signerPost, name: authority.personName, title: authority.signerTitle },
    recipients: await listRecipients(tx, recipientIds, today),
    draftingUnit: draftingUnitMark(drafter.unit.name, { isAgency: drafter.unit.id === agencyId }),
    copy: {
      kind: copyKind,
      medium,
      source: {
        medium: source.medium,
        link,
        kind,
        subject: source.subject,
        numberAndSymbol,
        issuedOn,
        agencyName,
        copyKind: sourceCopy,
      },
      authority,
      receivers: receivers.map((receiver) => receiver.normalize('NFC')),
    },
  };
}
