import { unzipSync } from 'fflate';
import { WorkbookError } from './workbook-error.ts';

/** Parts that are read; a workbook brings many more. */
const WANTED =
  /^(xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[\w-]+\.xml)$/;
const COMPOUND_FILE = 'd0cf11e0a1b11ae1';

/**
 * The parts of a workbook by name. Each is at most as long as its entry states, and all together
 * at most `maxBytes`. Throws `WORKBOOK_ENCRYPTED` (also of the old binary format, which shares the
 * container), `TOO_LARGE`, `NOT_A_WORKBOOK`.
 */
export function unpackParts(bytes: Uint8Array, maxBytes: number): Map<string, Uint8Array> {
  if (Buffer.from(bytes.subarray(0, 8)).toString('hex') === COMPOUND_FILE) {
    throw new WorkbookError('WORKBOOK_ENCRYPTED', 'a compound file: encrypted, or of before 2007');
  }
  const seen = new Set<string>();
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!WANTED.test(name)) return false;
        if (seen.has(name)) throw new WorkbookError('NOT_A_WORKBOOK', `${name} is there twice`);
        seen.add(name);
        size += originalSize;
        if (size > maxBytes)
          throw new WorkbookError('TOO_LARGE', `unpacks to more than ${maxBytes}`);
        return true;
      },
    });
    return new Map(Object.entries(parts));
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError('NOT_A_WORKBOOK', 'not a readable archive', { cause: error });
  }
}
