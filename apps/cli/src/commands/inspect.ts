import { EXIT } from '../exit-code.ts';
import { formatOf } from '../files/format-of.ts';
import { readInput } from '../files/read-input.ts';
import { otherFacts } from '../inspect/other-facts.ts';
import { pdfFacts } from '../inspect/pdf-facts.ts';
import { asiceFacts, xmlFacts } from '../inspect/xades-facts.ts';
import { COMMON_OPTIONS, readOptions } from '../options.ts';
import { listFacts } from '../report/list-facts.ts';
import type { CommandContext } from './commands.ts';

const OPTIONS = { ...COMMON_OPTIONS, json: { type: 'boolean', default: false } } as const;

/** What a file is made of, nothing about it judged. */
export async function inspect(
  argv: readonly string[],
  { terminal, language }: CommandContext,
): Promise<number> {
  const { values, positionals } = readOptions(argv, OPTIONS, { least: 1, most: 1 });
  const [input = ''] = positionals;
  const facts = factsOf(input, await readInput(terminal, input), terminal.now());
  terminal.print(
    values.json ? JSON.stringify(facts, null, 2) : listFacts(facts, language).join('\n'),
  );
  return EXIT.done;
}

function factsOf(path: string, bytes: Buffer, now: Date): object {
  switch (formatOf(bytes)) {
    case 'pdf':
      return pdfFacts(bytes, now);
    case 'xml':
      return xmlFacts(bytes);
    case 'asice':
      return asiceFacts(bytes);
    case 'other':
      return otherFacts(path, bytes);
  }
}
