import { operation } from '@hien-luong/contract';
import { z } from 'zod';
import { changed, FileSymbol, HistoryEntry, Person, RetentionYears, Year } from './shared.ts';

/** What the law leaves room for: lists of case files have a few hundred lines. */
export const MAX_ENTRIES = 1000;

/** drafting → approved; an approved list is not changed any more. */
export const CatalogueState = z.enum(['drafting', 'approved']);
export type CatalogueState = z.infer<typeof CatalogueState>;

/** One case file that the year is to bring. */
export const CatalogueEntry = z.object({
  id: z.uuid(),
  /** Đề mục under which it stands. */
  heading: z.string(),
  symbol: FileSymbol,
  title: z.string(),
  retentionYears: RetentionYears,
  keeper: Person,
  note: z.string(),
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

export const EntryFields = z.object({
  /** Absent for a new line. */
  id: z.uuid().optional(),
  heading: z.string().trim().min(1).max(300),
  symbol: FileSymbol,
  title: z.string().trim().min(1).max(500),
  retentionYears: RetentionYears,
  keeperPostId: z.uuid(),
  note: z.string().trim().max(500).default(''),
});
export type EntryFields = z.infer<typeof EntryFields>;

export const CatalogueAct = z.enum(['edit', 'approve']);
export type CatalogueAct = z.infer<typeof CatalogueAct>;

export const CatalogueDetail = z.object({
  id: z.uuid(),
  year: z.number().int(),
  state: CatalogueState,
  version: z.number().int(),
  entries: z.array(
    CatalogueEntry.extend({
      /** The case file opened for it. */
      caseFileId: z.uuid().nullable(),
    }),
  ),
  approvedBy: Person.nullable(),
  approvedAt: z.iso.datetime().nullable(),
  history: z.array(HistoryEntry),
  acts: z.array(CatalogueAct),
});
export type CatalogueDetail = z.infer<typeof CatalogueDetail>;

const tags = ['catalogues'];
const byYear = z.object({ year: Year });

export const catalogueContract = {
  listCatalogues: operation(
    {
      method: 'GET',
      path: '/records/catalogues',
      summary: 'Years that have a list of case files (danh mục hồ sơ)',
      access: 'records.read',
      tags,
    },
    [],
  ).output(
    z.object({
      items: z.array(
        z.object({
          year: z.number().int(),
          state: CatalogueState,
          entryCount: z.number().int(),
        }),
      ),
    }),
  ),
  getCatalogue: operation(
    {
      method: 'GET',
      path: '/records/catalogues/{year}',
      summary: 'The list of case files of a year',
      access: 'records.read',
      tags,
    },
    ['CATALOGUE_NOT_FOUND'],
  )
    .input(byYear)
    .output(CatalogueDetail),
  draftCatalogue: operation(
    {
      method: 'POST',
      path: '/records/catalogues',
      summary: 'Begin the list of a year, empty or carried over from another',
      access: 'records.archive',
      tags,
    },
    ['CATALOGUE_TAKEN', 'CATALOGUE_NOT_FOUND'],
  )
    .input(byYear.extend({ carriedFrom: Year.optional() }))
    .output(changed),
  editCatalogue: operation(
    {
      method: 'PUT',
      path: '/records/catalogues/{year}',
      summary: 'Change the lines of a list that is not approved yet',
      access: 'records.archive',
      tags,
    },
    ['CATALOGUE_NOT_FOUND', 'CATALOGUE_STALE', 'NOT_IN_STATE', 'SYMBOL_TAKEN', 'POST_NOT_FOUND'],
  )
    .input(
      byYear.extend({
        version: z.number().int(),
        entries: z.array(EntryFields).max(MAX_ENTRIES),
      }),
    )
    .output(changed),
  approveCatalogue: operation(
    {
      method: 'POST',
      path: '/records/catalogues/{year}/approval',
      summary: 'Approve the list of a year',
      access: 'records.decide',
      tags,
    },
    ['CATALOGUE_NOT_FOUND', 'CATALOGUE_STALE', 'NOT_IN_STATE', 'CATALOGUE_EMPTY'],
  )
    .input(byYear.extend({ version: z.number().int() }))
    .output(changed),
};
