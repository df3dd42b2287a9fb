import { operation, PageRequest, pageOf } from '@hien-luong/contract';
import { z } from 'zod';
import { RegisteredKind } from './register.ts';

/** What about a certificate wants somebody's act. */
export const WatchKind = z.enum([
  'held',
  'expired',
  'expiring7',
  'expiring30',
  'expiring60',
  'revoked',
  'holderLeft',
  'holderMoved',
  'holderRenamed',
  'unused',
  'missing',
]);
export type WatchKind = z.infer<typeof WatchKind>;

/** How long without a signature counts as unused; the installation's own measure. */
export const UNUSED_DAYS = 180;

export const WatchItem = z.object({
  /** Unique in the list. */
  key: z.string(),
  kind: WatchKind,
  holderKind: RegisteredKind,
  holderId: z.uuid(),
  holderName: z.string(),
  agency: z.object({ id: z.uuid(), name: z.string() }),
  certificateId: z.uuid().nullable(),
  serialNumber: z.string().nullable(),
  /** The day it is about: end of validity, last day in post, last signature. */
  on: z.iso.date().nullable(),
  /** A request that is under way about it. */
  requestId: z.uuid().nullable(),
});
export type WatchItem = z.infer<typeof WatchItem>;

export const WatchFilter = z.object({
  kind: WatchKind.optional(),
  holderKind: RegisteredKind.optional(),
  q: z.string().max(200).optional(),
});

export const watchContract = {
  listWatch: operation(
    {
      method: 'GET',
      path: '/trust/watch',
      summary: 'Certificates that want an act, of my agency or of all for an administrator',
      access: 'trust.read',
      tags: ['trust'],
    },
    [],
  )
    .input(PageRequest.extend(WatchFilter.shape))
    .output(pageOf(WatchItem)),
  countWatch: operation(
    {
      method: 'GET',
      path: '/trust/watch/counts',
      summary: 'How many of each kind',
      access: 'trust.read',
      tags: ['trust'],
    },
    [],
  ).output(
    z.object({ asOf: z.iso.datetime(), counts: z.partialRecord(WatchKind, z.number().int()) }),
  ),
  getStatusPolling: operation(
    {
      method: 'GET',
      path: '/trust/polling',
      summary: 'When the status of certificates was last fetched, from where, and how it went',
      access: 'trust.read',
      tags: ['trust'],
    },
    [],
  ).output(
    z.object({
      sources: z.array(
        z.object({
          url: z.string(),
          kind: z.enum(['crl', 'ocsp']),
          lastFetchedAt: z.iso.datetime().nullable(),
          lastFault: z.string().nullable(),
          thisUpdate: z.iso.datetime().nullable(),
          nextUpdate: z.iso.datetime().nullable(),
        }),
      ),
    }),
  ),
};
