import { createHash } from 'node:crypto';
import { verifyPdf } from '@hien-luong/pdf-sign';
import { EXIT } from '../exit-code.ts';
import { certificatesOfPdf } from '../files/certificates-of-pdf.ts';
import { isPdf } from '../files/is-pdf.ts';
import { readCertificates } from '../files/read-certificates.ts';
import { readInput } from '../files/read-input.ts';
import { readTrust } from '../files/read-trust.ts';
import { collectStatus } from '../network/collect-status.ts';
import {
  COMMON_OPTIONS,
  readInstant,
  readOptions,
  STATUS_OPTIONS,
  TRUST_OPTIONS,
} from '../options.ts';
import { concludeFile } from '../report/conclude.ts';
import { describeFile } from '../report/describe-file.ts';
import { reportFile } from '../report/report-file.ts';
import { wordsIn } from '../words/words.ts';
import type { CommandContext } from './commands.ts';

const OPTIONS = {
  ...COMMON_OPTIONS,
  ...TRUST_OPTIONS,
  ...STATUS_OPTIONS,
  at: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

const EXITS = {
  valid: EXIT.done,
  invalid: EXIT.invalid,
  indeterminate: EXIT.indeterminate,
} as const;

/** Judges all signatures of a PDF. Exit 0 valid, 1 invalid, 2 not enough evidence. */
export async function verify(
  argv: readonly string[],
  { terminal, language }: CommandContext,
): Promise<number> {
  const { values, positionals } = readOptions(argv, OPTIONS, { least: 1, most: 1 });
  const [input = ''] = positionals;
  const words = wordsIn(language);
  const pdf = await readInput(terminal, input);
  const anchors = await readTrust(terminal, values.anchors);
  const intermediates = await readCertificates(terminal, values.intermediates);
  const now = values.at === undefined ? terminal.now() : readInstant(values.at);
  const { crl, ocsp, online } = values;
  const { crls, ocspResponses, refused, failed } = await collectStatus(
    terminal,
    { crl, ocsp, online, allowHosts: values['allow-host'] },
    [
      ...(online && isPdf(pdf) ? certificatesOfPdf(pdf) : []),
      ...intermediates,
      ...anchors.map(({ certificate }) => certificate),
    ],
  );
  for (const url of refused) terminal.warn(words.status.refused(url));
  for (const what of failed) terminal.warn(words.status.failed(what));
  const verification = verifyPdf({ pdf, anchors, intermediates, crls, ocspResponses, now });
  const file = {
    name: input,
    sha256: createHash('sha256').update(pdf).digest('hex'),
    judgedAt: now,
    verification,
    hasAnchors: anchors.length > 0,
  };
  if (values.json) terminal.print(JSON.stringify(reportFile(file), null, 2));
  else terminal.print(describeFile(file, words).join('\n'));
  return EXITS[concludeFile(verification)];
}
