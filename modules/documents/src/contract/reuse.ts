import { operation } from '@hien-luong/contract';
import { z } from 'zod';
import { DocumentKind, DraftContent } from './shared.ts';

const recipientIds = z.array(z.uuid()).max(5000);
const name = z.string().trim().min(1).max(80);

export const RecipientGroup = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Of the whole agency, or mine alone. */
  shared: z.boolean(),
  /** Only agencies that exist today. */
  recipients: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export type RecipientGroup = z.infer<typeof RecipientGroup>;

export const DraftTemplate = z.object({
  id: z.uuid(),
  name: z.string(),
  shared: z.boolean(),
  kind: DocumentKind,
  subject: z.string(),
  content: DraftContent.nullable(),
  recipients: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export type DraftTemplate = z.infer<typeof DraftTemplate>;

const tags = ['drafting'];

/** What is written once and used again: groups of recipients and templates of drafts. */
export const reuseContract = {
  listRecipientGroups: operation(
    {
      method: 'GET',
      path: '/documents/recipient-groups',
      summary: 'Groups of recipients, my own and those of the agency',
      access: 'documents.draft',
      tags,
    },
    [],
  ).output(z.object({ items: z.array(RecipientGroup) })),
  saveRecipientGroup: operation(
    {
      method: 'PUT',
      path: '/documents/recipient-groups/{id}',
      summary: 'Save a group of recipients, new or again',
      access: 'documents.draft',
      tags,
    },
    ['SHARED_FORBIDDEN', 'RECIPIENT_UNKNOWN'],
  )
    .input(z.object({ id: z.uuid(), name, shared: z.boolean().default(false), recipientIds }))
    .output(z.object({ id: z.uuid() })),
  deleteRecipientGroup: operation(
    {
      method: 'DELETE',
      path: '/documents/recipient-groups/{id}',
      summary: 'Delete a group of recipients',
      access: 'documents.draft',
      tags,
    },
    ['SHARED_FORBIDDEN'],
  )
    .input(z.object({ id: z.uuid() }))
    .output(z.object({})),
  listDraftTemplates: operation(
    {
      method: 'GET',
      path: '/documents/templates',
      summary: 'Templates of drafts, my own and those of the agency',
      access: 'documents.draft',
      tags,
    },
    [],
  ).output(z.object({ items: z.array(DraftTemplate) })),
  saveDraftTemplate: operation(
    {
      method: 'PUT',
      path: '/documents/templates/{id}',
      summary: 'Save a template, new or again',
      access: 'documents.draft',
      tags,
    },
    ['SHARED_FORBIDDEN', 'RECIPIENT_UNKNOWN'],
  )
    .input(
      z.object({
        id: z.uuid(),
        name,
        shared: z.boolean().default(false),
        kind: DocumentKind,
        subject: z.string().trim().max(500),
        content: DraftContent.nullable(),
        recipientIds,
      }),
    )
    .output(z.object({ id: z.uuid() })),
  deleteDraftTemplate: operation(
    {
      method: 'DELETE',
      path: '/documents/templates/{id}',
      summary: 'Delete a template',
      access: 'documents.draft',
      tags,
    },
    ['SHARED_FORBIDDEN'],
  )
    .input(z.object({ id: z.uuid() }))
    .output(z.object({})),
};
