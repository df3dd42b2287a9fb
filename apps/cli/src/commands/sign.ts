import { createPublicKey } from 'node:crypto';
import { type Evidence, extendPdf, listMissingEvidence, signPdf } from '@hien-luong/pdf-sign';
import { type Certificate, formatName, keySigner } from '@hien-luong/pki';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { certificatesOfPdf } from '../files/certificates-of-pdf.ts';
import { outputPath } from '../files/output-path.ts';
import { readCertificates } from '../files/read-certificates.ts';
import { readInput } from '../files/read-input.ts';
import { readKey } from '../files/read-key.ts';
import { readTrust } from '../files/read-trust.ts';
import { writeOutput } from '../files/write-output.ts';
import { askTimestamp, type TimestampSource } from '../network/ask-timestamp.ts';
import { collectStatus } from '../network/collect-status.ts';
import {
  COMMON_OPTIONS,
  OUTPUT_OPTIONS,
  readOptions,
  STATUS_OPTIONS,
  TRUST_OPTIONS,
} from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { wordsIn } from '../words/words.ts';
import type { CommandContext } from './commands.ts';

const OPTIONS = {
  ...COMMON_OPTIONS,
  ...TRUST_OPTIONS,
  ...STATUS_OPTIONS,
  ...OUTPUT_OPTIONS,
  key: { type: 'string' },
  cert: { type: 'string' },
  'passphrase-env': { type: 'string' },
  'passphrase-file': { type: 'string' },
  tsa: { type: 'string' },
  level: { type: 'string' },
  reason: { type: 'string' },
  location: { type: 'string' },
} as const;

type Values = ReturnType<typeof readOptions<typeof OPTIONS>>['values'];
type Level = 'B' | 'T' | 'LT' | 'LTA';

/** Signs a PDF with a key in a file; with a timestamp and evidence as the level asks. */
export async function sign(
  argv: readonly string[],
  { terminal, language }: CommandContext,
): Promise<number> {
  const { values, positionals } = readOptions(argv, OPTIONS, { least: 1, most: 1 });
  const [input = ''] = positionals;
  const words = wordsIn(language).sign;
  const level = levelOf(values);
  const pdf = await readInput(terminal, input);
  const [certificate, ...chain] = await readCertificates(terminal, [required(values, 'cert')]);
  if (certificate === undefined) throw new CliError('CERTIFICATE_UNREADABLE', 'none in the file');
  checkCertificate(certificate, terminal.now());
  const signer = keySigner(certificate, await openKey(terminal, values, certificate, words.ask));
  const intermediates = [...chain, ...(await readCertificates(terminal, values.intermediates))];
  const tsa: TimestampSource | undefined = values.tsa
    ? { url: values.tsa, anchors: await readTrust(terminal, values.anchors), intermediates }
    : undefined;
  const signed = await signPdf({
    pdf,
    signer,
    chain: intermediates,
    signedAt: terminal.now(),
    reason: values.reason,
    location: values.location,
    ...(tsa && { timestamp: async (imprint) => (await askTimestamp(tsa, imprint)).token }),
  });
  const bytes =
    level === 'LT' || level === 'LTA'
      ? await extend(terminal, signed, { values, level, intermediates, tsa })
      : signed;
  const output = outputPath(values.output, input, '-da-ky.pdf');
  await writeOutput(terminal, output, { bytes, force: values.force });
  terminal.print(words.done(output, formatName(certificate.subject), `B-${level}`));
  return EXIT.done;
}

function required(values: Values, name: 'key' | 'cert'): string {
  const value = values[name];
  if (value !== undefined) return value;
  throw new CliError('USAGE', `--${name}`, { details: { what: `--${name}` } });
}

/** B, or T where an authority is named; LT and LTA want one. */
function levelOf({ level, tsa }: Values): Level {
  const wanted = level ?? (tsa === undefined ? 'B' : 'T');
  const known = (['B', 'T', 'LT', 'LTA'] as const).find((one) => one === wanted);
  if (known === 'B' || (known !== undefined && tsa !== undefined)) return known;
  const what = known === undefined ? `--level ${wanted}` : '--tsa URL';
  throw new CliError('USAGE', what, { details: { what } });
}

/** Before the key is touched, as TT 15/2025/TT-BKHCN wants it of signing software. */
function checkCertificate(certificate: Certificate, now: Date): void {
  const { notBefore, notAfter, extensions, subject } = certificate;
  const details = { subject: formatName(subject), from: day(notBefore), to: day(notAfter) };
  if (now < notBefore || now > notAfter) {
    throw new CliError('CERTIFICATE_NOT_IN_FORCE', details.subject, { details });
  }
  const { keyUsage, basicConstraints } = extensions;
  const maySign =
    keyUsage === undefined ||
    keyUsage.includes('digitalSignature') ||
    keyUsage.includes('nonRepudiation');
  if (maySign && !basicConstraints?.ca) return;
  throw new CliError('CERTIFICATE_NOT_FOR_SIGNING', details.subject, { details });
}

function day(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

async function openKey(
  terminal: Terminal,
  values: Values,
  certificate: Certificate,
  question: string,
) {
  const path = required(values, 'key');
  const key = await readKey(terminal, {
    path,
    question,
    passphraseEnv: values['passphrase-env'],
    passphraseFile: values['passphrase-file'],
  });
  if (createPublicKey(key).equals(certificate.publicKey.keyObject())) return key;
  throw new CliError('KEY_MISMATCH', path, { details: { path } });
}

type Extending = {
  values: Values;
  level: 'LT' | 'LTA';
  intermediates: readonly Certificate[];
  tsa: TimestampSource | undefined;
};

/** Adds what proves the signature later. Throws `EVIDENCE_MISSING`, saying what is. */
async function extend(
  terminal: Terminal,
  pdf: Uint8Array,
  { values, level, intermediates, tsa }: Extending,
): Promise<Uint8Array> {
  const anchors = await readTrust(terminal, values.anchors);
  const certificates = [
    ...certificatesOfPdf(pdf),
    ...intermediates,
    ...anchors.map(({ certificate }) => certificate),
  ];
  const { crl, ocsp, online } = values;
  const source = { crl, ocsp, online, allowHosts: values['allow-host'] };
  const { crls, ocspResponses } = await collectStatus(terminal, source, certificates);
  const evidence: Evidence = {
    certificates: certificates.map(({ der }) => der),
    crls,
    ocspResponses,
  };
  const missing = listMissingEvidence({ pdf, anchors, ...evidence });
  const common = { pdf, anchors, ...evidence, collectedAt: terminal.now() };
  const result = await (level === 'LT' || tsa === undefined
    ? extendPdf({ ...common, level: 'LT' })
    : extendPdf({
        ...common,
        level: 'LTA',
        timestamp: async (imprint) => (await askTimestamp(tsa, imprint)).token,
      }));
  if (result.ok) return result.pdf;
  const what = missing.map((one) =>
    'certificate' in one ? `${one.kind}: ${formatName(one.certificate.subject)}` : one.kind,
  );
  throw new CliError('EVIDENCE_MISSING', what.join('; '), { details: { what: what.join('; ') } });
}
