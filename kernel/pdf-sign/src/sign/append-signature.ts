import { createHash } from 'node:crypto';
import { createSignedData } from '@hien-luong/pki';
import { openPdf } from '../document/pdf-document.ts';
import { requireReadable } from '../document/require-readable.ts';
import type { AppendedRevision } from '../update/appended-revision.ts';
import { buildSigningRevision } from './build-signing-revision.ts';
import type { DigestAlgorithm, SignPdfOptions } from './sign-pdf-options.ts';
import { closeByteRange, embedSignature } from './signature-dictionary.ts';

/**
 * The revision that signs a PDF, by itself: written behind the file it makes the signed one. A large
 * file is so never copied in memory; see `signPdf` for all else.
 *
 * @throws PdfSignError as `signPdf` does
 * @spec EN 319 142-1 §6.3
 * @example
 * await appendFile(path, await appendSignature({ pdf: await readFile(path), signer, signedAt }));
 */
export async function appendSignature(options: SignPdfOptions): Promise<Buffer> {
  const { appended } = await makeSignature(options, { joined: false });
  return appended;
}

/** The same, behind a copy of the file where `joined`: laid out as one it is copied once. */
export async function makeSignature(
  options: SignPdfOptions,
  { joined }: { joined: boolean },
): Promise<AppendedRevision> {
  const { digestAlgorithm = 'sha256' } = options;
  const document = openPdf(options.pdf, options.limits);
  requireReadable(document);
  const reserveBytes = options.reserveBytes ?? expectedSize(options);
  const revision = buildSigningRevision(document, options, { reserveBytes, joined });
  const hash = createHash(digestAlgorithm);
  for (const part of closeByteRange(revision)) hash.update(part);
  embedSignature(revision, await createCms(options, hash.digest(), digestAlgorithm));
  return revision;
}

function createCms(
  { signer, chain = [], timestamp }: SignPdfOptions,
  digest: Uint8Array,
  digestAlgorithm: DigestAlgorithm,
): Promise<Uint8Array> {
  const order = { digest, signer, certificates: chain, digestAlgorithm };
  if (timestamp === undefined) return createSignedData(order);
  return createSignedData({
    ...order,
    timestamp(signature) {
      const imprint = createHash(digestAlgorithm).update(signature).digest();
      return timestamp({ hashAlgorithm: digestAlgorithm, digest: imprint });
    },
  });
}

/** Certificates as they are, room for keys of any size, and for a token with a chain of its own. */
function expectedSize({ signer, chain = [], timestamp }: SignPdfOptions): number {
  const certificates = [signer.certificate, ...chain];
  const ders = certificates.reduce((sum, certificate) => sum + certificate.der.length, 0);
  return ders + 3072 + (timestamp === undefined ? 0 : 12_288);
}
