import { createHash } from 'node:crypto';
import { addDocumentTimestamp } from '@hien-luong/pdf-sign';
import { parseTimestampInfo } from '@hien-luong/pki';
import { formatDateTime } from '@hien-luong/vn';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { isPdf } from '../files/is-pdf.ts';
import { outputPath } from '../files/output-path.ts';
import { readCertificates } from '../files/read-certificates.ts';
import { readInput } from '../files/read-input.ts';
import { readTrust } from '../files/read-trust.ts';
import { writeOutput } from '../files/write-output.ts';
import { askTimestamp } from '../network/ask-timestamp.ts';
import { COMMON_OPTIONS, OUTPUT_OPTIONS, readOptions, TRUST_OPTIONS } from '../options.ts';
import { wordsIn } from '../words/words.ts';
import type { CommandContext } from './commands.ts';

const OPTIONS = {
  ...COMMON_OPTIONS,
  ...TRUST_OPTIONS,
  ...OUTPUT_OPTIONS,
  tsa: { type: 'string' },
  detached: { type: 'boolean', default: false },
} as const;

/** Proves that a file existed now: within a PDF, or as an answer of the authority beside any file. */
export async function timestamp(
  argv: readonly string[],
  { terminal, language }: CommandContext,
): Promise<number> {
  const { values, positionals } = readOptions(argv, OPTIONS, { least: 1, most: 1 });
  const [input = ''] = positionals;
  const { tsa: url, force } = values;
  if (url === undefined) throw new CliError('USAGE', '--tsa', { details: { what: '--tsa URL' } });
  const bytes = await readInput(terminal, input);
  const source = {
    url,
    anchors: await readTrust(terminal, values.anchors),
    intermediates: await readCertificates(terminal, values.intermediates),
  };
  const within = isPdf(bytes) && !values.detached;
  const digest = createHash('sha256').update(bytes).digest();
  let token: Uint8Array = new Uint8Array();
  const ask = async (imprint: Parameters<typeof askTimestamp>[1]) => {
    const answer = await askTimestamp(source, imprint);
    token = answer.token;
    return answer;
  };
  const made = within
    ? await addDocumentTimestamp({
        pdf: bytes,
        timestamp: async (imprint) => (await ask(imprint)).token,
      })
    : (await ask({ hashAlgorithm: 'sha256', digest })).response;
  const output = outputPath(values.output, input, within ? '-dau-thoi-gian.pdf' : '.tsr');
  await writeOutput(terminal, output, { bytes: made, force });
  const words = wordsIn(language).timestamp;
  terminal.print(words.done(output, formatDateTime(parseTimestampInfo(token).genTime)));
  if (source.anchors.length === 0) terminal.warn(words.untrusted);
  return EXIT.done;
}
