import { operation } from '@hien-luong/contract';
import { z } from 'zod';

export const ListName = z.enum(['incoming', 'outgoing']);
export type ListName = z.infer<typeof ListName>;

const Columns = z.array(z.string().max(40)).max(30);
/** As the address of the list writes them; the list itself reads them again by its own schema. */
const Filters = z
  .record(z.string().max(40), z.union([z.string().max(200), z.boolean(), z.number()]))
  .refine((filters) => Object.keys(filters).length <= 20, 'too many filters');

export const SavedView = z.object({
  id: z.uuid(),
  name: z.string(),
  isMine: z.boolean(),
  /** Whether colleagues of the unit see it too. */
  shared: z.boolean(),
  ownerName: z.string(),
  filters: Filters,
  /** Null for the columns that each person has chosen. */
  columns: Columns.nullable(),
});
export type SavedView = z.infer<typeof SavedView>;

const tags = ['lists'];

/** Filters, order and columns that a list is looked at with, kept for a person or their unit. */
export const listSettingsContract = {
  getListSettings: operation(
    {
      method: 'GET',
      path: '/documents/lists/{list}',
      summary: 'My columns of a list, and the views that I may use',
      access: 'documents.read',
      tags,
    },
    [],
  )
    .input(z.object({ list: ListName }))
    .output(z.object({ columns: Columns.nullable(), views: z.array(SavedView) })),
  chooseColumns: operation(
    {
      method: 'PUT',
      path: '/documents/lists/{list}/columns',
      summary: 'Choose the columns that I see',
      access: 'documents.read',
      tags,
    },
    [],
  )
    .input(z.object({ list: ListName, columns: Columns }))
    .output(z.object({ columns: Columns })),
  saveView: operation(
    {
      method: 'PUT',
      path: '/documents/lists/{list}/views/{id}',
      summary: 'Save a view, new or again',
      access: 'documents.read',
      tags,
    },
    ['VIEW_FORBIDDEN'],
  )
    .input(
      z.object({
        list: ListName,
        id: z.uuid(),
        name: z.string().trim().min(1).max(80),
        shared: z.boolean().default(false),
        filters: Filters,
        columns: Columns.nullable().default(null),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  deleteView: operation(
    {
      method: 'DELETE',
      path: '/documents/lists/{list}/views/{id}',
      summary: 'Delete a view of mine',
      access: 'documents.read',
      tags,
    },
    ['VIEW_FORBIDDEN'],
  )
    .input(z.object({ list: ListName, id: z.uuid() }))
    .output(z.object({})),
};
