import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;

/** Why the tests that read positions are skipped. */
export const NEEDS_POPPLER =
  'poppler-utils is not installed: the positions are read with pdftotext';

/** In points from the top left corner of the page as it is read. */
export type Word = {
  text: string;
  page: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
};

/** Gives a PDF as a file to a program that reads it. */
export function withPdfFile<Result>(pdf: Uint8Array, read: (path: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'hl-pdf-'));
  try {
    const path = join(folder, 'document.pdf');
    writeFileSync(path, pdf);
    return read(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function readWords(pdf: Uint8Array): Word[] {
  const xml = withPdfFile(pdf, (path) =>
    execFileSync('pdftotext', ['-bbox-layout', path, '-'], { encoding: 'utf8' }),
  );
  let page = 0;
  const words: Word[] = [];
  for (const [, isPage, left, top, right, bottom, text] of xml.matchAll(
    /(<page )|<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</gu,
  )) {
    if (isPage) page += 1;
    else {
      words.push({
        text: text!.normalize('NFC'),
        page,
        left: +left!,
        top: +top!,
        right: +right!,
        bottom: +bottom!,
      });
    }
  }
  return words;
}

/** The box around words that follow each other; throws where they are not on the page. */
export function findPhrase(words: readonly Word[], phrase: string): Word {
  const parts = phrase.normalize('NFC').split(' ');
  const at = words.findIndex((_, index) =>
    parts.every((part, offset) => words[index + offset]?.text === part),
  );
  if (at < 0) throw new Error(`not on the page: ${phrase}`);
  const found = words.slice(at, at + parts.length);
  return {
    text: phrase,
    page: found[0]!.page,
    left: Math.min(...found.map(({ left }) => left)),
    right: Math.max(...found.map(({ right }) => right)),
    top: Math.min(...found.map(({ top }) => top)),
    bottom: Math.max(...found.map(({ bottom }) => bottom)),
  };
}

/** Size in points of the first run of text that begins with `text`. */
export function readTextSize(pdf: Uint8Array, text: string): number {
  const xml = withPdfFile(pdf, (path) =>
    execFileSync('pdftohtml', ['-xml', '-i', '-zoom', '3', '-stdout', path], { encoding: 'utf8' }),
  );
  const run = [...xml.matchAll(/<text [^>]*font="(\d+)">(.*?)<\/text>/gu)].find(([, , body]) =>
    body!
      .normalize('NFC')
      .replaceAll(/<[^>]+>/gu, '')
      .startsWith(text),
  );
  return Number(new RegExp(`<fontspec id="${run?.[1]}" size="(\\d+)"`, 'u').exec(xml)?.[1]) / 3;
}
