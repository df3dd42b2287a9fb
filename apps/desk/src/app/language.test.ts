import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractMessagesFromFiles } from '@lingui/native-tools';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../../..');
const SOURCES = [
  'ui/src/**/*.{ts,tsx}',
  'modules/*/src/web/**/*.{ts,tsx}',
  'apps/desk/src/**/*.{ts,tsx}',
];

type Catalogue = ReadonlyMap<string, string>;

const catalogues = { vi: readCatalogue('vi'), en: readCatalogue('en') };

function readCatalogue(locale: string): Catalogue {
  const text = readFileSync(join(import.meta.dirname, `../locales/${locale}.po`), 'utf8');
  const entries = text.matchAll(/^msgid ((?:".*"\n)+)msgstr ((?:".*"\n?)+)/gm);
  return new Map([...entries].map(([, id = '', words = '']) => [unquote(id), unquote(words)]));
}

function unquote(lines: string): string {
  return lines
    .split('\n')
    .map((line) => (line === '' ? '' : String(JSON.parse(line))))
    .join('');
}

test('every text of every screen is in both catalogues', async () => {
  const files = globSync(SOURCES, { cwd: ROOT, exclude: ['**/*.test.*', '**/*.d.ts'] });
  const { messages } = await extractMessagesFromFiles(files.map((file) => join(ROOT, file)));
  expect(messages.length).toBeGreaterThan(500);
  for (const catalogue of Object.values(catalogues)) {
    const missing = messages.filter(({ message }) => !catalogue.get(message ?? ''));
    expect(missing.map(({ message }) => message)).toEqual([]);
  }
});

test('a translation names the same values and tags as its source', () => {
  const named = (text: string) =>
    [...text.matchAll(/\{\w+(?=[,}])|<\/?\d+\/?>/g)].map(String).sort();
  for (const [source, words] of catalogues.en) {
    if (source !== '') expect(named(words), source).toEqual(named(source));
  }
});
