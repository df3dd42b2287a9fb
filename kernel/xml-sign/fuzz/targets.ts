import type { FuzzTarget } from '@hien-luong/contract';
import { readXmlSignatures, verifyXml, XmlSignError } from '../src/index.ts';
import { archivedSample, CONTENTS, findPart, signSample } from '../src/testing/samples.ts';
import { NOW, testAuthority } from '../src/testing/test-authority.ts';
import { TRICKY } from '../src/testing/tricky-documents.ts';
import { c14nMethodOf } from '../src/xml/c14n-method.ts';
import { canonicalizeDocument } from '../src/xml/canonicalize.ts';
import { withXml } from '../src/xml/open-xml.ts';
import { DEFAULT_XML_LIMITS } from '../src/xml-limits.ts';

const { authority } = await testAuthority();

async function makeSignatures(): Promise<Uint8Array[]> {
  const contents = Object.values(CONTENTS);
  return [
    ...(await Promise.all(contents.map((content) => signSample(content)))),
    ...(await Promise.all(contents.map((content) => archivedSample(content)))),
  ];
}

function target(name: string, seeds: FuzzTarget['seeds'], run: FuzzTarget['run']): FuzzTarget {
  const knownError = (error: unknown) => error instanceof XmlSignError;
  return { name, shape: 'text', seeds, run, knownError };
}

export const fuzzTargets: readonly FuzzTarget[] = [
  target(
    'xml-canonical',
    () => Object.values(TRICKY).map((text) => new TextEncoder().encode(text)),
    (xml) => {
      withXml(xml, DEFAULT_XML_LIMITS, (document) => {
        canonicalizeDocument(document, c14nMethodOf('inclusive-1.1'));
      });
    },
  ),
  target('xml-signatures', makeSignatures, (xml) => {
    readXmlSignatures({ xml, findPart, profile: 'XMLDSIG' });
  }),
  target('xml-validation', makeSignatures, (xml) => {
    verifyXml({ xml, findPart, anchors: authority.anchors, now: NOW });
  }),
];
