import { resolveSigner } from '@hien-luong/directory';
import { inspectPdf } from '@hien-luong/pdf-sign';
import { type AuthorizedScope, newId, type Platform, type Tx } from '@hien-luong/platform';
import { documentKindFacts, toCalendarDate } from '@hien-luong/vn';
import { newPublicReference } from '../data/public-documents.ts';
import { DocumentsError } from '../documents-error.ts';
import type { DocumentBoxes } from '../rules/document-boxes.ts';
import type { OutgoingFacts } from '../rules/fold-outgoing.ts';
import { listMissingParts } from '../rules/missing-parts.ts';
import { yearOf } from '../rules/numbering.ts';
import type { StoredFile } from '../rules/outgoing-action.ts';
import type { SigningAuthority } from '../rules/signing-authority.ts';
import { composeSheet, type SheetSource } from '../typeset/compose-sheet.ts';
import { placeBoxes } from '../typeset/place-boxes.ts';
import { typesetDocument } from '../typeset/typeset-document.ts';
import { actOnOutgoing, type ChangedDocument, type VersionedDocument } from './act-on-outgoing.ts';

/** Submits a draft for signature (trình ký): its pages are fixed from here on. */
export async function submitDraft(
  platform: Platform,
  scope: AuthorizedScope,
  { id, version, note }: VersionedDocument & { note?: string | undefined },
): Promise<ChangedDocument> {
  const facts = await actOnOutgoing(
    platform,
    scope,
    { id, version },
    'submit',
    async ({ tx, record, now }) => {
      checkComplete(record.facts);
      const authority = await getAuthority(tx, scope.agencyId, record.facts, now);
      const year = yearOf(toCalendarDate(now));
      const pages = await fixPages(platform, record.facts, authority, now);
      return { action: 'submitted', detail: { note: note ?? null, year, authority, ...pages } };
    },
  );
  return { id, version: facts.version };
}

function checkComplete(facts: OutgoingFacts): void {
  const missing = listMissingParts({
    fields: facts.fields,
    hasMainFile: facts.files.some(({ role }) => role === 'main'),
    recipientCount: facts.recipients.length,
  });
  if (missing.length === 0) return;
  throw new DocumentsError('DRAFT_INCOMPLETE', 'the draft is not complete', {
    details: { missing: missing.join(',') },
  });
}

/** Who signs and in what capacity, today. Throws `SIGNER_NOT_COMPETENT`. */
export async function getAuthority(
  tx: Tx,
  agencyId: string,
  { fields }: Pick<OutgoingFacts, 'fields'>,
  now: Date,
): Promise<SigningAuthority> {
  const { postId: _postId, ...authority } = await resolveSigner(
    tx,
    { agencyId, postId: fields.signerPostId, capacity: fields.capacity },
    toCalendarDate(now),
  );
  return authority;
}

type FixedPages = {
  main: StoredFile;
  boxes: DocumentBoxes;
  typeset: boolean;
  publicReference?: string;
};

async function fixPages(
  platform: Platform,
  facts: OutgoingFacts,
  authority: SigningAuthority,
  now: Date,
): Promise<FixedPages> {
  if (facts.fields.content === null) return measurePages(platform, facts);
  const check = newCheck(platform);
  const { pdf, boxes } = typesetDraft(facts, authority, now, check);
  const stored = await platform.files.put(pdf, { maxBytes: pdf.length });
  const name = `${documentKindFacts(facts.fields.kind).name}.pdf`;
  const main: StoredFile = {
    id: newId(now.getTime()),
    role: 'main',
    name,
    mediaType: 'application/pdf',
    ...stored,
  };
  return { main, boxes, typeset: true, ...(check && { publicReference: check.reference }) };
}

/** A code for strangers, where the installation says at which address they reach it. */
function newCheck({ config }: Platform): SheetSource['check'] {
  if (config.publicUrl === '') return undefined;
  const reference = newPublicReference();
  return { reference, address: `${config.publicUrl}/kiem-tra/v/${reference}` };
}

/** The pages of a draft with structured content, as they are now. */
export function typesetDraft(
  facts: OutgoingFacts,
  authority: SigningAuthority,
  now: Date,
  check?: SheetSource['check'],
) {
  const { content, kind, subject, urgency } = facts.fields;
  if (content === null) throw new DocumentsError('DRAFT_INCOMPLETE', 'nothing to typeset');
  return typesetDocument(
    composeSheet({
      kind,
      subject,
      urgency,
      content,
      authority,
      draftingUnit: facts.draftingUnit,
      recipientNames: facts.recipients.map(({ name }) => name),
      year: String(yearOf(toCalendarDate(now))),
      check,
    }),
  );
}

async function measurePages(platform: Platform, facts: OutgoingFacts): Promise<FixedPages> {
  const main = facts.files.find(({ role }) => role === 'main');
  if (main === undefined) throw new DocumentsError('DRAFT_INCOMPLETE', 'no main file');
  const { pages } = inspectPdf(await platform.files.read(main.sha256));
  const boxes = placeBoxes(pages.map(({ mediaBox }) => sizeOf(mediaBox)));
  return { main, boxes, typeset: false };
}

export function sizeOf([left, bottom, right, top]: readonly [number, number, number, number]) {
  return { width: right - left, height: top - bottom };
}
