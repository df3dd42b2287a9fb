import { operation, PageRequest, pageOf } from '@hien-luong/contract';
import { z } from 'zod';
import { notifyContract } from './notify-contract.ts';
import { reachContract } from './reach-contract.ts';

export * from './notify-contract.ts';
export * from './reach-contract.ts';

/** What a post lets its holder do; permissions derive from these by each module's policy. */
export const Role = z.enum([
  'officer',
  'leader',
  'clerk',
  // Of the whole province; of one agency alone.
  'administrator',
  'agencyAdministrator',
  'auditor',
]);
export type Role = z.infer<typeof Role>;

const AgencyName = z.object({ id: z.uuid(), name: z.string(), code: z.string() });

export const ActingPost = z.object({
  id: z.uuid(),
  title: z.string(),
  agency: AgencyName,
  unit: z.object({ id: z.uuid(), name: z.string() }),
  roles: z.array(Role),
});
export type ActingPost = z.infer<typeof ActingPost>;

/** Who is signed in, as which post, and what that post permits; the desk is built from it. */
export const Me = z.object({
  account: z.object({ id: z.uuid(), username: z.string(), totpEnabled: z.boolean() }),
  person: z.object({ id: z.uuid(), name: z.string() }),
  posts: z.array(ActingPost),
  actingPostId: z.uuid(),
  permissions: z.array(z.string()),
  /** Sent back in `x-csrf-token` with every request that changes something. */
  csrfToken: z.string(),
  demo: z.boolean(),
});
export type Me = z.infer<typeof Me>;

/** Alternatives the sign-in screen must show; refusal and lock-out are problems. */
export const SignInResult = z.discriminatedUnion('status', [
  z.object({ status: z.literal('signedIn'), me: Me }),
  z.object({ status: z.literal('totpRequired') }),
]);
export type SignInResult = z.infer<typeof SignInResult>;

export const SessionSummary = z.object({
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  userAgent: z.string(),
  current: z.boolean(),
});
export type SessionSummary = z.infer<typeof SessionSummary>;

export const DemoAccount = z.object({
  username: z.string(),
  password: z.string(),
  pin: z.string(),
  agencyPin: z.string().optional(),
  name: z.string(),
  title: z.string(),
  agency: z.string(),
  roles: z.array(Role),
});
export type DemoAccount = z.infer<typeof DemoAccount>;

export const AuditRecord = z.object({
  id: z.uuid(),
  seq: z.number().int(),
  at: z.iso.datetime(),
  agencyId: z.uuid(),
  actor: z.object({ personId: z.uuid().nullable(), postId: z.uuid().nullable(), name: z.string() }),
  action: z.string(),
  subject: z.object({ type: z.string(), id: z.string() }),
  detail: z.record(z.string(), z.unknown()),
  hash: z.string(),
});
export type AuditRecord = z.infer<typeof AuditRecord>;

export const AuditVerification = z.object({
  ok: z.boolean(),
  checked: z.number().int(),
  firstBroken: z.object({ seq: z.number().int(), reason: z.string() }).optional(),
});
export type AuditVerification = z.infer<typeof AuditVerification>;

export const Upload = z.object({
  id: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  sha256: z.string(),
});
export type Upload = z.infer<typeof Upload>;

const nothing = z.object({});
/** PostgreSQL counts no year 0. */
const day = z.iso.date().regex(/^(?!0000)/);

/**
 * Signing in, sessions, the audit log and notifications. Uploads are a plain streamed route beside it:
 * `PUT /api/uploads?name=…` with the bytes as body answers an `Upload`.
 */
export const platformContract = {
  signIn: operation(
    { method: 'POST', path: '/session', summary: 'Sign in', access: 'public', tags: ['session'] },
    ['SIGN_IN_REFUSED', 'ACCOUNT_LOCKED', 'NO_CURRENT_POST'],
  )
    .input(
      z.object({
        username: z.string().min(1).max(100),
        password: z.string().min(1).max(200),
        totp: z.string().max(10).optional(),
      }),
    )
    .output(SignInResult),
  activateAccount: operation(
    {
      method: 'POST',
      path: '/session/activation',
      summary: 'Choose a password with the code that was handed out once',
      access: 'public',
      tags: ['session'],
    },
    ['ACTIVATION_CODE_WRONG', 'ACCOUNT_LOCKED', 'PASSWORD_TOO_WEAK'],
  )
    .input(
      z.object({
        username: z.string().min(1).max(100),
        code: z.string().min(1).max(60),
        password: z.string().min(12).max(200),
      }),
    )
    .output(nothing),
  signOut: operation(
    {
      method: 'DELETE',
      path: '/session',
      summary: 'Sign out',
      access: 'signedIn',
      tags: ['session'],
    },
    [],
  )
    .input(nothing)
    .output(nothing),
  getMe: operation(
    {
      method: 'GET',
      path: '/session',
      summary: 'Who is signed in',
      access: 'signedIn',
      tags: ['session'],
    },
    [],
  ).output(Me),
  actAs: operation(
    {
      method: 'POST',
      path: '/session/post',
      summary: 'Act as another of my posts',
      access: 'signedIn',
      tags: ['session'],
    },
    ['POST_NOT_FOUND'],
  )
    .input(z.object({ postId: z.uuid() }))
    .output(Me),
  listSessions: operation(
    {
      method: 'GET',
      path: '/sessions',
      summary: 'My open sessions',
      access: 'signedIn',
      tags: ['session'],
    },
    [],
  ).output(z.array(SessionSummary)),
  revokeSession: operation(
    {
      method: 'DELETE',
      path: '/sessions/{id}',
      summary: 'End one of my sessions',
      access: 'signedIn',
      tags: ['session'],
    },
    ['SESSION_NOT_FOUND'],
  )
    .input(z.object({ id: z.uuid() }))
    .output(nothing),
  changePassword: operation(
    {
      method: 'POST',
      path: '/account/password',
      summary: 'Change my password',
      access: 'signedIn',
      tags: ['session'],
    },
    ['SIGN_IN_REFUSED', 'PASSWORD_TOO_WEAK'],
  )
    .input(z.object({ current: z.string().max(200), next: z.string().min(12).max(200) }))
    .output(nothing),
  beginTotp: operation(
    {
      method: 'POST',
      path: '/account/totp',
      summary: 'Begin a second factor',
      access: 'signedIn',
      tags: ['session'],
    },
    [],
  )
    .input(nothing)
    .output(z.object({ secret: z.string(), uri: z.string() })),
  confirmTotp: operation(
    {
      method: 'PUT',
      path: '/account/totp',
      summary: 'Confirm the second factor',
      access: 'signedIn',
      tags: ['session'],
    },
    ['TOTP_WRONG'],
  )
    .input(z.object({ code: z.string().max(10) }))
    .output(nothing),
  removeTotp: operation(
    {
      method: 'DELETE',
      path: '/account/totp',
      summary: 'Remove the second factor',
      access: 'signedIn',
      tags: ['session'],
    },
    ['SIGN_IN_REFUSED'],
  )
    .input(z.object({ password: z.string().max(200) }))
    .output(nothing),
  listDemoAccounts: operation(
    {
      method: 'GET',
      path: '/demo/accounts',
      summary: 'Demo accounts; empty outside demo mode',
      access: 'public',
      tags: ['session'],
    },
    [],
  ).output(z.array(DemoAccount)),
  listAudit: operation(
    {
      method: 'GET',
      path: '/audit',
      summary: 'Audit records of my agency, newest first',
      access: 'audit.read',
      tags: ['audit'],
    },
    [],
  )
    .input(
      PageRequest.extend({
        action: z.string().max(100).optional(),
        subjectId: z.string().max(200).optional(),
        from: day.optional(),
        to: day.optional(),
      }),
    )
    .output(pageOf(AuditRecord)),
  verifyAudit: operation(
    {
      method: 'POST',
      path: '/audit/verification',
      summary: 'Verify the chain of my agency',
      access: 'audit.read',
      tags: ['audit'],
    },
    [],
  )
    .input(nothing)
    .output(AuditVerification),
  ...notifyContract,
  ...reachContract,
};
