import { hash } from 'node:crypto';
import type { Certificate, CertificateList } from '@hien-luong/pki';
import { PkiError, parseCertificate, parseCrl } from '@hien-luong/pki';
import type { ValidationData } from './validation-data.ts';

/** What a validation needs besides the signature, as collected from authorities: all in DER. */
export type Evidence = {
  readonly certificates?: readonly Uint8Array[] | undefined;
  readonly crls?: readonly Uint8Array[] | undefined;
  readonly ocspResponses?: readonly Uint8Array[] | undefined;
};

/** Evidence as read, nothing about it verified. */
export type EvidencePool = {
  readonly certificates: readonly Certificate[];
  readonly crls: readonly CertificateList[];
  readonly ocspResponses: readonly Uint8Array[];
};

/** Reads evidence of any origin, each piece once; what cannot be read is left aside. */
export function readEvidencePool(...sources: readonly Evidence[]): EvidencePool {
  const certificates = once(sources.flatMap((source) => source.certificates ?? []));
  const crls = once(sources.flatMap((source) => source.crls ?? []));
  return {
    certificates: certificates.flatMap((der) => readable(() => parseCertificate(der))),
    crls: crls.flatMap((der) => readable(() => parseCrl(der))),
    ocspResponses: once(sources.flatMap((source) => source.ocspResponses ?? [])),
  };
}

function once(ders: readonly Uint8Array[]): Uint8Array[] {
  return [...new Map(ders.map((der) => [hash('sha256', der, 'base64'), der])).values()];
}

function readable<Value>(read: () => Value): Value[] {
  try {
    return [read()];
  } catch (error) {
    if (error instanceof PkiError) return [];
    throw error;
  }
}

/** What a file carries, as evidence among other evidence. */
export function evidenceIn({ certificates, crls, ocspResponses }: ValidationData): Evidence {
  return {
    certificates: certificates.map(({ bytes }) => bytes),
    crls: crls.map(({ bytes }) => bytes),
    ocspResponses: ocspResponses.map(({ bytes }) => bytes),
  };
}
