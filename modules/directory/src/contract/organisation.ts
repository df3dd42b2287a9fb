import { operation, PageRequest, pageOf } from '@hien-luong/contract';
import { z } from 'zod';

export const UnitKind = z.enum([
  'province', // Ủy ban nhân dân tỉnh
  'provincialBody', // sở, ban, ngành
  'district',
  'commune',
  'subordinate', // chi cục, trung tâm, trường, trạm y tế …
  'division', // phòng within an agency: no seal, no certificate
  'outside', // an agency outside the province, known from the list of an exchange partner
]);
export type UnitKind = z.infer<typeof UnitKind>;

export const SuccessionKind = z.enum([
  'establish',
  'rename',
  'merge',
  'split',
  'dissolve',
  'reparent',
]);
export type SuccessionKind = z.infer<typeof SuccessionKind>;

export const Standing = z.enum(['head', 'acting', 'deputy', 'member']);
export type Standing = z.infer<typeof Standing>;

export const UnitSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  /** In the symbol of documents, such as `UBND` or `STTTT`. */
  abbreviation: z.string(),
  kind: UnitKind,
  parentId: z.uuid().nullable(),
  /** An agency has a seal, a certificate and sends documents; a division does not. */
  isAgency: z.boolean(),
  code: z.string().nullable(),
  code102: z.string().nullable(),
  /** Demo codes are our own below H50; real ones come from the province's decision. */
  codeIsDemo: z.boolean(),
  /** Statistical code of the administrative unit (GSO), where it has one. */
  statisticalCode: z.string().nullable(),
  childCount: z.number().int(),
  peopleCount: z.number().int(),
});
export type UnitSummary = z.infer<typeof UnitSummary>;

export const UnitVersion = z.object({
  name: z.string(),
  parentId: z.uuid().nullable(),
  code: z.string().nullable(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
});

export const Succession = z.object({
  id: z.uuid(),
  kind: SuccessionKind,
  from: z.array(z.object({ id: z.uuid(), name: z.string() })),
  to: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** What it was formed of outside this directory. */
  outsideNames: z.array(z.string()),
  legalDocument: z.string(),
  effectiveOn: z.iso.date(),
});
export type Succession = z.infer<typeof Succession>;

export const PostSummary = z.object({
  id: z.uuid(),
  title: z.string(),
  person: z.object({ id: z.uuid(), name: z.string() }),
  unit: z.object({ id: z.uuid(), name: z.string() }),
  agency: z.object({ id: z.uuid(), name: z.string() }),
  roles: z.array(z.string()),
  isHead: z.boolean(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
});
export type PostSummary = z.infer<typeof PostSummary>;

export const UnitDetail = UnitSummary.extend({
  ancestors: z.array(z.object({ id: z.uuid(), name: z.string() })),
  place: z.string(),
  versions: z.array(UnitVersion),
  successions: z.array(Succession),
  posts: z.array(PostSummary),
});
export type UnitDetail = z.infer<typeof UnitDetail>;

export const Agency = UnitSummary.pick({
  id: true,
  name: true,
  abbreviation: true,
  kind: true,
  code: true,
  code102: true,
}).extend({
  parentName: z.string().nullable(),
});
export type Agency = z.infer<typeof Agency>;

export const AgencyGroup = z.object({ key: z.string(), name: z.string(), count: z.number().int() });
export type AgencyGroup = z.infer<typeof AgencyGroup>;

export const Delegation = z.object({
  id: z.uuid(),
  from: PostSummary,
  to: PostSummary,
  /** What the delegate may sign as: TL. by order or TUQ. by mandate. */
  capacity: z.enum(['TL', 'TUQ']),
  legalDocument: z.string(),
  validFrom: z.iso.date(),
  validTo: z.iso.date(),
});
export type Delegation = z.infer<typeof Delegation>;

/** PostgreSQL counts no year 0. */
const day = z.iso.date().regex(/^(?!0000)/);
const at = day.optional();

export const organisationContract = {
  listUnits: operation(
    {
      method: 'GET',
      path: '/directory/units',
      summary: 'Units below a unit (or the roots), on a date',
      access: 'signedIn',
      tags: ['directory'],
    },
    ['UNIT_NOT_FOUND'],
  )
    .input(PageRequest.extend({ parentId: z.uuid().optional(), at }))
    .output(pageOf(UnitSummary)),
  getUnit: operation(
    {
      method: 'GET',
      path: '/directory/units/{id}',
      summary: 'One unit with its history and people',
      access: 'signedIn',
      tags: ['directory'],
    },
    ['UNIT_NOT_FOUND'],
  )
    .input(z.object({ id: z.uuid(), at }))
    .output(UnitDetail),
  searchUnits: operation(
    {
      method: 'GET',
      path: '/directory/search',
      summary: 'Units by name or code, with or without accents',
      access: 'signedIn',
      tags: ['directory'],
    },
    [],
  )
    .input(PageRequest.extend({ q: z.string().max(200), at }))
    .output(pageOf(UnitSummary.extend({ parentName: z.string().nullable() }))),
  searchAgencies: operation(
    {
      method: 'GET',
      path: '/directory/agencies',
      summary: 'Agencies that can receive documents',
      access: 'signedIn',
      tags: ['directory'],
    },
    [],
  )
    .input(
      PageRequest.extend({
        q: z.string().max(200).default(''),
        group: z.string().max(60).optional(),
      }),
    )
    .output(pageOf(Agency)),
  listAgencyGroups: operation(
    {
      method: 'GET',
      path: '/directory/agency-groups',
      summary: 'Ready groups of recipients',
      access: 'signedIn',
      tags: ['directory'],
    },
    [],
  ).output(z.array(AgencyGroup)),
  listPosts: operation(
    {
      method: 'GET',
      path: '/directory/posts',
      summary: 'Current posts of an agency',
      access: 'signedIn',
      tags: ['directory'],
    },
    ['UNIT_NOT_FOUND'],
  )
    .input(z.object({ agencyId: z.uuid(), role: z.string().max(40).optional() }))
    .output(z.array(PostSummary)),
  searchPeople: operation(
    {
      method: 'GET',
      path: '/directory/people',
      summary: 'People by name',
      access: 'signedIn',
      tags: ['directory'],
    },
    [],
  )
    .input(PageRequest.extend({ q: z.string().max(200), agencyId: z.uuid().optional() }))
    .output(pageOf(PostSummary)),
  listDelegations: operation(
    {
      method: 'GET',
      path: '/directory/delegations',
      summary: 'Delegations of my agency',
      access: 'signedIn',
      tags: ['directory'],
    },
    [],
  ).output(z.array(Delegation)),
  delegate: operation(
    {
      method: 'POST',
      path: '/directory/delegations',
      summary: 'Delegate signing to another post',
      access: 'directory.delegate',
      tags: ['directory'],
    },
    ['POST_NOT_FOUND', 'DELEGATION_DATES_INVALID', 'DELEGATION_FORBIDDEN'],
  )
    .input(
      z.object({
        toPostId: z.uuid(),
        capacity: z.enum(['TL', 'TUQ']),
        legalDocument: z.string().min(1).max(200),
        validFrom: day,
        validTo: day,
      }),
    )
    .output(z.object({ id: z.uuid() })),
  endDelegation: operation(
    {
      method: 'DELETE',
      path: '/directory/delegations/{id}',
      summary: 'End a delegation today',
      access: 'directory.delegate',
      tags: ['directory'],
    },
    ['DELEGATION_NOT_FOUND'],
  )
    .input(z.object({ id: z.uuid() }))
    .output(z.object({})),
};
