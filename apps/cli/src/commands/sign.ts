import { formatName, keySigner } from '@hien-luong/pki';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-code.ts';
import { formatOf } from '../files/format-of.ts';
import { outputPath } from '../files/output-path.ts';
import { readCertificates } from '../files/read-certificates.ts';
import { readInput } from '../files/read-input.ts';
import { readTrust } from '../files/read-trust.ts';
import { writeOutput } from '../files/write-output.ts';
import {
  COMMON_OPTIONS,
  OUTPUT_OPTIONS,
  readOptions,
  STATUS_OPTIONS,
  TRUST_OPTIONS,
} from '../options.ts';
import { openIdentity } from '../sign/open-identity.ts';
import { isContainer, signContainer } from '../sign/sign-container.ts';
import { signPdfFile } from '../sign/sign-pdf-file.ts';
import { signXmlFile } from '../sign/sign-xml-file.ts';
import type { InputFile, SigningLevel, SigningOrder } from '../sign/signing-order.ts';
import type { Terminal } from '../terminal.ts';
import { wordsIn } from '../words/words.ts';
import type { CommandContext } from './commands.ts';

const OPTIONS = {
  ...COMMON_OPTIONS,
  ...TRUST_OPTIONS,
  ...STATUS_OPTIONS,
  ...OUTPUT_OPTIONS,
  p12: { type: 'string' },
  key: { type: 'string' },
  cert: { type: 'string' },
  'passphrase-env': { type: 'string' },
  'passphrase-file': { type: 'string' },
  tsa: { type: 'string' },
  level: { type: 'string' },
  asice: { type: 'boolean', default: false },
  reason: { type: 'string' },
  location: { type: 'string' },
} as const;

type Values = ReturnType<typeof readOptions<typeof OPTIONS>>['values'];

/** A container that holds more is made by a program. */
const MOST_FILES = 100;

/**
 * Signs with a key in a file: a PDF or an XML document inside, anything else in a container; with a
 * timestamp and evidence as the level asks.
 */
export async function sign(
  argv: readonly string[],
  { terminal, language }: CommandContext,
): Promise<number> {
  const { values, positionals } = readOptions(argv, OPTIONS, { least: 1, most: MOST_FILES });
  const [input = ''] = positionals;
  const words = wordsIn(language).sign;
  const level = levelOf(values);
  const inputs = await Promise.all(
    positionals.map(async (path): Promise<InputFile> => {
      return { path, bytes: await readInput(terminal, path) };
    }),
  );
  const order = await readOrder(terminal, values, { inputs, level, question: words.ask });
  const { bytes, ending } = await makeSigned(order, values.asice);
  const output = outputPath(values.output, input, ending);
  await writeOutput(terminal, output, { bytes, force: values.force });
  const { subject } = order.signer.certificate;
  terminal.print(words.done(output, formatName(subject), `B-${level}`));
  return EXIT.done;
}

async function readOrder(
  terminal: Terminal,
  values: Values,
  { inputs, level, question }: Pick<SigningOrder, 'inputs' | 'level'> & { question: string },
): Promise<SigningOrder> {
  const { key, cert, p12, crl, ocsp, online, reason, location } = values;
  const identity = await openIdentity(terminal, {
    key,
    cert,
    p12,
    passphraseEnv: values['passphrase-env'],
    passphraseFile: values['passphrase-file'],
    question,
  });
  const intermediates = await readCertificates(terminal, values.intermediates);
  const chain = [...identity.chain, ...intermediates];
  const anchors = await readTrust(terminal, values.anchors);
  return {
    terminal,
    inputs,
    signer: keySigner(identity.certificate, identity.key),
    chain,
    level,
    tsa: values.tsa ? { url: values.tsa, anchors, intermediates: chain } : undefined,
    anchors,
    status: { crl, ocsp, online, allowHosts: values['allow-host'] },
    reason,
    location,
  };
}

async function makeSigned(
  order: SigningOrder,
  asContainer: boolean,
): Promise<{ bytes: Uint8Array; ending: string }> {
  const [only, ...more] = order.inputs;
  const format = only === undefined || more.length > 0 ? 'other' : formatOf(only.bytes);
  if (only === undefined || asContainer || format === 'other' || format === 'asice') {
    const isOne = only !== undefined && more.length === 0 && isContainer(only.bytes);
    return { bytes: await signContainer(order), ending: isOne ? '-da-ky.asice' : '.asice' };
  }
  return format === 'pdf'
    ? { bytes: await signPdfFile(order, only.bytes), ending: '-da-ky.pdf' }
    : { bytes: await signXmlFile(order, only.bytes), ending: '-da-ky.xml' };
}

/** B, or T where an authority is named; LT and LTA want one. */
function levelOf({ level, tsa }: Values): SigningLevel {
  const wanted = level ?? (tsa === undefined ? 'B' : 'T');
  const known = (['B', 'T', 'LT', 'LTA'] as const).find((one) => one === wanted);
  if (known === 'B' || (known !== undefined && tsa !== undefined)) return known;
  const what = known === undefined ? `--level ${wanted}` : '--tsa URL';
  throw new CliError('USAGE', what, { details: { what } });
}
