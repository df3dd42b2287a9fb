import { operation, PageRequest, pageOf } from '@hien-luong/contract';
import { z } from 'zod';
import { CaseFileDetail, CaseFileRow, CaseFileState } from './case-file.ts';
import { changed, FileSymbol, RetentionYears, versioned, Year } from './shared.ts';

const tags = ['case-files'];
const base = '/records/case-files';
const common = [
  'CASE_FILE_NOT_FOUND',
  'CASE_FILE_STALE',
  'NOT_IN_STATE',
  'NOT_THE_KEEPER_FORBIDDEN',
] as const;
const reason = z.string().trim().min(1).max(500);

const CaseFileFields = z.object({
  title: z.string().trim().min(1).max(500),
  retentionYears: RetentionYears,
  keeperPostId: z.uuid(),
  description: z.string().trim().max(500).default(''),
  construction: z.boolean().default(false),
});

export const OpenCaseFile = CaseFileFields.extend({
  year: Year,
  /** The line of the approved list that it is opened for. */
  entryId: z.uuid().nullable().default(null),
  /** The next of the unit when absent. */
  symbol: FileSymbol.optional(),
});
export type OpenCaseFile = z.infer<typeof OpenCaseFile>;

/** What an uploaded document is, since nothing else says it. */
export const UploadedFields = z.object({
  typeName: z.string().trim().min(1).max(100),
  numberAndSymbol: z.string().trim().max(41).default(''),
  issuedOn: z.iso.date().nullable().default(null),
  authorName: z.string().trim().max(200).default(''),
  subject: z.string().trim().min(1).max(500),
  signerName: z.string().trim().max(50).default(''),
  signerTitle: z.string().trim().max(100).default(''),
  /** Counted where it is a PDF. */
  pageCount: z.number().int().min(0).max(9999).optional(),
  note: z.string().trim().max(500).default(''),
});

export const FileDocument = versioned.extend({
  document: z.discriminatedUnion('source', [
    z.object({
      source: z.enum(['incoming', 'outgoing']),
      documentId: z.uuid(),
      note: z.string().trim().max(500).default(''),
    }),
    UploadedFields.extend({ source: z.literal('upload'), uploadId: z.uuid() }),
  ]),
});
export type FileDocument = z.infer<typeof FileDocument>;

export const caseFilesContract = {
  listCaseFiles: operation(
    {
      method: 'GET',
      path: base,
      summary: 'Case files that I may see',
      access: 'records.read',
      tags,
    },
    [],
  )
    .input(
      PageRequest.extend({
        state: CaseFileState.optional(),
        year: Year.optional(),
        mine: z.union([z.boolean(), z.stringbool()]).optional(),
        due: z.enum(['dueSoon', 'overdue']).optional(),
        q: z.string().max(200).optional(),
        /** Those that hold this document. */
        holds: z.uuid().optional(),
      }),
    )
    .output(pageOf(CaseFileRow)),
  countCaseFiles: operation(
    {
      method: 'GET',
      path: `${base}/counts`,
      summary: 'What of the case files waits for the acting post',
      access: 'records.read',
      tags,
    },
    [],
  ).output(
    z.object({
      dueSoon: z.number().int(),
      overdue: z.number().int(),
      /** Handed in and not received yet; null for whoever does not keep the archive. */
      handedIn: z.number().int().nullable(),
      /** Past their retention and undecided; null for whoever neither keeps it nor decides. */
      expired: z.number().int().nullable(),
    }),
  ),
  getCaseFile: operation(
    { method: 'GET', path: `${base}/{id}`, summary: 'One case file', access: 'records.read', tags },
    ['CASE_FILE_NOT_FOUND'],
  )
    .input(z.object({ id: z.uuid() }))
    .output(CaseFileDetail),
  openCaseFile: operation(
    {
      method: 'POST',
      path: base,
      summary: 'Open a case file (mở hồ sơ)',
      access: 'records.file',
      tags,
    },
    ['SYMBOL_TAKEN', 'POST_NOT_FOUND', 'ENTRY_NOT_FOUND'],
  )
    .input(OpenCaseFile)
    .output(changed),
  describeCaseFile: operation(
    {
      method: 'PUT',
      path: `${base}/{id}`,
      summary: 'Correct what an open case file says of itself',
      access: 'records.file',
      tags,
    },
    [...common, 'POST_NOT_FOUND'],
  )
    .input(versioned.extend(CaseFileFields.shape))
    .output(changed),
  shareCaseFile: operation(
    {
      method: 'PUT',
      path: `${base}/{id}/access`,
      summary: 'Who may see a case file',
      access: 'records.file',
      tags,
    },
    [...common, 'POST_NOT_FOUND', 'UNIT_NOT_FOUND'],
  )
    .input(
      versioned.extend({
        wholeAgency: z.boolean(),
        unitIds: z.array(z.uuid()).max(100),
        postIds: z.array(z.uuid()).max(200),
      }),
    )
    .output(changed),
  fileDocument: operation(
    {
      method: 'POST',
      path: `${base}/{id}/documents`,
      summary: 'Put a document into a case file',
      access: 'records.file',
      tags,
    },
    [
      ...common,
      'DOCUMENT_NOT_FOUND',
      'DOCUMENT_NOT_READY',
      'DOCUMENT_FILED_TAKEN',
      'UPLOAD_NOT_FOUND',
      'CASE_FILE_FULL',
    ],
  )
    .input(FileDocument)
    .output(changed.extend({ filedId: z.uuid() })),
  describeFiled: operation(
    {
      method: 'PUT',
      path: `${base}/{id}/documents/{filedId}`,
      summary: 'Note and pages of a document in a case file',
      access: 'records.file',
      tags,
    },
    [...common, 'FILED_NOT_FOUND'],
  )
    .input(
      versioned.extend({
        filedId: z.uuid(),
        pageCount: z.number().int().min(0).max(9999),
        note: z.string().trim().max(500),
      }),
    )
    .output(changed),
  takeOutFiled: operation(
    {
      method: 'DELETE',
      path: `${base}/{id}/documents/{filedId}`,
      summary: 'Take a document out of an open case file',
      access: 'records.file',
      tags,
    },
    [...common, 'FILED_NOT_FOUND'],
  )
    .input(versioned.extend({ version: z.coerce.number().int(), filedId: z.uuid() }))
    .output(changed),
  orderFiled: operation(
    {
      method: 'PUT',
      path: `${base}/{id}/order`,
      summary: 'Order of the documents in a case file',
      access: 'records.file',
      tags,
    },
    [...common, 'ORDER_INCOMPLETE'],
  )
    .input(versioned.extend({ filedIds: z.array(z.uuid()).max(999) }))
    .output(changed),
  closeCaseFile: operation(
    {
      method: 'POST',
      path: `${base}/{id}/closing`,
      summary: 'Close a case file (kết thúc hồ sơ)',
      access: 'records.file',
      tags,
    },
    [...common, 'CASE_FILE_EMPTY', 'END_DATE_INVALID'],
  )
    .input(
      versioned.extend({
        /** When the work ended; of building works, when they were settled. */
        endedOn: z.iso.date(),
      }),
    )
    .output(changed.extend({ documentCount: z.number().int(), pageCount: z.number().int() })),
  keepBackCaseFile: operation(
    {
      method: 'POST',
      path: `${base}/{id}/keeping`,
      summary: 'Agree that a case file is kept back for work (giữ lại)',
      access: 'records.decide',
      tags,
    },
    [...common, 'KEEP_BACK_TOO_LONG'],
  )
    .input(versioned.extend({ until: z.iso.date(), reason }))
    .output(changed),
  packageCaseFile: operation(
    {
      method: 'POST',
      path: `${base}/{id}/packages`,
      summary: 'Make a package of a case file that other systems read',
      access: 'records.file',
      tags,
    },
    [...common, 'PACKAGE_TOO_LARGE', 'PIN_WRONG', 'PIN_LOCKED', 'SEAL_NOT_ALLOWED_FORBIDDEN'],
  )
    .input(
      versioned.extend({
        /** Of the agency's key, which signs the package; without it there is no signature. */
        pin: z.string().min(1).max(64).optional(),
      }),
    )
    .output(changed.extend({ path: z.string(), name: z.string(), sha256: z.string() })),
};
