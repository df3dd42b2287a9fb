import { type ExtractedSignature, extractRevision, extractSignatures } from '@hien-luong/pdf-sign';
import { type Certificate, OID, PkiError, parseSignedData } from '@hien-luong/pki';
import type { FileQuestion } from './file-question.ts';

/** One signature taken apart into files, for programs that know CMS and not PDF. */
export type SignatureParts = {
  fieldName: string;
  type: ExtractedSignature['type'];
  files: Record<string, Uint8Array>;
  /** In bytes of the file: the part before the signature, and where and how long the one after. */
  ranges: { head: number; tailFrom: number; tail: number };
  /** With the issuer as the signature carries it. */
  signer: Uint8Array | undefined;
};

export type WantedParts = {
  /** Serial numbers of signers by field, as the judgement has them. */
  signers: Record<string, string>;
  /** Revisions to take out, by folder. */
  revisions: Record<string, number>;
};

export type ExtractedParts = {
  signatures: SignatureParts[];
  revisions: Record<string, Uint8Array>;
};

/** Throws `PdfSignError` for what cannot be read. */
export function extractParts(
  { bytes, limits: { pdf: limits } }: Pick<FileQuestion, 'bytes' | 'limits'>,
  { signers, revisions }: WantedParts,
): ExtractedParts {
  return {
    signatures: extractSignatures(bytes, limits).map((one) => partsOf(one, signers[one.fieldName])),
    revisions: Object.fromEntries(
      Object.entries(revisions).map(([folder, revision]) => [
        folder,
        extractRevision(bytes, revision, limits),
      ]),
    ),
  };
}

/** The signature, its certificates and timestamps, in DER and PEM. */
function partsOf(
  { cms, type, fieldName, signedBytes: [head, tail] }: ExtractedSignature,
  signerSerial: string | undefined,
): SignatureParts {
  const files: Record<string, Uint8Array> = {
    [type === 'SIGNATURE' ? 'chu-ky.p7s' : 'dau-thoi-gian.tst']: cms,
  };
  const tailFrom = tail.byteOffset - head.byteOffset;
  const ranges = { head: head.length, tailFrom, tail: tail.length };
  const signedData = parseOrNone(cms);
  if (signedData === undefined) return { fieldName, type, files, ranges, signer: undefined };
  const { certificates, signerInfos, crls } = signedData;
  files['chung-thu.pem'] = pemOf(certificates);
  const tokens = (signerInfos[0]?.unsignedAttributes ?? [])
    .filter(({ type: kind }) => kind === OID.signatureTimestampToken)
    .flatMap(({ values }) => values.map(({ bytes }) => bytes));
  for (const [index, token] of tokens.entries()) files[`dau-thoi-gian-${index + 1}.tst`] = token;
  for (const [index, crl] of crls.entries()) files[`thu-hoi-${index + 1}.crl`] = crl;
  if (signerInfos[0]) files['gia-tri-chu-ky.bin'] = signerInfos[0].signature;
  const signer = certificates.find(({ serialNumber }) => serialNumber === signerSerial);
  return { fieldName, type, files, ranges, signer: signer?.der };
}

function parseOrNone(cms: Uint8Array) {
  try {
    return parseSignedData(cms);
  } catch (error) {
    if (error instanceof PkiError) return undefined;
    throw error;
  }
}

export function pemOf(certificates: readonly Pick<Certificate, 'der'>[]): Uint8Array {
  const blocks = certificates.map(({ der }) => {
    const lines =
      Buffer.from(der)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
  });
  return Buffer.from(blocks.join(''));
}
