import type { ObjectId, SignedDataReading } from '@hien-luong/ades';
import { objectIdOf, readSignedData } from '@hien-luong/ades';
import type { HashAlgorithm } from '@hien-luong/pki';
import { digestOf, PkiError, parseSignedData } from '@hien-luong/pki';
import type { PdfDocument } from '../document/pdf-document.ts';
import type { PlacedSignature } from './check-placement.ts';
import { checkPlacement } from './check-placement.ts';
import type { SignatureValue } from './signature-value.ts';
import type { PlacementFault } from './verification-report.ts';
import type { VerifyPdfOptions } from './verify-pdf-options.ts';

/** A signature that stands rightly in its place, with its CMS read and verified once. */
export type ReadSignature = {
  readonly value: SignatureValue;
  readonly placed: PlacedSignature;
  /** Undefined for document timestamps, whose tokens are read by themselves. */
  readonly reading: SignedDataReading | undefined;
  /** Digest of the signed bytes, computed once for each algorithm. */
  digestOfSigned(algorithm: HashAlgorithm): Uint8Array;
  /** What whoever covers this signature covers with it. */
  readonly inside: readonly ObjectId[];
};

export type MisplacedSignature = {
  readonly value: SignatureValue;
  readonly placed: PlacementFault;
};

export function isPades({ subFilter }: SignatureValue): boolean {
  return subFilter === 'ETSI.CAdES.detached';
}

/** Reads one signature of the document, with the others beside it. */
export function readSignature(
  document: PdfDocument,
  value: SignatureValue,
  others: readonly SignatureValue[],
  options: VerifyPdfOptions,
): ReadSignature | MisplacedSignature {
  const placed = checkPlacement(document, value, others);
  if (typeof placed === 'string') return { value, placed };
  const digests = new Map<HashAlgorithm, Uint8Array>();
  function digestOfSigned(algorithm: HashAlgorithm): Uint8Array {
    const digest = digests.get(algorithm) ?? digestOf(algorithm, ...placedParts);
    digests.set(algorithm, digest);
    return digest;
  }
  const placedParts = placed.signedBytes;
  const reading =
    value.type === 'SIGNATURE'
      ? readSignedData(
          {
            cms: placed.cms,
            digestContent: digestOfSigned,
            certificates: options.intermediates ?? [],
          },
          { bindingRequired: isPades(value) },
        )
      : undefined;
  return { value, placed, reading, digestOfSigned, inside: listInside(placed.cms, reading) };
}

/** Signature value, certificates, lists and tokens of a CMS; of a token the token itself. */
function listInside(cms: Uint8Array, reading: SignedDataReading | undefined): ObjectId[] {
  const tokens = reading === undefined ? [cms] : (reading.verdict.timestampTokens ?? []);
  const values = reading?.signatureValue === undefined ? [] : [reading.signatureValue];
  const objects = [...values, ...tokens];
  try {
    const { certificates, crls } = parseSignedData(cms);
    objects.push(...certificates.map(({ der }) => der), ...crls);
  } catch (error) {
    if (!(error instanceof PkiError)) throw error;
  }
  return objects.map(objectIdOf);
}
