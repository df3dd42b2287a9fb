import { expect, test } from 'vitest';
import { openPdf } from '../document/pdf-document.ts';
import { signPdf } from '../sign/sign-pdf.ts';
import { rewriteObjects } from '../testing/attack.ts';
import { buildTestPdf } from '../testing/build-test-pdf.ts';
import { appearanceSheet } from '../testing/signed-samples.ts';
import { NOW, signingWith, testAuthority } from '../testing/test-authority.ts';
import { verifyPdf } from '../verify/verify-pdf.ts';
import { modificationPolicy } from './modification-policy.ts';

const fill = (field: string) => ({ kind: 'FIELD_FILLED', field }) as const;
const sign = (field: string) => ({ kind: 'SIGNATURE_ADDED', field }) as const;
const FIELD = { kind: 'ref', num: 100, gen: 0 } as const;

function policyOf(lock: string) {
  const document = openPdf(buildTestPdf({ extra: [`<< /T (a) /FT /Sig ${lock} >>`] }));
  return modificationPolicy(document, document.catalog.dict, FIELD);
}

test.each([
  ['nothing', '', 2, []],
  ['all', '/Lock << /Action /All >>', 2, ['fill sum', 'fill part.one', 'fill date']],
  ['what it names', '/Lock << /Action /Include /Fields [(sum)] >>', 2, ['fill sum', 'sign sum']],
  ['what is below a name', '/Lock << /Action /Include /Fields [(part)] >>', 2, ['fill part.one']],
  [
    'all but a name',
    '/Lock << /Action /Exclude /Fields [(sum)] >>',
    2,
    ['fill part.one', 'fill date'],
  ],
  [
    'all, where it is not understood',
    '/Lock << /Action /Some >>',
    2,
    ['fill sum', 'fill part.one', 'fill date'],
  ],
  ['every change, by level 1', '/Lock << /Action /Include /Fields [] /P 1 >>', 1, []],
  ['comments, by level 2', '/Lock << /Action /Include /Fields [] /P 2 >>', 2, []],
  [
    'every change, by a level that is none',
    '/Lock << /Action /Include /Fields [] /P (3) >>',
    1,
    [],
  ],
] as const)('the lock of a field closes %s', (_, lock, level, closed) => {
  const policy = policyOf(lock);
  const tried = [fill('sum'), fill('part.one'), fill('date'), sign('sum'), sign('new')];
  const locked = tried.filter((change) => policy.isLocked(change));
  const words = locked.map(
    ({ kind, field }) => `${kind === 'FIELD_FILLED' ? 'fill' : 'sign'} ${field}`,
  );
  expect(words).toEqual(closed);
  expect(policy.level).toBe(level);
});

test('the stricter of certification and lock counts', () => {
  const catalogEntries =
    '/Perms << /DocMDP << /Reference [<< /TransformMethod /DocMDP /TransformParams << /P 3 >> >>] >> >> ';
  const locked = (lock: string) => {
    const extra = [`<< /T (a) /FT /Sig ${lock} >>`];
    const document = openPdf(buildTestPdf({ catalogEntries, extra }));
    return modificationPolicy(document, document.catalog.dict, FIELD).level;
  };
  expect(locked('')).toBe(3);
  expect(locked('/Lock << /Action /Include /Fields [] /P 2 >>')).toBe(2);
});

test('a lock that the signature does not repeat holds all the same', async () => {
  const { authority, leader } = await testAuthority();
  const field = { name: 'number', page: 1, rect: [72, 700, 100, 20] } as const;
  const reserved = await signPdf({
    ...signingWith(authority, leader['p-256'].signer),
    pdf: buildTestPdf(),
    textFields: [field],
    reservedSignatures: [{ name: 'seal', page: 1, rect: [10, 10, 50, 50] }],
  });
  const text = Buffer.from(reserved).toString('latin1');
  const num = Number(/\n(\d+) 0 obj\n<<[^\n]*\/T \(seal\)/.exec(text)?.[1]);
  // What another program would have written while reserving the field.
  const withLock = rewriteObjects(reserved, {
    [num]: (body) => body.replace(/>>$/, '/Lock << /Action /All >> >>'),
  });
  const order = signingWith(authority, leader['p-256'].signer);
  const signed = await signPdf({ ...order, pdf: withLock, fieldName: 'seal' });
  const filled = await signPdf({
    ...order,
    pdf: signed,
    fieldValues: [{ name: 'number', value: '15', appearance: appearanceSheet() }],
  });
  const { signatures } = verifyPdf({ pdf: filled, anchors: authority.anchors, now: NOW });
  const seal = signatures.find(({ fieldName }) => fieldName === 'seal');
  expect(seal?.laterChanges.forbidden).toEqual([{ kind: 'FIELD_FILLED', field: 'number' }]);
  expect(seal?.indication).toBe('TOTAL_FAILED');
});
