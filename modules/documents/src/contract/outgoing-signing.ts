import { operation } from '@hien-luong/contract';
import { Consent, ElsewhereChoice, PreparedSigning, WayChoice } from '@hien-luong/trust/contract';
import { z } from 'zod';

const tags = ['outgoing'];
const base = '/documents/outgoing';
const versioned = z.object({ id: z.uuid(), version: z.number().int() });
const changed = versioned;

/** By which way, and what its holder gives; without a way the key that the server holds. */
const consented = { ...Consent.shape, by: WayChoice.optional() };
const numbered = {
  /** The next free number of the series when absent. */
  number: z.number().int().min(1).max(99_999_999).optional(),
  /** Whose number it is, where that is held: nobody gets a held number by chance. */
  heldNumberId: z.uuid().optional(),
  issuedOn: z.iso.date(),
};

const SIGN_REFUSALS = [
  'DOCUMENT_NOT_FOUND',
  'DRAFT_STALE',
  'NOT_IN_STATE',
  'NOT_THE_SIGNER_FORBIDDEN',
  'SIGNER_NOT_COMPETENT',
  'PRINTED_YEAR_STALE',
] as const;
const SEAL_REFUSALS = [
  'DOCUMENT_NOT_FOUND',
  'DRAFT_STALE',
  'NOT_IN_STATE',
  'NUMBER_TAKEN',
  'ISSUE_DATE_INVALID',
  'SIGNATURE_INVALID',
] as const;
const CERTIFICATE_REFUSALS = [
  'CERTIFICATE_EXPIRED',
  'CERTIFICATE_HELD',
  'CERTIFICATE_NOT_YET_VALID',
  'CERTIFICATE_REVOKED',
  'CERTIFICATE_UNTRUSTED',
  'CERTIFICATE_NOT_FOUND',
  'SIGNING_WAY_NOT_FOUND',
] as const;
const KEY_REFUSALS = [
  ...CERTIFICATE_REFUSALS,
  'PIN_WRONG',
  'PIN_LOCKED',
  'OTP_WRONG',
  'SIGNING_AUTHORISATION_EXPIRED',
  'DEVICE_FAILED',
  'DEVICE_KEY_NOT_FOUND',
  'DEVICE_NOT_FOUND',
  'DEVICE_PIN_LOCKED',
  'DEVICE_SIGNATURE_WRONG',
  'DEVICE_UNAVAILABLE',
  'TIMESTAMP_UNAVAILABLE',
] as const;
const ELSEWHERE_REFUSALS = CERTIFICATE_REFUSALS;
const COMPLETION_REFUSALS = [
  'SIGNING_NOT_FOUND',
  'SIGNING_CANCELLED',
  'SIGNING_FILE_TAKEN',
  'SIGNING_INCOMPLETE',
] as const;

/** A leader signs, a clerk numbers and seals: here, or elsewhere in two steps. */
export const outgoingSigningContract = {
  signDocument: operation(
    {
      method: 'POST',
      path: `${base}/{id}/signature`,
      summary: 'Sign as the competent person',
      access: 'documents.sign',
      tags,
    },
    [...SIGN_REFUSALS, ...KEY_REFUSALS],
  )
    .input(versioned.extend(consented))
    .output(changed),
  prepareSignature: operation(
    {
      method: 'POST',
      path: `${base}/{id}/signature/preparation`,
      summary: 'Hand the document out to be signed elsewhere',
      access: 'documents.sign',
      tags,
    },
    [...SIGN_REFUSALS, ...ELSEWHERE_REFUSALS],
  )
    .input(versioned.extend({ by: ElsewhereChoice }))
    .output(PreparedSigning),
  completeSignature: operation(
    {
      method: 'POST',
      path: `${base}/{id}/signature/completion`,
      summary: 'Sign with the file that came back',
      access: 'documents.sign',
      tags,
    },
    [...SIGN_REFUSALS, ...COMPLETION_REFUSALS],
  )
    .input(versioned.extend({ signingId: z.uuid() }))
    .output(changed),
  sealDocument: operation(
    {
      method: 'POST',
      path: `${base}/{id}/seal`,
      summary: 'Number, date and seal for the agency',
      access: 'documents.seal',
      tags,
    },
    [...SEAL_REFUSALS, ...KEY_REFUSALS],
  )
    .input(versioned.extend({ ...consented, ...numbered }))
    .output(changed.extend({ numberAndSymbol: z.string() })),
  prepareSeal: operation(
    {
      method: 'POST',
      path: `${base}/{id}/seal/preparation`,
      summary: 'Number and date, and hand the files out to be sealed elsewhere',
      access: 'documents.seal',
      tags,
    },
    [...SEAL_REFUSALS, ...ELSEWHERE_REFUSALS],
  )
    .input(versioned.extend({ by: ElsewhereChoice, ...numbered }))
    .output(PreparedSigning.extend({ numberAndSymbol: z.string() })),
  completeSeal: operation(
    {
      method: 'POST',
      path: `${base}/{id}/seal/completion`,
      summary: 'Seal with the files that came back',
      access: 'documents.seal',
      tags,
    },
    [...SEAL_REFUSALS, ...COMPLETION_REFUSALS],
  )
    .input(versioned.extend({ signingId: z.uuid() }))
    .output(changed.extend({ numberAndSymbol: z.string() })),
};
