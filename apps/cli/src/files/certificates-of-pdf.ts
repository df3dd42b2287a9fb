import { extractSignatures, extractValidationData } from '@hien-luong/pdf-sign';
import {
  type Certificate,
  OID,
  PkiError,
  parseCertificate,
  parseSignedData,
} from '@hien-luong/pki';

/** Every certificate that a signed file carries, each once: in signatures, timestamps, its store. */
export function certificatesOfPdf(pdf: Uint8Array): Certificate[] {
  const inStore = extractValidationData(pdf).certificates.flatMap((der) =>
    readable(() => [parseCertificate(der)]),
  );
  const inSignatures = extractSignatures(pdf).flatMap(({ cms }) => certificatesOfCms(cms));
  const all = [...inSignatures, ...inStore];
  return [...new Map(all.map((one) => [one.fingerprintSha256, one])).values()];
}

/** Those in a CMS message and in the timestamps over its signature. */
function certificatesOfCms(cms: Uint8Array): Certificate[] {
  return readable(() => {
    const { certificates, signerInfos } = parseSignedData(cms);
    const tokens = signerInfos
      .flatMap(({ unsignedAttributes }) => unsignedAttributes)
      .filter(({ type }) => type === OID.signatureTimestampToken)
      .flatMap(({ values }) => values.map(({ bytes }) => bytes));
    return [...certificates, ...tokens.flatMap(certificatesOfCms)];
  });
}

function readable(read: () => Certificate[]): Certificate[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof PkiError) return [];
    throw error;
  }
}
