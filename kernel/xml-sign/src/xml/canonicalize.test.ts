import fc from 'fast-check';
import type * as libxml from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { TRICKY } from '../testing/tricky-documents.ts';
import { DEFAULT_XML_LIMITS } from '../xml-limits.ts';
import { c14nMethodOf, c14nUri, findC14nMethod } from './c14n-method.ts';
import { canonicalizeDocument, canonicalizeElement } from './canonicalize.ts';
import { withXml } from './open-xml.ts';

const MODES = ['inclusive-1.0', 'inclusive-1.1', 'exclusive'] as const;
const LIBXML_MODES = { 'inclusive-1.0': 0, exclusive: 1, 'inclusive-1.1': 2 } as const;

/** Every element canonicalised as a document of its own, and by libxml2 in its place. */
function compareAll(text: string, prefixes: readonly string[] = []): void {
  withXml(Buffer.from(text), DEFAULT_XML_LIMITS, (document) => {
    for (const node of document.find('//*')) {
      const element = node as libxml.XmlElement;
      for (const mode of MODES) {
        for (const withComments of [false, true]) {
          const slow = element.canonicalizeToString({
            mode: LIBXML_MODES[mode],
            withComments,
            ...(mode === 'exclusive' ? { inclusiveNamespacePrefixes: [...prefixes] } : {}),
          });
          const method = { mode, withComments, inclusivePrefixes: prefixes };
          const fast = Buffer.from(canonicalizeElement(element, method)).toString('utf8');
          expect(fast).toBe(slow);
        }
      }
    }
  });
}

test.each(Object.entries(TRICKY))('%s: parts are as libxml2 has them in place', (_, text) => {
  compareAll(text);
  compareAll(text, ['u', 'b', '#default']);
});

const name = fc.constantFrom('a', 'b', 'p:c', 'q:d');
const attribute = fc.constantFrom(
  ' x="1&#13;"',
  ' p:y="&lt;"',
  ' xmlns="u:0"',
  ' xmlns=""',
  ' xmlns:p="u:1"',
  ' xmlns:q="u:2"',
  ' xml:lang="vi"',
  ' xml:space="default"',
  ' xml:id="i"',
);
const leaf = fc.constantFrom('Xin chào', '&amp;&#13;', '<![CDATA[<]]>', '<!--c-->', '<?p i?>', '');

function element(depth: number): fc.Arbitrary<string> {
  const children = depth === 0 ? leaf : fc.oneof(leaf, element(depth - 1));
  return fc
    .tuple(
      name,
      fc.uniqueArray(attribute, { selector: (one) => one.split('=')[0] }),
      fc.array(children, { maxLength: 3 }),
    )
    .map(
      ([tag, attributes, content]) => `<${tag}${attributes.join('')}>${content.join('')}</${tag}>`,
    );
}

test('generated documents: parts are as libxml2 has them in place', () => {
  fc.assert(
    fc.property(element(3), (content) => {
      compareAll(`<r xmlns:p="u:p" xmlns:q="u:q">${content}</r>`);
    }),
    { numRuns: 60 },
  );
});

test('a document includes what stands outside its root', () => {
  withXml(Buffer.from('<?a b?><!--c--><r/><?d?>'), DEFAULT_XML_LIMITS, (document) => {
    const bytes = canonicalizeDocument(document, c14nMethodOf('exclusive'));
    expect(Buffer.from(bytes).toString()).toBe('<?a b?>\n<r></r>\n<?d?>');
  });
});

test('relative namespace names have no canonical form', () => {
  withXml(Buffer.from('<a xmlns="b"/>'), DEFAULT_XML_LIMITS, (document) => {
    const run = () => canonicalizeDocument(document, c14nMethodOf('inclusive-1.0'));
    expect(run).toThrow(expect.objectContaining({ code: 'XML_NOT_CANONICALIZABLE' }));
  });
});

test('each method has one name, and only those on the list have', () => {
  for (const mode of MODES) {
    const method = c14nMethodOf(mode);
    expect(findC14nMethod(c14nUri(method))).toEqual(method);
  }
  expect(findC14nMethod('http://www.w3.org/TR/1999/REC-xslt-19991116')).toBeUndefined();
  expect(findC14nMethod('constructor')).toBeUndefined();
});
