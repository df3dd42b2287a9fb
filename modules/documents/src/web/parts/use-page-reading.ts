import { useDirectoryApi } from '@hien-luong/directory/web';
import { readPdfText } from '@hien-luong/ui';
import { vnFold } from '@hien-luong/vn';
import { useState } from 'react';
import { hasText, type PageReading, readPage } from '../../rules/page/read-page.ts';
import { spelledOut } from './paper-values.ts';

/** How far reading a file has come, and what came of it. */
export type ReadingState =
  | { state: 'none' | 'reading' | 'noText' | 'unreadable' | 'tooSlow' | 'nothingKnown' }
  | { state: 'read'; reading: PageReading };

export type ReadSender = { id: string; name: string };

/** Reads the text of a dropped PDF within this browser, by the rules of the layout. */
export function usePageReading() {
  const directory = useDirectoryApi();
  const [reading, setReading] = useState<ReadingState>({ state: 'none' });

  async function read(file: File): Promise<{ reading: PageReading; sender?: ReadSender } | null> {
    setReading({ state: 'reading' });
    const text = await readPdfText(file);
    if (text.result !== 'read') {
      setReading({ state: text.result });
      return null;
    }
    if (!hasText(text.pieces)) {
      setReading({ state: 'noText' });
      return null;
    }
    const found = readPage(text.pieces);
    const isKnown = Object.values(found).some((guess) => guess !== undefined);
    setReading(isKnown ? { state: 'read', reading: found } : { state: 'nothingKnown' });
    const sender = found.issuer && (await findAgency(found.issuer.value));
    return { reading: found, ...(sender && { sender }) };
  }

  /** The one agency of the directory that is called so; undefined where it is none or several. */
  async function findAgency(name: string): Promise<ReadSender | undefined> {
    const q = spelledOut(name);
    const { items } = await directory.searchAgencies.call({ q, limit: 20 });
    const same = items.filter((one) => vnFold(one.name) === vnFold(q));
    return same.length === 1 ? same[0] : undefined;
  }

  return { reading, read, forget: () => setReading({ state: 'none' }) };
}
