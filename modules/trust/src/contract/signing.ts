import { operation } from '@hien-luong/contract';
import { z } from 'zod';
import { CertificateStatus } from './certificates.ts';

/**
 * How one gets from a certificate to a signature. With the first three this server makes the file
 * and a key signs a digest: kept here (demo), on a PKCS #11 device of the server, at a remote
 * service. With the last two a program elsewhere signs the whole file that it was given.
 */
export const SigningWay = z.enum(['serverKey', 'pkcs11', 'csc', 'tokenService', 'upload']);
export type SigningWay = z.infer<typeof SigningWay>;

export const ElsewhereWay = SigningWay.extract(['tokenService', 'upload']);
export type ElsewhereWay = z.infer<typeof ElsewhereWay>;

/** Who stands behind a signature. */
export const SigningHolder = z.enum(['person', 'agency']);
export type SigningHolder = z.infer<typeof SigningHolder>;

/** What the holder gives besides: a PIN, the code of a device in their hand. */
export const Consent = z.object({
  pin: z.string().min(1).max(64).optional(),
  otp: z.string().min(1).max(64).optional(),
});
export type Consent = z.infer<typeof Consent>;

/** One way with one certificate; where it is left out, the key that this server holds. */
export const WayChoice = z.object({ certificateId: z.uuid(), way: SigningWay });
export type WayChoice = z.infer<typeof WayChoice>;

export const ElsewhereChoice = WayChoice.extend({ way: ElsewhereWay });
export type ElsewhereChoice = z.infer<typeof ElsewhereChoice>;

export const OfferedWay = WayChoice.extend({
  subject: z.string(),
  issuer: z.string(),
  serialNumber: z.string(),
  notAfter: z.iso.datetime(),
  status: CertificateStatus,
  /** Name of the device or service, where there is one. */
  device: z.string().nullable(),
  asks: z.array(z.enum(['pin', 'otp'])),
  /** What this person used last for this holder. */
  usedLast: z.boolean(),
});
export type OfferedWay = z.infer<typeof OfferedWay>;

/** Why a file that came back is not taken. */
export const ReturnedFault = z.enum([
  'RETURNED_NOT_A_PDF',
  'RETURNED_NOT_OUR_FILE',
  'RETURNED_NOT_SIGNED',
  'RETURNED_SEVERAL_SIGNATURES',
  'RETURNED_CHANGED_OTHERWISE',
  'RETURNED_LOCKED_BY_SIGNER',
  'RETURNED_EARLIER_SIGNATURE_BROKEN',
  'RETURNED_SIGNER_UNEXPECTED',
  'RETURNED_SIGNATURE_INVALID',
  'RETURNED_SIGNATURE_UNDECIDED',
  'RETURNED_TOO_LARGE',
]);
export type ReturnedFault = z.infer<typeof ReturnedFault>;

export const PreparedFile = z.object({
  position: z.number().int(),
  /** A document by its person, by its agency, or a separate attachment by its agency. */
  act: z.enum(['sign', 'seal', 'sealAttachment']),
  name: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  /** Path below `/api` that gives the person the exact bytes to be signed. */
  path: z.string(),
  state: z.enum(['waiting', 'refused', 'accepted']),
  refusal: ReturnedFault.nullable(),
  /** Paths below `/api` with a one-time token, for a program without a session; shown once. */
  transferPath: z.string().nullable(),
});
export type PreparedFile = z.infer<typeof PreparedFile>;

export const PreparedSigning = z.object({
  id: z.uuid(),
  way: ElsewhereWay,
  expiresAt: z.iso.datetime(),
  state: z.enum(['open', 'completed', 'cancelled']),
  files: z.array(PreparedFile),
});
export type PreparedSigning = z.infer<typeof PreparedSigning>;

const tags = ['trust'];
const wayPath = '/trust/certificates/{certificateId}/signing-ways/{way}';
const DeviceWay = SigningWay.exclude(['serverKey']);

export const signingContract = {
  listSigningWays: operation(
    {
      method: 'GET',
      path: '/trust/signing-ways',
      summary: 'How I can sign, for myself or for my agency',
      access: 'signedIn',
      tags,
    },
    [],
  )
    .input(z.object({ holder: SigningHolder }))
    .output(
      z.object({
        ways: z.array(OfferedWay),
        /** Where the token service answers on the person's own computer. */
        tokenServiceUrl: z.string(),
      }),
    ),
  setSigningWay: operation(
    {
      method: 'PUT',
      path: wayPath,
      summary: 'Say by what a certificate signs',
      access: 'trust.devices',
      tags,
    },
    ['CERTIFICATE_NOT_FOUND', 'DEVICE_NOT_FOUND'],
  )
    .input(
      z.object({
        certificateId: z.uuid(),
        way: DeviceWay,
        device: z.string().max(40).optional(),
        keyRef: z.string().min(1).max(200).optional(),
        asks: z.array(z.enum(['pin', 'otp'])).default([]),
      }),
    )
    .output(z.object({})),
  removeSigningWay: operation(
    {
      method: 'DELETE',
      path: wayPath,
      summary: 'A certificate no longer signs by this',
      access: 'trust.devices',
      tags,
    },
    ['SIGNING_WAY_NOT_FOUND'],
  )
    .input(z.object({ certificateId: z.uuid(), way: DeviceWay }))
    .output(z.object({})),
  getPreparedSigning: operation(
    {
      method: 'GET',
      path: '/trust/prepared-signings/{id}',
      summary: 'How far the files that are signed elsewhere have come',
      access: 'signedIn',
      tags,
    },
    ['SIGNING_NOT_FOUND'],
  )
    .input(z.object({ id: z.uuid() }))
    .output(PreparedSigning),
  listPreparedSignings: operation(
    {
      method: 'GET',
      path: '/trust/prepared-signings',
      summary: 'What of a subject I have out to be signed',
      access: 'signedIn',
      tags,
    },
    [],
  )
    .input(
      z.object({
        subjectType: z.string().max(40),
        subjectId: z.uuid(),
        subjectVersion: z.coerce.number().int(),
      }),
    )
    .output(z.object({ signings: z.array(PreparedSigning) })),
  returnSignedFile: operation(
    {
      method: 'POST',
      path: '/trust/prepared-signings/{id}/files/{position}',
      summary: 'Hand in a file that was signed elsewhere',
      access: 'signedIn',
      tags,
    },
    [
      'SIGNING_NOT_FOUND',
      'SIGNING_EXPIRED',
      'SIGNING_CANCELLED',
      'SIGNING_FILE_TAKEN',
      'UPLOAD_NOT_FOUND',
      ...ReturnedFault.options,
    ],
  )
    .input(z.object({ id: z.uuid(), position: z.coerce.number().int().min(0), uploadId: z.uuid() }))
    .output(PreparedFile),
  cancelPreparedSigning: operation(
    {
      method: 'DELETE',
      path: '/trust/prepared-signings/{id}',
      summary: 'Give up signing elsewhere; nothing was signed',
      access: 'signedIn',
      tags,
    },
    ['SIGNING_NOT_FOUND', 'SIGNING_FILE_TAKEN'],
  )
    .input(z.object({ id: z.uuid() }))
    .output(z.object({})),
};
