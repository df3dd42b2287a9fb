import {
  extractSignatures,
  extractValidationData,
  inspectPdf,
  verifyPdf,
} from '@hien-luong/pdf-sign';
import {
  type Certificate,
  formatName,
  PkiError,
  parseTimestampInfo,
  type TimestampInfo,
} from '@hien-luong/pki';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { certificatesOfPdf } from '../files/certificates-of-pdf.ts';
import { isPdf } from '../files/is-pdf.ts';
import { certificatesIn } from '../files/read-certificates.ts';
import { readInput } from '../files/read-input.ts';
import { COMMON_OPTIONS, readOptions } from '../options.ts';
import { listFacts } from '../report/list-facts.ts';
import type { CommandContext } from './commands.ts';

const OPTIONS = { ...COMMON_OPTIONS, json: { type: 'boolean', default: false } } as const;

/** What a file is made of, nothing about it judged: a PDF, certificates or a timestamp token. */
export async function inspect(
  argv: readonly string[],
  { terminal, language }: CommandContext,
): Promise<number> {
  const { values, positionals } = readOptions(argv, OPTIONS, { least: 1, most: 1 });
  const [input = ''] = positionals;
  const bytes = await readInput(terminal, input);
  const facts = isPdf(bytes) ? pdfFacts(bytes, terminal.now()) : otherFacts(input, bytes);
  terminal.print(
    values.json ? JSON.stringify(facts, null, 2) : listFacts(facts, language).join('\n'),
  );
  return EXIT.done;
}

function pdfFacts(pdf: Buffer, now: Date) {
  const { version, pageCount, revisions, textFields } = inspectPdf(pdf);
  const { certificates, crls, ocspResponses, entries, unreadable } = extractValidationData(pdf);
  const extracted = new Map(extractSignatures(pdf).map((one) => [one.fieldName, one]));
  const signatures = verifyPdf({ pdf, anchors: [], now }).signatures.map((signature) => ({
    fieldName: signature.fieldName,
    type: signature.type,
    subFilter: signature.subFilter,
    level: signature.level,
    subject: signature.signer?.subject,
    issuer: signature.signer?.issuer,
    serialNumber: signature.signer?.serialNumber,
    claimedTime: signature.claimedTime?.toISOString(),
    timestamp: signature.timestamp?.genTime?.toISOString(),
    reason: signature.reason,
    location: signature.location,
    docMdp: signature.docMdp,
    coverage: coverageOf(signature.coverage),
    cmsBytes: extracted.get(signature.fieldName)?.cms.length,
    laterChanges: [...signature.laterChanges.permitted, ...signature.laterChanges.forbidden].map(
      ({ kind }) => kind,
    ),
  }));
  return {
    kind: 'pdf',
    version,
    pages: pageCount,
    bytes: pdf.length,
    revisions,
    textFields,
    signatures,
    evidence: {
      certificates: certificates.length,
      crls: crls.length,
      ocspResponses: ocspResponses.length,
      entries,
      unreadable,
    },
    certificates: certificatesOfPdf(pdf).map(certificateFacts),
  };
}

function coverageOf(coverage: ReturnType<typeof verifyPdf>['signatures'][number]['coverage']) {
  return typeof coverage === 'string' ? coverage : `REVISION ${coverage.revision} / ${coverage.of}`;
}

function otherFacts(path: string, bytes: Buffer) {
  const token = findToken(bytes);
  if (token) return { kind: 'timestamp', ...timestampFacts(token) };
  try {
    return {
      kind: 'certificates',
      certificates: certificatesIn(path, bytes).map(certificateFacts),
    };
  } catch (cause) {
    if (!(cause instanceof CliError)) throw cause;
    throw new CliError('FILE_UNKNOWN', path, { details: { path }, cause });
  }
}

function findToken(bytes: Buffer): TimestampInfo | undefined {
  try {
    return parseTimestampInfo(bytes);
  } catch (error) {
    if (error instanceof PkiError) return undefined;
    throw error;
  }
}

function timestampFacts({ policy, genTime, serialNumber, imprint, accuracyMs }: TimestampInfo) {
  return {
    genTime: genTime.toISOString(),
    policy,
    serialNumber,
    hashAlgorithm: imprint.hashAlgorithm,
    digest: Buffer.from(imprint.digest).toString('hex'),
    accuracyMs,
  };
}

function certificateFacts(certificate: Certificate) {
  const { extensions } = certificate;
  return {
    subject: formatName(certificate.subject),
    issuer: formatName(certificate.issuer),
    serialNumber: certificate.serialNumber,
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    isCa: extensions.basicConstraints?.ca ?? false,
    keyUsage: extensions.keyUsage,
    ocspUrls: extensions.ocspUrls,
    crlUrls: extensions.crlUrls,
    sha256: certificate.fingerprintSha256,
  };
}
