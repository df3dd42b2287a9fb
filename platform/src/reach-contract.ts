import { operation } from '@hien-luong/contract';
import { z } from 'zod';

export const MailMode = z.enum(['off', 'each', 'daily']);
export type MailMode = z.infer<typeof MailMode>;

const Hour = z.number().int().min(0).max(23);
const Kinds = z.array(z.string().max(80)).max(200);

/** How the person wants to be reached outside the desk; in it everything is told. */
export const ReachChoices = z.object({
  mailMode: MailMode,
  /** Hours in Vietnam between which no mail comes; equal ones: none are quiet. */
  quietFrom: Hour,
  quietTo: Hour,
  /** Kinds of notification that do not come by mail, and those that are not pushed. */
  mailMuted: Kinds,
  pushMuted: Kinds,
});
export type ReachChoices = z.infer<typeof ReachChoices>;

export const Reach = ReachChoices.extend({
  /** Whether this installation sends mail at all. */
  mailPossible: z.boolean(),
  /** Confirmed by its owner. */
  email: z.string().nullable(),
  /** Waits for the code that was sent to it. */
  pendingEmail: z.string().nullable(),
  /** Why the last mail was not taken, if it was not. */
  lastFailure: z.iso.datetime().nullable(),
  /** The key that a browser subscribes with. */
  pushKey: z.string(),
  browsers: z.array(z.object({ id: z.uuid(), userAgent: z.string(), createdAt: z.iso.datetime() })),
});
export type Reach = z.infer<typeof Reach>;

const tags = ['notifications'];
const nothing = z.object({});

export const reachContract = {
  getReach: operation(
    {
      method: 'GET',
      path: '/account/reach',
      summary: 'How I am reached outside the desk',
      access: 'signedIn',
      tags,
    },
    [],
  ).output(Reach),
  chooseReach: operation(
    {
      method: 'PUT',
      path: '/account/reach',
      summary: 'Choose what comes by mail and by push, and when',
      access: 'signedIn',
      tags,
    },
    [],
  )
    .input(ReachChoices)
    .output(nothing),
  setEmail: operation(
    {
      method: 'PUT',
      path: '/account/email',
      summary: 'Give an address for mails; a code is sent to it',
      access: 'signedIn',
      tags,
    },
    ['MAIL_NOT_SET_UP', 'EMAIL_DOMAIN_FORBIDDEN', 'EMAIL_CODES_TOO_MANY'],
  )
    .input(z.object({ email: z.email().max(200) }))
    .output(nothing),
  confirmEmail: operation(
    {
      method: 'POST',
      path: '/account/email/confirmation',
      summary: 'Confirm the address with the code that came',
      access: 'signedIn',
      tags,
    },
    ['EMAIL_CODE_WRONG'],
  )
    .input(z.object({ code: z.string().regex(/^\d{6}$/) }))
    .output(nothing),
  removeEmail: operation(
    {
      method: 'DELETE',
      path: '/account/email',
      summary: 'Take my address away',
      access: 'signedIn',
      tags,
    },
    [],
  )
    .input(nothing)
    .output(nothing),
  subscribePush: operation(
    {
      method: 'POST',
      path: '/account/push',
      summary: 'Push to this browser',
      access: 'signedIn',
      tags,
    },
    ['PUSH_SERVICE_FORBIDDEN', 'BROWSERS_TOO_MANY'],
  )
    .input(
      z.object({
        endpoint: z.url().max(1000),
        // An uncompressed point of P-256 and sixteen bytes (RFC 8291 §3.1, §3.2).
        p256dh: z.string().regex(/^B[A-Za-z0-9_-]{86}$/),
        auth: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  unsubscribePush: operation(
    {
      method: 'DELETE',
      path: '/account/push/{id}',
      summary: 'Push to that browser no more',
      access: 'signedIn',
      tags,
    },
    [],
  )
    .input(z.object({ id: z.uuid() }))
    .output(nothing),
};
