import type { OwnRecord, ValidationMaterial } from '@hien-luong/ades';
import type { PdfLimits } from '@hien-luong/pdf-sign';
import {
  type Certificate,
  PkiError,
  parseCertificate,
  type TrustAnchor,
  type TrustPurpose,
} from '@hien-luong/pki';
import type { TrustStore } from '../trust-store.ts';

/** Whom to trust, as it goes from one thread to another: a parsed certificate does not. */
export type PlainTrust = {
  anchors: { der: Uint8Array; purposes: readonly TrustPurpose[]; validTo: Date | undefined }[];
  intermediates: Uint8Array[];
};

export type FileLimits = { maxSignatures: number; pdf: PdfLimits | undefined };

/** A file and everything by which it is judged; the same question has the same answer. */
export type FileQuestion = {
  bytes: Uint8Array;
  now: Date;
  trust: PlainTrust;
  /** What CAs said, from our cache or asked just now, in DER. */
  crls: readonly Uint8Array[];
  ocspResponses: readonly Uint8Array[];
  /** What our register says of certificates, by SHA-256. */
  records: readonly (OwnRecord & { fingerprint: string })[];
  limits: FileLimits;
};

export function plainTrust({ anchors, intermediates }: TrustStore): PlainTrust {
  return {
    anchors: anchors.map(({ certificate, purposes, validTo }) => ({
      der: certificate.der,
      purposes,
      validTo,
    })),
    intermediates: intermediates.map(({ der }) => der),
  };
}

export type ReadTrust = { anchors: TrustAnchor[]; intermediates: Certificate[] };

export function readTrust({ anchors, intermediates }: PlainTrust): ReadTrust {
  return {
    anchors: anchors.map(({ der, purposes, validTo }) => ({
      certificate: parseCertificate(der),
      purposes,
      ...(validTo && { validTo }),
    })),
    intermediates: intermediates.map(parseCertificate),
  };
}

export function materialOf({
  trust,
  crls,
  ocspResponses,
}: Pick<FileQuestion, 'trust' | 'crls' | 'ocspResponses'>): ValidationMaterial {
  return { certificates: trust.intermediates.map(parseCertificate), crls, ocspResponses };
}

/** What a file carries is a hint; one that cannot be read harms nobody. */
export function readableCertificates(ders: readonly Uint8Array[]): Certificate[] {
  return ders.flatMap((der) => {
    try {
      return [parseCertificate(der)];
    } catch (error) {
      if (error instanceof PkiError) return [];
      throw error;
    }
  });
}
