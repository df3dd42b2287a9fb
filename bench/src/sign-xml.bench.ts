import { spawnSync } from 'node:child_process';
import { sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { augmentXml, readXmlSignatures, signXml, verifyXml } from '@hien-luong/xml-sign';
import { DOMImplementation, DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { Application, Parse, SignedXml } from 'xadesjs';
import { setNodeDependencies } from 'xml-core';
import xpath from 'xpath';
import type { Contender, Timing } from './measure.ts';
import { compare } from './measure.ts';
import type { SigningStand } from './signing-stand.ts';
import { openSigningStand } from './signing-stand.ts';
import type { Section } from './table.ts';
import { figure } from './table.ts';

const SIZES = [15_000, 1_000_000] as const;
const RUNS = { 15000: 40, 1000000: 8 } as const;
const DS = 'http://www.w3.org/2000/09/xmldsig#';

/** XAdES of a document, beside xmlsec1 as a whole process and another library. */
export async function benchXml(): Promise<Section> {
  setNodeDependencies({ DOMParser, XMLSerializer, DOMImplementation, xpath });
  Application.setEngine('NodeJS', crypto);
  const stand = await openSigningStand('rsa-2048', 'p-256');
  const folder = mkdtempSync(join(tmpdir(), 'bench-xml-'));
  try {
    const rows: string[][] = [];
    for (const size of SIZES) {
      const xml = sampleXml(size);
      const timings = await compare(await contendersOf(stand, xml, folder), RUNS[size]);
      rows.push(...timings.map((timing) => rowOf(xml.length, timing)));
    }
    return {
      title: 'Signing and verifying XML (XAdES)',
      method: `Enveloped signature over a document of many small elements, exclusive canonicalisation, RSA-2048, the authority in the same process with P-256 keys; in turn, one thread. xmlsec1 is a whole process with its start and makes a plain XML signature; xadesjs makes XAdES-BES, the highest it has, and looks at no properties when verifying.`,
      head: ['what', 'bytes', 'median ms', 'p90 ms', 'per second'],
      rows,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function contendersOf(
  stand: SigningStand,
  xml: Buffer,
  folder: string,
): Promise<Contender[]> {
  const { anchors } = stand.authority;
  const baseline = await signOurs(stand, xml);
  const archived = await archive(stand, xml);
  const rival = await rivalOf(stand, xml);
  const theirs = await rival.sign();
  return [
    { name: 'bare crypto.sign', run: () => sign('sha256', xml, stand.identity.key) },
    { name: 'ours, B-B', run: () => signOurs(stand, xml) },
    { name: 'ours, B-LTA', run: () => archive(stand, xml) },
    { name: 'xadesjs, BES', run: rival.sign },
    ...xmlsec1Signing(stand, xml, folder),
    {
      name: 'ours, verifying the mathematics of B-B',
      run: () => readXmlSignatures({ xml: baseline }),
    },
    {
      name: 'ours, validating B-LTA by EN 319 102-1',
      run: () => verifyXml({ xml: archived, anchors, now: new Date(Date.now() + 7_200_000) }),
    },
    { name: 'xadesjs, verifying BES', run: () => rival.verify(theirs) },
    ...xmlsec1Verifying(baseline, folder),
  ];
}

function signOurs(stand: SigningStand, xml: Uint8Array, isStamped = false): Promise<Uint8Array> {
  return signXml({
    content: { form: 'enveloped', xml },
    signer: stand.identity.signer,
    chain: stand.authority.intermediates,
    signedAt: new Date(),
    ...(isStamped ? { timestamp: stand.timestamp } : {}),
  });
}

async function archive(stand: SigningStand, xml: Uint8Array): Promise<Uint8Array> {
  const { certificates = [], crls = [], ocspResponses = [] } = stand.evidence();
  return augmentXml({
    xml: await signOurs(stand, xml, true),
    validationData: { certificates, crls, ocspResponses },
    archiveTimestamp: stand.timestamp,
  });
}

async function rivalOf({ identity }: SigningStand, xml: Buffer) {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const { certificate, key } = identity;
  const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
  const secret = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
  const x509 = Buffer.from(certificate.der).toString('base64');
  const text = xml.toString();
  return {
    async sign(): Promise<string> {
      const signed = new SignedXml();
      const document = Parse(text);
      const transforms = ['enveloped' as const, 'exc-c14n' as const];
      await signed.Sign(algorithm, secret, document, {
        x509: [x509],
        signingCertificate: x509,
        references: [{ id: 'data', uri: '', hash: 'SHA-256', transforms }],
      });
      return signed.toString();
    },
    async verify(signed: string): Promise<void> {
      const document = Parse(signed);
      const [element] = document.getElementsByTagNameNS(DS, 'Signature');
      const reader = new SignedXml(document);
      if (element === undefined) throw new Error('xadesjs signed nothing');
      reader.LoadXml(element);
      if (!(await reader.Verify())) throw new Error('xadesjs refuses its own signature');
    },
  };
}

const HAS_XMLSEC1 = spawnSync('sh', ['-c', 'command -v xmlsec1']).status === 0;

function xmlsec1Signing({ identity }: SigningStand, xml: Buffer, folder: string): Contender[] {
  if (!HAS_XMLSEC1) return [];
  const c14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';
  const template = `<Signature xmlns="${DS}"><SignedInfo><CanonicalizationMethod Algorithm="${c14n}"/><SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/><Reference URI=""><Transforms><Transform Algorithm="${DS}enveloped-signature"/><Transform Algorithm="${c14n}"/></Transforms><DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><DigestValue/></Reference></SignedInfo><SignatureValue/></Signature>`;
  const input = xml.toString().replace(/<\/so>\s*$/, `${template}</so>`);
  writeFileSync(join(folder, `in-${xml.length}.xml`), input);
  writeFileSync(join(folder, 'key.pem'), identity.key.export({ type: 'pkcs8', format: 'pem' }));
  const args = [
    '--sign',
    '--privkey-pem',
    'key.pem',
    '--output',
    'out.xml',
    `in-${xml.length}.xml`,
  ];
  return [{ name: 'xmlsec1 --sign', run: () => runXmlsec1(folder, args) }];
}

function xmlsec1Verifying(signed: Uint8Array, folder: string): Contender[] {
  if (!HAS_XMLSEC1) return [];
  const name = `signed-${signed.length}.xml`;
  writeFileSync(join(folder, name), signed);
  const ids = ['--id-attr:Id', 'http://uri.etsi.org/01903/v1.3.2#:SignedProperties'];
  const args = ['--verify', '--insecure', '--enabled-key-data', 'x509', ...ids, name];
  return [{ name: 'xmlsec1 --verify (our B-B)', run: () => runXmlsec1(folder, args) }];
}

function runXmlsec1(folder: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync('xmlsec1', args, { cwd: folder });
  if (status !== 0) throw new Error(`xmlsec1: ${stderr}`);
}

/** A register in XML, as large as asked for. */
function sampleXml(bytes: number): Buffer {
  const entry =
    '<vanBan so="15" xmlns:x="urn:vd"><x:trichYeu>Về việc kiện toàn</x:trichYeu></vanBan>\n';
  return Buffer.from(
    `<so xmlns="urn:vd:so">${entry.repeat(Math.ceil(bytes / Buffer.byteLength(entry)))}</so>`,
  );
}

function rowOf(bytes: number, timing: Timing): string[] {
  return [
    timing.name,
    bytes.toLocaleString('en'),
    figure(timing.median),
    figure(timing.p90),
    figure(timing.perSecond),
  ];
}
