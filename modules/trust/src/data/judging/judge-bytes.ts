import { formatOf } from './file-format.ts';
import type { FileQuestion } from './file-question.ts';
import { judgeAsiceFile } from './judge-asice-file.ts';
import { judgePdfFile } from './judge-pdf-file.ts';
import { judgeXmlFile } from './judge-xml-file.ts';
import { type JudgedFile, NOTHING_JUDGED } from './judged-file.ts';
import { problemOfFile } from './unreadable.ts';

/**
 * The one judgement of this house, on bytes of any kind: that of EN 319 102-1, held to our register.
 * Pure: it asks nobody and reads no clock.
 * @spec EN 319 102-1 §5.1
 */
export function judgeBytes(question: FileQuestion): JudgedFile {
  const format = formatOf(question.bytes);
  try {
    if (format === 'pdf') return judgePdfFile(question);
    if (format === 'xml') return judgeXmlFile(question);
    if (format === 'asice') return judgeAsiceFile(question);
    return { ...NOTHING_JUDGED, format, problem: 'FORMAT_UNKNOWN' };
  } catch (error) {
    const problem = problemOfFile(error);
    if (problem === undefined) throw error;
    return { ...NOTHING_JUDGED, format, problem };
  }
}
