import { CodedError } from '@hien-luong/contract';
import { type AuthorizedScope, appendAudit, type Platform, type Tx } from '@hien-luong/platform';
import { type OpenedKey, openPersonKey, signPdfAsPerson } from '@hien-luong/trust';
import type { Consent, WayChoice } from '@hien-luong/trust/contract';
import { toCalendarDate } from '@hien-luong/vn';
import { DocumentsError } from '../documents-error.ts';
import type { DocumentBoxes } from '../rules/document-boxes.ts';
import type { OutgoingFacts } from '../rules/fold-outgoing.ts';
import { yearOf } from '../rules/numbering.ts';
import type { StoredFile } from '../rules/outgoing-action.ts';
import { drawSignature } from '../typeset/draw-signature.ts';
import {
  actOnOutgoing,
  type ChangedDocument,
  inspectBeforeAct,
  type VersionedDocument,
} from './act-on-outgoing.ts';
import { getAuthority } from './submit-draft.ts';

/** Names of the form fields on a document's pages. */
export const FIELDS = {
  number: 'SoVanBan',
  day: 'NgayBanHanh',
  month: 'ThangBanHanh',
  person: 'ChuKyNguoiCoThamQuyen',
  agency: 'ChuKyCoQuan',
} as const;

/** What the signer gives, and by which of their ways; see `@hien-luong/trust`. */
export type Consented = Consent & { by?: WayChoice | undefined };

/**
 * Signs as the person whom the submission names, in the capacity printed on the page, and puts the
 * empty fields for number and date beside the signature so that the clerk may fill them without
 * changing what was signed. A refusal is audited too.
 * @law NĐ 30/2020/NĐ-CP Đ.13
 */
export async function signDocument(
  platform: Platform,
  scope: AuthorizedScope,
  { pin, otp, by, ...document }: VersionedDocument & Consented,
): Promise<ChangedDocument> {
  try {
    await inspectBeforeAct(platform, scope, document, 'sign');
    const key = await openPersonKey(platform, scope, { pin, otp, by });
    return await signWithKey(platform, scope, document, key);
  } catch (error) {
    await auditRefusal(platform, scope, 'documents.sign.refused', document.id, error);
    throw error;
  }
}

/** The act itself, in one transaction, with a key that is open. */
export async function signWithKey(
  platform: Platform,
  scope: AuthorizedScope,
  document: VersionedDocument,
  key: OpenedKey,
): Promise<ChangedDocument> {
  const facts = await actOnOutgoing(
    platform,
    scope,
    document,
    'sign',
    async ({ tx, record, now }) => {
      await checkStillCompetent(tx, scope, record.facts, now);
      return signMain(platform, tx, scope, { facts: record.facts, key });
    },
  );
  return { id: document.id, version: facts.version };
}

/** The refusal of a signature is itself worth remembering; it survives the transaction undone. */
export async function auditRefusal(
  platform: Platform,
  scope: AuthorizedScope,
  action: string,
  id: string,
  error: unknown,
): Promise<void> {
  if (!(error instanceof CodedError)) return;
  const { code } = error;
  await platform.db.write(scope, (tx) =>
    appendAudit(tx, scope, { action, subject: { type: 'outgoing', id }, detail: { code } }),
  );
}

/** A delegation may have ended, a year turned, between submission and signature. */
export async function checkStillCompetent(
  tx: Tx,
  scope: AuthorizedScope,
  facts: OutgoingFacts,
  now: Date,
): Promise<void> {
  const { submission, fields } = facts;
  if (submission === null) throw new DocumentsError('NOT_IN_STATE', 'nothing was submitted');
  const { authority, typeset, year } = submission;
  const printed = { ...fields, capacity: authority.capacity };
  const present = await getAuthority(tx, scope.agencyId, { fields: printed }, now);
  if (present.personId !== authority.personId || present.personId !== scope.personId) {
    throw new DocumentsError('NOT_THE_SIGNER_FORBIDDEN', 'the page names another person');
  }
  if (typeset && yearOf(toCalendarDate(now)) !== year) {
    throw new DocumentsError('PRINTED_YEAR_STALE', `the page says ${year}`, { details: { year } });
  }
}

/** The empty fields that the clerk fills with number and date. */
export function blankFields({ day, month, number }: DocumentBoxes) {
  return [
    { name: FIELDS.number, ...number },
    ...(day === null ? [] : [{ name: FIELDS.day, ...day }]),
    ...(month === null ? [] : [{ name: FIELDS.month, ...month }]),
  ];
}

type Signing = { facts: OutgoingFacts; key: OpenedKey };

async function signMain(
  platform: Platform,
  tx: Tx,
  scope: AuthorizedScope,
  { facts, key }: Signing,
): Promise<{ action: 'signed'; detail: { main: StoredFile; capacity: SigningCapacity } }> {
  const { submission } = facts;
  const main = mainFileOf(facts);
  if (submission === null) throw new DocumentsError('NOT_IN_STATE', 'nothing was submitted');
  const { authority, boxes } = submission;
  const signed = await signPdfAsPerson(platform, tx, scope, key, {
    pdf: await platform.files.read(main.sha256),
    fieldName: FIELDS.person,
    appearance: { ...boxes.signature, pdf: drawSignature(scope.personId, boxes.signature.rect) },
    textFields: blankFields(boxes),
  });
  const stored = await platform.files.put(signed.pdf, { maxBytes: signed.pdf.length });
  return {
    action: 'signed',
    detail: { main: { ...main, ...stored }, capacity: authority.capacity },
  };
}

type SigningCapacity = NonNullable<OutgoingFacts['submission']>['authority']['capacity'];

export function mainFileOf(facts: OutgoingFacts): StoredFile {
  const main = facts.files.find(({ role }) => role === 'main');
  if (main === undefined) throw new DocumentsError('NOT_IN_STATE', 'the document has no main file');
  return main;
}
