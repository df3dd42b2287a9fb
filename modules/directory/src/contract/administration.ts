import { operation, PageRequest, pageOf } from '@hien-luong/contract';
import { Role } from '@hien-luong/platform/contract';
import { AgencyCode, AgencyCode102 } from '@hien-luong/vn';
import { z } from 'zod';
import { PostSummary, Standing, UnitKind } from './organisation.ts';

/** PostgreSQL counts no year 0. */
const day = z.iso.date().regex(/^(?!0000)/);
const version = z.number().int().min(1);
const text = (longest: number) => z.string().trim().min(1).max(longest);

/** Number, symbol and day of the decision that an act rests on. */
const legalDocument = text(200);
const dated = { legalDocument, effectiveOn: day };

/** What one may say about a unit; everything holds from a day on. */
export const UnitFactsInput = z.object({
  name: text(200),
  shortName: text(120),
  abbreviation: text(20),
  headTitle: text(80),
  place: text(100),
  code: AgencyCode.nullable(),
  code102: AgencyCode102.nullable(),
  statisticalCode: z
    .string()
    .regex(/^\d{2,5}$/)
    .nullable(),
});
export type UnitFactsInput = z.infer<typeof UnitFactsInput>;

export const UnitToEdit = UnitFactsInput.extend({
  code: z.string().nullable(),
  code102: z.string().nullable(),
  kind: UnitKind,
  version,
});
export type UnitToEdit = z.infer<typeof UnitToEdit>;

const roles = z.array(Role).min(1).max(6);

/** What a post says, beside who holds it and where. */
export const PostFacts = z.object({ title: text(120), roles, standing: Standing });
export type PostFacts = z.infer<typeof PostFacts>;

const NewPost = PostFacts.extend({
  unitId: z.uuid(),
  validFrom: day,
  /** The last day; without one until further notice. */
  validTo: day.nullable(),
  legalDocument,
});
export type NewPost = z.infer<typeof NewPost>;

/** Typed in lower case; what somebody signs in with. */
export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,59}$/);

export const AccountState = z.enum(['none', 'invited', 'expired', 'active', 'locked']);
export type AccountState = z.infer<typeof AccountState>;

export const PersonAccount = z.object({
  username: z.string(),
  state: AccountState.exclude(['none']),
  secondFactor: z.boolean(),
  /** Until when the code that was handed out may be used. */
  activationUntil: z.iso.datetime().nullable(),
  lastSeenAt: z.iso.datetime().nullable(),
});
export type PersonAccount = z.infer<typeof PersonAccount>;

export const HeldPost = PostSummary.extend({
  standing: Standing,
  version,
  startDocument: z.string().nullable(),
  endDocument: z.string().nullable(),
});
export type HeldPost = z.infer<typeof HeldPost>;

export const PersonDetail = z.object({
  id: z.uuid(),
  name: z.string(),
  version,
  /** Held, to come and past; the latest first. */
  posts: z.array(HeldPost),
  account: PersonAccount.nullable(),
  /** Whether the acting post looks after this person and their account. */
  mine: z.boolean(),
});
export type PersonDetail = z.infer<typeof PersonDetail>;

export const PersonRow = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The main one held today; null for who has left. */
  post: PostSummary.nullable(),
  username: z.string().nullable(),
  accountState: AccountState,
});
export type PersonRow = z.infer<typeof PersonRow>;

/** Shown once: the program keeps only a hash of it. */
export const HandedCode = z.object({
  username: z.string(),
  code: z.string(),
  expiresAt: z.iso.datetime(),
});
export type HandedCode = z.infer<typeof HandedCode>;

const done = z.object({});
const UNIT_FAULTS = ['UNIT_NOT_FOUND', 'UNIT_STALE', 'ADMINISTRATION_FORBIDDEN'] as const;
const FACT_FAULTS = ['UNIT_CODE_TAKEN', 'SUCCESSION_DATE_INVALID'] as const;
const POST_FAULTS = [
  'UNIT_NOT_FOUND',
  'ADMINISTRATION_FORBIDDEN',
  'POST_ROLES_FORBIDDEN',
  'POST_DATES_INVALID',
  'POST_HEAD_TAKEN',
] as const;

function describe(method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) {
  return { method, path, summary, access: 'directory.manage', tags: ['directory'] } as const;
}

const units = {
  getUnitToEdit: operation(
    describe('GET', '/directory/units/{id}/facts', 'All that may be changed about a unit'),
    ['UNIT_NOT_FOUND'],
  )
    .input(z.object({ id: z.uuid() }))
    .output(UnitToEdit),
  establishUnit: operation(
    describe('POST', '/directory/units', 'Establish a unit by a legal document, from a day on'),
    [
      'UNIT_NOT_FOUND',
      'UNIT_PARENT_INVALID',
      'UNIT_CODE_TAKEN',
      'UNIT_CODE_INVALID',
      'ADMINISTRATION_FORBIDDEN',
      'SUCCESSION_DATE_INVALID',
    ],
  )
    .input(UnitFactsInput.extend({ kind: UnitKind, parentId: z.uuid().nullable(), ...dated }))
    .output(z.object({ id: z.uuid() })),
  changeUnit: operation(
    describe(
      'POST',
      '/directory/units/{id}/facts',
      'Rename a unit or change its codes, from a day on',
    ),
    [...UNIT_FAULTS, ...FACT_FAULTS, 'UNIT_CODE_INVALID'],
  )
    .input(UnitFactsInput.extend({ id: z.uuid(), version, ...dated }))
    .output(done),
  moveUnit: operation(
    describe('POST', '/directory/units/{id}/parent', 'Put a unit under another superior'),
    [...UNIT_FAULTS, 'UNIT_PARENT_INVALID', 'SUCCESSION_DATE_INVALID'],
  )
    .input(z.object({ id: z.uuid(), version, parentId: z.uuid(), ...dated }))
    .output(done),
  dissolveUnit: operation(
    describe(
      'POST',
      '/directory/units/{id}/dissolution',
      'Dissolve a unit that nothing is left in',
    ),
    [
      ...UNIT_FAULTS,
      'SUCCESSION_DATE_INVALID',
      'SUCCESSION_LEAVES_CHILDREN',
      'SUCCESSION_LEAVES_PEOPLE',
      'SUCCESSION_LEAVES_WORK',
    ],
  )
    .input(z.object({ id: z.uuid(), version, ...dated }))
    .output(done),
};

const people = {
  listPeople: operation(
    describe('GET', '/directory/register', 'People that I look after, with their accounts'),
    [],
  )
    .input(
      PageRequest.extend({ q: z.string().max(200).default(''), gone: z.boolean().default(false) }),
    )
    .output(pageOf(PersonRow)),
  getPerson: operation(
    describe('GET', '/directory/people/{id}', 'One person with posts and account'),
    ['PERSON_NOT_FOUND'],
  )
    .input(z.object({ id: z.uuid() }))
    .output(PersonDetail),
  appointPerson: operation(
    describe(
      'POST',
      '/directory/people',
      'Enter a person with a first post, and an account if asked',
    ),
    [...POST_FAULTS, 'USERNAME_TAKEN'],
  )
    .input(z.object({ name: text(120), post: NewPost, username: Username.nullable() }))
    .output(z.object({ id: z.uuid(), account: HandedCode.nullable() })),
  renamePerson: operation(
    describe('PUT', '/directory/people/{id}/name', 'Correct the name of a person'),
    ['PERSON_NOT_FOUND', 'PERSON_STALE', 'ADMINISTRATION_FORBIDDEN'],
  )
    .input(z.object({ id: z.uuid(), version, name: text(120), reason: text(200) }))
    .output(done),
  startPost: operation(describe('POST', '/directory/people/{id}/posts', 'Give a person a post'), [
    ...POST_FAULTS,
    'PERSON_NOT_FOUND',
  ])
    .input(NewPost.extend({ id: z.uuid() }))
    .output(z.object({ postId: z.uuid() })),
  changePost: operation(
    describe('PUT', '/directory/held-posts/{id}', 'Change title, roles or standing of a post'),
    [...POST_FAULTS, 'POST_NOT_FOUND', 'POST_STALE', 'LAST_ADMINISTRATOR'],
  )
    .input(PostFacts.extend({ id: z.uuid(), version, legalDocument }))
    .output(done),
  movePost: operation(
    describe(
      'POST',
      '/directory/held-posts/{id}/move',
      'End a post and begin one elsewhere the next day',
    ),
    [...POST_FAULTS, 'POST_NOT_FOUND', 'POST_STALE', 'LAST_ADMINISTRATOR'],
  )
    .input(PostFacts.extend({ id: z.uuid(), version, unitId: z.uuid(), ...dated }))
    .output(z.object({ postId: z.uuid() })),
  endPost: operation(describe('POST', '/directory/held-posts/{id}/end', 'End a post with a day'), [
    'POST_NOT_FOUND',
    'POST_STALE',
    'POST_DATES_INVALID',
    'ADMINISTRATION_FORBIDDEN',
    'LAST_ADMINISTRATOR',
  ])
    .input(z.object({ id: z.uuid(), version, endsOn: day, legalDocument }))
    .output(done),
};

const ACCOUNT_FAULTS = [
  'PERSON_NOT_FOUND',
  'ACCOUNT_NOT_FOUND',
  'ADMINISTRATION_FORBIDDEN',
] as const;
const ofPerson = z.object({ id: z.uuid() });

const accounts = {
  openAccount: operation(
    describe('POST', '/directory/people/{id}/account', 'Open an account; the code is shown once'),
    ['PERSON_NOT_FOUND', 'ADMINISTRATION_FORBIDDEN', 'USERNAME_TAKEN', 'ACCOUNT_TAKEN'],
  )
    .input(ofPerson.extend({ username: Username }))
    .output(HandedCode),
  resetAccountPassword: operation(
    describe(
      'POST',
      '/directory/people/{id}/account/password',
      'Void the password; a code is shown once',
    ),
    ACCOUNT_FAULTS,
  )
    .input(ofPerson)
    .output(HandedCode),
  resetAccountSecondFactor: operation(
    describe('POST', '/directory/people/{id}/account/second-factor', 'Remove a lost second factor'),
    ACCOUNT_FAULTS,
  )
    .input(ofPerson)
    .output(done),
  lockAccount: operation(
    describe('POST', '/directory/people/{id}/account/lock', 'Lock an account and end its sessions'),
    [...ACCOUNT_FAULTS, 'LAST_ADMINISTRATOR'],
  )
    .input(ofPerson.extend({ reason: text(200) }))
    .output(done),
  unlockAccount: operation(
    describe('POST', '/directory/people/{id}/account/unlock', 'Unlock an account'),
    ACCOUNT_FAULTS,
  )
    .input(ofPerson)
    .output(done),
};

export const administrationContract = { ...units, ...people, ...accounts };
