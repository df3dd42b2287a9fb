import { operation, PageRequest, pageOf } from '@hien-luong/contract';
import { z } from 'zod';
import { HolderKind } from './shared.ts';

export const CertificateStatus = z.enum(['valid', 'notYetValid', 'expired', 'revoked', 'held']);
export type CertificateStatus = z.infer<typeof CertificateStatus>;

export const CertificateSummary = z.object({
  id: z.uuid(),
  holderKind: HolderKind,
  holderId: z.uuid().nullable(),
  holderName: z.string(),
  agency: z.object({ id: z.uuid(), name: z.string() }),
  subject: z.string(),
  issuer: z.string(),
  serialNumber: z.string(),
  notBefore: z.iso.datetime(),
  notAfter: z.iso.datetime(),
  status: CertificateStatus,
  keyAlgorithm: z.string(),
  fingerprint: z.string(),
});
export type CertificateSummary = z.infer<typeof CertificateSummary>;

export const certificatesContract = {
  countCertificates: operation(
    {
      method: 'GET',
      path: '/trust/certificates/counts',
      summary: 'Organisations, people and devices that hold a certificate valid now',
      access: 'signedIn',
      tags: ['trust'],
    },
    [],
  ).output(
    z.object({
      organisations: z.number().int(),
      people: z.number().int(),
      devices: z.number().int(),
      asOf: z.iso.datetime(),
    }),
  ),
  listCertificates: operation(
    {
      method: 'GET',
      path: '/trust/certificates',
      summary: 'Certificates of my agency, or of all for an administrator',
      access: 'trust.read',
      tags: ['trust'],
    },
    [],
  )
    .input(
      PageRequest.extend({
        q: z.string().max(200).optional(),
        holderKind: HolderKind.optional(),
        status: CertificateStatus.optional(),
      }),
    )
    .output(pageOf(CertificateSummary)),
};
