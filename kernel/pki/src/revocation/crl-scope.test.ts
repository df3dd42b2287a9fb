import { describe, expect, test } from 'vitest';
import {
  at,
  days,
  directoryOf,
  makeRevocationScene,
  revoking,
} from '../../tests/revocation-scene.ts';
import type { DistributionPoint } from '../certificate/distribution-point.ts';
import { crlDistributionPointsExtension } from '../certificate/encode-extensions.ts';
import type { IssuingDistributionPoint } from '../crl/issuing-distribution-point.ts';
import { nameOf } from '../name/name.ts';
import { isInScope, reasonsOf } from './crl-scope.ts';

const POINT: DistributionPoint = {
  name: at('http://CA.invalid/1.crl'),
  reasons: undefined,
  crlIssuer: undefined,
};
const [PART] = nameOf(['CN', 'Part']);

describe('a list is one that the distribution point means', () => {
  const byOther: DistributionPoint = { ...POINT, name: undefined, crlIssuer: [directoryOf('CA')] };
  test.each<[string, Partial<IssuingDistributionPoint>, Partial<DistributionPoint>, boolean]>([
    ['without a name of its own', {}, {}, true],
    ['of users', { onlyContainsUserCerts: true }, {}, true],
    ['of CAs', { onlyContainsCaCerts: true }, {}, false],
    ['of attributes', { onlyContainsAttributeCerts: true }, {}, false],
    [
      'by the same address, whose host has no case',
      { name: at('http://ca.INVALID/1.crl') },
      {},
      true,
    ],
    ['by another path', { name: at('http://ca.invalid/1.CRL') }, {}, false],
    [
      'by one of several addresses',
      {
        name: {
          kind: 'full',
          names: [
            ...at('http://x.invalid/').names,
            ...(POINT.name!.kind === 'full' ? POINT.name!.names : []),
          ],
        },
      },
      {},
      true,
    ],
    [
      'relative to the same issuer',
      { name: { kind: 'relative', rdn: PART! } },
      { name: { kind: 'relative', rdn: PART! } },
      true,
    ],
    [
      'relative, named in full',
      { name: { kind: 'relative', rdn: PART! } },
      {
        name: {
          kind: 'full',
          names: [{ kind: 'directory', name: nameOf(['CN', 'CA'], ['CN', 'Part']) }],
        },
      },
      true,
    ],
    [
      'with a name, where the point has only an issuer',
      { indirectCrl: true, name: { kind: 'full', names: [directoryOf('CA')] } },
      byOther,
      true,
    ],
    ['of the issuer that is named, not saying that it is indirect', {}, byOther, false],
    ['of the issuer that is named, indirect', { indirectCrl: true }, byOther, true],
    [
      'of somebody else than named',
      { indirectCrl: true },
      { crlIssuer: [directoryOf('X')] },
      false,
    ],
  ])('%s', async (_, scope, point, expected) => {
    const { list, person } = await makeRevocationScene();
    const crl = list({ scope });
    expect(isInScope(crl, { ...POINT, ...point }, person.certificate)).toBe(expected);
  });
});

test('reasons are those of the list that the point wants too', async () => {
  const { list } = await makeRevocationScene();
  const some = list({ scope: { onlySomeReasons: ['keyCompromise', 'superseded'] } });
  expect(reasonsOf(some, POINT)).toEqual(['keyCompromise', 'superseded']);
  expect(reasonsOf(some, { ...POINT, reasons: ['superseded', 'certificateHold'] })).toEqual([
    'superseded',
  ]);
  expect(reasonsOf(list(), POINT)).toHaveLength(8);
});

describe('lists divided by reasons', () => {
  const compromise = {
    onlySomeReasons: ['keyCompromise', 'cACompromise', 'aACompromise'],
  } as const;
  const others = {
    onlySomeReasons: [
      'affiliationChanged',
      'superseded',
      'cessationOfOperation',
      'certificateHold',
      'privilegeWithdrawn',
    ],
  } as const;

  test('all of them together are good, one alone is unknown', async () => {
    const { list, ask } = await makeRevocationScene();
    const both = [list({ scope: compromise }), list({ scope: others })];
    expect(ask(both)).toMatchObject({ status: 'good', evidence: [{}, {}] });
    expect(ask(both.slice(1))).toMatchObject({
      status: 'unknown',
      faults: [{ reason: 'CRL_REASONS_INCOMPLETE' }],
    });
  });

  test('a revocation on one of them is enough', async () => {
    const { list, ask, person } = await makeRevocationScene();
    const revoked = revoking(person, { reason: 'superseded' });
    expect(ask([list({ scope: others, revoked })])).toMatchObject({ status: 'revoked' });
  });
});

describe('indirect lists', () => {
  const appointed = crlDistributionPointsExtension([
    { name: undefined, reasons: undefined, crlIssuer: [directoryOf('Lists')] },
  ]);

  async function makeIndirect() {
    const scene = await makeRevocationScene({ edit: (own) => [...own, appointed] });
    const { makeHolder } = await import('../../tests/chain.ts');
    const signer = await makeHolder('Lists', { issuer: scene.root, profile: 'intermediate' });
    // The signer's own standing is on the root's list.
    const ofRoot = scene.list({}, scene.root);
    const ask = (crls: Parameters<typeof scene.ask>[0]) =>
      scene.ask([...crls, ofRoot], { intermediates: [scene.ca.certificate, signer.certificate] });
    return { ...scene, signer, ask };
  }

  test('name the issuer of what they revoke', async () => {
    const { list, ask, signer, person, ca } = await makeIndirect();
    const scope = { indirectCrl: true };
    expect(ask([list({ scope }, signer)])).toMatchObject({
      status: 'good',
      evidence: [{ signer: signer.certificate }],
    });
    const { subject: issuer } = ca.certificate;
    const revokedOfOthers = [{ issuer, revoked: revoking(person) }];
    expect(ask([list({ scope, revokedOfOthers }, signer)])).toMatchObject({ status: 'revoked' });
    // The same number of another CA is another certificate.
    const ofStranger = [{ issuer: nameOf(['CN', 'Stranger']), revoked: revoking(person) }];
    expect(ask([list({ scope, revokedOfOthers: ofStranger }, signer)])).toMatchObject({
      status: 'good',
    });
    expect(ask([list({ scope, revoked: revoking(person) }, signer)])).toMatchObject({
      status: 'good',
    });
  });

  test('are of no use without saying so, or by a signer of no standing', async () => {
    const { list, ask, signer, root } = await makeIndirect();
    expect(ask([list({}, signer)]).faults).toMatchObject([{ reason: 'CRL_SCOPE_UNFIT' }]);
    const good = list({ scope: { indirectCrl: true } }, signer);
    const without = list({ revoked: revoking(signer), thisUpdate: days(0), crlNumber: 13 }, root);
    expect(ask([good, without]).faults).toMatchObject([{ reason: 'CRL_ISSUER_UNTRUSTED' }]);
  });
});
