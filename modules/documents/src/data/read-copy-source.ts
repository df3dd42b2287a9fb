import { type AuthorizedScope, findUpload, newId, type Platform } from '@hien-luong/platform';
import { toCalendarDate } from '@hien-luong/vn';
import type { CopySource } from '../contract/index.ts';
import { DocumentsError } from '../documents-error.ts';
import { findIncomingRefusal, findOutgoingRefusal } from '../policy.ts';
import type { CopySourceFacts } from '../rules/copy-source.ts';
import { incomingStanding } from '../rules/fold-incoming.ts';
import { outgoingStanding } from '../rules/fold-outgoing.ts';
import { outcomeOfFiles } from '../rules/outcome-of-files.ts';
import type { StoredFile } from '../rules/outgoing-action.ts';
import { findScanFault } from '../rules/scan-fault.ts';
import { receiverLines, signatureLinesOf } from '../typeset/compose-sheet.ts';
import { getIncomingRecord } from './incoming-record.ts';
import { inspectUploadedPdf } from './inspect-uploaded-pdf.ts';
import { getOutgoingRecord } from './outgoing-record.ts';

const PDF = 'application/pdf';

/**
 * The document that a copy is made of. Throws `DOCUMENT_NOT_FOUND`, `NOT_IN_STATE` for one that may
 * not be copied now, `SIGNATURE_INVALID` for one that did not arrive as it was signed,
 * `COPY_SOURCE_INVALID` for one without pages, and for a scan `SCAN_INVALID`, `NOT_A_PDF`, `PDF_ENCRYPTED` or
 * `PDF_DAMAGED`.
 */
export function readCopySource(
  platform: Platform,
  scope: AuthorizedScope,
  source: CopySource,
): Promise<CopySourceFacts> {
  switch (source.direction) {
    case 'outgoing':
      return readOutgoing(platform, scope, source.id);
    case 'incoming':
      return readIncoming(platform, scope, source.id);
    case 'scan':
      return readScan(platform, scope, source);
  }
}

async function readOutgoing(
  platform: Platform,
  scope: AuthorizedScope,
  id: string,
): Promise<CopySourceFacts> {
  const { facts } = await platform.db.read(scope, (tx) =>
    getOutgoingRecord(tx, { agencyId: scope.agencyId, id }),
  );
  const refusal = findOutgoingRefusal('copy', outgoingStanding(facts), scope);
  if (refusal !== undefined) throw new DocumentsError(refusal, 'not to be copied now');
  const { copy, draftingUnit, fields, issue, submission } = facts;
  const authority = (submission ?? copy)?.authority;
  if (issue === null || authority === undefined)
    throw new DocumentsError('NOT_IN_STATE', 'unnumbered');
  const content = fields.content ?? { grounds: [], addressees: [], body: [], copies: [] };
  return {
    medium: copy?.medium ?? 'electronic',
    link: { direction: 'outgoing', id },
    kind: fields.kind,
    subject: fields.subject,
    numberAndSymbol: issue.numberAndSymbol,
    issuedOn: issue.issuedOn,
    agencyName: authority.agencyName,
    copyKind: copy?.kind ?? null,
    main: pdfOf(facts.files),
    place: authority.place,
    parentAgencyName: authority.parentAgencyName,
    signatureLines: signatureLinesOf(authority),
    signerName: authority.personName,
    receivers: receiverLines({
      kind: fields.kind,
      content,
      recipientNames: facts.recipients.map(({ name }) => name),
      draftingUnit,
    }),
  };
}

async function readIncoming(
  platform: Platform,
  scope: AuthorizedScope,
  id: string,
): Promise<CopySourceFacts> {
  const { facts } = await platform.db.read(scope, (tx) =>
    getIncomingRecord(tx, { agencyId: scope.agencyId, id }),
  );
  const refusal = findIncomingRefusal('copy', incomingStanding(facts), scope);
  if (refusal !== undefined) throw new DocumentsError(refusal, 'not to be copied now');
  if (outcomeOfFiles(facts.files) === 'invalid') {
    throw new DocumentsError('SIGNATURE_INVALID', 'it is not what was signed');
  }
  const { competence, name, title } = facts.signer;
  const lines = [competence, title].map((line) => line.toLocaleUpperCase('vi')).filter(Boolean);
  return {
    medium: 'electronic',
    link: { direction: 'incoming', id },
    kind: facts.kind,
    subject: facts.subject,
    numberAndSymbol: facts.numberAndSymbol,
    issuedOn: facts.issuedOn,
    agencyName: facts.sender.name,
    copyKind: facts.copyKind ?? null,
    main: pdfOf(facts.files),
    place: '',
    parentAgencyName: null,
    signatureLines: [...new Set(lines)],
    signerName: name,
    receivers: [],
  };
}

function pdfOf(files: readonly StoredFile[]): StoredFile {
  const main = files.find(({ mediaType, role }) => role === 'main' && mediaType === PDF);
  if (main === undefined) throw new DocumentsError('COPY_SOURCE_INVALID', 'no PDF to copy');
  const { id, mediaType, name, role, sha256, size } = main;
  return { id, mediaType, name, role, sha256, size };
}

async function readScan(
  platform: Platform,
  scope: AuthorizedScope,
  { uploadId, signer, isCertifiedCopy, ...scan }: CopySource & { direction: 'scan' },
): Promise<CopySourceFacts> {
  const now = platform.clock.now();
  const upload = await platform.db.read(scope, (tx) => findUpload(tx, scope, uploadId));
  const fault = findScanFault(inspectUploadedPdf(await platform.files.read(upload.sha256)));
  if (fault !== undefined) throw new DocumentsError('SCAN_INVALID', fault, { details: { fault } });
  if (scan.issuedOn > toCalendarDate(now)) {
    throw new DocumentsError('COPY_SOURCE_INVALID', 'dated in the future');
  }
  return {
    medium: 'paper',
    link: null,
    kind: scan.kind,
    subject: scan.subject.normalize('NFC'),
    numberAndSymbol: scan.numberAndSymbol.normalize('NFC'),
    issuedOn: scan.issuedOn,
    agencyName: scan.agencyName.normalize('NFC'),
    copyKind: isCertifiedCopy ? 'certifiedCopy' : null,
    main: {
      id: newId(now.getTime()),
      role: 'main',
      name: upload.name.normalize('NFC'),
      mediaType: PDF,
      size: upload.size,
      sha256: upload.sha256,
    },
    place: '',
    parentAgencyName: null,
    signatureLines: signer === null ? [] : [signer.title.normalize('NFC').toLocaleUpperCase('vi')],
    signerName: signer?.name.normalize('NFC') ?? '',
    receivers: [],
  };
}
