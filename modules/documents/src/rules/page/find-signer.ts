import { type Guess, guessFrom } from './guess.ts';
import { isLeft, isUpper, type Segment } from './page-text.ts';

export type SignerOnPage = { name: string; title: string; competence: string };

/** A person's name as it is printed: two to six words, each with a capital. */
const NAME =
  /^(?:(?:GS|PGS|TS|ThS|BS|KS|CN|Ths|Ts)\.?[\s,]*)*(\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,5})$/u;
const UPPER_NAME = /^(\p{Lu}{2,}(?:\s\p{Lu}+){1,5})$/u;
const TITLE =
  /CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG|CHÁNH|PHÓ|THỦ TƯỚNG|VIỆN TRƯỞNG|TỔNG|CHỦ NHIỆM|THỦ TRƯỞNG|KIỂM SÁT|CHỈ HUY|QUYỀN/u;
const ON_BEHALF = /^(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|Q)\s*\.?\s+\p{Lu}/u;
/** How far over a name its title stands: the signature lies between. */
const REACH = 0.28;

/**
 * Who signed: the last name at the right that stands under a title, and that title with the words
 * before it (TM., KT. …) as the competence.
 */
export function findSigner(segments: readonly Segment[]): Guess<SignerOnPage> | undefined {
  const right = segments.filter((one) => !isLeft(one) || one.x > 0.42);
  for (let index = right.length - 1; index >= 0; index -= 1) {
    const at = right[index];
    const name = at && nameOf(at.text);
    if (!at || name === undefined) continue;
    const block = titlesOver(right, index);
    const title = block.at(-1);
    if (title === undefined) continue;
    const before = block.slice(0, -1).map(({ text }) => text);
    const competence = before.length > 0 ? before.join(' ') : competenceIn(title.text);
    return guessFrom({ name, title: withoutMark(title.text), competence }, [...block, at]);
  }
  return undefined;
}

function nameOf(text: string): string | undefined {
  const found = NAME.exec(text) ?? (TITLE.test(text) ? null : UPPER_NAME.exec(text));
  return found?.[1];
}

/** The lines of capitals over a name, from the words TM., KT. … or the first title on. */
function titlesOver(right: readonly Segment[], index: number): Segment[] {
  const name = right[index];
  const block: Segment[] = [];
  for (let above = index - 1; above >= 0; above -= 1) {
    const line = right[above];
    if (!name || !line || line.page !== name.page || name.y - line.y > REACH) break;
    if (!isUpper(line.text)) {
      if (block.length > 0) break;
      continue;
    }
    if (!TITLE.test(line.text) && !ON_BEHALF.test(line.text)) {
      if (block.length > 0) break;
      continue;
    }
    block.unshift(line);
  }
  return block.some(({ text }) => TITLE.test(text)) ? block : [];
}

/** `KT. CHỦ TỊCH` on one line with nothing under it names who is signed for. */
function competenceIn(title: string): string {
  return ON_BEHALF.test(title) ? title : '';
}

function withoutMark(title: string): string {
  return title.replace(/^(?:TM|T\/M|Q)\s*\.?\s+/u, '');
}
