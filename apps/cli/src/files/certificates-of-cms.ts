import {
  type Certificate,
  OID,
  PkiError,
  parseCertificate,
  parseSignedData,
} from '@hien-luong/pki';

/** Those in a CMS message and in the timestamps over its signature; none where it is unreadable. */
export function certificatesOfCms(cms: Uint8Array): Certificate[] {
  return readable(() => {
    const { certificates, signerInfos } = parseSignedData(cms);
    const tokens = signerInfos
      .flatMap(({ unsignedAttributes }) => unsignedAttributes)
      .filter(({ type }) => type === OID.signatureTimestampToken)
      .flatMap(({ values }) => values.map(({ bytes }) => bytes));
    return [...certificates, ...tokens.flatMap(certificatesOfCms)];
  });
}

/** What of these is a certificate at all. */
export function parseEach(ders: readonly Uint8Array[]): Certificate[] {
  return ders.flatMap((der) => readable(() => [parseCertificate(der)]));
}

export function eachOnce(certificates: readonly Certificate[]): Certificate[] {
  return [...new Map(certificates.map((one) => [one.fingerprintSha256, one])).values()];
}

function readable(read: () => Certificate[]): Certificate[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof PkiError) return [];
    throw error;
  }
}
