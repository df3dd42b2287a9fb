import type { vietnameseErrors } from './vietnamese-errors.ts';

export const englishErrors: typeof vietnameseErrors = {
  USAGE: ({ what }) => `The command is not right: ${what}.`,
  FILE_UNREADABLE: ({ path, reason }) => `${path} cannot be read (${reason}).`,
  FILE_EXISTS: ({ path }) => `${path} exists. Name another by -o, or overwrite it by --force.`,
  FILE_NOT_WRITABLE: ({ path, reason }) => `${path} cannot be written (${reason}).`,
  FILE_UNKNOWN: ({ path }) => `${path} is neither a PDF, nor certificates, nor a timestamp.`,
  CERTIFICATE_UNREADABLE: ({ path }) =>
    `${path ?? 'The file'} holds no certificate that can be read. It has to be PEM or DER.`,
  CERTIFICATE_NOT_IN_FORCE: ({ subject, from, to }) =>
    `Not signed: the certificate of ${subject} is in force from ${from} to ${to} only.`,
  CERTIFICATE_NOT_FOR_SIGNING: ({ subject }) =>
    `Not signed: the certificate of ${subject} was not issued for signing documents.`,
  KEY_UNREADABLE: ({ path }) =>
    `The key ${path} cannot be read. It has to be PEM (PKCS #8); a .p12 becomes one by: openssl pkcs12 -in key.p12 -out key.pem.`,
  KEY_MISMATCH: ({ path }) => `The key ${path} is not the one of the certificate.`,
  PASSPHRASE_MISSING: ({ path }) =>
    `The key ${path} has a passphrase. Name --passphrase-env <variable> or --passphrase-file <file>.`,
  PASSPHRASE_WRONG: ({ path }) => `The passphrase of ${path} is wrong.`,
  TIMESTAMP_UNAVAILABLE: ({ url, reason }) =>
    `No timestamp from ${url}: ${reason}. Look at address and network, then try again.`,
  TIMESTAMP_UNTRUSTED: ({ url, reason }) =>
    `The timestamp of ${url} does not lead to a root in --anchors (${reason}).`,
  EVIDENCE_MISSING: ({ what }) =>
    `Evidence is missing for this level: ${what}. Add --anchors, --intermediates, --online, --crl or --ocsp.`,
  TIME_INVALID: ({ text }) =>
    `"${text}" is no time: write 2026-11-25 or 2026-11-25T08:00:00+07:00.`,
  NOT_A_PDF: () => 'The file is not a PDF.',
  PDF_ENCRYPTED: () => 'The PDF has a password and cannot be read. A copy without one is needed.',
  PDF_DAMAGED: () => 'The PDF is damaged. Fetch the file again.',
  PDF_TOO_LARGE: () => 'The PDF is too large.',
  PDF_LIMIT_EXCEEDED: () => 'The PDF is more complex than permitted.',
  PDF_CERTIFIED_FINAL: () => 'The document is locked against further signatures.',
  SIGNATURE_TOO_LARGE: () =>
    'The signature needs more room than was kept. Send fewer certificates.',
};
