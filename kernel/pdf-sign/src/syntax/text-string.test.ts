import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pdfString } from './pdf-object.ts';
import { textOf, textString } from './text-string.ts';

test('any text reads back in NFC', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      // A mark at the very beginning is what the encodings themselves begin with.
      fc.pre(!/^(\ufeff|\xfe\xff|\xef\xbb\xbf)/.test(text));
      expect(textOf(textString(text))).toBe(text.normalize('NFC'));
    }),
  );
});

test('Vietnamese is UTF-16 with its mark, ASCII is itself', () => {
  expect(Buffer.from(textString('Sở').bytes).toString('hex')).toBe('feff00531edf');
  expect(Buffer.from(textString('So').bytes).toString()).toBe('So');
});

test('reads UTF-8 with its mark and Latin-1 without', () => {
  expect(textOf(pdfString(Buffer.from('\ufeffSở', 'utf8')))).toBe('Sở');
  expect(textOf(pdfString(Uint8Array.of(0x48, 0xe9)))).toBe('Hé');
});
