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
    verify: `hien-luong verify <file> [options]   check signatures

Files: PDF (PAdES), XML (XAdES), ASiC-E containers (.asice, .sce).

${TRUST}
${STATUS}
  --at <time>              judge as of then (2026-11-25 or ISO 8601)
  --data <file>            a file that a detached XML signature is over; may be repeated
  --report simple|detailed|etsi  for everybody, for auditors, XML by ETSI TS 119 102-2
  --json                   simple and detailed as JSON
  -o, --output <file>      write the report to a file; --force to overwrite
  --lang vi|en

Exit: 0 valid · 1 invalid · 2 not enough evidence · 3 could not be checked`,
    inspect: `hien-luong inspect <file> [--json] [--lang vi|en]   see what is in a file, unjudged

Files: PDF, XML, ASiC-E containers, certificates (PEM, DER), timestamp tokens (DER).`,
    timestamp: `hien-luong timestamp <file> --tsa <URL> [options]   timestamp a file (RFC 3161)

A PDF gets the timestamp inside; any other file gets a .tsr beside it.

  --detached               a .tsr for a PDF as well
${TRUST}
${OUTPUT}
  --lang vi|en`,
    sign: `hien-luong sign <file>… --p12 <key.p12> [options]   sign

PDF and XML are signed within (PAdES, XAdES); any other file, or several, go into one ASiC-E
container. A container that is there gets one more signature.

  --p12 <file>             key and certificate in a PKCS #12 file (.p12, .pfx); or:
  --key <file>             private key, PEM (PKCS #8)
  --cert <file>            certificate of the signer; CAs may follow in the same file
  --passphrase-env <name>  variable that holds the passphrase of the key
  --passphrase-file <file> file whose first line is the passphrase; else it is asked for
  --tsa <URL>              time-stamping authority
  --level B|T|LT|LTA       level; T where --tsa is named, else B
  --asice                  an ASiC-E container even for one PDF or XML
  --reason, --location     reason and place of signing (PDF)
${TRUST}
${STATUS}
${OUTPUT}
  --lang vi|en`,
  },
  all: `hien-luong: sign and check electronic documents

  hien-luong verify <file>         are the signatures valid, whose are they, from when
  hien-luong inspect <file>        what is in a file
  hien-luong timestamp <file>      timestamp a file
  hien-luong sign <file>…          sign

Each command: hien-luong <command> --help · Tiếng Việt: without --lang`,
};
