import type { Brand } from '@hien-luong/contract';
import { joinRevision } from '../update/appended-revision.ts';
import { makeSignature } from './append-signature.ts';
import type { SignPdfOptions } from './sign-pdf-options.ts';

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
  const revision = await makeSignature(options, { joined: true });
  return joinRevision(revision) as SignedPdf;
}
