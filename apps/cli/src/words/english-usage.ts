import type { vietnameseUsage } from './vietnamese-usage.ts';

const TRUST = `  --anchors <file|folder>        trusted root certificates (PEM, DER); may be repeated
  --intermediates <file|folder>  certificates of CAs in between`;
const STATUS = `  --online                 ask for the status at the addresses that certificates name
  --allow-host <host[:port]>  ask this host too (known: ca.gov.vn, rootca.gov.vn)
  --crl <file>, --ocsp <file>  revocation lists and OCSP answers at hand (DER)`;
const OUTPUT = `  -o, --output <file>      where the result goes
  --force                  overwrite what is there`;

export const englishUsage: typeof vietnameseUsage = {
  commands: {
    verify: `hien-luong verify <file.pdf> [options]   check signatures

${TRUST}
${STATUS}
  --at <time>              judge as of then (2026-11-25 or ISO 8601)
  --json                   the result for programs
  --lang vi|en

Exit: 0 valid · 1 invalid · 2 not enough evidence · 3 could not be checked`,
    inspect: `hien-luong inspect <file> [--json] [--lang vi|en]   see what is in a file, unjudged

Files: PDF, certificates (PEM, DER), timestamp tokens (DER).`,
    timestamp: `hien-luong timestamp <file> --tsa <URL> [options]   timestamp a file (RFC 3161)

A PDF gets the timestamp inside; any other file gets a .tsr beside it.

  --detached               a .tsr for a PDF as well
${TRUST}
${OUTPUT}
  --lang vi|en`,
    sign: `hien-luong sign <file.pdf> --key <key.pem> --cert <certificate.pem> [options]   sign a PDF

  --key <file>             private key, PEM (PKCS #8)
  --cert <file>            certificate of the signer; CAs may follow in the same file
  --passphrase-env <name>  variable that holds the passphrase of the key
  --passphrase-file <file> file whose first line is the passphrase; else it is asked for
  --tsa <URL>              time-stamping authority
  --level B|T|LT|LTA       level; T where --tsa is named, else B
  --reason, --location     reason and place of signing
${TRUST}
${STATUS}
${OUTPUT}
  --lang vi|en`,
  },
  all: `hien-luong: sign and check electronic documents

  hien-luong verify <file.pdf>     are the signatures valid, whose are they, from when
  hien-luong inspect <file>        what is in a file
  hien-luong timestamp <file>      timestamp a file
  hien-luong sign <file.pdf>       sign a PDF

Each command: hien-luong <command> --help · Tiếng Việt: without --lang`,
};
