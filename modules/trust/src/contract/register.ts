import { operation } from '@hien-luong/contract';
import { z } from 'zod';
import { CertificateSummary } from './certificates.ts';
import { HolderKind } from './shared.ts';

/** Whoever a certificate of the register stands for. */
export const RegisteredKind = HolderKind.exclude(['unknown']);
export type RegisteredKind = z.infer<typeof RegisteredKind>;

export const MAX_IMPORT_FILES = 20;

export const ImportHolder = z.object({
  kind: RegisteredKind,
  id: z.uuid(),
  name: z.string(),
  agency: z.object({ id: z.uuid(), name: z.string() }),
  title: z.string().nullable(),
  /** The last day in post or in force; null for whoever still is. */
  endedOn: z.iso.date().nullable(),
});
export type ImportHolder = z.infer<typeof ImportHolder>;

/** Why a certificate cannot enter the register. */
export const ImportFault = z.enum([
  'ALREADY_REGISTERED',
  'DUPLICATE_IN_IMPORT',
  'SERIAL_TAKEN',
  'EXPIRED',
  'REVOKED_BY_AUTHORITY',
  'ISSUER_UNTRUSTED',
  'KEY_WEAK',
  'NOT_FOR_SIGNING',
  'HOLDER_UNKNOWN',
  'HOLDER_AMBIGUOUS',
  'HOLDER_AGENCY_DIFFERENT',
  'HOLDER_RETIRED',
  'HOLDER_NAME_DIFFERENT',
  'NOT_IN_REQUEST',
]);
export type ImportFault = z.infer<typeof ImportFault>;

export const ImportRow = z.object({
  fingerprint: z.string(),
  fileName: z.string(),
  subject: z.string(),
  issuer: z.string(),
  serialNumber: z.string(),
  notBefore: z.iso.datetime(),
  notAfter: z.iso.datetime(),
  keyAlgorithm: z.string(),
  /** `leaveOut` for a CA's own certificate, which a bundle brings along. */
  effect: z.enum(['register', 'leaveOut']),
  holder: ImportHolder.nullable(),
  candidates: z.array(ImportHolder),
  faults: z.array(ImportFault),
});
export type ImportRow = z.infer<typeof ImportRow>;

export const FileFault = z.enum([
  'FILE_TOO_LARGE',
  'FILE_EMPTY',
  'FILE_NO_CERTIFICATE',
  'TOO_MANY_CERTIFICATES',
]);
export type FileFault = z.infer<typeof FileFault>;

export const ImportPreview = z.object({
  rows: z.array(ImportRow),
  files: z.array(z.object({ name: z.string(), fault: FileFault })),
  /** Whether all of it may enter; a single fault keeps everything out. */
  ready: z.boolean(),
  /** What was shown, to be given back when it is confirmed. */
  digest: z.string(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const ImportOrder = z.object({
  uploadIds: z.array(z.uuid()).min(1).max(MAX_IMPORT_FILES),
  /** Holders that a person chose where the name alone did not tell. */
  choices: z
    .array(z.object({ fingerprint: z.string(), kind: RegisteredKind, holderId: z.uuid() }))
    .max(500)
    .default([]),
});
export type ImportOrder = z.infer<typeof ImportOrder>;

export const Device = z.object({
  id: z.uuid(),
  kind: z.enum(['device', 'service', 'software']),
  name: z.string(),
  agency: z.object({ id: z.uuid(), name: z.string() }),
  retiredOn: z.iso.date().nullable(),
});
export type Device = z.infer<typeof Device>;

export const StatusEvidence = z.object({
  id: z.uuid(),
  kind: z.enum(['crl', 'ocsp']),
  status: z.enum(['good', 'revoked', 'unknown']).nullable(),
  sha256: z.string(),
  thisUpdate: z.iso.datetime(),
  nextUpdate: z.iso.datetime().nullable(),
  fetchedAt: z.iso.datetime(),
  sourceUrl: z.string(),
});
export type StatusEvidence = z.infer<typeof StatusEvidence>;

export const CertificateDetail = CertificateSummary.extend({
  emails: z.array(z.string()),
  /** DER, to be taken away. */
  der: z.base64(),
  registeredAt: z.iso.datetime(),
  source: z.enum(['seed', 'file', 'answer']),
  revokedAt: z.iso.datetime().nullable(),
  revocationReason: z.string().nullable(),
  lastUsedAt: z.iso.datetime().nullable(),
  holds: z.array(
    z.object({
      placedAt: z.iso.datetime(),
      placedBy: z.string(),
      reason: z.string(),
      releasedAt: z.iso.datetime().nullable(),
    }),
  ),
  evidence: z.array(StatusEvidence),
  requests: z.array(z.object({ id: z.uuid(), title: z.string(), state: z.string() })),
  /** Other certificates of the same holder, newest first. */
  others: z.array(CertificateSummary),
});
export type CertificateDetail = z.infer<typeof CertificateDetail>;

const trust = { tags: ['trust'] } as const;

export const registerContract = {
  getCertificate: operation(
    {
      method: 'GET',
      path: '/trust/certificates/{id}',
      summary: 'One certificate with its history and evidence',
      access: 'trust.read',
      ...trust,
    },
    ['REGISTER_CERTIFICATE_NOT_FOUND'],
  )
    .input(z.object({ id: z.uuid() }))
    .output(CertificateDetail),
  previewImport: operation(
    {
      method: 'POST',
      path: '/trust/import/preview',
      summary: 'What an import of certificate files would do, and every fault',
      access: 'trust.administer',
      ...trust,
    },
    ['UPLOAD_NOT_FOUND', 'REQUEST_NOT_FOUND'],
  )
    .input(
      ImportOrder.extend({
        /** The request that the files answer: nobody else's certificate may be among them. */
        requestId: z.uuid().optional(),
      }),
    )
    .output(ImportPreview),
  importCertificates: operation(
    {
      method: 'POST',
      path: '/trust/import',
      summary: 'Register what was previewed, all or nothing',
      access: 'trust.administer',
      ...trust,
    },
    ['UPLOAD_NOT_FOUND', 'IMPORT_FAULTY', 'IMPORT_STALE'],
  )
    .input(ImportOrder.extend({ digest: z.string().length(64) }))
    .output(z.object({ registered: z.number().int() })),
  listDevices: operation(
    {
      method: 'GET',
      path: '/trust/devices',
      summary: 'Devices, services and software of an agency',
      access: 'trust.read',
      ...trust,
    },
    [],
  )
    .input(z.object({ agencyId: z.uuid().optional() }))
    .output(z.array(Device)),
  registerDevice: operation(
    {
      method: 'POST',
      path: '/trust/devices',
      summary: 'Enter a device, service or software that is to hold a certificate',
      access: 'trust.administer',
      ...trust,
    },
    ['HOLDER_NOT_FOUND'],
  )
    .input(
      z.object({
        agencyId: z.uuid(),
        kind: Device.shape.kind,
        name: z.string().trim().min(1).max(200),
      }),
    )
    .output(z.object({ id: z.uuid() })),
  retireDevice: operation(
    {
      method: 'POST',
      path: '/trust/devices/{id}/retirement',
      summary: 'Take a device, service or software out of service',
      access: 'trust.administer',
      ...trust,
    },
    ['REGISTER_DEVICE_NOT_FOUND'],
  )
    .input(z.object({ id: z.uuid() }))
    .output(z.object({})),
};
