import type { DirectoryLine } from './read-directory.ts';
import { viewOf } from './view.ts';
import { ZipError } from './zip-error.ts';

export type PlacedEntry = {
  readonly packed: Uint8Array;
  /** Where the entry ends, with the sizes that may follow its data. */
  readonly end: number;
  readonly extraLength: number;
};

const LOCAL_HEADER = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const HEADER_SIZE = 30;
const DESCRIPTOR_FLAG = 0x0008;

/**
 * Where an entry's data lies by its own header, which must say what the directory says. Sizes may
 * stand behind the data where the writer did not know them in time.
 * @spec APPNOTE 6.3.10 §4.3.7, §4.3.9
 */
export function placeEntry(
  bytes: Uint8Array,
  line: DirectoryLine,
  directoryOffset: number,
): PlacedEntry {
  const view = viewOf(bytes);
  const at = line.offset;
  if (at + HEADER_SIZE > directoryOffset || view.getUint32(at, true) !== LOCAL_HEADER) {
    throw differ(line, 'no header where the directory says');
  }
  const nameLength = view.getUint16(at + 26, true);
  const extraLength = view.getUint16(at + 28, true);
  const start = at + HEADER_SIZE + nameLength + extraLength;
  const dataEnd = start + line.packedSize;
  if (dataEnd > directoryOffset) throw differ(line, 'longer than the file');
  const name = bytes.subarray(at + HEADER_SIZE, at + HEADER_SIZE + nameLength);
  const isLate = (line.flags & DESCRIPTOR_FLAG) !== 0;
  const agrees =
    view.getUint16(at + 6, true) === line.flags &&
    view.getUint16(at + 8, true) === line.method &&
    Buffer.compare(name, line.nameBytes) === 0 &&
    sizesAgree(view, at + 14, line, isLate);
  if (!agrees) throw differ(line, 'its header says otherwise');
  const end = isLate ? endOfDescriptor(view, dataEnd, line, directoryOffset) : dataEnd;
  return { packed: bytes.subarray(start, dataEnd), end, extraLength };
}

/** Checksum, packed and unpacked size; nought each where they follow later. */
function sizesAgree(
  view: DataView,
  at: number,
  line: DirectoryLine,
  mayBeNought: boolean,
): boolean {
  const found = [
    view.getUint32(at, true),
    view.getUint32(at + 4, true),
    view.getUint32(at + 8, true),
  ];
  const expected = [line.crc, line.packedSize, line.size];
  return found.every((value, index) => value === expected[index] || (mayBeNought && value === 0));
}

/** With or without its mark, as writers do. */
function endOfDescriptor(
  view: DataView,
  at: number,
  line: DirectoryLine,
  directoryOffset: number,
): number {
  const hasMark = at + 16 <= directoryOffset && view.getUint32(at, true) === DESCRIPTOR;
  const start = hasMark ? at + 4 : at;
  if (start + 12 > directoryOffset || !sizesAgree(view, start, line, false)) {
    throw differ(line, 'the sizes behind its data say otherwise');
  }
  return start + 12;
}

function differ({ name }: DirectoryLine, message: string): ZipError {
  return new ZipError('ZIP_HEADERS_DIFFER', message, { details: { entry: name } });
}
