import { createMockAuthority } from '@hien-luong/pki/mock';
import { extendPdf } from '../../archive/extend-pdf.ts';
import type { CertificationLevel } from '../../sign/modification-rules.ts';
import { signPdf } from '../../sign/sign-pdf.ts';
import { collectEvidence } from '../archive-samples.ts';
import { rewriteObjects, streamObject } from '../attack.ts';
import { buildTestPdf } from '../build-test-pdf.ts';
import { appearanceSheet, leaderSigned } from '../signed-samples.ts';
import { NOW, signingWith, testAuthority, timestampBy } from '../test-authority.ts';
import type { AttackCase } from './attack-case.ts';
import { latin1 } from './placement-attacks.ts';

const NOTE =
  '/Type /Annot /Subtype /FreeText /Rect [0 700 600 842] /Contents (9 000) /AP << /N 71 0 R >>';
const STAMP = streamObject(
  'BT /F1 18 Tf 72 60 Td (9 000) Tj ET',
  '/Type /XObject /Subtype /Form /BBox [0 0 600 142] ',
);
const WIDGET = '/Type /Annot /Subtype /Widget /FT /Sig /F 132 /P 10 0 R /Rect [0 0 600 800]';

async function certified(docMdp: CertificationLevel): Promise<Uint8Array> {
  const { authority, leader } = await testAuthority();
  return signPdf({
    ...signingWith(authority, leader['p-256'].signer),
    pdf: buildTestPdf({ catalogEntries: '/Lang (vi) ' }),
    timestamp: timestampBy(authority, NOW),
    docMdp,
    appearance: { page: 1, rect: [0, 0, 9, 9], pdf: appearanceSheet() },
  });
}

const onPage = (text: string) => text.replace('/Annots [', '/Annots [70 0 R ');
const inForm = (text: string) => text.replace('/Fields [', '/Fields [70 0 R ');

async function evilAnnotation(level: CertificationLevel): Promise<Uint8Array> {
  return rewriteObjects(await certified(level), { 10: onPage }, [
    [70, `<< ${NOTE} >>`],
    [71, STAMP],
  ]);
}

/** A stranger signs visibly, over the whole page. */
async function sneakySignature(level: CertificationLevel): Promise<Uint8Array> {
  const stranger = await createMockAuthority({ now: NOW, keyType: 'p-256', organization: 'khác' });
  const { signer } = await stranger.issueAgency({
    agencyName: 'Ai đó',
    keyType: 'p-256',
    notBefore: NOW,
    notAfter: new Date(NOW.getTime() + 86_400_000),
  });
  return signPdf({
    ...signingWith(stranger, signer),
    pdf: await certified(level),
    appearance: { page: 1, rect: [0, 0, 595, 842], pdf: appearanceSheet(595, 842) },
  });
}

/** What a certification allows, used to lay something over what was certified. */
export const CERTIFICATION_ATTACKS: readonly AttackCase[] = [
  {
    name: 'evil annotation where only forms may be filled in',
    family: 'certification',
    make: () => evilAnnotation(2),
    expect: { failed: 'MODIFIED_AFTER_SIGNING' },
  },
  {
    name: 'evil annotation where nothing may change',
    family: 'certification',
    make: () => evilAnnotation(1),
    expect: { failed: 'MODIFIED_AFTER_SIGNING' },
  },
  {
    name: 'evil annotation where comments are allowed',
    family: 'certification',
    make: () => evilAnnotation(3),
    expect: { told: 'ANNOTATION_ADDED', overall: 'TOTAL_PASSED' },
  },
  {
    name: 'sneaky signature by a stranger over the page',
    family: 'certification',
    make: () => sneakySignature(2),
    expect: { told: 'SIGNATURE_ADDED', overall: 'INDETERMINATE' },
  },
  {
    name: 'sneaky signature field that nobody signed',
    family: 'certification',
    make: async () =>
      rewriteObjects(await certified(2), { 1: inForm, 10: onPage }, [
        [70, `<< ${WIDGET} /T (evil) /AP << /N 71 0 R >> >>`],
        [71, STAMP],
      ]),
    expect: { failed: 'MODIFIED_AFTER_SIGNING' },
  },
  {
    name: 'the certification is lowered afterwards',
    family: 'certification',
    make: async () =>
      rewriteObjects(
        await certified(1),
        {
          1: (text) => text.replace(/\/Perms <<.*?>>/, ''),
          10: onPage,
        },
        [
          [70, `<< ${NOTE} >>`],
          [71, STAMP],
        ],
      ),
    expect: { failed: 'MODIFIED_AFTER_SIGNING' },
  },
];

async function archived(): Promise<Uint8Array> {
  const { authority, leader } = await testAuthority();
  const result = await extendPdf({
    level: 'LTA',
    pdf: await leaderSigned(),
    anchors: authority.anchors,
    collectedAt: NOW,
    timestamp: timestampBy(authority, NOW),
    ...collectEvidence(authority, [leader['p-256'].certificate], NOW),
  });
  if (!result.ok) throw new Error(result.reason);
  return result.pdf;
}

/** The store of evidence, taken away or used as a way to the page. */
export const EVIDENCE_ATTACKS: readonly AttackCase[] = [
  {
    name: 'the store is replaced by an empty one',
    family: 'validation data',
    make: async () =>
      rewriteObjects(
        await archived(),
        {
          1: (text) => text.replace(/\/DSS \d+ 0 R/, '/DSS 170 0 R'),
        },
        [[170, '<< /Type /DSS >>']],
      ),
    expect: { failed: 'MODIFIED_AFTER_SIGNING' },
  },
  {
    name: 'a revocation list is exchanged under its number',
    family: 'validation data',
    make: async () => {
      const pdf = await archived();
      const [, list] = /\/CRLs \[(\d+) 0 R/.exec(latin1(pdf)) ?? [];
      return rewriteObjects(pdf, { [Number(list)]: () => streamObject('no list') });
    },
    expect: { failed: 'MODIFIED_AFTER_SIGNING' },
  },
  {
    name: 'the store names the content of a page, which is then rewritten',
    family: 'validation data',
    make: async () => {
      const signed = await leaderSigned({ catalogEntries: '/DSS << /Certs [11 0 R] >> ' });
      return rewriteObjects(signed, { 11: () => streamObject('BT (9 000) Tj ET') });
    },
    expect: { failed: 'MODIFIED_AFTER_SIGNING' },
  },
];
