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

/** Reads evidence of any origin; what cannot be read helps nobody and is left aside. */
export function readEvidencePool(...sources: readonly Evidence[]): EvidencePool {
  return {
    certificates: sources.flatMap(({ certificates = [] }) =>
      certificates.flatMap((der) => readable(() => parseCertificate(der))),
    ),
    crls: sources.flatMap(({ crls = [] }) => crls.flatMap((der) => readable(() => parseCrl(der)))),
    ocspResponses: sources.flatMap(({ ocspResponses = [] }) => ocspResponses),
  };
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
