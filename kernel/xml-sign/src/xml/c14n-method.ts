/** How a part of a document becomes bytes, the same for everyone. */
export type C14nMethod = {
  readonly mode: 'inclusive-1.0' | 'inclusive-1.1' | 'exclusive';
  readonly withComments: boolean;
  /** Exclusive only: prefixes that are declared even where nothing visibly uses them. */
  readonly inclusivePrefixes: readonly string[];
};

/** Names for `signXml`; comments are never signed, since readers skip them. */
export type Canonicalization = C14nMethod['mode'];

/** The whitelist: all there are but for the physical forms of Canonical XML 2.0. */
const MODES: Readonly<Record<string, Pick<C14nMethod, 'mode' | 'withComments'>>> = {
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315': entry('inclusive-1.0', false),
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments': entry('inclusive-1.0', true),
  'http://www.w3.org/2006/12/xml-c14n11': entry('inclusive-1.1', false),
  'http://www.w3.org/2006/12/xml-c14n11#WithComments': entry('inclusive-1.1', true),
  'http://www.w3.org/2001/10/xml-exc-c14n#': entry('exclusive', false),
  'http://www.w3.org/2001/10/xml-exc-c14n#WithComments': entry('exclusive', true),
};

/** What applies where a signature names no method. @spec XMLDSIG §4.4.3.2 */
export const STANDARD_C14N: C14nMethod = c14nMethodOf('inclusive-1.0');

export function c14nMethodOf(mode: Canonicalization): C14nMethod {
  return { mode, withComments: false, inclusivePrefixes: [] };
}

/** The method that a URI names, or undefined for one that is not on the list. */
export function findC14nMethod(
  uri: string,
  inclusivePrefixes: readonly string[] = [],
): C14nMethod | undefined {
  const found = Object.hasOwn(MODES, uri) ? MODES[uri] : undefined;
  return found && { ...found, inclusivePrefixes };
}

export function c14nUri(method: C14nMethod): string {
  const found = Object.entries(MODES).find(
    ([, known]) => known.mode === method.mode && known.withComments === method.withComments,
  );
  return found?.[0] ?? '';
}

function entry(mode: C14nMethod['mode'], withComments: boolean) {
  return { mode, withComments };
}
