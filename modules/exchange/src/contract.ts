import { operation, PageRequest, pageOf } from '@hien-luong/contract';
import { z } from 'zod';

export const Partner = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The carrier that calls it; null where it calls us and has a mailbox. */
  carrier: z.string().nullable(),
  /** How it names itself to us. */
  systemId: z.string().nullable(),
  isSuspended: z.boolean(),
  agencyCount: z.number().int(),
  waitingCount: z.number().int(),
  oldestWaitingAt: z.iso.datetime().nullable(),
  refusedCount: z.number().int(),
  /** Packets that came and could not be taken in yet. */
  failingCount: z.number().int(),
  lastOkAt: z.iso.datetime().nullable(),
  failingSince: z.iso.datetime().nullable(),
  failures: z.number().int(),
  lastError: z.string().nullable(),
  nextAttemptAt: z.iso.datetime().nullable(),
  agenciesAt: z.iso.datetime().nullable(),
});
export type Partner = z.infer<typeof Partner>;

export const DispatchState = z.enum(['waiting', 'sent', 'refused']);
export type DispatchState = z.infer<typeof DispatchState>;

export const Dispatch = z.object({
  id: z.uuid(),
  from: z.object({ code: z.string(), name: z.string().nullable() }),
  to: z.object({ code: z.string(), name: z.string().nullable() }),
  kind: z.enum(['document', 'status']),
  packetSha256: z.string(),
  state: DispatchState,
  refusals: z.number().int(),
  lastError: z.string().nullable(),
  createdAt: z.iso.datetime(),
  fetchedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
});
export type Dispatch = z.infer<typeof Dispatch>;

export const LoggedCall = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  direction: z.enum(['out', 'in']),
  operation: z.string(),
  reference: z.string().nullable(),
  packetSha256: z.string().nullable(),
  agencyCode: z.string().nullable(),
  outcome: z.string(),
  detail: z.string().nullable(),
  milliseconds: z.number().int(),
});
export type LoggedCall = z.infer<typeof LoggedCall>;

export const RoutedAgency = z.object({ id: z.uuid(), code: z.string(), name: z.string() });
export type RoutedAgency = z.infer<typeof RoutedAgency>;

/** Shown once; only its sealed form is kept. */
export const PartnerSecret = z.object({ id: z.uuid(), secret: z.string() });

const tags = ['exchange'];
const access = 'exchange.administer';
const base = '/exchange/partners';
const one = z.object({ id: z.uuid() });
const nothing = z.object({});

export const exchangeContract = {
  listPartners: operation(
    {
      method: 'GET',
      path: base,
      summary: 'Systems that packets go to and come from',
      access,
      tags,
    },
    [],
  ).output(z.array(Partner)),
  getPartner: operation(
    { method: 'GET', path: `${base}/{id}`, summary: 'One of them', access, tags },
    ['PARTNER_NOT_FOUND'],
  )
    .input(one)
    .output(Partner),
  registerPartner: operation(
    { method: 'POST', path: base, summary: 'Register a system that calls us', access, tags },
    ['SYSTEM_ID_CONFLICT'],
  )
    .input(
      z.object({
        name: z.string().trim().min(1).max(200),
        systemId: z
          .string()
          .trim()
          .min(3)
          .max(100)
          .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/),
      }),
    )
    .output(PartnerSecret),
  renewPartnerSecret: operation(
    { method: 'POST', path: `${base}/{id}/secret`, summary: 'Give it a new secret', access, tags },
    ['PARTNER_NOT_FOUND'],
  )
    .input(one)
    .output(PartnerSecret),
  suspendPartner: operation(
    {
      method: 'PUT',
      path: `${base}/{id}/suspension`,
      summary: 'Stop or resume exchange with it',
      access,
      tags,
    },
    ['PARTNER_NOT_FOUND'],
  )
    .input(one.extend({ suspended: z.boolean() }))
    .output(nothing),
  retryPartner: operation(
    {
      method: 'POST',
      path: `${base}/{id}/attempt`,
      summary: 'Ask it again now, its list of agencies too',
      access,
      tags,
    },
    ['PARTNER_NOT_FOUND'],
  )
    .input(one)
    .output(nothing),
  listPartnerAgencies: operation(
    {
      method: 'GET',
      path: `${base}/{id}/agencies`,
      summary: 'Agencies that are reached by it',
      access,
      tags,
    },
    [],
  )
    .input(PageRequest.extend({ id: z.uuid() }))
    .output(pageOf(RoutedAgency)),
  assignAgencies: operation(
    {
      method: 'POST',
      path: `${base}/{id}/agencies`,
      summary: 'Say which agencies are reached by it',
      access,
      tags,
    },
    ['PARTNER_NOT_FOUND', 'AGENCY_ROUTED_CONFLICT', 'UNIT_NOT_FOUND'],
  )
    .input(
      one.extend({
        add: z.array(z.uuid()).max(200).default([]),
        remove: z.array(z.uuid()).max(200).default([]),
      }),
    )
    .output(nothing),
  listDispatches: operation(
    {
      method: 'GET',
      path: `${base}/{id}/dispatches`,
      summary: 'Its queue or mailbox, newest first',
      access,
      tags,
    },
    [],
  )
    .input(PageRequest.extend({ id: z.uuid(), state: DispatchState.optional() }))
    .output(pageOf(Dispatch)),
  retryDispatch: operation(
    {
      method: 'POST',
      path: '/exchange/dispatches/{id}/attempt',
      summary: 'Put a refused packet into the queue again',
      access,
      tags,
    },
    ['DISPATCH_NOT_FOUND'],
  )
    .input(one)
    .output(nothing),
  listMessages: operation(
    {
      method: 'GET',
      path: `${base}/{id}/messages`,
      summary: 'Calls to and from it, newest first',
      access,
      tags,
    },
    [],
  )
    .input(PageRequest.extend({ id: z.uuid(), failed: z.stringbool().optional() }))
    .output(pageOf(LoggedCall)),
};
