import type { TrustAnchor } from '@hien-luong/pki';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPdf } from '../document/pdf-document.ts';
import { signPdf } from '../sign/sign-pdf.ts';
import { objectText, rewriteObjects, streamObject } from '../testing/attack.ts';
import { appendRawRevision, buildTestPdf } from '../testing/build-test-pdf.ts';
import { appearanceSheet, leaderSigned } from '../testing/signed-samples.ts';
import { NOW, signingWith, testAuthority } from '../testing/test-authority.ts';
import { verifyPdf } from '../verify/verify-pdf.ts';
import { diffRevisions } from './diff-revisions.ts';
import type { RevisionChange } from './revision-change.ts';

// Object numbers of the hand-written file: 1 catalog, 2 pages, 3 resources, 4 font, 5 information,
// 10 first page, 11 its content. Those of the signing revision are looked up.
let signed: Uint8Array;
let field: number;
let signatureField: number;
let anchors: readonly TrustAnchor[];
beforeAll(async () => {
  anchors = (await testAuthority()).authority.anchors;
  signed = await leaderSigned({
    extra: ['<< /Unused true >>'],
    pageEntries: '/Thumb 90 0 R ',
    catalogEntries: '/Lang (vi) ',
  });
  field = numberOfObject(/\/T \(number\)/);
  signatureField = numberOfObject(/\/T \(Signature1\)/);
});

function numberOfObject(pattern: RegExp): number {
  const text = Buffer.from(signed).toString('latin1');
  const found = [...text.matchAll(/\n(\d+) 0 obj\n([^\n]*)/g)].find(([, , body = '']) =>
    pattern.test(body),
  );
  return Number(found?.[1]);
}

function changesOf(later: Uint8Array): RevisionChange[] {
  return diffRevisions(openPdf(signed), openPdf(later));
}

function kindsOf(later: Uint8Array): string[] {
  return [...new Set(changesOf(later).map(({ kind }) => kind))];
}

const widget = '/Type /Annot /Subtype /Widget /FT /Sig /F 132 /P 10 0 R /Rect [0 0 600 800]';
const cover = streamObject(
  '1 g 0 0 600 800 re f',
  '/Type /XObject /Subtype /Form /BBox [0 0 600 800] ',
);
const inForm = (ref: string) => (text: string) => text.replace('/Fields [', `/Fields [${ref} `);
const onPage = (ref: string) => (text: string) => text.replace('/Annots [', `/Annots [${ref} `);

describe('a later revision is forbidden', () => {
  test.each<[string, () => Uint8Array, string]>([
    [
      'that rewrites the content of a page',
      () => rewriteObjects(signed, { 11: () => streamObject('BT (changed) Tj ET') }),
      'OBJECT_CHANGED',
    ],
    [
      'that gives a page another content',
      () =>
        rewriteObjects(signed, { 10: (t) => t.replace('/Contents 11', '/Contents 70') }, [
          [70, streamObject('BT ET')],
        ]),
      'PAGE_CHANGED',
    ],
    [
      'that swaps a font',
      () => rewriteObjects(signed, { 4: (t) => t.replace('Times-Roman', 'Symbol') }),
      'OBJECT_CHANGED',
    ],
    [
      'that adds a page',
      () =>
        rewriteObjects(
          signed,
          { 2: (t) => t.replace('/Kids [', '/Kids [70 0 R ').replace('/Count 1', '/Count 2') },
          [[70, '<< /Type /Page /Parent 2 0 R >>']],
        ),
      'OBJECT_CHANGED',
    ],
    [
      'that hides a page behind another tree',
      () =>
        rewriteObjects(signed, { 1: (t) => t.replace('/Pages 2', '/Pages 70') }, [
          [70, '<< /Type /Pages /Kids [71 0 R] /Count 1 >>'],
          [71, '<< /Type /Page /Parent 70 0 R >>'],
        ]),
      'CATALOG_CHANGED',
    ],
    [
      'that defines what the page only named',
      () => appendRawRevision(signed, new Map([[90, streamObject('thumb')]])),
      'MISSING_OBJECT_DEFINED',
    ],
    [
      'that lays a note over the page',
      () =>
        rewriteObjects(signed, { 10: onPage('70 0 R') }, [
          [70, '<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /URI >> >>'],
        ]),
      'ANNOTATIONS_CHANGED',
    ],
    [
      'that takes the signature off the page',
      () => rewriteObjects(signed, { 10: (t) => t.replace(/\/Annots \[[^\]]*\]/, '/Annots []') }),
      'ANNOTATIONS_CHANGED',
    ],
    [
      'that takes a field out of the form',
      () => rewriteObjects(signed, { 1: (t) => t.replace(/\/Fields \[\d+ 0 R /, '/Fields [') }),
      'FORM_CHANGED',
    ],
    [
      'that moves a signature',
      () => rewriteObjects(signed, { [signatureField]: (t) => t.replace('[320', '[20') }),
      'FIELD_CHANGED',
    ],
    [
      'that gives a signature another picture',
      () =>
        rewriteObjects(signed, { [signatureField]: (t) => t.replace(/\/N \d+/, '/N 70') }, [
          [70, cover],
        ]),
      'FIELD_CHANGED',
    ],
    [
      'that moves a field while filling it',
      () =>
        rewriteObjects(signed, {
          [field]: (t) => t.replace('[72 700', '[0 0').replace('/Ff 1', '/Ff 1/V (1)'),
        }),
      'FIELD_CHANGED',
    ],
    [
      'that gives an empty field a picture and no value',
      () =>
        rewriteObjects(signed, { [field]: (t) => t.replace(/\/N \d+/, '/N 70') }, [[70, cover]]),
      'FIELD_CHANGED',
    ],
    [
      'that adds a text field',
      () =>
        rewriteObjects(signed, { 1: inForm('70 0 R'), 10: onPage('70 0 R') }, [
          [70, `<< ${widget.replace('/Sig', '/Tx')} /T (new) /V (text) >>`],
        ]),
      'FIELD_ADDED',
    ],
    [
      'that covers the page by a signature field nobody signed',
      () =>
        rewriteObjects(signed, { 1: inForm('70 0 R'), 10: onPage('70 0 R') }, [
          [70, `<< ${widget} /T (new) /AP << /N 71 0 R >> >>`],
          [71, cover],
        ]),
      'FIELD_ADDED',
    ],
    [
      'that shows an old signature in a new field',
      () => {
        const value = /\/V (\d+ 0 R)/.exec(objectText(signed, signatureField))?.[1];
        return rewriteObjects(signed, { 1: inForm('70 0 R') }, [
          [70, `<< ${widget} /T (new) /V ${value} >>`],
        ]);
      },
      'FIELD_ADDED',
    ],
    [
      'that adds a script to a new field',
      () =>
        rewriteObjects(signed, { 1: inForm('70 0 R') }, [
          [70, `<< ${widget} /T (new) /AA << /O << /S /JavaScript >> >> >>`],
        ]),
      'FIELD_ADDED',
    ],
    [
      'that runs a script on opening',
      () =>
        rewriteObjects(signed, {
          1: (t) => t.replace('/Lang', '/OpenAction << /S /JavaScript /JS (x) >> /Lang'),
        }),
      'CATALOG_CHANGED',
    ],
    [
      'that certifies afterwards',
      () => rewriteObjects(signed, { 1: (t) => t.replace('/Lang', '/Perms << >> /Lang') }),
      'CATALOG_CHANGED',
    ],
    [
      'that lets readers draw the fields anew',
      () =>
        rewriteObjects(signed, { 1: (t) => t.replace('/Fields', '/NeedAppearances true/Fields') }),
      'FORM_CHANGED',
    ],
    [
      'that renames the document',
      () => rewriteObjects(signed, { 5: (t) => t.replace('(Test)', '(Other)') }),
      'TRAILER_CHANGED',
    ],
  ])('%s', (_, attack, kind) => {
    const later = attack();
    expect(kindsOf(later)).toContain(kind);
    const verdict = verifyPdf({ pdf: later, anchors, now: NOW });
    expect(verdict.overall).toBe('TOTAL_FAILED');
  });

  test('that leaves the signed revision out of its chain', () => {
    const first = Buffer.from(signed).indexOf('xref\n0 ');
    const text = appendRawRevision(signed, new Map([[70, '<< >>']])).toString('latin1');
    const end = text.lastIndexOf('/Prev ');
    const skipping = text.slice(0, end) + text.slice(end).replace(/\d+/, String(first));
    const later = Buffer.from(skipping, 'latin1');
    expect(kindsOf(later)).toContain('CROSS_REFERENCE_REPLACED');
    expect(verifyPdf({ pdf: later, anchors, now: NOW }).overall).not.toBe('TOTAL_PASSED');
  });

  test('that gives an object another generation, so that nothing finds it', () => {
    const before = buildTestPdf();
    const same = rewriteObjects(before, { 11: (text) => text });
    const tail = same.toString('latin1', before.length).replace('11 0 obj', '11 1 obj');
    const after = Buffer.concat([
      before,
      Buffer.from(tail.replace('00000 n', '00001 n'), 'latin1'),
    ]);
    expect(diffRevisions(openPdf(before), openPdf(after))).toEqual([
      { kind: 'OBJECT_CHANGED', object: 11 },
    ]);
  });

  test('that changes document information which a page uses as well', () => {
    const before = buildTestPdf({ pageEntries: '/B 5 0 R ' });
    const after = rewriteObjects(before, { 5: (text) => text.replace('(hand)', '(other)') });
    const kinds = diffRevisions(openPdf(before), openPdf(after)).map(({ kind }) => kind);
    expect(kinds).toContain('OBJECT_CHANGED');
  });

  test('that makes a field of an object it found', () => {
    const kid = '<< /FT /Sig /T (found) /Kids [70 0 R] >>';
    const before = buildTestPdf({ extra: [kid], catalogEntries: '/AcroForm << /Fields [] >> ' });
    const after = rewriteObjects(before, { 1: (t) => t.replace('[]', '[100 0 R]') }, [
      [70, '<< /Subtype /Widget /Rect [0 0 9 9] >>'],
    ]);
    expect(diffRevisions(openPdf(before), openPdf(after))).toEqual([
      { kind: 'FIELD_ADDED', field: 'found' },
    ]);
  });

  test('in an object stream that is replaced whole', () => {
    const before = buildTestPdf({ form: 'stream' });
    const container = Number(
      /\n(\d+) 0 obj\n<< \/Type \/ObjStm/.exec(before.toString('latin1'))?.[1],
    );
    const other = buildTestPdf({ form: 'stream', pageEntries: '/Rotate 90 ' });
    const after = appendRawRevision(before, new Map([[container, objectText(other, container)]]));
    const kinds = diffRevisions(openPdf(before), openPdf(after)).map(({ kind }) => kind);
    expect(kinds).toContain('PAGE_CHANGED');
  });
});

describe('a later revision is known', () => {
  test.each<[string, () => Uint8Array, string[]]>([
    ['that changes nothing', () => appendRawRevision(signed, new Map([[70, '<< >>']])), []],
    ['that rewrites what it leaves as it was', () => rewriteObjects(signed, { 10: (t) => t }), []],
    ['that changes what nothing shows', () => rewriteObjects(signed, { 100: () => '<< >>' }), []],
    [
      'that fills an empty field',
      () => rewriteObjects(signed, { [field]: (t) => t.replace('/Ff 1', '/Ff 1/V (15)') }),
      ['FIELD_FILLED'],
    ],
    [
      'that notes the program and the time',
      () =>
        rewriteObjects(signed, { 5: () => '<< /Title (Test) /Producer (b) /ModDate (D:2026) >>' }),
      ['DOCUMENT_INFO_CHANGED'],
    ],
    [
      'that adds validation data',
      () =>
        rewriteObjects(signed, { 1: (t) => t.replace('/Lang', '/DSS 70 0 R /Lang') }, [
          [70, '<< /Type /DSS /Certs [71 0 R] >>'],
          [71, streamObject('cert')],
        ]),
      ['VALIDATION_DATA_ADDED'],
    ],
    [
      'that reserves a signature field',
      () => rewriteObjects(signed, { 1: inForm('70 0 R') }, [[70, `<< ${widget} /T (new) >>`]]),
      ['SIGNATURE_FIELD_ADDED'],
    ],
    [
      'that adds a comment',
      () =>
        rewriteObjects(signed, { 10: onPage('70 0 R') }, [
          [70, '<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (note) >>'],
        ]),
      ['ANNOTATION_ADDED'],
    ],
  ])('%s', (_, update, kinds) => {
    expect(kindsOf(update())).toEqual(kinds);
  });

  test('and a field that was filled is not filled again', () => {
    const fill = (value: string) => (text: string) => text.replace(/\/Ff 1(\/V \(\d+\))?/, value);
    const filled = rewriteObjects(signed, { [field]: fill('/Ff 1/V (15)') });
    const changed = rewriteObjects(filled, { [field]: fill('/Ff 1/V (16)') });
    const kinds = diffRevisions(openPdf(filled), openPdf(changed)).map(({ kind }) => kind);
    expect(kinds).toEqual(['FIELD_CHANGED']);
  });
});

describe('certification', () => {
  test.each([
    [1, 'fill', false],
    [2, 'fill', true],
    [3, 'fill', true],
    [2, 'comment', false],
    [3, 'comment', true],
  ] as const)('at level %i lets "%s" pass: %s', async (docMdp, change, passes) => {
    const { authority: issuer, leader } = await testAuthority();
    const certified = await signPdf({
      ...signingWith(issuer, leader['p-256'].signer),
      pdf: buildTestPdf(),
      docMdp,
      appearance: { page: 1, rect: [0, 0, 9, 9], pdf: appearanceSheet() },
      textFields: [{ name: 'number', page: 1, rect: [72, 700, 100, 20] }],
    });
    const text = Buffer.from(certified).toString('latin1');
    const num = Number(/\n(\d+) 0 obj\n<<[^\n]*\/T \(number\)/.exec(text)?.[1]);
    const later =
      change === 'fill'
        ? rewriteObjects(certified, { [num]: (t) => t.replace('/Ff 1', '/Ff 1/V (15)') })
        : rewriteObjects(certified, { 10: onPage('70 0 R') }, [
            [70, '<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] >>'],
          ]);
    const verdict = verifyPdf({ pdf: later, anchors: issuer.anchors, now: NOW });
    expect(verdict.overall).toBe(passes ? 'TOTAL_PASSED' : 'TOTAL_FAILED');
  });
});
