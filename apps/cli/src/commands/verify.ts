import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { certificatesOf } from '../files/certificates-of.ts';
import { readCertificates } from '../files/read-certificates.ts';
import { readInput } from '../files/read-input.ts';
import { readTrust } from '../files/read-trust.ts';
import { writeOutput } from '../files/write-output.ts';
import { judgeFile } from '../judge/judge-file.ts';
import { collectStatus } from '../network/collect-status.ts';
import {
  COMMON_OPTIONS,
  OUTPUT_OPTIONS,
  readInstant,
  readOptions,
  STATUS_OPTIONS,
  TRUST_OPTIONS,
} from '../options.ts';
import type { Judgement } from '../report/describe-file.ts';
import { isReportKind, REPORT_KINDS, writeReport } from '../report/write-report.ts';
import type { Terminal } from '../terminal.ts';
import { type Words, wordsIn } from '../words/words.ts';
import type { CommandContext } from './commands.ts';

const OPTIONS = {
  ...COMMON_OPTIONS,
  ...TRUST_OPTIONS,
  ...STATUS_OPTIONS,
  ...OUTPUT_OPTIONS,
  data: { type: 'string', multiple: true, default: [] as string[] },
  at: { type: 'string' },
  report: { type: 'string', default: 'simple' },
  json: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof readOptions<typeof OPTIONS>>['values'];

const EXITS = {
  valid: EXIT.done,
  invalid: EXIT.invalid,
  indeterminate: EXIT.indeterminate,
} as const;

/**
 * Judges all signatures of a PDF, an XML document or a container. Exit 0 valid, 1 invalid, 2 not
 * enough evidence.
 */
export async function verify(
  argv: readonly string[],
  { terminal, language }: CommandContext,
): Promise<number> {
  const { values, positionals } = readOptions(argv, OPTIONS, { least: 1, most: 1 });
  const [name = ''] = positionals;
  const words = wordsIn(language);
  const kind = values.report;
  if (!isReportKind(kind)) {
    const what = `--report ${kind} (${REPORT_KINDS.join(', ')})`;
    throw new CliError('USAGE', what, { details: { what } });
  }
  const judgement = await judge(terminal, { name, values, words });
  const text = writeReport(kind, judgement, { words, asJson: values.json });
  const { output, force } = values;
  if (output === undefined) {
    terminal.print(text);
  } else {
    await writeOutput(terminal, output, { bytes: Buffer.from(`${text}\n`), force });
    const outcome = words.outcomes[judgement.judged.outcome];
    terminal.print(words.verify.reported(outcome, name, output));
  }
  return EXITS[judgement.judged.outcome];
}

async function judge(
  terminal: Terminal,
  { name, values, words }: { name: string; values: Values; words: Words },
): Promise<Judgement> {
  const bytes = await readInput(terminal, name);
  const anchors = await readTrust(terminal, values.anchors);
  const certificates = await readCertificates(terminal, values.intermediates);
  const now = values.at === undefined ? terminal.now() : readInstant(values.at);
  const { crl, ocsp, online } = values;
  const source = { crl, ocsp, online, allowHosts: values['allow-host'] };
  const { crls, ocspResponses, refused, failed } = await collectStatus(terminal, source, [
    ...(online ? certificatesOf(bytes) : []),
    ...certificates,
    ...anchors.map(({ certificate }) => certificate),
  ]);
  for (const url of refused) terminal.warn(words.status.refused(url));
  for (const what of failed) terminal.warn(words.status.failed(what));
  const material = { certificates, crls, ocspResponses };
  const data = await readData(terminal, values.data);
  return {
    name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    judgedAt: now,
    judged: judgeFile(name, { bytes, anchors, material, data, now }),
    hasAnchors: anchors.length > 0,
  };
}

/** What a signature in a file of its own may be over, by name. */
async function readData(
  terminal: Terminal,
  paths: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const read = paths.map(
    async (path) => [basename(path).normalize('NFC'), await readInput(terminal, path)] as const,
  );
  return new Map(await Promise.all(read));
}
