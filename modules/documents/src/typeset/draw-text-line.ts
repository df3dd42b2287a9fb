import type { Rect } from '../rules/document-boxes.ts';
import { compileTypst } from './compile-typst.ts';

/** Text of one line as a page of exactly its box, to be laid over that box. */
export function drawTextLine(
  text: string,
  rect: Rect,
  options: { size: number; style?: 'normal' | 'italic' },
): Uint8Array {
  const [, , width, height] = rect;
  const { size, style = 'normal' } = options;
  return compileTypst('text-line', { text: text.normalize('NFC'), width, height, size, style }).pdf;
}
