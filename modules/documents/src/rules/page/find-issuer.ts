import { vnFold } from '@hien-luong/vn';
import { type Guess, guessFrom } from './guess.ts';
import { isLeft, isUpper, type Segment } from './page-text.ts';

/** Words with which the name of an agency begins; any other line goes on with the one above. */
const BEGINNINGS = [
  'uy ban nhan dan',
  'uy ban mat tran',
  'uy ban kiem tra',
  'ubnd',
  'hdnd',
  'hoi dong',
  'hoi',
  'so',
  'bo',
  'ban',
  'cuc',
  'chi cuc',
  'tong cuc',
  'cong an',
  'cong ty',
  'tap doan',
  'chinh phu',
  'thu tuong',
  'trung tam',
  'truong',
  'vien',
  'hoc vien',
  'dai hoc',
  'benh vien',
  'phong',
  'tinh uy',
  'thanh uy',
  'huyen uy',
  'dang uy',
  'dang bo',
  'lien doan',
  'tinh doan',
  'huyen doan',
  'doan dai bieu',
  'thanh tra',
  'kho bac',
  'ngan hang',
  'bao hiem',
  'toa an',
  'quy',
  'quoc hoi',
  'van phong',
  'mat tran',
];
/** A line that cannot end a name. */
const GOES_ON = /^(?:van phong|ban chi dao|phong)$|\bva$|[-–,]$/u;
/** Where the names end if no line of the number says so, and where they must have ended. */
const HEADER = 0.3;
const LOWEST = 0.4;

/**
 * Who issued it: of the names at the top left, over the number, the last; those above it are the
 * agency that it belongs to.
 */
export function findIssuer(
  segments: readonly Segment[],
  number: Segment | undefined,
): Guess<string> | undefined {
  const blank = segments.find(({ page, text }) => page === 1 && /^Số\s*[:.]?(?:\s|$)/iu.test(text));
  const bottom = Math.min((number ?? blank)?.y ?? HEADER, LOWEST);
  const lines = segments.filter(
    (segment) =>
      segment.page === 1 && segment.y < bottom && isLeft(segment) && isUpper(segment.text),
  );
  const names: Segment[][] = [];
  for (const line of lines) {
    const name = names.at(-1);
    if (name === undefined || (beginsAName(line.text) && !isOpen(name))) names.push([line]);
    else name.push(line);
  }
  const last = names.at(-1);
  if (last === undefined) return undefined;
  return guessFrom(last.map(({ text }) => trimmed(text)).join(' '), last);
}

function beginsAName(text: string): boolean {
  const folded = vnFold(text);
  return BEGINNINGS.some((words) => folded === words || folded.startsWith(`${words} `));
}

function isOpen(name: readonly Segment[]): boolean {
  return GOES_ON.test(vnFold(name.at(-1)?.text ?? ''));
}

function trimmed(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}\d)]+$/gu, '');
}
