import { createHash } from 'node:crypto';
import type { Brand } from '@hien-luong/contract';
import type { CmsSigner } from '@hien-luong/pki';
import { addSignatureTimestamp, createSignedData } from '@hien-luong/pki';
import { openPdf } from '../document/pdf-document.ts';
import { buildSigningRevision } from './build-signing-revision.ts';
import type { DigestAlgorithm, SignPdfOptions } from './sign-pdf-options.ts';
import { closeByteRange, embedSignature } from './signature-dictionary.ts';

/** A PDF whose last revision is a signature, made by `signPdf`. */
export type SignedPdf = Brand<Uint8Array, 'SignedPdf'>;

/**
 * Signs a PDF at PAdES baseline B-B, or B-T with `timestamp`, by appending one revision; the input
 * is a prefix of the output.
 *
 * @throws PdfSignError for a file that cannot be read or may not be signed, a field or place that
 *   does not fit; what `signer.sign` and `timestamp` throw goes through
 * @spec EN 319 142-1 §6.3
 * @example
 * const signed = await signPdf({ pdf, signer: keySigner(certificate, key), signedAt: new Date() });
 */
export async function signPdf(options: SignPdfOptions): Promise<SignedPdf> {
  const { digestAlgorithm = 'sha256' } = options;
  const document = openPdf(options.pdf, options.limits);
  const reserveBytes = options.reserveBytes ?? expectedSize(options);
  const { file, template, dictionaryAt } = buildSigningRevision(document, options, reserveBytes);
  const [before, after] = closeByteRange(file, dictionaryAt, template);
  const digest = createHash(digestAlgorithm).update(before).update(after).digest();
  embedSignature(file, dictionaryAt, template, await createCms(options, digest, digestAlgorithm));
  return file as Uint8Array as SignedPdf;
}

async function createCms(
  options: SignPdfOptions,
  digest: Uint8Array,
  digestAlgorithm: DigestAlgorithm,
): Promise<Uint8Array> {
  const { signer, chain = [], timestamp } = options;
  let signatureValue: Uint8Array = new Uint8Array(0);
  const recorder: CmsSigner = {
    certificate: signer.certificate,
    async sign(toBeSigned) {
      signatureValue = await signer.sign(toBeSigned);
      return signatureValue;
    },
  };
  const cms = await createSignedData({
    digest,
    signer: recorder,
    certificates: chain,
    digestAlgorithm,
  });
  if (timestamp === undefined) return cms;
  const imprint = createHash(digestAlgorithm).update(signatureValue).digest();
  const token = await timestamp({ hashAlgorithm: digestAlgorithm, digest: imprint });
  return addSignatureTimestamp(cms, token);
}

/** Certificates as they are, room for keys of any size, and for a token with a chain of its own. */
function expectedSize({ signer, chain = [], timestamp }: SignPdfOptions): number {
  const certificates = [signer.certificate, ...chain];
  const ders = certificates.reduce((sum, certificate) => sum + certificate.der.length, 0);
  return ders + 3072 + (timestamp === undefined ? 0 : 12_288);
}
