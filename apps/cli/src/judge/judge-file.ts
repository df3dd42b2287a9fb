import { CliError } from '../cli-error.ts';
import { type FileFormat, formatOf } from '../files/format-of.ts';
import type { FileQuestion } from './file-question.ts';
import { judgePdf } from './judge-pdf.ts';
import { judgeAsice, judgeXml } from './judge-xades.ts';
import type { JudgedFile } from './judged-file.ts';

const JUDGES: Readonly<
  Record<Exclude<FileFormat, 'other'>, (question: FileQuestion) => JudgedFile>
> = { pdf: judgePdf, xml: judgeXml, asice: judgeAsice };

/** All signatures of a file, whatever its format. Throws `FORMAT_UNKNOWN` for one that can carry none. */
export function judgeFile(path: string, question: FileQuestion): JudgedFile {
  const format = formatOf(question.bytes);
  if (format === 'other') throw new CliError('FORMAT_UNKNOWN', path, { details: { path } });
  return JUDGES[format](question);
}
