/** A run of text as a PDF has it; positions are fractions of the page, from its top left. */
export type TextPiece = {
  /** From 1. */
  page: number;
  x: number;
  y: number;
  width: number;
  height: number;
  text: string;
};

/** Words that stand together on one line: the header of a document has two such runs a line. */
export type Segment = {
  page: number;
  x: number;
  right: number;
  y: number;
  height: number;
  text: string;
};

/** Wider than any gap between words of a justified line. */
const COLUMN_GAP = 0.035;
/** Of the height of the letters: what is nearer belongs to one word. */
const WORD_GAP = 0.12;
const SAME_LINE = 0.45;

/** The runs of a page in the order in which they are read: by line, from left to right. */
export function segmentsOf(pieces: readonly TextPiece[]): Segment[] {
  const written = pieces.filter(({ text }) => text.trim() !== '');
  const lines: TextPiece[][] = [];
  for (const piece of written.toSorted((a, b) => a.page - b.page || a.y - b.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    const isSame =
      first !== undefined &&
      first.page === piece.page &&
      Math.abs(first.y - piece.y) <= SAME_LINE * Math.max(first.height, piece.height);
    if (line && isSame) line.push(piece);
    else lines.push([piece]);
  }
  return lines.flatMap(joinLine).flatMap(partHeader);
}

function joinLine(line: readonly TextPiece[]): Segment[] {
  const joined: Segment[] = [];
  for (const { text, width, ...piece } of line.toSorted((a, b) => a.x - b.x)) {
    const last = joined.at(-1);
    const right = piece.x + width;
    if (last === undefined || piece.x - last.right > COLUMN_GAP) {
      joined.push({ ...piece, right, text });
      continue;
    }
    const isApart = piece.x - last.right > WORD_GAP * last.height;
    last.text += `${isApart ? ' ' : ''}${text}`;
    last.right = right;
    last.height = Math.max(last.height, piece.height);
  }
  return joined.map(tidy).filter(({ text }) => text !== '');
}

function tidy(segment: Segment): Segment {
  const text = segment.text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
  return { ...segment, text };
}

/** What begins the right column of a header. */
const RIGHT_COLUMN =
  /(?<=\S)\s+(CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do|\p{Lu}[\p{L} ]{1,40},\s*ngày\s)/u;

const HEADER = 0.35;
const LEFT_EDGE = 0.35;

/** A scanner's text often runs both columns of a line together: they are parted by their words. */
function partHeader(segment: Segment): Segment[] {
  const found = RIGHT_COLUMN.exec(segment.text);
  const isHeader = segment.page === 1 && segment.y < HEADER;
  // What stands at the right already is no two columns.
  if (found === null || !isHeader || segment.x > LEFT_EDGE) return [segment];
  const left = segment.text.slice(0, found.index).trim();
  const middle = Math.max(segment.x + 0.1, 0.45);
  return [
    { ...segment, right: middle - COLUMN_GAP, text: left },
    { ...segment, x: middle, text: segment.text.slice(found.index).trim() },
  ];
}

export function isLeft({ right, x }: Segment): boolean {
  return (x + right) / 2 < 0.5;
}

/** Capitals alone, as names of agencies and titles are set; signs and figures do not count. */
export function isUpper(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** How far two lines are apart, in lines. */
export function linesBetween(above: Segment, below: Segment): number {
  if (above.page !== below.page) return Number.POSITIVE_INFINITY;
  return (below.y - above.y) / Math.max(above.height, 0.001);
}
