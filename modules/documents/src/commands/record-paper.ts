import {
  type AuthorizedScope,
  appendAudit,
  findUpload,
  newId,
  type Platform,
  requirePermission,
  type Tx,
} from '@hien-luong/platform';
import { judgeFile, keepProof } from '@hien-luong/trust';
import { type CalendarDate, isBefore, parseCalendarDate, toCalendarDate } from '@hien-luong/vn';
import type { AgencyRef, PaperEntry } from '../contract/index.ts';
import { chooseNumber, lockCounter, moveCounter } from '../data/allocate-number.ts';
import { arrivalNumberRequest } from '../data/arrival-number.ts';
import { appendIncoming, beginIncoming } from '../data/incoming-record.ts';
import { documentsTx } from '../data/tables.ts';
import { DocumentsError } from '../documents-error.ts';
import type { Arrival } from '../rules/incoming-action.ts';
import { nameFiles } from '../rules/name-files.ts';
import { yearOf } from '../rules/numbering.ts';
import type { ChangedDocument } from './act-on-outgoing.ts';
import { checkDueDate, listRecipients } from './describe-draft.ts';

type RecordedPaper = ChangedDocument & { arrivalNumber: number };
type PaperFile = Arrival['files'][number];

/**
 * Takes in a document that came outside the network, and records it in the same act: there is no
 * packet, and nobody to send a status to. The same entry tried again is the one recorded already.
 * @law NĐ 30/2020/NĐ-CP Đ.21, Đ.22
 */
export async function recordPaper(
  platform: Platform,
  scope: AuthorizedScope,
  entry: PaperEntry,
): Promise<RecordedPaper> {
  requirePermission(scope, 'documents.record');
  const files = await readFiles(platform, scope, entry.uploadIds);
  return platform.db.write(scope, async (tx) => {
    const now = platform.clock.now();
    const today = toCalendarDate(now);
    checkDueDate(entry.dueOn, today);
    checkIssuedOn(entry.issuedOn, today);
    const wish = { agencyId: scope.agencyId, year: yearOf(today), wanted: entry.arrivalNumber };
    const request = arrivalNumberRequest(tx, wish);
    // Whoever tries again waits here for the first try, and then finds what it did.
    await lockCounter(tx, request);
    const known = await findEntered(tx, scope.agencyId, keyOf(entry));
    if (known !== undefined) return known;
    const arrivalNumber = await chooseNumber(tx, request);
    await moveCounter(tx, { ...request, number: arrivalNumber });
    const sender = await senderOf(tx, entry, today);
    const detail = describePaper(entry, { sender, files });
    return enter(platform, tx, scope, { entry, detail, arrivalNumber, year: wish.year, now });
  });
}

async function readFiles(
  platform: Platform,
  scope: AuthorizedScope,
  uploadIds: readonly string[],
): Promise<PaperFile[]> {
  const at = platform.clock.now();
  const files: PaperFile[] = [];
  for (const uploadId of new Set(uploadIds)) {
    const upload = await platform.db.read(scope, (tx) => findUpload(tx, scope, uploadId));
    const isPdf = upload.mediaType === 'application/pdf';
    const verdict = isPdf
      ? await judgeFile(platform, await platform.files.read(upload.sha256), { at })
      : null;
    const { mediaType, name, sha256, size } = upload;
    const role = files.length === 0 ? 'main' : 'attachment';
    files.push({
      id: newId(),
      role,
      name: name.normalize('NFC'),
      mediaType,
      size,
      sha256,
      verdict,
    });
  }
  return files;
}

/** Throws `DOCUMENT_DATE_INVALID`: a document of tomorrow is a slip of the hand. */
function checkIssuedOn(issuedOn: string, today: CalendarDate): void {
  if (!isBefore(today, parseCalendarDate(issuedOn))) return;
  throw new DocumentsError('DOCUMENT_DATE_INVALID', 'a document that came is not of the future');
}

/** Throws `RECIPIENT_UNKNOWN` for an agency that is none today. */
async function senderOf(tx: Tx, { sender }: PaperEntry, today: CalendarDate): Promise<AgencyRef> {
  const [known] = sender.agencyId ? await listRecipients(tx, [sender.agencyId], today) : [];
  return known ?? { id: null, code: '', name: sender.name.normalize('NFC') };
}

function describePaper(
  entry: PaperEntry,
  { files, sender }: { files: PaperFile[]; sender: AgencyRef },
): Arrival {
  const text: PaperEntry = JSON.parse(JSON.stringify(entry).normalize('NFC'));
  return {
    kind: entry.kind,
    subject: text.subject,
    summary: null,
    copyKind: null,
    urgency: entry.urgency,
    sender,
    numberAndSymbol: text.numberAndSymbol,
    issuedOn: entry.issuedOn,
    dueOn: entry.dueOn,
    signer: text.signer,
    documentKey: keyOf(entry),
    packet: null,
    cameBy: entry.cameBy,
    files,
    inReplyTo: [],
    replaces: [],
  };
}

function keyOf({ cameBy, entryId }: PaperEntry): string {
  return `${cameBy}:${entryId}`;
}

async function findEntered(
  tx: Tx,
  agencyId: string,
  documentKey: string,
): Promise<RecordedPaper | undefined> {
  const row = await documentsTx(tx)
    .selectFrom('documents.incoming')
    .select(['id', 'version', 'arrival_number'])
    .where('agency_id', '=', agencyId)
    .where('document_key', '=', documentKey)
    .executeTakeFirst();
  return row && { id: row.id, version: row.version, arrivalNumber: row.arrival_number ?? 0 };
}

type Entering = {
  entry: PaperEntry;
  detail: Arrival;
  arrivalNumber: number;
  year: number;
  now: Date;
};

async function enter(
  platform: Platform,
  tx: Tx,
  scope: AuthorizedScope,
  { arrivalNumber, detail, entry, now, year }: Entering,
): Promise<RecordedPaper> {
  const id = newId(now.getTime());
  const actor = { postId: scope.postId, name: scope.personName, title: scope.postTitle };
  const by = { actor, at: now };
  const identity = { agencyId: scope.agencyId, id };
  const arrived = { action: 'arrived', detail } as const;
  const began = await beginIncoming(tx, identity, { ...arrived, ...by });
  const { dueOn, note = null } = entry;
  const facts = await appendIncoming(
    tx,
    { ...identity, facts: began, actions: [] },
    { action: 'recorded', detail: { year, arrivalNumber, dueOn, note }, ...by },
  );
  const signed = detail.files.filter(({ verdict }) => (verdict?.signatures.length ?? 0) > 0);
  await keepProof(platform, tx, scope, nameFiles(detail.numberAndSymbol, signed));
  await appendAudit(tx, scope, {
    action: 'documents.record',
    subject: { type: 'incoming', id },
    detail: { version: facts.version, cameBy: entry.cameBy },
  });
  return { id, version: facts.version, arrivalNumber };
}
