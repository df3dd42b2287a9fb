import { everyOf, type vietnameseErrors, XML_REFUSED, ZIP_REFUSED } from './vietnamese-errors.ts';

export const englishErrors: typeof vietnameseErrors = {
  USAGE: ({ what }) => `The command is not right: ${what}.`,
  FILE_UNREADABLE: ({ path, reason }) => `${path} cannot be read (${reason}).`,
  FILE_EXISTS: ({ path }) => `${path} exists. Name another by -o, or overwrite it by --force.`,
  FILE_NOT_WRITABLE: ({ path, reason }) => `${path} cannot be written (${reason}).`,
  FILE_UNKNOWN: ({ path }) => `${path} is no PDF, XML, ASiC-E container, certificate or timestamp.`,
  CERTIFICATE_UNREADABLE: ({ path }) =>
    `${path ?? 'The file'} holds no certificate that can be read. It has to be PEM or DER.`,
  CERTIFICATE_NOT_IN_FORCE: ({ subject, from, to }) =>
    `Not signed: the certificate of ${subject} is in force from ${from} to ${to} only.`,
  CERTIFICATE_NOT_FOR_SIGNING: ({ subject }) =>
    `Not signed: the certificate of ${subject} was not issued for signing documents.`,
  KEY_UNREADABLE: ({ path }) =>
    `The key ${path} cannot be read. It has to be PEM (PKCS #8); name a .p12 or .pfx by --p12.`,
  KEY_MISMATCH: ({ path }) => `The key ${path} is not the one of the certificate.`,
  PASSPHRASE_MISSING: ({ path }) =>
    `The key ${path} has a passphrase. Name --passphrase-env <variable> or --passphrase-file <file>.`,
  PASSPHRASE_WRONG: ({ path }) => `The passphrase of ${path} is wrong.`,
  PKCS12_UNREADABLE: ({ path }) =>
    `${path} is no PKCS #12 file that can be read. Export the .p12 again from where the key is kept.`,
  PKCS12_OLD: ({ path }) =>
    `${path} is protected by an old or unknown algorithm. Change it to AES: openssl pkcs12 -legacy -in ${path} -out key.pem, then openssl pkcs12 -export -in key.pem -out new.p12; delete key.pem afterwards.`,
  PKCS12_INCOMPLETE: ({ path }) =>
    `${path} has to hold exactly one key with its certificate. Export it again with both.`,
  XML_KEY_UNSUPPORTED: () => 'Keys of this kind cannot sign XML. Use RSA or ECDSA P-256.',
  ASICE_FILE_NAME_REFUSED: ({ name }) =>
    `The name ${name} belongs to the container itself. Rename the file and sign again.`,
  TIMESTAMP_UNAVAILABLE: ({ url, reason }) =>
    `No timestamp from ${url}: ${reason}. Look at address and network, then try again.`,
  TIMESTAMP_UNTRUSTED: ({ url, reason }) =>
    `The timestamp of ${url} does not lead to a root in --anchors (${reason}).`,
  EVIDENCE_MISSING: ({ what }) =>
    `Evidence is missing for this level: ${what}. Add --anchors, --intermediates, --online, --crl or --ocsp.`,
  TIME_INVALID: ({ text }) =>
    `"${text}" is no time: write 2026-11-25 or 2026-11-25T08:00:00+07:00.`,
  FORMAT_UNKNOWN: ({ path }) =>
    `${path} is neither a PDF, nor XML, nor an ASiC-E container (.asice, .sce), so it has no signature to check.`,
  REPORT_EMPTY: ({ path }) =>
    `${path} has no signature that an ETSI report could be about. Use --report simple.`,
  ASICE_TYPE_MISSING: () => 'This archive is no ASiC-E container.',
  ZIP_ENCRYPTED: () =>
    'The container has a password and cannot be read. A copy without one is needed.',
  ...everyOf(
    ZIP_REFUSED,
    'The container is damaged, or built so that it is not read. Fetch it again.',
  ),
  XML_MALFORMED: () => 'The file is no XML that can be read. Fetch it again.',
  XML_DTD_REFUSED: () => 'The XML has a DTD and is not read: signed documents have none.',
  XML_ENCODING_UNSUPPORTED: () => 'The XML is not in UTF-8 and cannot be read.',
  ...everyOf(XML_REFUSED, 'The XML is larger or more complex than permitted.'),
  NOT_A_PDF: () => 'The file is not a PDF.',
  PDF_ENCRYPTED: () => 'The PDF has a password and cannot be read. A copy without one is needed.',
  PDF_DAMAGED: () => 'The PDF is damaged. Fetch the file again.',
  PDF_TOO_LARGE: () => 'The PDF is too large.',
  PDF_LIMIT_EXCEEDED: () => 'The PDF is more complex than permitted.',
  PDF_CERTIFIED_FINAL: () => 'The document is locked against further signatures.',
  SIGNATURE_TOO_LARGE: () =>
    'The signature needs more room than was kept. Send fewer certificates.',
};
